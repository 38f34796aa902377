/* SPDX-License-Identifier: MIT */
/* A layout points into its facts, and the measures do too: so they come and go together. */
#include "player/programme.h"

#include <stdlib.h>

Programme *programme_open(Story *story, bool lent, const unsigned char fonts[FACTS_HASH],
                          Ruler shaped)
{
    Programme *p = calloc(1, sizeof *p);
    Measures *measures = p ? calloc(1, sizeof *measures) : NULL;
    if (!measures) {
        free(p);
        return NULL;
    }
    measures_open(measures, story->loaded ? &story->facts : NULL, fonts, shaped);
    p->story = story;
    p->measures = measures;
    p->lent = lent;
    return p;
}

void programme_close(Programme *p)
{
    if (!p)
        return;
    if (p->laid_out)
        layout_close(&p->layout);
    measures_close(p->measures);
    free(p->measures);
    load_close(p->story);
    if (!p->lent)
        free(p->story);
    free(p);
}

const Facts *programme_facts(const Programme *p)
{
    return p->story->loaded ? &p->story->facts : NULL;
}

Ruler programme_ruler(const Programme *p)
{
    return measures_ruler(p->measures);
}
