/*
 * fmt_ftm.c - entities of FollowTheMoney, a line each: for Aleph, OpenSanctions' tools.
 *
 * Documents, then actors, then events that refer to both. A value is a string in a
 * list; dates have the precision that the report gives (2024, 2024-04, 2024-04-26), and
 * what is only bounded carries the part that both bounds share.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/hash.h"
#include "base/jout.h"
#include "render/event_fields.h"
#include "render/render.h"

#define DOC_ID_DIGITS 16

struct entity {
    struct jout *object;
    struct jout *properties;
};

static struct entity entity_new(struct slice id, const char *schema)
{
    struct entity entity = {.object = jout_object()};
    jout_add_string(entity.object, "id", id);
    jout_add_string(entity.object, "schema", slice_of(schema));
    entity.properties = jout_add_object(entity.object, "properties");
    return entity;
}

static void entity_end(struct entity *entity, struct buf *out)
{
    jout_print(entity->object, out);
    buf_addc(out, '\n');
    jout_free(entity->object);
}

/* A property of one value; none when that is empty. */
static void put_one(const struct entity *entity, const char *name, struct slice value)
{
    if (value.len > 0) {
        jout_add_string(jout_add_array(entity->properties, name), NULL, value);
    }
}

static void put_list(const struct entity *entity, const char *name,
                     const struct slice *values, size_t n)
{
    struct jout *list = n > 0 ? jout_add_array(entity->properties, name) : NULL;
    for (size_t i = 0; i < n; i++) {
        jout_add_string(list, NULL, values[i]);
    }
}

/* Codes of ISO 3166 alone, in small letters: "NATO" is no country. */
static void put_country(const struct entity *entity, struct slice code)
{
    if (code.len == 2 && ascii_is_upper(code.ptr[0]) && ascii_is_upper(code.ptr[1])) {
        char small[2] = {ascii_lower(code.ptr[0]), ascii_lower(code.ptr[1])};
        put_one(entity, "country", (struct slice){small, sizeof small});
    }
}

/* Ids may hold letters and digits only, and a document's is a file name. */
static struct slice doc_id(struct arena *arena, const struct kg_doc *doc)
{
    char hex[HASH_SHA256_SIZE];
    hash_sha256(doc->id, hex);
    return arena_printf(arena, "doc_%.*s", DOC_ID_DIGITS, hex);
}

static void day_text(int32_t day, char out[WHEN_EDTF_SIZE])
{
    struct when when = when_unit_of(day, WHEN_DAY);
    when_edtf(&when, out);
}

static void put_day(const struct entity *entity, const char *name, int32_t day)
{
    char text[WHEN_EDTF_SIZE];
    day_text(day, text);
    put_one(entity, name, slice_of(text));
}

/* What the first and the last day of a bounded date have in common, if anything. */
static void put_common(const struct entity *entity, const struct when *when)
{
    static const size_t lengths[] = {10, 7, 4}; /* day, month, year */
    char first[WHEN_EDTF_SIZE];
    char last[WHEN_EDTF_SIZE];
    day_text(when->earliest, first);
    day_text(when->latest, last);
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        if (memcmp(first, last, lengths[i]) == 0) {
            put_one(entity, "date", (struct slice){first, lengths[i]});
            return;
        }
    }
}

static void put_when(const struct entity *entity, const struct when *when)
{
    bool bounded = when->kind != WHEN_UNKNOWN && when_length(when) != INT64_MAX;
    if (bounded && when->kind == WHEN_THROUGH && when->earliest != when->latest) {
        put_day(entity, "startDate", when->earliest);
        put_day(entity, "endDate", when->latest);
    } else if (bounded) {
        put_common(entity, when);
    }
}

static void put_doc(struct arena *arena, const struct kg_doc *doc, struct buf *out)
{
    struct entity entity = entity_new(doc_id(arena, doc), "Article");
    put_one(&entity, "title", doc->title.len > 0 ? doc->title : doc->id);
    put_one(&entity, "fileName", doc->id);
    put_one(&entity, "sourceUrl", doc->url);
    put_one(&entity, "publisher", doc->publisher);
    if (doc->date.kind != WHEN_UNKNOWN && doc->date.earliest == doc->date.latest) {
        put_day(&entity, "publishedAt", doc->date.earliest);
    }
    entity_end(&entity, out);
}

/* FollowTheMoney has no unnamed groups: they are legal entities like any. */
static const char *const schemas[ACTOR_KIND_COUNT] = {
    [ACTOR_PERSON] = "Person",      [ACTOR_ORGANIZATION] = "Organization",
    [ACTOR_COUNTRY] = "PublicBody", [ACTOR_GROUP] = "LegalEntity",
    [ACTOR_PLACE] = "LegalEntity",
};

static void put_actor(const struct kg_actor *actor, struct buf *out)
{
    struct entity entity = entity_new(actor->id, schemas[actor->kind]);
    put_one(&entity, "name", actor->name);
    put_list(&entity, "alias", actor->aliases, actor->n_aliases);
    put_country(&entity, actor->country);
    if (actor->kind == ACTOR_PERSON) {
        put_list(&entity, "position", actor->offices, actor->n_offices);
    }
    bool wikidata = actor->known_id.len > 1 && actor->known_id.ptr[0] == 'Q' &&
                    ascii_is_digit(actor->known_id.ptr[1]);
    put_one(&entity, "wikidataId", wikidata ? actor->known_id : (struct slice){0});
    entity_end(&entity, out);
}

/* The documents of an event: its mentions are sorted by them. */
static void put_proof(struct arena *arena, const struct entity *entity,
                      const struct kg_view *view, const struct kg_event *event)
{
    struct jout *list = jout_add_array(entity->properties, "proof");
    for (size_t i = 0; i < event->n_mentions; i++) {
        if (i == 0 || event->mentions[i].doc != event->mentions[i - 1].doc) {
            jout_add_string(list, NULL,
                            doc_id(arena, &view->docs[event->mentions[i].doc]));
        }
    }
}

/* Everybody once, in whatever roles. */
static void put_involved(const struct entity *entity, const struct kg_view *view,
                         const struct kg_event *event)
{
    struct jout *list = event->n_participants > 0
                            ? jout_add_array(entity->properties, "involved")
                            : NULL;
    for (size_t i = 0; i < event->n_participants; i++) {
        uint32_t actor = event->participants[i].actor;
        size_t before = 0;
        while (event->participants[before].actor != actor) {
            before++;
        }
        if (before == i) {
            jout_add_string(list, NULL, view->actors[actor].id);
        }
    }
}

static void put_event(struct arena *arena, const struct kg_view *view,
                      const struct kg_event *event, struct buf *out)
{
    char edtf[WHEN_EDTF_SIZE];
    struct entity entity = entity_new(event->id, "Event");
    struct slice words[] = {event->type, event->subtype};
    when_edtf(&event->when, edtf);
    put_one(&entity, "name", event->label);
    put_list(&entity, "keywords", words, event->subtype.len > 0 ? 2 : 1);
    put_when(&entity, &event->when);
    put_one(&entity, "summary",
            arena_printf(arena, "%.*s, %s",
                         SLICE_ARG(status_name((enum status)event->status)), edtf));
    if (event->place != KG_NONE) {
        const struct kg_place *place = &view->places[event->place];
        bool town = place->country.len > 0 && !slice_equal(place->country, place->name);
        put_one(&entity, "location",
                town ? arena_printf(arena, "%.*s, %.*s", SLICE_ARG(place->name),
                                    SLICE_ARG(place->country))
                     : place->name);
        put_country(&entity, place->code);
    }
    put_involved(&entity, view, event);
    put_proof(arena, &entity, view, event);
    entity_end(&entity, out);
}

int rn_ftm(const struct kg_view *view, const struct rn_options *options,
           struct buf *out, struct err *err)
{
    struct arena arena = {0};
    (void)options;
    (void)err;
    for (size_t i = 0; i < view->n_docs; i++) {
        put_doc(&arena, &view->docs[i], out);
    }
    for (size_t i = 0; i < view->n_actors; i++) {
        put_actor(&view->actors[i], out);
    }
    for (size_t i = 0; i < view->n_events; i++) {
        put_event(&arena, view, &view->events[i], out);
    }
    arena_release(&arena);
    return 0;
}
