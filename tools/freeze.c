/*
 * freeze.c OUT DATA PATH... - writes images (base/image.h) of what the readers of
 * tables build out of the files DATA/PATH: OUT/names, OUT/times, OUT/events,
 * OUT/bodies. OUT/graph is a graph without documents.
 *
 * Pointers are told from numbers by building all twice: the second time each arena lies
 * farther by a distance of its own, and the files by another, and a word is a pointer
 * exactly when it has grown by one of these. A word that changed otherwise, or leads to
 * memory of this program, is a reader's mistake: a pointer out of the room, or what lay
 * on the stack in the padding of a record. Then no image is written, and the program
 * reads those tables when it starts.
 *
 * A pair of numbers may look like a place in this program, where this happens to lie.
 * So a run that finds such a word begins anew, and the program lies elsewhere; what
 * leads to it wherever it lies is a pointer.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/data.h"
#include "base/event_type.h"
#include "base/file.h"
#include "base/image.h"
#include "extract/event/frame/rows.h"
#include "extract/name/tables_read.h"
#include "graph/body_words.h"
#include "graph/store.h"

/* Of extract/time/rules.h, whose slots are not those of events. */
struct time_rules;
struct time_rules *time_rules_read(const struct image_room *room);

#define WORLD_BYTES   ((size_t)16 << 20) /* for each arena, and for the files */
#define FILES_MAX     256
#define ALIGNMENT     64
#define LARGEST_PIECE ((uint64_t)1 << 30)
#define TRIES         "xxxx" /* a letter each */

static _Noreturn void fail(const char *about, const char *what)
{
    (void)fprintf(stderr, "freeze: %s: %s\n", about, what);
    exit(EXIT_FAILURE);
}

/* The files as they lie now; base/table.c asks for them. */
static struct data_file files[FILES_MAX];
static size_t n_files;

const struct data_file *data_list(size_t *count)
{
    *count = n_files;
    return files;
}

static int by_path(const void *a, const void *b)
{
    return strcmp(((const struct data_file *)a)->path,
                  ((const struct data_file *)b)->path);
}

static void read_files(struct arena *arena, const char *folder, char **names)
{
    for (; *names; names++) {
        struct slice bytes = {0};
        struct err err = {0};
        const char *path = arena_printf(arena, "%s/%s", folder, *names).ptr;
        if (strlen(*names) >= IMAGE_PATH_MAX) {
            fail(*names, "the name is too long for an image");
        }
        if (n_files == FILES_MAX || file_read(arena, path, &bytes, &err) != 0) {
            fail(path, n_files == FILES_MAX ? "one file too many" : err.text);
        }
        const unsigned char *start = (const unsigned char *)bytes.ptr;
        files[n_files++] = (struct data_file){*names, start, start + bytes.len};
    }
    qsort(files, n_files, sizeof files[0], by_path);
}

/* Moves the files to `to`. */
static void move_files(unsigned char *to)
{
    size_t room = WORLD_BYTES;
    for (size_t i = 0; i < n_files; i++) {
        size_t len = (size_t)(files[i].end - files[i].start);
        if (len + ALIGNMENT > room) {
            fail(files[i].path, "too large");
        }
        room -= len / ALIGNMENT * ALIGNMENT + ALIGNMENT;
        memcpy(to, files[i].start, len); /* the 0 behind it is there */
        files[i].start = to;
        files[i].end = to + len;
        to += len / ALIGNMENT * ALIGNMENT + ALIGNMENT;
    }
}

static void *read_names(const struct image_room *room)
{
    struct name_rules *rules = NULL;
    struct err err = {0};
    struct slice none = {0};
    if (name_rules_read(room, none, none, &rules, &err) != 0) {
        fail("names", err.text);
    }
    return rules;
}

static void *read_times(const struct image_room *room)
{
    return time_rules_read(room);
}

static void *read_events(const struct image_room *room)
{
    struct event_rules *rules = NULL;
    struct table none = {0};
    struct err err = {0};
    struct arena other = {0};
    struct event_types types = event_types_builtin(&other);
    if (ev_rules_read(room, &types, &none, &rules, &err) != 0) {
        fail("events", err.text);
    }
    arena_release(&other);
    return rules;
}

static void *read_bodies(const struct image_room *room)
{
    return body_words_read(room);
}

static const struct reader {
    const char *name;
    void *(*read)(const struct image_room *room);
} readers[] = {
    {"names",  read_names },
    {"times",  read_times },
    {"events", read_events},
    {"bodies", read_bodies},
};

/* One of the two arenas of a reader. */
struct part {
    const unsigned char *start; /* the first byte handed out */
    size_t n_words;             /* of 8 bytes */
};

/* What a reader built. */
struct world {
    struct part words;
    struct part still;
    const unsigned char *root;
};

static uint64_t word_at(const struct part *part, size_t i)
{
    uint64_t word = 0;
    memcpy(&word, part->start + i * sizeof word, sizeof word);
    return word;
}

static struct part part_of(const struct reader *reader, const struct arena *arena,
                           const unsigned char *start)
{
    struct part part = {start, arena_used(arena) / sizeof(uint64_t)};
    if (part.n_words * sizeof(uint64_t) > WORLD_BYTES - ALIGNMENT) {
        fail(reader->name, "too large");
    }
    return part;
}

/* Builds in three worlds' bytes of `memory`; each is `apart` worlds from the one
 * before. */
static struct world build(const struct reader *reader, unsigned char *memory,
                          size_t apart)
{
    unsigned char *still_at = memory + apart * WORLD_BYTES;
    memset(memory, 0, WORLD_BYTES);
    memset(still_at, 0, WORLD_BYTES);
    move_files(still_at + apart * WORLD_BYTES);
    struct arena arena = arena_over(memory, WORLD_BYTES);
    struct arena still = arena_over(still_at, WORLD_BYTES);
    const unsigned char *words_start = arena_alloc(&arena, 0);
    const unsigned char *still_start = arena_alloc(&still, 0);
    struct world world = {.root = reader->read(&(struct image_room){&arena, &still})};
    world.words = part_of(reader, &arena, words_start);
    world.still = part_of(reader, &still, still_start);
    return world;
}

/* Places that a word leads to; further ones are files. */
enum { PLACE_WORDS, PLACE_STILL, PLACE_FILES, PLACE_STRAY = INT32_MAX - 1, PLACE_NONE };

static bool is_moved(uint64_t from, uint64_t to, const struct part *a,
                     const struct part *b)
{
    return to - from == (uintptr_t)b->start - (uintptr_t)a->start &&
           to >= (uintptr_t)b->start &&
           to <= (uintptr_t)b->start + b->n_words * sizeof to;
}

/* What a word leads to that was `from` in the first world, and where there; a number
 * stays as it is. */
static size_t place_of(const struct world *a, const struct world *b, uint64_t from,
                       uint64_t *word)
{
    if (*word == from) {
        return PLACE_NONE;
    }
    if (is_moved(from, *word, &a->words, &b->words)) {
        *word -= (uintptr_t)b->words.start;
        return PLACE_WORDS;
    }
    if (is_moved(from, *word, &a->still, &b->still)) {
        *word -= (uintptr_t)b->still.start;
        return PLACE_STILL;
    }
    for (size_t f = 0; f < n_files; f++) {
        if (*word >= (uintptr_t)files[f].start && *word <= (uintptr_t)files[f].end) {
            *word -= (uintptr_t)files[f].start;
            return PLACE_FILES + f;
        }
    }
    return PLACE_STRAY;
}

static bool is_still(const struct part *a, const struct part *b)
{
    return a->n_words == b->n_words &&
           memcmp(a->start, b->start, a->n_words * sizeof(uint64_t)) == 0;
}

/* Does a word that did not move lead to memory from `from` to `to`? */
static bool leads_to(const struct part *a, const struct part *b, uint64_t from,
                     uint64_t to)
{
    for (size_t i = 0; i < a->n_words; i++) {
        uint64_t word = word_at(a, i);
        if (word >= from && word < to && word == word_at(b, i)) {
            return true;
        }
    }
    return false;
}

/*
 * Pointers to constants and variables of this program; /proc tells where it lies. Words
 * below 4 GB are numbers, and the huge pieces are those of sanitizers, as is a heap at
 * 0x60.. that does not move.
 */
static bool has_strays(const struct part *a, const struct part *b)
{
    char line[512];
    bool found = false;
    FILE *maps = fopen("/proc/self/maps", "r");
    while (maps && !found && fgets(line, sizeof line, maps)) {
        char *end = NULL;
        uint64_t from = strtoull(line, &end, 16);
        uint64_t to = *end == '-' ? strtoull(end + 1, NULL, 16) : from;
        bool ours = from >> 32 != 0 && to - from < LARGEST_PIECE && from >> 42 != 0x18;
        found = ours && leads_to(a, b, from, to);
    }
    if (maps) {
        (void)fclose(maps);
    }
    return found;
}

/* Begins anew unless that was the last try; FREEZE_TRIED has a letter for each. */
static void try_again(char **argv)
{
    const char *tried = getenv("FREEZE_TRIED");
    size_t n = tried ? strlen(tried) : 0;
    if (n < strlen(TRIES) &&
        setenv("FREEZE_TRIED", &TRIES[strlen(TRIES) - n - 1], 1) == 0) {
        (void)execv("/proc/self/exe", argv);
    }
}

static void put(struct buf *out, const void *bytes, size_t size)
{
    buf_add(out, (struct slice){bytes, size});
}

/* One chain through the words that lead to `place`; false when none does. */
static bool link_chain(const size_t *places, size_t n_words, size_t place,
                       uint64_t *words, uint64_t *first)
{
    size_t next = 0;
    bool any = false;
    for (size_t i = n_words; i-- > 0;) {
        if (places[i] == place) {
            words[i] |= (any ? (uint64_t)(next - i) : 0) << 32;
            next = i;
            any = true;
        }
    }
    *first = next;
    return any;
}

static const char *place_path(size_t place)
{
    return place == PLACE_WORDS   ? IMAGE_WORDS
           : place == PLACE_STILL ? IMAGE_STILL
                                  : files[place - PLACE_FILES].path;
}

/* The image of what was built twice; false when it cannot be told apart. */
static bool write_image(const struct world *a, const struct world *b, struct buf *out)
{
    struct arena arena = {0};
    struct buf chains = {0};
    size_t n_words = a->words.n_words;
    struct image_head head = {
        .magic = IMAGE_MAGIC,
        .pointer_bytes = sizeof(void *),
        .n_still = (uint32_t)a->still.n_words,
        .n_words = (uint32_t)n_words,
        .root = (uint32_t)(a->root - a->words.start),
    };
    uint64_t *words = arena_array(&arena, n_words, sizeof *words);
    size_t *places = arena_array(&arena, n_words, sizeof *places);
    bool good = a->words.n_words == b->words.n_words;
    for (size_t i = 0; good && i < n_words; i++) {
        words[i] = word_at(&b->words, i);
        places[i] = place_of(a, b, word_at(&a->words, i), &words[i]);
        good = places[i] != PLACE_STRAY;
    }
    for (size_t place = 0; good && place < PLACE_FILES + n_files; place++) {
        struct image_chain chain = {{0}};
        if (link_chain(places, n_words, place, words, &chain.first)) {
            (void)snprintf(chain.path, sizeof chain.path, "%s", place_path(place));
            put(&chains, &chain, sizeof chain);
            head.n_chains++;
        }
    }
    put(out, &head, sizeof head);
    put(out, a->still.start, a->still.n_words * sizeof *words);
    buf_add(out, buf_slice(&chains));
    put(out, words, n_words * sizeof *words);
    buf_release(&chains);
    arena_release(&arena);
    return good;
}

static void write_file(const char *folder, const char *name, const struct buf *bytes)
{
    struct buf path = {0};
    buf_addf(&path, "%s/%s", folder, name);
    FILE *out = fopen(path.ptr, "wb");
    bool done = out && fwrite(bytes->ptr, 1, bytes->len, out) == bytes->len;
    if (!out || fclose(out) != 0 || !done) {
        fail(path.ptr, "cannot be written");
    }
    buf_release(&path);
}

/* What a fresh graph begins as: making its tables takes longer than to copy them. */
static void write_graph(struct arena *arena, const char *folder)
{
    struct err err = {0};
    struct kg_store *store = NULL;
    struct event_types types = event_types_builtin(arena);
    const char *path = arena_printf(arena, "%s/graph", folder).ptr;
    if (kg_open(path, KG_FRESH, &types, &store, &err) != 0 ||
        kg_close(store, true, &err) != 0) {
        fail("graph", err.text);
    }
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    if (argc < 4) {
        fail("usage", "freeze OUT DATA PATH...");
    }
    unsigned char *memory = calloc(8, WORLD_BYTES);
    if (!memory) {
        fail("memory", "there is not enough");
    }
    read_files(&arena, argv[2], argv + 3);
    for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++) {
        struct buf image = {0};
        struct world a = build(&readers[i], memory, 1);
        struct world b = build(&readers[i], memory + 3 * WORLD_BYTES, 2);
        bool good = is_still(&a.still, &b.still) && !has_strays(&a.words, &b.words) &&
                    !has_strays(&a.still, &b.still) && write_image(&a, &b, &image);
        if (good) {
            write_file(argv[1], readers[i].name, &image);
        } else {
            try_again(argv);
            (void)fprintf(stderr, "freeze: %s: no image: a stray pointer\n",
                          readers[i].name);
        }
        buf_release(&image);
    }
    write_graph(&arena, argv[1]);
    arena_release(&arena);
    free(memory);
    return EXIT_SUCCESS;
}
