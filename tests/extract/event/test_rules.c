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

CU_TestInfo event_rules_tests[] = {
    {"the image has the frames of the tables", the_image_has_the_frames_of_the_tables},
    {"a role needs a path",                    a_role_needs_a_path                   },
    CU_TEST_INFO_NULL,
};
