#include "base/image.h"

#include <string.h>

#include "base/table.h"

/* Sets the pointers of one chain, which lead to `to`. */
static void set_chain(uint64_t *words, uint64_t first, const char *to)
{
    uint64_t *word = words + first;
    for (;;) {
        uint32_t offset = (uint32_t)*word;
        uint64_t next = *word >> 32;
        *word = (uint64_t)(uintptr_t)(to + offset);
        if (next == 0) {
            return;
        }
        word += next;
    }
}

void *image_thaw(const char *path, struct arena *arena)
{
    struct slice image = data_get(path);
    struct image_head head = {0};
    if (image.len < sizeof head) {
        return NULL;
    }
    memcpy(&head, image.ptr, sizeof head);
    if (head.magic != IMAGE_MAGIC || head.pointer_bytes != sizeof(void *) ||
        sizeof(void *) != sizeof(uint64_t)) {
        return NULL;
    }
    const char *still = image.ptr + sizeof head;
    const char *at = still + head.n_still * sizeof(uint64_t);
    uint64_t *words = arena_array(arena, head.n_words, sizeof *words);
    memcpy(words, at + head.n_chains * sizeof(struct image_chain),
           head.n_words * sizeof *words);
    for (uint32_t i = 0; i < head.n_chains; i++, at += sizeof(struct image_chain)) {
        struct image_chain chain;
        memcpy(&chain, at, sizeof chain);
        const char *to = strcmp(chain.path, IMAGE_WORDS) == 0 ? (const char *)words
                         : strcmp(chain.path, IMAGE_STILL) == 0
                             ? still
                             : data_get(chain.path).ptr;
        set_chain(words, chain.first, to);
    }
    return (char *)words + head.root;
}
