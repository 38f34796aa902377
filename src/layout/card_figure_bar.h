/* SPDX-License-Identifier: MIT */
/* The card of a figure on a bar. */
#pragma once
#include "layout/card_work.h"
#include "layout/figure_words.h"

void card_figure_bar_build(CardWork *w, const FigureWords *words);
