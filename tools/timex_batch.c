/*
 * timex_batch - times of many documents, for scoring: reads JSON Lines {"id","dct",
 * "text"}, writes {"id","timexes":[{"start","end","type","value",...}]}.
 *
 *     score_timex.py SET --batch build/release/tools/timex_batch
 */
#include <stdio.h>

#include "base/buf.h"
#include "base/jout.h"
#include "base/jval.h"
#include "extract/time/time.h"

static void print_timex(struct jout *list, const struct doc *doc, const struct timex *t)
{
    char edtf[WHEN_EDTF_SIZE];
    struct jout *object = jout_add_object(list, NULL);
    when_edtf(&t->when, edtf);
    jout_add_integer(object, "start", t->span.start);
    jout_add_integer(object, "end", t->span.end);
    jout_add_string(object, "text", span_cut(doc->text, t->span));
    jout_add_string(object, "type", timex_type_name((enum timex_type)t->type));
    jout_add_string(object, "value", t->value);
    jout_add_string(object, "when", slice_of(edtf));
    jout_add_string(object, "anchor", t->anchor);
    jout_add_string(object, "rule", t->rule);
    jout_add_string(object, "shift", t->shift);
}

static int one_line(const struct time_rules *rules, struct slice line)
{
    struct arena arena = {0};
    struct buf out = {0};
    struct err err = {0};
    struct jval *value = NULL;
    struct jout *object = jout_object();
    struct doc doc = {.date = when_unknown()};
    struct timex_list list;
    if (jval_read(line, &value, &err) != 0) {
        (void)fprintf(stderr, "timex_batch: %s\n", err.text);
        jout_free(object);
        return 1;
    }
    doc.id = jval_string(jval_get(value, "id"));
    doc.text = jval_string(jval_get(value, "text"));
    if (!when_parse(jval_string(jval_get(value, "dct")), &doc.date)) {
        doc.date = when_unknown();
    }
    time_find(rules, &arena, &doc, NULL, &list);
    jout_add_string(object, "id", doc.id);
    struct jout *timexes = jout_add_array(object, "timexes");
    for (size_t i = 0; i < list.count; i++) {
        print_timex(timexes, &doc, &list.items[i]);
    }
    jout_print(object, &out);
    (void)printf("%.*s\n", SLICE_ARG(buf_slice(&out)));
    buf_release(&out);
    jout_free(object);
    jval_free(value);
    arena_release(&arena);
    return 0;
}

int main(void)
{
    struct buf in = {0};
    struct slice line;
    char part[65536];
    int bad = 0;
    for (size_t n; (n = fread(part, 1, sizeof part, stdin)) > 0;) {
        buf_add(&in, (struct slice){part, n});
    }
    struct slice text = buf_slice(&in);
    struct time_rules *rules = time_rules_new();
    while (slice_cut(&text, '\n', &line)) {
        bad += line.len > 0 ? one_line(rules, line) : 0;
    }
    time_rules_free(rules);
    buf_release(&in);
    return bad != 0;
}
