/* SPDX-License-Identifier: MIT */
/* The rows, made by src/lang/rows/rows.awk. A language is a file in src/lang/rows/ and two lines here. */
#include "lang/languages.h"

#include "lang/languages_ar.h"
#include "lang/languages_cs.h"
#include "lang/languages_da.h"
#include "lang/languages_de.h"
#include "lang/languages_el.h"
#include "lang/languages_en.h"
#include "lang/languages_es.h"
#include "lang/languages_fa.h"
#include "lang/languages_fi.h"
#include "lang/languages_fr.h"
#include "lang/languages_he.h"
#include "lang/languages_hr.h"
#include "lang/languages_hu.h"
#include "lang/languages_it.h"
#include "lang/languages_ja.h"
#include "lang/languages_ko.h"
#include "lang/languages_nb.h"
#include "lang/languages_nl.h"
#include "lang/languages_pl.h"
#include "lang/languages_pt.h"
#include "lang/languages_ro.h"
#include "lang/languages_ru.h"
#include "lang/languages_sk.h"
#include "lang/languages_sv.h"
#include "lang/languages_tr.h"
#include "lang/languages_uk.h"
#include "lang/languages_zh.h"

const Lang *const languages_rows[] = {ROWS_EN, ROWS_DE, ROWS_FR, ROWS_ES, ROWS_IT, ROWS_NL, ROWS_PL,
                                      ROWS_TR, ROWS_EL, ROWS_RU, ROWS_HE, ROWS_AR, ROWS_PT, ROWS_SV,
                                      ROWS_DA, ROWS_NB, ROWS_FI, ROWS_CS, ROWS_SK, ROWS_HU, ROWS_RO,
                                      ROWS_HR, ROWS_UK, ROWS_FA, ROWS_JA, ROWS_ZH, ROWS_KO, NULL};
