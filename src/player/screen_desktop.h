/* SPDX-License-Identifier: MIT */
/* Windows and full screens of display servers, by SDL; and, if that is asked for, SDL's way onto a
 * console. */
#pragma once
#include "player/screen_kind.h"

extern const ScreenKind screen_desktop;
