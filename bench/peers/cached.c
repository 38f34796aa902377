/* SPDX-License-Identifier: MIT */
/* The show as better tutorials would write it: each text is rendered once and kept as a texture.
 * The whole picture is composed again for each frame. */
#include "show/show.h"

typedef struct {
    TTF_Font *font;
    Uint32 color;
    char text[256];
    SDL_Texture *texture;
    int w, h;
} Kept;

enum { MAX_KEPT = 256 };

static void words(SDL_Renderer *r, const Part *p, const char *text, int x, int base, int alpha)
{
    static Kept all[MAX_KEPT];
    static int next;
    Uint32 color = (Uint32)p->color.r << 16 | (Uint32)p->color.g << 8 | p->color.b;
    Kept *k = NULL;
    for (int i = 0; i < MAX_KEPT && !k; i++)
        if (all[i].texture && all[i].font == p->font && all[i].color == color &&
            strcmp(all[i].text, text) == 0)
            k = &all[i];
    if (!k) {
        k = &all[next++ % MAX_KEPT];
        if (k->texture)
            SDL_DestroyTexture(k->texture);
        SDL_Surface *s = TTF_RenderUTF8_Blended(p->font, text, p->color);
        if (!s)
            return;
        k->texture = SDL_CreateTextureFromSurface(r, s);
        k->w = s->w;
        k->h = s->h;
        k->font = p->font;
        k->color = color;
        snprintf(k->text, sizeof k->text, "%s", text);
        SDL_FreeSurface(s);
    }
    SDL_SetTextureAlphaMod(k->texture, (Uint8)alpha);
    SDL_RenderCopy(r, k->texture, NULL, &(SDL_Rect){x, base - TTF_FontAscent(p->font), k->w, k->h});
}
