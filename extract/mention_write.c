/* mention_write.c - one document and its mentions as one line of JSON. */
#include "base/calendar.h"
#include "base/hash.h"
#include "base/jout.h"
#include "extract/extract.h"
#include "extract/mention_json.h"

const char *const mention_when_kinds[MENTION_WHEN_KINDS] = {
    [WHEN_UNKNOWN] = "unknown",
    [WHEN_WITHIN] = "within",
    [WHEN_THROUGH] = "through",
};

const char *const mention_when_units[MENTION_WHEN_UNITS] = {
    [WHEN_DAY] = "day",         [WHEN_WEEK] = "week",       [WHEN_MONTH] = "month",
    [WHEN_QUARTER] = "quarter", [WHEN_SEASON] = "season",   [WHEN_YEAR] = "year",
    [WHEN_DECADE] = "decade",   [WHEN_CENTURY] = "century",
};

static void add_span(struct jout *parent, struct span span)
{
    jout_add_integer(parent, "start", span.start);
    jout_add_integer(parent, "end", span.end);
}

/* A place of words that may be nowhere. */
static void add_span_or_null(struct jout *parent, struct span span)
{
    if (span.end > span.start) {
        add_span(parent, span);
    } else {
        jout_add_null(parent, "start");
        jout_add_null(parent, "end");
    }
}

static void add_day(struct jout *parent, const char *key, int32_t day)
{
    if (day == WHEN_OPEN_EARLIEST || day == WHEN_OPEN_LATEST) {
        jout_add_null(parent, key);
        return;
    }
    struct when one = when_unit_of(day, WHEN_DAY);
    char text[WHEN_EDTF_SIZE];
    when_edtf(&one, text);
    jout_add_string(parent, key, slice_of(text));
}

static void add_when(struct jout *parent, const struct when *when)
{
    char text[WHEN_EDTF_SIZE];
    when_edtf(when, text);
    jout_add_string(parent, "date", slice_of(text));
    add_day(parent, "earliest", when->earliest);
    add_day(parent, "latest", when->latest);
    jout_add_string(parent, "kind", slice_of(mention_when_kinds[when->kind]));
    jout_add_string(parent, "unit", slice_of(mention_when_units[when->unit]));
    jout_add_bool(parent, "approximate", when->approximate);
    jout_add_bool(parent, "uncertain", when->uncertain);
}

static void add_actor(struct jout *list, const struct mention_actor *actor)
{
    struct jout *out = jout_add_object(list, NULL);
    jout_add_string(out, "name", actor->name);
    jout_add_string(out, "kind", actor_kind_name(actor->kind));
    jout_add_string(out, "role", actor->role);
    jout_add_string_or_null(out, "said", actor->said);
    if (actor->described.len > 0) {
        jout_add_string(out, "described", actor->described);
    }
    jout_add_string_or_null(out, "country", actor->country);
    jout_add_string_or_null(out, "id", actor->id);
    jout_add_bool(out, "partial", actor->partial);
    add_span_or_null(out, actor->span);
}

static void add_place(struct jout *parent, const struct mention_place *place)
{
    if (place->name.len == 0) {
        jout_add_null(parent, "place");
        return;
    }
    struct jout *out = jout_add_object(parent, "place");
    jout_add_string(out, "name", place->name);
    jout_add_string_or_null(out, "country", place->country);
    jout_add_string_or_null(out, "code", place->code);
    jout_add_decimal(out, "lat", place->lat, 6);
    jout_add_decimal(out, "lon", place->lon, 6);
    add_span_or_null(out, place->span);
}

static void add_time(struct jout *parent, struct slice text,
                     const struct mention_time *time)
{
    struct jout *out = jout_add_object(parent, "time");
    struct slice phrase = {0};
    if (time->span.end <= text.len) {
        phrase = span_cut(text, time->span);
    }
    jout_add_string_or_null(out, "phrase", phrase);
    add_span_or_null(out, time->span);
    jout_add_string_or_null(out, "value", time->value);
    jout_add_string_or_null(out, "anchor", time->anchor);
    add_when(out, &time->when);
    jout_add_string_or_null(out, "rule", time->rule);
    jout_add_string_or_null(out, "shift", time->shift);
}

static void add_mention(struct jout *list, struct slice text, const struct mention *m)
{
    struct jout *out = jout_add_object(list, NULL);
    jout_add_string(out, "type", m->type);
    jout_add_string_or_null(out, "subtype", m->subtype);
    jout_add_string(out, "status", status_name(m->status));
    add_span(out, m->span);
    jout_add_string_or_null(out, "quote", m->quote);
    struct jout *trigger = jout_add_object(out, "trigger");
    add_span(trigger, m->trigger);
    jout_add_string_or_null(out, "predicate", m->predicate);
    jout_add_string_or_null(out, "label", m->label);
    struct jout *actors = jout_add_array(out, "actors");
    for (size_t i = 0; i < m->n_actors; i++) {
        add_actor(actors, &m->actors[i]);
    }
    add_place(out, &m->place);
    add_time(out, text, &m->time);
    jout_add_decimal(out, "confidence", m->confidence, 4);
    jout_add_string_or_null(out, "rule", m->rule);
    jout_add_string_or_null(out, "trace", m->trace);
    jout_add_integer(out, "event", m->event);
    if (m->part_of == MENTION_NO_EVENT) {
        jout_add_null(out, "part_of");
    } else {
        jout_add_integer(out, "part_of", m->part_of);
    }
}

static void add_fact(struct jout *list, const struct actor_fact *fact)
{
    struct jout *out = jout_add_object(list, NULL);
    jout_add_string(out, "actor", fact->actor);
    jout_add_string(out, "kind", actor_kind_name(fact->kind));
    jout_add_string_or_null(out, "form", fact->form);
    jout_add_string_or_null(out, "office", fact->office);
    jout_add_string_or_null(out, "country", fact->country);
    jout_add_string_or_null(out, "id", fact->id);
    jout_add_bool(out, "partial", fact->partial);
    if (fact->past) {
        jout_add_bool(out, "past", true);
    }
    if (fact->party.len > 0) {
        jout_add_string(out, "party", fact->party);
    }
    if (fact->age > 0) {
        jout_add_integer(out, "age", fact->age);
    }
    add_span_or_null(out, fact->span);
}

static void add_doc(struct jout *parent, const struct doc *doc)
{
    struct jout *out = jout_add_object(parent, "doc");
    jout_add_string(out, "id", doc->id);
    jout_add_string_or_null(out, "title", doc->title);
    if (doc->date.kind == WHEN_UNKNOWN) {
        jout_add_null(out, "date");
    } else {
        char text[WHEN_EDTF_SIZE];
        when_edtf(&doc->date, text);
        jout_add_string(out, "date", slice_of(text));
    }
    jout_add_string_or_null(out, "url", doc->url);
    jout_add_string(out, "sha256", slice_of(doc->sha256));
    jout_add_integer(out, "bytes", (int64_t)doc->text.len);
    jout_add_string_or_null(out, "publisher", doc->publisher);
    jout_add_string_or_null(out, "licence", doc->licence);
    jout_add_string_or_null(out, "path", doc->path);
    jout_add_string_or_null(out, "date_source", doc->date_source);
    struct jout *time = jout_add_object(out, "dated");
    add_span_or_null(time, doc->date_span);
    add_when(time, &doc->date);
    jout_add_string(out, "text", doc->text);
}

void ex_write(const struct doc_mentions *mentions, struct buf *out)
{
    struct jout *line = jout_object();
    jout_add_integer(line, "schema", MENTION_SCHEMA);
    add_doc(line, mentions->doc);
    struct jout *list = jout_add_array(line, "mentions");
    for (size_t i = 0; i < mentions->n_mentions; i++) {
        add_mention(list, mentions->doc->text, &mentions->mentions[i]);
    }
    struct jout *facts = jout_add_array(line, "facts");
    for (size_t i = 0; i < mentions->n_facts; i++) {
        add_fact(facts, &mentions->facts[i]);
    }
    jout_print(line, out);
    jout_free(line);
}
