#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Makes the two fonts of this folder, as a site would bring them (needs fontTools 4.38; the tests
do not run this): 10-boxes.ttf has a box for each of a few Han characters, 20-pictures.ttf a few
pictures in colours, as a bitmap strike like that of Noto Color Emoji."""
import math
import os
import struct
import zlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables.BitmapGlyphMetrics import SmallGlyphMetrics
from fontTools.ttLib.tables.C_B_D_T_ import cbdt_bitmap_format_17
from fontTools.ttLib.tables.E_B_L_C_ import (BitmapSizeTable, SbitLineMetrics, Strike,
                                             eblc_index_sub_table_1)

HERE = os.path.dirname(os.path.abspath(__file__))
W, H, PPEM, UPEM = 136, 128, 109, 2048


def finish(fb, name, family, metrics, ascent, descent):
    fb.setupHorizontalMetrics(metrics)
    fb.setupHorizontalHeader(ascent=ascent, descent=descent)
    fb.setupNameTable({"familyName": family, "styleName": "Regular",
                       "licenseDescription": "MIT, as the tests that it belongs to"})
    fb.setupOS2(sTypoAscender=ascent, sTypoDescender=descent, usWinAscent=ascent,
                usWinDescent=-descent)
    fb.setupPost(keepGlyphNames=False)
    fb.font["head"].created = fb.font["head"].modified = 3786912000
    fb.font.recalcTimestamp = False
    fb.save(os.path.join(HERE, name))


def box(x, y, w, h, hole=0):
    pen = TTGlyphPen(None)
    for inset, points in ((0, "cw"), (hole, "ccw")):
        if points == "ccw" and not hole:
            continue
        corners = [(x + inset, y + inset), (x + inset, y + h - inset),
                   (x + w - inset, y + h - inset), (x + w - inset, y + inset)]
        corners = corners if points == "cw" else corners[::-1]
        pen.moveTo(corners[0])
        for p in corners[1:]:
            pen.lineTo(p)
        pen.closePath()
    return pen.glyph()


def boxes():
    letters = {0x4E2D: 60, 0x4EAC: 90, 0x6587: 120, 0x6771: 150, 0x672C: 180, 0x65E5: 210, 0x5B57: 240}
    fb = FontBuilder(1000, isTTF=True)
    names = [".notdef"] + ["u%04X" % c for c in letters]
    fb.setupGlyphOrder(names)
    fb.setupCharacterMap({c: "u%04X" % c for c in letters})
    glyphs = {".notdef": box(100, 0, 300, 700, 40)}
    glyphs.update({"u%04X" % c: box(60, -80, 880, 880, w) for c, w in letters.items()})
    fb.setupGlyf(glyphs)
    metrics = {n: (1000 if n != ".notdef" else 500, glyphs[n].xMin) for n in names}
    finish(fb, "10-boxes.ttf", "Motograph Test Boxes", metrics, 880, -120)


# ---- pictures: a function from a place (0..1, y down) to a colour, or None ----

def disc(cx, cy, r, colour, under=None):
    return lambda x, y: colour if math.hypot(x - cx, (y - cy) * H / W) < r else \
        under(x, y) if under else None


def smile():
    face = disc(.5, .5, .46, (255, 203, 46))
    mouth = lambda x, y: (120, 60, 10) if .2 < math.hypot(x - .5, (y - .5) * .94) < .28 and \
        y > .55 else face(x, y)
    return disc(.35, .4, .06, (60, 30, 5), disc(.65, .4, .06, (60, 30, 5), mouth))


def heart(x, y):
    u, v = (x - .5) * 2.6, (.55 - y) * 2.6
    return (222, 40, 60) if (u * u + v * v - 1) ** 3 - u * u * v ** 3 < 0 else None


def party(x, y):
    for i in range(12):
        cx, cy = .5 + .4 * math.cos(i * 2.4) * (i / 12), .45 + .42 * math.sin(i * 2.4) * (i / 12)
        if math.hypot(x - cx, y - cy) < .05:
            return [(230, 60, 60), (60, 160, 230), (90, 190, 80), (240, 190, 30)][i % 4]
    return (150, 90, 200) if y > .6 and abs(x - .5) < (1 - y) * .6 else None


def thumb(colour):
    def at(x, y):
        fist = .3 < x < .8 and .45 < y < .9
        up = .38 < x < .56 and .1 < y < .5
        return colour if fist or up else None
    return at


def flag(*stripes):
    return lambda x, y: stripes[min(int((y - .15) / .7 * len(stripes)), len(stripes) - 1)] \
        if .02 < x < .98 and .15 <= y < .85 else None


def key(x, y):
    if abs(x - .5) < .06 and .25 < y < .75:
        return (255, 255, 255)
    return (30, 110, 190) if .06 < x < .94 and .06 < y < .94 else None


def family(x, y):
    a = disc(.32, .3, .14, (240, 190, 140), lambda x, y: (200, 60, 90)
             if .12 < x < .52 and y > .48 else None)(x, y)
    return a or disc(.72, .48, .11, (240, 190, 140), lambda x, y: (60, 110, 200)
                     if .58 < x < .86 and y > .62 else None)(x, y)


# Four samples each way to a pixel.
def png(picture):
    rows = b""
    for j in range(H):
        row = b""
        for i in range(W):
            r = g = b = a = 0
            for k in range(16):
                c = picture((i + (k % 4 + .5) / 4) / W, (j + (k // 4 + .5) / 4) / H)
                if c:
                    r, g, b, a = r + c[0], g + c[1], b + c[2], a + 1
            row += bytes([r // a, g // a, b // a, a * 255 // 16]) if a else bytes(4)
        rows += b"\0" + row
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + \
            struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", W, H, 8, 6, 0, 0, 0)) + \
        chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def pictures():
    blank = ["space", "zwj", "vs16", "keycap", "one", "tone", "D", "E", "P", "L"]
    cmap = {0x20: "space", 0x200D: "zwj", 0xFE0F: "vs16", 0x20E3: "keycap", 0x31: "one",
            0x1F3FD: "tone", 0x1F1E9: "D", 0x1F1EA: "E", 0x1F1F5: "P", 0x1F1F1: "L",
            0x1F600: "smile", 0x2764: "heart", 0x1F389: "party", 0x1F44D: "thumb",
            0x1F3F4: "banner", 0x1F469: "woman", 0x1F467: "girl"}
    drawn = {"smile": smile(), "heart": heart, "party": party, "thumb": thumb((255, 203, 46)),
             "thumbtone": thumb((190, 130, 80)), "woman": disc(.5, .4, .3, (240, 190, 140)),
             "girl": disc(.5, .5, .25, (240, 190, 140)), "family": family, "key": key,
             "banner": flag((40, 40, 40)),
             "DE": flag((0, 0, 0), (220, 0, 0), (255, 206, 0)),
             "PL": flag((255, 255, 255), (220, 20, 60))}
    names = [".notdef"] + blank + list(drawn)
    wide = round(W * UPEM / PPEM)
    fb = FontBuilder(UPEM, isTTF=True)
    fb.setupGlyphOrder(names)
    fb.setupCharacterMap(cmap)
    fb.setupGlyf({n: TTGlyphPen(None).glyph() for n in names})
    fb.addOpenTypeFeatures("""languagesystem DFLT dflt;
        feature ccmp { sub woman zwj girl by family; sub thumb tone by thumbtone;
            sub D E by DE; sub P L by PL; sub one vs16 keycap by key; sub heart vs16 by heart;
        } ccmp;""")
    strike, size = Strike(), BitmapSizeTable()
    size.hori, size.vert = SbitLineMetrics(), SbitLineMetrics()
    for line in (size.hori, size.vert):
        line.ascender, line.descender, line.widthMax = 101, -27, W
        for field in ("caretSlopeNumerator", "caretSlopeDenominator", "caretOffset", "minOriginSB",
                      "minAdvanceSB", "maxBeforeBL", "minAfterBL", "pad1", "pad2"):
            setattr(line, field, 0)
    size.colorRef, size.ppemX, size.ppemY, size.bitDepth, size.flags = 0, PPEM, PPEM, 32, 1
    strike.bitmapSizeTable = size
    index = eblc_index_sub_table_1(b"", None)
    index.names, index.indexFormat, index.imageFormat = list(drawn), 1, 17
    strike.indexSubTables = [index]
    images = {}
    for name, picture in drawn.items():
        image = cbdt_bitmap_format_17(b"", None)
        image.metrics = SmallGlyphMetrics()
        image.metrics.height, image.metrics.width = H, W
        image.metrics.BearingX, image.metrics.BearingY, image.metrics.Advance = 0, 101, W
        image.imageData = png(picture)
        images[name] = image
    for tag, field, value in (("CBLC", "strikes", [strike]), ("CBDT", "strikeData", [images])):
        table = fb.font[tag] = newTable(tag)
        table.version = 3.0
        setattr(table, field, value)
    metrics = {n: (wide if n in drawn else 0, 0) for n in names}
    metrics["space"] = (532, 0)
    del fb.font["glyf"], fb.font["loca"] # as in Noto Color Emoji
    finish(fb, "20-pictures.ttf", "Motograph Test Pictures", metrics, 1900, -500)


boxes()
pictures()
