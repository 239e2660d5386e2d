#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/calendar.h"
#include "base/hash.h"
#include "tests/check.h"
#include "tests/graph/world.h"

void world_open(struct world *world)
{
    struct err err = {0};
    *world = (struct world){0};
    (void)snprintf(world->path, sizeof world->path, "/tmp/dateline-test-XXXXXX");
    int fd = mkstemp(world->path);
    if (fd >= 0) {
        (void)close(fd);
    }
    world->types = event_types_builtin(&world->arena);
    world->times = time_rules_new();
    (void)name_rules_new((struct slice){0}, (struct slice){0}, &world->names, &err);
    CHECK_ROW(kg_open(world->path, KG_WRITE, &world->types, &world->store, &err) == 0,
              err.text);
}

void world_close(struct world *world)
{
    struct err err = {0};
    CHECK_ROW(kg_close(world->store, true, &err) == 0, err.text);
    (void)remove(world->path);
    time_rules_free(world->times);
    name_rules_free(world->names);
    arena_release(&world->arena);
}

static struct slice next_field(struct slice *rest, char sep)
{
    struct slice field = {0};
    (void)slice_cut(rest, sep, &field);
    return slice_trim(field);
}

/* Cuts what follows the last `mark` off `text`. */
static struct slice cut_mark(struct slice *text, char mark)
{
    for (size_t i = 0; i < text->len; i++) {
        if (text->ptr[i] == mark) {
            struct slice tail = {text->ptr + i + 1, text->len - i - 1};
            text->len = i;
            return tail;
        }
    }
    return (struct slice){0};
}

static struct mention_actor read_actor(struct slice text)
{
    struct mention_actor actor = {.kind = ACTOR_PERSON};
    actor.id = cut_mark(&text, '=');
    actor.said = cut_mark(&text, '#');
    actor.country = cut_mark(&text, '@');
    if (text.len > 0 && text.ptr[text.len - 1] == '~') {
        actor.partial = true;
        text.len--;
    }
    if (text.len > 0 &&
        (text.ptr[0] == '$' || text.ptr[0] == '!' || text.ptr[0] == '%')) {
        actor.kind = text.ptr[0] == '$'   ? ACTOR_COUNTRY
                     : text.ptr[0] == '%' ? ACTOR_GROUP
                                          : ACTOR_ORGANIZATION;
        text.ptr++;
        text.len--;
    }
    actor.name = text;
    return actor;
}

static void read_actors(struct arena *arena, struct slice text, struct mention *m)
{
    size_t capacity = 0;
    while (text.len > 0) {
        struct slice one = next_field(&text, ',');
        struct slice role = next_field(&one, ':');
        m->actors =
            arena_grow(arena, m->actors, m->n_actors, &capacity, sizeof *m->actors);
        m->actors[m->n_actors] = read_actor(slice_trim(one));
        m->actors[m->n_actors].span = m->span;
        m->actors[m->n_actors++].role = role;
    }
}

static void read_extras(struct slice text, struct mention *m)
{
    while (text.len > 0) {
        struct slice word = next_field(&text, ' ');
        struct slice value = cut_mark(&word, '=');
        if (slice_equal(word, SLICE_LIT("event"))) {
            (void)slice_number(value, 1000, &m->event);
        } else if (slice_equal(word, SLICE_LIT("part"))) {
            (void)slice_number(value, 1000, &m->part_of);
        } else if (slice_equal(word, SLICE_LIT("c"))) {
            m->confidence = value.ptr ? strtod(value.ptr, NULL) : 0;
        } else if (slice_equal(word, SLICE_LIT("default"))) {
            m->time.span = (struct span){0};
        } else if (slice_equal(word, SLICE_LIT("home"))) {
            m->place.span = (struct span){0};
        } else if (slice_equal(word, SLICE_LIT("label"))) {
            m->label = (struct slice){value.ptr, value.len + 1 + text.len};
            m->label.len -= text.len == 0; /* no blank behind a single word */
            text.len = 0;
        } else if (slice_equal(word, SLICE_LIT("by"))) {
            m->predicate = value;
        } else if (slice_equal(word, SLICE_LIT("through"))) {
            m->time.when.kind = WHEN_THROUGH;
        } else if (slice_equal(word, SLICE_LIT("shift"))) {
            struct slice unit = cut_mark(&value, '/');
            m->time.shift = value;
            m->time.when = when_unknown();
            m->time.when.unit = slice_equal(unit, SLICE_LIT("month"))  ? WHEN_MONTH
                                : slice_equal(unit, SLICE_LIT("week")) ? WHEN_WEEK
                                                                       : WHEN_DAY;
        }
    }
}

static struct mention read_mention(struct arena *arena, struct slice line,
                                   struct span span, uint32_t number)
{
    enum status status = STATUS_OCCURRED;
    struct mention m = {.span = span,
                        .quote = line,
                        .confidence = 0.8,
                        .event = number,
                        .part_of = MENTION_NO_EVENT,
                        .rule = SLICE_LIT("test"),
                        .trace = SLICE_LIT("test")};
    struct slice type = next_field(&line, '|');
    m.trigger = (struct span){span.start, span.start + (uint32_t)type.len};
    m.subtype = cut_mark(&type, '/');
    m.type = type;
    m.predicate = type;
    (void)status_find(next_field(&line, '|'), &status);
    m.status = (uint8_t)status;
    struct slice date = next_field(&line, '|');
    m.time.when = when_unknown();
    m.time.span = m.trigger;
    if (date.len == 0 || !when_parse(date, &m.time.when)) {
        m.time.span = (struct span){0};
    }
    struct slice place = next_field(&line, '|');
    m.place.name = next_field(&place, ',');
    m.place.country = slice_trim(next_field(&place, '@'));
    m.place.code = slice_trim(place);
    m.place.span = m.span;
    m.place.lat = (double)NAN;
    m.place.lon = (double)NAN;
    read_actors(arena, next_field(&line, '|'), &m);
    read_extras(slice_trim(line), &m);
    return m;
}

static struct actor_fact read_fact(struct slice line)
{
    (void)next_field(&line, '|');
    struct mention_actor actor = read_actor(next_field(&line, '|'));
    struct mention_actor form = read_actor(slice_trim(line));
    return (struct actor_fact){.actor = actor.name,
                               .kind = actor.kind,
                               .form = form.name,
                               .office = actor.said,
                               .country = actor.country,
                               .id = actor.id,
                               .partial = actor.partial};
}

void world_add(struct world *world, const char *id, const char *date, const char *lines)
{
    struct arena arena = {0};
    struct err err = {0};
    struct doc *doc = arena_alloc(&arena, sizeof *doc);
    struct doc_mentions all = {.doc = doc};
    size_t capacity = 0;
    size_t facts_capacity = 0;
    doc->id = slice_of(id);
    doc->title = slice_of(id);
    doc->publisher = slice_of(strstr(id, "reuters") ? "Reuters" : "Test Press");
    doc->text = slice_of(lines);
    doc->date = when_unknown();
    if (date) {
        CHECK_ROW(when_parse(slice_of(date), &doc->date), date);
    }
    hash_sha256(doc->text, doc->sha256);
    struct slice rest = doc->text;
    struct slice line;
    while (slice_cut(&rest, '\n', &line)) {
        uint32_t start = (uint32_t)(line.ptr - lines);
        struct span span = {start, start + (uint32_t)line.len};
        if (slice_starts(line, SLICE_LIT("alias"))) {
            all.facts = arena_grow(&arena, all.facts, all.n_facts, &facts_capacity,
                                   sizeof *all.facts);
            all.facts[all.n_facts++] = read_fact(line);
        } else if (line.len > 0) {
            all.mentions = arena_grow(&arena, all.mentions, all.n_mentions, &capacity,
                                      sizeof *all.mentions);
            all.mentions[all.n_mentions] =
                read_mention(&arena, line, span, 500 + (uint32_t)all.n_mentions);
            all.n_mentions++;
        }
    }
    enum kg_added added;
    CHECK_ROW(kg_add(world->store, &all, &added, &err) == 0, err.text);
    arena_release(&arena);
}

void world_merge(struct world *world)
{
    struct err err = {0};
    CHECK_ROW(kg_merge(world->store, &err) == 0, err.text);
}

static const struct name_rules *names_of(void *context)
{
    return context;
}

struct kg_asker world_asker(const struct world *world, const char *now)
{
    struct kg_asker asker = {.store = world->store,
                             .types = &world->types,
                             .times = world->times,
                             .names = names_of,
                             .names_context = world->names};
    (void)cal_parse(now, &asker.now);
    return asker;
}

static void describe(const struct kg_view *view, const struct kg_event *event,
                     struct buf *out)
{
    char edtf[WHEN_EDTF_SIZE];
    when_edtf(&event->when, edtf);
    buf_addf(out, "%s %.*s%s%.*s %.*s '%.*s'", edtf, SLICE_ARG(event->type),
             event->subtype.len > 0 ? "/" : "", SLICE_ARG(event->subtype),
             SLICE_ARG(status_name((enum status)event->status)),
             SLICE_ARG(event->label));
    if (event->place != KG_NONE) {
        buf_addf(out, " @%.*s", SLICE_ARG(view->places[event->place].name));
    }
    buf_addf(out, " x%zu%s%s\n", event->n_mentions, event->disputed ? " disputed" : "",
             event->part_of_id.len > 0 ? " part" : "");
}

struct slice world_events(struct world *world)
{
    struct err err = {0};
    struct kg_result result = {0};
    struct kg_flags flags = {.all = true};
    struct kg_asker asker = world_asker(world, "2024-06-30");
    struct buf out = {0};
    world_merge(world);
    int rc = kg_ask(&asker, &world->arena, (struct slice){0}, &flags, &result, &err);
    CHECK_ROW(rc == 0, err.text);
    for (size_t i = 0; rc == 0 && i < result.view.n_events; i++) {
        describe(&result.view, &result.view.events[i], &out);
    }
    buf_addc(&out, '\0');
    struct slice text = arena_copy(&world->arena, (struct slice){out.ptr, out.len - 1});
    buf_release(&out);
    return text;
}

void world_check(const struct world_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct world world;
        world_open(&world);
        for (size_t d = 0; d < COUNT(cases[i].docs) && cases[i].docs[d].id; d++) {
            world_add(&world, cases[i].docs[d].id, cases[i].docs[d].date,
                      cases[i].docs[d].lines);
        }
        struct slice events = world_events(&world);
        bool same = slice_equal(events, slice_of(cases[i].events));
        if (!same) {
            (void)printf("%s gives\n%.*s", cases[i].label, SLICE_ARG(events));
        }
        CHECK_ROW(same, cases[i].label);
        world_close(&world);
    }
}
