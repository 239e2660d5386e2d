#include "extract/read/read.h"

#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/ascii.h"
#include "base/file.h"
#include "extract/read/parts.h"

/* Files of a directory that are about the others; a glob for --exclude replaces it. */
#define EXCLUDE_DEFAULT "README*"
#define DEPTH_MAX       64

/* A walk over inputs. */
struct walk {
    const struct read_options *options;
    const struct read_sink *sink;
    const struct read_rules *rules;
};

/* The directories above the one that is read, to see a link that leads back. */
struct trail {
    const struct trail *up;
    dev_t device;
    ino_t inode;
    size_t depth;
};

static int complain(const struct walk *walk, const struct err *err)
{
    return walk->sink->bad(walk->sink->context, err);
}

static int complain_errno(const struct walk *walk, const char *path)
{
    struct err err = {0};
    (void)err_set(&err, ERR_IO, "%s: %s", path, strerror(errno));
    return complain(walk, &err);
}

static struct slice last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slice_of(slash && slash[1] != '\0' ? slash + 1 : path);
}

/* Hands a document over, or the reason why there is none. */
static int hand_over(const struct walk *walk, struct arena *arena, struct doc *doc,
                     const struct err *err)
{
    if (err->code != 0) {
        arena_release(arena);
        return complain(walk, err);
    }
    return walk->sink->document(walk->sink->context, arena, doc);
}

static struct doc *new_doc(struct arena *arena, struct slice id, struct slice path)
{
    struct doc *doc = arena_alloc(arena, sizeof *doc);
    *doc = (struct doc){.id = arena_copy(arena, id),
                        .path = arena_copy(arena, path),
                        .date = when_unknown()};
    return doc;
}

static int take_line(const struct walk *walk, struct slice line, const char *path,
                     size_t number)
{
    struct arena arena = {0};
    struct err err = {0};
    struct slice place = arena_printf(&arena, "%s:%zu", path, number);
    struct doc *doc = new_doc(&arena, last_part(place.ptr), place);
    (void)read_json_with(walk->rules, &arena, line, doc, &err);
    return hand_over(walk, &arena, doc, &err);
}

static int take_lines(const struct walk *walk, struct read_stream *stream,
                      const char *path)
{
    int rc = 0;
    struct slice line;
    bool too_long;
    for (size_t number = 1; rc == 0 && read_stream_line(stream, &line, &too_long);
         number++) {
        if (too_long) {
            struct err err = {0};
            (void)err_set(&err, ERR_INPUT, "%s:%zu: line longer than %zu MB", path,
                          number, FILE_MAX_BYTES >> 20);
            rc = complain(walk, &err);
            continue;
        }
        if (number == 1 && slice_starts(line, SLICE_LIT("\xef\xbb\xbf"))) {
            line = (struct slice){line.ptr + 3, line.len - 3};
        }
        if (slice_trim(line).len > 0) {
            rc = take_line(walk, line, path, number);
        }
    }
    if (rc == 0 && stream->error != 0) {
        errno = stream->error;
        rc = complain_errno(walk, path);
    }
    return rc;
}

static int take_text(const struct walk *walk, struct read_stream *stream,
                     const char *path, struct slice name)
{
    struct arena arena = {0};
    struct err err = {0};
    struct doc *doc = new_doc(&arena, name, slice_of(path));
    struct slice bytes;
    int rc = read_stream_rest(stream, &arena, path, &bytes, &err);
    if (rc == 0 && bytes.len == 0) {
        rc = err_set(&err, ERR_INPUT, "%s: empty file", path);
    }
    if (rc == 0) {
        (void)read_document_with(walk->rules, &arena, bytes, doc, &err);
    }
    return hand_over(walk, &arena, doc, &err);
}

/* By name, or because it begins with an object. */
static bool is_json_lines(struct slice name, struct slice start)
{
    if (slice_starts(start, SLICE_LIT("\xef\xbb\xbf"))) {
        start = (struct slice){start.ptr + 3, start.len - 3};
    }
    start = slice_trim(start);
    return slice_ends(name, SLICE_LIT(".jsonl")) ||
           slice_ends(name, SLICE_LIT(".ndjson")) ||
           (start.len > 1 && start.ptr[0] == '{' &&
            (start.ptr[1] == '"' || ascii_is_space(start.ptr[1]) ||
             start.ptr[1] == '}'));
}

static int take_stream(const struct walk *walk, FILE *in, const char *path,
                       struct slice name)
{
    struct read_stream stream = {.in = in};
    struct slice start = read_stream_peek(&stream);
    int rc = start.len > 0 && is_json_lines(name, start)
                 ? take_lines(walk, &stream, path)
                 : take_text(walk, &stream, path, name);
    read_stream_release(&stream);
    return rc;
}

static int take_file(const struct walk *walk, const char *path)
{
    FILE *in = fopen(path, "rb");
    if (!in) {
        return complain_errno(walk, path);
    }
    int rc = take_stream(walk, in, path, last_part(path));
    (void)fclose(in);
    return rc;
}

static bool wanted(const struct walk *walk, const char *name)
{
    const char *include = walk->options ? walk->options->include : NULL;
    const char *exclude = walk->options ? walk->options->exclude : NULL;
    return (!include || fnmatch(include, name, 0) == 0) &&
           fnmatch(exclude ? exclude : EXCLUDE_DEFAULT, name, 0) != 0;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names in a directory that are not hidden, in byte order. */
static int list_names(struct arena *arena, DIR *dir, const char ***out, size_t *count)
{
    size_t capacity = 0;
    struct dirent *entry;
    errno = 0;
    while ((entry = readdir(dir)) != NULL) {
        if (entry->d_name[0] != '.') {
            *out = arena_grow(arena, *out, *count, &capacity, sizeof **out);
            (*out)[(*count)++] = arena_copy(arena, slice_of(entry->d_name)).ptr;
        }
        errno = 0;
    }
    if (*count > 0) {
        qsort(*out, *count, sizeof **out, by_bytes);
    }
    return errno;
}

static int take_path(const struct walk *walk, const char *path, const char *name,
                     const struct trail *trail);

static int take_directory(const struct walk *walk, const char *path,
                          const struct trail *trail)
{
    int rc = 0;
    struct arena arena = {0};
    const char **names = NULL;
    size_t count = 0;
    DIR *dir = opendir(path);
    if (!dir) {
        return complain_errno(walk, path);
    }
    int problem = list_names(&arena, dir, &names, &count);
    (void)closedir(dir);
    const char *slash = path[strlen(path) - 1] == '/' ? "" : "/";
    for (size_t i = 0; i < count && rc == 0; i++) {
        struct slice below = arena_printf(&arena, "%s%s%s", path, slash, names[i]);
        rc = take_path(walk, below.ptr, names[i], trail);
    }
    if (rc == 0 && problem != 0) {
        errno = problem;
        rc = complain_errno(walk, path);
    }
    arena_release(&arena);
    return rc;
}

/* A directory, unless a link led back to it. */
static int enter(const struct walk *walk, const char *path, const struct stat *info,
                 const struct trail *trail)
{
    struct trail here = {trail, info->st_dev, info->st_ino,
                         trail ? trail->depth + 1 : 0};
    struct err err = {0};
    for (const struct trail *up = trail; up; up = up->up) {
        if (up->device == here.device && up->inode == here.inode) {
            (void)err_set(&err, ERR_IO, "%s: a link that leads back to a folder above",
                          path);
            return complain(walk, &err);
        }
    }
    if (here.depth >= DEPTH_MAX) {
        (void)err_set(&err, ERR_IO, "%s: more than %d folders deep", path, DEPTH_MAX);
        return complain(walk, &err);
    }
    return take_directory(walk, path, &here);
}

/* `name` is NULL for what the user named, whatever it is called. */
static int take_path(const struct walk *walk, const char *path, const char *name,
                     const struct trail *trail)
{
    struct stat info;
    struct err err = {0};
    if (stat(path, &info) != 0) {
        return complain_errno(walk, path);
    }
    if (S_ISDIR(info.st_mode)) {
        return enter(walk, path, &info, trail);
    }
    if (name && !wanted(walk, name)) {
        return 0;
    }
    if (!S_ISREG(info.st_mode) && name) {
        (void)err_set(&err, ERR_IO, "%s: not a regular file", path);
        return complain(walk, &err);
    }
    return take_file(walk, path);
}

int read_path(const char *path, const struct read_options *options,
              const struct read_sink *sink)
{
    struct arena arena = {0};
    struct walk walk = {options, sink, read_rules_new(&arena)};
    int rc = strcmp(path, "-") == 0
                 ? take_stream(&walk, stdin, "standard input", SLICE_LIT("stdin"))
                 : take_path(&walk, path, NULL, NULL);
    arena_release(&arena);
    return rc;
}
