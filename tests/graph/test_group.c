/* Unnamed groups: actors of one event each, found by their words. */
#include <stdio.h>
#include <string.h>

#include "graph/decide.h"
#include "tests/check.h"
#include "tests/graph/world.h"

static const char *const docs[][3] = {
    {"a", "2024-03-05",
     "protest|occurred|2024-03-04|Nairobi,Kenya|protester:%Protesters|\n"
     "meeting|occurred|2024-03-03||participant:%officials,participant:Ana Lopez@MX|\n"
     "meeting|occurred|2024-03-02||participant:Jo Hill@GB,participant:Ana Lopez@MX|\n"
     "arrest|occurred|2024-03-04||authority:!Metropolitan Police@GB,detainee:Jo Hill@GB|"},
    {"b", "2024-03-06",
     "protest|occurred|2024-03-04|Nairobi,Kenya|protester:%protesters|\n"
     "protest|occurred|2024-03-05|Lagos,Nigeria|protester:%young protesters|\n"
     "meeting|occurred|2024-02-03||participant:%US officials@US,participant:Ana Lopez@MX|\n"
     "arrest|occurred|2024-03-05||authority:%police,detainee:%officials|"                },
};

static void fill(struct world *world)
{
    world_open(world);
    for (size_t i = 0; i < COUNT(docs); i++) {
        world_add(world, docs[i][0], docs[i][1], docs[i][2]);
    }
    world_merge(world);
}

static struct kg_result ask(struct world *world, const char *query)
{
    struct err err = {0};
    struct kg_result result = {0};
    struct kg_flags flags = {0};
    struct kg_asker asker = world_asker(world, "2024-06-30");
    int rc = kg_ask(&asker, &world->arena, slice_of(query), &flags, &result, &err);
    CHECK_ROW(rc == 0, err.text[0] ? err.text : query);
    return result;
}

static void words_find_all_that_they_describe(void)
{
    static const struct {
        const char *query;
        const char *days;
    } rows[] = {
        {"events involving protesters",             "2024-03-04 2024-03-05 "           },
        {"events involving young protesters",       "2024-03-05 "                      },
        {"events involving officials",              "2024-02-03 2024-03-03 2024-03-05 "},
        {"events with Ana Lopez without officials", "2024-03-02 "                      },
        {"events by police",                        "2024-03-05 "                      },
        {"events involving Jo Hill or officials",
         "2024-02-03 2024-03-02 2024-03-03 2024-03-04 2024-03-05 "                     },
    };
    struct world world;
    fill(&world);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct kg_result result = ask(&world, rows[i].query);
        char days[200] = "";
        for (size_t e = 0; e < result.view.n_events; e++) {
            char edtf[WHEN_EDTF_SIZE];
            when_edtf(&result.view.events[e].when, edtf);
            (void)strncat(days, edtf, sizeof days - strlen(days) - 1);
            (void)strncat(days, " ", sizeof days - strlen(days) - 1);
        }
        CHECK_ROW(strcmp(days, rows[i].days) == 0, rows[i].query);
    }
    world_close(&world);
}

static void a_group_is_of_one_event(void)
{
    struct world world;
    fill(&world);
    struct kg_result result = ask(&world, "events involving officials");
    size_t groups = 0;
    for (size_t i = 0; i < result.view.n_actors; i++) {
        groups += result.view.actors[i].kind == ACTOR_GROUP;
    }
    CU_ASSERT_EQUAL(groups, 4); /* of three events; one arrested by police */
    result = ask(&world, "events involving protesters in Nairobi");
    CU_ASSERT_EQUAL(result.view.n_events, 1);
    CU_ASSERT_EQUAL(result.view.n_actors, 1); /* "Protesters", "protesters" */
    world_close(&world);
}

static void groups_answer_where_nobody_is_named(void)
{
    struct world world;
    fill(&world);
    struct kg_result result = ask(&world, "who met Ana Lopez");
    CU_ASSERT_EQUAL(result.n_actors, 1);
    CHECK_ROW(slice_equal(result.note, SLICE_LIT("2 unnamed groups are left out")),
              "who met: the note");
    result = ask(&world, "who met Ana Lopez in February 2024");
    CU_ASSERT_EQUAL(result.n_actors, 1);
    result = ask(&world, "how many events by actor");
    CU_ASSERT_EQUAL(result.n_tallies, 3);
    world_close(&world);
}

/* A person says who the officials of one meeting were. */
static void a_person_names_a_group(void)
{
    struct world world;
    struct err err = {0};
    struct kg_decision decision;
    fill(&world);
    struct kg_result result = ask(&world, "meetings involving officials in March 2024");
    CU_ASSERT_EQUAL_FATAL(result.view.n_events, 1);
    struct kg_view view = result.view;
    for (uint32_t i = 0; i < view.n_actors; i++) {
        view.focus = view.actors[i].kind == ACTOR_GROUP ? i : view.focus;
    }
    int rc =
        kg_rename_actor(&world.arena, &view, SLICE_LIT("Treasury"), &decision, &err);
    rc = rc == 0 ? kg_decide(world.store, &decision, &err) : rc;
    CHECK_ROW(rc == 0, err.text);
    CU_ASSERT_EQUAL(ask(&world, "who met Ana Lopez").n_actors, 2);
    CU_ASSERT_EQUAL(ask(&world, "events involving Treasury").view.n_events, 1);
    CU_ASSERT_EQUAL(ask(&world, "events involving officials").view.n_events, 2);
    world_close(&world);
}

CU_TestInfo group_tests[] = {
    {"words find all groups that they describe", words_find_all_that_they_describe  },
    {"a group is an actor of one event",         a_group_is_of_one_event            },
    {"groups answer where nobody is named",      groups_answer_where_nobody_is_named},
    {"a person names a group",                   a_person_names_a_group             },
    CU_TEST_INFO_NULL,
};
