#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/graph/world.h"

/* Documents, and what the graph has to hold in the end. */
struct merge_case {
    const char *label;
    struct {
        const char *id;
        const char *date;
        const char *lines;
    } docs[4];
    const char *events;
};

#define BLINKEN "participant:Antony Blinken@US"
#define WANG    "participant:Wang Yi@CN"

static const struct merge_case cases[] = {
    {"one meeting in two reports is one event",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2024-04-27",
       "meeting/talks|occurred|2024-04-26|Beijing,China|" WANG "," BLINKEN "|x"}},
     "2024-04-26 meeting/talks occurred 'Antony Blinken holds talks with Wang Yi in "
     "Beijing' @Beijing x2\n"},
    {"two days are two meetings",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2023-06-19",
       "meeting|occurred|2023-06-18|Beijing,China|" BLINKEN "," WANG "|"}},
     "2023-06-18 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing x1\n"
     "2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing "
     "x1\n"                  },
    {"a vague report joins the only event that it fits",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2024-06-19", "meeting|occurred|2024-04||" BLINKEN "," WANG "|"}},
     "2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing "
     "x2\n"                  },
    {"a vague report that fits two events stays alone",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2024-04-12",
       "meeting|occurred|2024-04-11|Beijing,China|" BLINKEN "," WANG "|"},
      {"c", "2024-06-19", "meeting|occurred|2024-04||" BLINKEN "," WANG "|"}},
     "2024-04 meeting occurred 'Antony Blinken meets Wang Yi' x1\n"
     "2024-04-11 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing x1\n"
     "2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing "
     "x1\n"                  },
};

static void merges_as_told(void)
{
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct world world;
        world_open(&world);
        for (size_t d = 0; d < COUNT(cases[i].docs) && cases[i].docs[d].id; d++) {
            world_add(&world, cases[i].docs[d].id, cases[i].docs[d].date,
                      cases[i].docs[d].lines);
        }
        struct slice events = world_events(&world);
        bool same = slice_equal(events, slice_of(cases[i].events));
        if (!same) {
            (void)printf("%s gives\n%.*s", cases[i].label, SLICE_ARG(events));
        }
        CHECK_ROW(same, cases[i].label);
        world_close(&world);
    }
}

CU_TestInfo merge_tests[] = {
    {"reports merge as told", merges_as_told},
    CU_TEST_INFO_NULL,
};
