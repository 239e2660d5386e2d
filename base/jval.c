#include "base/jval.h"

#include <jansson.h>

/* struct jval is jansson's json_t under a name of our own; it is never defined. */
static const json_t *inner(const struct jval *value)
{
    return (const json_t *)(const void *)value;
}

int jval_read(struct slice text, struct jval **out, struct err *err)
{
    json_error_t problem;
    json_t *value = json_loadb(text.ptr ? text.ptr : "", text.len,
                               JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &problem);
    if (!value) {
        size_t at = problem.position > 0 ? (size_t)problem.position : 0;
        return err_at(err, ERR_INPUT, at, "%s", problem.text);
    }
    *out = (struct jval *)(void *)value;
    return 0;
}

void jval_free(struct jval *value)
{
    json_decref((json_t *)(void *)value);
}

bool jval_is_object(const struct jval *value)
{
    return json_is_object(inner(value));
}

bool jval_is_array(const struct jval *value)
{
    return json_is_array(inner(value));
}

bool jval_is_string(const struct jval *value)
{
    return json_is_string(inner(value));
}

bool jval_is_null(const struct jval *value)
{
    return !value || json_is_null(inner(value));
}

const struct jval *jval_get(const struct jval *value, const char *key)
{
    return (const struct jval *)(const void *)json_object_get(inner(value), key);
}

size_t jval_count(const struct jval *value)
{
    return json_array_size(inner(value));
}

const struct jval *jval_item(const struct jval *value, size_t i)
{
    return (const struct jval *)(const void *)json_array_get(inner(value), i);
}

struct slice jval_string(const struct jval *value)
{
    if (!jval_is_string(value)) {
        return (struct slice){0};
    }
    return (struct slice){json_string_value(inner(value)),
                          json_string_length(inner(value))};
}

double jval_number(const struct jval *value, double otherwise)
{
    return json_is_number(inner(value)) ? json_number_value(inner(value)) : otherwise;
}

bool jval_true(const struct jval *value)
{
    return json_is_true(inner(value));
}
