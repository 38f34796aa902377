/* SPDX-License-Identifier: MIT */
/* Which way texts run, by their first letter. */
#include "base/direction.h"
#include "check.h"

#include <string.h>

static void one(const char *text, bool in_ltr, bool in_rtl)
{
    CASE("%s", text);
    CHECK(direction_rtl(text, strlen(text), false) == in_ltr, "%s, else left to right", text);
    CHECK(direction_rtl(text, strlen(text), true) == in_rtl, "%s, else right to left", text);
}

int main(void)
{
    one("", false, true);
    one("12.405,5 % (+3)", false, true);
    one("„– … “ 🎉 ↗ €", false, true);
    one("14:30 Uhr", false, false);
    one("„Wir sind zufrieden“", false, false);
    one("Ümlaut", false, false);
    one("Αθήνα", false, false);
    one("Съешь", false, false);
    one("東京", false, false);
    one("שלום Berlin", true, true);
    one("Berlin שלום", false, true);
    one("(12) مرحبا", true, true);
    one("٢٠٢٦ مرحبا", true, true);
    one("٢٠٢٦", false, true);
    one("\u200F12", true, true);
    one("\u200E12", false, false);
    one("\u2067שלום\u2069 Berlin", false, true);
    one("\u2066Berlin\u2069 שלום", true, true);
    one("\u2068\u2067א\u2069ב\u2069 a", false, true);
    one("\u2069שלום", true, true);
    return check_done("test_direction");
}
