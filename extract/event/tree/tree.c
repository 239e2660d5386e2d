/*
 * tree.c - a word's head, dependents, case and clause; the voice of a verb, and what
 * stands beside it ("accompanied by Y", "in Lima, where"); the mention a word is of.
 */
#include "extract/event/tree/tree.h"

#include "base/ascii.h"

#define MAX_CLIMB   64 /* steps up a tree; deeper ones are damaged */
#define JOINT_ROOM  64 /* bytes of a word with a hyphen */
#define WHERE_REACH 8  /* words between a place and its "where" */

bool ev_has_feat(const struct finder *f, uint32_t word, unsigned feats)
{
    return (f->text->words[word].feats & feats) == feats;
}

struct slice ev_lemma(const struct finder *f, uint32_t word)
{
    return f->text->words[word].lemma;
}

struct slice ev_joined_lemma(struct arena *arena, struct slice a, struct slice b)
{
    struct slice text = arena_printf(arena, "%.*s_%.*s", SLICE_ARG(a), SLICE_ARG(b));
    return arena_lower(arena, text);
}

struct slice ev_lower_lemma(const struct finder *f, uint32_t word)
{
    struct slice lemma = ev_lemma(f, word);
    if (lemma.len == 0) {
        lemma = word_form(f->text, word);
    }
    for (size_t i = 0; i < lemma.len; i++) {
        if (ascii_is_upper(lemma.ptr[i])) {
            return arena_lower(f->arena, lemma);
        }
    }
    return lemma;
}

uint8_t ev_deprel(const struct finder *f, uint32_t word)
{
    return f->text->words[word].deprel;
}

uint8_t ev_upos(const struct finder *f, uint32_t word)
{
    return f->text->words[word].upos;
}

uint32_t ev_head(const struct finder *f, uint32_t word)
{
    uint32_t head = f->text->words[word].head;
    return head < f->text->n_words ? head : EV_NONE;
}

uint32_t ev_child(const struct finder *f, uint32_t word, enum deprel rel)
{
    uint32_t c = f->child[word];
    while (c != EV_NONE && ev_deprel(f, c) != rel) {
        c = f->sibling[c];
    }
    return c;
}

uint32_t ev_subject(const struct finder *f, uint32_t verb)
{
    uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ);
    return subject == EV_NONE ? ev_child(f, verb, DEPREL_NSUBJ_PASS) : subject;
}

uint32_t ev_undergoer(const struct finder *f, uint32_t verb)
{
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    return object == EV_NONE ? ev_child(f, verb, DEPREL_NSUBJ_PASS) : object;
}

bool ev_is(const struct finder *f, uint32_t word, const char *lemma)
{
    return word != EV_NONE && slice_is_nocase(ev_lemma(f, word), lemma);
}

bool ev_is_an(const struct finder *f, uint32_t word)
{
    return ev_is(f, word, "a") || ev_is(f, word, "an");
}

bool ev_is_dash(const struct finder *f, uint32_t word)
{
    return ev_is(f, word, "\xe2\x80\x94") || ev_is(f, word, "--");
}

/* ev_class_first() of a word, which rules ask for again and again. */
static uint32_t classes_of(const struct finder *f, uint32_t word)
{
    uint32_t *at = &f->classes_at[word];
    if (*at == EV_NONE) {
        uint32_t first = ev_class_first(f->rules, ev_lower_lemma(f, word));
        *at = first == STRMAP_NONE ? EV_CLASS_NONE : first;
    }
    return *at == EV_CLASS_NONE ? STRMAP_NONE : *at;
}

bool ev_lemma_in(const struct finder *f, const char *class, uint32_t word)
{
    char room[JOINT_ROOM];
    return ev_class_holds(f->rules, classes_of(f, word), slice_of(class)) ||
           ev_in_class(f->rules, class, ev_joint(f, word, room, sizeof room));
}

struct slice ev_joint(const struct finder *f, uint32_t word, char *room, size_t size)
{
    bool last = word >= 2 && word_is_tied(f->text, word - 2);
    return word_joint(f->text, last ? word - 2 : word, room, size);
}

uint32_t ev_storm_name(const struct finder *f, uint32_t noun)
{
    return ev_lemma_in(f, "named_storm", noun) ? ev_child(f, noun, DEPREL_FLAT)
                                               : EV_NONE;
}

struct slice ev_case(const struct finder *f, uint32_t word)
{
    uint32_t c = ev_child(f, word, DEPREL_CASE);
    if (c != EV_NONE) {
        /* "out |on strike", "up |to ten" */
        uint32_t next = f->sibling[c];
        bool two = ev_is(f, c, "out") && next == c + 1 &&
                   ev_deprel(f, next) == DEPREL_CASE && !ev_is(f, next, "of");
        return ev_lemma(f, two ? next : c);
    }
    /* "spoke |to President Okoye", "|with Peru's minister": the tree may hang it on the
     * title, or the owner. */
    for (c = f->child[word]; c != EV_NONE && c < word; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool title = (rel == DEPREL_NMOD || rel == DEPREL_COMPOUND) &&
                     ev_upos(f, word) == UPOS_PROPN;
        uint32_t prep =
            title || rel == DEPREL_NMOD_POSS ? ev_child(f, c, DEPREL_CASE) : EV_NONE;
        if (prep != EV_NONE && prep < c && ev_upos(f, prep) == UPOS_ADP) {
            return ev_lemma(f, prep);
        }
    }
    return (struct slice){0};
}

bool ev_under(const struct finder *f, uint32_t word, uint32_t top)
{
    for (int i = 0; i < MAX_CLIMB && word != EV_NONE; i++) {
        if (word == top) {
            return true;
        }
        word = ev_head(f, word);
    }
    return false;
}

static void widen(const struct finder *f, uint32_t word, int depth, uint32_t ends[2])
{
    if (word < ends[0]) {
        ends[0] = word;
    }
    if (word > ends[1]) {
        ends[1] = word;
    }
    for (uint32_t c = f->child[word]; c != EV_NONE && depth < MAX_CLIMB;
         c = f->sibling[c]) {
        widen(f, c, depth + 1, ends);
    }
}

void ev_extent(const struct finder *f, uint32_t word, uint32_t *first, uint32_t *last)
{
    uint32_t ends[2] = {word, word};
    widen(f, word, 0, ends);
    *first = ends[0];
    *last = ends[1];
}

struct slice ev_as_read(const struct finder *f, struct span span)
{
    return text_look(f->text, f->arena, span);
}

static bool heads_clause(const struct finder *f, uint32_t word)
{
    switch (ev_deprel(f, word)) {
    case DEPREL_ROOT:
    case DEPREL_CCOMP:
    case DEPREL_XCOMP:
    case DEPREL_ADVCL:
    case DEPREL_ACL:
    case DEPREL_ACL_RELCL:
    case DEPREL_PARATAXIS:
    case DEPREL_CSUBJ:
    case DEPREL_CSUBJ_PASS: return true;
    case DEPREL_CONJ:
        return ev_upos(f, word) == UPOS_VERB || ev_upos(f, word) == UPOS_AUX;
    default: return false;
    }
}

uint32_t ev_clause(const struct finder *f, uint32_t word)
{
    for (int i = 0; i < MAX_CLIMB; i++) {
        uint32_t head = ev_head(f, word);
        if (head == EV_NONE || heads_clause(f, word)) {
            return word;
        }
        word = head;
    }
    return word;
}

bool ev_headline(const struct finder *f, uint32_t sentence)
{
    return event_is_headline(f->text, sentence);
}

bool ev_is_among_them(const struct finder *f, uint32_t word)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        if (c < word && ev_upos(f, c) == UPOS_PRON &&
            (ev_is(f, c, "they") || ev_is(f, c, "who") || ev_is(f, c, "whom")) &&
            slice_equal(ev_case(f, c), SLICE_LIT("among"))) {
            return true;
        }
    }
    return false;
}

static bool is_past_participle(const struct finder *f, uint32_t word)
{
    return ev_has_feat(f, word, FEAT_PART | FEAT_PAST) ||
           ev_has_feat(f, word, FEAT_PASS);
}

/* A title, or a headline that has a capital at the verb, too. */
static bool is_titled(const struct finder *f, uint32_t verb)
{
    uint32_t sentence = f->text->words[verb].sentence;
    struct slice form = word_form(f->text, verb);
    return f->text->sentences[sentence].kind == BLOCK_TITLE ||
           (ev_headline(f, sentence) && form.len > 1 && ascii_is_upper(form.ptr[0]) &&
            !ascii_is_upper(form.ptr[1]));
}

/*
 * Headlines tell in the present and leave out "was": "Mayor stabbed on stage", "Okoye
 * elected speaker".
 */
static bool title_passive(const struct finder *f, uint32_t verb)
{
    uint32_t obj = ev_child(f, verb, DEPREL_OBJ);
    bool office =
        obj != EV_NONE && ev_child(f, obj, DEPREL_DET) == EV_NONE &&
        ev_in_class(f->rules, "office", arena_lower(f->arena, ev_lemma(f, obj)));
    return is_titled(f, verb) && ev_has_feat(f, verb, FEAT_PAST) &&
           ev_child(f, verb, DEPREL_AUX) == EV_NONE && (obj == EV_NONE || office) &&
           ev_child(f, verb, DEPREL_CCOMP) == EV_NONE && !ev_lemma_in(f, "say", verb) &&
           !ev_lemma_in(f, "active", verb);
}

/* Has the verb an object that is no day ("arrested |Jan. 6", but "held |hours of
 * talks")? */
static bool has_object(const struct finder *f, uint32_t verb)
{
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    return object != EV_NONE && (f->timex_at[object] == EV_NONE ||
                                 ev_child(f, object, DEPREL_NMOD) != EV_NONE);
}

/* "shops were looted and |200 people arrested": one auxiliary for both? */
static bool shares_passive(const struct finder *f, uint32_t verb)
{
    uint32_t head = ev_head(f, verb);
    return ev_deprel(f, verb) == DEPREL_CONJ && head != EV_NONE && head < verb &&
           ev_child(f, head, DEPREL_AUX_PASS) != EV_NONE;
}

/*
 * "Ada Okoye, arrested on Friday", "Silva charged over theft", "and two people held": a
 * verb that cannot do without an object, whose subject is nobody who does such things.
 */
static bool lacks_object(const struct finder *f, uint32_t verb)
{
    uint32_t who = ev_child(f, verb, DEPREL_NSUBJ);
    uint32_t at = who == EV_NONE ? EV_NONE : f->mention_at[who];
    bool person = at != EV_NONE && f->names->mentions[at].kind == ACTOR_PERSON;
    return (person || (who != EV_NONE && shares_passive(f, verb))) &&
           ev_has_feat(f, verb, FEAT_PAST) &&
           ev_child(f, verb, DEPREL_AUX) == EV_NONE && !has_object(f, verb) &&
           ev_child(f, verb, DEPREL_CCOMP) == EV_NONE &&
           ev_lemma_in(f, "suffered", verb);
}

/* "Troops |shot dead in ambush": a form that may be any, and no object. */
static bool is_shot_dead(const struct finder *f, uint32_t verb)
{
    uint32_t dead = ev_child(f, verb, DEPREL_XCOMP);
    return dead != EV_NONE && dead == verb + 1 && ev_is(f, dead, "dead") &&
           !has_object(f, verb) && ev_headline(f, f->text->words[verb].sentence);
}

/* "was stopped on Friday and |arrested", "Odede, |jailed in May, fled": a past form
 * that goes on with a passive, or says more about a name. */
static bool just_suffers(const struct finder *f, uint32_t verb)
{
    uint32_t head = ev_head(f, verb);
    if (head == EV_NONE || !ev_has_feat(f, verb, FEAT_PAST) ||
        ev_subject(f, verb) != EV_NONE || ev_child(f, verb, DEPREL_AUX) != EV_NONE ||
        has_object(f, verb) || !ev_lemma_in(f, "suffered", verb)) {
        return false;
    }
    return ev_deprel(f, verb) == DEPREL_ACL ||
           (ev_deprel(f, verb) == DEPREL_CONJ && ev_upos(f, head) == UPOS_VERB &&
            ev_passive(f, head));
}

bool ev_passive(const struct finder *f, uint32_t verb)
{
    if (ev_child(f, verb, DEPREL_NSUBJ_PASS) != EV_NONE ||
        ev_child(f, verb, DEPREL_AUX_PASS) != EV_NONE ||
        (ev_child(f, verb, DEPREL_OBL_AGENT) != EV_NONE &&
         ev_child(f, verb, DEPREL_OBJ) == EV_NONE)) {
        return true;
    }
    if (title_passive(f, verb) || lacks_object(f, verb) || is_shot_dead(f, verb) ||
        just_suffers(f, verb)) {
        return true;
    }
    if (!is_past_participle(f, verb) || ev_child(f, verb, DEPREL_AUX) != EV_NONE) {
        return false;
    }
    /* Headlines leave out the auxiliary: "Mayor stabbed at concert". */
    if (ev_headline(f, f->text->words[verb].sentence) &&
        ev_deprel(f, verb) == DEPREL_ROOT) {
        return ev_child(f, verb, DEPREL_OBJ) == EV_NONE;
    }
    uint32_t head = ev_head(f, verb);
    switch (ev_deprel(f, verb)) {
    case DEPREL_ACL:
    case DEPREL_AMOD:
    case DEPREL_ADVCL:
    case DEPREL_CSUBJ: /* "|Killed in the raid were two men" */
    case DEPREL_XCOMP: return ev_child(f, verb, DEPREL_NSUBJ) == EV_NONE;
    case DEPREL_CONJ:
        /* "was arrested and charged", but not "has visited and met". */
        return head != EV_NONE && ev_subject(f, verb) == EV_NONE &&
               ev_upos(f, head) == UPOS_VERB && ev_passive(f, head);
    default: return false;
    }
}

uint32_t ev_mention_word(const struct finder *f, uint32_t mention)
{
    const struct name_mention *m = &f->names->mentions[mention];
    for (uint32_t w = m->first_word; w < m->first_word + m->n_words; w++) {
        if (f->mention_at[w] == mention) {
            return w;
        }
    }
    return EV_NONE;
}

uint32_t ev_mention_of(const struct finder *f, uint32_t word)
{
    uint32_t at = f->names->word_mention ? f->names->word_mention[word] : EV_NONE;
    return at < f->names->n_mentions ? at : EV_NONE;
}

uint32_t ev_company(const struct finder *f, uint32_t clause)
{
    if (!ev_lemma_in(f, "company", clause)) {
        return EV_NONE;
    }
    for (uint32_t c = f->child[clause]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if (rel == DEPREL_OBL_AGENT ||
            (rel == DEPREL_OBL && slice_equal(ev_case(f, c), SLICE_LIT("by")))) {
            return c;
        }
    }
    return EV_NONE;
}

/* The place named close before `where`, or EV_NONE. */
static uint32_t place_before(const struct finder *f, uint32_t where)
{
    const struct sentence *s = &f->text->sentences[f->text->words[where].sentence];
    for (uint32_t w = where; w-- > s->first && w + WHERE_REACH > where;) {
        if (ev_place_mention(f, w) != EV_NONE) {
            return w;
        }
        if (ev_upos(f, w) == UPOS_VERB) {
            break;
        }
    }
    return EV_NONE;
}

uint32_t ev_where(const struct finder *f, uint32_t clause)
{
    for (uint32_t c = f->child[clause]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) != DEPREL_ADVMOD || !ev_is(f, c, "where") || c > clause) {
            continue;
        }
        uint32_t place = place_before(f, c);
        bool relative = ev_deprel(f, clause) == DEPREL_ACL_RELCL;
        return place == EV_NONE && relative ? ev_head(f, clause) : place;
    }
    return EV_NONE;
}

bool ev_means_thing(const struct finder *f, uint32_t word)
{
    uint32_t verb = ev_head(f, word);
    if (ev_upos(f, word) != UPOS_PRON || ev_deprel(f, word) != DEPREL_OBJ ||
        (!ev_is(f, word, "they") && !ev_is(f, word, "it")) || verb == EV_NONE ||
        ev_deprel(f, verb) != DEPREL_CONJ) {
        return false;
    }
    uint32_t before = ev_head(f, verb);
    uint32_t object = before == EV_NONE ? EV_NONE : ev_child(f, before, DEPREL_OBJ);
    return object != EV_NONE && ev_upos(f, object) == UPOS_NOUN &&
           f->mention_at[object] == EV_NONE &&
           ev_has_feat(f, object, FEAT_PLUR) == ev_is(f, word, "they") &&
           !ev_lemma_in(f, "people", object) && !ev_lemma_in(f, "body", object);
}

uint32_t ev_place_mention(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    if (at == EV_NONE) {
        return EV_NONE;
    }
    const struct name_mention *m = &f->names->mentions[at];
    bool month = f->timex_at[word] != EV_NONE && m->n_words == 1; /* "in |May" */
    if (month || m->form == NAME_FORM_PRONOUN || m->demonym ||
        m->actor >= f->names->n_actors) {
        return EV_NONE;
    }
    uint8_t kind = f->names->actors[m->actor].kind;
    return kind == ACTOR_PLACE || kind == ACTOR_COUNTRY || m->kind == ACTOR_PLACE
               ? at
               : EV_NONE;
}

bool ev_is_definite(const struct finder *f, uint32_t noun)
{
    uint32_t det = ev_child(f, noun, DEPREL_DET);
    return (det != EV_NONE &&
            (ev_is(f, det, "the") || ev_is(f, det, "this") || ev_is(f, det, "that"))) ||
           ev_child(f, noun, DEPREL_NMOD_POSS) != EV_NONE ||
           ev_storm_name(f, noun) != EV_NONE;
}
