/* SPDX-License-Identifier: MIT */
/* The show as most tutorials on SDL_ttf would write it: for each frame, each text is rendered to a
 * surface, made a texture, copied and freed again. */
#include "show/show.h"

static void words(SDL_Renderer *r, const Part *p, const char *text, int x, int base, int alpha)
{
    SDL_Surface *s = TTF_RenderUTF8_Blended(p->font, text, p->color);
    if (!s)
        return;
    SDL_Texture *t = SDL_CreateTextureFromSurface(r, s);
    SDL_SetTextureAlphaMod(t, (Uint8)alpha);
    SDL_RenderCopy(r, t, NULL, &(SDL_Rect){x, base - TTF_FontAscent(p->font), s->w, s->h});
    SDL_DestroyTexture(t);
    SDL_FreeSurface(s);
}
