/* test_decide.c - rename, merge, split, undo, and conflicts: what stays, what comes
 * back. */
#include "base/buf.h"
#include "tests/check.h"
#include "tests/program.h"

#define ACTOR(name) \
    "{\"name\":\"" name "\",\"kind\":\"person\",\"role\":\"participant\"}"
#define MEETING(start, day, a, b)                                                    \
    "{\"type\":\"meeting\",\"start\":" start ",\"end\":40,\"time\":{\"date\":\"" day \
    "\"},\"actors\":[" ACTOR(a) "," ACTOR(b) "]}"
#define LINE(id, text, mentions) \
    "{\"doc\":{\"id\":\"" id "\",\"text\":\"" text "\"},\"mentions\":[" mentions "]}\n"

/* Two reports of one meeting, a third by another name, and one of another day. */
static const char mentions[] =
    LINE("a", "The first text, long enough for offsets.",
         MEETING("4", "2024-05-02", "Ines Ward", "Olaf Berg"))
        LINE("b", "The second text, long enough for offsets",
             MEETING("4", "2024-05-02", "Ines Ward", "Olaf Berg"))
            LINE("c", "The third text, long enough for offsets.",
                 MEETING("4", "2024-05-02", "Agnes Ward", "Olaf Berg"))
                LINE("d", "The fourth text, long enough for offsets",
                     MEETING("4", "2024-05-07", "Ines Ward", "Olaf Berg"));

static const struct {
    const char *label;
    const char *command; /* `events`: documents and label of each event */
    const char *out;
} rows[] = {
    {"as it is found",                                  "events",
     "1 Agnes Ward meets Olaf Berg\n2 Ines Ward meets Olaf Berg\n1 Ines Ward meets Olaf Berg\n"                                                                                                         },
    {"another name is shown, and the old one is found",
     "dateline rename 'Olaf Berg' 'O. Berg'; events; dateline show 'Olaf Berg' | head -1",
     "1 Agnes Ward meets O. Berg\n2 Ines Ward meets O. Berg\n1 Ines Ward meets O. Berg\nO. Berg\n"                                                                                                      },
    {"two actors are one, and so are their meetings",
     "dateline merge 'Ines Ward' 'Agnes Ward'; events",                                                           "3 Ines Ward meets Olaf Berg\n1 Ines Ward meets Olaf Berg\n"                          },
    {"a decision holds for what is added later",
     "head -1 m >1; tail -3 m >2; DATELINE_DB=n.db; export DATELINE_DB;"
     " dateline load 1; sed -n 3p m | dateline load -; dateline merge 'Ines Ward' 'Agnes Ward';"
     " dateline load 2; events",                                                                                  "3 Ines Ward meets Olaf Berg\n1 Ines Ward meets Olaf Berg\n"                          },
    {"two events are one",
     "dateline merge $(id 2024-05-02 2) $(id 2024-05-07 1); events",                                              "1 Agnes Ward meets Olaf Berg\n3 Ines Ward meets Olaf Berg\n"                         },
    {"a report is another event's",                     "dateline split $(id 2024-05-02 2) b; events",
     "1 Agnes Ward meets Olaf Berg\n1 Ines Ward meets Olaf Berg\n1 Ines Ward meets Olaf Berg\n1 Ines Ward meets Olaf Berg\n"                                                                            },
    {"a form is somebody else's",
     "dateline merge 'Ines Ward' 'Agnes Ward'; dateline split 'Ines Ward' 'Agnes Ward'; events",
     "1 Agnes Ward meets Olaf Berg\n2 Ines Ward meets Olaf Berg\n1 Ines Ward meets Olaf Berg\n"                                                                                                         },
    {"a decision is taken back",
     "events >1; dateline merge 'Ines Ward' 'Agnes Ward'; dateline rename 'Olaf Berg' X;"
     " dateline undo 1; dateline undo; events | cmp - 1; dateline undo --list",                                   ""                                                                                    },
    {"a dry run decides nothing",
     "events >1; dateline merge -n 'Ines Ward' 'Agnes Ward'; events | cmp - 1;"
     " dateline undo --list",                                                                                     ""                                                                                    },
    {"the list says what holds",
     "dateline rename 'Olaf Berg' 'O. Berg'; dateline undo --list",                                               "1\trename\t'Olaf Berg' is called 'O. Berg'\n"                                        },
    {"a sound graph",
     "dateline merge 'Ines Ward' 'Agnes Ward'; dateline check && echo sound",                                     "sound\n"                                                                             },
    {"two kinds are not one",                           "dateline merge 'Ines Ward' $(id 2024-05-07 1); echo $?",
     "2\n"                                                                                                                                                                                              },
    {"an unknown number",                               "dateline undo 7; echo $?",                               "3\n"                                                                                 },
    {"no form of the name",                             "dateline split 'Ines Ward' 'Olaf Berg'; echo $?",        "2\n"                                                                                 },
    {"nothing in dispute",                              "dateline conflicts -e; echo $?",                         "1\n"                                                                                 },
    {"what is in dispute, and who says what",
     "dateline load -q x; dateline conflicts | cut -f3-",                                                         "date\t2024-06-02\ttaken\te\ndate\t2024-06-02\ttaken\tg\ndate\t2024-06-03\trival\tf\n"},
};

/* Two say the second of June, one the third. */
#define PLACED(start, day)                                                         \
    "{\"type\":\"meeting\",\"start\":" start                                       \
    ",\"end\":40,\"time\":{\"start\":4,\"end\":9,\"date\":\"" day                  \
    "\"},\"place\":{\"name\":\"Oslo\",\"country\":\"Norway\"},\"actors\":[" ACTOR( \
        "Ines Ward") "," ACTOR("Olaf Berg") "]}"
static const char dispute[] =
    LINE("e", "The fifth text, long enough for offsets.", PLACED("4", "2024-06-02"))
        LINE("f", "The sixth text, long enough for offsets.", PLACED("4", "2024-06-03"))
            LINE("g", "The seventh text, long enough for offset",
                 PLACED("4", "2024-06-02"));

static void a_person_knows_better(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        const char *folder = program_folder(&arena);
        program_write(folder, "m", SLICE_LIT(mentions));
        program_write(folder, "x", SLICE_LIT(dispute));
        struct slice command = arena_printf(
            &arena,
            "DATELINE_DB=g.db; export DATELINE_DB; dateline load -q m;"
            " events() { dateline query -q --all --json=date,label,sources -f csv |"
            " tail -n +2 | awk -F, '{print $1, $3, $2}' | sort | cut -d' ' -f2-; };"
            " id() { dateline query -q --all --json=id,date,sources -f csv |"
            " awk -F, -v d=$1 -v n=$2 '$2 == d && $3 == n {print $1}'; };"
            " { %s\n} 2>/dev/null",
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

/* A graph that is built again at its place keeps what was decided. */
static void decisions_outlive_a_build(void)
{
    struct arena arena = {0};
    const char *folder = program_folder(&arena);
    program_write(folder, "a.txt",
                  SLICE_LIT("Ines Ward met Olaf Berg in Oslo on May 2, 2024.\n"));
    struct program ran = program_run(
        &arena, folder,
        "dateline build -q a.txt && dateline rename -q 'Ines Ward' 'Agnes Ward' &&"
        " dateline build -q a.txt && dateline show 'Ines Ward' | head -1",
        (struct slice){0});
    CU_ASSERT_TRUE(slice_equal(ran.out, SLICE_LIT("Agnes Ward\n")));
    program_clean(folder);
    arena_release(&arena);
}

CU_TestInfo decide_tests[] = {
    {"a person knows better",     a_person_knows_better    },
    {"decisions outlive a build", decisions_outlive_a_build},
    CU_TEST_INFO_NULL,
};
