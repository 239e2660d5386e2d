#include "extract/name/classes.h"

/* Hashes of similar words lie close together: spread them over the table. */
static uint64_t spread(uint32_t hash)
{
    uint64_t h = hash * UINT64_C(0x9e3779b97f4a7c15);
    return h ^ (h >> 29);
}

uint32_t class_place(uint32_t hash, uint32_t n_buckets)
{
    return (uint32_t)(((spread(hash) >> 32) * n_buckets) >> 32);
}

uint16_t class_print(uint32_t hash)
{
    return (uint16_t)(spread(hash) | 1U);
}

bool class_table_read(struct slice bytes, struct class_table *out)
{
    const struct class_head *head = (const struct class_head *)(const void *)bytes.ptr;
    *out = (struct class_table){NULL, NULL};
    if (bytes.len < sizeof *head || head->magic != CLASS_MAGIC ||
        head->n_buckets == 0 ||
        (bytes.len - sizeof *head) / sizeof(struct class_bucket) < head->n_buckets) {
        return false;
    }
    out->head = head;
    out->buckets =
        (const struct class_bucket *)(const void *)(bytes.ptr + sizeof *head);
    return true;
}

struct word_class class_find(const struct class_table *table, uint32_t hash)
{
    struct word_class unknown = {.rare = CLASS_COMMON - 1};
    if (!table->head) {
        return unknown;
    }
    const struct class_bucket *bucket =
        &table->buckets[class_place(hash, table->head->n_buckets)];
    uint16_t print = class_print(hash);
    for (int way = 0; way < CLASS_WAYS; way++) {
        if (bucket->print[way] == print) {
            uint16_t fine = bucket->value[way] / CLASS_COMMON;
            fine = fine < CLASS_FINE ? fine : CLASS_NONE;
            return (struct word_class){
                fine, table->head->middle[fine], table->head->coarse[fine],
                table->head->person[fine], bucket->value[way] % CLASS_COMMON};
        }
    }
    return unknown;
}
