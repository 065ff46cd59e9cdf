#!/usr/bin/env python3
"""Writes the letters that the program draws into pictures: python3 letters.py FONT.ttf > LETTERS.txt

Needs fontTools. The files in src/main/resources/org/vouch/reader/image/ were made of NotoSerif-Bold.ttf and NotoSans-Regular.ttf
(Noto, 2020-12-25, SIL Open Font License 1.1). A line is a letter: its number, how far the next one stands, and its outline in
units of a thousandth of the size; lines that start with '+' say how much nearer two letters stand.
"""
import itertools
import sys

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

WANTED = list(itertools.chain(
    range(0x20, 0x7F), range(0xA0, 0x180), range(0x18F, 0x190), range(0x1A0, 0x1A2), range(0x1AF, 0x1B1),
    range(0x218, 0x21C), range(0x400, 0x460), range(0x490, 0x492), range(0x1E80, 0x1E86),
    range(0x1EA0, 0x1EFA), range(0x2010, 0x2028), [0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044],
    range(0x20A0, 0x20C0), [0x2116, 0x2122, 0x2190, 0x2192, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265]))


class Lines(BasePen):
    """Writes an outline with whole numbers: M move, L line, Q curve with one point, Z close."""

    def __init__(self, glyphs, scale):
        super().__init__(glyphs)
        self.scale = scale
        self.out = []

    def _add(self, command, *points):
        numbers = " ".join(f"{round(x * self.scale)} {round(y * self.scale)}" for x, y in points)
        self.out.append(command + numbers)

    def _moveTo(self, to):
        self._add("M", to)

    def _lineTo(self, to):
        self._add("L", to)

    def _qCurveToOne(self, by, to):
        self._add("Q", by, to)

    def _closePath(self):
        self.out.append("Z")


def kerning(font, names):
    """Returns the pairs of the font's table 'GPOS' between letters of Western languages."""
    pairs = {}
    gpos = font["GPOS"].table
    lookups = sorted({index for record in gpos.FeatureList.FeatureRecord if record.FeatureTag == "kern"
                      for index in record.Feature.LookupListIndex})
    for lookup in (gpos.LookupList.Lookup[index] for index in lookups):
        found = {}
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            covered = table.Coverage.glyphs
            if table.Format == 1:
                for first, records in zip(covered, table.PairSet):
                    for record in records.PairValueRecord:
                        found.setdefault((first, record.SecondGlyph), getattr(record.Value1, "XAdvance", 0))
            else:
                for first in set(covered) & names:
                    row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
                    for second in names:
                        value = row[table.ClassDef2.classDefs.get(second, 0)].Value1
                        found.setdefault((first, second), getattr(value, "XAdvance", 0) if value else 0)
        for pair, value in found.items():
            if pair[0] in names and pair[1] in names:
                pairs[pair] = pairs.get(pair, 0) + value
    return pairs


def main():
    font = TTFont(sys.argv[1])
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    scale = 1000 / font["head"].unitsPerEm
    for code in WANTED:
        if code in cmap:
            pen = Lines(glyphs, scale)
            glyphs[cmap[code]].draw(pen)
            print(f"{code:X} {round(glyphs[cmap[code]].width * scale)} {''.join(pen.out)}".rstrip())
    western = {cmap[code]: code for code in itertools.chain(range(0x21, 0x7F), range(0xC0, 0x100), [0x2019, 0x201C, 0x201D])}
    for (first, second), value in sorted(kerning(font, set(western)).items(), key=lambda p: (western[p[0][0]], western[p[0][1]])):
        nearer = round(value * scale)
        if abs(nearer) >= 8:
            print(f"+{western[first]:X} {western[second]:X} {nearer}")


main()
