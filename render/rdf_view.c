#include "render/rdf_view.h"

#include <math.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "render/rdf_date.h"
#include "render/rdf_graph.h"
#include "render/version.h"

#define WIKIDATA "http://www.wikidata.org/entity/"

struct slice rdf_mint(struct rdf_graph *graph, const char *kind, const char *field,
                      struct slice value)
{
    char uuid[HASH_UUID_SIZE];
    struct buf name = {0};
    buf_addf(&name, "%s\n", kind);
    if (field) {
        buf_addf(&name, "%s\n", field);
    }
    buf_add(&name, value);
    hash_uuid(buf_slice(&name), uuid);
    buf_release(&name);
    if (graph->base) {
        return arena_printf(&graph->arena, "%s%s/%s", graph->base, kind, uuid);
    }
    return arena_printf(&graph->arena, "urn:uuid:%s", uuid);
}

void rdf_emit(struct rdf_graph *graph, const struct rdf_node *node)
{
    graph->sink->node(graph->sink->context, node);
    arena_release(&graph->node);
}

bool rdf_is_new(struct rdf_graph *graph, struct slice iri)
{
    return strmap_put(&graph->written, &graph->arena, iri, 1) == STRMAP_NONE;
}

static bool is_wikidata(struct slice id)
{
    uint32_t number = 0;
    return id.len > 1 && id.ptr[0] == 'Q' &&
           slice_number((struct slice){id.ptr + 1, id.len - 1}, UINT32_MAX, &number);
}

/* The IRI of a known thing: of Wikidata, or as the user gave it; else empty. */
static struct slice known_iri(struct arena *arena, struct slice id)
{
    if (is_wikidata(id)) {
        return arena_printf(arena, WIKIDATA "%.*s", SLICE_ARG(id));
    }
    return rdf_safe_iri(arena, id);
}

static struct slice actor_iri(struct rdf_graph *graph, const struct kg_actor *actor)
{
    struct slice known = known_iri(&graph->arena, actor->known_id);
    if (known.len > 0) {
        return rdf_mint(graph, "actor", NULL, known);
    }
    struct slice kind = actor_kind_name((enum actor_kind)actor->kind);
    struct slice iri =
        rdf_mint(graph, "actor", kind.ptr, utf8_fold(&graph->arena, actor->name));
    /* Two "protesters", or two people of one name, are not the same. */
    struct slice key = arena_printf(&graph->arena, "actor %.*s", SLICE_ARG(iri));
    bool own = actor->kind != ACTOR_GROUP && rdf_is_new(graph, key);
    return own ? iri : rdf_mint(graph, "actor", kind.ptr, actor->id);
}

static struct slice place_iri(struct rdf_graph *graph, struct slice country,
                              struct slice name)
{
    struct slice fields = arena_printf(&graph->arena, "%.*s\n%.*s", SLICE_ARG(country),
                                       SLICE_ARG(utf8_fold(&graph->arena, name)));
    return rdf_mint(graph, "place", NULL, fields);
}

/* Documents, actors, places. */

static void put_software(struct rdf_graph *graph)
{
    struct rdf_node node = {.id = graph->software};
    rdf_type(&node, "schema:SoftwareApplication");
    rdf_type(&node, "prov:SoftwareAgent");
    rdf_add(&node, &graph->node, RDF_NAME, SLICE_LIT("dateline"));
    rdf_add(&node, &graph->node, RDF_VERSION, SLICE_LIT(DATELINE_VERSION));
    rdf_emit(graph, &node);
}

static void put_dataset(struct rdf_graph *graph)
{
    const struct kg_view *view = graph->view;
    struct buf name = {0};
    char sha256[HASH_SHA256_SIZE];
    buf_add(&name, view->query);
    for (size_t i = 0; i < view->n_docs; i++) {
        buf_addf(&name, "\n%.*s", SLICE_ARG(view->docs[i].sha256));
    }
    hash_sha256(buf_slice(&name), sha256);
    buf_release(&name);
    struct rdf_node node = {.id = rdf_mint(graph, "dataset", NULL, slice_of(sha256))};
    struct arena *arena = &graph->node;
    struct slice title = view->title.len > 0 ? view->title : SLICE_LIT("all events");
    rdf_type(&node, "schema:Dataset");
    rdf_add(&node, arena, RDF_NAME,
            arena_printf(arena, "dateline export: %.*s", SLICE_ARG(title)));
    rdf_add(&node, arena, RDF_ATTRIBUTED_TO, graph->software);
    rdf_add(&node, arena, RDF_CONFORMS_TO,
            SLICE_LIT("https://w3id.org/dateline/profile/1"));
    rdf_emit(graph, &node);
}

static struct slice publisher(struct rdf_graph *graph, const struct kg_doc *doc)
{
    if (doc->publisher.len == 0) {
        return (struct slice){0};
    }
    struct slice iri = rdf_mint(graph, "actor", "organization",
                                utf8_fold(&graph->arena, doc->publisher));
    if (rdf_is_new(graph, iri)) {
        struct rdf_node node = {.id = iri};
        rdf_type(&node, "schema:Organization");
        rdf_type(&node, "sem:Actor");
        rdf_add(&node, &graph->node, RDF_NAME, doc->publisher);
        rdf_emit(graph, &node);
    }
    return iri;
}

static void put_doc(struct rdf_graph *graph, size_t i)
{
    const struct kg_doc *doc = &graph->view->docs[i];
    graph->docs[i] = rdf_mint(graph, "document", NULL, doc->sha256);
    points_init(&graph->points[i], &graph->arena, doc->text);
    if (!rdf_is_new(graph, graph->docs[i])) {
        return; /* the same text under another name */
    }
    struct slice by = publisher(graph, doc);
    struct arena *arena = &graph->node;
    struct rdf_node node = {.id = graph->docs[i]};
    rdf_type(&node, "schema:NewsArticle");
    rdf_type(&node, "schema:MediaObject");
    rdf_type(&node, "prov:Entity");
    rdf_add(&node, arena, RDF_IDENTIFIER, doc->id);
    rdf_add(&node, arena, RDF_HEADLINE, doc->title);
    rdf_add(&node, arena, RDF_URL, rdf_safe_iri(arena, doc->url));
    if (doc->date.kind != WHEN_UNKNOWN && doc->date.earliest == doc->date.latest) {
        struct when day = when_unit_of(doc->date.earliest, WHEN_DAY);
        rdf_add(&node, arena, RDF_DATE_PUBLISHED, rdf_edtf(arena, &day));
    }
    rdf_add(&node, arena, RDF_PUBLISHER, by);
    rdf_add(&node, arena, RDF_IN_LANGUAGE, SLICE_LIT("en"));
    rdf_add(&node, arena, RDF_ENCODING, SLICE_LIT("text/plain;charset=utf-8"));
    rdf_add(&node, arena, RDF_SHA256, doc->sha256);
    rdf_emit(graph, &node);
}

static void type_actor(struct rdf_node *node, enum actor_kind kind)
{
    switch (kind) {
    case ACTOR_PERSON: rdf_type(node, "schema:Person"); break;
    case ACTOR_COUNTRY: rdf_type(node, "schema:Country"); break;
    case ACTOR_PLACE: rdf_type(node, "schema:Place"); break;
    case ACTOR_GROUP:
        rdf_type(node, "schema:Organization");
        rdf_type(node, "dl:Group");
        break;
    case ACTOR_ORGANIZATION:
    case ACTOR_KIND_COUNT: rdf_type(node, "schema:Organization"); break;
    }
    rdf_type(node, "sem:Actor");
}

static void put_actor(struct rdf_graph *graph, size_t i)
{
    const struct kg_actor *actor = &graph->view->actors[i];
    struct arena *arena = &graph->node;
    graph->actors[i] = actor_iri(graph, actor);
    struct rdf_node node = {.id = graph->actors[i]};
    type_actor(&node, (enum actor_kind)actor->kind);
    rdf_add(&node, arena, RDF_NAME, actor->name);
    for (size_t k = 0; k < actor->n_aliases; k++) {
        rdf_add(&node, arena, RDF_ALTERNATE_NAME, actor->aliases[k]);
    }
    for (size_t k = 0; k < actor->n_offices && actor->kind == ACTOR_PERSON; k++) {
        rdf_add(&node, arena, RDF_JOB_TITLE, actor->offices[k]);
    }
    rdf_add(&node, arena, RDF_SAME_AS, known_iri(arena, actor->known_id));
    rdf_emit(graph, &node);
}

/* The country that a place lies in, as a place of its own. */
static struct slice country_of(struct rdf_graph *graph, const struct kg_place *place)
{
    if (place->country.len == 0 || slice_equal(place->country, place->name)) {
        return (struct slice){0};
    }
    struct slice iri = place_iri(graph, place->country, place->country);
    if (rdf_is_new(graph, iri)) {
        struct rdf_node node = {.id = iri};
        rdf_type(&node, "schema:Country");
        rdf_type(&node, "sem:Place");
        rdf_add(&node, &graph->node, RDF_NAME, place->country);
        rdf_emit(graph, &node);
    }
    return iri;
}

static void put_place(struct rdf_graph *graph, size_t i)
{
    const struct kg_place *place = &graph->view->places[i];
    struct arena *arena = &graph->node;
    bool country = slice_equal(place->country, place->name);
    graph->places[i] = place_iri(graph, place->country, place->name);
    struct slice in = country_of(graph, place);
    if (!rdf_is_new(graph, graph->places[i])) {
        return;
    }
    struct rdf_node node = {.id = graph->places[i]};
    rdf_type(&node, country ? "schema:Country" : "schema:Place");
    rdf_type(&node, "sem:Place");
    rdf_add(&node, arena, RDF_NAME, place->name);
    rdf_add(&node, arena, RDF_CONTAINED_IN, in);
    if (!country && !isnan(place->lat) && !isnan(place->lon)) {
        rdf_add_decimal(&node, arena, RDF_LATITUDE, place->lat, 4);
        rdf_add_decimal(&node, arena, RDF_LONGITUDE, place->lon, 4);
    }
    rdf_emit(graph, &node);
}

/* IRIs first: events point to parts and wholes that come later. */
static void name_events(struct rdf_graph *graph)
{
    const struct kg_view *view = graph->view;
    for (size_t i = 0; i < view->n_events; i++) {
        graph->events[i] = rdf_event_iri(graph, &view->events[i]);
    }
}

void rdf_view(const struct kg_view *view, const char *base, const struct rdf_sink *sink)
{
    struct rdf_graph graph = {.view = view, .base = base, .sink = sink};
    struct arena *arena = &graph.arena;
    graph.builtin = event_types_builtin(arena);
    graph.docs = arena_array(arena, view->n_docs + 1, sizeof *graph.docs);
    graph.points = arena_array(arena, view->n_docs + 1, sizeof *graph.points);
    graph.actors = arena_array(arena, view->n_actors + 1, sizeof *graph.actors);
    graph.places = arena_array(arena, view->n_places + 1, sizeof *graph.places);
    graph.events = arena_array(arena, view->n_events + 1, sizeof *graph.events);
    graph.software =
        rdf_mint(&graph, "software", "dateline", SLICE_LIT(DATELINE_VERSION));
    put_software(&graph);
    put_dataset(&graph);
    for (size_t i = 0; i < view->n_docs; i++) {
        put_doc(&graph, i);
    }
    for (size_t i = 0; i < view->n_actors; i++) {
        put_actor(&graph, i);
    }
    for (size_t i = 0; i < view->n_places; i++) {
        put_place(&graph, i);
    }
    name_events(&graph);
    for (size_t i = 0; i < view->n_events; i++) {
        rdf_put_event(&graph, i);
    }
    arena_release(&graph.node);
    arena_release(&graph.arena);
}
