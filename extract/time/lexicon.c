#include "extract/time/lexicon.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "extract/time/token.h"

#define WORDS_MAX                                                       \
    1024 /* of the lexicon; a power of two, a quarter of the hash table \
          */

static uint32_t hash_word(const char *word, size_t len)
{
    uint32_t hash = LEXICON_HASH_START;
    for (size_t i = 0; i < len; i++) {
        hash = lexicon_hash(hash, word[i]);
    }
    return hash;
}

static uint32_t slot_of(const struct lexicon *lexicon, uint32_t hash)
{
    return (hash ^ hash >> 15) & lexicon->mask;
}

uint16_t lexicon_find_hashed(const struct lexicon *lexicon, const char *word,
                             size_t len, uint32_t hash)
{
    uint32_t at = slot_of(lexicon, hash);
    while (lexicon->slots[at] != 0) {
        struct slice text = lexicon->words[lexicon->slots[at]].text;
        if (text.len == len && memcmp(text.ptr, word, len) == 0) {
            return lexicon->slots[at];
        }
        at = (at + 1) & lexicon->mask;
    }
    return 0;
}

uint16_t lexicon_find(const struct lexicon *lexicon, const char *word, size_t len)
{
    return lexicon_find_hashed(lexicon, word, len, hash_word(word, len));
}

uint16_t lexicon_add(struct lexicon *lexicon, struct slice word)
{
    uint16_t known = lexicon_find(lexicon, word.ptr, word.len);
    if (known != 0) {
        return known;
    }
    assert(lexicon->n_words < WORDS_MAX && word.len <= LEXICON_WORD_MAX);
    uint16_t number = (uint16_t)lexicon->n_words++;
    lexicon->words[number] = (struct lexicon_word){.text = word};
    uint32_t at = slot_of(lexicon, hash_word(word.ptr, word.len));
    while (lexicon->slots[at] != 0) {
        at = (at + 1) & lexicon->mask;
    }
    lexicon->slots[at] = number;
    return number;
}

int lexicon_class(const struct lexicon *lexicon, struct slice name)
{
    for (size_t i = 0; i < lexicon->n_classes; i++) {
        if (slice_equal(lexicon->classes[i], name)) {
            return (int)i;
        }
    }
    return -1;
}

const struct lexicon_entry *lexicon_entry_of(const struct lexicon *lexicon,
                                             uint16_t word, int class)
{
    const struct lexicon_word *w = &lexicon->words[word];
    for (uint32_t i = w->first; i < w->first + w->count; i++) {
        if (lexicon->entries[i].class == class) {
            return &lexicon->entries[i];
        }
    }
    return NULL;
}

static int add_class(struct lexicon *lexicon, struct slice name)
{
    if (slice_equal(name, SLICE_LIT("-"))) {
        return LEXICON_NO_CLASS;
    }
    int known = lexicon_class(lexicon, name);
    if (known >= 0) {
        return known;
    }
    if (lexicon->n_classes == LEXICON_CLASSES) {
        abort(); /* a table of ours grew too large */
    }
    lexicon->classes[lexicon->n_classes] = name;
    return (int)lexicon->n_classes++;
}

static uint8_t read_needs(struct slice text, bool *dotted)
{
    static const struct {
        const char *name;
        enum need need;
    } names[] = {
        {"capital", NEED_CAPITAL},
        {"number",  NEED_NUMBER },
        {"cue",     NEED_CUE    },
    };
    unsigned needs = 0;
    struct slice name;
    while (slice_cut(&text, ' ', &name)) {
        for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
            needs |= slice_is(name, names[i].name) ? names[i].need : 0U;
        }
        *dotted = *dotted || slice_equal(name, SLICE_LIT("dot"));
    }
    return (uint8_t)needs;
}

/* Rows of one word stand together, so that its entries are a run. */
static void read_row(struct lexicon *lexicon, const struct table *table, size_t row)
{
    struct slice word = table_cell(table, row, table_column(table, "word"));
    struct slice class = table_cell(table, row, table_column(table, "class"));
    struct slice sets = table_cell(table, row, table_column(table, "sets"));
    struct slice needs = table_cell(table, row, table_column(table, "needs"));
    struct lexicon_entry *entry = &lexicon->entries[lexicon->n_entries];
    uint16_t number = lexicon_add(lexicon, word);
    struct lexicon_word *w = &lexicon->words[number];
    if (w->count == 0) {
        w->first = (uint32_t)lexicon->n_entries;
    }
    if (w->first + w->count != lexicon->n_entries ||
        !sense_parse(sets, &entry->sense)) {
        abort(); /* rows of a word apart, or a slot that is none: data/time/words.tsv */
    }
    entry->class = (uint8_t)add_class(lexicon, class);
    entry->needs = read_needs(needs, &entry->dotted);
    if (entry->class != LEXICON_NO_CLASS) {
        w->classes |= (uint64_t)1 << entry->class;
    }
    w->dotted = w->dotted || entry->dotted;
    w->count++;
    lexicon->n_entries++;
}

void lexicon_read(struct lexicon *lexicon, const struct image_room *room)
{
    struct arena *arena = room->arena;
    struct arena scratch = {0};
    struct table table = table_builtin(&scratch, "time/words.tsv");
    lexicon->words = arena_array(arena, WORDS_MAX, sizeof *lexicon->words);
    lexicon->n_words = 1;
    lexicon->slots =
        arena_array(room->still, (size_t)WORDS_MAX * 4, sizeof *lexicon->slots);
    lexicon->mask = WORDS_MAX * 4 - 1;
    lexicon->entries = arena_array(room->still, table.n_rows, sizeof *lexicon->entries);
    for (size_t i = 0; i < LEXICAL_COUNT; i++) {
        (void)add_class(lexicon, arena_copy(arena, slice_of(lexical_names[i])));
    }
    for (size_t i = 0; i < table.n_rows; i++) {
        read_row(lexicon, &table, i);
    }
    lexicon->known = (struct lexicon_known){
        .unit = lexicon_class(lexicon, SLICE_LIT("NUMWORD")),
        .tens = lexicon_class(lexicon, SLICE_LIT("TENWORD")),
        .scale = lexicon_class(lexicon, SLICE_LIT("SCALEWORD")),
        .ordinal = lexicon_class(lexicon, SLICE_LIT("ORDWORD")),
        .link = lexicon_class(lexicon, SLICE_LIT("LINK")),
        .month = lexicon_class(lexicon, SLICE_LIT("MONTH")),
        .weekday = lexicon_class(lexicon, SLICE_LIT("WEEKDAY")),
        .range = lexicon_class(lexicon, SLICE_LIT("RANGEMARK")),
        .cue = lexicon_class(lexicon, SLICE_LIT("CUE")),
        .will = lexicon_class(lexicon, SLICE_LIT("WILL")),
        .future = lexicon_class(lexicon, SLICE_LIT("FUTURECUE")),
        .past = lexicon_class(lexicon, SLICE_LIT("PASTCUE")),
        .occasion = lexicon_class(lexicon, SLICE_LIT("OCCASION")),
    };
    arena_release(&scratch);
}
