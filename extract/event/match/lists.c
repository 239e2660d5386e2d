/*
 * lists.c - sentences that only say who else took part: "Members of the delegation
 * included A and B", "These include C", "She was accompanied by D". They add to an
 * event told before.
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define BACK 3 /* sentences that "the guests" look back */

struct listing {
    uint32_t verb;
    uint32_t subject;
    uint32_t sentence;
};

static bool is_pointer(const struct finder *f, uint32_t word)
{
    uint8_t upos = ev_upos(f, word);
    return (upos == UPOS_PRON || upos == UPOS_DET) && ev_lemma_in(f, "pointer", word);
}

static bool is_people(const struct finder *f, uint32_t word)
{
    struct slice lemma = ev_lower_lemma(f, word);
    return ev_in_class(f->rules, "people", lemma) ||
           ev_in_class(f->rules, "body", lemma) ||
           ev_in_class(f->rules, "delegates", lemma);
}

/* The last filler of the candidate that is a group, by `lemma` when one is given. */
static const struct ev_filler *group_of(const struct finder *f,
                                        const struct ev_cand *cand, struct slice lemma)
{
    for (size_t i = cand->n_fillers; i-- > 0;) {
        const struct ev_filler *filler = &cand->fillers[i];
        if (!filler->named &&
            (lemma.len == 0 ||
             slice_equal_nocase(ev_lower_lemma(f, filler->word), lemma))) {
            return filler;
        }
    }
    return NULL;
}

/* The role in which the listed take part in `cand`. */
static struct slice role_in(const struct finder *f, const struct ev_cand *cand)
{
    const struct ev_filler *group = group_of(f, cand, (struct slice){0});
    const struct event_type *type = ev_type(f, cand);
    if (group) {
        return group->role;
    }
    return type->n_roles > 0 ? type->roles[0] : (struct slice){0};
}

/* "there |were guests" */
static bool is_there(const struct finder *f, uint32_t verb)
{
    return verb != EV_NONE && ev_is(f, verb, "be") &&
           ev_child(f, verb, DEPREL_EXPL) != EV_NONE;
}

/* An event that hangs on the word by this relation, or NULL. */
static struct ev_cand *event_below(struct finder *f, uint32_t word, uint8_t rel)
{
    for (uint32_t c = word == EV_NONE ? EV_NONE : f->child[word]; c != EV_NONE;
         c = f->sibling[c]) {
        if (ev_deprel(f, c) == rel && f->cand_at[c] != EV_NONE) {
            return &f->cands[f->cand_at[c]];
        }
    }
    return NULL;
}

/* The event in whose phrase the people stand: "guests at the |talks", "there were
 * guests at the |talks". */
static struct ev_cand *event_of_subject(struct finder *f, const struct listing *list)
{
    struct ev_cand *event = event_below(f, list->subject, DEPREL_NMOD);
    if (!event && is_there(f, ev_head(f, list->subject))) {
        event = event_below(f, ev_head(f, list->subject), DEPREL_OBL);
    }
    if (event) {
        return event;
    }
    return f->cand_at[list->subject] == EV_NONE ? NULL
                                                : &f->cands[f->cand_at[list->subject]];
}

/* Does the event name the people of the list, or what they are of ("of", or EV_NONE)?
 */
static bool is_like(const struct finder *f, const struct ev_cand *cand,
                    const struct listing *list, uint32_t of)
{
    if (group_of(f, cand, ev_lower_lemma(f, list->subject))) {
        return true;
    }
    if (of != EV_NONE) {
        return group_of(f, cand, ev_lower_lemma(f, of)) ||
               slice_equal_nocase(ev_lower_lemma(f, cand->word), ev_lower_lemma(f, of));
    }
    return ev_type(f, cand)->shared && ev_type_is(f, cand, "arranged") &&
           ev_lemma_in(f, "delegates", list->subject);
}

/*
 * The event before that the subject points to: "these" the last one of the sentence
 * before that names a group, people one that has or had such people.
 */
static struct ev_cand *event_before(struct finder *f, const struct listing *list,
                                    size_t n)
{
    bool pointer = is_pointer(f, list->subject);
    uint32_t deed = ev_child(f, list->subject, DEPREL_ACL); /* "those |listed" */
    bool undergone = deed != EV_NONE && ev_has_feat(f, deed, FEAT_PAST);
    uint32_t of = EV_NONE;
    for (uint32_t c = f->child[list->subject]; c != EV_NONE; c = f->sibling[c]) {
        of = ev_deprel(f, c) == DEPREL_NMOD ? c : of;
    }
    bool past = ev_has_feat(f, list->verb, FEAT_PAST);
    uint32_t back = pointer ? 1 : of == EV_NONE ? BACK : list->sentence;
    for (size_t i = n; i-- > 0;) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->sentence + back < list->sentence) {
            return NULL;
        }
        bool ahead = past && ev_mood_of(f, cand->verb).future;
        if (cand->sentence >= list->sentence || cand->dropped || ahead) {
            continue;
        }
        const struct ev_filler *group = group_of(f, cand, (struct slice){0});
        if (pointer && group &&
            (!undergone || ev_in_class(f->rules, "undergoer", group->role))) {
            return cand;
        }
        if (!pointer && is_like(f, cand, list, of)) {
            return cand;
        }
    }
    return NULL;
}

/*
 * A name that a long list puts beside others, wherever the tree hung it: not one in a
 * title or behind a preposition.
 */
static bool is_item(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    if (at == EV_NONE || f->names->mentions[at].form != NAME_FORM_NAME ||
        f->names->mentions[at].demonym) {
        return false;
    }
    bool person = f->names->mentions[at].kind == ACTOR_PERSON;
    bool titled =
        f->names->mentions[at].whole.start < f->names->mentions[at].span.start;
    struct slice prep = ev_case(f, word);
    if (person && titled) {
        return true; /* "Mayor of Kano |Bo Silva" */
    }
    if (!person && ev_lemma_in(f, "office", word)) {
        return false; /* "Green |MP (Kano) Bo Silva" */
    }
    switch (ev_deprel(f, word)) {
    case DEPREL_OBJ:
    case DEPREL_CONJ:
    case DEPREL_APPOS: return true;
    case DEPREL_FLAT:
    case DEPREL_COMPOUND: return person;
    case DEPREL_NSUBJ: return person && ev_head(f, word) < word; /* "there were" */
    case DEPREL_NMOD:
        return ev_in_class(f->rules, "listing", prep) || (person && prep.len == 0);
    default: return false;
    }
}

static void add_listed(struct finder *f, const struct listing *list, size_t n)
{
    struct ev_cand *cand = event_of_subject(f, list);
    cand = cand ? cand : event_before(f, list, n);
    if (!cand || !cand->fillers || cand->frame->type == EVENT_TYPE_NONE) {
        return;
    }
    struct slice role = role_in(f, cand);
    /* "the rally", told before, now with who spoke there */
    cand->recalls = cand->recalls || (cand->noun && cand->definite);
    const struct sentence *s = &f->text->sentences[list->sentence];
    for (uint32_t w = list->verb + 1; w < s->first + s->count && role.len > 0; w++) {
        struct ev_filler found = {0};
        if (is_item(f, w) && ev_mention_actor(f, f->mention_at[w], &found, 1) == 1) {
            ev_add_filler(cand, &found, role);
        }
    }
}

/* The first actor of the candidate with this key, or NULL. */
static const struct ev_filler *filler_of(const struct ev_cand *cand, uint32_t key)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (cand->fillers[i].key == key) {
            return &cand->fillers[i];
        }
    }
    return NULL;
}

/* The last journey before cands[from] that `whom` is on, and his part in it; or NULL.
 */
static struct ev_cand *journey_of(struct finder *f, const struct ev_filler *whom,
                                  uint32_t sentence, size_t from)
{
    for (size_t i = from; i-- > 0;) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->sentence + BACK < sentence) {
            break;
        }
        if (!cand->dropped && filler_of(cand, whom->key) &&
            ev_type_named(f, cand, "visit")) {
            return cand;
        }
    }
    return NULL;
}

/* "He will be accompanied by Bo", "Bo accompanied him": on the journey told before. */
static void add_company(struct finder *f, uint32_t verb, uint32_t sentence, size_t from)
{
    struct ev_args args = {0};
    struct ev_filler whom[1];
    struct ev_filler who[EV_MAX_TIES];
    size_t n = 0;
    size_t known = 0;
    ev_verb_args(f, verb, &args);
    for (size_t i = 0; i < args.count; i++) {
        const struct ev_arg *arg = &args.items[i];
        if (arg->slot == SLOT_OBJ && known == 0) {
            known = ev_actors(f, arg->word, whom, 1);
        } else if (arg->slot == SLOT_SUBJ && n == 0) {
            n = ev_actors(f, arg->word, who, EV_MAX_TIES);
        }
    }
    struct ev_cand *journey = known > 0 && whom[0].key != EV_NONE
                                  ? journey_of(f, whom, sentence, from)
                                  : NULL;
    for (size_t k = 0; journey && k < n; k++) {
        if (who[k].named) {
            ev_add_filler(journey, &who[k], filler_of(journey, whom[0].key)->role);
        }
    }
}

/* "There were guests, |including X": the word that opens the list, or EV_NONE. */
static uint32_t list_behind(const struct finder *f, uint32_t verb, uint32_t subject,
                            const struct sentence *s)
{
    uint32_t w = subject;
    if (!is_there(f, verb) || !is_people(f, subject)) {
        return EV_NONE;
    }
    while (w < s->first + s->count &&
           !slice_equal(word_form(f->text, w), SLICE_LIT("including"))) {
        w++;
    }
    return w < s->first + s->count ? w : EV_NONE;
}

void ev_lists(struct finder *f, size_t from, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        uint32_t subject = ev_child(f, w, DEPREL_NSUBJ);
        if (ev_upos(f, w) == UPOS_VERB && ev_lemma_in(f, "company", w)) {
            add_company(f, w, sentence, from);
        }
        uint32_t opens = subject == EV_NONE ? EV_NONE : list_behind(f, w, subject, s);
        if (opens != EV_NONE) {
            add_listed(f, &(struct listing){opens, subject, sentence}, from);
        }
        bool lists = subject != EV_NONE && ev_upos(f, w) == UPOS_VERB &&
                     ev_lemma_in(f, "listing", w);
        if (lists && (is_pointer(f, subject) || is_people(f, subject) ||
                      f->cand_at[subject] != EV_NONE)) {
            add_listed(f, &(struct listing){w, subject, sentence}, from);
        }
    }
}
