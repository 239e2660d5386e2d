/*
 * blame.c - who is said to have done it: "claimed responsibility for the attack",
 * "attributed the murder to the rebels", "the mastermind of the bombing"; and whom it
 * hit: "was the target of the attack".
 *
 * Words of blame (data/event/blame.tsv) stand above the noun of the event; whom their
 * row points to fills the first role of its type, or the second. "The front claimed
 * responsibility", "the army blamed the front": for what was told last.
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

#define MAX_CLIMB 6

/* What `path` finds at an argument in its slot. */
static void inner_args(const struct finder *f, const struct ev_arg *arg,
                       const struct ev_path *path, struct ev_args *out)
{
    struct ev_args noun = {0};
    if (path->inner == SLOT_COUNT) {
        ev_arg_add(out, arg->word, path->slot, false);
        return;
    }
    ev_noun_args(f, arg->word, &noun);
    for (size_t i = 0; i < noun.count; i++) {
        if (noun.items[i].slot == path->inner) {
            ev_arg_add(out, noun.items[i].word, path->inner, false);
        }
    }
}

/* Words at `path` of `args`. */
static struct ev_args at_path(const struct finder *f, const struct ev_args *args,
                              const struct ev_path *path)
{
    struct ev_args found = {0};
    for (size_t i = 0; i < args->count; i++) {
        if (args->items[i].slot == path->slot) {
            inner_args(f, &args->items[i], path, &found);
        }
    }
    return found;
}

/* Does the event stand where the row has it? */
static bool tells_event(const struct finder *f, const struct ev_blame *row,
                        const struct ev_args *args, uint32_t top)
{
    bool told = false;
    for (size_t p = 0; p < row->n_event; p++) {
        struct ev_args found = at_path(f, args, &row->event[p]);
        for (size_t i = 0; i < found.count; i++) {
            told = told || found.items[i].word == top;
        }
    }
    return told;
}

static bool fits_object(const struct finder *f, const struct ev_blame *row,
                        uint32_t word)
{
    uint32_t obj = ev_undergoer(f, word);
    if (row->object.len == 0 || obj == EV_NONE) {
        return row->object.len == 0;
    }
    uint32_t link = ev_class_first(f->rules, ev_lower_lemma(f, obj));
    return ev_class_holds(f->rules, link, row->object);
}

/* "a man who claimed to speak for |the front": a caller's body; else the word itself.
 */
static uint32_t spoken_for(const struct finder *f, uint32_t word)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        uint32_t speak = rel == DEPREL_ACL || rel == DEPREL_ACL_RELCL
                             ? ev_child(f, c, DEPREL_XCOMP)
                             : EV_NONE;
        if (speak == EV_NONE || !ev_lemma_in(f, "speaks_for", speak)) {
            continue;
        }
        uint32_t whom = ev_child(f, speak, DEPREL_OBJ); /* "represent |the front" */
        whom = whom == EV_NONE ? ev_child(f, speak, DEPREL_OBL) : whom;
        if (whom != EV_NONE && f->mention_at[whom] != EV_NONE) {
            return whom;
        }
    }
    return word;
}

/* Whom `word` names fill a role of the type; their number. */
static size_t add_actors(const struct finder *f, uint32_t word, uint8_t role,
                         struct ev_cand *cand)
{
    const struct event_type *type = ev_type(f, cand);
    struct ev_filler found[8];
    word = spoken_for(f, word);
    size_t n = ev_nobody(f, word) ? 0 : ev_actors(f, word, found, 8);
    if (ev_in_class(f->rules, "backed_role", type->roles[role])) {
        n = ev_backers(f, found, n, 8);
    }
    if (n == 0 && ev_in_class(f->rules, "hit_role", type->roles[role])) {
        n = ev_things(f, word, found, 8); /* "the target of it was |a bank" */
    }
    for (size_t i = 0; i < n; i++) {
        ev_add_filler(cand, &found[i], type->roles[role]);
    }
    return n;
}

/* "|The Avengers claimed responsibility": whoever does is somebody, also where no list
 * of nouns for people has the word. */
static size_t add_claimant(const struct finder *f, uint32_t word, struct ev_cand *cand)
{
    struct ev_filler found;
    struct ev_gather to = {&found, 1, 0, 0};
    uint32_t det = ev_child(f, word, DEPREL_DET);
    bool noun = ev_upos(f, word) == UPOS_NOUN || ev_upos(f, word) == UPOS_ADJ;
    if (!noun || det == EV_NONE || !ev_is(f, det, "the") || ev_nobody(f, word) ||
        ev_lemma_in(f, "thing", word)) {
        return 0;
    }
    ev_gather_group(f, word, &to);
    if (to.count > 0) {
        ev_add_filler(cand, &found, ev_type(f, cand)->roles[0]);
    }
    return to.count;
}

static bool fill_role(const struct finder *f, const struct ev_blame *row,
                      const struct ev_args *args, struct ev_cand *cand)
{
    size_t added = 0;
    for (size_t p = 0; p < row->n_who && added == 0; p++) {
        struct ev_args found = at_path(f, args, &row->who[p]);
        for (size_t i = 0; i < found.count; i++) {
            uint32_t who = found.items[i].word;
            bool claims = row->who[p].slot == SLOT_SUBJ && row->object.len > 0;
            size_t told = add_actors(f, who, row->role, cand);
            added += told == 0 && claims ? add_claimant(f, who, cand) : told;
        }
    }
    return added > 0;
}

/* The word of blame at `word`: does it say who did the event? */
static bool blames(const struct finder *f, uint32_t word, uint32_t top,
                   struct ev_cand *cand)
{
    uint8_t upos = ev_upos(f, word);
    char pos = (char)(upos == UPOS_VERB ? 'v' : upos == UPOS_ADJ ? 'a' : 'n');
    uint32_t at = ev_blame_find(f->rules, ev_lower_lemma(f, word), pos);
    if (at == STRMAP_NONE) {
        return false;
    }
    struct ev_args args = {0};
    ev_verb_args(f, word, &args);
    if (pos == 'n') {
        struct ev_args noun = {0};
        ev_noun_args(f, word, &noun);
        for (size_t i = 0; i < noun.count; i++) {
            ev_arg_add(&args, noun.items[i].word, noun.items[i].slot, false);
        }
        ev_arg_add(&args, word, SLOT_SELF, false);
        /* "the authors of the raid are |rebels" */
        bool subject = ev_deprel(f, word) == DEPREL_NSUBJ &&
                       ev_child(f, ev_head(f, word), DEPREL_COP) != EV_NONE;
        ev_arg_add(&args, subject ? ev_head(f, word) : EV_NONE, SLOT_ATTR, false);
    }
    for (; at != STRMAP_NONE; at = f->rules->blames[at].next) {
        const struct ev_blame *row = &f->rules->blames[at];
        if (fits_object(f, row, word) && tells_event(f, row, &args, top) &&
            fill_role(f, row, &args, cand)) {
            return true;
        }
    }
    return false;
}

/* Words of blame above the noun, and in clauses behind it: "the raid, blamed on X". */
static bool find_blame(const struct finder *f, struct ev_cand *cand)
{
    uint32_t top = ev_phrase_top(f, cand->word);
    uint32_t at = ev_head(f, top);
    for (int i = 0; i < MAX_CLIMB && at != EV_NONE; i++) {
        if (blames(f, at, top, cand)) {
            return true;
        }
        at = ev_head(f, at);
    }
    for (uint32_t c = f->child[top]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_ACL || rel == DEPREL_ACL_RELCL) && blames(f, c, top, cand)) {
            return true;
        }
    }
    return false;
}

/* "Chile was |behind the attack" */
static bool is_behind(const struct finder *f, struct ev_cand *cand)
{
    uint32_t subject = ev_child(f, cand->word, DEPREL_NSUBJ);
    return subject != EV_NONE &&
           slice_equal(ev_case(f, cand->word), SLICE_LIT("behind")) &&
           add_actors(f, subject, 0, cand) > 0;
}

/* "convicted of murder": of nobody, it is no event. */
static bool is_bare(const struct finder *f, const struct ev_cand *cand)
{
    return cand->n_fillers == 0 && !cand->headline &&
           ev_child(f, cand->word, DEPREL_DET) == EV_NONE &&
           ev_child(f, cand->word, DEPREL_AMOD) == EV_NONE &&
           ev_child(f, cand->word, DEPREL_COMPOUND) == EV_NONE &&
           ev_child(f, cand->word, DEPREL_NUMMOD) == EV_NONE &&
           slice_equal_nocase(word_form(f->text, cand->word), ev_lemma(f, cand->word));
}

void ev_blame(struct finder *f, struct ev_cand *cand)
{
    if (cand->noun && ev_type_is(f, cand, "blamed") && !is_bare(f, cand) &&
        (is_behind(f, cand) || find_blame(f, cand))) {
        /* "the attack", told before, now with who did it */
        cand->recalls = cand->recalls || cand->definite;
    }
}

#define CLAIM_NEAR 4 /* sentences from a deed to who claims it */

/* Is `path` filled, by more than "it"? What hangs on the object is told in the verb's
 * own slots, too. */
static bool is_filled(const struct finder *f, const struct ev_args *args,
                      const struct ev_path *path)
{
    for (size_t i = 0; i < args->count; i++) {
        bool inside = path->inner != SLOT_COUNT && args->items[i].slot == SLOT_OBJ;
        bool pronoun = ev_upos(f, args->items[i].word) == UPOS_PRON;
        if (args->items[i].slot == path->slot && !inside && !pronoun) {
            return true;
        }
    }
    return false;
}

/* Does the word tell itself what it is about: "blamed X |for the raid"? */
static bool tells_what(const struct finder *f, const struct ev_blame *row,
                       const struct ev_args *args)
{
    bool told = false;
    for (size_t p = 0; p < row->n_event; p++) {
        told = told || is_filled(f, args, &row->event[p]);
    }
    return told;
}

/* The row of "claimed responsibility" or "blamed X" that leaves out for what; or NULL.
 */
static const struct ev_blame *bare_blame(const struct finder *f, uint32_t verb,
                                         struct ev_args *args)
{
    uint32_t at = ev_upos(f, verb) == UPOS_VERB
                      ? ev_blame_find(f->rules, ev_lower_lemma(f, verb), 'v')
                      : STRMAP_NONE;
    bool points = ev_lemma_in(f, "points_at", verb);
    ev_verb_args(f, verb, args);
    for (; at != STRMAP_NONE; at = f->rules->blames[at].next) {
        const struct ev_blame *row = &f->rules->blames[at];
        bool owns = row->object.len > 0 && fits_object(f, row, verb);
        bool whom = points && row->object.len == 0 && row->role == 0;
        if ((owns || whom) && tells_what(f, row, args)) {
            return NULL;
        }
        if (owns || whom) {
            return row;
        }
    }
    return NULL;
}

/* Who did the deed, with a name, or as soldiers or police of a state. */
static bool is_done_by(const struct finder *f, const struct ev_cand *deed, bool state)
{
    const struct event_type *type = ev_type(f, deed);
    for (size_t k = 0; k < deed->n_fillers; k++) {
        const struct ev_filler *who = &deed->fillers[k];
        struct slice lemma = ev_lower_lemma(f, who->word);
        bool force = ev_in_class(f->rules, "troops", lemma) ||
                     ev_in_class(f->rules, "police", lemma);
        if (slice_equal(who->role, type->roles[0]) &&
            (state ? force && !ev_in_class(f->rules, "militant", lemma) : who->named)) {
            return true;
        }
    }
    return false;
}

/* The last attack or kidnapping told before candidate `at` that is nobody's with a
 * name, and no state's; or NULL. */
static struct ev_cand *unclaimed_before(const struct finder *f, size_t at)
{
    uint32_t sentence = f->cands[at].sentence;
    for (size_t i = at; i-- > 0 && f->cands[i].sentence + CLAIM_NEAR >= sentence;) {
        struct ev_cand *deed = &f->cands[i];
        if (!deed->dropped && ev_type_is(f, deed, "blamed") &&
            ev_type(f, deed)->n_roles > 0 && !is_done_by(f, deed, true)) {
            bool open = deed->status == STATUS_OCCURRED && !is_done_by(f, deed, false);
            return open ? deed : NULL;
        }
    }
    return NULL;
}

void ev_claims(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        struct ev_args args = {0};
        const struct ev_blame *row =
            cand->dropped || cand->noun || !ev_type_named(f, cand, "statement")
                ? NULL
                : bare_blame(f, cand->word, &args);
        struct ev_cand *deed = row ? unclaimed_before(f, i) : NULL;
        if (deed) {
            (void)fill_role(f, row, &args, deed);
        }
    }
}
