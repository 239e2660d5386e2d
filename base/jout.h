/*
 * jout.h - JSON as it goes out, through cJSON.
 *
 * Build one value - a line, a node - print it, free it: big exports stream and never
 * hold one tree. Strings must be UTF-8 without NUL (documents are, once read).
 * An added child belongs to its parent. Keys must be NUL-terminated, stay until it is
 * freed, and be unique within an object: a second one is a bug of ours (assert).
 */
#ifndef BASE_JOUT_H
#define BASE_JOUT_H

#include "base/buf.h"

struct jout;

struct jout *jout_object(void);
struct jout *jout_array(void);
void jout_free(struct jout *value);

/* Adds to an object; with key NULL appends to an array. Return the added container. */
struct jout *jout_add_object(struct jout *parent, const char *key);
struct jout *jout_add_array(struct jout *parent, const char *key);

void jout_add_string(struct jout *parent, const char *key, struct slice text);

/* The same, but an empty text becomes null. */
void jout_add_string_or_null(struct jout *parent, const char *key, struct slice text);

/* Whole numbers up to 2^53 print exactly. */
void jout_add_integer(struct jout *parent, const char *key, int64_t number);

/* With at most `decimals` (0-9) places, trailing zeros dropped; NAN becomes null. */
void jout_add_decimal(struct jout *parent, const char *key, double number,
                      int decimals);
void jout_add_bool(struct jout *parent, const char *key, bool value);
void jout_add_null(struct jout *parent, const char *key);

/* Appends the value to `out` on one line, without a newline. */
void jout_print(const struct jout *value, struct buf *out);

#endif
