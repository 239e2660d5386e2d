#include <stdlib.h>

#include "graph/merge.h"
#include "graph/norm.h"

/* One use of an actor in an event, with where it stands. */
struct use_at {
    uint32_t actor;
    mg_str role;
    mg_str said;
    uint8_t side;
    uint32_t mention;
    uint32_t order; /* within the event: earlier words first */
};

static int compare_uses(const void *a, const void *b)
{
    const struct use_at *x = a;
    const struct use_at *y = b;
    if (x->actor != y->actor) {
        return x->actor < y->actor ? -1 : 1;
    }
    if (x->role != y->role) {
        return x->role < y->role ? -1 : 1;
    }
    return (x->order > y->order) - (x->order < y->order);
}

/* A participant while the event is put together. */
struct person {
    struct mg_participant is;
    uint32_t role_rank; /* in the type's roles */
    uint32_t order;
};

static uint32_t role_rank(const struct mg *mg, const struct mg_event *event,
                          mg_str role)
{
    if (event->type_index == EVENT_TYPE_NONE) {
        return 0;
    }
    const struct event_type *type = &mg->types->types[event->type_index];
    uint32_t i = 0;
    while (i < type->n_roles && !slice_equal(type->roles[i], mg_text(mg, role))) {
        i++;
    }
    return i;
}

static int compare_people(const void *a, const void *b)
{
    const struct person *x = a;
    const struct person *y = b;
    if (x->role_rank != y->role_rank) {
        return x->role_rank < y->role_rank ? -1 : 1;
    }
    if (x->is.reports != y->is.reports) {
        return x->is.reports > y->is.reports ? -1 : 1;
    }
    return (x->order > y->order) - (x->order < y->order);
}

/* Memory that one event after the other uses. */
static void *room_for(struct mg *mg, size_t size)
{
    if (size > mg->room_size) {
        mg->room_size = size * 2;
        mg->room = arena_alloc(&mg->arena, mg->room_size);
    }
    return mg->room;
}

static size_t gather(struct mg *mg, const struct mg_event *event, struct use_at *uses)
{
    size_t n = 0;
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        const struct mg_mention *m = &mg->mentions[event->mentions[i]];
        for (uint32_t u = 0; u < m->n_uses; u++) {
            const struct mg_use *use = &mg->uses[m->first_use + u];
            uint32_t actor = mg->locals[use->local].actor;
            uses[n] = (struct use_at){actor,     use->role,          use->said,
                                      use->side, event->mentions[i], (uint32_t)n};
            n++;
        }
    }
    return n;
}

/* One person out of the uses [from, to) of one actor in one role. */
static struct person make_person(struct mg *mg, const struct mg_event *event,
                                 const struct use_at *uses, size_t n)
{
    struct person person = {
        .is = {.actor = uses[0].actor, .role = uses[0].role, .side = uses[0].side},
        .role_rank = role_rank(mg, event, uses[0].role),
        .order = uses[0].order,
    };
    person.is.mentions = arena_array(&mg->arena, n, sizeof *person.is.mentions);
    uint32_t last_report = MG_NONE;
    for (size_t i = 0; i < n; i++) {
        uint32_t at = uses[i].mention;
        bool again = person.is.n_mentions > 0 &&
                     person.is.mentions[person.is.n_mentions - 1] == at;
        if (!again) {
            person.is.mentions[person.is.n_mentions++] = at;
        }
        uint32_t report = mg->mentions[at].report;
        person.is.reports += report != last_report;
        last_report = report;
        person.is.said = person.is.said ? person.is.said : uses[i].said;
    }
    return person;
}

/* Does some report name both in this role? Then they are two, not one for the other. */
static bool named_together(const struct mg *mg, const struct mg_cluster *cluster,
                           const struct mg_participant *a,
                           const struct mg_participant *b)
{
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *report = &mg->reports[cluster->reports[i]];
        bool has_a = false;
        bool has_b = false;
        for (uint32_t j = 0; j < report->n_parts; j++) {
            has_a = has_a || report->parts[j].actor == a->actor;
            has_b = has_b || report->parts[j].actor == b->actor;
        }
        if (has_a && has_b) {
            return true;
        }
    }
    return false;
}

/* "Okoye" ends "Ada Okoye", and "police" end "Lima police": who tells less. A body or a
 * country is another one: "Front", "National Front". */
static bool ends_name(struct mg *mg, const struct mg_actor *less,
                      const struct mg_actor *more)
{
    bool person = less->kind == ACTOR_PERSON && less->known == 0;
    if (less->kind != more->kind || !(person || less->kind == ACTOR_GROUP)) {
        return false;
    }
    struct slice tail = mg_text(mg, mg_fold(mg, less->name));
    struct slice name = mg_text(mg, mg_fold(mg, more->name));
    return tail.len > 0 && tail.len < name.len && slice_ends(name, tail) &&
           name.ptr[name.len - tail.len - 1] == ' ' &&
           (!person || norm_count_words(tail) == 1);
}

/* Is `p` "the Senate", where `q` in the same role is one of its committees, or a part
 * of the name of `q`? */
static bool is_vaguer(struct mg *mg, const struct mg_participant *p,
                      const struct mg_participant *q)
{
    const struct mg_actor *vague = &mg->actors[p->actor];
    const struct mg_actor *other = &mg->actors[q->actor];
    if (q->role != p->role) {
        return false;
    }
    bool body = mg_is_general(mg, vague, other) &&
                mg_text(mg, vague->words).len < mg_text(mg, other->words).len;
    return body || ends_name(mg, vague, other);
}

/* Do states do what the reports tell? */
static bool is_state_deed(const struct mg *mg, const struct mg_cluster *cluster)
{
    const struct mg_report *report = &mg->reports[cluster->reports[0]];
    return report->type_index != EVENT_TYPE_NONE && mg->rules[report->type_index].state;
}

/* Is `p` the country of the official `q`, in the same role? Who asks a country's leader
 * has asked the country, too: it stays. */
static bool stands_for(const struct mg *mg, const struct mg_participant *p,
                       const struct mg_participant *q)
{
    const struct mg_actor *country = &mg->actors[p->actor];
    const struct mg_actor *person = &mg->actors[q->actor];
    return country->kind == ACTOR_COUNTRY && country->country != 0 &&
           person->kind == ACTOR_PERSON && person->country == country->country &&
           q->role == p->role && p->side != ROLE_TARGET;
}

/*
 * One actor has one role; and a country goes when other reports name its official in
 * its stead ("Washington" where another says "Blinken"), unless states do such things.
 */
static bool is_double(struct mg *mg, const struct mg_cluster *cluster,
                      const struct person *people, size_t n, size_t at)
{
    const struct mg_participant *p = &people[at].is;
    for (size_t i = 0; i < n; i++) {
        const struct mg_participant *q = &people[i].is;
        bool again = i != at && q->actor == p->actor &&
                     (q->reports > p->reports || (q->reports == p->reports && i < at));
        bool instead = !is_state_deed(mg, cluster) && stands_for(mg, p, q);
        bool other = q->actor != p->actor && (instead || is_vaguer(mg, p, q));
        if (again || (other && !named_together(mg, cluster, p, q))) {
            return true;
        }
    }
    return false;
}

/* Does some mention tell the person in an event that was not only planned? */
static bool was_there(const struct mg *mg, const struct mg_participant *p)
{
    bool there = false;
    for (uint32_t i = 0; i < p->n_mentions; i++) {
        there = there || mg->mentions[p->mentions[i]].status != STATUS_PLANNED;
    }
    return there;
}

/*
 * "X and Y will travel to Peru" beside "X arrived in Lima": of those who do one thing
 * alike, who was only to come and of whom no report says that he came is left out.
 */
static bool stayed_away(const struct mg *mg, const struct mg_event *event,
                        const struct person *people, size_t n, size_t at)
{
    const struct mg_participant *p = &people[at].is;
    bool other = false;
    for (size_t i = 0; i < n; i++) {
        other = other || (people[i].is.role == p->role && was_there(mg, &people[i].is));
    }
    return event->status == STATUS_OCCURRED && p->side == ROLE_AGENT && other &&
           !was_there(mg, p);
}

void mg_sum_actors(struct mg *mg, const struct mg_cluster *cluster,
                   struct mg_event *event)
{
    size_t n = 0;
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        n += mg->mentions[event->mentions[i]].n_uses;
    }
    if (n == 0) {
        return;
    }
    struct person *people = room_for(mg, n * (sizeof *people + sizeof(struct use_at)));
    struct use_at *uses = (struct use_at *)(people + n);
    size_t n_people = 0;
    n = gather(mg, event, uses);
    qsort(uses, n, sizeof *uses, compare_uses);
    for (size_t i = 0; i < n;) {
        size_t end = i;
        while (end < n && uses[end].actor == uses[i].actor &&
               uses[end].role == uses[i].role) {
            end++;
        }
        people[n_people++] = make_person(mg, event, &uses[i], end - i);
        i = end;
    }
    qsort(people, n_people, sizeof *people, compare_people);
    event->participants =
        arena_array(&mg->arena, n_people, sizeof *event->participants);
    for (size_t i = 0; i < n_people; i++) {
        if (!is_double(mg, cluster, people, n_people, i) &&
            !stayed_away(mg, event, people, n_people, i)) {
            event->participants[event->n_participants++] = people[i].is;
        }
    }
}
