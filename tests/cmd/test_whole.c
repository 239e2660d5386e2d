/* test_whole.c - what holds for the whole program, whatever the layers find. */
#include "base/buf.h"
#include "base/jval.h"
#include "tests/check.h"
#include "tests/program.h"

/* Every form of a graph's content that has to be the same to the byte. */
#define DUMP                                                     \
    "dump() { dateline query -q --all -f jsonl -d $1 >$1.jsonl;" \
    " dateline export -q -f jsonld -d $1 >$1.jsonld;"            \
    " dateline timeline -q -f dot -d $1 >$1.dot; };"             \
    " same() { dump $1; dump $2; cmp $1.jsonl $2.jsonl &&"       \
    " cmp $1.jsonld $2.jsonld && cmp $1.dot $2.dot; };"

/* A folder with a copy of the project's examples, as a graph too: all.db. */
static const char *examples(struct arena *arena)
{
    const char *folder = program_folder(arena);
    struct buf command = {0};
    buf_addf(&command,
             "mkdir '%s/docs' && cp examples/*.txt examples/*.html examples/*.jsonl "
             "'%s/docs' && dateline add -q -d '%s/all.db' '%s/docs'",
             folder, folder, folder, folder);
    struct program ran = program_line(arena, command.ptr);
    CU_ASSERT_EQUAL(ran.status, 0);
    buf_release(&command);
    return folder;
}

struct row {
    const char *label;
    const char *command; /* makes b.db from docs/ and compares it with all.db */
};

static const struct row rows[] = {
    {"the order of documents does not matter",
     "dateline add -q -d b.db $(ls -r docs/*); same all.db b.db"                         },
    {"documents can be added one by one",
     "for f in docs/*; do dateline add -q -d b.db $f; done; same all.db b.db"            },
    {"documents added twice change nothing",
     "dateline add -q -d b.db docs/*.txt; dateline add -q -d b.db docs; same all.db b.db"},
    {"the number of threads does not matter",
     "dateline add -q -j 3 -d b.db docs; dateline add -q -j 1 -d c.db docs;"
     " same all.db b.db && same b.db c.db"                                               },
    {"build equals add",
     "dateline build -q -o out docs; mv out/graph.db b.db; same all.db b.db"             },
    {"extract and load equal add",
     "dateline extract docs | dateline load -q -d b.db -; same all.db b.db"              },
    {"mentions can be loaded in parts and in any order",
     "dateline extract docs/*.jsonl >2; dateline extract docs/*.html docs/*.txt >1;"
     " dateline load -q -d b.db 2 1; same all.db b.db"                                   },
    {"a changed document replaces the old one",
     "cp docs/*.txt .; f=$(ls *.txt | head -1); cp $f keep;"
     " echo 'Xi Jinping met Vladimir Putin in Moscow on March 20, 2023.' >$f;"
     " dateline add -q -d b.db $f; cp keep $f; dateline add -q -d b.db $f docs;"
     " same all.db b.db"                                                                 },
    {"a dry run changes nothing",
     "cp all.db b.db; echo X >docs/new.txt; dateline add -n -q -d b.db docs 2>said;"
     " grep -q 'new.txt: would be added' said && test $(wc -l <said) -eq 1 &&"
     " same all.db b.db"                                                                 },
    {"of two texts of one id the newer one stays, whichever comes first",
     "printf '%s\\n' '{\"id\":\"a\",\"date\":\"2024-05-02\",\"text\":\"Xi Jinping left Fiji.\"}'"
     " '{\"id\":\"a\",\"date\":\"2024-05-01\",\"text\":\"Xi Jinping left Peru.\"}'"
     " '{\"id\":\"a\",\"date\":\"2024-05-01\",\"text\":\"Xi Jinping left Chad.\"}' >1;"
     " sort 1 >2; sort -r 1 >3; for n in 1 2 3; do mkdir d$n; mv $n d$n/x.jsonl;"
     " dateline add -q -d $n.db d$n 2>>said; done; grep -q 'newer one is kept' said &&"
     " same 1.db 2.db && same 1.db 3.db && dateline show a --text -d 1.db | grep -q Fiji"},
    {"what an interrupt left undone is done by the next run",
     "mkfifo p; timeout --preserve-status -s INT 1 dateline add -d b.db docs - <>p"
     " 2>said; test $? -eq 130 && dateline add -q -d b.db docs && same all.db b.db"      },
    {"lists of files are read",
     "find docs -type f -print0 | dateline add -q -d b.db --files0-from=-;"
     " same all.db b.db"                                                                 },
};

static void the_same_documents_give_the_same_graph(void)
{
    struct arena arena = {0};
    const char *whole = examples(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *folder = program_folder(&arena);
        struct slice line =
            arena_printf(&arena, DUMP " cp -r '%s'/. .; %s", whole, rows[i].command);
        struct program ran = program_run(&arena, folder, line.ptr, (struct slice){0});
        CHECK_ROW(ran.status == 0, rows[i].label);
        CHECK_ROW(ran.out.len == 0, rows[i].label);
        CHECK_ROW(ran.err.len == 0, rows[i].label);
        program_clean(folder);
    }
    program_clean(whole);
    arena_release(&arena);
}

/* Looks for the quote and the trigger of one mention in its document's text. */
static void check_mention(struct slice text, const struct jval *mention)
{
    size_t start = (size_t)jval_number(jval_get(mention, "start"), 0);
    size_t end = (size_t)jval_number(jval_get(mention, "end"), 0);
    struct slice quote = jval_string(jval_get(mention, "quote"));
    const struct jval *trigger = jval_get(mention, "trigger");
    size_t from = (size_t)jval_number(jval_get(trigger, "start"), 0);
    size_t to = (size_t)jval_number(jval_get(trigger, "end"), 0);
    CU_ASSERT_TRUE(start < end && end <= text.len);
    CU_ASSERT_TRUE(quote.len == end - start);
    CU_ASSERT_TRUE(end <= text.len &&
                   slice_equal(quote, (struct slice){text.ptr + start, end - start}));
    CU_ASSERT_TRUE(start <= from && from < to && to <= end);
}

static void check_event(const char *folder, struct slice line)
{
    struct jval *event = NULL;
    struct err err = {0};
    CU_ASSERT_EQUAL(jval_read(line, &event, &err), 0);
    const struct jval *mentions = jval_get(event, "mentions");
    CU_ASSERT_TRUE(jval_count(mentions) > 0);
    for (size_t i = 0; i < jval_count(mentions); i++) {
        struct arena arena = {0};
        const struct jval *mention = jval_item(mentions, i);
        struct slice id = jval_string(jval_get(mention, "doc"));
        struct buf name = {0};
        buf_addf(&name, "texts/%.*s", SLICE_ARG(id));
        check_mention(program_file(&arena, folder, name.ptr), mention);
        buf_release(&name);
        arena_release(&arena);
    }
    jval_free(event);
}

static void every_quote_stands_where_it_says(void)
{
    struct arena arena = {0};
    const char *folder = examples(&arena);
    struct program ran = program_run(
        &arena, folder,
        "dateline query -q --all -f jsonl -d all.db >events; mkdir texts; dateline extract "
        "docs | sed 's/^{\"schema\":1,\"doc\":{\"id\":\"\\([^\"]*\\)\".*/\\1/' | while read "
        "-r id; do dateline show \"$id\" --text -d all.db >\"texts/$id\"; done",
        (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 0);
    CU_ASSERT_EQUAL(ran.err.len, 0);
    struct slice rest = program_file(&arena, folder, "events");
    struct slice line;
    while (slice_cut(&rest, '\n', &line)) {
        check_event(folder, line);
    }
    program_clean(folder);
    arena_release(&arena);
}

static bool is_json(struct slice text)
{
    struct jval *value = NULL;
    struct err err = {0};
    int rc = jval_read(text, &value, &err);
    jval_free(value);
    return rc == 0;
}

static void every_output_parses(void)
{
    static const char *const lines[] = {
        "dateline query --all -f jsonl -d all.db",
        "dateline export -f ftm -d all.db",
        "dateline extract docs",
        "dateline query -q how many meetings per month -f jsonl -d all.db",
        "cat docs/*.txt | dateline times",
        "cat docs/*.txt | dateline names",
        "dateline types --jsonl"};
    static const char *const wholes[] = {
        "dateline query --all --json -d all.db", "dateline export -f jsonld -d all.db",
        "dateline export -f timelinejs -d all.db", "dateline export -f vis -d all.db",
        "dateline stats --json -d all.db"};
    struct arena arena = {0};
    const char *folder = examples(&arena);
    for (size_t i = 0; i < COUNT(lines); i++) {
        struct program ran = program_run(&arena, folder, lines[i], (struct slice){0});
        struct slice rest = ran.out;
        struct slice line;
        CHECK_ROW(ran.status == 0, lines[i]);
        while (slice_cut(&rest, '\n', &line)) {
            CHECK_ROW(is_json(line), lines[i]);
        }
    }
    for (size_t i = 0; i < COUNT(wholes); i++) {
        struct program ran = program_run(&arena, folder, wholes[i], (struct slice){0});
        CHECK_ROW(ran.status == 0 && is_json(ran.out), wholes[i]);
    }
    program_clean(folder);
    arena_release(&arena);
}

static void what_was_built_is_sound(void)
{
    struct arena arena = {0};
    const char *folder = examples(&arena);
    struct program ran =
        program_run(&arena, folder, "dateline check -d all.db", (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 0);
    CU_ASSERT_TRUE(program_says(ran.err, "all.db: sound"));
    ran = program_run(&arena, folder, "dateline add -d all.db docs", (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 0);
    CU_ASSERT_TRUE(program_says(ran.err, "added 0, unchanged "));
    program_clean(folder);
    arena_release(&arena);
}

/* With -v; documents that stand in the graph are told apart. */
static void each_document_is_told(void)
{
    struct arena arena = {0};
    const char *folder = program_folder(&arena);
    program_write(folder, "a.txt", SLICE_LIT("Ada Okoye met Bo Silva in Lima."));
    struct program first =
        program_run(&arena, folder, "dateline add -v -d g.db a.txt", (struct slice){0});
    struct program again =
        program_run(&arena, folder, "dateline add -v -d g.db a.txt", (struct slice){0});
    struct program quiet =
        program_run(&arena, folder, "dateline extract a.txt", (struct slice){0});
    CU_ASSERT_TRUE(program_says(first.err, "a.txt: 1 mentions\n"));
    CU_ASSERT_TRUE(program_says(again.err, "a.txt: known\n"));
    CU_ASSERT_FALSE(program_says(quiet.err, "a.txt"));
    program_clean(folder);
    arena_release(&arena);
}

CU_TestInfo whole_tests[] = {
    {"the same documents give the same graph", the_same_documents_give_the_same_graph},
    {"every quote stands where it says",       every_quote_stands_where_it_says      },
    {"every output parses",                    every_output_parses                   },
    {"what was built is sound",                what_was_built_is_sound               },
    {"each document is told",                  each_document_is_told                 },
    CU_TEST_INFO_NULL,
};
