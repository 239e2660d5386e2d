/* Anchoring, intervals, and what is no time at all. */
#include "base/calendar.h"
#include "extract/time/time.h"
#include "tests/check.h"

#define TODAY "2024-04-26" /* a Friday */

static struct when today(void)
{
    int32_t day = 0;
    (void)cal_parse(TODAY, &day);
    return when_unit_of(day, WHEN_DAY);
}

static void find(const struct time_rules *rules, struct arena *arena, const char *text,
                 struct timex_list *out)
{
    struct doc doc = {.text = slice_of(text), .date = today()};
    time_find(rules, arena, &doc, NULL, out);
}

/* All values, with a blank between them. */
static struct slice values(struct arena *arena, const struct timex_list *list)
{
    struct slice all = {0};
    for (size_t i = 0; i < list->count; i++) {
        all = arena_printf(arena, "%.*s%s%.*s", SLICE_ARG(all), i > 0 ? " " : "",
                           SLICE_ARG(list->items[i].value));
    }
    return all;
}

static void values_are(const char *text, const char *want)
{
    struct arena arena = {0};
    struct time_rules *rules = time_rules_new();
    struct timex_list list;
    find(rules, &arena, text, &list);
    struct slice got = values(&arena, &list);
    CHECK_ROW(slice_equal(got, slice_of(want)), text);
    time_rules_free(rules);
    arena_release(&arena);
}

static void what_is_no_time_is_left_alone(void)
{
    static const char *const texts[] = {
        "They may march on Rome.",
        "The Sun and the Mirror were first and second.",
        "Some 1,200 people paid $1990 for flight 1984.",
        "On 30 February 2024 nothing happened.",
        "On the 45th of May 2024 nothing happened.",
        "It fell in year 99999.",
        "The 12 May Movement and the June 4 Youth Movement called a strike.",
        "They beat them 3-2 and called 555-2019.",
        "He gave a quarter of it away.",
        "See https://example.org/2024/04/26/rome/ for more.",
        "please wait 0:00 0:03:17",
        "",
        "\xE2\x80\x93\xE2\x80\x94 \xC2\xA0",
        "They bought two A330s and a B190s.",
        "They remembered Bloody Sunday and a Super Tuesday.",
        "She said so on the station's programme This Week and wrote it in Rome Today.",
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct arena arena = {0};
        struct time_rules *rules = time_rules_new();
        struct timex_list list;
        find(rules, &arena, texts[i], &list);
        CHECK_ROW(list.count == 0, texts[i]);
        time_rules_free(rules);
        arena_release(&arena);
    }
}

static void news_count_from_their_day(void)
{
    values_are("They met on Monday.", "2024-04-22");
    values_are("They will meet on Monday.", "2024-04-29");
    values_are("They met on Friday.", "2024-04-26");
    values_are("They met last Friday.", "2024-04-19");
    values_are("They met in December.", "2023-12");
    values_are("They will meet in December.", "2024-12");
    values_are("The visit on May 2 was announced.", "2024-05-02");
    values_are("Profit fell in the first quarter to $5 million from $9 million a year "
               "earlier.",
               "2024-Q1 2023-Q1");
    values_are("Profit was $5 million in the first quarter. In the nine months it was "
               "$8 million, up from $6 million a year earlier.",
               "2024-Q1 P9M 2023");
    values_are(
        "Net rose to $5 million in the first quarter. After a weak fourth quarter "
        "the firm had cut its staff. In the year-earlier period it lost money.",
        "2024-Q1 2023-Q4 2023-Q1");
    values_are("He left a year ago.", "2023");
    values_are("The ferry takes ten to twelve hours.", "PT10H PT12H");
    values_are("It will open by year-end.", "2024");
    values_are("Shares fell in March, and they sold that day.", "2024-03");
    values_are("They met on Monday at 5.30pm.", "2024-04-22T17:30");
    values_are("On Monday they met at 5 p.m. local time.",
               "2024-04-22 2024-04-22T17:00");
    values_are("They met on Monday. At 5 p.m. it ended.",
               "2024-04-22 2024-04-26T17:00");
    values_are("A judge sent him on March 12 to 15 days in jail.", "2024-03-12 P15D");
}

static void stories_count_from_their_thread(void)
{
    static const char years[] =
        "It began in 1701. It went on in 1702, 1703, 1704, 1705, 1706, 1707 and 1708. ";
    struct arena arena = {0};
    static const char *const cases[][2] = {
        {"In May 1710 they met. In June they parted.",                      "1710-05 1710-06"      },
        {"In November 1710 they met. In January they parted.",              "1710-11 1711-01"      },
        {"In May 1710 they met (Smith, 1960). In June it ended.",
         "1710-05 1960 1710-06"                                                                    },
        {"On 3 May 1710 they met. Two days later it ended.",                "1710-05-03 1710-05-05"},
        {"In May 1710 they met. The following year it ended.",              "1710-05 1711"         },
        {"In 490 BC they met. The next year it ended.",                     "BC0490 BC0489"        },
        {"In May 1710 they met, as two decades earlier. In June it ended.",
         "1710-05 1690 1710-06"                                                                    },
        {"In May 1710 they met, for the winter siege of 1711 had failed.",
         "1710-05 1711-WI 1711"                                                                    },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct slice text = arena_printf(&arena, "%s%s", years, cases[i][0]);
        struct slice want = arena_printf(
            &arena, "1701 1702 1703 1704 1705 1706 1707 1708 %s", cases[i][1]);
        values_are(text.ptr, want.ptr);
    }
    struct slice news = arena_printf(&arena,
                                     "She died on Monday. %sFriends will meet in Rome "
                                     "on 9 May.",
                                     years);
    values_are(news.ptr,
               "2024-04-22 1701 1702 1703 1704 1705 1706 1707 1708 2024-05-09");
    arena_release(&arena);
}

static void old_dates_lend_their_year(void)
{
    values_are("He was jailed on 3 March 2015 and freed on 9 June.",
               "2015-03-03 2015-06-09");
    values_are("A truce was signed in March 2015. In June fighting resumed.",
               "2015-03 2015-06");
    values_are("In 2016 he was jailed in May and freed in July.",
               "2016 2016-05 2016-07");
    values_are("He was jailed in March 2015. He was freed in April.",
               "2015-03 2024-04");
    values_are("He was jailed in March 2015.\n\nIn June he was freed.",
               "2015-03 2023-06");
    values_are("He was jailed in March 2015. He will go in June.", "2015-03 2024-06");
    values_are("The law of 2015 changed in June.", "2015 2023-06");
}

static void a_part_of_a_day_is_of_the_news(void)
{
    values_are(
        "They met on Tuesday, as in May 2007. Ana flew to Rome in June 2008. She spoke. "
        "She came in the evening.",
        "2024-04-23 2007-05 2008-06 2024-04-23TEV");
}

static void intervals_are_honest(void)
{
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"They met April 24-26, 2023.",          "2023-04-24/2023-04-26" },
        {"They met from 24 to 26 April 2023.",   "2023-04-24/2023-04-26" },
        {"It fell between 1914 and 1918.",       "1914-01-01/1918-12-31" },
        {"They met in the past 24 hours.",       "2024-04-25/2024-04-26" },
        {"It lasted from 1914 to 1918.",         "1914-01-01/1918-12-31" },
        {"They met earlier this month.",         "2024-04-01/2024-04-26" },
        {"They met in early June 2023.",         "2023-06-01/2023-06-13~"},
        {"They talked over the past two weeks.", "2024-04-12/2024-04-26" },
        {"They met less than a week ago.",       "2024-04-19/2024-04-26" },
        {"They met in the last 15 years.",       "2009-04-26/2024-04-26" },
        {"They met two weeks ago.",              "2024-04-09/2024-04-15" },
        {"Tue, Jun 18 2024",                     "2024-06-18"            },
        {"They met on 26 April 2023.",           "2023-04-26"            },
        {"They met in April 2023.",              "2023-04"               },
        {"They met for three days.",             "XXXX"                  },
        {"It fell in 490 BC.",                   "XXXX"                  },
    };
    struct time_rules *rules = time_rules_new();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct timex_list list;
        char got[WHEN_EDTF_SIZE] = "";
        find(rules, &arena, cases[i].text, &list);
        if (list.count > 0) {
            when_edtf(&list.items[0].when, got);
        }
        CHECK_ROW(slice_equal(slice_of(got), slice_of(cases[i].want)), cases[i].text);
        arena_release(&arena);
    }
    time_rules_free(rules);
}

/* The value of the only expression of `text`, which is tagged. */
static void check_tagged(struct lang *lang, const struct time_rules *rules,
                         const char *content, const char *value)
{
    struct arena arena = {0};
    struct doc doc = {.text = slice_of(content), .date = today()};
    struct block block = {
        .span = {0, (uint32_t)doc.text.len},
          .kind = BLOCK_BODY
    };
    struct lang_text text;
    struct timex_list list;
    doc.blocks = &block;
    doc.n_blocks = 1;
    lang_split(lang, &arena, &doc, &text);
    lang_tag(lang, &arena, &text, 0, text.n_sentences);
    time_find(rules, &arena, &doc, &text, &list);
    CHECK_ROW(list.count == 1 && slice_equal(list.items[0].value, slice_of(value)),
              content);
    arena_release(&arena);
}

static void without_a_date_shifts_count_from_the_last(void)
{
    struct arena arena = {0};
    struct time_rules *rules = time_rules_new();
    struct doc doc = {
        .text = SLICE_LIT("They met on Tuesday. Two days later they parted. "
                          "On 3 May 2020 they met. The next day they left."),
        .date = when_unknown(),
    };
    struct timex_list list;
    time_find(rules, &arena, &doc, NULL, &list);
    CU_ASSERT_EQUAL(list.count, 4);
    CHECK_ROW(slice_equal(list.items[1].shift, SLICE_LIT("-WXX-2 +P2D")), "later");
    CHECK_ROW(slice_equal(list.items[3].value, SLICE_LIT("2020-05-04")), "next day");
    time_rules_free(rules);
    arena_release(&arena);
}

static void tags_tell_what_lies_ahead(void)
{
    struct err err = {0};
    struct lang *lang = NULL;
    struct time_rules *rules = time_rules_new();
    CU_ASSERT_EQUAL(lang_open(NULL, &lang, &err), 0);
    check_tagged(lang, rules, "They agreed to meet in Rome on Tuesday.", "2024-04-30");
    check_tagged(lang, rules, "The two men meet in Rome on Tuesday.", "2024-04-30");
    check_tagged(lang, rules, "They tried to save the process, set to resume Tuesday.",
                 "2024-04-30");
    check_tagged(lang, rules, "They left the hall, close to the river, Tuesday.",
                 "2024-04-23");
    check_tagged(lang, rules, "The two men met in Rome on Tuesday.", "2024-04-23");
    check_tagged(lang, rules, "The move follows Tuesday's vote.", "2024-04-23");
    check_tagged(lang, rules, "The talks follow the October agreement.", "2023-10");
    check_tagged(lang, rules, "Rebels struck the port on Tuesday.", "2024-04-23");
    check_tagged(lang, rules, "Soldiers cut the road to Rome on Tuesday.",
                 "2024-04-23");
    lang_close(lang);
    time_rules_free(rules);
}

CU_TestInfo time_find_tests[] = {
    {"what is no time is left alone",             what_is_no_time_is_left_alone  },
    {"news count from their day",                 news_count_from_their_day      },
    {"stories count from their thread",           stories_count_from_their_thread},
    {"old dates lend their year",                 old_dates_lend_their_year      },
    {"a part of a day is of the news",            a_part_of_a_day_is_of_the_news },
    {"intervals are honest",                      intervals_are_honest           },
    {"tags tell what lies ahead",                 tags_tell_what_lies_ahead      },
    {"without a date shifts count from the last",
     without_a_date_shifts_count_from_the_last                                   },
    CU_TEST_INFO_NULL,
};
