#include "extract/lang/model.h"

#include <string.h>

#include "base/strmap.h"

static uint64_t load64(const char *bytes)
{
    uint64_t value;
    memcpy(&value, bytes, sizeof value);
    return value;
}

static uint64_t mix(uint64_t state, uint64_t value)
{
    state = (state ^ value) * 0x9e3779b97f4a7c15U;
    return state ^ (state >> 29);
}

/* Four lanes, so that a file of some megabytes takes well under a millisecond each. */
uint64_t model_checksum(struct slice bytes)
{
    uint64_t lanes[4] = {1, 2, 3, 4};
    size_t i = 0;
    for (; i + 32 <= bytes.len; i += 32) {
        for (size_t k = 0; k < 4; k++) {
            lanes[k] = mix(lanes[k], load64(bytes.ptr + i + 8 * k));
        }
    }
    for (; i < bytes.len; i++) {
        lanes[0] = mix(lanes[0], (unsigned char)bytes.ptr[i]);
    }
    uint64_t sum = bytes.len;
    for (size_t k = 0; k < 4; k++) {
        sum = mix(sum, lanes[k]);
    }
    return sum;
}

static bool little_endian(void)
{
    const uint32_t one = 1;
    unsigned char first;
    memcpy(&first, &one, 1);
    return first == 1;
}

static int check_sections(struct slice file, const struct model_header *header,
                          struct slice name, struct err *err)
{
    size_t rows = sizeof *header + header->n_sections * sizeof(struct model_section);
    if (header->n_sections > 64 || rows > file.len) {
        return err_set(err, ERR_INPUT, "%.*s: damaged model: too many sections",
                       SLICE_ARG(name));
    }
    for (uint32_t i = 0; i < header->n_sections; i++) {
        struct model_section row;
        memcpy(&row, file.ptr + sizeof *header + i * sizeof row, sizeof row);
        if (row.offset % MODEL_ALIGN != 0 || row.offset > file.len ||
            row.size > file.len - row.offset) {
            return err_set(err, ERR_INPUT,
                           "%.*s: damaged model: section %u lies outside",
                           SLICE_ARG(name), (unsigned)i);
        }
    }
    return 0;
}

int model_check(struct slice file, struct slice name, struct err *err)
{
    struct model_header header;
    if (!little_endian()) {
        return err_set(err, ERR_INPUT, "%.*s: models need a little-endian machine",
                       SLICE_ARG(name));
    }
    if (file.len < sizeof header ||
        memcmp(file.ptr, MODEL_MAGIC, sizeof header.magic) != 0) {
        return err_set(err, ERR_INPUT, "%.*s: no language model of dateline",
                       SLICE_ARG(name));
    }
    memcpy(&header, file.ptr, sizeof header);
    if (header.version != MODEL_VERSION) {
        return err_set(err, ERR_INPUT,
                       "%.*s: model version %u, but this program reads %d",
                       SLICE_ARG(name), (unsigned)header.version, MODEL_VERSION);
    }
    if (header.size != file.len) {
        return err_set(err, ERR_INPUT,
                       "%.*s: damaged model: %zu bytes, but the header says %llu",
                       SLICE_ARG(name), file.len, (unsigned long long)header.size);
    }
    struct slice rest = {file.ptr + sizeof header, file.len - sizeof header};
    if (header.zero != 0 || model_checksum(rest) != header.checksum) {
        return err_set(err, ERR_INPUT, "%.*s: damaged model: the checksum differs",
                       SLICE_ARG(name));
    }
    return check_sections(file, &header, name, err);
}

struct slice model_section(struct slice file, const char *name)
{
    struct model_header header;
    struct model_section row;
    memcpy(&header, file.ptr, sizeof header);
    for (uint32_t i = 0; i < header.n_sections; i++) {
        memcpy(&row, file.ptr + sizeof header + i * sizeof row, sizeof row);
        if (strncmp(row.name, name, sizeof row.name) == 0) {
            return (struct slice){file.ptr + row.offset, row.size};
        }
    }
    return (struct slice){0};
}

bool string_table_open(struct slice section, struct string_table *out)
{
    uint32_t head[2];
    if (section.len < sizeof head) {
        return false;
    }
    memcpy(head, section.ptr, sizeof head);
    uint32_t n = head[1];
    size_t slots = n * sizeof(struct string_slot);
    if (n == 0 || n > (1U << 24) || (n & (n - 1)) != 0 || head[0] >= n ||
        section.len - sizeof head < slots ||
        section.len - sizeof head - slots > UINT32_MAX) {
        return false;
    }
    *out = (struct string_table){
        .slots = (const void *)(section.ptr + sizeof head),
        .keys = (const unsigned char *)(section.ptr + sizeof head + slots),
        .count = head[0],
        .n_slots = n,
        .keys_len = (uint32_t)(section.len - sizeof head - slots),
    };
    return true;
}

bool string_table_is_sound(const struct string_table *table, uint32_t limit)
{
    uint32_t used = 0;
    for (uint32_t i = 0; i < table->n_slots; i++) {
        const struct string_slot *slot = &table->slots[i];
        if (slot->key == 0) {
            continue;
        }
        used++;
        if (slot->key >= table->keys_len || slot->value >= limit ||
            table->keys_len - slot->key - 1 < table->keys[slot->key]) {
            return false;
        }
    }
    return used == table->count;
}

uint32_t string_table_find(const struct string_table *table, struct slice key)
{
    if (table->n_slots == 0 || key.len > STRING_TABLE_MAX_KEY) {
        return STRING_TABLE_NONE;
    }
    uint64_t hash = slice_hash(key);
    uint32_t mask = table->n_slots - 1;
    for (uint32_t at = (uint32_t)(hash ^ hash >> 32) & mask;; at = (at + 1) & mask) {
        const struct string_slot *slot = &table->slots[at];
        if (slot->key == 0) {
            return STRING_TABLE_NONE;
        }
        const unsigned char *stored = table->keys + slot->key;
        if (stored[0] == key.len && memcmp(stored + 1, key.ptr, key.len) == 0) {
            return slot->value;
        }
    }
}
