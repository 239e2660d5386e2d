/* Short reports of disasters and deaths: what burns, storms with a name, who is run
 * over, and what looks back. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define DAY "2026-01-16" /* a Friday */

static void houses_burn(void)
{
    static const struct report reports[] = {
        {"a shop of a firm's",         DAY, "A fire destroyed an Ostrava Foods shop in Arica.",
         "disaster occurred 2026-01-15/2026-01-16 in Arica victim=Ostrava Foods shop"                                                                    },
        {"without a name",             DAY,
         "A fire gutted a tannery and two barns in Arica on Monday.",                                "disaster occurred 2026-01-12 in Arica victim=barns"},
        {"at a firm",                  DAY, "Big fire at Lindqvist Motors in Arica",
         "disaster occurred 2026-01-15/2026-01-16 in Arica victim=Lindqvist Motors"                                                                      },
        {"the fire",                   DAY,
         "A blaze broke out at a library in Arica on Monday. Crews were still at the "
         "scene at noon. The cause of the fire is not known.",                                       "disaster occurred 2026-01-12 in Arica e0\n!e1"     },
        {"it",                         DAY,
         "A fire broke out at a library in Arica on Monday. It broke out in the cellar.",
         "disaster occurred 2026-01-12 in Arica e0\n!e1"                                                                                                 },
        {"whom they call to fight it", DAY,
         "Crews from Talca were called in to fight a blaze at the Lind Mill in Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica"                                                                                                         },
        {"of light",                   DAY, "Ada Lind left Arica in a blaze of glory on Monday.",
         "!disaster"                                                                                                                                     },
        {"what it hit",                DAY,
         "A quake hit Arica on Monday. Two villages were badly damaged. It hit at noon.",
         "disaster occurred 2026-01-12 in Arica e0\nin Arica victim=villages e0\n!e1"                                                                    },
        {"called by what was wrecked", DAY,
         "Ada Lind never forgot the Estonia disaster.",                                              "!e1"                                               },
        {"whose accident",             DAY, "Ada Lind's accident in Arica in 2019 changed the law.",
         "disaster occurred 2019 in Arica victim=Ada Lind"                                                                                               },
        {"in low spirits",             DAY, "Bo Odede said on Monday that Ada Lind was devastated.",
         "!disaster"                                                                                                                                     },
        {"no fire before",             DAY, "Ada Lind sat by the fire in Arica on Monday.",
         "!disaster"                                                                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

static void storms_have_names(void)
{
    static const struct report reports[] = {
        {"nowhere told",        DAY, "The pier was rebuilt after Hurricane Odede.",
         "disaster occurred"                                                                                                                                                },
        {"still to be rebuilt", DAY,
         "The grant would pay for a new pier following Typhoon Odede.",                  "disaster occurred\n!disaster planned"                                             },
        {"two",                 DAY,
         "Hurricane Odede flattened the town in 1998. She stayed there after Hurricane "
         "Ingmar, too.",                                                                 "disaster occurred 1998 victim=town e0\ndisaster occurred 2026-01-15/2026-01-16 e1"},
        {"told again",          DAY,
         "Hurricane Odede struck Arica on Monday. Shops closed. Many fled before "
         "Hurricane Odede came ashore. The hurricane killed six people.",                "disaster occurred 2026-01-12 in Arica e0\n!e1\n!attack"                           },
        {"nobody",              DAY, "Ada Lind lost her house in Hurricane Odede.",
         "disaster occurred\n!Hurricane"                                                                                                                                    },
        {"braced for",          DAY, "People in Arica are bracing for Hurricane Odede.",
         "disaster planned"                                                                                                                                                 },
        {"of another year",     DAY,
         "A flood hit Arica on Monday. Talca still recovers from last year's storms.",   "disaster occurred 2026-01-12 in Arica\n!e1"                                       },
    };
    run_reports(reports, COUNT(reports));
}

static void people_are_run_over(void)
{
    static const struct report reports[] = {
        {"by a van",           DAY, "Ada Lind was hit by a van in Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica victim=Ada Lind\n!attack"                                                                                              },
        {"struck and killed",  DAY,
         "A motorist struck and killed a nurse near Arica on Monday.",                              "disaster occurred 2026-01-12 in Arica victim=nurse\n!attack"      },
        {"charged for it",     DAY,
         "A driver was charged after police said he struck and killed a nurse in Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica victim=nurse\n!attack"                                                                                                 },
        {"by a drunk driver",  DAY,
         "Two nurses were killed by a drunk driver in Arica on Monday.",                            "disaster occurred 2026-01-12 in Arica victim=nurses\n!attack"     },
        {"hit-and-run",        DAY, "Baker jailed over hit-and-run in Arica",
         "disaster occurred 2026-01-15/2026-01-16 in Arica"                                                                                                            },
        {"without hyphens",    DAY,
         "Police are looking into a hit and run in Arica on Monday.",                               "disaster occurred ../2026-01-16 in Arica"                         },
        {"in the same report", DAY,
         "A baker died in a crash in Arica on Monday. Ada Lind was crossing a road when "
         "he hit her.",                                                                             "disaster occurred 2026-01-12 in Arica victim=Ada Lind e0\n!attack"},
        {"with a spade",       DAY, "A man hit Ada Lind with a bat in Arica on Monday.",
         "!disaster"                                                                                                                                                   },
        {"a song",             DAY, "Her song was a hit in Arica on Monday, and she ran a shop.",
         "!disaster"                                                                                                                                                   },
    };
    run_reports(reports, COUNT(reports));
}

static void people_die(void)
{
    static const struct report reports[] = {
        {"somebody",              DAY, "A second guest died on the way to hospital.",
         "death occurred 2026-01-15/2026-01-16 deceased=second guest"                                        },
        {"whom another saw die",  DAY, "A baker saw his brother fall to his death.",
         "death occurred\ndeceased=brother"                                                                  },
        {"a relative's death",    DAY,
         "Crowds have marched in Arica since the girl's death.",                            "death occurred" },
        {"the deaths of several", DAY,
         "The deaths of two nurses have been ruled accidents.",                             "deceased=nurses"},
        {"is dead",               DAY, "Ada Lind, who drew maps for forty years, is dead.",
         "death occurred 2026-01-16 deceased=Ada Lind"                                                       },
        {"in a headline",         DAY, "Ada Lind dead at 81",
         "death occurred 2026-01-15/2026-01-16 deceased=Ada Lind"                                            },
        {"passed peacefully",     DAY, "Ada Lind passed peacefully on Monday.",
         "death occurred 2026-01-12 deceased=Ada Lind"                                                       },
        {"lost to an illness",    DAY, "Bo Odede lost his sister to cancer in 2019.",
         "death occurred 2019"                                                                               },
        {"a nation's loss",       DAY, "The nation lost Ada Lind on Monday.",
         "death occurred 2026-01-12 deceased=Ada Lind"                                                       },
        {"gave their lives",      DAY, "Two nurses gave their lives on Monday in Arica.",
         "death occurred 2026-01-12 in Arica deceased=nurses"                                                },
        {"anybody who",           DAY, "A fund helps families of sailors who died.",        "!death"         },
        {"people, in general",    DAY, "There are people dying of thirst.",                 "!death"         },
        {"a game lost",           DAY, "Ada Lind lost to Bo Odede on Monday.",              "!death"         },
        {"a plan",                DAY, "Ada Lind said on Monday that the plan is dead.",    "!death"         },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo harm_tests[] = {
    {"houses burn",         houses_burn        },
    {"storms have names",   storms_have_names  },
    {"people are run over", people_are_run_over},
    {"people die",          people_die         },
    CU_TEST_INFO_NULL,
};
