#include "cmd/docs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cmd/say.h"
#include "cmd/stop.h"
#include "extract/read/read.h"

#define PROGRESS_AFTER_MS 1000
#define PROGRESS_EVERY_MS 200

const struct opt cmd_docs_opts[] = {
    {"jobs",        'j', "N",    "threads that extract; default: one a core"    },
    {"include",     0,   "GLOB", "in folders, read only files whose names match"},
    {"exclude",     0,   "GLOB", "in folders, leave out files whose names match"},
    {"files0-from", 0,   "FILE",
     "also read the files FILE lists, ended by NUL; - is stdin"                 },
    {NULL,          0,   NULL,   NULL                                           },
};

struct walk {
    const struct run *run;
    struct pool *pool;
    const struct docs_sink *sink;
    struct docs_counts *counts;
    struct err *err;
    bool progress; /* show it */
    int64_t start_ms;
    int64_t shown_ms; /* 0: not yet */
};

static int64_t clock_ms(void)
{
    struct timespec now = {0};
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void show_progress(struct walk *walk)
{
    int64_t now = walk->progress ? clock_ms() : 0;
    if (!walk->progress || now - walk->start_ms < PROGRESS_AFTER_MS ||
        now - walk->shown_ms < PROGRESS_EVERY_MS) {
        return;
    }
    walk->shown_ms = now;
    (void)fprintf(stderr, "\r%zu documents, %.1f MB", walk->counts->done,
                  (double)walk->counts->bytes / 1e6);
    (void)fflush(stderr);
}

static void end_progress(struct walk *walk)
{
    if (walk->shown_ms > 0) {
        (void)fputs("\r\033[K", stderr);
        walk->shown_ms = 0;
    }
}

static int take(void *context, const struct doc_mentions *mentions, struct err *err)
{
    struct walk *walk = context;
    const struct doc *doc = mentions->doc;
    if (doc->repaired > 0) {
        end_progress(walk);
        say("%.*s: %u bytes were not UTF-8 and are replaced", SLICE_ARG(doc->path),
            (unsigned)doc->repaired);
    }
    if (walk->run->verbose) {
        end_progress(walk);
    }
    say_detail(walk->run, "%.*s: %zu mentions", SLICE_ARG(doc->path),
               mentions->n_mentions);
    walk->counts->done++;
    walk->counts->bytes += doc->text.len;
    show_progress(walk);
    return walk->sink->take(walk->sink->context, mentions, err);
}

static int on_document(void *context, struct arena *arena, struct doc *doc)
{
    struct walk *walk = context;
    bool known = false;
    int rc = stop_asked(walk->err);
    if (rc == 0 && walk->sink->known) {
        rc = walk->sink->known(walk->sink->context, doc, &known, walk->err);
    }
    if (known) {
        say_detail(walk->run, "%.*s: known", SLICE_ARG(doc->path));
    }
    if (rc != 0 || known) {
        walk->counts->done += rc == 0;
        arena_release(arena);
        return rc;
    }
    return pool_put(walk->pool, arena, doc, walk->err);
}

static int on_bad(void *context, const struct err *err)
{
    struct walk *walk = context;
    end_progress(walk);
    if (stop_asked(walk->err) != 0) {
        return ERR_INTERRUPTED; /* a read that the signal ended */
    }
    (void)say_err(err);
    walk->counts->failed++;
    return 0;
}

/* All bytes of the list that --files0-from names. */
static int read_list(const char *path, struct buf *out, struct err *err)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *in = standard ? stdin : fopen(path, "rb");
    char part[4096];
    size_t n = 0;
    while (in && (n = fread(part, 1, sizeof part, in)) > 0) {
        buf_add(out, (struct slice){part, n});
    }
    int rc =
        in && !ferror(in) ? 0 : err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
    if (in && !standard) {
        (void)fclose(in);
    }
    return rc;
}

static int read_listed(const char *path, const struct read_options *options,
                       const struct read_sink *reader, struct err *err)
{
    struct buf list = {0};
    struct slice name;
    int rc = path ? read_list(path, &list, err) : 0;
    struct slice rest = buf_slice(&list);
    while (rc == 0 && slice_cut(&rest, '\0', &name)) {
        if (name.len > 0) { /* it ends in NUL: of the list, or of the buffer */
            rc = read_path(name.ptr, options, reader);
        }
    }
    buf_release(&list);
    return rc;
}

static unsigned cores(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n > 1 ? (unsigned)n : 1;
}

int docs_each(const struct run *run, const struct ex_engine *engine,
              const struct docs_sink *sink, struct docs_counts *out, struct err *err)
{
    uint32_t jobs = cores();
    *out = (struct docs_counts){0};
    int rc = arg_number(run, "jobs", POOL_MAX_THREADS, &jobs, err);
    if (rc == 0 && run->n_operands == 0 && !arg_given(run, "files0-from")) {
        rc = err_set(err, ERR_USAGE, "%s: which documents? see: dateline help %s",
                     run->cmd->name, run->cmd->name);
    }
    if (rc != 0) {
        return rc;
    }
    struct walk walk = {.run = run, .sink = sink, .counts = out, .err = err};
    walk.progress = !run->quiet && isatty(STDERR_FILENO);
    walk.start_ms = clock_ms();
    struct read_options options = {arg_value(run, "include"),
                                   arg_value(run, "exclude")};
    struct read_sink reader = {&walk, on_document, on_bad};
    struct pool_sink inner = {&walk, take};
    walk.pool = pool_new(engine, jobs, &inner);
    for (size_t i = 0; rc == 0 && i < run->n_operands; i++) {
        rc = read_path(run->operands[i], &options, &reader);
    }
    if (rc == 0) {
        rc = read_listed(arg_value(run, "files0-from"), &options, &reader, err);
    }
    if (rc == 0) {
        rc = pool_finish(walk.pool, err);
    }
    pool_free(walk.pool);
    end_progress(&walk);
    if (rc == 0 && out->done == 0 && out->failed == 0) {
        say("no documents found");
    }
    return rc;
}

int docs_status(const struct docs_counts *counts)
{
    if (counts->failed == 0) {
        return CMD_DONE;
    }
    return counts->done > 0 ? CMD_PARTIAL : CMD_UNREADABLE;
}
