/* SPDX-License-Identifier: MIT */
/* All sources are read and parsed before any is compiled, so that one run reports everything that
 * is wrong with the files and with what is in them. Each input keeps its folder, where the files
 * that it names are looked up. */
#include "compiler/inputs.h"
#include "base/limits.h"
#include "compiler/report.h"
#include "compiler/schema.h"

#include <stdlib.h>
#include <string.h>

/* The caller frees it. */
static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return strdup(".");
    return strndup(path, slash == path ? 1 : (size_t)(slash - path));
}

/* False if out of memory. */
static bool read_one(Inputs *in, const char *path)
{
    Err err;
    char *bytes;
    Input *input = &in->list[in->count];
    const char *name = strcmp(path, "-") == 0 ? "<stdin>" : path;
    input->name = name;
    FilesResult result = files_read(path, LIMIT_SOURCE_BYTES, &bytes, &input->len, &err);
    if (result == FILES_OK) {
        input->folder = folder_of(path);
        input->bytes = bytes;
        in->count++;
        return source_parse(&input->source, (int)in->count - 1, bytes, input->len, schema_is_field,
                            &input->faults);
    }
    if (result == FILES_TOO_LARGE)
        report_at("error", in->list, (Place){(int)in->count, 1, 1},
                  "%s; divide it into several sources", err.why);
    else
        report_error(name, "%s", err.why);
    in->worst = in->worst == FILES_ABSENT ? in->worst : result;
    return true;
}

bool inputs_open(Inputs *in, char *const *paths, size_t count)
{
    *in = (Inputs){.list = calloc(count, sizeof *in->list), .worst = FILES_OK};
    bool good = in->list != NULL;
    for (size_t i = 0; good && i < count; i++)
        good = read_one(in, paths[i]);
    if (!good)
        report_error(NULL, "out of memory");
    return good;
}

void inputs_close(Inputs *in)
{
    for (size_t i = 0; i < in->count; i++) {
        source_close(&in->list[i].source);
        problems_close(&in->list[i].faults);
        free((void *)(uintptr_t)in->list[i].bytes);
        free((void *)(uintptr_t)in->list[i].folder);
    }
    free(in->list);
}
