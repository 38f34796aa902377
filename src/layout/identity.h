/* SPDX-License-Identifier: MIT */
/* The line that says which screen this is: name, address, show, serial. */
#pragma once
#include "layout/builder.h"
#include "layout/state.h"

/* Lays it out if the screen has a name or an address. */
void identity_build(Builder *b, const StateIdentity *identity);
