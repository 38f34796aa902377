/* SPDX-License-Identifier: MIT */
/* The cards of texts. */
#pragma once
#include "layout/card_work.h"

void card_text_quote(CardWork *w);
/* Headlines and notices. */
void card_text_headline(CardWork *w, Str text, Str strap, Str note);
