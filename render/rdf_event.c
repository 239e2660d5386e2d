/* rdf_event.c - an event and what belongs to it: participations, claims, mentions. */
#include "base/hash.h"
#include "render/rdf_date.h"
#include "render/rdf_graph.h"

/* The event at hand. */
struct at {
    struct rdf_graph *graph;
    const struct kg_event *event;
    struct slice iri;
    struct slice class;     /* "dl:Visit" */
    struct slice *mentions; /* IRIs */
    bool days;              /* rival dates are told by their first days */
};

static struct slice class_of(struct rdf_graph *graph, struct slice type)
{
    uint16_t i = event_type_find(&graph->builtin, type);
    if (i == EVENT_TYPE_NONE) {
        return SLICE_LIT("OtherEvent"); /* a user's own */
    }
    return graph->builtin.types[i].class;
}

/* Roles that users made up are those of actors; the vocabulary lists the others. */
static struct slice role_of(const struct rdf_graph *graph, struct slice role)
{
    for (size_t i = 0; i < graph->builtin.n_roles; i++) {
        if (slice_equal(graph->builtin.roles[i].name, role)) {
            return role;
        }
    }
    return SLICE_LIT("actor");
}

/* The words that name the event; the whole quote where another extractor gave none. */
static struct span trigger_of(const struct kg_mention *mention)
{
    bool inside = mention->trigger.start >= mention->span.start &&
                  mention->trigger.end <= mention->span.end &&
                  mention->trigger.start < mention->trigger.end;
    return inside ? mention->trigger : mention->span;
}

/* The words of a mention, which are not at hand when its document has no text. */
static struct slice words(const struct at *at, const struct kg_mention *mention,
                          struct span span)
{
    struct slice text = at->graph->view->docs[mention->doc].text;
    return span.end <= text.len ? span_cut(text, span) : mention->quote;
}

/*
 * Document, trigger and class make a mention; should two events share these, the second
 * one's mention is told apart by its event.
 */
static void name_mentions(struct at *at)
{
    struct rdf_graph *graph = at->graph;
    at->mentions =
        arena_array(&graph->arena, at->event->n_mentions + 1, sizeof *at->mentions);
    for (size_t i = 0; i < at->event->n_mentions; i++) {
        const struct kg_mention *mention = &at->event->mentions[i];
        struct span trigger = trigger_of(mention);
        struct slice sha256 = graph->view->docs[mention->doc].sha256;
        struct slice fields =
            arena_printf(&graph->arena, "%.*s\n%u\n%u\n%.*s", SLICE_ARG(sha256),
                         trigger.start, trigger.end, SLICE_ARG(at->class));
        struct slice iri = rdf_mint(graph, "mention", NULL, fields);
        if (!rdf_is_new(graph, iri)) {
            fields = arena_printf(&graph->arena, "%.*s\n%.*s\n%zu", SLICE_ARG(fields),
                                  SLICE_ARG(at->event->id), i);
            iri = rdf_mint(graph, "mention", NULL, fields);
        }
        at->mentions[i] = iri;
    }
}

/* Those of the event's mentions that `list` numbers; all when it is empty. */
static void add_support(const struct at *at, struct rdf_node *node,
                        const uint32_t *list, size_t count)
{
    size_t n = count > 0 ? count : at->event->n_mentions;
    for (size_t i = 0; i < n; i++) {
        rdf_add(node, &at->graph->node, RDF_DERIVED_FROM,
                at->mentions[count > 0 ? list[i] : i]);
    }
}

static struct slice role_iri(const struct at *at, const struct kg_participant *part)
{
    struct rdf_graph *graph = at->graph;
    struct slice fields =
        arena_printf(&graph->arena, "%.*s\n%.*s\n%.*s", SLICE_ARG(at->event->id),
                     SLICE_ARG(graph->actors[part->actor]), SLICE_ARG(part->role));
    return rdf_mint(graph, "participation", NULL, fields);
}

static bool is_date(const struct kg_claim *claim)
{
    return slice_equal(claim->property, SLICE_LIT("date"));
}

/* The date of a claim; that of a preferred one is the event's own. */
static bool claim_when(const struct at *at, const struct kg_claim *claim,
                       struct when *out)
{
    if (claim->preferred) {
        *out = at->event->when;
        return true;
    }
    if (!when_parse(claim->value, out)) {
        return false;
    }
    if (at->event->when.kind == WHEN_THROUGH && out->unit == WHEN_DAY) {
        out->kind = WHEN_THROUGH; /* EDTF cannot tell; rivals are alike */
    }
    return true;
}

static struct slice claim_day(const struct at *at, const struct kg_claim *claim)
{
    struct when when;
    if (!claim_when(at, claim, &when)) {
        return (struct slice){0};
    }
    return rdf_start_day(&at->graph->node, &when);
}

/* True when all rival dates begin on known days, and not all on the same. */
static bool differ_in_days(const struct at *at)
{
    struct slice first = {0};
    bool differ = false;
    for (size_t i = 0; i < at->event->n_claims; i++) {
        const struct kg_claim *claim = &at->event->claims[i];
        struct slice day = is_date(claim) ? claim_day(at, claim) : (struct slice){0};
        if (is_date(claim) && day.len == 0) {
            return false;
        }
        first = first.len > 0 ? first : day;
        differ = differ || (day.len > 0 && !slice_equal(day, first));
    }
    return differ;
}

static const char *property_iri(const struct at *at, const struct kg_claim *claim)
{
    if (is_date(claim)) {
        return at->days ? "schema:startDate" : "dl:edtf";
    }
    bool place = slice_equal(claim->property, SLICE_LIT("place"));
    return place ? "schema:location" : "dl:status";
}

static void add_place_object(const struct at *at, struct rdf_node *node,
                             struct slice name)
{
    struct rdf_graph *graph = at->graph;
    for (size_t i = 0; i < graph->view->n_places; i++) {
        if (slice_equal(graph->view->places[i].name, name)) {
            rdf_add_typed(node, &graph->node, RDF_OBJECT, graph->places[i], "@id");
            return;
        }
    }
    rdf_add(node, &graph->node, RDF_OBJECT, name);
}

/* The value of a claim. EDTF stands as plain text: SPARQL cannot compare its type. */
static void add_object(const struct at *at, struct rdf_node *node,
                       const struct kg_claim *claim)
{
    struct arena *arena = &at->graph->node;
    struct when when;
    if (slice_equal(claim->property, SLICE_LIT("status"))) {
        rdf_add_typed(node, arena, RDF_OBJECT,
                      arena_printf(arena, "dl:%.*s", SLICE_ARG(claim->value)), "@id");
    } else if (is_date(claim) && at->days) {
        rdf_add_typed(node, arena, RDF_OBJECT, claim_day(at, claim), "xsd:date");
    } else if (is_date(claim) && claim_when(at, claim, &when)) {
        rdf_add(node, arena, RDF_OBJECT, rdf_edtf(arena, &when));
    } else {
        add_place_object(at, node, claim->value);
    }
}

static void add_actors(const struct at *at, struct rdf_node *node)
{
    const struct rdf_graph *graph = at->graph;
    struct arena *arena = &at->graph->node;
    for (size_t i = 0; i < at->event->n_participants; i++) {
        rdf_add(node, arena, RDF_ACTOR,
                graph->actors[at->event->participants[i].actor]);
    }
    for (size_t i = 0; i < at->event->n_participants; i++) {
        rdf_add(node, arena, RDF_PARTICIPATION,
                role_iri(at, &at->event->participants[i]));
    }
}

/* Only what the dates allow: a part lies within its whole. */
static void add_whole(const struct at *at, struct rdf_node *node)
{
    uint32_t whole = at->event->part_of;
    if (whole != KG_NONE &&
        when_overlaps(&at->event->when, &at->graph->view->events[whole].when)) {
        rdf_add(node, &at->graph->node, RDF_SUPER_EVENT, at->graph->events[whole]);
    }
}

static void put_event(const struct at *at)
{
    struct rdf_graph *graph = at->graph;
    struct arena *arena = &graph->node;
    const struct kg_event *event = at->event;
    struct rdf_node node = {.id = at->iri};
    uint16_t type = event_type_find(&graph->builtin, event->type);
    rdf_type(&node, "schema:Event");
    rdf_type(&node, "sem:Event");
    rdf_type(&node, arena_printf(arena, "dl:%.*s", SLICE_ARG(at->class)).ptr);
    rdf_add(&node, arena, RDF_LABEL, event->label);
    rdf_add(&node, arena, RDF_IDENTIFIER, event->id);
    rdf_add_when(&node, arena, &event->when);
    if (event->place != KG_NONE) {
        rdf_add(&node, arena, RDF_LOCATION, graph->places[event->place]);
    }
    add_whole(at, &node);
    add_actors(at, &node);
    if (type != EVENT_TYPE_NONE) {
        rdf_add(&node, arena, RDF_PLOVER, graph->builtin.types[type].plover);
        rdf_add(&node, arena, RDF_CAMEO, graph->builtin.types[type].cameo);
    }
    struct slice status = status_name((enum status)event->status);
    rdf_add(&node, arena, RDF_STATUS,
            arena_printf(arena, "dl:%.*s", SLICE_ARG(status)));
    for (size_t i = 0; i < event->n_claims; i++) {
        rdf_add(&node, arena, RDF_DISPUTED,
                slice_of(property_iri(at, &event->claims[i])));
    }
    rdf_add_decimal(&node, arena, RDF_CONFIDENCE, event->confidence, 4);
    for (size_t i = 0; i < event->n_mentions; i++) {
        rdf_add(&node, arena, RDF_DENOTED_BY, at->mentions[i]);
    }
    rdf_emit(graph, &node);
}

static void put_role(const struct at *at, const struct kg_participant *part)
{
    struct rdf_graph *graph = at->graph;
    struct arena *arena = &graph->node;
    struct rdf_node node = {.id = role_iri(at, part)};
    if (!rdf_is_new(graph, node.id)) {
        return;
    }
    struct slice role = role_of(graph, part->role);
    rdf_type(&node, "sem:Role");
    rdf_type(&node, "schema:Role");
    rdf_add(&node, arena, RDF_PLAYER, graph->actors[part->actor]);
    rdf_add(&node, arena, RDF_ROLE_TYPE,
            arena_printf(arena, "dl:%.*s", SLICE_ARG(role)));
    rdf_add(&node, arena, RDF_ROLE_NAME, part->role);
    rdf_add(&node, arena, RDF_AS_TITLE, part->said);
    add_support(at, &node, part->mentions, part->n_mentions);
    rdf_add_decimal(&node, arena, RDF_CONFIDENCE, at->event->confidence, 4);
    rdf_emit(graph, &node);
}

static void put_claim(const struct at *at, const struct kg_claim *claim)
{
    struct rdf_graph *graph = at->graph;
    struct arena *arena = &graph->node;
    struct slice fields =
        arena_printf(&graph->arena, "%.*s\n%.*s\n%.*s", SLICE_ARG(at->event->id),
                     SLICE_ARG(claim->property), SLICE_ARG(claim->value));
    struct rdf_node node = {.id = rdf_mint(graph, "claim", NULL, fields)};
    rdf_type(&node, "rdf:Statement");
    rdf_type(&node, "dl:Claim");
    rdf_add(&node, arena, RDF_SUBJECT, at->iri);
    rdf_add(&node, arena, RDF_PREDICATE, slice_of(property_iri(at, claim)));
    add_object(at, &node, claim);
    rdf_add(&node, arena, RDF_RANK,
            claim->preferred ? SLICE_LIT("wikibase:PreferredRank")
                             : SLICE_LIT("wikibase:NormalRank"));
    add_support(at, &node, claim->mentions, claim->n_mentions);
    rdf_add_decimal(&node, arena, RDF_CONFIDENCE, at->event->confidence, 4);
    rdf_emit(graph, &node);
}

static struct slice number(struct arena *arena, uint32_t n)
{
    return arena_printf(arena, "%u", n);
}

/* What the annotation points at: the document, the quote, and where it stands. */
static void add_target(const struct at *at, struct rdf_node *node,
                       const struct kg_mention *mention)
{
    struct arena *arena = &at->graph->node;
    const struct points *points = &at->graph->points[mention->doc];
    struct rdf_node *parts = arena_array(arena, 3, sizeof *parts);
    struct rdf_node *target = &parts[0];
    struct rdf_node *quote = &parts[1];
    struct rdf_node *position = &parts[2];
    target->id = arena_printf(arena, "%.*s#target", SLICE_ARG(node->id));
    quote->id = arena_printf(arena, "%.*s#quote", SLICE_ARG(node->id));
    position->id = arena_printf(arena, "%.*s#position", SLICE_ARG(node->id));
    rdf_type(target, "oa:SpecificResource");
    rdf_type(quote, "oa:TextQuoteSelector");
    rdf_type(position, "oa:TextPositionSelector");
    rdf_add(quote, arena, RDF_EXACT, words(at, mention, mention->span));
    rdf_add(position, arena, RDF_START,
            number(arena, points_before(points, mention->span.start)));
    rdf_add(position, arena, RDF_END,
            number(arena, points_before(points, mention->span.end)));
    rdf_add(target, arena, RDF_SOURCE, at->graph->docs[mention->doc]);
    rdf_add_node(target, arena, RDF_SELECTOR, quote);
    rdf_add_node(target, arena, RDF_SELECTOR, position);
    rdf_add_node(node, arena, RDF_TARGET, target);
}

static void put_mention(const struct at *at, size_t i)
{
    struct rdf_graph *graph = at->graph;
    struct arena *arena = &graph->node;
    const struct kg_mention *mention = &at->event->mentions[i];
    const struct points *points = &graph->points[mention->doc];
    struct span trigger = trigger_of(mention);
    struct rdf_node node = {.id = at->mentions[i]};
    rdf_type(&node, "oa:Annotation");
    rdf_type(&node, "dl:Mention");
    rdf_type(&node, "prov:Entity");
    rdf_add(&node, arena, RDF_MOTIVATION, SLICE_LIT("oa:identifying"));
    rdf_add(&node, arena, RDF_BODY, at->iri);
    rdf_add(&node, arena, RDF_TRIGGER, words(at, mention, trigger));
    rdf_add(&node, arena, RDF_TRIGGER_START,
            number(arena, points_before(points, trigger.start)));
    rdf_add(&node, arena, RDF_TRIGGER_END,
            number(arena, points_before(points, trigger.end)));
    rdf_add(&node, arena, RDF_TIME_EXPRESSION, mention->time_phrase);
    rdf_add_decimal(&node, arena, RDF_CONFIDENCE, mention->confidence, 4);
    add_target(at, &node, mention);
    rdf_add(&node, arena, RDF_DERIVED_FROM, graph->docs[mention->doc]);
    rdf_emit(graph, &node);
}

/* The first 16 hex digits of a UUID are an id of the graph behind its "ev_". */
static bool is_id_of(struct slice id, const char *uuid)
{
    struct buf start = {0};
    buf_addf(&start, "ev_%.8s%.4s%.4s", uuid, uuid + 9, uuid + 14);
    bool same = slice_equal(id, buf_slice(&start));
    buf_release(&start);
    return same;
}

struct slice rdf_event_iri(struct rdf_graph *graph, const struct kg_event *event)
{
    struct slice class = class_of(graph, event->type);
    for (size_t i = 0; i < event->n_mentions; i++) {
        const struct kg_mention *mention = &event->mentions[i];
        struct slice sha256 = graph->view->docs[mention->doc].sha256;
        char uuid[HASH_UUID_SIZE];
        char founded[HASH_UUID_SIZE];
        struct buf key = {0};
        buf_addf(&key, "mention\n%.*s\n%u\n%u\n%.*s", SLICE_ARG(sha256),
                 mention->trigger.start, mention->trigger.end, SLICE_ARG(class));
        hash_uuid(buf_slice(&key), uuid);
        buf_clear(&key);
        buf_addf(&key, "event\n%s", uuid);
        hash_uuid(buf_slice(&key), founded);
        buf_release(&key);
        if (is_id_of(event->id, founded)) {
            return rdf_mint(graph, "event", NULL, slice_of(uuid));
        }
    }
    return rdf_mint(graph, "event", NULL, event->id);
}

void rdf_put_event(struct rdf_graph *graph, size_t event)
{
    struct at at = {.graph = graph,
                    .event = &graph->view->events[event],
                    .iri = graph->events[event]};
    at.class = class_of(graph, at.event->type);
    at.days = differ_in_days(&at);
    name_mentions(&at);
    put_event(&at);
    for (size_t i = 0; i < at.event->n_participants; i++) {
        put_role(&at, &at.event->participants[i]);
    }
    for (size_t i = 0; i < at.event->n_claims; i++) {
        put_claim(&at, &at.event->claims[i]);
    }
    for (size_t i = 0; i < at.event->n_mentions; i++) {
        put_mention(&at, i);
    }
}
