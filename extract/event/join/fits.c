/*
 * fits.c - can two candidates be of one day, in one place, and of the same bodies?
 */
#include <math.h>

#include "base/ascii.h"
#include "extract/event/join/same.h"
#include "extract/event/tree/tree.h"

/* A day in the middle of a month, by which distances are compared. */
#define SOME_DAY      19523

#define KM_PER_DEGREE 111.2
#define RADIANS       (3.14159265358979 / 180)
#define TOWN_KM       40 /* across a big town and its suburbs */

bool ev_told(const struct ev_cand *cand)
{
    return (cand->source == DATE_OWN || cand->source == DATE_CLAUSE) &&
           cand->time.when.kind != WHEN_UNKNOWN;
}

/* "last year", "two days ago": how long before the text, on whatever day that is. */
static bool is_length(const struct ev_cand *cand)
{
    return cand->time.when.kind == WHEN_UNKNOWN && cand->time.shift.len > 0 &&
           slice_search(cand->time.shift, SLICE_LIT("P")) != SIZE_MAX &&
           slice_search(cand->time.shift, SLICE_LIT("X")) == SIZE_MAX;
}

/* Of two distances from one day: can they be of one? "Last year" may be "a month ago".
 */
static bool lengths_fit(const struct ev_cand *a, const struct ev_cand *b)
{
    struct when document = when_unit_of(SOME_DAY, WHEN_DAY);
    struct when x;
    struct when y;
    return !time_shift(a->time.shift, (enum when_unit)a->time.when.unit, &document,
                       &x) ||
           !time_shift(b->time.shift, (enum when_unit)b->time.when.unit, &document,
                       &y) ||
           when_overlaps(&x, &y);
}

/* "this week", "on Friday", "today" */
static bool is_of_these_days(const struct ev_cand *cand)
{
    struct slice shift = cand->time.shift;
    return cand->time.when.kind == WHEN_UNKNOWN &&
           (slice_starts(shift, SLICE_LIT("-WXX")) ||
            slice_equal(shift, SLICE_LIT("P0D")) ||
            slice_equal(shift, SLICE_LIT("-P1D")) ||
            slice_equal(shift, SLICE_LIT("P0W")));
}

/* "in 2017", "in May 2017", which nobody says of this week. */
static bool is_by_year(const struct ev_cand *cand)
{
    return ev_told(cand) && cand->time.shift.len == 0 &&
           cand->time.when.unit >= WHEN_MONTH;
}

bool ev_dates_fit(const struct ev_cand *a, const struct ev_cand *b)
{
    if ((is_of_these_days(a) && is_by_year(b)) ||
        (is_of_these_days(b) && is_by_year(a))) {
        return false;
    }
    /* In a document without a date: one distance from it, or two. */
    if (a->time.shift.len > 0 && b->time.shift.len > 0 &&
        a->time.when.kind == WHEN_UNKNOWN && b->time.when.kind == WHEN_UNKNOWN) {
        if (is_length(a) && is_length(b)) {
            return lengths_fit(a, b);
        }
        /* "last year" may be "last November". */
        return slice_equal(a->time.shift, b->time.shift) ||
               a->time.when.unit != b->time.when.unit;
    }
    return !ev_told(a) || !ev_told(b) || when_overlaps(&a->time.when, &b->time.when);
}

/* "PE-LIM": the code of a part of a country. */
static bool is_region(struct slice code)
{
    return slice_search(code, SLICE_LIT("-")) != SIZE_MAX;
}

/* Two towns too far from each other for one to lie in the other. */
static bool are_apart(const struct mention_place *a, const struct mention_place *b)
{
    double north = (a->lat - b->lat) * KM_PER_DEGREE;
    double east =
        (a->lon - b->lon) * KM_PER_DEGREE * cos((a->lat + b->lat) / 2 * RADIANS);
    return north * north + east * east > TOWN_KM * TOWN_KM; /* false for NAN */
}

bool ev_places_fit(const struct ev_cand *a, const struct ev_cand *b)
{
    const struct mention_place *x = &a->place;
    const struct mention_place *y = &b->place;
    if (!a->place_own || !b->place_own || slice_equal(x->name, y->name) ||
        slice_equal(x->name, y->country) || slice_equal(x->country, y->name)) {
        return true;
    }
    return slice_equal(x->country, y->country) && !are_apart(x, y) &&
           (slice_equal(x->code, y->code) || !is_region(x->code) ||
            !is_region(y->code));
}

/* The country that receives somebody: "Vietnam received the envoy", "flew to |Peru". */
static struct slice host_country(const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *host = &cand->fillers[i];
        if (host->actor.kind == ACTOR_COUNTRY &&
            slice_equal(host->role, SLICE_LIT("host"))) {
            return host->actor.country;
        }
    }
    return (struct slice){0};
}

/* "US-WI" is of "US". */
static bool in_country(struct slice code, struct slice country)
{
    return code.len == 0 || country.len == 0 || slice_starts(code, country);
}

static bool receives_there(const struct ev_cand *host, const struct ev_cand *visit)
{
    return !visit->place_own || in_country(visit->place.code, host_country(host));
}

bool ev_hosts_fit(const struct finder *f, const struct ev_cand *a,
                  const struct ev_cand *b)
{
    if (!ev_type_named(f, a, "visit")) {
        return true;
    }
    return receives_there(a, b) && receives_there(b, a) &&
           in_country(host_country(a), host_country(b));
}

#define MOST_BODIES 4

/* "ASEAN", "G20": a body by its initials; no "U.S." */
static bool is_initials(struct slice form)
{
    for (size_t i = 0; i < form.len; i++) {
        if (!ascii_is_upper(form.ptr[i]) && !ascii_is_digit(form.ptr[i])) {
            return false;
        }
    }
    return form.len > 1 && ascii_is_upper(form.ptr[0]);
}

/* The bodies whose initials stand before the noun: "the |G20 Leaders' Summit". */
static size_t bodies_before(const struct finder *f, uint32_t noun,
                            struct slice out[MOST_BODIES])
{
    uint32_t first = noun;
    uint32_t last = noun;
    size_t n = 0;
    ev_extent(f, noun, &first, &last);
    for (uint32_t w = first; w < noun && n < MOST_BODIES; w++) {
        if (is_initials(word_form(f->text, w))) {
            out[n++] = word_form(f->text, w);
        }
    }
    return n;
}

static bool holds(const struct slice *bodies, size_t n, struct slice body)
{
    size_t i = 0;
    while (i < n && !slice_equal(bodies[i], body)) {
        i++;
    }
    return i < n;
}

bool ev_bodies_fit(const struct finder *f, const struct ev_cand *a,
                   const struct ev_cand *b)
{
    struct slice x[MOST_BODIES];
    struct slice y[MOST_BODIES];
    if (!a->noun || !b->noun || !ev_lemma_in(f, "gathering", a->word) ||
        !slice_equal(ev_lower_lemma(f, a->word), ev_lower_lemma(f, b->word))) {
        return true;
    }
    size_t n = bodies_before(f, a->word, x);
    size_t m = bodies_before(f, b->word, y);
    bool shared = n == 0 || m == 0;
    for (size_t i = 0; i < n && !shared; i++) {
        shared = holds(y, m, x[i]);
    }
    return shared;
}

bool ev_tells_dead(const struct finder *f, const struct ev_cand *cand)
{
    return slice_is(cand->frame->subtype, "killing") ||
           ev_type_named(f, cand, "death") || ev_lemma_in(f, "kills", cand->word);
}

bool ev_tells_hurt(const struct finder *f, const struct ev_cand *cand)
{
    return !ev_tells_dead(f, cand) && ev_lemma_in(f, "harms", cand->word);
}

struct slice ev_storm_told(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t storm = cand->noun ? cand->word : ev_subject(f, cand->word);
    uint32_t name = storm == EV_NONE ? EV_NONE : ev_storm_name(f, storm);
    return name == EV_NONE ? (struct slice){0} : ev_lemma(f, name);
}

bool ev_is_elsewhere(const struct ev_cand *a, const struct ev_cand *b)
{
    struct slice x = a->frame->subtype;
    struct slice y = b->frame->subtype;
    return x.len > 0 && y.len > 0 && !slice_equal(x, y) && a->place_own &&
           b->place_own && !slice_equal(a->place.name, b->place.name) &&
           !slice_equal(a->place.name, b->place.country) &&
           !slice_equal(a->place.country, b->place.name);
}
