/* SPDX-License-Identifier: MIT */
/* The source that `factc new` hands out: it builds as it is, and explains each field. */
#pragma once

extern const char TEMPLATE[];
