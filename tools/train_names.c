/*
 * train_names.c - names of people, organisations, places and other things out of GUM's
 * Entity= brackets: "(9-place-new-nnnnn-cf4-3,4-sgl-Oslo" opens mention 9, "9)" closes
 * it.
 *
 * A mention is a name when the words that GUM calls its minimal span are proper nouns;
 * the name is that span, with the proper nouns right of it.
 */
#include <string.h>

#include "extract/lang/tagset.h"

#include "tools/train.h"

#define MAX_OPEN 64

struct mention {
    uint32_t id;
    uint32_t first;    /* word */
    uint8_t kind;      /* enum lang_ner: the first word's */
    uint32_t from, to; /* minimal span, counted from 1 within the mention */
};

struct names {
    struct lang_text *text;
    struct mention open[MAX_OPEN];
    size_t n_open;
};

static uint8_t kind_of(struct slice type)
{
    return slice_equal(type, SLICE_LIT("person"))         ? NER_PERSON_FIRST
           : slice_equal(type, SLICE_LIT("organization")) ? NER_ORGANISATION_FIRST
           : slice_equal(type, SLICE_LIT("place"))        ? NER_PLACE_FIRST
                                                          : NER_OTHER_FIRST;
}

static bool is_proper(const struct lang_text *text, uint32_t word)
{
    uint8_t xpos = text->words[word].xpos;
    return word < text->n_words && (xpos == XPOS_NNP || xpos == XPOS_NNPS);
}

static uint32_t read_number(struct slice text)
{
    uint32_t n = 0;
    for (size_t i = 0; i < text.len && text.ptr[i] >= '0' && text.ptr[i] <= '9'; i++) {
        n = n * 10 + (uint32_t)(text.ptr[i] - '0');
    }
    return n;
}

/* "9-place-new-nnnnn-cf4-3,4-sgl": number, kind and minimal span. */
static void open_mention(struct names *names, struct slice body, uint32_t word)
{
    struct slice fields[6] = {{0}};
    struct slice first = {0};
    struct slice last = {0};
    for (size_t i = 0; i < 6; i++) {
        (void)slice_cut(&body, '-', &fields[i]);
    }
    if (names->n_open == MAX_OPEN) {
        return;
    }
    struct slice span = fields[5];
    (void)slice_cut(&span, ',', &first);
    last = first;
    while (slice_cut(&span, ',', &last)) {
    }
    names->open[names->n_open++] = (struct mention){
        .id = read_number(fields[0]),
        .first = word,
        .kind = kind_of(fields[1]),
        .from = read_number(first),
        .to = read_number(last),
    };
}

static void mark(struct names *names, const struct mention *m, uint32_t last)
{
    struct lang_text *text = names->text;
    if (m->from == 0 || m->to < m->from || m->first + m->to - 1 > last) {
        return;
    }
    uint32_t from = m->first + m->from - 1;
    uint32_t to = m->first + m->to - 1;
    if (!is_proper(text, from) || !is_proper(text, to)) {
        return;
    }
    while (to < last && is_proper(text, to + 1)) {
        to++;
    }
    for (uint32_t w = from; w <= to; w++) {
        if (text->words[w].ner != NER_NONE) {
            return;
        }
    }
    for (uint32_t w = from; w <= to; w++) {
        text->words[w].ner = (uint8_t)(m->kind + (w > from));
    }
}

static void close_mention(struct names *names, uint32_t id, uint32_t word)
{
    for (size_t i = names->n_open; i-- > 0;) {
        if (names->open[i].id == id) {
            mark(names, &names->open[i], word);
            names->n_open--;
            memmove(names->open + i, names->open + i + 1,
                    (names->n_open - i) * sizeof names->open[0]);
            return;
        }
    }
}

static void read_brackets(struct names *names, struct slice value, uint32_t word)
{
    size_t at = 0;
    while (at < value.len) {
        bool opens = value.ptr[at] == '(';
        size_t begin = at + opens;
        at = begin;
        while (at < value.len && value.ptr[at] != '(' && value.ptr[at] != ')') {
            at++;
        }
        struct slice body = {value.ptr + begin, at - begin};
        if (opens) {
            open_mention(names, body, word);
        }
        if (at < value.len && value.ptr[at] == ')') {
            close_mention(names, read_number(body), word);
            at++;
        }
    }
}

bool train_read_names(struct slice bytes, struct lang_text *text)
{
    struct names names = {.text = text};
    struct slice line;
    uint32_t word = 0;
    bool any = false;
    while (slice_cut(&bytes, '\n', &line)) {
        struct slice id = {0};
        struct slice rest = line;
        (void)slice_cut(&rest, '\t', &id);
        bool skip = line.len == 0 || line.ptr[0] == '#' ||
                    slice_search(id, SLICE_LIT("-")) != SIZE_MAX ||
                    slice_search(id, SLICE_LIT(".")) != SIZE_MAX;
        if (skip) {
            names.n_open = line.len == 0 ? 0 : names.n_open;
            continue;
        }
        size_t at = slice_search(line, SLICE_LIT("Entity="));
        if (at != SIZE_MAX) {
            struct slice value = {line.ptr + at + 7, line.len - at - 7};
            struct slice field = {0};
            (void)slice_cut(&value, '|', &field);
            read_brackets(&names, field, word);
            any = true;
        }
        word++;
    }
    return any;
}
