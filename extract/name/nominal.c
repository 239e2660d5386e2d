#include "extract/name/nominal.h"

#include "base/ascii.h"

#define MOST_MODIFIERS 6

struct name_mention *nominal_add(struct nominals *nominals, uint32_t from, uint32_t to,
                                 uint32_t actor)
{
    const struct word *words = nominals->chain->text->words;
    nominals->list = arena_grow(nominals->chain->arena, nominals->list, nominals->n,
                                &nominals->capacity, sizeof *nominals->list);
    struct span span = {words[from].span.start, words[to - 1].span.end};
    struct name_mention *mention = &nominals->list[nominals->n++];
    *mention = (struct name_mention){
        .span = span,
        .whole = span,
        .first_word = from,
        .n_words = to - from,
        .head = to - 1,
        .actor = actor,
        .form = NAME_FORM_NOMINAL,
    };
    if (actor != NAME_NO_ACTOR) {
        mention->kind = nominals->chain->actors[actor].actor.kind;
        nominals->chain->actors[actor].count++;
    }
    return mention;
}

uint32_t nominal_mention_at(const struct nominals *nominals, uint32_t word)
{
    const struct names *names = nominals->chain->names;
    uint32_t from = 0;
    uint32_t to = (uint32_t)names->n_mentions;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (names->mentions[middle].first_word < word) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

uint32_t nominal_look_back(uint32_t here)
{
    return here > NOMINAL_LOOK_BACK ? here - NOMINAL_LOOK_BACK : 0;
}

struct slice nominal_lower(const struct nominals *nominals, uint32_t word)
{
    struct slice form = word_form(nominals->chain->text, word);
    bool capital = false;
    for (size_t i = 0; i < form.len; i++) {
        capital = capital || ascii_is_upper(form.ptr[i]);
    }
    return capital ? chain_fold(nominals->chain, form) : form;
}

const struct sentence *nominal_sentence(const struct nominals *nominals, uint32_t word)
{
    const struct lang_text *text = nominals->chain->text;
    return &text->sentences[text->words[word].sentence];
}

const struct name_mention *nominal_name(const struct nominals *nominals, uint32_t word)
{
    uint32_t m = nominals->taken[word];
    return m == UINT32_MAX ? NULL : &nominals->chain->names->mentions[m];
}

/* May this word stand between a determiner and the noun it belongs to? */
bool nominal_modifies(const struct nominals *nominals, uint32_t word)
{
    const struct word *w = &nominals->chain->text->words[word];
    const struct name_mention *name = nominal_name(nominals, word);
    if (name && name->kind == ACTOR_PERSON) {
        return false;
    }
    switch ((enum upos)w->upos) {
    case UPOS_ADJ:
    case UPOS_NOUN:
    case UPOS_PROPN: return true;
    case UPOS_VERB: return (w->feats & FEAT_PART) != 0 && (w->feats & FEAT_FIN) == 0;
    case UPOS_PUNCT: return nominal_is(nominals, word, "-");
    case UPOS_ADP:
    case UPOS_ADV:
    case UPOS_AUX:
    case UPOS_CCONJ:
    case UPOS_DET:
    case UPOS_INTJ:
    case UPOS_NUM:
    case UPOS_PART:
    case UPOS_PRON:
    case UPOS_SCONJ:
    case UPOS_SYM:
    case UPOS_X:
    case UPOS_COUNT: break;
    }
    return false;
}

/* The country that a modifier of [from, to) gives; empty when none does. */
struct slice nominal_country(const struct nominals *nominals, uint32_t from,
                             uint32_t to)
{
    for (uint32_t at = from; at < to; at++) {
        const struct name_mention *name = nominal_name(nominals, at);
        if (name && name->kind == ACTOR_COUNTRY && name->actor != NAME_NO_ACTOR) {
            return nominals->chain->actors[name->actor].actor.country;
        }
    }
    return (struct slice){0};
}

struct slice nominal_text(const struct nominals *nominals, uint32_t from, uint32_t to)
{
    const struct lang_text *text = nominals->chain->text;
    struct span span = {text->words[from].span.start, text->words[to - 1].span.end};
    return text_look(text, nominals->chain->arena, span);
}

static bool is_definite(const struct nominals *nominals, uint32_t word)
{
    return nominal_is(nominals, word, "the") || nominal_is_possessive(nominals, word);
}

/* "the President and |First Lady": an office behind another that was just found. */
static bool is_second_office(const struct nominals *nominals, uint32_t at)
{
    const struct name_mention *last =
        nominals->n > 0 ? &nominals->list[nominals->n - 1] : NULL;
    struct slice form = word_form(nominals->chain->text, at);
    return last && last->said.len > 0 && at > 0 &&
           nominal_is(nominals, at - 1, "and") &&
           last->first_word + last->n_words + 1 == at && ascii_is_upper(form.ptr[0]);
}

/* Whatever stands for an actor at `at`; returns the words to go on by. */
static uint32_t find_at(struct nominals *nominals, uint32_t at, uint32_t end)
{
    bool first = at == nominal_sentence(nominals, at)->first;
    uint32_t step = 0;
    step = nominal_headline_office(nominals, at, end);
    step = step == 0 ? nominal_offices(nominals, at, end) : step;
    if (step == 0 && !first && is_second_office(nominals, at)) {
        step = nominal_office(nominals, at, end);
    }
    if (step == 0 && !first && is_definite(nominals, at - 1)) {
        step = nominal_office(nominals, at, end);
        step = step == 0 ? nominal_body(nominals, at, end) : step;
        step = step == 0 ? nominal_capital(nominals, at, end) : step;
        step = step == 0 ? nominal_kind(nominals, at, end) : step;
        step = step == 0 ? nominal_age(nominals, at, end) : step;
    }
    if (step == 0 && nominal_is_pair(nominals, at, end)) {
        step = 2; /* pronouns_find() looks for the two */
    }
    if (step == 0) {
        (void)nominal_group(nominals, at);
        step = 1;
    }
    return step;
}

void nominals_find(struct nominals *nominals)
{
    const struct lang_text *text = nominals->chain->text;
    for (size_t s = 0; s < text->n_sentences; s++) {
        const struct sentence *sentence = &text->sentences[s];
        uint32_t end = sentence->first + sentence->count;
        uint32_t at = sentence->tagged ? sentence->first : end;
        while (at < end) {
            at += find_at(nominals, at, end);
        }
    }
}

static bool before(const struct name_mention *a, const struct name_mention *b)
{
    return a->first_word != b->first_word ? a->first_word < b->first_word
                                          : a->n_words > b->n_words;
}

static void sort(struct name_mention *list, size_t n)
{
    for (size_t i = 1; i < n; i++) { /* nearly sorted already */
        struct name_mention one = list[i];
        size_t k = i;
        for (; k > 0 && before(&one, &list[k - 1]); k--) {
            list[k] = list[k - 1];
        }
        list[k] = one;
    }
}

void nominals_merge(struct nominals *nominals)
{
    struct names *names = nominals->chain->names;
    size_t n = names->n_mentions + nominals->n;
    struct name_mention *all = arena_array(nominals->chain->arena, n + 1, sizeof *all);
    size_t a = 0;
    size_t b = 0;
    sort(nominals->list, nominals->n);
    for (size_t i = 0; i < n; i++) {
        bool old =
            b >= nominals->n ||
            (a < names->n_mentions && !before(&nominals->list[b], &names->mentions[a]));
        all[i] = old ? names->mentions[a++] : nominals->list[b++];
    }
    names->mentions = all;
    names->n_mentions = n;
    nominals->n = 0;
    nominals->list = NULL;
    nominals->capacity = 0;
    for (size_t w = 0; w < nominals->chain->text->n_words; w++) {
        names->word_mention[w] = UINT32_MAX;
    }
    for (uint32_t m = 0; m < n; m++) { /* inner ones come later and win */
        for (uint32_t w = 0; w < all[m].n_words; w++) {
            names->word_mention[all[m].first_word + w] = m;
        }
    }
}
