/* SPDX-License-Identifier: MIT */
/* The designer's file: every colour, size and font of the picture is here and nowhere else. The
 * numbers are those of the design's specification, sections 2 to 5. */
#include "look/style.h"

const StyleFont style_fonts[FONT_COUNT] = {
    [FONT_SD6] = {"SD6", "SourceSerif4Display-Semibold.ttf", STYLE_CAP_SERIF, true, true},
    [FONT_SD4] = {"SD4", "SourceSerif4Display-Regular.ttf", STYLE_CAP_SERIF, true, false},
    [FONT_SS6] = {"SS6", "SourceSerif4Subhead-Semibold.ttf", STYLE_CAP_SERIF, true, true},
    [FONT_SS4] = {"SS4", "SourceSerif4Subhead-Regular.ttf", STYLE_CAP_SERIF, true, false},
    [FONT_PM] = {"PM", "IBMPlexSans-Medium.ttf", STYLE_CAP_SANS, false, false},
    [FONT_PS] = {"PS", "IBMPlexSans-SemiBold.ttf", STYLE_CAP_SANS, false, true},
};

const StyleFallback style_fallbacks[STYLE_FALLBACKS] = {
    {"NotoSerifHebrew-Regular.ttf", true, false},   {"NotoSerifHebrew-SemiBold.ttf", true, true},
    {"NotoNaskhArabic-Regular.ttf", true, false},   {"NotoNaskhArabic-SemiBold.ttf", true, true},
    {"IBMPlexSansHebrew-Medium.ttf", false, false}, {"IBMPlexSansHebrew-SemiBold.ttf", false, true},
    {"IBMPlexSansArabic-Medium.ttf", false, false}, {"IBMPlexSansArabic-SemiBold.ttf", false, true},
};

const Pigments style_pigments = {0x0B262C, 0xE9EEEC, 0xFFCB2E};

/* The shades reproduce the colours to within two levels. */
const StyleRole style_roles[ROLE_COUNT] = {
    [ROLE_GROUND] = {"ground", ROLE_COUNT, {0x0B262C, 0xE9EEEC}, {{0, 0}, {1000, 0}}},
    [ROLE_TEXT] = {"text", ROLE_COUNT, {0xEDF1EF, 0x0B262C}, {{1015, 0}, {0, 0}}},
    [ROLE_SOFT] = {"soft", ROLE_TEXT, {0x9DB4B5, 0x48636A}, {{695, 400}, {300, 300}}},
    [ROLE_RAIL] = {"rail", ROLE_TEXT, {0x50767E, 0x4C6C72}, {{385, 750}, {335, 450}}},
    [ROLE_TRACK] = {"track", ROLE_COUNT, {0x1B3A41, 0xC9D4D2}, {{95, 250}, {865, 50}}},
    [ROLE_BAND] = {"band", ROLE_COUNT, {0x071A1F, 0x0B262C}, {{-50, -350}, {0, 0}}},
    [ROLE_BAND_TEXT] = {"band text", ROLE_COUNT, {0xEDF1EF, 0xEDF1EF}, {{1015, 0}, {1015, 0}}},
    [ROLE_BAND_SOFT] = {"band soft", ROLE_COUNT, {0x8FA7A9, 0x8FA7A9}, {{630, 400}, {630, 400}}},
    [ROLE_MARKER] = {"marker", ROLE_COUNT, {0xFFCB2E, 0xFFCB2E}, {{0, 0}, {0, 0}}},
    [ROLE_ON_MARKER] = {"text on marker", ROLE_COUNT, {0x0B262C, 0x0B262C}, {{0, 0}, {0, 0}}},
    [ROLE_PROGRESS] = {"progress", ROLE_TEXT, {0x9DB4B5, 0x52737A}, {{695, 400}, {370, 550}}},
    [ROLE_KICKER] = {"kicker", ROLE_BAND_TEXT, {0xFFCB2E, 0xFFCB2E}, {{0, 0}, {0, 0}}},
};

const StyleContrast style_contrasts[STYLE_CONTRASTS] = {
    {ROLE_TEXT, ROLE_GROUND, 4500, false},      {ROLE_SOFT, ROLE_GROUND, 4500, false},
    {ROLE_BAND_TEXT, ROLE_BAND, 4500, false},   {ROLE_KICKER, ROLE_BAND, 4500, false},
    {ROLE_ON_MARKER, ROLE_MARKER, 4500, false}, {ROLE_RAIL, ROLE_GROUND, 3000, false},
    {ROLE_PROGRESS, ROLE_TRACK, 3000, false},   {ROLE_RAIL, ROLE_MARKER, 3000, true},
};

const struct StyleUnit style_units[CLASS_COUNT] = {
    [CLASS_LAND] = {80, 45}, [CLASS_PORT] = {45, 80}, [CLASS_BAR] = {80, 15}};
const struct StyleUnit style_square = {60, 60};

const struct Lengths style = {
    .margin = {{400, 340, 320}},
    .header_top = {{300, 260, 230}},
    .small = {{150, 180, 240}},
    .label = {{210, 260, 320}},
    .foot = {{180, 220, 280}},
    .crawl = {{200, 250, 340}},
    .band = {{500, 600, 740}},
    .progress = {{20, 20, 20}},
    .bar = {{75, 75, 75}},
    .orbit = {{25, 25, 25}},
    .stroke = {{12, 12, 12}},
    .part_gap = {{10, 10, 10}},
    .stage_gap = {{390, 260, 220}},
    .foot_gap = {{300, 280, 280}},
    .port_air = {{600, 600, 600}},
    .text_gap = {{330, 310, 300}},
    .bar_gap = {{170, 180, 160}},
    .number_gap = {{90, 80, 70}},
    .label_gap = {{190, 190, 160}},
    .label_top = {{190, 190, 170}},
    .lead_gap = {{190, 170, 150}},
    .unit = {{340, 340, 340}},
    .unit_base = {{300, 280, 240}},
    .unit_gap = {{120, 100, 80}},
    .tail_gap = {{60, 60, 60}},
    .qualifier_gap = {{170, 150, 140}},
    .bar_header_top = {{170, 170, 160}},
    .bar_foot = {{155, 190, 220}},
    .bar_band = {{400, 440, 500}},
    .bar_foot_gap = {{230, 220, 200}},
    .bar_clock_top = {{235, 235, 235}},
    .bar_column_gap = {{300, 300, 300}},
    .bar_number_gap = {{50, 50, 50}},
};

const StyleText style_quote[CLASS_COUNT] = {
    [CLASS_LAND] = {.max = {{560, 540, 560}},
                    .max_brief = {{640, 620, 600}},
                    .min = {{260, 280, 320}},
                    .line = {{118, 120, 120}},
                    .lines = 7},
    [CLASS_PORT] = {.max = {{560, 540, 560}},
                    .max_brief = {{640, 620, 600}},
                    .min = {{260, 280, 320}},
                    .line = {{118, 120, 120}},
                    .lines = 11},
    [CLASS_BAR] = {.max = {{420, 400, 400}},
                   .max_brief = {{420, 400, 400}},
                   .min = {{150, 180, 210}},
                   .line = {{118, 118, 118}},
                   .lines = 4},
};

const StyleText style_headline[CLASS_COUNT] = {
    [CLASS_LAND] = {.max = {{610, 580, 580}},
                    .min = {{300, 300, 340}},
                    .line = {{112, 112, 112}},
                    .lines = 5},
    [CLASS_PORT] = {.max = {{610, 580, 580}},
                    .min = {{300, 300, 340}},
                    .line = {{112, 112, 112}},
                    .lines = 7},
    [CLASS_BAR] = {.max = {{420, 400, 400}},
                   .min = {{150, 180, 210}},
                   .line = {{112, 112, 112}},
                   .lines = 4},
};

FontKey style_serif(bool strong, int size_px)
{
    if (size_px >= STYLE_OPTICAL_PX)
        return strong ? FONT_SD6 : FONT_SD4;
    return strong ? FONT_SS6 : FONT_SS4;
}

const int style_screens[STYLE_SCREENS][2] = {
    {1920, 1080}, {1080, 1920}, {800, 480}, {1920, 360}, {480, 320}};
