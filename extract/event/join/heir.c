/*
 * heir.c - whose case "the trial", "the verdict" is, where its clause does not tell:
 * who is accused, arrested or looked into in the report, when all that it tells of such
 * things is of the same; and who looks into it, where that is told elsewhere.
 *
 * Before ev_join(), so that it can be one event with what is told of him elsewhere.
 */
#include "extract/event/join/join.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define MOST_PARTIES 4

/* Who the report's cases are about. */
struct parties {
    struct ev_filler list[MOST_PARTIES];
    size_t n;
    bool many; /* more than can be of one case, or of several */
};

/* Does the candidate tell of a case: an arrest, an inquiry, a trial? */
static bool is_of_case(const struct finder *f, const struct ev_cand *cand)
{
    return !cand->dropped && ev_type_is(f, cand, "of_case") &&
           !ev_in_class(f->rules, "no_case", cand->frame->subtype);
}

/* Who is accused, arrested or looked into there; several are of one case only where
 * another mention does not tell of others. */
static size_t parties_of(const struct finder *f, const struct ev_cand *cand,
                         struct ev_filler *out, size_t room)
{
    size_t n = 0;
    bool of_case = is_of_case(f, cand);
    for (size_t i = 0; of_case && i < cand->n_fillers && n < room; i++) {
        const struct ev_filler *who = &cand->fillers[i];
        if (who->named && ev_in_class(f->rules, "case_party", who->role)) {
            out[n++] = *who;
        }
    }
    return n;
}

static bool holds(const struct ev_filler *list, size_t n, const struct ev_filler *who)
{
    for (size_t i = 0; i < n; i++) {
        if (ev_is_again(who, &list[i])) {
            return true;
        }
    }
    return false;
}

/* The parties of the mention that tells most, when all others are among them. */
static struct parties find_parties(const struct finder *f)
{
    struct parties all = {.n = 0};
    struct ev_filler found[MOST_PARTIES];
    for (size_t i = 0; i < f->n_cands; i++) {
        size_t n = parties_of(f, &f->cands[i], found, MOST_PARTIES);
        for (size_t k = 0; n > all.n && k < n; k++) {
            all.list[k] = found[k];
        }
        all.n = n > all.n ? n : all.n;
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        size_t n = parties_of(f, &f->cands[i], found, MOST_PARTIES);
        for (size_t k = 0; k < n; k++) {
            all.many = all.many || !holds(all.list, all.n, &found[k]);
        }
    }
    return all;
}

/* The noun of the case: "|the verdict is due", "upheld |the verdict"; or EV_NONE. */
static uint32_t noun_of(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t noun = ev_undergoer(f, cand->word);
    return cand->noun                                             ? cand->word
           : noun != EV_NONE && ev_lemma_in(f, "case_word", noun) ? noun
                                                                  : EV_NONE;
}

/* Does what hangs on the noun leave open whose it is: "its", "the court's", "of May"?
 */
static bool leaves_open(const struct finder *f, uint32_t c)
{
    switch (ev_deprel(f, c)) {
    case DEPREL_NMOD:
    case DEPREL_NMOD_POSS:
        return ev_upos(f, c) == UPOS_PRON || f->timex_at[c] != EV_NONE ||
               ev_lemma_in(f, "court", c);
    case DEPREL_COMPOUND:
    case DEPREL_AMOD: return f->mention_at[c] == EV_NONE;
    case DEPREL_ACL_RELCL: /* "the trial |at which two were fined" */
        return ev_upos(f, ev_head(f, c) + 1) == UPOS_PUNCT;
    default: return true;
    }
}

/* "was played |at trial": the one that the report tells of. */
static bool is_bare(const struct finder *f, uint32_t noun)
{
    return ev_is(f, noun, "trial") && slice_equal(ev_case(f, noun), SLICE_LIT("at"));
}

/* "the verdict", not "a verdict", "the trial of two men"; headlines drop articles. */
static bool is_open(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t noun = noun_of(f, cand);
    uint32_t det = noun == EV_NONE ? EV_NONE : ev_child(f, noun, DEPREL_DET);
    uint32_t owner = noun == EV_NONE ? EV_NONE : ev_child(f, noun, DEPREL_NMOD_POSS);
    bool told = (det != EV_NONE && !ev_is_an(f, det)) || owner != EV_NONE;
    if (noun == EV_NONE || ev_has_feat(f, noun, FEAT_PLUR) ||
        (!told && (det != EV_NONE || !(cand->headline || is_bare(f, noun))))) {
        return false;
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        if (!leaves_open(f, c) || ev_lemma_in(f, "fresh", c)) {
            return false;
        }
    }
    return true;
}

/* Nobody whom the case could be about. */
static bool lacks_party(const struct finder *f, const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        struct slice role = cand->fillers[i].role;
        if (ev_in_class(f->rules, "case_party", role) ||
            slice_equal(role, SLICE_LIT("plaintiff"))) {
            return false;
        }
    }
    return ev_type_is(f, cand, "heir");
}

/* Who looks into a case, or arrests in it, there; or NULL. */
static const struct ev_filler *inquirer_of(const struct finder *f,
                                           const struct ev_cand *cand)
{
    bool of_case = is_of_case(f, cand);
    for (size_t i = 0; of_case && i < cand->n_fillers; i++) {
        const struct ev_filler *who = &cand->fillers[i];
        bool judge = who->actor.kind == ACTOR_PERSON && !ev_type_is(f, cand, "lasts");
        if (ev_in_class(f->rules, "inquirer", who->role) && !judge) {
            return who;
        }
    }
    return NULL;
}

/* The police who speak in the report, asked for once. */
struct speakers {
    struct ev_filler police;
    bool asked;
    bool known;
};

/* "Police |said", in a sentence that may have no tree? */
static bool do_police_speak(const struct finder *f, uint32_t word)
{
    return ev_upos(f, word) == UPOS_NOUN && ev_lemma_in(f, "police", word) &&
           word + 1 < f->text->n_words && ev_lemma_in(f, "say", word + 1);
}

static void find_police(const struct finder *f, struct speakers *speakers)
{
    for (uint32_t w = 0; w < f->text->n_words && !speakers->known; w++) {
        speakers->known =
            do_police_speak(f, w) && ev_actors(f, w, &speakers->police, 1) == 1;
    }
    speakers->asked = true;
}

/* Who looks into it by the rest of the report: who does so, or arrests, nearest before,
 * else behind; or else the police who speak; or NULL. */
static const struct ev_filler *find_inquirer(const struct finder *f,
                                             const struct ev_cand *cand,
                                             struct speakers *speakers)
{
    const struct ev_filler *near = NULL;
    for (size_t i = 0; i < f->n_cands && (!near || f->cands[i].word < cand->word);
         i++) {
        const struct ev_filler *who = inquirer_of(f, &f->cands[i]);
        near = who ? who : near;
    }
    if (!near && !speakers->asked) {
        find_police(f, speakers);
    }
    return near || !speakers->known ? near : &speakers->police;
}

/* "a congressional |inquiry", "any |inquiry", "an |inquiry by experts": whose it is, or
 * that it is none, its words tell. */
static bool is_of_others(const struct finder *f, uint32_t noun)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        bool by = ev_deprel(f, c) == DEPREL_NMOD &&
                  slice_equal(ev_case(f, c), SLICE_LIT("by"));
        if (by || ev_lemma_in(f, "other_inquiry", c)) {
            return true;
        }
    }
    return false;
}

/* "An inquiry is under way", "the fire is being investigated": by whom, as the rest of
 * the report tells. */
static void inherit_inquirer(const struct finder *f, struct ev_cand *cand,
                             struct speakers *speakers)
{
    bool lacks = !cand->dropped && ev_type_named(f, cand, "investigation") &&
                 !ev_in_role(cand, SLICE_LIT("investigator"));
    bool many = cand->noun && ev_has_feat(f, cand->word, FEAT_PLUR);
    bool open = lacks && !many && !(cand->noun && is_of_others(f, cand->word));
    const struct ev_filler *who = open ? find_inquirer(f, cand, speakers) : NULL;
    if (who) {
        ev_add_filler(cand, who, SLICE_LIT("investigator"));
        cand->trace = SLICE_LIT("who looks into the case of the report");
    } else if (lacks && (cand->frame->need & NEED_HEIR)) {
        cand->dropped = true;
    }
}

void ev_inherit(struct finder *f)
{
    struct parties parties = find_parties(f);
    struct speakers speakers = {.asked = false};
    bool known = parties.n > 0 && !parties.many;
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        bool lacks = !cand->dropped && lacks_party(f, cand);
        bool heir = lacks && known && is_open(f, cand);
        for (size_t k = 0; heir && k < parties.n; k++) {
            ev_add_filler(cand, &parties.list[k], SLICE_LIT("accused"));
            cand->trace = SLICE_LIT("whose case the report is about");
        }
        if (lacks && !heir && (cand->frame->need & NEED_HEIR)) {
            cand->dropped = true;
        }
        inherit_inquirer(f, cand, &speakers);
    }
}
