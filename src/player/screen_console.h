/* SPDX-License-Identifier: MIT */
/* A bare console, by the kernel alone. */
#pragma once
#include "player/screen_kind.h"

extern const ScreenKind screen_console;
