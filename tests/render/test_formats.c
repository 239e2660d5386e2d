/* test_formats.c - what every format makes of a view that tries hard to break it. */
#include <string.h>

#include "base/buf.h"
#include "base/jval.h"
#include "render/cells.h"
#include "render/points.h"
#include "render/render.h"
#include "tests/check.h"
#include "tests/views.h"

/* The example in the format `name`. */
static void written(const char *name, struct buf *out)
{
    struct arena arena = {0};
    struct rn_options options = {0};
    struct err err = {0};
    struct kg_view view = view_example(&arena);
    const struct rn_format *format = rn_format_find(rn_formats, name);
    CHECK_ROW(format && format->write(&view, &options, out, &err) == 0, name);
    arena_release(&arena);
}

static bool holds(const struct buf *text, const char *part)
{
    return slice_search(buf_slice(text), slice_of(part)) != SIZE_MAX;
}

/* Checks that `text` is one JSON value. */
static bool is_json(struct slice text)
{
    struct jval *value = NULL;
    struct err err = {0};
    int rc = jval_read(text, &value, &err);
    jval_free(value);
    return rc == 0;
}

static void json_parses(void)
{
    static const char *const names[] = {"json", "jsonld", "timelinejs", "vis"};
    for (size_t i = 0; i < COUNT(names); i++) {
        struct buf out = {0};
        written(names[i], &out);
        CHECK_ROW(is_json(buf_slice(&out)), names[i]);
        buf_release(&out);
    }
}

static void json_lines_have_the_shape_of_the_contract(void)
{
    static const char *const keys[] = {
        "id",     "type",  "subtype", "status",  "label",      "date",     "earliest",
        "latest", "place", "actors",  "part_of", "confidence", "disputed", "mentions"};
    struct buf out = {0};
    written("jsonl", &out);
    struct slice rest = buf_slice(&out);
    struct slice line;
    size_t count = 0;
    while (slice_cut(&rest, '\n', &line)) {
        struct jval *value = NULL;
        struct err err = {0};
        CU_ASSERT_EQUAL(jval_read(line, &value, &err), 0);
        for (size_t i = 0; i < COUNT(keys); i++) {
            CHECK_ROW(jval_get(value, keys[i]) != NULL, keys[i]);
        }
        const struct jval *actor = jval_item(jval_get(value, "actors"), 1);
        struct slice name = jval_string(jval_get(actor, "name"));
        CU_ASSERT_TRUE(slice_equal(name, SLICE_LIT(VIEW_HOSTILE_NAME)));
        jval_free(value);
        count++;
    }
    CU_ASSERT_EQUAL(count, VIEW_EVENTS);
    CU_ASSERT_TRUE(holds(&out, "{\"id\":\"ev_0\",\"type\":\"meeting\",\"subtype\":null,"
                               "\"status\":\"occurred\""));
    CU_ASSERT_TRUE(holds(&out, "\"date\":\"XXXX\",\"earliest\":null,\"latest\":null"));
    CU_ASSERT_TRUE(holds(&out, "\"date\":\"../2024-04-26\",\"earliest\":null,"
                               "\"latest\":\"2024-04-26\""));
    buf_release(&out);
}

/* Reads one cell of CSV and moves *at behind it and its comma or line feed. */
static void csv_cell(struct slice text, size_t *at, struct buf *out)
{
    bool quoted = *at < text.len && text.ptr[*at] == '"';
    buf_clear(out);
    *at += quoted;
    for (; *at < text.len; (*at)++) {
        char c = text.ptr[*at];
        bool twice =
            quoted && c == '"' && *at + 1 < text.len && text.ptr[*at + 1] == '"';
        if (twice) {
            (*at)++;
        } else if (quoted ? c == '"' : c == ',' || c == '\n') {
            break;
        }
        buf_addc(out, c);
    }
    *at += 1 + quoted;
}

static void csv_reads_back(void)
{
    struct buf out = {0};
    struct buf cell = {0};
    written("csv", &out);
    size_t at = 0;
    size_t cells = 0;
    size_t hostile = 0;
    while (at < out.len) {
        csv_cell(buf_slice(&out), &at, &cell);
        cells++;
        hostile += holds(&cell, VIEW_HOSTILE_NAME);
    }
    CU_ASSERT_EQUAL(cells % (VIEW_EVENTS + 1), 0);
    CU_ASSERT_EQUAL(hostile, (size_t)2 * VIEW_EVENTS); /* label and actors */
    buf_release(&cell);
    buf_release(&out);
}

static size_t count_of(const struct buf *text, char c)
{
    size_t count = 0;
    for (size_t i = 0; i < text->len; i++) {
        count += text->ptr[i] == c;
    }
    return count;
}

static void tsv_has_a_line_per_event(void)
{
    struct buf out = {0};
    written("tsv", &out);
    CU_ASSERT_EQUAL(count_of(&out, '\n'), VIEW_EVENTS + 1);
    CU_ASSERT_EQUAL(count_of(&out, '\t') % (VIEW_EVENTS + 1), 0);
    CU_ASSERT_TRUE(holds(&out, "\\\\ | ; , \\t"));
    buf_release(&out);
}

static void markup_is_escaped(void)
{
    static const char *const names[] = {"graphml", "md", "timelinejs", "vis"};
    for (size_t i = 0; i < COUNT(names); i++) {
        struct buf out = {0};
        written(names[i], &out);
        CHECK_ROW(!holds(&out, "<b>"), names[i]);
        CHECK_ROW(holds(&out, "&lt;b"), names[i]);
        buf_release(&out);
    }
}

static void graphml_holds_no_control_character(void)
{
    struct buf out = {0};
    written("graphml", &out);
    CU_ASSERT_EQUAL(count_of(&out, '\x01'), 0);
    CU_ASSERT_TRUE(holds(&out, "<edge source=\"ac_1\" target=\"ev_8\">"));
    CU_ASSERT_TRUE(holds(&out, "<edge source=\"ev_8\" target=\"ev_6\">"));
    buf_release(&out);
}

/* RFC 5545: lines of at most 75 bytes ended by CRLF; events without bounds are left. */
static void calendar_lines_are_folded(void)
{
    struct buf out = {0};
    written("ics", &out);
    struct slice rest = buf_slice(&out);
    struct slice line;
    while (slice_cut(&rest, '\n', &line)) {
        CU_ASSERT_TRUE(line.len <= 76 && slice_ends(line, SLICE_LIT("\r")));
    }
    CU_ASSERT_TRUE(holds(&out, "DTSTART;VALUE=DATE:20240424\r\n"
                               "DTEND;VALUE=DATE:20240427\r\n"));
    CU_ASSERT_FALSE(holds(&out, "ev_0@dateline"));
    CU_ASSERT_TRUE(holds(&out, "\\\\ | \\; \\, "));
    buf_release(&out);
}

static void linked_data_dates(void)
{
    static const char *const parts[] = {
        "\"edtf\":\"XXXX\",\"precision\":\"unknown\"",
        "\"edtf\":\"[..2024-04-26]\",\"precision\":\"unknown\",\"latestStart\"",
        "\"startDate\":{\"@type\":\"xsd:gYearMonth\",\"@value\":\"2023-11\"}",
        "\"edtf\":\"[2024-04-01..2024-06-30]\"",
        "\"edtf\":\"2024-23\",\"precision\":\"season\"",
        "\"startDate\":\"2024-04-24\",\"endDate\":\"2024-04-26\"",
        "\"edtf\":\"2024-04-24/2024-04-26\",\"precision\":\"day\"",
        "\"edtf\":\"[2024-04-25..2024-04-26]\"",
        "\"disputed\":[\"schema:startDate\"]",
        "\"rank\":\"wikibase:PreferredRank\"",
        "\"url\":\"https://example.org/a%20b?q=%3C1%3E&%25zz\"",
        "\"sameAs\":[\"http://www.wikidata.org/entity/Q1234\"]",
        "dl:OtherEvent",
    };
    struct buf out = {0};
    written("jsonld", &out);
    for (size_t i = 0; i < COUNT(parts); i++) {
        CHECK_ROW(holds(&out, parts[i]), parts[i]);
    }
    buf_release(&out);
}

static void quads_are_sorted_and_single(void)
{
    struct buf out = {0};
    written("nquads", &out);
    struct slice rest = buf_slice(&out);
    struct slice line;
    struct slice last = {0};
    while (slice_cut(&rest, '\n', &line)) {
        CU_ASSERT_TRUE(slice_compare(last, line) < 0);
        CU_ASSERT_TRUE(slice_ends(line, SLICE_LIT(" .")));
        last = line;
    }
    CU_ASSERT_TRUE(last.len > 0);
    CU_ASSERT_TRUE(holds(&out, "O\\\"Neil <b>&amp; \\\\ | ; , \\t\xef\xbf\xbd"));
    buf_release(&out);
}

static void code_points_are_counted(void)
{
    struct arena arena = {0};
    struct buf text = {0};
    struct points points;
    for (size_t i = 0; i < 700; i++) {
        buf_adds(&text, "é–x");
    }
    points_init(&points, &arena, buf_slice(&text));
    CU_ASSERT_EQUAL(points_before(&points, 0), 0);
    CU_ASSERT_EQUAL(points_before(&points, 2), 1);
    CU_ASSERT_EQUAL(points_before(&points, 6 * 699), 3 * 699);
    CU_ASSERT_EQUAL(points_before(&points, 6 * 700), 3 * 700);
    CU_ASSERT_EQUAL(points_before(&points, UINT32_MAX), 3 * 700);
    buf_release(&text);
    arena_release(&arena);
}

static void suffixes_choose_formats(void)
{
    CU_ASSERT_PTR_NULL(rn_format_of_path(rn_formats, "a.xyz"));
    CU_ASSERT_PTR_NULL(rn_format_find(rn_formats, "xyz"));
    const struct rn_format *format = rn_format_of_path(rn_formats, "out/a.jsonld");
    CU_ASSERT_TRUE(format && strcmp(format->name, "jsonld") == 0);
    format = rn_format_of_path(rn_formats, "a.markdown");
    CU_ASSERT_TRUE(format && strcmp(format->name, "md") == 0);
}

CU_TestInfo formats_tests[] = {
    {"JSON parses",                                       json_parses                       },
    {"JSON lines have the shape of the contract",
     json_lines_have_the_shape_of_the_contract                                              },
    {"CSV reads back",                                    csv_reads_back                    },
    {"TSV has a line per event",                          tsv_has_a_line_per_event          },
    {"markup is escaped",                                 markup_is_escaped                 },
    {"GraphML holds no control character",                graphml_holds_no_control_character},
    {"lines of a calendar are folded",                    calendar_lines_are_folded         },
    {"linked data dates events as precisely as the text", linked_data_dates                 },
    {"quads are sorted and single",                       quads_are_sorted_and_single       },
    {"code points are counted",                           code_points_are_counted           },
    {"suffixes choose formats",                           suffixes_choose_formats           },
    CU_TEST_INFO_NULL,
};
