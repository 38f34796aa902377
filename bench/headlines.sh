#!/bin/sh
# SPDX-License-Identifier: MIT
# headlines.sh N: prints a source with N headlines, all of which run in the crawl.
awk -v n="$1" 'BEGIN {
    print "Show: Lines\nLang: en\nZone: Europe/Berlin\nSerial: 1\nEpoch: 2026-11-01T00:00:00Z\n"
    print "Figure: Parcels sent in October\nId: pinned\nValue: 1.24 million\nChange: +8%\nBasis: on the year before\nAttribution: Dispatch\n"
    split("harbour council market school river theatre station museum library hospital", where)
    split("opens closes moves grows reports rebuilds plans measures waits celebrates", what)
    for (i = 1; i <= n; i++)
        printf "Headline: Number %d: the %s %s %d days early\nId: line%d\nCrawl: yes\nAttribution: Dispatch\n\n",
            i, where[i % 10 + 1], what[int(i / 10) % 10 + 1], i % 97 + 2, i
}'
