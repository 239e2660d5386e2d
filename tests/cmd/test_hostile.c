/*
 * test_hostile.c - names with quotes, markup, backslashes and control characters come
 * out whole in every format, and as nothing but names.
 */
#include <libxml/parser.h>

#include "base/jval.h"
#include "tests/check.h"
#include "tests/program.h"

/* One event whose actors, place, title and quote all try to break out. */
static const char mentions[] =
    "{\"doc\":{\"id\":\"<i>\\\"x'&.txt\",\"title\":\"</title><script>alert(1)</script>\","
    "\"date\":\"2024-04-26\",\"url\":\"javascript:alert(2)\","
    "\"text\":\"Bobby \\\"Tables\\\" <b>& Co\\\\n met \\u0001Éve]]> in <script>X</script>."
    "\"},\"mentions\":[{\"type\":\"meeting\",\"start\":0,\"end\":58,"
    "\"trigger\":{\"start\":27,\"end\":30},\"time\":{\"date\":\"2024-04-26\"},"
    "\"place\":{\"name\":\"<script>X</script>\",\"country\":\"\\\"&\\\\\"},"
    "\"actors\":[{\"name\":\"Bobby \\\"Tables\\\" <b>& Co\\\\n\",\"kind\":\"person\","
    "\"role\":\"participant\"},{\"name\":\"\\u0001Éve]]>\\\\\",\"kind\":\"person\","
    "\"role\":\"participant\"},{\"name\":\"=cmd|' /C calc'!A0\",\"kind\":\"organization\","
    "\"role\":\"participant\"}]}]}\n";

static const char *hostile_folder(struct arena *arena)
{
    const char *folder = program_folder(arena);
    struct program ran =
        program_run(arena, folder, "dateline load -q -d g.db -", slice_of(mentions));
    CU_ASSERT_EQUAL(ran.status, 0);
    return folder;
}

static struct slice output(struct arena *arena, const char *folder, const char *command)
{
    struct program ran = program_run(arena, folder, command, (struct slice){0});
    CHECK_ROW(ran.status == 0, command);
    CHECK_ROW(ran.out.len > 0, command);
    return ran.out;
}

static void xml_is_well_formed(void)
{
    static const char *const commands[] = {
        "dateline timeline -f svg -d g.db",
        "dateline timeline -f svg --lanes type -d g.db",
        "dateline network -f svg -d g.db", "dateline export -f graphml -d g.db"};
    struct arena arena = {0};
    const char *folder = hostile_folder(&arena);
    for (size_t i = 0; i < COUNT(commands); i++) {
        struct slice text = output(&arena, folder, commands[i]);
        xmlDoc *document =
            xmlReadMemory(text.ptr, (int)text.len, "out.xml", NULL,
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
        CHECK_ROW(document != NULL, commands[i]);
        CHECK_ROW(!program_says(text, "<script>X"), commands[i]);
        CHECK_ROW(!program_says(text, "href=\"javascript:"), commands[i]);
        CHECK_ROW(program_says(text, "Bobby"), commands[i]);
        xmlFreeDoc(document);
    }
    program_clean(folder);
    arena_release(&arena);
}

static void pages_run_nothing_of_it(void)
{
    struct arena arena = {0};
    const char *folder = hostile_folder(&arena);
    struct slice page = output(&arena, folder, "dateline timeline -f html -d g.db");
    CU_ASSERT_FALSE(program_says(page, "<script>X"));
    CU_ASSERT_FALSE(program_says(page, "<script>alert"));
    CU_ASSERT_FALSE(program_says(page, "href=\"javascript:"));
    CU_ASSERT_TRUE(program_says(page, "Bobby"));
    program_clean(folder);
    arena_release(&arena);
}

static void json_keeps_the_names(void)
{
    struct arena arena = {0};
    const char *folder = hostile_folder(&arena);
    struct slice text = output(&arena, folder, "dateline query --all -f jsonl -d g.db");
    struct jval *event = NULL;
    struct err err = {0};
    bool found[2] = {false, false};
    CU_ASSERT_EQUAL(jval_read(text, &event, &err), 0);
    const struct jval *actors = jval_get(event, "actors");
    CU_ASSERT_EQUAL(jval_count(actors), 3);
    for (size_t i = 0; i < jval_count(actors); i++) {
        struct slice name = jval_string(jval_get(jval_item(actors, i), "name"));
        found[0] |= slice_equal(name, SLICE_LIT("Bobby \"Tables\" <b>& Co\\n"));
        found[1] |= slice_equal(name, SLICE_LIT("=cmd|' /C calc'!A0"));
    }
    CU_ASSERT_TRUE(found[0] && found[1]);
    jval_free(event);
    program_clean(folder);
    arena_release(&arena);
}

/* Nothing that a terminal would obey reaches it. */
static void tables_and_pages_of_text_are_harmless(void)
{
    static const char *const commands[] = {
        "dateline query --all -f table -d g.db",
        "dateline show \"$(dateline query --all -d g.db | sed 's/.*\\t//')\" -d g.db",
        "dateline why \"$(dateline query --all -d g.db | sed 's/.*\\t//')\" -d g.db",
        "dateline show '=cmd|'\\'' /C calc'\\''!A0' -d g.db"};
    struct arena arena = {0};
    const char *folder = hostile_folder(&arena);
    for (size_t i = 0; i < COUNT(commands); i++) {
        struct slice text = output(&arena, folder, commands[i]);
        CHECK_ROW(!program_says(text, "\x01"), commands[i]);
    }
    program_clean(folder);
    arena_release(&arena);
}

static void dot_is_read_by_graphviz(void)
{
    struct arena arena = {0};
    const char *folder = hostile_folder(&arena);
    struct program ran = program_run(
        &arena, folder,
        "command -v dot >/dev/null || exit 0; dateline timeline -f dot -d g.db | dot "
        "-Kneato -n2 -Tsvg -o t.svg && dateline network -f dot -d g.db | dot -Kneato -n2 "
        "-Tsvg -o n.svg",
        (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 0);
    program_clean(folder);
    arena_release(&arena);
}

CU_TestInfo hostile_tests[] = {
    {"XML is well-formed",                    xml_is_well_formed                   },
    {"pages run nothing of it",               pages_run_nothing_of_it              },
    {"JSON keeps the names",                  json_keeps_the_names                 },
    {"tables and pages of text are harmless", tables_and_pages_of_text_are_harmless},
    {"DOT is read by Graphviz",               dot_is_read_by_graphviz              },
    CU_TEST_INFO_NULL,
};
