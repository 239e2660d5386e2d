#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "extract/read/read.h"
#include "tests/check.h"

/* What a walk handed out: "+id " for a document, "!error " for what was bad. */
struct heard {
    struct buf told;
    size_t stop_after; /* documents; 0 never */
    size_t documents;
};

static int hear_document(void *context, struct arena *arena, struct doc *doc)
{
    struct heard *heard = context;
    buf_addf(&heard->told, "+%.*s|", SLICE_ARG(doc->id));
    arena_release(arena);
    return ++heard->documents == heard->stop_after ? 7 : 0;
}

static int hear_bad(void *context, const struct err *err)
{
    struct heard *heard = context;
    buf_addf(&heard->told, "!%s|", err->text);
    return 0;
}

/* A folder for one test, in which paths are relative. */
struct room {
    char path[64];
    char before[512];
};

static void room_enter(struct room *room)
{
    (void)strcpy(room->path, "/tmp/dateline-read-XXXXXX"); /* NOLINT: it fits */
    CU_ASSERT_PTR_NOT_NULL(getcwd(room->before, sizeof room->before));
    CU_ASSERT_PTR_NOT_NULL(mkdtemp(room->path));
    CU_ASSERT_EQUAL(chdir(room->path), 0);
}

static void room_leave(const struct room *room)
{
    char command[128];
    CU_ASSERT_EQUAL(chdir(room->before), 0);
    (void)snprintf(command, sizeof command, "rm -rf '%s'", room->path);
    CU_ASSERT_EQUAL(system(command), 0); /* NOLINT(cert-env33-c): our own folder */
}

static void put(const char *path, struct slice text)
{
    FILE *out = fopen(path, "wb");
    if (out) {
        (void)fwrite(text.ptr, 1, text.len, out);
        (void)fclose(out);
    }
}

static void check_walk(const char *path, const struct read_options *options,
                       const char *expected)
{
    struct heard heard = {{0}, 0, 0};
    struct read_sink sink = {&heard, hear_document, hear_bad};
    CU_ASSERT_EQUAL(read_path(path, options, &sink), 0);
    CHECK_ROW(slice_equal(buf_slice(&heard.told), slice_of(expected)),
              heard.told.ptr ? heard.told.ptr : path);
    buf_release(&heard.told);
}

static void folders_are_read_in_byte_order(void)
{
    struct room room;
    room_enter(&room);
    (void)mkdir("d", 0777);
    (void)mkdir("d/b", 0777);
    (void)mkdir("d/.git", 0777);
    put("d/c.txt", SLICE_LIT("They met."));
    put("d/B.txt", SLICE_LIT("They met."));
    put("d/b/z.txt", SLICE_LIT("They met."));
    put("d/.hidden", SLICE_LIT("They met."));
    put("d/.git/x.txt", SLICE_LIT("They met."));
    put("d/README.md", SLICE_LIT("About these files."));
    put("d/e.md", SLICE_LIT("They met."));
    check_walk("d", NULL, "+B.txt|+z.txt|+c.txt|+e.md|");
    check_walk("d/", NULL, "+B.txt|+z.txt|+c.txt|+e.md|");
    check_walk("d/README.md", NULL, "+README.md|");
    check_walk("d", &(struct read_options){"*.txt", NULL}, "+B.txt|+z.txt|+c.txt|");
    check_walk("d", &(struct read_options){NULL, "*.txt"}, "+README.md|+e.md|");
    room_leave(&room);
}

static void one_bad_file_does_not_stop_the_rest(void)
{
    struct room room;
    room_enter(&room);
    (void)mkdir("d", 0777);
    put("d/a.txt", SLICE_LIT("They met."));
    put("d/b.bin", SLICE_LIT("\x89PNG"));
    put("d/c.txt", SLICE_LIT(""));
    put("d/e.txt", SLICE_LIT("They met."));
    (void)mkfifo("d/f", 0666);
    CU_ASSERT_EQUAL(symlink("nowhere", "d/g"), 0);
    CU_ASSERT_EQUAL(symlink(".", "d/h"), 0);
    CU_ASSERT_EQUAL(symlink("a.txt", "d/i"), 0);
    check_walk("d", NULL,
               "+a.txt|!d/b.bin: binary file (PNG image)|!d/c.txt: empty file|+e.txt|"
               "!d/f: not a regular file|!d/g: No such file or directory|"
               "!d/h: a link that leads back to a folder above|+i|");
    check_walk("nowhere", NULL, "!nowhere: No such file or directory|");
    room_leave(&room);
}

static void unreadable_files_are_named(void)
{
    struct room room;
    room_enter(&room);
    put("a.txt", SLICE_LIT("They met."));
    (void)chmod("a.txt", 0);
    if (access("a.txt", R_OK) != 0) { /* root reads all */
        check_walk("a.txt", NULL, "!a.txt: Permission denied|");
    }
    room_leave(&room);
}

static void json_lines_are_documents(void)
{
    struct room room;
    room_enter(&room);
    put("a.jsonl", SLICE_LIT("{\"id\":\"one\",\"text\":\"They met.\"}\r\n"
                             "\n"
                             "{\"text\":\"They met.\"}\n"
                             "{\"id\":\"x\",\"id\":\"y\",\"text\":\"They met.\"}\n"
                             "nonsense\n"
                             "[1]\n"
                             "{\"id\":\"x\"}\n"
                             "{\"id\":3,\"text\":\"They met.\"}\n"
                             "{\"id\":\"last\",\"text\":\"They met.\",\"more\":[1]}"));
    check_walk("a.jsonl", NULL,
               "+one|+a.jsonl:3|"
               "!a.jsonl:4: duplicate object key near '\"id\"'|"
               "!a.jsonl:5: invalid token near 'nonsense'|"
               "!a.jsonl:6: not a JSON object|"
               "!a.jsonl:7: no \"text\"|"
               "!a.jsonl:8: \"id\" is not a string|+last|");
    put("b.txt", SLICE_LIT("\xef\xbb\xbf {\"id\":\"two\",\"text\":\"They met.\"}"));
    check_walk("b.txt", NULL, "+two|");
    room_leave(&room);
}

/* A line of `size` bytes between two short ones. */
static void put_long_line(const char *path, size_t size)
{
    static const char start[] = "{\"id\":\"long\",\"text\":\"";
    FILE *out = fopen(path, "wb");
    if (!out) {
        return;
    }
    (void)fputs("{\"id\":\"a\",\"text\":\"They met.\"}\n", out);
    (void)fputs(start, out);
    for (size_t i = 0; i + sizeof start + 4 < size; i += 10) {
        (void)fputs("They met. ", out);
    }
    (void)fputs("\"}\n{\"id\":\"b\",\"text\":\"They met.\"}\n", out);
    (void)fclose(out);
}

static void long_lines_are_read_or_refused(void)
{
    struct room room;
    room_enter(&room);
    put_long_line("a.jsonl", (size_t)2000 * 1000);
    check_walk("a.jsonl", NULL, "+a|+long|+b|");
    put_long_line("b.jsonl", (size_t)70 * 1024 * 1024);
    check_walk("b.jsonl", NULL, "+a|!b.jsonl:2: line longer than 64 MB|+b|");
    room_leave(&room);
}

static void a_sink_can_stop_the_walk(void)
{
    struct room room;
    struct heard heard = {{0}, 1, 0};
    struct read_sink sink = {&heard, hear_document, hear_bad};
    room_enter(&room);
    put("a.txt", SLICE_LIT("They met."));
    put("b.txt", SLICE_LIT("They met."));
    CU_ASSERT_EQUAL(read_path(".", NULL, &sink), 7);
    CU_ASSERT_TRUE(slice_equal(buf_slice(&heard.told), SLICE_LIT("+a.txt|")));
    buf_release(&heard.told);
    room_leave(&room);
}

CU_TestInfo read_path_tests[] = {
    {"folders are read in byte order, hidden files not",
     folders_are_read_in_byte_order                                                         },
    {"one bad file does not stop the rest",              one_bad_file_does_not_stop_the_rest},
    {"unreadable files are named",                       unreadable_files_are_named         },
    {"JSON lines are documents, bad ones are named",     json_lines_are_documents           },
    {"long lines are read or refused",                   long_lines_are_read_or_refused     },
    {"a sink can stop the walk",                         a_sink_can_stop_the_walk           },
    CU_TEST_INFO_NULL,
};
