/* SPDX-License-Identifier: MIT */
/* The card of a figure. */
#pragma once
#include "layout/card_work.h"

void card_figure_build(CardWork *w);
