#include "tests/extract/event/examples.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/calendar.h"
#include "base/heap.h"
#include "tests/check.h"

#define MAX_WORDS 64

struct world {
    struct arena arena;
    struct word words[MAX_WORDS];
    struct sentence sentences[8];
    struct lang_text text;
    struct name_mention mentions[MAX_WORDS];
    struct name_actor actors[MAX_WORDS];
    uint32_t word_mention[MAX_WORDS];
    struct names names;
    struct timex timexes[8];
    struct timex_list times;
    struct doc doc;
    struct buf buf;
};

static uint8_t upos_of(struct slice name)
{
    for (int i = 0; i < UPOS_COUNT; i++) {
        if (slice_equal(upos_name((enum upos)i), name)) {
            return (uint8_t)i;
        }
    }
    return UPOS_X;
}

static uint8_t deprel_of(struct slice name)
{
    for (int i = 0; i < DEPREL_COUNT; i++) {
        if (slice_equal(deprel_name((enum deprel)i), name)) {
            return (uint8_t)i;
        }
    }
    return DEPREL_DEP;
}

static uint16_t feat_of(char letter)
{
    static const struct {
        char letter;
        uint16_t feat;
    } table[] = {
        {'f', FEAT_FIN },
        {'p', FEAT_PAST},
        {'r', FEAT_PRES},
        {'n', FEAT_PART},
        {'i', FEAT_INF },
        {'v', FEAT_PASS},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        if (table[i].letter == letter) {
            return table[i].feat;
        }
    }
    return 0;
}

static uint16_t feats_of(struct slice letters)
{
    uint16_t feats = 0;
    for (size_t i = 0; i < letters.len; i++) {
        feats |= feat_of(letters.ptr[i]);
    }
    return feats;
}

static enum actor_kind kind_of(char letter)
{
    switch (letter) {
    case 'p': return ACTOR_PERSON;
    case 'c': return ACTOR_COUNTRY;
    case 'l': return ACTOR_PLACE;
    default: return ACTOR_ORGANIZATION;
    }
}

/* "=p" or "=pAda": the word at `w` is a mention. */
static void add_name(struct world *world, uint32_t w, struct slice mark)
{
    struct names *names = &world->names;
    struct slice name = {mark.ptr + 2, mark.len - 2};
    bool same = name.len > 0;
    if (!same) {
        name = world->words[w].lemma;
    }
    uint32_t actor = 0;
    while (actor < names->n_actors && !slice_equal(names->actors[actor].name, name)) {
        actor++;
    }
    uint8_t kind = (uint8_t)kind_of(mark.ptr[1]);
    if (actor == names->n_actors) {
        world->actors[names->n_actors++] =
            (struct name_actor){.name = name, .kind = kind, .place = {.name = name}};
    }
    world->word_mention[w] = (uint32_t)names->n_mentions;
    world->mentions[names->n_mentions++] = (struct name_mention){
        .first_word = w,
        .n_words = 1,
        .head = w,
        .actor = actor,
        .form = same ? NAME_FORM_PRONOUN : NAME_FORM_NAME,
        .kind = kind,
    };
}

static void add_word(struct world *world, struct slice line, uint32_t first)
{
    struct slice cell[7] = {{0}};
    size_t n = 0;
    uint32_t head = 0;
    while (n < 7 && slice_cut(&line, ' ', &cell[n])) {
        n++;
    }
    uint32_t w = (uint32_t)world->text.n_words++;
    (void)slice_number(cell[3], MAX_WORDS, &head);
    uint32_t start = (uint32_t)world->buf.len;
    buf_add(&world->buf, cell[0]);
    world->words[w] = (struct word){
        .span = {start, (uint32_t)world->buf.len},
        .lemma = cell[1],
        .head = head == 0 ? LANG_NO_HEAD : first + head - 1,
        .sentence = (uint32_t)world->text.n_sentences,
        .upos = upos_of(cell[2]),
        .deprel = deprel_of(cell[4]),
        .feats = feats_of(cell[5]),
    };
    buf_addc(&world->buf, ' ');
    if (cell[6].len > 1) {
        add_name(world, w, cell[6]);
    }
}

/* Sentences are parted by empty lines. */
static void read_trees(struct world *world, const char *trees)
{
    struct slice rest = slice_of(trees);
    struct slice line;
    uint32_t first = 0;
    world->text.words = world->words;
    world->text.sentences = world->sentences;
    world->names.mentions = world->mentions;
    world->names.actors = world->actors;
    world->names.word_mention = world->word_mention;
    memset(world->word_mention, 0xff, sizeof world->word_mention);
    while (slice_cut(&rest, '\n', &line)) {
        if (line.len > 0) {
            add_word(world, line, first);
        }
        if ((line.len == 0 || rest.len == 0) && world->text.n_words > first) {
            uint32_t n = (uint32_t)world->text.n_words;
            world->sentences[world->text.n_sentences++] = (struct sentence){
                .span = {world->words[first].span.start, world->words[n - 1].span.end},
                .first = first,
                .count = n - first,
                .tagged = true,
                .parsed = true,
            };
            first = n;
        }
    }
    world->text.text = buf_slice(&world->buf);
    world->doc.text = world->text.text;
    int32_t day = 0;
    (void)cal_parse("2021-05-06", &day);
    world->doc.date = when_unit_of(day, WHEN_DAY);
}

/* The words `phrase` mean `value`. */
static void add_time(struct world *world, const char *phrase, const char *value)
{
    size_t at = slice_search(world->text.text, slice_of(phrase));
    struct timex *t = &world->timexes[world->times.count++];
    world->times.items = world->timexes;
    *t = (struct timex){
        .span = {(uint32_t)at, (uint32_t)(at + strlen(phrase))},
        .type = value[0] == 'P' ? TIMEX_DURATION : TIMEX_DATE,
        .value = slice_of(value),
    };
    if (value[0] == 'P' || !when_parse(slice_of(value), &t->when)) {
        t->when = when_unknown();
    }
}

/* "visit occurred visitor=Ada place=Lagos 2021-05-03; ..." */
static void describe(const struct doc_mentions *found, struct buf *out)
{
    for (size_t i = 0; i < found->n_mentions; i++) {
        const struct mention *m = &found->mentions[i];
        char date[WHEN_EDTF_SIZE];
        when_edtf(&m->time.when, date);
        buf_addf(out, "%s%.*s %.*s", i ? "; " : "", SLICE_ARG(m->type),
                 SLICE_ARG(status_name(m->status)));
        for (size_t k = 0; k < m->n_actors; k++) {
            buf_addf(out, " %.*s=%.*s", SLICE_ARG(m->actors[k].role),
                     SLICE_ARG(m->actors[k].name));
        }
        if (m->place.name.len > 0) {
            buf_addf(out, " in %.*s", SLICE_ARG(m->place.name));
        }
        buf_addf(out, " %s e%u", date, m->event);
    }
}

void run_example(const struct event_rules *rules, const struct example *example)
{
    struct world *world = heap_must(calloc(1, sizeof *world));
    struct buf got = {0};
    struct doc_mentions found = {0};
    read_trees(world, example->trees);
    if (example->phrase) {
        add_time(world, example->phrase, example->value);
    }
    struct event_input in = {&world->doc, &world->text, &world->times, &world->names};
    event_mend_trees(rules, &world->arena, &world->text);
    event_find(rules, &world->arena, &in, &found);
    describe(&found, &got);
    bool same = slice_equal(buf_slice(&got), slice_of(example->expect));
    buf_addf(&got, " <- %s", example->label);
    CHECK_ROW(same, got.ptr);
    buf_release(&got);
    buf_release(&world->buf);
    arena_release(&world->arena);
    free(world);
}

void run_all(const struct example *examples, size_t count)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    struct event_rules *rules = NULL;
    struct err err = {0};
    int rc =
        event_rules_new(&types, (struct slice){0}, (struct slice){0}, &rules, &err);
    CHECK_ROW(rc == 0, err.text);
    for (size_t i = 0; i < count && rc == 0; i++) {
        run_example(rules, &examples[i]);
    }
    event_rules_free(rules);
    arena_release(&arena);
}
