/* test_facts.c - `show NAME`: offices, parties and ages, when and where they were said.
 */
#include "tests/check.h"
#include "tests/program.h"

static const char first[] =
    "Date: 2023-05-04\n\nNorwegian Foreign Minister Kari Solberg met Senator Jane Hollis "
    "(D-Calif.) in Oslo on Thursday.\n";
static const char second[] =
    "Date: 2024-02-01\n\nNorway's foreign minister, Kari Solberg, met Jane Hollis, 62, in "
    "Bergen on Thursday. Former Prime Minister Kari Solberg was there.\n";

static const char said[] =
    "office\n"
    "  Foreign Minister (NO), 2023-05-04 to 2024-02-01, 2 documents\n"
    "    \"Norwegian Foreign Minister Kari Solberg met Senator Jane Hollis (D-Calif.) in "
    "Oslo on Thursday.\"\n"
    "    a.txt, bytes 18-113\n"
    "  former Prime Minister (NO), 2024-02-01, 1 document\n"
    "    \"Former Prime Minister Kari Solberg was there.\"\n"
    "    b.txt, bytes 103-148\n";

static const struct {
    const char *label;
    const char *command;
    const char *out;
} rows[] = {
    {"offices have dates and sentences",
     "dateline show Kari Solberg | sed -n '/^office/,/^$/p' | head -7",                          said                                                 },
    {"a former office is none of the offices",
     "dateline show Kari Solberg | grep offices",                                                "  offices     Foreign Minister (NO)\n"              },
    {"the last age counts",
     "dateline show Jane Hollis | sed -n '/^age/,/b.txt/p' | sed -n '2p'",                       "  62, 2024-02-01, 1 document\n"                     },
    {"a party by its bracket",                 "dateline show Jane Hollis | grep -A 1 '^party'",
     "party\n  Democratic Party, 2023-05-04, 1 document\n"                                                                                            },
    {"as JSON",
     "dateline show --json Jane Hollis | grep -o '\"kind\":\"party\",\"value\":\"[A-Za-z "
     "]*\"'",                                                                                    "\"kind\":\"party\",\"value\":\"Democratic Party\"\n"},
    {"unnamed groups of two events are two",
     "printf '%s\\n' '{\"id\":\"p\",\"date\":\"2024-05-02\",\"text\":\"Police detained smugglers in "
     "Lima on Monday.\"}' '{\"id\":\"q\",\"date\":\"2024-07-02\",\"text\":\"Police detained "
     "smugglers in Oslo on Monday.\"}' >n.jsonl; dateline add -q -d n.db n.jsonl; dateline export "
     "-f jsonl arrests -d n.db | wc -l | tr -d ' '; dateline export -f nquads -d n.db | "
     "grep 'name> \"smugglers\"' | sort -u | wc -l | tr -d ' '",                                 "2\n2\n"                                             },
    {"any way to the graph gives them",
     "dateline show --json Kari Solberg >1; dateline extract b.txt a.txt | dateline load -q -d "
     "l.db -; dateline show -d l.db --json Kari Solberg | cmp - 1 && echo same",                 "same\n"                                             },
};

static void what_documents_say_of_a_person(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        const char *folder = program_folder(&arena);
        program_write(folder, "a.txt", slice_of(first));
        program_write(folder, "b.txt", slice_of(second));
        struct slice command = arena_printf(
            &arena, "export DATELINE_DB=g.db; dateline add -q a.txt b.txt; %s",
            rows[i].command);
        struct program ran =
            program_run(&arena, folder, command.ptr, (struct slice){0});
        CHECK_ROW(
            slice_equal(ran.out, slice_of(rows[i].out)),
            arena_printf(&arena, "%s: %.*s", rows[i].label, SLICE_ARG(ran.out)).ptr);
        program_clean(folder);
        arena_release(&arena);
    }
}

CU_TestInfo facts_tests[] = {
    {"what documents say of a person", what_documents_say_of_a_person},
    CU_TEST_INFO_NULL,
};
