#include "extract/lang/wordrow.h"

#include <string.h>

bool word_rows_open(struct slice section, uint32_t limit, struct word_rows *out)
{
    uint32_t head[2];
    if (section.len < sizeof head) {
        return false;
    }
    memcpy(head, section.ptr, sizeof head);
    uint32_t n = head[0];
    if (n == 0 || n > (1U << 20) || (n & (n - 1)) != 0 ||
        section.len - sizeof head != n * sizeof(struct word_slot)) {
        return false;
    }
    *out = (struct word_rows){(const void *)(section.ptr + sizeof head), n - 1, limit};
    return true;
}

uint32_t word_rows_find(const struct word_rows *rows, uint32_t hash)
{
    for (uint32_t i = 0; i <= rows->mask; i++) {
        const struct word_slot *slot = &rows->slots[(hash + i) & rows->mask];
        if (slot->row == 0 || slot->check == hash >> 16) {
            return slot->row < rows->limit ? slot->row : 0;
        }
    }
    return 0;
}

bool word_rows_are_sound(const struct word_rows *rows)
{
    uint32_t used = 0;
    for (uint32_t i = 0; i <= rows->mask; i++) {
        used += rows->slots[i].row != 0;
        if (rows->slots[i].row >= rows->limit) {
            return false;
        }
    }
    return used <= rows->mask;
}
