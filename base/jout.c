#include "base/jout.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "base/heap.h"

#define LINE_USUAL 4096 /* bytes of what is printed; longer lines make room */

/* struct jout is cJSON under a name of our own; it is never defined. */
static cJSON *inner(struct jout *value)
{
    return (cJSON *)(void *)value;
}

static cJSON *put(struct jout *parent, const char *key, cJSON *value)
{
    cJSON_bool added = false;
    if (key) {
#ifdef ARENA_DEBUG /* every key is compared with all before it */
        assert(!cJSON_GetObjectItemCaseSensitive(inner(parent), key));
#endif
        added = cJSON_AddItemToObjectCS(inner(parent), key, value);
    } else {
        added = cJSON_AddItemToArray(inner(parent), value);
    }
    return heap_must(added ? value : NULL);
}

struct jout *jout_object(void)
{
    return (struct jout *)(void *)heap_must(cJSON_CreateObject());
}

struct jout *jout_array(void)
{
    return (struct jout *)(void *)heap_must(cJSON_CreateArray());
}

void jout_free(struct jout *value)
{
    cJSON_Delete(inner(value));
}

struct jout *jout_add_object(struct jout *parent, const char *key)
{
    return (struct jout *)(void *)put(parent, key, cJSON_CreateObject());
}

struct jout *jout_add_array(struct jout *parent, const char *key)
{
    return (struct jout *)(void *)put(parent, key, cJSON_CreateArray());
}

void jout_add_string(struct jout *parent, const char *key, struct slice text)
{
    char small[256];
    char *copy = text.len < sizeof small ? small : heap_must(malloc(text.len + 1));
    if (text.len > 0) {
        memcpy(copy, text.ptr, text.len);
    }
    copy[text.len] = '\0';
    put(parent, key, cJSON_CreateString(copy));
    if (copy != small) {
        free(copy);
    }
}

void jout_add_string_or_null(struct jout *parent, const char *key, struct slice text)
{
    if (text.len > 0) {
        jout_add_string(parent, key, text);
    } else {
        jout_add_null(parent, key);
    }
}

void jout_add_integer(struct jout *parent, const char *key, int64_t number)
{
    char text[24];
    (void)snprintf(text, sizeof text, "%lld", (long long)number);
    put(parent, key, cJSON_CreateRaw(text));
}

void jout_add_decimal(struct jout *parent, const char *key, double number, int decimals)
{
    char text[64];
    if (isnan(number) || fabs(number) > 1e15) {
        jout_add_null(parent, key);
        return;
    }
    int len = snprintf(text, sizeof text, "%.*f", decimals, number);
    if (decimals > 0) {
        while (len > 0 && text[len - 1] == '0') {
            text[--len] = '\0';
        }
        if (len > 0 && text[len - 1] == '.') {
            text[--len] = '\0';
        }
    }
    put(parent, key, cJSON_CreateRaw(strcmp(text, "-0") == 0 ? "0" : text));
}

void jout_add_bool(struct jout *parent, const char *key, bool value)
{
    put(parent, key, cJSON_CreateBool(value));
}

void jout_add_null(struct jout *parent, const char *key)
{
    put(parent, key, cJSON_CreateNull());
}

void jout_print(const struct jout *value, struct buf *out)
{
    const cJSON *tree = (const cJSON *)(const void *)value;
    char *text = heap_must(cJSON_PrintBuffered(tree, LINE_USUAL, false));
    buf_adds(out, text);
    cJSON_free(text);
}
