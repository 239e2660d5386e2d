#include <stdlib.h>

#include "graph/merge.h"

/* Events of a block that one report is compared with at most (STORE.md, growth). */
#define MAX_TRIED 32
#define N_CLASSES 5

/*
 * Events that share a type and an actor (or place), and were put here by reports whose
 * dates are known equally well; `day` ascends. So a report looks at a short run of each
 * block and not at the archive.
 */
struct entry {
    int32_t day;
    uint32_t cluster;
};

struct shelf {
    uint64_t key; /* 0 free */
    struct entry *entries;
    size_t count;
    size_t capacity;
    int32_t days; /* the longest date among them */
};

struct clustering {
    struct mg *mg;
    struct arena scratch;
    struct shelf *shelves;
    size_t n_shelves;
    size_t size;    /* a power of two */
    uint32_t *seen; /* of each cluster: the report that tried it last, plus 1 */
};

#define CLASS_SHIFT 35
#define KIND_SHIFT  33

enum { KEY_ACTOR, KEY_PLACE, KEY_COUNTRIES, KEY_EVER };

static uint64_t block_key(uint32_t type, int class, int kind, uint32_t id)
{
    return (uint64_t)1 << 63 | (uint64_t)(type & 0xffffff) << 38 |
           (uint64_t) class << CLASS_SHIFT | (uint64_t)kind << KIND_SHIFT | id;
}

static struct shelf *probe(struct shelf *shelves, size_t size, uint64_t key)
{
    uint64_t hash = key * UINT64_C(0x9e3779b97f4a7c15);
    size_t at = (size_t)(hash >> 20) & (size - 1);
    while (shelves[at].key != 0 && shelves[at].key != key) {
        at = (at + 1) & (size - 1);
    }
    return &shelves[at];
}

static void grow(struct clustering *c)
{
    size_t size = c->size > 0 ? c->size * 2 : 1024;
    struct shelf *larger = arena_array(&c->scratch, size, sizeof *larger);
    for (size_t i = 0; i < c->size; i++) {
        if (c->shelves[i].key != 0) {
            *probe(larger, size, c->shelves[i].key) = c->shelves[i];
        }
    }
    c->shelves = larger;
    c->size = size;
}

static struct shelf *block_of(struct clustering *c, uint64_t key)
{
    if (c->n_shelves * 4 >= c->size * 3) {
        grow(c);
    }
    struct shelf *block = probe(c->shelves, c->size, key);
    if (block->key == 0) {
        block->key = key;
        c->n_shelves++;
    }
    return block;
}

static void block_add(struct clustering *c, uint64_t key, const struct when *when,
                      uint32_t cluster)
{
    struct shelf *block = block_of(c, key);
    if (block->count > 0 && block->entries[block->count - 1].cluster == cluster) {
        return;
    }
    int64_t days = when_length(when);
    if (days > block->days) {
        block->days = days < INT32_MAX ? (int32_t)days : INT32_MAX;
    }
    block->entries = arena_grow(&c->scratch, block->entries, block->count,
                                &block->capacity, sizeof *block->entries);
    block->entries[block->count++] = (struct entry){when->earliest, cluster};
}

/* A number for the two countries whose people or governments a report is about. */
static uint32_t country_pair(const struct mg *mg, const struct mg_part *parts, size_t n)
{
    mg_str low = 0;
    mg_str high = 0;
    for (size_t i = 0; i < n; i++) {
        mg_str country = mg->actors[parts[i].actor].country;
        if (country == 0 || country == low || country == high) {
            continue;
        }
        if (low != 0 && high != 0) {
            return 0; /* three are no pair */
        }
        high = low;
        low = country;
        if (high != 0 && low > high) {
            mg_str swap = low;
            low = high;
            high = swap;
        }
    }
    return low != 0 && high != 0 ? (low * 65599U) ^ high : 0;
}

/* Most keys that a report is looked up by: its actors, its place, its countries. */
#define MAX_KEYS 40

/*
 * The keys, without class, under which a report is put and looked up: only such as the
 * rule of its type can decide by.
 */
static size_t keys_of(const struct mg *mg, const struct mg_report *report,
                      uint64_t keys[MAX_KEYS])
{
    struct mg_rule rule = mg_rule_of(mg, report, report->subtype);
    size_t n = 0;
    for (uint32_t i = 0; i < report->n_parts && n < MAX_KEYS - 8; i++) {
        keys[n++] = block_key(report->type, 0, KEY_ACTOR, report->parts[i].actor);
    }
    if (report->place != MG_NONE && rule.who == MG_WHO_PLACE) {
        uint32_t place = mg->places[report->place].same;
        keys[n++] = block_key(report->type, 0, KEY_PLACE, place);
    }
    uint32_t pair =
        rule.who == MG_WHO_BOTH ? country_pair(mg, report->parts, report->n_parts) : 0;
    if (pair != 0) {
        keys[n++] = block_key(report->type, 0, KEY_COUNTRIES, pair);
    }
    /* What happens once is looked for however long ago others say that it was. */
    for (uint32_t i = 0; rule.once && i < report->n_parts && n < MAX_KEYS; i++) {
        uint32_t actor = report->parts[i].actor;
        bool person = mg->actors[actor].kind == ACTOR_PERSON;
        if (report->parts[i].side == ROLE_TARGET &&
            (rule.ever || (rule.near && person))) {
            keys[n++] = block_key(report->type, 0, KEY_EVER, actor);
        }
    }
    return n;
}

static uint64_t with_class(uint64_t key, int class)
{
    return key | (uint64_t) class << CLASS_SHIFT;
}

/* Puts an event where later reports with these actors and place will look for it. */
static void enter(struct clustering *c, uint32_t at, const struct mg_report *report)
{
    uint64_t keys[MAX_KEYS];
    size_t n = keys_of(c->mg, report, keys);
    int class = mg_when_class(&report->when);
    for (size_t i = 0; i < n; i++) {
        block_add(c, with_class(keys[i], class), &report->when, at);
    }
}

/* How far in the text of its document a report stands from the event's nearest. */
static uint32_t distance(const struct mg *mg, const struct mg_report *report,
                         const struct mg_cluster *cluster)
{
    uint32_t nearest = UINT32_MAX;
    uint32_t at = mg->mentions[report->mentions[0]].trigger_start;
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *other = &mg->reports[cluster->reports[i]];
        uint32_t there = mg->mentions[other->mentions[0]].trigger_start;
        uint32_t far = at > there ? at - there : there - at;
        nearest = other->doc == report->doc && far < nearest ? far : nearest;
    }
    return nearest;
}

/* The best event so far for a report; of `alike` the best that is as vague as it. */
struct choice {
    uint32_t best;
    uint32_t score;
    bool tied;
    uint32_t alike;
    uint32_t alike_score;
};

static void try_cluster(struct clustering *c, uint32_t report_at, uint32_t cluster,
                        struct choice *choice)
{
    struct mg *mg = c->mg;
    if (c->seen[cluster] == report_at + 1) {
        return;
    }
    c->seen[cluster] = report_at + 1;
    mg->comparisons++;
    if (mg_forbidden(mg, report_at, cluster)) {
        return;
    }
    uint32_t score = mg_fit(mg, &mg->reports[report_at], &mg->clusters[cluster]);
    if (score == 0) {
        return;
    }
    bool alike = mg_when_class(&mg->clusters[cluster].when) ==
                 mg_when_class(&mg->reports[report_at].when);
    if (alike && score > choice->alike_score) {
        choice->alike = cluster;
        choice->alike_score = score;
    }
    if (score > choice->score) {
        choice->best = cluster;
        choice->score = score;
        choice->tied = false;
        return;
    }
    if (score < choice->score) {
        return;
    }
    /* Of events that fit equally, the one that the document has just told. */
    const struct mg_report *report = &mg->reports[report_at];
    uint32_t ours = distance(mg, report, &mg->clusters[cluster]);
    uint32_t best = distance(mg, report, &mg->clusters[choice->best]);
    choice->tied = ours == best || (choice->tied && ours > best);
    choice->best = ours < best ? cluster : choice->best;
}

static void try_block(struct clustering *c, uint32_t report_at, uint64_t key,
                      struct choice *choice)
{
    if (c->size == 0) {
        return;
    }
    const struct shelf *block = probe(c->shelves, c->size, key);
    const struct mg_report *report = &c->mg->reports[report_at];
    const struct when *when = &report->when;
    struct mg_rule rule = mg_rule_of(c->mg, report, report->subtype);
    int64_t slack = rule.slack > rule.span ? rule.slack : rule.span;
    bool ever = (key >> KIND_SHIFT & 3) == KEY_EVER;
    bool open =
        ever || block->days == INT32_MAX || when->earliest == WHEN_OPEN_EARLIEST;
    int64_t from = open ? INT64_MIN : (int64_t)when->earliest - block->days - slack;
    int64_t to = ever || when->latest == WHEN_OPEN_LATEST
                     ? INT64_MAX
                     : (int64_t)when->latest + slack;
    size_t low = 0;
    size_t high = block->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (block->entries[middle].day <= to) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    /* Newest first: `low` is behind the last entry that begins early enough. */
    for (size_t n = 0; low > 0 && n < MAX_TRIED; n++) {
        low--;
        if (block->entries[low].day < from) {
            break;
        }
        try_cluster(c, report_at, block->entries[low].cluster, choice);
    }
}

static struct choice choose(struct clustering *c, uint32_t report_at)
{
    struct choice choice = {.best = MG_NONE, .alike = MG_NONE};
    uint64_t keys[MAX_KEYS];
    size_t n = keys_of(c->mg, &c->mg->reports[report_at], keys);
    for (int class = 0; class < N_CLASSES; class ++) {
        for (size_t i = 0; i < n; i++) {
            try_block(c, report_at, with_class(keys[i], class), &choice);
        }
    }
    return choice;
}

static uint32_t found_cluster(struct clustering *c, uint32_t report_at)
{
    struct mg *mg = c->mg;
    const struct mg_report *report = &mg->reports[report_at];
    mg->clusters = arena_grow(&mg->arena, mg->clusters, mg->n_clusters,
                              &mg->clusters_capacity, sizeof *mg->clusters);
    mg->clusters[mg->n_clusters] = (struct mg_cluster){
        .type = report->type,
        .type_index = report->type_index,
        .when = when_unknown(),
        .place = MG_NONE,
        .first_word = report->first_word,
        .lo = WHEN_OPEN_EARLIEST,
        .hi = WHEN_OPEN_LATEST,
    };
    return (uint32_t)mg->n_clusters++;
}

/* The event's date while it grows: a journey's widens, any other's gets exacter. */
static void join_when(const struct mg *mg, struct mg_cluster *cluster,
                      const struct mg_report *report)
{
    bool journey = cluster->type_index != EVENT_TYPE_NONE &&
                   mg->rules[cluster->type_index].span > 0;
    struct when *when = &cluster->when;
    const struct when *other = &report->when;
    int ours = mg_when_class(when);
    int theirs = mg_when_class(other);
    if (cluster->n_reports == 0 || theirs < ours) {
        *when = *other;
    } else if (journey && theirs == MG_CLASS_DAYS && ours == MG_CLASS_DAYS) {
        int32_t first =
            when->earliest < other->earliest ? when->earliest : other->earliest;
        int32_t last = when->latest > other->latest ? when->latest : other->latest;
        *when = last > first ? when_through(first, last) : *when;
    } else if (theirs == ours && when_overlaps(when, other)) {
        bool through = when->kind == WHEN_THROUGH || other->kind == WHEN_THROUGH;
        int64_t more = when_length(other) - when_length(when);
        *when = (through ? more > 0 : more < 0) ? *other : *when;
    }
}

static void join(struct clustering *c, uint32_t at, uint32_t report_at)
{
    struct mg *mg = c->mg;
    struct mg_cluster *cluster = &mg->clusters[at];
    struct mg_report *report = &mg->reports[report_at];
    join_when(mg, cluster, report);
    cluster->lo = report->lo > cluster->lo ? report->lo : cluster->lo;
    cluster->hi = report->hi < cluster->hi ? report->hi : cluster->hi;
    cluster->worded = cluster->worded || report->worded;
    bool finer =
        report->place != MG_NONE &&
        (cluster->place == MG_NONE || (mg_is_country(&mg->places[cluster->place]) &&
                                       !mg_is_country(&mg->places[report->place])));
    if (finer) {
        cluster->place = report->place;
    }
    cluster->subtype = cluster->subtype ? cluster->subtype : report->subtype;
    for (uint32_t i = 0; i < report->n_parts; i++) {
        uint32_t j = 0;
        while (j < cluster->n_parts &&
               (cluster->parts[j].actor != report->parts[i].actor ||
                cluster->parts[j].role != report->parts[i].role)) {
            j++;
        }
        if (j == cluster->n_parts) {
            cluster->parts =
                arena_grow(&mg->arena, cluster->parts, cluster->n_parts,
                           &cluster->parts_capacity, sizeof *cluster->parts);
            cluster->parts[cluster->n_parts++] = report->parts[i];
        }
    }
    cluster->reports = arena_grow(&mg->arena, cluster->reports, cluster->n_reports,
                                  &cluster->capacity, sizeof *cluster->reports);
    cluster->reports[cluster->n_reports++] = report_at;
    report->cluster = at;
    enter(c, at, report);
}

struct order {
    int class;
    int32_t day;
    int64_t days;
    uint32_t n_parts;
    uint32_t placed;
    uint32_t report;
};

/* The most exact first, by day; then those that say more; then as documents hash. */
static int compare_orders(const void *a, const void *b)
{
    const struct order *x = a;
    const struct order *y = b;
    if (x->class != y->class) {
        return x->class < y->class ? -1 : 1;
    }
    if (x->day != y->day) {
        return x->day < y->day ? -1 : 1;
    }
    if (x->days != y->days) {
        return x->days < y->days ? -1 : 1;
    }
    if (x->n_parts != y->n_parts) {
        return x->n_parts > y->n_parts ? -1 : 1;
    }
    if (x->placed != y->placed) {
        return x->placed > y->placed ? -1 : 1;
    }
    return (x->report > y->report) - (x->report < y->report);
}

/*
 * Reports of a document whose text another has too: they are the same reports. Gives
 * the one that stands for `report_at`, itself when it is the first.
 */
static void find_originals(const struct mg *mg, uint32_t *original)
{
    uint32_t first = 0; /* report of the first document with this text */
    uint32_t begin = 0;
    for (uint32_t i = 0; i < mg->n_reports; i++) {
        const struct mg_doc *doc = &mg->docs[mg->reports[i].doc];
        bool next_doc = i == 0 || mg->reports[i].doc != mg->reports[i - 1].doc;
        bool copy =
            i > 0 && slice_equal(mg->docs[mg->reports[first].doc].sha256, doc->sha256);
        original[i] = i;
        if (next_doc) {
            begin = i;
            first = copy ? first : i;
        }
        uint32_t twin = first + (i - begin);
        if (first == begin || twin >= begin) {
            continue;
        }
        const struct mg_mention *a = &mg->mentions[mg->reports[twin].mentions[0]];
        const struct mg_mention *b = &mg->mentions[mg->reports[i].mentions[0]];
        if (a->type == b->type && a->trigger_start == b->trigger_start &&
            a->n == b->n) {
            original[i] = twin;
        }
    }
}

static void place_report(struct clustering *c, uint32_t report_at)
{
    struct mg *mg = c->mg;
    const struct mg_report *report = &mg->reports[report_at];
    uint32_t decided = mg_decided(mg, report_at);
    struct choice choice = {.best = decided};
    if (decided == MG_NONE) {
        choice = choose(c, report_at);
    }
    bool vague = mg_when_class(&report->when) > MG_CLASS_DAYS || report->n_parts < 2;
    /* What fits several events is none of them, but may be one with its like. */
    uint32_t at = choice.tied && vague ? choice.alike : choice.best;
    if (at == MG_NONE) {
        at = found_cluster(c, report_at);
    }
    join(c, at, report_at);
}

void mg_cluster(struct mg *mg)
{
    struct clustering c = {.mg = mg};
    mg->n_clusters = 0;
    struct order *orders = arena_array(&c.scratch, mg->n_reports + 1, sizeof *orders);
    uint32_t *original = arena_array(&c.scratch, mg->n_reports + 1, sizeof *original);
    c.seen = arena_array(&c.scratch, mg->n_reports + 1, sizeof *c.seen);
    find_originals(mg, original);
    size_t n = 0;
    for (uint32_t i = 0; i < mg->n_reports; i++) {
        const struct mg_report *report = &mg->reports[i];
        mg->reports[i].cluster = MG_NONE;
        if (original[i] != i) {
            continue;
        }
        orders[n++] =
            (struct order){mg_when_class(&report->when), report->when.earliest,
                           when_length(&report->when),   report->n_parts,
                           report->place != MG_NONE,     i};
    }
    qsort(orders, n, sizeof *orders, compare_orders);
    for (size_t i = 0; i < n; i++) {
        place_report(&c, orders[i].report);
    }
    for (uint32_t i = 0; i < mg->n_reports; i++) {
        if (original[i] != i) {
            join(&c, mg->reports[original[i]].cluster, i);
        }
    }
    arena_release(&c.scratch);
}
