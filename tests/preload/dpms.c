/* SPDX-License-Identifier: MIT */
/* A library to be loaded before the program: an X server whose panels can be switched off, which those in tests
 * cannot. DPMS_LOG gets a word for each request; DPMS_ENABLED=0: it is disabled at first; DPMS_LEVEL=3:
 * the panels are off at first. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int enabled = -1, level;

static void say(const char *word)
{
    int to = open(getenv("DPMS_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0666);
    if (to >= 0 && write(to, word, strlen(word)) > 0 && write(to, " ", 1) > 0)
        close(to);
}

static int number(const char *name, int otherwise)
{
    const char *text = getenv(name);
    return text ? atoi(text) : otherwise;
}

static int dpms_query(void *x, int *event, int *error)
{
    (void)x, (void)event, (void)error;
    return 1;
}

static int dpms_capable(void *x)
{
    (void)x;
    return 1;
}

static int dpms_info(void *x, unsigned short *out, unsigned char *on)
{
    (void)x;
    if (enabled < 0) {
        enabled = number("DPMS_ENABLED", 1);
        level = number("DPMS_LEVEL", 0);
    }
    *out = (unsigned short)level;
    *on = (unsigned char)enabled;
    return 1;
}

static int dpms_enable(void *x)
{
    (void)x;
    enabled = 1;
    say("enable");
    return 1;
}

static int dpms_disable(void *x)
{
    (void)x;
    enabled = level = 0;
    say("disable");
    return 1;
}

/* As the server: an error, which ends the program, while it is disabled. */
static int dpms_force(void *x, unsigned short to)
{
    char word[16];
    (void)x;
    level = to;
    snprintf(word, sizeof word, enabled > 0 ? "level-%d" : "error", to);
    say(word);
    return 1;
}

void *dlsym(void *handle, const char *name)
{
    static const struct {
        const char *name;
        void *own;
    } own[] = {{"DPMSQueryExtension", (void *)dpms_query},
               {"DPMSCapable", (void *)dpms_capable},
               {"DPMSInfo", (void *)dpms_info},
               {"DPMSEnable", (void *)dpms_enable},
               {"DPMSDisable", (void *)dpms_disable},
               {"DPMSForceLevel", (void *)dpms_force}};
    static void *(*real)(void *, const char *);
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(name, own[i].name) == 0)
            return own[i].own;
    if (!real)
        *(void **)&real = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
    if (!real)
        *(void **)&real = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.2.5");
    if (!real)
        *(void **)&real = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.17");
    return real(handle, name);
}
