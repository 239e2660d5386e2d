/* needs.c - what an event must tell to be one: somebody or somewhere, and its sides. */
#include <string.h>

#include "extract/event/join/join.h"
#include "extract/event/join/same.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"

/* What the mentions of an event tell together. */
struct told {
    bool known;   /* somebody or somewhere */
    bool open;    /* somebody in each role that the type cannot do without */
    bool crowd;   /* several, or one that is many */
    bool first;   /* a mention that needs no other before it */
    uint32_t one; /* key of the only actor so far, or EV_NONE */
};

/* "after |the bill passed", "the passage of |the Voting Rights Act": one law. */
static bool is_known_law(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t law = cand->noun ? EV_NONE : ev_undergoer(f, cand->word);
    if (cand->noun) {
        law = ev_child(f, cand->word, DEPREL_NMOD);
    } else if (law == EV_NONE) {
        law = ev_subject(f, cand->word);
    }
    return law != EV_NONE && ev_lemma_in(f, "bill", law) &&
           (ev_upos(f, law) == UPOS_PROPN || ev_is_definite(f, law));
}

/*
 * In a report about one country: "the lower house passed it on May 3"; "the election",
 * or one of which any time is told; a law that has a name: of that country.
 */
static bool is_of_home(const struct finder *f, const struct ev_cand *cand)
{
    bool known = cand->time.when.kind != WHEN_UNKNOWN;
    bool own = known && cand->source == DATE_OWN;
    bool day = own && when_length(&cand->time.when) <= EV_FEW_DAYS;
    bool told = own || (known && cand->source == DATE_CLAUSE) || cand->definite;
    if (ev_type_is(f, cand, "polls")) {
        return day || (told && cand->noun);
    }
    return ev_type_is(f, cand, "enacted") && (day || is_known_law(f, cand));
}

/* "the man", "his wife", "two women": not just anybody. */
static bool is_specific(const struct finder *f, uint32_t noun)
{
    return ev_is_definite(f, noun) || ev_child(f, noun, DEPREL_NUMMOD) != EV_NONE;
}

/* "|A woman died", "saw |his brother die", "the girl's |death", of types that may be
 * told of anybody; not "veterans who |died", "people |dying". */
static bool is_flat(const struct finder *f, const struct ev_cand *cand)
{
    if (!ev_type_is(f, cand, "unnamed_if_flat")) {
        return false;
    }
    bool flat = !cand->noun && ev_is_finite(f, cand->word) &&
                ev_deprel(f, cand->word) != DEPREL_ACL_RELCL;
    for (size_t i = 0; i < cand->n_fillers && !flat; i++) {
        flat = is_specific(f, cand->fillers[i].word);
    }
    return flat;
}

/* Somebody with a name or somewhere; a group, where the type or a date allows it. */
static bool is_known(const struct finder *f, const struct ev_cand *cand, bool home)
{
    size_t things = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        things += cand->fillers[i].thing;
        if (cand->fillers[i].named || cand->fillers[i].by_name ||
            cand->fillers[i].actor.country.len > 0) {
            return true;
        }
    }
    bool group =
        cand->n_fillers > things &&
        (cand->headline || ev_type_is(f, cand, "unnamed") || is_flat(f, cand) ||
         cand->source == DATE_OWN || cand->source == DATE_CLAUSE);
    return group || (home && is_of_home(f, cand)) || cand->place.name.len > 0 ||
           ev_storm_told(f, cand).len > 0;
}

/* Does the type have a role without which it is none, such as who was arrested? */
static bool needs_role(const struct finder *f, const struct event_type *type)
{
    for (size_t r = 0; r < type->n_roles; r++) {
        if (ev_in_class(f->rules, "needed_role", type->roles[r])) {
            return true;
        }
    }
    return false;
}

/* A headline may leave out a side; but "Urging China to act" is by nobody. */
static bool may_leave_out(const struct finder *f, const struct ev_cand *cand)
{
    bool urging = !cand->noun && ev_has_feat(f, cand->word, FEAT_PRES | FEAT_PART) &&
                  ev_type_is(f, cand, "spoken");
    return cand->headline && !urging;
}

/* "made |six arrests": how many tells of somebody. */
static bool is_counted(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t noun = ev_undergoer(f, cand->word);
    return !cand->noun && noun != EV_NONE && ev_upos(f, noun) == UPOS_NOUN &&
           ev_has_feat(f, noun, FEAT_PLUR) &&
           ev_frame_find(f->rules, ev_lower_lemma(f, noun), 'n') != STRMAP_NONE;
}

static void add_told(const struct finder *f, const struct ev_cand *cand, bool home,
                     struct told *told)
{
    const struct event_type *type = ev_type(f, cand);
    told->known = told->known || is_known(f, cand, home);
    told->first = told->first || !(cand->frame->need & NEED_PRIOR);
    told->open = told->open || may_leave_out(f, cand) || !needs_role(f, type) ||
                 is_counted(f, cand);
    told->crowd = told->crowd || cand->headline || !ev_type_is(f, cand, "two_sided") ||
                  ev_in_class(f->rules, "many_sided", cand->frame->subtype);
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        told->open = told->open || ev_in_class(f->rules, "needed_role", filler->role);
        told->crowd = told->crowd || filler->actor.kind != ACTOR_PERSON ||
                      filler->key == EV_NONE ||
                      (told->one != EV_NONE && told->one != filler->key);
        told->one = filler->key;
    }
}

/* "Soldiers seize the palace" over a lead that tells the same by a verb of a type. */
static void drop_titles(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *title = &f->cands[i];
        if (title->dropped || title->frame != &f->rules->other ||
            f->text->sentences[title->sentence].kind != BLOCK_TITLE) {
            continue;
        }
        for (size_t k = 0; k < f->n_cands && !title->dropped; k++) {
            const struct ev_cand *lead = &f->cands[k];
            bool told = !lead->dropped && lead->sentence == f->lead &&
                        lead->frame != &f->rules->other &&
                        lead->status == title->status;
            title->dropped = told && ev_compare(f, title, lead).shared > 0;
        }
    }
}

/* Does the document tell where or by whom an event of the type was? */
static bool is_type_told(const struct finder *f, const struct told *all,
                         const char *type)
{
    size_t i = 0;
    while (i < f->n_cands && (f->cands[i].dropped || !all[f->cands[i].event].known ||
                              !ev_type_named(f, &f->cands[i], type))) {
        i++;
    }
    return i < f->n_cands;
}

/*
 * In a report about one country: "Saturday's protests", where another protest is told;
 * "rescue teams were sent", where a disaster is. They were there, too.
 */
static void know_scenes(const struct finder *f, struct told *all)
{
    bool protests = is_type_told(f, all, "protest");
    bool disasters = is_type_told(f, all, "disaster");
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        bool relief = slice_equal(cand->frame->subtype, SLICE_LIT("humanitarian"));
        bool scene = (protests && ev_type_named(f, cand, "protest")) ||
                     (disasters && relief && ev_type_named(f, cand, "aid"));
        if (scene && !cand->dropped && ev_upos(f, cand->word) != UPOS_PROPN) {
            all[cand->event].known = true;
        }
    }
}

void ev_needs(struct finder *f)
{
    struct told *all = arena_array(f->arena, f->n_cands + 1, sizeof *all);
    struct mention_place country;
    bool home = ev_home(f, &country);
    for (size_t i = 0; i <= f->n_cands; i++) {
        all[i] = (struct told){.one = EV_NONE};
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped) {
            add_told(f, cand, home, &all[cand->event]);
        }
    }
    if (home) {
        know_scenes(f, all);
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        const struct told *told = &all[cand->event];
        bool dated = cand->source != DATE_NONE;
        bool needs = (cand->frame->need & NEED_DATE) || cand->loose;
        if (!told->known || !told->open || !told->crowd || !told->first ||
            (needs && !dated)) {
            cand->dropped = true;
        }
    }
    drop_titles(f);
}
