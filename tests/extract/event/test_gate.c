/* Which sentences are parsed: raw text through all that comes before. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/table.h"
#include "extract/event/event.h"
#include "extract/event/frame/gate.h"
#include "extract/extract.h"
#include "extract/read/read.h"
#include "tests/check.h"

/* Is any sentence parsed of a document that consists of `text`? */
static bool is_parsed(const struct ex_engine *engine, struct slice text)
{
    struct arena arena = {0};
    struct doc doc = {0};
    struct err err = {0};
    struct ex_walk walk;
    CU_ASSERT_EQUAL(
        read_document(&arena, text, SLICE_LIT("a.txt"), SLICE_LIT("a.txt"), &doc, &err),
        0);
    ex_document(engine, &arena, &doc, &walk);
    bool parsed = false;
    for (size_t i = 0; i < walk.text.n_sentences; i++) {
        parsed = parsed || walk.text.sentences[i].parsed;
    }
    arena_release(&arena);
    return parsed;
}

/* The same of a speech that begins with `text`. */
static bool is_parsed_in_speech(const struct ex_engine *engine, const char *text)
{
    struct buf buf = {0};
    buf_add(&buf, slice_of(text));
    for (int i = 0; i < 20; i++) {
        buf_addf(&buf, " I know that you know it, and you know that I do.");
    }
    bool parsed = is_parsed(engine, buf_slice(&buf));
    buf_release(&buf);
    return parsed;
}

static void test_sentences(void)
{
    /* of reports, far from what the weights were learnt on */
    static const char *const events[] = {
        "The foreign minister met his Kenyan counterpart in Nairobi.",
        "Rebels attacked a convoy near the border town of Moyale.",
        "Police arrested Tamsin Oduya at the airport.",
        "The court sentenced the former mayor to six years in prison.",
        "She was appointed ambassador to Norway by President Halvorsen.",
        "Ilse Brandt is due in Bern on Friday.",
        /* a caption: its verb looks like a noun */
        ("(FILE) President Ilse Brandt and Prime Minister Oskar Lund shake hands in Bern,"
         " Tuesday, March 3, 2015."),
    };
    static const struct {
        const char *text;
        bool parsed;
    } speeches[] = {
        {"President Lund arrived in Nairobi on Monday and met Prime Minister Brandt.",
         true                                                                               },
        {"We ordered hundreds of forces to Norway.",                                   true },
        {"As you know, we met the President of Norway on a cutter that was in port.",
         true                                                                               },
        {"A few months ago, I just signed the Safer Rivers Act into law.",             true },
 /* triggers that tell nothing: nobody acts, or it is a wish or a promise */
        {"We need to meet the needs of every working family in this country.",         false},
        {"I want to thank all of you for everything that you do for us.",              false},
        {"That's why we have to fight for what we believe in.",                        false},
        {"If you want to leave, you can go home.",                                     false},
 /* no trigger at all */
        {"It is a big blue house with a garden.",                                      false},
    };
    struct ex_engine engine;
    struct ex_options options = {.now = WHEN_OPEN_LATEST};
    struct err err = {0};
    CU_ASSERT_EQUAL(ex_engine_open(&options, &engine, &err), 0);
    for (size_t i = 0; i < COUNT(events); i++) {
        CHECK_ROW(is_parsed(&engine, slice_of(events[i])), events[i]);
    }
    for (size_t i = 0; i < COUNT(speeches); i++) {
        CHECK_ROW(is_parsed_in_speech(&engine, speeches[i].text) == speeches[i].parsed,
                  speeches[i].text);
    }
    ex_engine_close(&engine);
}

/* A word that a user's rows and ours both tell of is the user's. */
static void test_users_rows(void)
{
    const char *text = "We need to meet the needs of every working family.";
    struct slice user = SLICE_LIT("lemma\tpos\tif\ttype\nmeet\tv\t\tcall\n");
    struct ex_engine engine;
    struct ex_options options = {.now = WHEN_OPEN_LATEST};
    struct event_rules *rules = NULL;
    struct err err = {0};
    CU_ASSERT_EQUAL(ex_engine_open(&options, &engine, &err), 0);
    CU_ASSERT_FALSE(is_parsed_in_speech(&engine, text));
    CU_ASSERT_EQUAL(
        event_rules_new(&engine.types, user, SLICE_LIT("mine.tsv"), &rules, &err), 0);
    event_rules_free(engine.events);
    engine.events = rules;
    CU_ASSERT_TRUE(is_parsed_in_speech(&engine, text));
    ex_engine_close(&engine);
}

static void test_file(void)
{
    struct gate gate = {0};
    struct slice bytes = data_get("model/gate.bin");
    CU_ASSERT_TRUE(gate_read(bytes, &gate));
    CU_ASSERT_PTR_NOT_NULL(gate.weights);
    CU_ASSERT_FALSE(gate_read((struct slice){bytes.ptr, bytes.len - 1}, &gate));
    char *other = malloc(bytes.len);
    memcpy(other, bytes.ptr, bytes.len);
    other[0] ^= 1;
    CU_ASSERT_FALSE(gate_read((struct slice){other, bytes.len}, &gate));
    free(other);
}

CU_TestInfo gate_tests[] = {
    {"sentences that tell nothing are not parsed",       test_sentences },
    {"what a user's rows tell is always parsed",         test_users_rows},
    {"a file that is no model of the gate is not taken", test_file      },
    CU_TEST_INFO_NULL,
};
