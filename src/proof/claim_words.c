/* SPDX-License-Identifier: MIT */
/* A text of one paragraph, in NFC and without what is never seen, as documents are. */
#include "proof/claim_words.h"

bool claim_words_open(ClaimWords *c, Str text, const Lang *lang, const ProofRow *row,
                      const Wording *w)
{
    *c = (ClaimWords){0};
    Document *d = &c->document;
    uint32_t to = 0;
    bool good = letters_add_text(&c->letters, text.s, text.len);
    letters_compose(&c->letters);
    for (uint32_t i = 0; i < c->letters.count; i++) {
        if (letters_is_unseen(c->letters.cp[i]))
            continue;
        c->letters.cp[to] = c->letters.cp[i];
        c->letters.at[to] = c->letters.at[i];
        c->letters.until[to++] = c->letters.until[i];
    }
    d->cp = c->letters.cp;
    d->at = c->letters.at;
    d->until = c->letters.until;
    d->count = to;
    c->paragraph = (DocParagraph){{0, d->count}, -1};
    d->paragraphs = &c->paragraph;
    d->paragraph_count = 1;
    d->lang = lang;
    d->words = row;
    return good && tokens_open(&c->tokens, d, w);
}

void claim_words_close(ClaimWords *c)
{
    tokens_close(&c->tokens);
    letters_close(&c->letters);
    *c = (ClaimWords){0};
}
