#include <stdio.h>
#include <string.h>

#include "extract/event/frame/rows.h"
#include "tests/check.h"

static bool same_slices(const struct slice *a, const struct slice *b, size_t n)
{
    size_t i = 0;
    while (i < n && slice_equal(a[i], b[i])) {
        i++;
    }
    return i == n;
}

static bool same_conds(const struct ev_frame *a, const struct ev_frame *b)
{
    bool same = a->n_conds == b->n_conds;
    for (size_t i = 0; same && i < a->n_conds; i++) {
        const struct ev_cond *one = &a->conds[i];
        const struct ev_cond *two = &b->conds[i];
        same = one->slot == two->slot && one->test == two->test &&
               one->negate == two->negate && one->n_words == two->n_words &&
               same_slices(one->words, two->words, one->n_words);
    }
    return same;
}

static bool same_roles(const struct ev_frame *a, const struct ev_frame *b)
{
    bool same = a->n_roles == b->n_roles;
    for (size_t i = 0; same && i < a->n_roles; i++) {
        const struct ev_role *one = &a->roles[i];
        const struct ev_role *two = &b->roles[i];
        same = slice_equal(one->name, two->name) && one->shared == two->shared &&
               one->n_paths == two->n_paths && one->n_last == two->n_last &&
               memcmp(one->paths, two->paths, one->n_paths * sizeof *one->paths) == 0;
    }
    return same;
}

static void the_image_has_the_frames_of_the_tables(void)
{
    struct arena arena = {0};
    struct image_room room = {&arena, &arena};
    struct event_types types = event_types_builtin(&arena);
    struct table no_table = {0};
    struct slice none = {0};
    struct err err = {0};
    struct event_rules *opened = NULL;
    struct event_rules *read = NULL;
    CU_ASSERT_EQUAL(event_rules_new(&types, none, none, &opened, &err), 0);
    CU_ASSERT_EQUAL(ev_rules_read(&room, &types, &no_table, &read, &err), 0);
    CU_ASSERT_EQUAL(opened->n_frames, read->n_frames);
    for (size_t i = 0; i < opened->n_frames && i < read->n_frames; i++) {
        const struct ev_frame *a = &opened->frames[i];
        const struct ev_frame *b = &read->frames[i];
        CHECK_ROW(slice_equal(a->id, b->id) && slice_equal(a->lemma, b->lemma) &&
                      slice_equal(a->subtype, b->subtype) &&
                      slice_equal(a->rest, b->rest) && a->type == b->type &&
                      a->need == b->need && a->strength == b->strength &&
                      a->next == b->next && a->scan_next == b->scan_next &&
                      same_conds(a, b) && same_roles(a, b) &&
                      ev_frame_find(opened, a->lemma, a->pos) ==
                          ev_frame_find(read, b->lemma, b->pos),
                  a->id.ptr);
    }
    CU_ASSERT_EQUAL(opened->n_classes, read->n_classes);
    CU_ASSERT_EQUAL(opened->n_links, read->n_links);
    CU_ASSERT_EQUAL(opened->n_effects, read->n_effects);
    CU_ASSERT_EQUAL(opened->n_lights, read->n_lights);
    CU_ASSERT_TRUE(slice_equal(opened->other.id, SLICE_LIT("other")));
    event_rules_free(opened);
    arena_release(&arena);
}

static void a_role_needs_a_path(void)
{
    static const struct {
        const char *roles;
        bool good;
    } rows[] = {
        {"visitor=subj",     true },
        {"visitor=subj|by",  true },
        {"visitor=|by",      true },
        {"visitor=",         false},
        {"visitor=|",        false},
        {"visitor=subj|sbj", false},
    };
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct slice text =
            arena_printf(&arena,
                         "lemma\tpos\tif\ttype\tsubtype\troles\tneed\tstrength\n"
                         "saunter\tv\t\tvisit\t\t%s\t\t2\n",
                         rows[i].roles);
        struct event_rules *rules = NULL;
        struct err err = {0};
        int rc = event_rules_new(&types, text, SLICE_LIT("mine.tsv"), &rules, &err);
        CHECK_ROW((rc == 0) == rows[i].good, rows[i].roles);
        event_rules_free(rules);
    }
    arena_release(&arena);
}

/* Does a condition ask something of the trigger itself, not of a slot? */
static bool is_whole(const struct ev_cond *cond)
{
    return cond->test >= TEST_LIGHT;
}

static bool lists_words(const struct event_rules *rules, const struct ev_cond *cond,
                        struct slice words)
{
    struct slice word;
    bool all = true;
    while (all && slice_cut(&words, ' ', &word)) {
        all = ev_word_listed(rules, cond, word);
    }
    return all;
}

/* Is every word of the class listed? */
static bool lists_class(const struct event_rules *rules, const struct ev_cond *cond,
                        uint32_t class)
{
    static const char *const tables[] = {"event/words.tsv", "event/people.tsv"};
    struct arena arena = {0};
    bool all = true;
    for (size_t t = 0; t < COUNT(tables); t++) {
        struct table table = table_builtin(&arena, tables[t]);
        for (size_t r = 0; r < table.n_rows && all; r++) {
            all = ev_class_find(rules, table_cell(&table, r, 0)) != class ||
                  lists_words(rules, cond, table_cell(&table, r, 1));
        }
    }
    arena_release(&arena);
    return all;
}

/* Is all that `inner` lists listed by `outer`, too? */
static bool lists_all(const struct event_rules *rules, const struct ev_cond *outer,
                      const struct ev_cond *inner)
{
    bool all = true;
    for (size_t i = 0; i < inner->n_words && all; i++) {
        all = inner->classes[i] == EV_CLASS_NONE
                  ? ev_word_listed(rules, outer, inner->words[i])
                  : lists_class(rules, outer, inner->classes[i]);
    }
    return all;
}

/* Does `asked` hold wherever `given` does? What is negated follows the other way. */
static bool follows(const struct event_rules *rules, const struct ev_cond *given,
                    const struct ev_cond *asked)
{
    if (is_whole(given) || is_whole(asked)) {
        return given->test == asked->test;
    }
    if (asked->slot != given->slot ||
        (asked->inner != given->inner && asked->inner != SLOT_COUNT)) {
        return false;
    }
    if (asked->test == TEST_FILLED || asked->inner != given->inner) {
        return asked->test == TEST_FILLED;
    }
    if (asked->test == TEST_WORDS) {
        return given->test == TEST_WORDS && lists_all(rules, asked, given);
    }
    /* who is a state is an organization, and an actor */
    bool body = given->test == TEST_STATE || given->test == TEST_ORG;
    return asked->test == given->test || (body && asked->test == TEST_ACTOR) ||
           (given->test == TEST_STATE && asked->test == TEST_ORG);
}

/* Do the conditions of `a` hold wherever those of `b` do? */
static bool is_wider(const struct event_rules *rules, const struct ev_frame *a,
                     const struct ev_frame *b)
{
    for (size_t i = 0; i < a->n_conds; i++) {
        const struct ev_cond *asked = &a->conds[i];
        bool found = false;
        for (size_t k = 0; k < b->n_conds && !found; k++) {
            const struct ev_cond *given = &b->conds[k];
            const struct ev_cond *narrow = asked->negate ? asked : given;
            const struct ev_cond *wide = asked->negate ? given : asked;
            found = asked->negate == given->negate && follows(rules, narrow, wide);
        }
        if (!found) {
            return false;
        }
    }
    return true;
}

/* Needs that the matcher looks at, and those that they imply. */
static unsigned needs_of(const struct ev_frame *frame)
{
    unsigned need = frame->need;
    need |= need & (NEED_NAMES | NEED_PAIR) ? NEED_NAMED : 0U;
    need |= need & NEED_NAMED ? NEED_ACTOR : 0U;
    return need & ~(unsigned)(NEED_DATE | NEED_PRIOR);
}

/* Where both fit, does `a` decide before `b` is tried? */
static bool decides(const struct ev_frame *a, const struct ev_frame *b)
{
    unsigned needs = needs_of(a);
    return a->type == EVENT_TYPE_NONE || needs == 0 ||
           (a->type == b->type && same_roles(a, b) && !(needs & ~needs_of(b)));
}

static void no_row_hides_another(void)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    struct slice none = {0};
    struct err err = {0};
    struct event_rules *rules = NULL;
    char label[128];
    CU_ASSERT_EQUAL(event_rules_new(&types, none, none, &rules, &err), 0);
    for (size_t i = 0; i < rules->n_frames; i++) {
        const struct ev_frame *a = &rules->frames[i];
        if (slice_equal(a->lemma, SLICE_LIT("*"))) {
            continue;
        }
        for (uint32_t at = a->next; at != STRMAP_NONE; at = rules->frames[at].next) {
            const struct ev_frame *b = &rules->frames[at];
            (void)snprintf(label, sizeof label, "%.*s hides %.*s", SLICE_ARG(a->id),
                           SLICE_ARG(b->id));
            CHECK_ROW(!(decides(a, b) && is_wider(rules, a, b)), label);
        }
    }
    event_rules_free(rules);
    arena_release(&arena);
}

CU_TestInfo event_rules_tests[] = {
    {"the image has the frames of the tables", the_image_has_the_frames_of_the_tables},
    {"a role needs a path",                    a_role_needs_a_path                   },
    {"no row hides another of its lemma",      no_row_hides_another                  },
    CU_TEST_INFO_NULL,
};
