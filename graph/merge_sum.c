#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/hash.h"
#include "graph/merge.h"

#define CONFIDENCE_MAX 0.99

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void collect_mentions(struct mg *mg, const struct mg_cluster *cluster,
                             struct mg_event *event)
{
    size_t n = 0;
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        n += mg->reports[cluster->reports[i]].n_mentions;
    }
    event->mentions = arena_array(&mg->arena, n, sizeof *event->mentions);
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *report = &mg->reports[cluster->reports[i]];
        memcpy(&event->mentions[event->n_mentions], report->mentions,
               report->n_mentions * sizeof *report->mentions);
        event->n_mentions += report->n_mentions;
    }
    qsort(event->mentions, n, sizeof *event->mentions, compare_numbers);
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        event->n_docs += i == 0 || mg->mentions[event->mentions[i]].doc !=
                                       mg->mentions[event->mentions[i - 1]].doc;
    }
}

/* Is `a` the founding mention rather than `b`? (JSONLD.md: event ids.) */
static bool founds(const struct mg *mg, const struct mg_mention *a,
                   const struct mg_mention *b)
{
    int order = slice_compare(mg->docs[a->doc].sha256, mg->docs[b->doc].sha256);
    if (order != 0) {
        return order < 0;
    }
    if (a->trigger_start != b->trigger_start) {
        return a->trigger_start < b->trigger_start;
    }
    return slice_compare(mg_text(mg, a->type), mg_text(mg, b->type)) < 0;
}

/* The id that the founding mention makes; `taken` keeps twins of one word apart. */
static struct slice make_id(struct mg *mg, const struct mg_event *event,
                            struct strmap *taken)
{
    const struct mg_mention *first = &mg->mentions[event->mentions[0]];
    for (uint32_t i = 1; i < event->n_mentions; i++) {
        const struct mg_mention *m = &mg->mentions[event->mentions[i]];
        first = founds(mg, m, first) ? m : first;
    }
    struct slice class = mg_text(mg, first->type);
    if (event->type_index != EVENT_TYPE_NONE) {
        class = mg->types->types[event->type_index].class;
    }
    char uuid[HASH_UUID_SIZE];
    struct buf key = {0};
    buf_addf(&key, "mention\n%.*s\n%u\n%u\n%.*s",
             SLICE_ARG(mg->docs[first->doc].sha256), (unsigned)first->trigger_start,
             (unsigned)first->trigger_end, SLICE_ARG(class));
    hash_uuid(buf_slice(&key), uuid);
    buf_clear(&key);
    buf_addf(&key, "event\n%s", uuid);
    struct slice id = mg_id(mg, "ev_", buf_slice(&key));
    for (int n = 2; strmap_find(taken, id) != STRMAP_NONE; n++) {
        buf_addf(&key, "\n%d", n);
        id = mg_id(mg, "ev_", buf_slice(&key));
    }
    (void)strmap_put(taken, &mg->arena, id, 1);
    buf_release(&key);
    return id;
}

static void sum_subtype(struct mg *mg, const struct mg_cluster *cluster,
                        struct mg_event *event)
{
    uint32_t most = 0;
    bool journey =
        event->type_index != EVENT_TYPE_NONE && mg->rules[event->type_index].span > 0;
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        mg_str subtype = mg->reports[cluster->reports[i]].subtype;
        uint32_t n = 0;
        for (uint32_t j = 0; subtype != 0 && j < cluster->n_reports; j++) {
            n += mg->reports[cluster->reports[j]].subtype == subtype;
        }
        bool before =
            n == most && n > 0 &&
            slice_compare(mg_text(mg, subtype), mg_text(mg, event->subtype)) < 0;
        if (n > most || before) {
            most = n;
            event->subtype = subtype;
        }
    }
    if (journey && most < cluster->n_reports) {
        event->subtype = 0; /* an arrival is part of what the others report */
    }
}

static void sum_confidence(struct mg *mg, const struct mg_cluster *cluster,
                           struct mg_event *event)
{
    double wrong = 1;
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *report = &mg->reports[cluster->reports[i]];
        double confidence = (double)report->confidence;
        confidence = confidence < 0 ? 0 : confidence > 1 ? 1 : confidence;
        /* A text that another document repeats is no second witness. */
        bool again = false;
        for (uint32_t j = 0; j < i; j++) {
            uint32_t doc = mg->reports[cluster->reports[j]].doc;
            again = again ||
                    slice_equal(mg->docs[doc].sha256, mg->docs[report->doc].sha256);
        }
        wrong *= again ? 1 : 1 - confidence;
    }
    event->confidence = 1 - wrong;
    double alone = 0;
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        double c = (double)mg->reports[cluster->reports[i]].confidence;
        alone = c > alone ? c : alone;
    }
    if (event->confidence > CONFIDENCE_MAX) {
        event->confidence = alone > CONFIDENCE_MAX ? alone : CONFIDENCE_MAX;
    }
}

static void reason_dates(const struct mg *mg, const struct mg_cluster *cluster,
                         struct buf *out)
{
    char last[WHEN_EDTF_SIZE] = "";
    size_t shown = 0;
    for (uint32_t i = 0; i < cluster->n_reports && shown < 4; i++) {
        char edtf[WHEN_EDTF_SIZE];
        when_edtf(&mg->reports[cluster->reports[i]].when, edtf);
        if (strcmp(edtf, last) != 0) {
            buf_addf(out, "%s%s", shown == 0 ? "" : ", ", edtf);
            memcpy(last, edtf, sizeof last);
            shown++;
        }
    }
}

/* "2 reports in 2 documents; type meeting; dates 2024-04-26, 2024-04; actors ..." */
static struct slice reason_of(struct mg *mg, const struct mg_cluster *cluster,
                              const struct mg_event *event)
{
    if (cluster->n_reports < 2) {
        return (struct slice){0};
    }
    struct buf out = {0};
    buf_addf(&out, "%u reports in %u documents; type %.*s; dates ",
             (unsigned)cluster->n_reports, (unsigned)event->n_docs,
             SLICE_ARG(mg_text(mg, event->type)));
    reason_dates(mg, cluster, &out);
    buf_adds(&out, "; actors ");
    bool first = true;
    for (uint32_t i = 0; i < event->n_participants; i++) {
        const struct mg_participant *p = &event->participants[i];
        buf_addf(&out, "%s%.*s (%u of %u)", first ? "" : ", ",
                 SLICE_ARG(mg_text(mg, mg->actors[p->actor].name)),
                 (unsigned)p->reports, (unsigned)cluster->n_reports);
        first = false;
    }
    if (event->place != MG_NONE) {
        buf_addf(&out, "; place %.*s",
                 SLICE_ARG(mg_text(mg, mg->places[event->place].name)));
    }
    struct slice reason = arena_copy(&mg->arena, buf_slice(&out));
    buf_release(&out);
    return reason;
}

/* The day under which a date is listed: its first, else its last, else at the end. */
static int32_t listed_day(const struct when *when)
{
    return when->earliest != WHEN_OPEN_EARLIEST ? when->earliest : when->latest;
}

static int compare_events(const void *a, const void *b)
{
    const struct mg_event *x = *(const struct mg_event *const *)a;
    const struct mg_event *y = *(const struct mg_event *const *)b;
    int32_t x_day = listed_day(&x->when);
    int32_t y_day = listed_day(&y->when);
    if (x_day != y_day) {
        return x_day < y_day ? -1 : 1;
    }
    int order = when_compare(&x->when, &y->when);
    return order != 0 ? order : slice_compare(x->id, y->id);
}

static void rank_events(struct mg *mg)
{
    struct arena scratch = {0};
    struct mg_event **order = arena_array(&scratch, mg->n_events + 1, sizeof(void *));
    for (size_t i = 0; i < mg->n_events; i++) {
        order[i] = &mg->events[i];
    }
    qsort(order, mg->n_events, sizeof(void *), compare_events);
    for (uint32_t i = 0; i < mg->n_events; i++) {
        order[i]->rank = i;
    }
    arena_release(&scratch);
}

void mg_sum(struct mg *mg)
{
    struct strmap taken = {0};
    struct label_rules *labels = label_rules_new(&mg->arena);
    mg->events = arena_array(&mg->arena, mg->n_clusters + 1, sizeof *mg->events);
    mg->n_events = mg->n_clusters;
    for (uint32_t i = 0; i < mg->n_clusters; i++) {
        struct mg_cluster *cluster = &mg->clusters[i];
        struct mg_event *event = &mg->events[i];
        qsort(cluster->reports, cluster->n_reports, sizeof *cluster->reports,
              compare_numbers);
        *event = (struct mg_event){.type = cluster->type,
                                   .type_index = cluster->type_index,
                                   .place = MG_NONE,
                                   .part_of = MG_NONE,
                                   .cluster = i};
        collect_mentions(mg, cluster, event);
        event->id = make_id(mg, event, &taken);
        sum_subtype(mg, cluster, event);
        mg_sum_values(mg, cluster, event);
        mg_sum_actors(mg, cluster, event);
        mg_name_groups(mg, event);
        sum_confidence(mg, cluster, event);
    }
    mg_decide_groups(mg);
    for (uint32_t i = 0; i < mg->n_events; i++) {
        struct mg_event *event = &mg->events[i];
        event->label = label_event(labels, mg, event);
        event->reason = reason_of(mg, &mg->clusters[i], event);
    }
    rank_events(mg);
}
