#include <string.h>

#include "tests/check.h"
#include "tests/extract/name/walk.h"

static void each_form_has_its_actor(void)
{
    static const struct actor_row rows[] = {
        {"Secretary of State Antony Blinken flew to Paris. Blinken met reporters.",
         "Blinken",                                                                                                                                                              0, "Antony Blinken",                 "person"      },
        {"Col Jorge Urquiza was hurt on Monday. Col Urquiza had no guard.",                                                                                   "Urquiza",
         0,                                                                                                                                                                         "Jorge Urquiza",                  "person"      },
        {"POLICE CHIEF COLONEL JORGE URQUIZA WAS HURT. COL URQUIZA HAD NO GUARD.",
         "URQUIZA",                                                                                                                                                              0, "Jorge Urquiza",                  "person"      },
        {"AN XPLN GUERRILLA UNIT BURNED A BUS IN LIMA TODAY.",                                                                                                "XPLN",            0, "XPLN",
         "organization"                                                                                                                                                                                                             },
        {"Two XPLN [Zelka Popular Liberation Front] rebels attacked Arica. The XPLN did it. XPLN rebels left. The Zelka Popular Liberation Front denied it.",
         "XPLN",                                                                                                                                                                 1, "Zelka Popular Liberation Front", "organization"},
        {"Lt Gen Ted Harrow left with Capt Bo Lind.",                                                                                                         "Bo Lind",         0, "Bo Lind",
         "person"                                                                                                                                                                                                                   },
        {"On Monday Blinken met Foreign Minister Qin Gang for five hours.",                                                                                   "Qin Gang",
         0,                                                                                                                                                                         "Qin Gang",                       "person"      },
        {"President Mbeki Monday signed the law.",                                                                                                            "Mbeki",           0, "Mbeki",                          "person"      },
        {"President Joseph R. Biden, Jr. spoke in Ohio on Monday.",                                                                                           "Joseph R. Biden",
         0,                                                                                                                                                                         "Joe Biden",                      "person"      },
        {"Members of the Marxist People's Labour Front marched in Quito.",
         "Marxist People's Labour Front",                                                                                                                                        0, "Marxist People's Labour Front",
         "organization"                                                                                                                                                                                                             },
        {"A Quito court fined the Women's League on Monday.",                                                                                                 "Women's League",  0,
         "Women's League",                                                                                                                                                                                            "organization"},
        {"Beijing said it would answer the tariffs.",                                                                                                         "Beijing",         0, "China",                          "country"     },
        {"The delegation landed in Beijing on Friday.",                                                                                                       "Beijing",         0, "Beijing",
         "place"                                                                                                                                                                                                                    },
        {"The U.S. imposed new sanctions on Friday.",                                                                                                         "U.S.",            0, "United States",
         "country"                                                                                                                                                                                                                  },
        {"Officials of the World Health Organization arrived. WHO experts spoke.",
         "WHO",                                                                                                                                                                  0, "WHO",                            "organization"},
        {"President Xi received the guests in Beijing.",                                                                                                      "Xi",              0, "Xi Jinping",
         "person"                                                                                                                                                                                                                   },
        {"Chen Anning met Chen Yi. Lima greeted Chen Yi warmly. Chen spoke.",                                                                                 "Chen",            0,
         "Chen Yi",                                                                                                                                                                                                   "person"      },
        {"Ada Okoye was held. Eva Okoye, the aunt of Okoye, wept. Eva Okoye left. "
         "They charged Okoye. Then Okoye spoke.",                                                                                                    "Okoye",           1, "Ada Okoye",                      "person"      },
        {"French officials met Chinese officials.",                                                                                                           "French",          0, "France",                         "country"     },
    };
    check_actors(rows, COUNT(rows));
}

/* "The President" of a transcript is he of its title, not the one he speaks of. */
static void a_title_tells_whose_office_is_meant(void)
{
    static const struct {
        const char *title;
        const char *president;
    } rows[] = {
        {"Remarks by President Biden on Ports",      "Joe Biden"},
        {"President Biden\xe2\x80\x99s Day in Lima", "Joe Biden"},
        {"Ports of Peru",                            ""         },
    };
    struct engine engine = open_engine();
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct walk walk;
        walk_titled(&engine, rows[i].title,
                    "The President visited a port on Monday. He praised its crew.",
                    &walk);
        struct slice name = actor_of(&walk, "The President", 0).name;
        name = name.len > 0 ? name : actor_of(&walk, "President", 0).name;
        CHECK_ROW(slice_equal(name, slice_of(rows[i].president)), rows[i].title);
        arena_release(&walk.arena);
    }
    close_engine(&engine);
}

static void fields_of_a_body_are_joined(void)
{
    static const struct actor_row rows[] = {
        {"The Trade and Transport Agency sued Acme on Monday.",
         "Trade and Transport Agency",                                                 0, "Trade and Transport Agency",   "organization"},
        {"Leaders of the Peace and Justice Party met on Monday.",
         "Peace and Justice Party",                                                    0, "Peace and Justice Party",      "organization"},
        {"The Fisheries and Forestry Board met Ada Okoye.",
         "Fisheries and Forestry Board",                                               0, "Fisheries and Forestry Board",
         "organization"                                                                                                                 },
        {"Aides met leaders of Russia and Belarus Airways on Monday.",       "Russia", 0,
         "Russia",                                                                                                        "country"     },
        {"The Department of Energy and Human Services sued Acme on Monday.",
         "Department of Energy and Human Services",                                    0,
         "Department of Energy and Human Services",                                                                       "organization"},
    };
    check_actors(rows, COUNT(rows));
}

static void firms_are_called_without_their_suffix(void)
{
    static const struct actor_row rows[] = {
        {"Zelkon Corp. posted a loss. Zelkon sued the mayor.",                    "Zelkon",        0,
         "Zelkon Corp.",                                                                                                             "organization"},
        {"Milton Rowe Cos. met its lenders on Monday. Milton Rowe left early.",
         "Milton Rowe",                                                                            0, "Milton Rowe Cos.",            "organization"},
        {"Lenders of Brant Cellular Systems Inc. met. Brant urged them to wait.",
         "Brant",                                                                                  0, "Brant Cellular Systems Inc.", "organization"},
        {"Heads of Veltro S.p.A. and Anders Oy met in Oslo.",                     "Veltro S.p.A.", 0,
         "Veltro S.p.A.",                                                                                                            "organization"},
        {"Harald Brant of Brant Motor Co. spoke. On Monday Brant resigned.",      "Brant",         0,
         "Harald Brant",                                                                                                             "person"      },
        {"Acme President Ada Okoye and Chair Bo Silva met in Oslo.",              "Ada Okoye",     0,
         "Ada Okoye",                                                                                                                "person"      },
    };
    check_actors(rows, COUNT(rows));
}

static void places_of_a_list_act_together(void)
{
    static const struct actor_row rows[] = {
        {"Lima and Quito signed the accord on Monday.",                 "Lima",        0, "Peru",                "country"     },
        {"Lima, Quito and Oslo signed the accord on Monday.",           "Lima",        0, "Peru",
         "country"                                                                                                             },
        {"Talks between Lima and Quito ended on Monday.",               "Quito",       0, "Ecuador",
         "country"                                                                                                             },
        {"In Lima and Quito crowds greeted the envoys.",                "Lima",        0, "Lima",                "place"       },
        {"On Monday the White House blamed Peru.",                      "White House", 0, "White House",
         "organization"                                                                                                        },
        {"Ada Okoye left the White House on Monday.",                   "White House", 0, "White House",
         "place"                                                                                                               },
        {"The White House blamed Peru. The House said no.",             "House",       0, "House",
         "organization"                                                                                                        },
        {"The European Commission on Jan. 12 met Zelkon Inc. in Oslo.",
         "European Commission",                                                        0, "European Commission", "organization"},
    };
    check_actors(rows, COUNT(rows));
}

static void kings_are_called_by_their_given_names(void)
{
    static const struct actor_row rows[] = {
        {"King Halim of Jordan met Bo Halim in Amman.",                        "Halim",    0, "Halim",           "person"},
        {"Bo Halim fled. King Halim of Jordan met Bo Halim in Amman.",         "Bo Halim", 1,
         "Bo Halim",                                                                                             "person"},
        {"Sultan Qadir bin Dahar spoke. On Monday Sultan Qadir flew to Oslo.", "Qadir",
         0,                                                                                   "Qadir bin Dahar", "person"},
        {"President Qadir Silva met Sultan Qadir in Oslo on Friday.",          "Qadir",    0,
         "Qadir",                                                                                                "person"},
    };
    check_actors(rows, COUNT(rows));
}

/* In a report on a game a country that plays is its team; where it only lies it is
 * none. */
static void places_that_play_are_teams(void)
{
    struct engine engine = open_engine();
    struct walk walk;
    walk_text(&engine,
              "The striker scored both goals before half-time and the coach praised "
              "his players. Norway beat Iceland in the match. The squad was trained in "
              "Finland.",
              &walk);
    CU_ASSERT_EQUAL(actor_of(&walk, "Norway", 0).kind, ACTOR_ORGANIZATION);
    CU_ASSERT_EQUAL(actor_of(&walk, "Iceland", 0).kind, ACTOR_ORGANIZATION);
    CU_ASSERT_EQUAL(actor_of(&walk, "Finland", 0).kind, ACTOR_COUNTRY);
    arena_release(&walk.arena);
    walk_text(&engine, "Norway beat Iceland to the treaty. Talks go on.", &walk);
    CU_ASSERT_EQUAL(actor_of(&walk, "Norway", 0).kind, ACTOR_COUNTRY);
    arena_release(&walk.arena);
    close_engine(&engine);
}

static void small_words_around_a_name_find_their_place(void)
{
    struct engine engine = open_engine();
    struct walk walk;
    walk_text(
        &engine,
        "The report appeared in The Harbour Gazette on Monday. President Ronald "
        "Reagan, Jr. spoke. Members of the Harbour Gazette - Lena Ruiz and Karl A. "
        "Summers left.",
        &walk);
    struct name_actor paper = actor_of(&walk, "The Harbour Gazette", 0);
    CU_ASSERT_TRUE(slice_equal(paper.name, SLICE_LIT("Harbour Gazette")));
    CU_ASSERT_EQUAL(actor_of(&walk, "Jr.", 0).name.len, 0);
    CU_ASSERT_TRUE(
        slice_equal(actor_of(&walk, "Lena Ruiz", 0).name, SLICE_LIT("Lena Ruiz")));
    CU_ASSERT_TRUE(slice_equal(actor_of(&walk, "Karl A. Summers", 0).name,
                               SLICE_LIT("Karl A. Summers")));
    arena_release(&walk.arena);
    close_engine(&engine);
}

static void one_actor_has_many_forms(void)
{
    static const struct actor_row rows[] = {
        {"Volodymyr Zelensky spoke in Kyiv. Zelensky thanked the envoys.",       "Zelensky",
         0,                                                                                             "Volodymyr Zelenskyy"        },
        {"Dr. Liz Harwood-Randall flew to Oslo. Harwood-Randall met reporters.",
         "Harwood-Randall",                                                                          0, "Liz Harwood-Randall"        },
        {"The Texas Senate met on Monday. The Senate voted on Tuesday.",         "Senate",           0,
         "Texas Senate"                                                                                                              },
        {"Peru's Congress met on Monday.",                                       "Congress",         0, "Congress of Peru"           },
        {"The Chilean Senate met on Monday.",                                    "Chilean Senate",   0, "Senate of Chile"            },
        {"Ministers of Kenya met in Kenya. The Senate voted.",                   "Senate",           0, "Senate"                     },
        {"The Senate met in Washington.",                                        "Senate",           0, "US Senate"                  },
        {"The U.S. Senate met on Monday. The Senate voted on Tuesday.",          "Senate",           0,
         "US Senate"                                                                                                                 },
        {"The U.S. House of Representatives met. On Monday the House voted.",    "House",
         0,                                                                                             "US House of Representatives"},
        {"The Group of Seven met in Apulia. The Seven also agreed on a loan.",   "Seven",
         0,                                                                                             "G7"                         },
        {"The trade was praised by European Commission President Ann Sample.",
         "European Commission",                                                                      0, "European Commission"        },
        {"The Tupac Pradera Movement (VPTL) met. The VPTL struck on Monday.",    "VPTL",             1,
         "Tupac Pradera Movement"                                                                                                    },
        {"The VPTL struck on Monday, said the Bukit Workers Party [VPTL].",      "VPTL",             0,
         "Bukit Workers Party"                                                                                                       },
        {"Children's Fund of Peru (UNICEF) was praised.",                        "UNICEF",           0, "UNICEF"                     },
        {"The embassy in Washington, D.C. was closed on Friday.",                "Washington, D.C.", 0,
         "Washington, D.C."                                                                                                          },
    };
    check_actors(rows, COUNT(rows));
}

static void the_words_beside_a_name_tell_its_kind(void)
{
    static const struct {
        const char *text;
        const char *form;
        enum actor_kind kind;
    } rows[] = {
        {"On Friday the rights group Vesnarka said so.",                "Vesnarka",
         ACTOR_ORGANIZATION},
        {"It was told to Vesnarka, an independent rights group.",       "Vesnarka",
         ACTOR_ORGANIZATION},
        {"Mayor Eva Vesnarka spoke. On live television Vesnarka wept.", "Vesnarka",
         ACTOR_PERSON      },
    };
    struct engine engine = open_engine();
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct walk walk;
        walk_text(&engine, rows[i].text, &walk);
        CHECK_ROW(actor_of(&walk, rows[i].form, 0).kind == rows[i].kind, rows[i].text);
        CHECK_ROW(actor_of(&walk, rows[i].form, 0).name.len > 0, rows[i].text);
        arena_release(&walk.arena);
    }
    close_engine(&engine);
}

/* "Luis Montenegro", then "Montenegro": the person, but where only a place can stand.
 */
static void a_family_name_may_be_a_place_name(void)
{
    static const struct actor_row rows[] = {
        {"Prime Minister Luis Montenegro opened the line. Montenegro told reporters it "
         "was safe.",                                                          "Montenegro", 0, "Luis Montenegro", "person" },
        {"Michael Jordan flew to Jordan on Friday. Jordan said the visit was private.",
         "Jordan",                                                                                    1, "Jordan",          "country"},
        {"Montenegro told reporters it had signed the treaty.",                         "Montenegro", 0,
         "Montenegro",                                                                                                      "country"},
        {"Velda Paris, an Icelandic woman, sued the line. She said Paris claims no "
         "money. Paris claims she was kept aboard, and Paris left later.",     "Paris",      1, "Velda Paris",     "person" },
        {"Velda Paris, an Icelandic woman, sued the line. She moved to a flat in "
         "Paris.",                                                             "Paris",      0, "Paris",           "place"  },
    };
    check_actors(rows, COUNT(rows));
}

/* Reports in capitals: names are called as others write them. */
static void names_in_capitals_are_names(void)
{
    static const struct {
        const char *form;
        const char *actor;
        enum actor_kind kind;
    } rows[] = {
        {"CARLOS TESTER", "Carlos Tester", ACTOR_PERSON      },
        {"TESTER",        "Carlos Tester", ACTOR_PERSON      },
        {"UNITED STATES", "United States", ACTOR_COUNTRY     },
        {"SAN SALVADOR",  "San Salvador",  ACTOR_PLACE       },
        {"FMLN",          "FMLN",          ACTOR_ORGANIZATION},
    };
    struct engine engine = open_engine();
    struct walk walk;
    walk_text(
        &engine,
        "PRESIDENT CARLOS TESTER CONDEMNED THE ATTACK NEAR SAN SALVADOR. TESTER SAID "
        "THE FMLN WAS TO BLAME. THE UNITED STATES OFFERED HELP ON MONDAY.",
        &walk);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct name_actor actor = actor_of(&walk, rows[i].form, 0);
        CHECK_ROW(slice_equal(actor.name, slice_of(rows[i].actor)), rows[i].form);
        CHECK_ROW(actor.kind == rows[i].kind, rows[i].form);
    }
    arena_release(&walk.arena);
    close_engine(&engine);
}

/* "Mayor of Ruritania Ann Example": the person begins behind the place. */
static void an_office_of_a_place_has_a_holder(void)
{
    static const struct actor_row rows[] = {
        {"She met Prime Minister of Kosovo Arben Krasniqi.",                   "Arben Krasniqi", 0,
         "Arben Krasniqi",                                                                                                   "person"      },
        {"She met Prime Minister of Kosovo Arben Krasniqi.",                   "Kosovo",         0, "Kosovo",
         "country"                                                                                                                         },
        {"She met Mayor of Lyon Paul Girard there.",                           "Paul Girard",    0, "Paul Girard",
         "person"                                                                                                                          },
        {"She met the Ambassador to the United States Yousef Al Hajri today.",
         "Yousef Al Hajri",                                                                      0, "Yousef Al Hajri",       "person"      },
        {"She met Minister of Foreign Affairs of Latvia Edgars Liepins.",
         "Edgars Liepins",                                                                       0, "Edgars Liepins",        "person"      },
        {"President Ann Example of Peru and the Norwegian premier met.",       "Ann Example",
         0,                                                                                         "Ann Example",           "person"      },
        {"She joined the Director of Boston Medical Center today.",
         "Boston Medical Center",                                                                0, "Boston Medical Center", "organization"},
    };
    check_actors(rows, COUNT(rows));
}

/* In capitals the short name in brackets tells where the name begins. */
static void initials_tell_a_body_in_capitals(void)
{
    static const struct actor_row rows[] = {
        {"MEMBERS OF THE PEDRO SANDOR NATIONAL LIBERATION FRONT [FPSL] BOMBED A TOWER. THE FPSL "
         "STRUCK AGAIN.",                                                        "PEDRO SANDOR NATIONAL LIBERATION FRONT", 0,
         "Pedro Sandor National Liberation Front",                                                                                                                               "organization"},
        {"MEMBERS OF THE PEDRO SANDOR NATIONAL LIBERATION FRONT [FPSL] BOMBED A TOWER. THE FPSL "
         "STRUCK AGAIN.",                                                        "FPSL",                                   1, "Pedro Sandor National Liberation Front", "organization"},
        {"GUERRILLAS OF THE ARMY OF NATIONAL RESCUE (ERN) BLEW UP A PIPELINE ON MONDAY.",
         "ARMY OF NATIONAL RESCUE",                                                                                                 0, "Army of national Rescue",                "organization"},
        {"THE PRESIDENT SPOKE OF GREAT VICTORIES [APPLAUSE] ON MONDAY.",                  "APPLAUSE",                               0,
         "",                                                                                                                                                                     NULL          },
    };
    check_actors(rows, COUNT(rows));
}

static void two_of_one_family_stay_apart(void)
{
    struct engine engine = open_engine();
    struct walk walk;
    walk_text(&engine,
              "Foreign Minister Wang Yi met Minister Wang Xiaohong in Beijing. "
              "Wang Xiaohong left early.",
              &walk);
    CU_ASSERT_TRUE(
        slice_equal(actor_of(&walk, "Wang Yi", 0).name, SLICE_LIT("Wang Yi")));
    CU_ASSERT_TRUE(slice_equal(actor_of(&walk, "Wang Xiaohong", 1).name,
                               SLICE_LIT("Wang Xiaohong")));
    arena_release(&walk.arena);
    close_engine(&engine);
}

static void titles_stand_apart_from_names(void)
{
    struct engine engine = open_engine();
    struct walk walk;
    walk_text(&engine, "Chinese Foreign Minister Wang Yi spoke to reporters.", &walk);
    struct name_actor wang = actor_of(&walk, "Wang Yi", 0);
    CU_ASSERT_TRUE(slice_equal(wang.office, SLICE_LIT("Foreign Minister")));
    CU_ASSERT_TRUE(slice_equal(wang.country, SLICE_LIT("CN")));
    arena_release(&walk.arena);
    walk_text(&engine, "Rebels met Supreme Court of Justice President Ada Okoye.",
              &walk);
    struct name_actor okoye = actor_of(&walk, "Ada Okoye", 0);
    CU_ASSERT_TRUE(slice_equal(okoye.office, SLICE_LIT("President")));
    arena_release(&walk.arena);
    close_engine(&engine);
}

static void typed_names_become_canonical(void)
{
    static const struct {
        struct slice typed;
        struct slice name;
        enum actor_kind kind;
    } rows[] = {
        {SLICE_INIT("US"),                SLICE_INIT("United States"), ACTOR_COUNTRY     },
        {SLICE_INIT("the united states"), SLICE_INIT("United States"), ACTOR_COUNTRY     },
        {SLICE_INIT("nato"),              SLICE_INIT("NATO"),          ACTOR_ORGANIZATION},
        {SLICE_INIT("Russian"),           SLICE_INIT("Russia"),        ACTOR_COUNTRY     },
        {SLICE_INIT("Blinken"),           SLICE_INIT("Blinken"),       ACTOR_KIND_COUNT  },
    };
    struct engine engine = open_engine();
    for (size_t i = 0; i < COUNT(rows); i++) {
        uint8_t kind = ACTOR_KIND_COUNT;
        struct slice name = name_canonical(engine.rules, rows[i].typed, &kind);
        CHECK_ROW(slice_equal(name, rows[i].name), rows[i].typed.ptr);
        CHECK_ROW(kind == rows[i].kind, rows[i].typed.ptr);
    }
    close_engine(&engine);
}

static void places_know_their_country(void)
{
    struct engine engine = open_engine();
    struct mention_place place;
    CU_ASSERT_TRUE(name_place(engine.rules, SLICE_LIT("Beijing"), &place));
    CU_ASSERT_TRUE(slice_equal(place.country, SLICE_LIT("China")));
    CU_ASSERT_TRUE(slice_equal(place.code, SLICE_LIT("CN")));
    CU_ASSERT_DOUBLE_EQUAL(place.lat, 39.91, 0.1);
    CU_ASSERT_TRUE(name_place(engine.rules, SLICE_LIT("Texas"), &place));
    CU_ASSERT_TRUE(slice_equal(place.code, SLICE_LIT("US-TX")));
    CU_ASSERT_FALSE(name_place(engine.rules, SLICE_LIT("Nowhereville"), &place));
    close_engine(&engine);
}

static void a_users_names_win(void)
{
    static const char file[] = "name\tkind\taliases\tcountry\tid\n"
                               "Acme Widgets\torganization\tBeijing|Acme\tUS\tQ1\n";
    struct engine engine = {0};
    struct err err = {0};
    struct walk walk;
    CU_ASSERT_EQUAL(lang_open(NULL, &engine.lang, &err), 0);
    CU_ASSERT_EQUAL(
        name_rules_new(slice_of(file), SLICE_LIT("own.tsv"), &engine.rules, &err), 0);
    walk_text(&engine, "Acme opened a plant in Ohio.", &walk);
    struct name_actor acme = actor_of(&walk, "Acme", 0);
    CU_ASSERT_TRUE(slice_equal(acme.name, SLICE_LIT("Acme Widgets")));
    CU_ASSERT_TRUE(slice_equal(acme.id, SLICE_LIT("Q1")));
    arena_release(&walk.arena);
    close_engine(&engine);
}

static void a_bad_names_file_is_an_error(void)
{
    struct name_rules *rules = NULL;
    struct err err = {0};
    CU_ASSERT_EQUAL(name_rules_new(SLICE_LIT("name\tkind\nX\tfish\n"),
                                   SLICE_LIT("own.tsv"), &rules, &err),
                    ERR_INPUT);
    CU_ASSERT_PTR_NOT_NULL(strstr(err.text, "own.tsv:2"));
    CU_ASSERT_PTR_NULL(rules);
}

CU_TestInfo names_tests[] = {
    {"each form has its actor",                    each_form_has_its_actor              },
    {"places of a list act together",              places_of_a_list_act_together        },
    {"kings are called by their given names",      kings_are_called_by_their_given_names},
    {"a title tells whose office is meant",        a_title_tells_whose_office_is_meant  },
    {"fields of a body are joined",                fields_of_a_body_are_joined          },
    {"firms are called without their suffix",      firms_are_called_without_their_suffix},
    {"two of one family stay apart",               two_of_one_family_stay_apart         },
    {"titles stand apart from names",              titles_stand_apart_from_names        },
    {"typed names become canonical",               typed_names_become_canonical         },
    {"places know their country",                  places_know_their_country            },
    {"a user's names win",                         a_users_names_win                    },
    {"a bad names file is an error",               a_bad_names_file_is_an_error         },
    {"places that play are teams",                 places_that_play_are_teams           },
    {"small words around a name find their place",
     small_words_around_a_name_find_their_place                                         },
    {"one actor has many forms",                   one_actor_has_many_forms             },
    {"the words beside a name tell its kind",      the_words_beside_a_name_tell_its_kind},
    {"a family name may be a place's name",        a_family_name_may_be_a_place_name    },
    {"an office of a place has a holder",          an_office_of_a_place_has_a_holder    },
    {"initials tell a body in capitals",           initials_tell_a_body_in_capitals     },
    {"names in capitals are names",                names_in_capitals_are_names          },
    CU_TEST_INFO_NULL,
};
