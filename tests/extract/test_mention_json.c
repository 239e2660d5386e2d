#include <math.h>
#include <string.h>

#include "base/calendar.h"
#include "extract/extract.h"
#include "tests/check.h"

static const char report[] =
    "The \"delegation\" met\tMinister Amara Okoye in Lagos on 3 May 2021.\nIt left.";

static struct mention_actor okoye(void)
{
    return (struct mention_actor){
        .name = SLICE_LIT("Amara Okoye"),
        .role = SLICE_LIT("participant"),
        .said = SLICE_LIT("Minister"),
        .described = SLICE_LIT("minister of ports"),
        .country = SLICE_LIT("NG"),
        .id = SLICE_LIT("Q1"),
        .span = {31, 42},
        .kind = ACTOR_PERSON,
        .partial = true,
    };
}

/* A mention with every field set. */
static struct mention full_mention(struct mention_actor *actor)
{
    int32_t day = 0;
    (void)cal_parse("2021-05-03", &day);
    struct mention m = {
        .type = SLICE_LIT("meeting"),
        .subtype = SLICE_LIT("talks"),
        .status = STATUS_PLANNED,
        .trigger = {17,                               20},
        .span = { 0, 65},
        .predicate = SLICE_LIT("meet"),
        .label = SLICE_LIT("a label with \\ and \x01"),
        .actors = actor,
        .n_actors = 1,
        .place = {              SLICE_LIT("Lagos"), SLICE_LIT("Nigeria"),                       SLICE_LIT("NG"), 6.4541,
                    NAN, .span = {46, 51}},
        .time = { .when = when_through(day - 1,       day),
                    .span = {55, 65},
                    .value = SLICE_LIT("2021-05-03"),
                    .anchor = SLICE_LIT("document"),
                    .rule = SLICE_LIT("own clause"),
                    .shift = SLICE_LIT("-P1D")},
        .confidence = 0.73,
        .rule = SLICE_LIT("meet/v"),
        .trace = SLICE_LIT("nsubj; obj"),
        .event = 4,
        .part_of = 2,
    };
    m.time.when.approximate = true;
    return m;
}

static struct doc full_doc(void)
{
    struct doc doc = {
        .id = SLICE_LIT("a/1.txt"),
        .path = SLICE_LIT("in/a/1.txt"),
        .title = SLICE_LIT("Visit"),
        .url = SLICE_LIT("https://example.org/1"),
        .publisher = SLICE_LIT("Example Daily"),
        .licence = SLICE_LIT("CC0"),
        .text = {report, sizeof report - 1},
        .date = when_unit_of(18750, WHEN_MONTH),
        .date_source = SLICE_LIT("header Date"),
        .date_span = {55,     65               },
    };
    memset(doc.sha256, 'a', SHA256_HEX_SIZE - 1);
    return doc;
}

static void what_is_written_reads_back(void)
{
    struct arena arena = {0};
    struct buf first = {0};
    struct buf second = {0};
    struct err err = {0};
    struct mention_actor actor = okoye();
    struct doc doc = full_doc();
    struct mention list[] = {full_mention(&actor), full_mention(&actor)};
    list[1].time = (struct mention_time){.when = when_unknown()};
    list[1].place = (struct mention_place){.lat = NAN, .lon = NAN};
    list[1].part_of = MENTION_NO_EVENT;
    list[1].n_actors = 0;
    for (size_t i = 0; i < COUNT(list); i++) {
        list[i].quote = span_cut(doc.text, list[i].span);
    }
    struct actor_fact fact = {
        .actor = actor.name,
        .kind = ACTOR_PERSON,
        .office = SLICE_LIT("Minister"),
        .country = SLICE_LIT("NG"),
        .party = SLICE_LIT("Ports Party"),
        .age = 44,
        .past = true,
        .span = {22, 30}
    };
    struct doc_mentions in = {&doc, list, COUNT(list), &fact, 1};
    struct doc_mentions out = {0};
    ex_write(&in, &first);
    CU_ASSERT_EQUAL(ex_read(&arena, buf_slice(&first), &out, &err), 0);
    if (err.code == 0) {
        ex_write(&out, &second);
        /* The text decides the hash, whatever the line says. */
        CU_ASSERT_NOT_EQUAL(strcmp(out.doc->sha256, doc.sha256), 0);
        memcpy(doc.sha256, out.doc->sha256, SHA256_HEX_SIZE);
        buf_clear(&first);
        ex_write(&in, &first);
        CU_ASSERT(slice_equal(buf_slice(&first), buf_slice(&second)));
        CU_ASSERT_EQUAL(out.mentions[0].time.when.kind, WHEN_THROUGH);
        CU_ASSERT(slice_equal(out.mentions[0].actors[0].described, actor.described));
        CU_ASSERT(slice_equal(out.mentions[0].actors[0].said, actor.said));
        CU_ASSERT(slice_equal(out.facts[0].party, fact.party));
        CU_ASSERT_EQUAL(out.facts[0].age, fact.age);
        CU_ASSERT_TRUE(out.facts[0].past);
        CU_ASSERT_EQUAL(out.mentions[1].time.when.kind, WHEN_UNKNOWN);
        CU_ASSERT_EQUAL(out.doc->date.unit, WHEN_MONTH);
    }
    buf_release(&first);
    buf_release(&second);
    arena_release(&arena);
}

static void little_is_enough_to_read(void)
{
    static const char line[] =
        "{\"doc\":{\"id\":\"x\",\"date\":\"2020-02\"},\"mentions\":[{\"type\":\"visit\","
        "\"start\":3,\"end\":9,\"actors\":[{\"name\":\"Ada\"}],"
        "\"time\":{\"date\":\"2020-01-30/2020-02-02\"}},"
        "{\"type\":\"call\",\"start\":12,\"end\":19,\"actors\":[]}]}";
    struct arena arena = {0};
    struct err err = {0};
    struct doc_mentions out = {0};
    CU_ASSERT_EQUAL(ex_read(&arena, SLICE_LIT(line), &out, &err), 0);
    if (err.code == 0) {
        CU_ASSERT_EQUAL(out.n_mentions, 2);
        CU_ASSERT_EQUAL(out.mentions[0].n_actors, 1);
        CU_ASSERT_EQUAL(out.mentions[0].status, STATUS_OCCURRED);
        CU_ASSERT_EQUAL(out.mentions[0].part_of, MENTION_NO_EVENT);
        CU_ASSERT_NOT_EQUAL(out.mentions[0].event, out.mentions[1].event);
        CU_ASSERT_EQUAL(when_length(&out.mentions[0].time.when), 4);
        CU_ASSERT_EQUAL(out.doc->date.unit, WHEN_MONTH);
        CU_ASSERT_EQUAL(strlen(out.doc->sha256), SHA256_HEX_SIZE - 1);
    }
    arena_release(&arena);
}

static void what_is_no_mention_is_refused(void)
{
    static const char *const lines[] = {
        "",
        "[]",
        "{}",
        "{\"doc\":{\"id\":\"\"}}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[3]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"visit\"}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"start\":1,\"end\":2}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"v\",\"start\":2,\"end\":1}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"v\",\"start\":-1,\"end\":1}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"v\",\"start\":0.5,\"end\":1}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"v\",\"start\":0,"
        "\"end\":9999999999}]}",
        "{\"doc\":{\"id\":\"x\",\"text\":\"abc\"},\"mentions\":[{\"type\":\"v\","
        "\"start\":0,\"end\":4}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"v\",\"start\":0,\"end\":1,"
        "\"status\":\"maybe\"}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"v\",\"start\":0,\"end\":1,"
        "\"actors\":[{}]}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"v\",\"start\":0,\"end\":1,"
        "\"time\":{\"date\":\"soon\"}}]}",
        "{\"doc\":{\"id\":\"x\"},\"mentions\":[{\"type\":\"v\",\"start\":0,\"end\":1,"
        "\"confidence\":7}]}",
    };
    for (size_t i = 0; i < COUNT(lines); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct doc_mentions out = {0};
        int rc = ex_read(&arena, slice_of(lines[i]), &out, &err);
        CHECK_ROW(rc == ERR_INPUT && err.text[0] && !out.doc, lines[i]);
        arena_release(&arena);
    }
}

CU_TestInfo mention_json_tests[] = {
    {"what is written reads back",    what_is_written_reads_back   },
    {"little is enough to read",      little_is_enough_to_read     },
    {"what is no mention is refused", what_is_no_mention_is_refused},
    CU_TEST_INFO_NULL,
};
