/*
 * model.h - the model file: named sections behind a checked header.
 *
 * Little-endian. Header (40 bytes): magic "DTLANG\r\n", version, number of sections,
 * size of the whole file, checksum of all bytes behind the header, zero. Then one row
 * of 24 bytes a section (8-byte name, offset, size), then the sections, each on a
 * multiple of
 * 64. The file is used in place, built in or mapped, and never changed.
 */
#ifndef EXTRACT_LANG_MODEL_H
#define EXTRACT_LANG_MODEL_H

#include "base/err.h"
#include "base/slice.h"

#define MODEL_VERSION  3
#define MODEL_MAGIC    "DTLANG\r\n"
#define MODEL_ALIGN    64
#define MODEL_NAME_LEN 8

struct model_header {
    char magic[8];
    uint32_t version;
    uint32_t n_sections;
    uint64_t size;
    uint64_t checksum;
    uint64_t zero;
};

struct model_section {
    char name[MODEL_NAME_LEN]; /* NUL-padded */
    uint64_t offset;           /* from the file's beginning */
    uint64_t size;
};

/* Checks magic, version, size, checksum and that every section lies inside. */
int model_check(struct slice file, struct slice name, struct err *err);

/* A section of a checked file; empty when it has none of this name. */
struct slice model_section(struct slice file, const char *name);

/* The checksum that the header keeps. */
uint64_t model_checksum(struct slice bytes);

/*
 * A table of strings inside a section: `count`, `n_slots` (a power of two), then the
 * slots {offset of the key, value}, then the keys, each a length byte and its bytes.
 */
struct string_slot {
    uint32_t key; /* offset into the keys; 0 is an empty slot */
    uint32_t value;
};

struct string_table {
    const struct string_slot *slots;
    const unsigned char *keys;
    uint32_t count;
    uint32_t n_slots;
    uint32_t keys_len;
};

#define STRING_TABLE_NONE    UINT32_MAX
#define STRING_TABLE_MAX_KEY 255

/*
 * Reads the table at `section`; false when its head is damaged. A file that is not our
 * own may lie further inside: are all keys inside, and all values < `limit`?
 */
bool string_table_open(struct slice section, struct string_table *out);
bool string_table_is_sound(const struct string_table *table, uint32_t limit);

/* The value of `key`, or STRING_TABLE_NONE. */
uint32_t string_table_find(const struct string_table *table, struct slice key);

#endif
