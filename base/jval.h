/*
 * jval.h - JSON as it comes in, through jansson.
 *
 * Duplicate keys, a NUL in a string and invalid UTF-8 are errors. Values are borrowed
 * from the document they were read with and die with jval_free().
 */
#ifndef BASE_JVAL_H
#define BASE_JVAL_H

#include "base/err.h"
#include "base/slice.h"

struct jval; /* any value */

/*
 * Reads one value that fills `text`. On failure ERR_INPUT, located at the byte, with a
 * message without file name ("duplicate object key near ..."). Free *out with
 * jval_free().
 */
int jval_read(struct slice text, struct jval **out, struct err *err);
void jval_free(struct jval *value);

bool jval_is_object(const struct jval *value);
bool jval_is_array(const struct jval *value);
bool jval_is_string(const struct jval *value);
bool jval_is_null(const struct jval *value); /* also when value is NULL */

/* NULL when `value` is no object or has no such key. */
const struct jval *jval_get(const struct jval *value, const char *key);

/* Empty when `value` is no array. */
size_t jval_count(const struct jval *value);
const struct jval *jval_item(const struct jval *value, size_t i);

/* The string, or {0} when it is none; borrowed. */
struct slice jval_string(const struct jval *value);

/* The number, or `otherwise`. */
double jval_number(const struct jval *value, double otherwise);
bool jval_true(const struct jval *value);

#endif
