/*
 * label_who.c - whom a label names: nobody twice.
 *
 * The reports of an event call its groups in words of their own, "students" here and
 * "schoolgirls" there: those of one report are named. A body goes before a group of
 * its own ("Navy officers", not "Navy and Navy officers"), a short name before the
 * whole one, a bare "government" before its country. Of equals two are named: nobody
 * meets himself.
 */
#include "base/ascii.h"
#include "base/initials.h"
#include "graph/merge.h"

static struct slice name_of(const struct mg *mg, const struct mg_participant *p)
{
    return mg_text(mg, mg->actors[p->actor].name);
}

static bool is_group(const struct mg *mg, const struct mg_participant *p)
{
    return mg->actors[p->actor].kind == ACTOR_GROUP;
}

static bool is_told_in(const struct mg_participant *p, uint32_t mention)
{
    for (uint32_t i = 0; i < p->n_mentions; i++) {
        if (p->mentions[i] == mention) {
            return true;
        }
    }
    return false;
}

/* How many a report names of those in the role; MG_NONE: it tells of none. */
static uint32_t names_in(const struct mg *mg, const struct mg_event *event, mg_str role,
                         uint32_t mention)
{
    uint32_t names = 0;
    bool any = false;
    for (uint32_t i = 0; i < event->n_participants; i++) {
        const struct mg_participant *p = &event->participants[i];
        bool told = p->role == role && is_told_in(p, mention);
        any = any || told;
        names += told && !is_group(mg, p);
    }
    return any ? names : MG_NONE;
}

/* The report that names most of those in the role, the first of several. */
static uint32_t best_report(const struct mg *mg, const struct mg_event *event,
                            mg_str role)
{
    uint32_t best = MG_NONE;
    uint32_t most = 0;
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        uint32_t names = names_in(mg, event, role, event->mentions[i]);
        if (names != MG_NONE && (best == MG_NONE || names > most)) {
            best = event->mentions[i];
            most = names;
        }
    }
    return best;
}

/* Does the group's name tell whose it is: "Navy officers", "U.N. staff"? */
static bool names_body(struct slice group, struct slice body)
{
    size_t at = slice_search(group, body);
    size_t end = at == SIZE_MAX ? 0 : at + body.len;
    struct slice word;
    if (at != SIZE_MAX && (at == 0 || group.ptr[at - 1] == ' ') &&
        (end == group.len || !ascii_is_alpha(group.ptr[end]))) {
        return true;
    }
    while (slice_cut(&group, ' ', &word)) {
        if (initials_spell(word, body)) {
            return true;
        }
    }
    return false;
}

/* Are both told by one report, and `p` by none without `q`? */
static bool goes_with(const struct mg_participant *p, const struct mg_participant *q)
{
    for (uint32_t i = 0; i < p->n_mentions; i++) {
        if (!is_told_in(q, p->mentions[i])) {
            return false;
        }
    }
    return true;
}

/* "Apple" and "Apple Computer": is the one called by the first words of the other?
 * China is not China Southern, nor Ada Okoye any Ada. */
static bool is_short_for(const struct mg *mg, const struct mg_participant *p,
                         const struct mg_participant *q)
{
    struct slice name = name_of(mg, p);
    struct slice other = name_of(mg, q);
    bool people = mg->actors[p->actor].kind == ACTOR_PERSON &&
                  mg->actors[q->actor].kind == ACTOR_PERSON;
    return mg->actors[p->actor].kind != ACTOR_COUNTRY && !people &&
           other.len > name.len && other.ptr[name.len] == ' ' &&
           slice_starts(other, name) && goes_with(p, q);
}

/* "leaders of NATO" and "NATO leaders" */
static bool is_turned(struct slice name, struct slice other)
{
    struct slice of = SLICE_LIT(" of ");
    size_t at = slice_search(name, of);
    if (at == SIZE_MAX || other.len + of.len != name.len + 1) {
        return false;
    }
    struct slice head = {name.ptr, at};
    struct slice whole = {name.ptr + at + of.len, name.len - at - of.len};
    struct slice last = {other.ptr + whole.len + 1, head.len};
    return slice_starts(other, whole) && other.ptr[whole.len] == ' ' &&
           slice_equal_nocase(last, head);
}

/* Does `q` tell of `p` all that a label has to? */
static bool is_said_by(const struct mg *mg, const struct mg_participant *p,
                       const struct mg_participant *q)
{
    struct slice name = name_of(mg, p);
    struct slice other = name_of(mg, q);
    if (is_group(mg, p) == is_group(mg, q)) {
        return is_group(mg, p) ? is_turned(name, other) : is_short_for(mg, p, q);
    }
    if (!is_group(mg, p)) {
        return names_body(other, name) && goes_with(p, q);
    }
    bool state = mg->actors[q->actor].kind == ACTOR_COUNTRY;
    return (state && slice_is_nocase(name, "government")) ||
           (names_body(name, other) && !goes_with(q, p));
}

/* How many of those in the role, but this group, are named at all? */
static uint32_t others(const struct mg *mg, const struct mg_event *event, uint32_t best,
                       const struct mg_participant *p)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < event->n_participants; i++) {
        const struct mg_participant *q = &event->participants[i];
        n += q->role == p->role && (!is_group(mg, q) || is_told_in(q, best) || q < p);
    }
    return n;
}

static uint32_t in_role(const struct mg_event *event, mg_str role)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < event->n_participants; i++) {
        n += event->participants[i].role == role;
    }
    return n;
}

bool label_hides(const struct mg *mg, const struct mg_event *event, uint32_t at)
{
    const struct mg_participant *p = &event->participants[at];
    uint32_t best = is_group(mg, p) ? best_report(mg, event, p->role) : MG_NONE;
    if (best != MG_NONE && !is_told_in(p, best) &&
        (p->side != ROLE_BOTH || others(mg, event, best, p) > 1)) {
        return true;
    }
    for (uint32_t i = 0; i < event->n_participants; i++) {
        const struct mg_participant *q = &event->participants[i];
        /* Ada meets Bo and Ada's daughter; Ada's ministers meet Ada */
        bool pair = mg->actors[p->actor].kind == ACTOR_PERSON && is_group(mg, q) &&
                    (at < i || in_role(event, p->role) == 2);
        if (i != at && q->role == p->role && !pair && is_said_by(mg, p, q)) {
            return true;
        }
    }
    return false;
}
