#include <stdio.h>
#include <string.h>

#include "extract/lang/model.h"

#include "tools/train.h"

void put_bytes(struct buf *out, const void *bytes, size_t size)
{
    buf_add(out, (struct slice){bytes, size});
}

void put_u32(struct buf *out, uint32_t value)
{
    put_bytes(out, &value, sizeof value);
}

void put_padding(struct buf *out, size_t align)
{
    while (out->len % align != 0) {
        buf_addc(out, '\0');
    }
}

void model_writer_add(struct model_writer *writer, const char *name, struct buf body)
{
    writer->names[writer->count] = name;
    writer->bodies[writer->count++] = body;
}

void model_writer_image(const struct model_writer *writer, struct buf *out)
{
    struct buf rest = {0};
    struct model_header header = {.version = MODEL_VERSION,
                                  .n_sections = (uint32_t)writer->count};
    memcpy(header.magic, MODEL_MAGIC, sizeof header.magic);
    uint64_t offset = sizeof header + writer->count * sizeof(struct model_section);
    for (size_t i = 0; i < writer->count; i++) {
        struct model_section row = {.size = writer->bodies[i].len};
        offset = (offset + MODEL_ALIGN - 1) / MODEL_ALIGN * MODEL_ALIGN;
        row.offset = offset;
        memcpy(row.name, writer->names[i], strlen(writer->names[i]));
        put_bytes(&rest, &row, sizeof row);
        offset += row.size;
    }
    for (size_t i = 0; i < writer->count; i++) {
        while ((rest.len + sizeof header) % MODEL_ALIGN != 0) {
            buf_addc(&rest, '\0');
        }
        buf_add(&rest, buf_slice(&writer->bodies[i]));
    }
    header.size = sizeof header + rest.len;
    header.checksum = model_checksum(buf_slice(&rest));
    put_bytes(out, &header, sizeof header);
    buf_add(out, buf_slice(&rest));
    buf_release(&rest);
}

bool model_writer_save(const struct model_writer *writer, const char *path)
{
    struct buf image = {0};
    model_writer_image(writer, &image);
    FILE *out = fopen(path, "wb");
    bool good = out && fwrite(image.ptr, image.len, 1, out) == 1;
    good = out && fclose(out) == 0 && good;
    if (!good) {
        (void)fprintf(stderr, "train: cannot write %s\n", path);
    }
    buf_release(&image);
    return good;
}

void string_table_add(struct string_table_writer *w, struct slice key, uint32_t value)
{
    if (key.len > STRING_TABLE_MAX_KEY || strmap_find(&w->map, key) != STRMAP_NONE) {
        return;
    }
    key = arena_copy(w->arena, key);
    strmap_put(&w->map, w->arena, key, (uint32_t)w->count);
    w->items = arena_grow(w->arena, w->items, w->count, &w->capacity, sizeof *w->items);
    w->items[w->count++] = (struct string_item){key, value};
}

struct buf string_table_write(const struct string_table_writer *w)
{
    uint32_t n_slots = 16;
    while (n_slots < w->count * 3 / 2) {
        n_slots *= 2;
    }
    struct arena scratch = {0};
    struct string_slot *slots = arena_array(&scratch, n_slots, sizeof *slots);
    struct buf keys = {0};
    struct buf out = {0};
    buf_addc(&keys, '\0');
    for (size_t i = 0; i < w->count; i++) {
        uint64_t hash = slice_hash(w->items[i].key);
        uint32_t at = (uint32_t)(hash ^ hash >> 32) & (n_slots - 1);
        while (slots[at].key != 0) {
            at = (at + 1) & (n_slots - 1);
        }
        slots[at] = (struct string_slot){(uint32_t)keys.len, w->items[i].value};
        buf_addc(&keys, (char)w->items[i].key.len);
        buf_add(&keys, w->items[i].key);
    }
    put_u32(&out, (uint32_t)w->count);
    put_u32(&out, n_slots);
    put_bytes(&out, slots, n_slots * sizeof *slots);
    buf_add(&out, buf_slice(&keys));
    buf_release(&keys);
    arena_release(&scratch);
    return out;
}

uint32_t rng_next(struct rng *rng)
{
    rng->state ^= rng->state >> 12;
    rng->state ^= rng->state << 25;
    rng->state ^= rng->state >> 27;
    return (uint32_t)(rng->state * 0x2545f4914f6cdd1dU >> 32);
}

uint32_t rng_below(struct rng *rng, uint32_t n)
{
    return (uint32_t)((uint64_t)rng_next(rng) * n >> 32);
}

double rng_unit(struct rng *rng)
{
    return rng_next(rng) / 4294967296.0;
}

void rng_shuffle(struct rng *rng, uint32_t *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        items[i] = (uint32_t)i;
    }
    for (size_t i = n; i > 1; i--) {
        size_t j = rng_below(rng, (uint32_t)i);
        uint32_t swap = items[i - 1];
        items[i - 1] = items[j];
        items[j] = swap;
    }
}
