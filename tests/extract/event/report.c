#include "tests/extract/event/report.h"

#include "base/buf.h"
#include "extract/extract.h"
#include "extract/read/read.h"
#include "tests/check.h"

static void describe_mention(const struct mention *m, struct buf *out)
{
    char date[WHEN_EDTF_SIZE];
    when_edtf(&m->time.when, date);
    buf_addf(out, "%.*s %.*s %s", SLICE_ARG(m->type), SLICE_ARG(status_name(m->status)),
             date);
    if (m->place.name.len > 0) {
        buf_addf(out, " in %.*s", SLICE_ARG(m->place.name));
    }
    for (size_t k = 0; k < m->n_actors; k++) {
        buf_addf(out, " %.*s=%.*s", SLICE_ARG(m->actors[k].role),
                 SLICE_ARG(m->actors[k].name));
    }
    buf_addf(out, " e%u\n", m->event);
    if (m->subtype.len > 0) {
        buf_addf(out, "%.*s/%.*s\n", SLICE_ARG(m->type), SLICE_ARG(m->subtype));
    }
}

/* "visit planned 2025-04-03 in Mumbai visitor=Ada e0" a line, and "attack/clash" one of
 * its own where the kind is known. */
static void describe(const struct doc_mentions *found, struct buf *out)
{
    for (size_t i = 0; i < found->n_mentions; i++) {
        describe_mention(&found->mentions[i], out);
    }
}

static void describe_actor(const struct mention_actor *actor, struct buf *out)
{
    if (actor->described.len > 0) {
        buf_addf(out, "=%.*s: %.*s\n", SLICE_ARG(actor->name),
                 SLICE_ARG(actor->described));
    }
}

/* The labels that reports give their events, "=label" a line, and "=NAME: what he is"
 * for those who are described. */
static void describe_labels(const struct doc_mentions *found, struct buf *out)
{
    for (size_t i = 0; i < found->n_mentions; i++) {
        const struct mention *m = &found->mentions[i];
        buf_addf(out, "=%.*s\n", SLICE_ARG(m->label));
        for (size_t k = 0; k < m->n_actors; k++) {
            describe_actor(&m->actors[k], out);
        }
    }
}

static void check_line(struct slice found, struct slice line, const char *label)
{
    bool none = slice_starts(line, SLICE_LIT("!"));
    line = none ? (struct slice){line.ptr + 1, line.len - 1} : line;
    bool there = slice_search(found, line) != SIZE_MAX;
    struct buf report = {0};
    buf_addf(&report, "%s: %s \"%.*s\" in:\n%.*s", label, none ? "" : "no",
             SLICE_ARG(line), SLICE_ARG(found));
    CHECK_ROW(there != none, report.ptr);
    buf_release(&report);
}

static void run(const struct ex_engine *engine, const struct report *report)
{
    struct arena arena = {0};
    struct buf bytes = {0};
    struct buf got = {0};
    struct buf labels = {0};
    struct doc doc = {0};
    struct ex_walk walk = {0};
    struct err err = {0};
    bool titled = strncmp(report->text, "Title: ", strlen("Title: ")) == 0;
    buf_addf(&bytes, "Date: %s\n%s%s\n", report->date,
             titled ? "" : "Title: Report\n\n", report->text);
    int rc = report->text[0] == '{'
                 ? read_json_document(&arena, slice_of(report->text),
                                      SLICE_LIT("a.jsonl"), &doc, &err)
                 : read_document(&arena, buf_slice(&bytes), SLICE_LIT("a.txt"),
                                 SLICE_LIT("a.txt"), &doc, &err);
    CHECK_ROW(rc == 0, report->label);
    if (rc == 0) {
        ex_document(engine, &arena, &doc, &walk);
        describe(&walk.mentions, &got);
        describe_labels(&walk.mentions, &labels);
        struct slice rest = slice_of(report->expect);
        struct slice line;
        while (slice_cut(&rest, '\n', &line)) {
            bool of_label = slice_starts(line, SLICE_LIT("=")) ||
                            slice_starts(line, SLICE_LIT("!="));
            check_line(buf_slice(of_label ? &labels : &got), line, report->label);
        }
    }
    buf_release(&got);
    buf_release(&labels);
    buf_release(&bytes);
    arena_release(&arena);
}

void run_reports(const struct report *reports, size_t count)
{
    struct ex_engine engine;
    struct err err = {0};
    struct ex_options options = {.now = WHEN_OPEN_LATEST};
    int rc = ex_engine_open(&options, &engine, &err);
    CHECK_ROW(rc == 0, err.text);
    for (size_t i = 0; i < count && rc == 0; i++) {
        run(&engine, &reports[i]);
    }
    if (rc == 0) {
        ex_engine_close(&engine);
    }
}
