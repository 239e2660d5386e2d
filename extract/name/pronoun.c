#include "extract/name/doer.h"
#include "extract/name/nominal.h"

#define LOOK_BACK    3  /* sentences */
#define SOURCE       34 /* who only speaks of others */
#define MET          30 /* of whom a deed is told, and why */
#define FAN          20 /* "an |Okoye fan" */
#define PLAN         12 /* "a |UN plan" */
#define LEADS        20 /* who the sentence before begins with */
#define ASIDE        12 /* words of an apposition */
#define MOST_COUNTED 20 /* mentions of an actor that count for it */

enum wants { WANT_MALE, WANT_FEMALE, WANT_PLURAL, WANT_THING };

struct pronoun {
    struct slice form;
    enum wants wants;
    bool owner;  /* "his": may mean somebody earlier in its own clause */
    bool object; /* "him": may as well mean whom the sentence before acted on */
};

static const struct pronoun pronouns[] = {
    {SLICE_INIT("he"),         WANT_MALE,   false, false},
    {SLICE_INIT("him"),        WANT_MALE,   false, true },
    {SLICE_INIT("his"),        WANT_MALE,   true,  false},
    {SLICE_INIT("himself"),    WANT_MALE,   true,  false},
    {SLICE_INIT("she"),        WANT_FEMALE, false, false},
    {SLICE_INIT("her"),        WANT_FEMALE, true,  false},
    {SLICE_INIT("hers"),       WANT_FEMALE, true,  false},
    {SLICE_INIT("herself"),    WANT_FEMALE, true,  false},
    {SLICE_INIT("they"),       WANT_PLURAL, false, false},
    {SLICE_INIT("them"),       WANT_PLURAL, false, false},
    {SLICE_INIT("their"),      WANT_PLURAL, true,  false},
    {SLICE_INIT("themselves"), WANT_PLURAL, true,  false},
    {SLICE_INIT("its"),        WANT_THING,  true,  false},
};

static const struct pronoun *pronoun_at(const struct nominals *nominals, uint32_t word)
{
    const struct word *w = &nominals->chain->text->words[word];
    if (w->upos != UPOS_PRON && w->upos != UPOS_DET) {
        return NULL;
    }
    struct slice form = word_form(nominals->chain->text, word);
    for (size_t i = 0; i < sizeof pronouns / sizeof pronouns[0]; i++) {
        if (slice_equal_nocase(form, pronouns[i].form)) {
            return &pronouns[i];
        }
    }
    return NULL;
}

static bool fits(const struct nominals *nominals, const struct name_mention *mention,
                 enum wants wants)
{
    if (mention->actor == NAME_NO_ACTOR || mention->demonym) {
        return false;
    }
    const struct name_actor *actor = &nominals->chain->actors[mention->actor].actor;
    switch (wants) {
    case WANT_MALE:
        return actor->kind == ACTOR_PERSON && actor->gender != 'f' && !actor->plural;
    case WANT_FEMALE:
        return actor->kind == ACTOR_PERSON && actor->gender != 'm' && !actor->plural;
    case WANT_PLURAL: return actor->plural || actor->kind == ACTOR_ORGANIZATION;
    case WANT_THING:
        return actor->kind == ACTOR_ORGANIZATION || actor->kind == ACTOR_COUNTRY;
    }
    return false;
}

static bool has_subject(const struct lang_text *text,
                        const struct name_mention *mention)
{
    bool found = false;
    for (uint32_t w = 0; w < mention->n_words; w++) {
        const struct word *word = &text->words[mention->first_word + w];
        uint8_t deprel = word->deprel;
        /* "police |sergeant Ada Okoye said" */
        bool titled = w == 0 && word->head != LANG_NO_HEAD &&
                      (deprel == DEPREL_APPOS || deprel == DEPREL_FLAT) &&
                      word->head + 1 == mention->first_word &&
                      text->words[word->head].upos == UPOS_NOUN;
        deprel = titled ? text->words[word->head].deprel : deprel;
        found = found || deprel == DEPREL_NSUBJ || deprel == DEPREL_NSUBJ_PASS;
    }
    return found;
}

/* The verb right behind a name, or behind an aside: ", a judge, |said"; or n_words. */
static uint32_t verb_behind(const struct lang_text *text, uint32_t next)
{
    uint32_t end = (uint32_t)text->n_words;
    bool aside = next + 1 < end && slice_equal(word_form(text, next), SLICE_LIT(","));
    uint32_t sentence = next < end ? text->words[next].sentence : 0;
    bool one = aside && text->words[next + 1].upos == UPOS_VERB;
    next += one; /* "One senator, Bo Silva, said" */
    for (uint32_t w = next + 1; aside && !one && w + 1 < end && w < next + ASIDE; w++) {
        if (text->words[w].sentence != sentence || text->words[w].upos == UPOS_VERB) {
            break;
        }
        if (slice_equal(word_form(text, w), SLICE_LIT(","))) {
            next = w + 1;
            break;
        }
    }
    bool verb = next < end && (text->words[next].upos == UPOS_VERB ||
                               text->words[next].upos == UPOS_AUX);
    return verb ? next : end;
}

/* "Ada Okoye said |she would go", "... that |she would": who says it speaks of herself,
 * a subject also where the tree has another: "her aunt Ada Okoye said |she would". */
static bool says_it(const struct lang_text *text, const struct name_mention *mention,
                    uint32_t word)
{
    uint32_t verb = verb_behind(text, mention->first_word + mention->n_words);
    uint32_t before = word - 1;
    before -= before > 0 && slice_equal(word_form(text, before), SLICE_LIT("that"));
    while (verb < before && text->words[verb].upos == UPOS_AUX) {
        verb++;
    }
    return verb == before && text->words[verb].upos == UPOS_VERB;
}

/* "One of them is |Ada Okoye": whom such a sentence is about. */
static bool is_presented(const struct lang_text *text,
                         const struct name_mention *mention)
{
    uint32_t from = mention->first_word;
    uint32_t next = from + mention->n_words;
    return from > 0 && mention->form == NAME_FORM_NAME &&
           mention->kind == ACTOR_PERSON && text->words[from - 1].upos == UPOS_AUX &&
           text->words[from - 1].sentence == text->words[from].sentence &&
           slice_is_nocase(text->words[from - 1].lemma, "be") &&
           (next == text->n_words || (text->words[next].upos != UPOS_PART &&
                                      verb_behind(text, next) == text->n_words));
}

static bool is_subject(const struct nominals *nominals,
                       const struct name_mention *mention)
{
    const struct lang_text *text = nominals->chain->text;
    if (is_presented(text, mention)) {
        return true;
    }
    if (text->sentences[text->words[mention->head].sentence].parsed) {
        return has_subject(text, mention);
    }
    return verb_behind(text, mention->first_word + mention->n_words) < text->n_words;
}

/* "Ada Okoye, a judge, said so. |She left.": who the sentence before begins with. */
static bool leads_on(const struct lang_text *text, const struct name_mention *mention,
                     uint32_t word)
{
    uint32_t here = text->words[word].sentence;
    uint32_t there = text->words[mention->first_word].sentence;
    const struct sentence *before = &text->sentences[there];
    uint32_t first = before->first;
    first += mention->form == NAME_FORM_NAME && /* "The |Lions won" */
             slice_is_nocase(word_form(text, first), "the");
    return here == there + 1 && word == text->sentences[here].first &&
           (mention->first_word == before->first || mention->first_word == first ||
            mention->whole.start == before->span.start);
}

static bool is_saying(const struct nominals *nominals, uint32_t verb)
{
    const struct lang_text *text = nominals->chain->text;
    return verb < text->n_words &&
           strmap_find(&nominals->chain->rules->minor, word_form(text, verb)) == 's';
}

/* Is somebody else like it the subject of what is said behind the verb? */
static bool speaks_of(const struct nominals *nominals, uint32_t verb,
                      const struct name_mention *who, enum wants wants)
{
    const struct names *names = nominals->chain->names;
    const struct lang_text *text = nominals->chain->text;
    uint32_t sentence = text->words[verb].sentence;
    for (uint32_t m = nominal_mention_at(nominals, verb); m < names->n_mentions; m++) {
        const struct name_mention *other = &names->mentions[m];
        if (text->words[other->first_word].sentence != sentence) {
            break;
        }
        if (other->actor != who->actor && fits(nominals, other, wants) &&
            verb_behind(text, other->first_word + other->n_words) < text->n_words) {
            return true;
        }
    }
    return false;
}

/*
 * "Chief Okoye said Bo Silva shot two. |He was arrested": who only speaks of somebody
 * is not told of further, unless the pronoun speaks again.
 */
static bool is_source(const struct nominals *nominals,
                      const struct name_mention *mention, uint32_t word,
                      const struct pronoun *pronoun)
{
    const struct lang_text *text = nominals->chain->text;
    uint32_t verb = verb_behind(text, mention->first_word + mention->n_words);
    uint32_t own = verb_behind(text, word + 1);
    return text->words[word].sentence ==
               text->words[mention->first_word].sentence + 1 &&
           !pronoun->object && is_saying(nominals, verb) && own < text->n_words &&
           !is_saying(nominals, own) &&
           speaks_of(nominals, verb, mention, pronoun->wants);
}

/* "condemned Peru for |its test", "sanctions on Peru over |its test": whom a deed meets
 * for something did it; things leave none but their owner "after". */
static bool is_met_for(const struct lang_text *text, const struct name_mention *mention,
                       uint32_t word, const struct pronoun *pronoun)
{
    uint32_t link = mention->first_word + mention->n_words;
    if (!pronoun->owner || link + 1 != word) {
        return false;
    }
    return slice_equal(word_form(text, link), SLICE_LIT("for")) ||
           slice_equal(word_form(text, link), SLICE_LIT("over")) ||
           (pronoun->wants == WANT_THING &&
            slice_equal(word_form(text, link), SLICE_LIT("after")));
}

/* What a name wins by where it stands: first in the sentence before, right before. */
static int by_place(const struct lang_text *text, const struct name_mention *mention,
                    uint32_t word, const struct pronoun *pronoun)
{
    if (is_met_for(text, mention, word, pronoun)) {
        return MET;
    }
    return !pronoun->owner && leads_on(text, mention, word) ? LEADS : 0;
}

/* What a name that only says which plan or whose fan loses. */
static int as_modifier(const struct lang_text *text, const struct name_mention *mention,
                       const struct pronoun *pronoun)
{
    if (text->words[mention->head].deprel != DEPREL_COMPOUND) {
        return 0;
    }
    return pronoun->wants <= WANT_FEMALE ? FAN : PLAN;
}

static bool is_reflexive(const struct lang_text *text, uint32_t word)
{
    struct slice form = word_form(text, word);
    return slice_ends(form, SLICE_LIT("self")) || slice_ends(form, SLICE_LIT("selves"));
}

/* "King Bo of Peru sent |him a letter": whom a verb acts on is not its subject, but in
 * "himself". */
static bool acts_on(const struct lang_text *text, const struct name_mention *mention,
                    uint32_t word)
{
    uint8_t rel = text->words[word].deprel;
    bool object = rel == DEPREL_OBJ || rel == DEPREL_IOBJ || rel == DEPREL_OBL;
    if (!object || is_reflexive(text, word) ||
        !text->sentences[text->words[word].sentence].parsed) {
        return false;
    }
    uint32_t who = doer_of(text, text->words[word].head);
    return who >= mention->first_word && who < mention->first_word + mention->n_words;
}

/* "The couple watched |Ada when she fell": whom others without a name act on. */
static bool met_by_many(const struct lang_text *text,
                        const struct name_mention *mention, uint32_t word,
                        const struct pronoun *pronoun)
{
    const struct word *words = text->words;
    bool fit = pronoun->wants <= WANT_FEMALE && !pronoun->owner && !pronoun->object &&
               words[word].sentence == words[mention->head].sentence;
    for (uint32_t i = 0; fit && i < mention->n_words; i++) {
        uint32_t w = mention->first_word + i;
        if (words[w].deprel == DEPREL_OBJ && words[w].head != LANG_NO_HEAD) {
            uint32_t who = doer_of(text, words[w].head);
            return who != LANG_NO_HEAD && words[who].upos == UPOS_NOUN;
        }
    }
    return false;
}

/*
 * How good an antecedent: near, of known gender, often named; a subject, but for a
 * pronoun that is none. A name in the pronoun's own clause is none for "he", as in "Xi
 * met him"; its owner may be. Who speaks does not say "he" of himself.
 */
static int rank(const struct nominals *nominals, const struct name_mention *mention,
                uint32_t word, const struct pronoun *pronoun)
{
    const struct lang_text *text = nominals->chain->text;
    const struct chain_actor *actor = &nominals->chain->actors[mention->actor];
    uint32_t here = text->words[word].sentence;
    uint32_t there = text->words[mention->first_word].sentence;
    if (here - there > LOOK_BACK) {
        return 0;
    }
    bool subject = !pronoun->owner && !pronoun->object;
    bool self = subject && here == there && says_it(text, mention, word);
    int score = 40 - 12 * (int)(here - there);
    bool met = met_by_many(text, mention, word, pronoun);
    score += !self && !met && !is_subject(nominals, mention) ? 0
             : pronoun->object                               ? -8
                                                             : 14;
    score += by_place(text, mention, word, pronoun);
    score -= as_modifier(text, mention, pronoun);
    score -= is_source(nominals, mention, word, pronoun) ? SOURCE : 0;
    score += mention->form == NAME_FORM_PRONOUN ? 4 : 0;
    if (pronoun->wants <= WANT_FEMALE) {
        score += actor->actor.gender != 0 ? 14 : 0;
        score += (int)(actor->count < MOST_COUNTED ? actor->count : MOST_COUNTED);
    }
    uint32_t gap = word - mention->first_word;
    score += self || met ? 20 : 0;
    bool body = pronoun->wants == WANT_PLURAL && !actor->actor.plural;
    if (body && !self && !(subject && here == there && is_subject(nominals, mention)) &&
        !(subject && leads_on(text, mention, word))) {
        return 0; /* "the council met, and they ...": not any body's name */
    }
    score -= body ? 10 : 0;
    score -= here == there && !pronoun->owner && !self && !met && gap < 4 ? 30 : 0;
    bool speaks = here == there && nominals->quoted[word] &&
                  !nominals->quoted[mention->first_word];
    score -= speaks ? 30 : 0;
    score -= (int)(gap / 12 > 6 ? 6 : gap / 12);
    return score;
}

struct choice {
    uint32_t actor;
    int score;
};

/* The best of list[0 .. n) for the pronoun, from the end as far as LOOK_BACK. */
static void choose(const struct nominals *nominals, const struct name_mention *list,
                   size_t n, uint32_t word, struct choice *best)
{
    const struct word *words = nominals->chain->text->words;
    const struct pronoun *pronoun = pronoun_at(nominals, word);
    for (size_t i = n; i-- > 0;) {
        const struct name_mention *mention = &list[i];
        if (words[word].sentence - words[mention->first_word].sentence > LOOK_BACK) {
            break;
        }
        int score = mention->first_word < word &&
                            fits(nominals, mention, pronoun->wants) &&
                            !acts_on(nominals->chain->text, mention, word)
                        ? rank(nominals, mention, word, pronoun)
                        : 0;
        if (score > best->score) {
            *best = (struct choice){mention->actor, score};
        }
    }
}

/* The actor of the mention that holds the word; NAME_NO_ACTOR: none does. */
static uint32_t actor_at(const struct nominals *nominals, uint32_t word)
{
    for (size_t i = nominals->n; i-- > 0;) {
        const struct name_mention *m = &nominals->list[i];
        if (m->first_word <= word && word < m->first_word + m->n_words) {
            return m->actor;
        }
    }
    const struct name_mention *name = nominal_name(nominals, word);
    return name ? name->actor : NAME_NO_ACTOR;
}

static uint32_t antecedent(const struct nominals *nominals, uint32_t word)
{
    const struct lang_text *text = nominals->chain->text;
    uint8_t rel = text->words[word].deprel;
    bool acted_on = rel == DEPREL_OBJ || rel == DEPREL_IOBJ || rel == DEPREL_OBL ||
                    rel == DEPREL_CONJ; /* not "Okoye, |herself, left" */
    uint32_t doer = acted_on && is_reflexive(text, word) &&
                            text->sentences[text->words[word].sentence].parsed
                        ? doer_above(text, word)
                        : LANG_NO_HEAD;
    if (doer != LANG_NO_HEAD && doer < word) {
        return actor_at(nominals, doer); /* with a name or not, nobody else */
    }
    struct choice best = {NAME_NO_ACTOR, 0};
    choose(nominals, nominals->list, nominals->n, word, &best);
    choose(nominals, nominals->chain->names->mentions,
           nominal_mention_at(nominals, word), word, &best);
    return best.actor;
}

/* A list of actors as one: "they", "the two leaders". */
uint32_t nominal_list(struct nominals *nominals, const uint32_t *members, uint32_t n)
{
    struct chain *chain = nominals->chain;
    uint32_t *kept = arena_array(chain->arena, n, sizeof *kept);
    struct slice name = chain->actors[members[0]].actor.name;
    for (uint32_t i = 0; i < n; i++) {
        kept[i] = members[i];
        name = i == 0 ? name
                      : arena_printf(chain->arena, "%.*s and %.*s", SLICE_ARG(name),
                                     SLICE_ARG(chain->actors[members[i]].actor.name));
    }
    uint8_t kind = chain->actors[members[0]].actor.kind;
    uint32_t actor = chain_add(chain, name, (enum actor_kind)kind);
    chain->actors[actor].actor.plural = true;
    chain->actors[actor].actor.members = kept;
    chain->actors[actor].actor.n_members = n;
    return actor;
}

/* "A and B ... they": two names of one kind joined in the last sentences. */
uint32_t nominal_joined(struct nominals *nominals, uint32_t word)
{
    const struct names *names = nominals->chain->names;
    const struct lang_text *text = nominals->chain->text;
    uint32_t here = text->words[word].sentence;
    for (size_t i = nominal_mention_at(nominals, word); i-- > 1;) {
        const struct name_mention *b = &names->mentions[i];
        const struct name_mention *a = &names->mentions[i - 1];
        if (here - text->words[b->first_word].sentence > 1) {
            break;
        }
        uint32_t gap = a->first_word + a->n_words;
        bool joined =
            text->words[b->head].deprel != DEPREL_COMPOUND && /* "a UN plan" */
            a->actor != NAME_NO_ACTOR && b->actor != NAME_NO_ACTOR &&
            a->actor != b->actor && gap < b->first_word && b->first_word - gap <= 4 &&
            a->kind == b->kind && !a->demonym && a->kind != ACTOR_PLACE &&
            slice_equal(word_form(text, gap), SLICE_LIT("and"));
        if (joined) {
            uint32_t members[2] = {a->actor, b->actor};
            return nominal_list(nominals, members, 2);
        }
    }
    return NAME_NO_ACTOR;
}

static void find_pronoun(struct nominals *nominals, uint32_t at)
{
    const struct pronoun *pronoun = pronoun_at(nominals, at);
    if (!pronoun) {
        return;
    }
    uint32_t actor = antecedent(nominals, at);
    uint32_t pair =
        pronoun->wants == WANT_PLURAL ? nominal_joined(nominals, at) : NAME_NO_ACTOR;
    actor = pair != NAME_NO_ACTOR ? pair : actor;
    if (actor == NAME_NO_ACTOR) {
        nominal_counterpart(nominals, at, actor);
        return;
    }
    nominal_add(nominals, at, at + 1, actor)->form = NAME_FORM_PRONOUN;
    uint8_t *gender = &nominals->chain->actors[actor].actor.gender;
    if (*gender == 0 && pronoun->wants <= WANT_FEMALE) {
        *gender = pronoun->wants == WANT_MALE ? 'm' : 'f';
    }
    nominal_counterpart(nominals, at, actor);
}

/* Which words stand within quotation marks; a sentence begins outside of them. */
static void find_quoted(struct nominals *nominals)
{
    const struct lang_text *text = nominals->chain->text;
    bool open = false;
    nominals->quoted = arena_array(nominals->chain->arena, text->n_words + 1,
                                   sizeof *nominals->quoted);
    for (uint32_t w = 0; w < text->n_words; w++) {
        struct slice form = word_form(text, w);
        open = open && text->words[w].sentence == text->words[w - 1].sentence;
        if (slice_equal(form, SLICE_LIT("\""))) {
            open = !open;
        } else if (slice_equal(form, SLICE_LIT("\xe2\x80\x9c"))) {
            open = true;
        } else if (slice_equal(form, SLICE_LIT("\xe2\x80\x9d"))) {
            open = false;
        }
        nominals->quoted[w] = open;
    }
}

void pronouns_find(struct nominals *nominals)
{
    const struct lang_text *text = nominals->chain->text;
    find_quoted(nominals);
    for (uint32_t at = 0; at < text->n_words; at++) {
        if (text->sentences[text->words[at].sentence].tagged) {
            nominal_pair(nominals, at);
            find_pronoun(nominals, at);
        }
    }
}
