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
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define TOPIC_MAX  100 /* bytes */
#define ACT_MAX    72  /* of an act, with what hangs on it beside its object */
#define MORE_MAX   64  /* of an act of no type, likewise; */
#define FIRST_MAX  88  /* its object alone */
#define TOPIC_ROOM 24  /* bytes that are worth a gap behind them */

static bool is_other(const struct finder *f, const struct ev_cand *cand)
{
    return cand->frame == &f->rules->other;
}

/* Does the dependent of the verb tell what its act is about? Of an act of no type times
 * and places do where nothing else is `told`. */
static bool is_about(const struct finder *f, const struct ev_cand *cand, uint32_t word,
                     bool told)
{
    bool timed = (f->timex_at[word] != EV_NONE && /* "Peru's 200 years" are no time */
                  ev_child(f, word, DEPREL_NMOD_POSS) == EV_NONE) ||
                 ev_is(f, word, "eve");
    switch (ev_deprel(f, word)) {
    case DEPREL_OBJ: return !timed || is_other(f, cand); /* "lasts |19 days" */
    case DEPREL_IOBJ:
    case DEPREL_XCOMP:
    case DEPREL_CCOMP: return !timed;
    case DEPREL_OBL:
        return !timed && ((is_other(f, cand) && !told) ||
                          !ev_in_class(f->rules, "aside_prep", ev_case(f, word)));
    default: return false;
    }
}

/* "calls on Congress |to act", "agrees on Monday |to act", "charged |with killing Bo":
 * the infinitive or gerund right behind the verb or what hangs on it. */
static bool goes_on(const struct finder *f, uint32_t word, uint32_t next)
{
    uint32_t first = word;
    uint32_t last = word;
    if (ev_deprel(f, word) != DEPREL_ADVCL && ev_deprel(f, word) != DEPREL_ACL) {
        return false;
    }
    ev_extent(f, word, &first, &last);
    bool gerund = first == next && ev_upos(f, word) == UPOS_VERB &&
                  !ev_is_finite(f, word) && ev_lemma_in(f, "deed_prep", first);
    return gerund ||
           (first == next && ev_is(f, ev_is(f, first, ",") ? first + 1 : first, "to"));
}

/* "than the one that she warned |could fail": whose subject stands before the verb. */
static bool lacks_subject(const struct finder *f, const struct ev_cand *cand,
                          uint32_t clause)
{
    bool subject = false;
    for (uint32_t c = f->child[clause]; c != EV_NONE && !subject; c = f->sibling[c]) {
        subject = ev_is_subject(ev_deprel(f, c)) || ev_deprel(f, c) == DEPREL_EXPL ||
                  ev_deprel(f, c) == DEPREL_CSUBJ;
    }
    return !subject && !cand->headline && ev_deprel(f, clause) == DEPREL_CCOMP &&
           ev_is_finite(f, clause);
}

/* The words of `word`'s phrase, if they are few; else those before a break or gap. */
static bool add_phrase(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand, uint32_t word, size_t most)
{
    uint32_t verb = cand->verb;
    size_t room = out->len < most ? most - out->len : 0;
    bool clause = ev_deprel(f, word) != DEPREL_OBL; /* "for |..." tells nothing */
    struct ev_brief phrase = {
        .head = word, .most = room, .breaks_off = clause && room > TOPIC_ROOM};
    phrase.who = cand;
    ev_extent(f, word, &phrase.first, &phrase.last);
    ev_trim(f, cand, &phrase);
    if (phrase.first > verb && ev_is_vague(f, cand, phrase.first, phrase.last)) {
        return ev_deprel(f, word) == DEPREL_CCOMP &&
               (ev_add_quote(f, out, phrase.first, phrase.last) ||
                ev_add_own_words(f, out, word));
    }
    return phrase.first > verb && !ev_is_stop(f, phrase.first) &&
           !lacks_subject(f, cand, word) && ev_upos(f, word) != UPOS_ADP &&
           ev_add_brief(f, out, &phrase);
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

/* "a plan |that Peru rejected", "a plan |Peru rejected": is what the relative clause
 * tells of its object? */
static bool lacks_object(const struct finder *f, uint32_t verb)
{
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ);
    uint32_t first = verb;
    uint32_t start = verb;
    uint32_t last = verb;
    if (object != EV_NONE || subject == EV_NONE ||
        ev_child(f, verb, DEPREL_XCOMP) != EV_NONE ||
        f->timex_at[ev_head(f, verb)] != EV_NONE) {
        return object < verb && ev_upos(f, object) == UPOS_PRON &&
               ev_child(f, verb, DEPREL_CCOMP) == EV_NONE;
    }
    ev_extent(f, verb, &first, &last);
    ev_extent(f, subject, &start, &last);
    bool named = ev_upos(f, subject) != UPOS_PRON || /* no "who" */
                 ev_has_feat(f, subject, FEAT_PERSON1) ||
                 ev_has_feat(f, subject, FEAT_PERSON3);
    return first == start && subject < verb && named &&
           ev_child(f, verb, DEPREL_CCOMP) == EV_NONE;
}

/* The object that stands before its verb: "a plan that Peru |rejected", "a plan Peru
 * |rejected", "a plan was |rejected by Peru", "a plan |rejected by Peru"; EV_NONE. */
static uint32_t object_before(const struct finder *f, uint32_t verb)
{
    uint8_t rel = ev_deprel(f, verb);
    if (ev_passive(f, verb)) {
        uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ_PASS);
        return subject == EV_NONE && rel == DEPREL_ACL ? ev_head(f, verb) : subject;
    }
    return rel == DEPREL_ACL_RELCL && lacks_object(f, verb) ? ev_head(f, verb)
                                                            : EV_NONE;
}

/* "|and a plan", "|as well as troops", "|this was a plan": of the sentence, not of the
 * phrase that the noun heads. */
static bool is_outside(const struct finder *f, uint32_t word)
{
    switch (ev_deprel(f, word)) {
    case DEPREL_CASE:
    case DEPREL_CC:
    case DEPREL_COP:
    case DEPREL_MARK:
    case DEPREL_NSUBJ:
    case DEPREL_PUNCT: return !ev_is_quote(f, word);
    default: return false;
    }
}

static bool add_object(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand)
{
    uint32_t word = object_before(f, cand->verb);
    struct ev_brief phrase = {
        .first = word, .head = word, .most = TOPIC_MAX, .who = cand};
    size_t before = out->len;
    if (word == EV_NONE || word > cand->verb || ev_upos(f, word) == UPOS_PRON ||
        !ev_is_nominal(ev_upos(f, word))) {
        return ev_passive(f, cand->verb) && add_addressee(f, out, cand);
    }
    ev_extent(f, word, &phrase.first, &phrase.last);
    for (uint32_t w = phrase.first; w < word; w++) {
        uint32_t first = w;
        uint32_t last = w;
        if (ev_head(f, w) == word && is_outside(f, w)) {
            ev_extent(f, w, &first, &last);
            phrase.first = last < word ? last + 1 : w + 1;
        }
    }
    phrase.last = word;
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t first = c;
        uint32_t last = c;
        ev_extent(f, c, &first, &last);
        bool close = first == phrase.last + 1 && !ev_is_stop(f, first);
        phrase.last = close && last < cand->verb ? last : phrase.last;
    }
    if (ev_is_vague(f, cand, phrase.first, phrase.last) ||
        !ev_add_brief(f, out, &phrase)) {
        return false;
    }
    uint8_t upos = ev_upos(f, phrase.first);
    bool opens = phrase.first == f->text->sentences[cand->sentence].first &&
                 ev_mention_of(f, phrase.first) == EV_NONE; /* "|Historic deals were" */
    if (upos == UPOS_DET || upos == UPOS_NOUN || (upos == UPOS_ADJ && opens)) {
        out->ptr[before + 1] = ascii_lower(out->ptr[before + 1]); /* "|The plan was" */
    }
    return true;
}

/* Is one in the phrase of `head` who acts, in the first role of the type or as a
 * plaintiff; or one to whom it is done? The tree heads "Government of Peru" elsewhere
 * than the name. */
static bool is_actor(const struct finder *f, const struct ev_cand *cand, uint32_t head,
                     bool undergoes)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        struct slice role = cand->fillers[i].role;
        bool fits = undergoes ? ev_in_class(f->rules, "undergoer", role)
                              : slice_equal(role, ev_type(f, cand)->roles[0]) ||
                                    ev_in_class(f->rules, "doer", role);
        uint32_t own = cand->fillers[i].word;
        bool before = f->text->words[own].sentence != cand->sentence; /* "they" */
        if (fits && (before || ev_under(f, own, head))) {
            return true;
        }
    }
    return false;
}

/* Is the subject of the verb the one who acts; of a passive, or if it `undergoes`, to
 * whom it is done? */
static bool acts(const struct finder *f, const struct ev_cand *cand, bool passive,
                 bool undergoes)
{
    struct ev_args args = {0};
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        uint8_t slot = args.items[i].slot;
        bool subject =
            passive ? slot == SLOT_OBJ : slot == SLOT_SUBJ || slot == SLOT_LSUBJ;
        if (subject && is_actor(f, cand, args.items[i].word, undergoes)) {
            return true;
        }
    }
    return false;
}

/* "Peru is |committed to helping Kenya": does the passive tell what its subject does?
 */
static bool is_told_by_state(const struct finder *f, const struct ev_cand *cand)
{
    return ev_upos(f, cand->verb) == UPOS_VERB && !cand->noun &&
           cand->status != STATUS_CANCELLED &&
           ev_in_class(f->rules, "worded", ev_type(f, cand)->name) &&
           ev_child(f, cand->verb, DEPREL_OBL_AGENT) == EV_NONE &&
           acts(f, cand, true, false);
}

/* "Okoye |pleads guilty to arson": what the accused does. */
static bool is_told_by_accused(const struct finder *f, const struct ev_cand *cand)
{
    return !cand->noun && ev_type_named(f, cand, "legal_case") &&
           ev_lemma_in(f, "answer_charge", cand->verb) && acts(f, cand, false, true);
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
            (ev_in_class(f->rules, "acted", type) &&
             (acts(f, cand, false, false) || is_told_by_accused(f, cand))));
}

/* Bytes up to which a label tells what hangs on its verb: the first, or more. */
static size_t room_for(const struct finder *f, const struct ev_cand *cand, bool more)
{
    if (is_other(f, cand)) {
        return more ? MORE_MAX : FIRST_MAX;
    }
    bool acted = ev_in_class(f->rules, "acted", ev_type(f, cand)->name);
    return acted && more ? ACT_MAX : TOPIC_MAX;
}

/* "set |up", "walked |out" */
static void add_particle(const struct finder *f, struct buf *out,
                         const struct ev_cand *cand)
{
    uint32_t particle = ev_child(f, cand->verb, DEPREL_COMPOUND_PRT);
    uint32_t next = cand->verb + 1;
    if (particle == EV_NONE && next < f->text->n_words &&
        ev_head(f, next) == cand->verb && ev_deprel(f, next) == DEPREL_ADVMOD &&
        (cand->other == next || ev_lemma_in(f, "particle", next))) {
        particle = next;
    }
    if (particle != EV_NONE && particle > cand->verb) {
        ev_add_words(f, out, particle, particle);
    }
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
    add_particle(f, out, cand);
    for (uint32_t w = verb + 1; w < s->first + s->count; w++) {
        bool by = ev_deprel(f, w) == DEPREL_OBL_AGENT;
        if (ev_head(f, w) != verb ||
            !(by || goes_on(f, w, verb + 1) || is_about(f, cand, w, told))) {
            continue;
        }
        if (!add_phrase(f, out, cand, w, room_for(f, cand, told))) {
            break;
        }
        told = true;
    }
    return told;
}

/* "announced in a video |that they had left", "ruled in May, |that": a clause that the
 * tree hangs on a noun of the aside `word`, or beside the verb; EV_NONE. */
static uint32_t hung_clause(const struct finder *f, uint32_t verb, uint32_t word)
{
    uint8_t rel = ev_deprel(f, word);
    uint32_t last = word;
    uint32_t first = word;
    if ((rel != DEPREL_OBL && rel != DEPREL_ADVCL) ||
        ev_child(f, verb, DEPREL_CCOMP) != EV_NONE) {
        return EV_NONE;
    }
    ev_extent(f, word, &first, &last);
    for (uint32_t w = word; w <= last; w++) {
        uint32_t mark = ev_child(f, w, DEPREL_MARK);
        uint8_t how = ev_deprel(f, w);
        bool clause = how == DEPREL_ACL || how == DEPREL_ACL_RELCL ||
                      (w == word && how == DEPREL_ADVCL);
        if (clause && mark != EV_NONE && ev_is(f, mark, "that") && ev_is_finite(f, w)) {
            return w;
        }
    }
    return EV_NONE;
}

/* "arrested and charged her |with arson": behind both verbs, hung on the first. */
static bool is_shared_aside(const struct finder *f, uint32_t verb, uint32_t word)
{
    return ev_deprel(f, verb) == DEPREL_CONJ && ev_head(f, word) == ev_head(f, verb) &&
           ev_deprel(f, word) == DEPREL_OBL;
}

/* "lay out a plan." "|Get ready," she said: does a sentence end between the words? */
static bool ends_between(const struct finder *f, uint32_t word, uint32_t next)
{
    while (word + 1 < next && !(ev_is(f, word + 1, ".") && ev_is_stop(f, word + 1))) {
        word++;
    }
    return word + 1 < next;
}

/* "makes |clear", and nothing of what */
static bool is_bare_state(const struct finder *f, uint32_t word)
{
    uint8_t rel = ev_deprel(f, word);
    return (rel == DEPREL_XCOMP || rel == DEPREL_OBJ) && ev_upos(f, word) == UPOS_ADJ &&
           f->child[word] == EV_NONE;
}

/* "whom it accused |of fraud" */
static bool is_of_relative(const struct finder *f, uint32_t verb, uint32_t word)
{
    return ev_deprel(f, verb) == DEPREL_ACL_RELCL && ev_deprel(f, word) == DEPREL_OBL &&
           slice_equal(ev_case(f, word), SLICE_LIT("of"));
}

/* "grants |him bail": what the verb does it does to the other object. */
static bool is_beside_object(const struct finder *f, uint32_t verb, uint32_t word)
{
    return ev_deprel(f, word) == DEPREL_IOBJ &&
           ev_child(f, verb, DEPREL_OBJ) != EV_NONE;
}

/* Of what hangs on the verb the word that heads what to tell: itself where the act is
 * `about` it, else a clause hung on it; EV_NONE. */
static uint32_t clause_to_tell(const struct finder *f, const struct ev_cand *cand,
                               uint32_t word, bool about)
{
    if (ev_is_other_side(f, cand, word)) {
        return EV_NONE;
    }
    return about ? word : hung_clause(f, cand->verb, word);
}

/* Appends what the main clause tells of an act of words; else, where nothing is `told`
 * behind the verb, what was said before it. False when there is none, or when a passive
 * leaves `unsaid` to whom. */
static bool add_around(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand, bool told, bool unsaid)
{
    if (ev_in_class(f->rules, "worded", ev_type(f, cand)->name) &&
        ev_add_main(f, out, cand)) {
        return true;
    }
    return (told || ev_add_said(f, out, cand)) &&
           !(unsaid && ev_passive(f, cand->verb));
}

/* "bans the import of milk" */
static bool add_act(const struct finder *f, struct buf *buf, const struct ev_cand *cand)
{
    uint32_t verb = cand->verb;
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t next = verb + 1;
    bool whole = true;
    bool worded = ev_in_class(f->rules, "worded", ev_type(f, cand)->name);
    buf_add(buf, ev_lower_lemma(f, verb));
    add_particle(f, buf, cand);
    bool unsaid = !add_object(f, buf, cand); /* "were asked to stay": who? */
    uint32_t told = unsaid ? EV_NONE : verb; /* the last word that is */
    for (uint32_t w = verb + 1; w < s->first + s->count && whole &&
                                !slice_ends(buf_slice(buf), SLICE_LIT(EV_GAP));
         w++) {
        uint32_t first = w;
        uint32_t last = w;
        if (ev_head(f, w) != verb && !is_shared_aside(f, verb, w)) {
            continue;
        }
        ev_extent(f, w, &first, &last);
        if (ends_between(f, told == EV_NONE ? verb : told, first)) {
            break;
        }
        bool goes = goes_on(f, w, next);
        next = first == next ? last + 1 : next;
        bool about = goes || is_about(f, cand, w, told != EV_NONE);
        uint32_t clause = clause_to_tell(f, cand, w, about);
        if (clause == EV_NONE) {
            continue;
        }
        size_t most = room_for(f, cand, told != EV_NONE);
        whole = (told != EV_NONE || !is_of_relative(f, verb, w)) &&
                add_phrase(f, buf, cand, clause, most);
        told = whole && !(worded && is_bare_state(f, w)) ? last : told;
        whole = whole || is_beside_object(f, verb, w);
    }
    if (is_other(f, cand)) {
        return whole || told != EV_NONE; /* "the miners surface" */
    }
    return add_around(f, buf, cand, told != EV_NONE, unsaid);
}

struct slice ev_deed(const struct finder *f, const struct ev_cand *cand)
{
    struct buf buf = {0};
    bool told = true;
    if (ev_passive(f, cand->verb)) {
        (void)add_undergone(f, &buf, cand);
    } else {
        told = add_act(f, &buf, cand);
    }
    struct slice deed =
        told ? arena_copy(f->arena, buf_slice(&buf)) : (struct slice){0};
    buf_release(&buf);
    return deed;
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
        told = acts(f, cand, true, true) && add_undergone(f, &buf, cand);
    } else if (is_told_by_verb(f, cand)) {
        told = add_act(f, &buf, cand);
    } else if (passive && is_told_by_state(f, cand)) {
        told = add_undergone(f, &buf, cand);
    }
    topic = told ? arena_copy(f->arena, buf_slice(&buf)) : topic;
    buf_release(&buf);
    return topic;
}
