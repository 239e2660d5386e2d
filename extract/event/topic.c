/*
 * topic.c - what an act of words was about, in few of them: "warn Peru of a strike".
 *
 * For the types of the class `worded`, whose sentences of labels.tsv would tell little
 * ("X issues a warning"), and of `acted`, where its subject is who acts. The verb's
 * lemma, its objects, clauses and prepositions in the order of the text; no times and
 * places, which the event has by itself. Empty where nothing short enough stands there,
 * or what does speaks of "us" and "them".
 */
#include "base/ascii.h"
#include "base/buf.h"
#include "extract/event/match/match.h"
#include "extract/event/mend/line.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define TOPIC_MAX  100 /* bytes */
#define TOPIC_MIN  3
#define TOPIC_ROOM 24 /* bytes that are worth a gap behind them */
#define QUOTE_MAX  80

/* Does the dependent of the verb tell what its act is about? */
static bool is_about(const struct finder *f, uint32_t word)
{
    bool timed = f->timex_at[word] != EV_NONE;
    switch (ev_deprel(f, word)) {
    case DEPREL_OBJ:
    case DEPREL_IOBJ:
    case DEPREL_XCOMP:
    case DEPREL_CCOMP: return !timed;
    case DEPREL_OBL:
        return !timed && !ev_in_class(f->rules, "aside_prep", ev_case(f, word));
    default: return false;
    }
}

/* "calls on Congress |to act": the infinitive right behind what is told already. */
static bool goes_on(const struct finder *f, uint32_t word, uint32_t told)
{
    uint32_t first = word;
    uint32_t last = word;
    if (ev_deprel(f, word) != DEPREL_ADVCL || told == EV_NONE) {
        return false;
    }
    ev_extent(f, word, &first, &last);
    return first == told + 1 && ev_is(f, first, "to");
}

/* "X says |she will leave": a pronoun for one of those who are named before it. */
static bool is_known(const struct finder *f, const struct ev_cand *cand, uint32_t word)
{
    struct ev_filler who;
    return ev_actors(f, word, &who, 1) == 1 && ev_has_actor(cand, who.key);
}

/* "them", "our plan": whom the words alone do not tell. */
static bool is_vague(const struct finder *f, const struct ev_cand *cand, uint32_t first,
                     uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        struct slice lemma = ev_lower_lemma(f, w);
        bool opens = w == first && ev_in_class(f->rules, "personal", lemma) &&
                     !is_known(f, cand, w);
        if (ev_upos(f, w) == UPOS_PRON &&
            (opens || ev_in_class(f->rules, "first_person", lemma))) {
            return true;
        }
    }
    return false;
}

/* "We must act", in quotes of its own: words that are somebody's, whatever they tell.
 */
static bool add_quote(const struct finder *f, struct buf *out, uint32_t first,
                      uint32_t last)
{
    while (first < last && (ev_is_stop(f, first) || ev_is_quote(f, first))) {
        first++;
    }
    while (last > first && (ev_is_stop(f, last) || ev_is_quote(f, last))) {
        last--;
    }
    struct buf words = {0};
    struct ev_brief phrase = {
        .first = first, .last = last, .head = first, .most = QUOTE_MAX};
    if (first == 0 || !ev_is_quote(f, first - 1) || last < first + TOPIC_MIN ||
        !ev_add_brief(f, &words, &phrase)) {
        return false;
    }
    struct slice said = buf_slice(&words);
    bool told = said.len > 1;
    if (told) {
        buf_addf(out, " \"%c%.*s\"", ascii_upper(said.ptr[1]), (int)(said.len - 2),
                 said.ptr + 2);
    }
    buf_release(&words);
    return told;
}

/* Does `top` head the name of an actor of the candidate, or hold one? */
static bool holds_actor(const struct finder *f, const struct ev_cand *cand,
                        uint32_t top)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (ev_under(f, cand->fillers[i].word, top)) {
            return true;
        }
    }
    return false;
}

/* "a deal |with Peru on milk", of equals that the label names before: no second time.
 */
static bool is_other_side(const struct finder *f, const struct ev_cand *cand,
                          uint32_t word)
{
    struct slice prep = ev_case(f, word);
    return ev_in_class(f->rules, "acted", ev_type(f, cand)->name) &&
           (slice_equal(prep, SLICE_LIT("with")) ||
            slice_equal(prep, SLICE_LIT("between"))) &&
           holds_actor(f, cand, word);
}

static void leave_other_side(const struct finder *f, const struct ev_cand *cand,
                             uint32_t top, struct ev_brief *phrase)
{
    for (uint32_t c = f->child[top]; c != EV_NONE; c = f->sibling[c]) {
        if (is_other_side(f, cand, c)) {
            uint32_t last = c;
            ev_extent(f, c, &phrase->hole, &last);
            phrase->hole_end = last + 1;
        }
    }
    if (phrase->hole_end > phrase->last) {
        phrase->last = phrase->hole > phrase->head ? phrase->hole - 1 : phrase->last;
    }
}

/* "calls her a fraud |and levied a fine": a clause that the tree hangs on a noun goes.
 */
static void leave_clause(const struct finder *f, struct ev_brief *phrase)
{
    for (uint32_t w = phrase->head + 1; w <= phrase->last; w++) {
        uint32_t cc = ev_child(f, w, DEPREL_CC);
        if (ev_deprel(f, w) == DEPREL_CONJ && ev_upos(f, w) == UPOS_VERB &&
            ev_has_feat(f, w, FEAT_FIN) && ev_is_nominal(ev_upos(f, ev_head(f, w))) &&
            cc != EV_NONE && cc > phrase->head && cc < w) {
            phrase->last = cc - 1;
        }
    }
}

/* The words of `word`'s phrase, if they are few; else those before a break or gap. */
static bool add_phrase(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand, uint32_t word)
{
    uint32_t verb = cand->verb;
    size_t room = out->len < TOPIC_MAX ? TOPIC_MAX - out->len : 0;
    bool clause = ev_deprel(f, word) != DEPREL_OBL; /* "for |..." tells nothing */
    struct ev_brief phrase = {
        .head = word, .most = room, .breaks_off = clause && room > TOPIC_ROOM};
    phrase.who = ev_upos(f, word) == UPOS_PRON ? cand : NULL;
    ev_extent(f, word, &phrase.first, &phrase.last);
    leave_other_side(f, cand, word, &phrase);
    leave_clause(f, &phrase);
    if (phrase.first > verb && is_vague(f, cand, phrase.first, phrase.last)) {
        return ev_deprel(f, word) == DEPREL_CCOMP &&
               add_quote(f, out, phrase.first, phrase.last);
    }
    return phrase.first > verb && !ev_is_stop(f, phrase.first) &&
           ev_upos(f, word) != UPOS_ADP && ev_add_brief(f, out, &phrase);
}

static bool is_finite(const struct finder *f, uint32_t clause)
{
    bool finite = ev_has_feat(f, clause, FEAT_FIN);
    for (uint32_t c = f->child[clause]; c != EV_NONE && !finite; c = f->sibling[c]) {
        bool verb = ev_deprel(f, c) == DEPREL_AUX ||
                    ev_deprel(f, c) == DEPREL_AUX_PASS || ev_deprel(f, c) == DEPREL_COP;
        finite = verb && ev_has_feat(f, c, FEAT_FIN);
    }
    return finite;
}

/* "|All of them are free, X announced": without quotes, as a clause. */
static bool add_clause(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand, uint32_t clause)
{
    struct ev_brief phrase = {.head = clause, .most = TOPIC_MAX, .breaks_off = true};
    size_t before = out->len;
    ev_extent(f, clause, &phrase.first, &phrase.last);
    if (phrase.last >= cand->verb) { /* the saying hangs on what is said */
        uint32_t last = 0;
        ev_extent(f, cand->verb, &phrase.last, &last);
        if (phrase.last <= clause) {
            return false;
        }
        phrase.last--;
    }
    for (uint32_t w = phrase.first; w <= phrase.last; w++) {
        if (ev_is_quote(f, w) || (w > clause && ev_head(f, w) == cand->verb)) {
            return false;
        }
    }
    if (phrase.first + TOPIC_MIN > clause ||
        ev_child(f, clause, DEPREL_MARK) != EV_NONE || !is_finite(f, clause) ||
        is_vague(f, cand, phrase.first, phrase.last)) {
        return false;
    }
    buf_adds(out, " that");
    if (!ev_add_brief(f, out, &phrase)) {
        out->len = before;
        return false;
    }
    if (ev_upos(f, phrase.first) != UPOS_PROPN) {
        out->ptr[before + 6] = ascii_lower(out->ptr[before + 6]);
    }
    return true;
}

/* What was said before the verb that tells who said it. */
static bool add_before(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand)
{
    uint32_t clause = ev_told_clause(f, cand->verb);
    uint32_t first = 0;
    uint32_t last = 0;
    if (clause == EV_NONE || clause > cand->verb) {
        return false;
    }
    ev_extent(f, clause, &first, &last);
    uint32_t end = first + 1;
    while (end < last && end < cand->verb && !ev_is_quote(f, end)) {
        end++;
    }
    return add_quote(f, out, first, end < last ? end : last) ||
           add_clause(f, out, cand, clause);
}

/*
 * "whom it accused |of fraud": whom, by name, where the object stands elsewhere. False
 * when nobody can tell.
 */
static bool add_addressee(const struct finder *f, struct buf *out,
                          const struct ev_cand *cand)
{
    const struct event_type *type = ev_type(f, cand);
    for (size_t i = 0; i < cand->n_fillers && type->n_roles > 1; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        bool object =
            ev_head(f, filler->word) != EV_NONE && ev_case(f, filler->word).len == 0;
        if (slice_equal(filler->role, type->roles[1]) && object) {
            buf_addf(out, " %.*s", SLICE_ARG(filler->actor.name));
            return true;
        }
    }
    return false;
}

/* The object that stands before its verb: "a plan that Peru |rejected", "a plan was
 * |rejected by Peru"; EV_NONE. */
static uint32_t object_before(const struct finder *f, uint32_t verb)
{
    if (ev_passive(f, verb)) {
        return ev_child(f, verb, DEPREL_NSUBJ_PASS);
    }
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    bool relative = ev_deprel(f, verb) == DEPREL_ACL_RELCL && object != EV_NONE &&
                    object < verb && ev_upos(f, object) == UPOS_PRON &&
                    ev_child(f, verb, DEPREL_CCOMP) == EV_NONE;
    return relative ? ev_head(f, verb) : EV_NONE;
}

static bool add_object(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand)
{
    uint32_t word = object_before(f, cand->verb);
    struct ev_brief phrase = {.first = word, .head = word, .most = TOPIC_MAX};
    size_t before = out->len;
    if (word == EV_NONE || word > cand->verb || !ev_is_nominal(ev_upos(f, word))) {
        return ev_passive(f, cand->verb) && add_addressee(f, out, cand);
    }
    ev_extent(f, word, &phrase.first, &phrase.last);
    while (phrase.first < word &&
           (ev_is_stop(f, phrase.first) || ev_upos(f, phrase.first) == UPOS_ADP)) {
        phrase.first++;
    }
    phrase.last = word;
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t first = c;
        uint32_t last = c;
        ev_extent(f, c, &first, &last);
        bool close = first == phrase.last + 1 && !ev_is_stop(f, first);
        phrase.last = close && last < cand->verb ? last : phrase.last;
    }
    if (is_vague(f, cand, phrase.first, phrase.last) ||
        !ev_add_brief(f, out, &phrase)) {
        return false;
    }
    if (ev_upos(f, phrase.first) == UPOS_DET || ev_upos(f, phrase.first) == UPOS_NOUN) {
        out->ptr[before + 1] = ascii_lower(out->ptr[before + 1]); /* "|The plan was" */
    }
    return true;
}

/* Is the one at `word` who acts, in the first role of the type or as a plaintiff; or
 * one to whom it is done? */
static bool is_actor(const struct finder *f, const struct ev_cand *cand, uint32_t word,
                     bool undergoes)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        struct slice role = cand->fillers[i].role;
        bool fits = undergoes ? ev_in_class(f->rules, "undergoer", role)
                              : slice_equal(role, ev_type(f, cand)->roles[0]) ||
                                    ev_in_class(f->rules, "doer", role);
        if (cand->fillers[i].word == word && fits) {
            return true;
        }
    }
    return false;
}

/* Is the subject of the verb the one who acts; of a passive, to whom it is done? */
static bool acts(const struct finder *f, const struct ev_cand *cand, bool passive)
{
    struct ev_args args = {0};
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        uint8_t slot = args.items[i].slot;
        bool subject =
            passive ? slot == SLOT_OBJ : slot == SLOT_SUBJ || slot == SLOT_LSUBJ;
        if (subject && is_actor(f, cand, args.items[i].word, passive)) {
            return true;
        }
    }
    return false;
}

/* Can the words behind its verb tell what was done? */
static bool is_told_by_verb(const struct finder *f, const struct ev_cand *cand)
{
    struct slice type = ev_type(f, cand)->name;
    return cand->status != STATUS_CANCELLED && ev_upos(f, cand->verb) == UPOS_VERB &&
           (!ev_passive(f, cand->verb) ||
            ev_child(f, cand->verb, DEPREL_OBL_AGENT) != EV_NONE) &&
           (!cand->noun || (cand->light && cand->light->side == 'a')) &&
           (ev_in_class(f->rules, "worded", type) ||
            (ev_in_class(f->rules, "acted", type) && acts(f, cand, false)));
}

/* "be charged with arson", "be sentenced to 33 years": what was done to somebody. */
static bool add_undergone(const struct finder *f, struct buf *out,
                          const struct ev_cand *cand)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t verb = cand->verb;
    bool told = false;
    buf_adds(out, "be");
    ev_add_words(f, out, verb, verb);
    out->ptr[3] = ascii_lower(out->ptr[3]); /* "|Arrested on Monday, he" */
    for (uint32_t w = verb + 1; w < s->first + s->count; w++) {
        bool by = ev_deprel(f, w) == DEPREL_OBL_AGENT;
        if (ev_head(f, w) != verb || !(by || is_about(f, w))) {
            continue;
        }
        if (!add_phrase(f, out, cand, w)) {
            break;
        }
        told = true;
    }
    return told;
}

/* "bans the import of milk" */
static bool add_act(const struct finder *f, struct buf *buf, const struct ev_cand *cand)
{
    uint32_t verb = cand->verb;
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t told = EV_NONE; /* the last word that is */
    bool whole = true;
    buf_add(buf, ev_lower_lemma(f, verb));
    uint32_t particle = ev_child(f, verb, DEPREL_COMPOUND_PRT);
    if (particle != EV_NONE && particle > verb) {
        ev_add_words(f, buf, particle, particle);
    }
    bool unsaid = !add_object(f, buf, cand); /* "were asked to stay": who? */
    told = unsaid ? EV_NONE : verb;
    for (uint32_t w = verb + 1; w < s->first + s->count && whole; w++) {
        if (ev_head(f, w) != verb || !(is_about(f, w) || goes_on(f, w, told)) ||
            is_other_side(f, cand, w)) {
            continue;
        }
        bool behind = told == EV_NONE && ev_deprel(f, w) == DEPREL_OBL;
        uint32_t first = w;
        uint32_t last = w;
        ev_extent(f, w, &first, &last);
        whole = !behind || !slice_equal(ev_case(f, w), SLICE_LIT("of"));
        whole = whole && add_phrase(f, buf, cand, w);
        told = whole ? last : told;
    }
    return (told != EV_NONE || add_before(f, buf, cand)) &&
           !(unsaid && ev_passive(f, verb));
}

struct slice ev_topic(struct finder *f, const struct ev_cand *cand)
{
    struct slice topic = {0};
    struct buf buf = {0};
    bool passive = ev_upos(f, cand->verb) == UPOS_VERB && ev_passive(f, cand->verb);
    bool told = false;
    if (ev_type_named(f, cand, "appointment")) {
        return ev_post(f, cand);
    }
    if (ev_type_is(f, cand, "done_to") && passive && !cand->noun) {
        told = acts(f, cand, true) && add_undergone(f, &buf, cand);
    } else if (is_told_by_verb(f, cand)) {
        told = add_act(f, &buf, cand);
    }
    topic = told ? arena_copy(f->arena, buf_slice(&buf)) : topic;
    buf_release(&buf);
    return topic;
}
