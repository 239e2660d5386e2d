#include "tools/train_glove.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/lang/form.h"

/* Numbers of a line behind its word; `out` is NULL when they are only counted. */
static size_t read_numbers(const char *at, float *out, size_t limit)
{
    size_t n = 0;
    for (; n < limit; n++) {
        char *end;
        float value = strtof(at, &end);
        if (end == at) {
            break;
        }
        if (out) {
            out[n] = value;
        }
        at = end;
    }
    return n;
}

static void add_line(struct arena *arena, const char *line, struct glove *out)
{
    struct form form;
    const char *space = strchr(line, ' ');
    if (!space || space == line) {
        return;
    }
    size_t columns = read_numbers(space, NULL, 1024);
    form_init(&form, (struct slice){line, (size_t)(space - line)});
    if (columns < 2 || (out->columns != 0 && columns != out->columns) ||
        strmap_find(&out->map, form_key(&form)) != STRMAP_NONE) {
        return;
    }
    float *vector = arena_array(arena, columns, sizeof *vector);
    struct slice key = arena_copy(arena, form_key(&form));
    read_numbers(space, vector, columns);
    out->columns = columns;
    out->items =
        arena_grow(arena, out->items, out->count, &out->capacity, sizeof *out->items);
    strmap_put(&out->map, arena, key, (uint32_t)out->count);
    out->items[out->count++] = (struct glove_word){key, vector};
}

bool glove_read(struct arena *arena, const char *path, struct glove *out)
{
    FILE *in = fopen(path, "rb");
    char *line = NULL;
    size_t room = 0;
    *out = (struct glove){0};
    while (in && getline(&line, &room, in) > 0) {
        add_line(arena, line, out);
    }
    free(line);
    bool good = in && !ferror(in) && out->count > 0;
    if (in) {
        (void)fclose(in);
    }
    if (!good) {
        (void)fprintf(stderr, "train: %s: no word vectors\n", path);
    }
    return good;
}

const float *glove_find(const struct glove *glove, struct slice key)
{
    uint32_t at = strmap_find(&glove->map, key);
    return at == STRMAP_NONE ? NULL : glove->items[at].vector;
}
