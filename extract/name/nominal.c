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

static uint32_t look_back(uint32_t here)
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

static bool is(const struct nominals *nominals, uint32_t word, const char *form)
{
    return slice_equal_nocase(word_form(nominals->chain->text, word), slice_of(form));
}

static bool is_any(const struct nominals *nominals, uint32_t word,
                   const char *const *forms)
{
    for (; *forms; forms++) {
        if (is(nominals, word, *forms)) {
            return true;
        }
    }
    return false;
}

static const struct sentence *sentence_of(const struct nominals *nominals,
                                          uint32_t word)
{
    const struct lang_text *text = nominals->chain->text;
    return &text->sentences[text->words[word].sentence];
}

static const struct name_mention *name_at(const struct nominals *nominals,
                                          uint32_t word)
{
    uint32_t m = nominals->taken[word];
    return m == UINT32_MAX ? NULL : &nominals->chain->names->mentions[m];
}

/* May this word stand between a determiner and the noun it belongs to? */
static bool modifies(const struct nominals *nominals, uint32_t word)
{
    const struct word *w = &nominals->chain->text->words[word];
    const struct name_mention *name = name_at(nominals, word);
    if (name && name->kind == ACTOR_PERSON) {
        return false;
    }
    switch ((enum upos)w->upos) {
    case UPOS_ADJ:
    case UPOS_NOUN:
    case UPOS_PROPN: return true;
    case UPOS_VERB: return (w->feats & FEAT_PART) != 0 && (w->feats & FEAT_FIN) == 0;
    case UPOS_PUNCT: return is(nominals, word, "-");
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

static uint32_t modifiers_start(const struct nominals *nominals, uint32_t head)
{
    uint32_t first = sentence_of(nominals, head)->first;
    uint32_t at = head;
    while (at > first && head - at < MOST_MODIFIERS && modifies(nominals, at - 1)) {
        at--;
    }
    while (at < head && (is(nominals, at, "-") ||
                         (nominals->chain->text->words[at].upos == UPOS_VERB &&
                          !name_at(nominals, at)))) {
        at++; /* "protesting students": a participle in front may be a verb */
    }
    return at;
}

/* "more than 100", "dozens of", "the three": where a counted phrase begins. */
static uint32_t count_start(const struct nominals *nominals, uint32_t from)
{
    static const char *const before[] = {
        "more",   "than",      "at",    "least", "about",  "some",    "nearly",
        "dozens", "hundreds",  "of",    "over",  "around", "several", "many",
        "a",      "thousands", "group", "other", "the",    "few",     "almost",
        "up",     "to",        "two",   "three", NULL};
    uint32_t first = sentence_of(nominals, from)->first;
    uint32_t at = from;
    uint32_t best = from;
    while (at > first && from - at < 5) {
        const struct word *w = &nominals->chain->text->words[at - 1];
        bool number = w->upos == UPOS_NUM;
        if (!number && !is_any(nominals, at - 1, before)) {
            break;
        }
        at--;
        bool opens = !is(nominals, at, "of") && !is(nominals, at, "than") &&
                     !is(nominals, at, "to") && !is(nominals, at, "at");
        best = number || opens ? at : best;
    }
    return best;
}

/* The country that a modifier of [from, to) gives; empty when none does. */
static struct slice country_in(const struct nominals *nominals, uint32_t from,
                               uint32_t to)
{
    for (uint32_t at = from; at < to; at++) {
        const struct name_mention *name = name_at(nominals, at);
        if (name && name->kind == ACTOR_COUNTRY && name->actor != NAME_NO_ACTOR) {
            return nominals->chain->actors[name->actor].actor.country;
        }
    }
    return (struct slice){0};
}

static struct slice text_between(const struct nominals *nominals, uint32_t from,
                                 uint32_t to)
{
    const struct lang_text *text = nominals->chain->text;
    struct span span = {text->words[from].span.start, text->words[to - 1].span.end};
    return span_cut(text->text, span);
}

/* "the Chinese government", "Iran's leadership" act for the country. */
static bool stands_for_country(const struct nominals *nominals, uint32_t head)
{
    static const char *const heads[] = {"government", "regime", "authorities",
                                        "leadership", NULL};
    return is_any(nominals, head, heads);
}

static uint32_t group_actor(struct nominals *nominals, uint32_t from, uint32_t head)
{
    struct chain *chain = nominals->chain;
    struct slice country = country_in(nominals, from, head + 1);
    if (country.len == 0 && from >= sentence_of(nominals, head)->first + 2) {
        country = is(nominals, from - 1, "'s")
                      ? country_in(nominals, from - 2, from - 1)
                      : country;
        /* "Peru's parliament" is its name. */
        from = country.len > 0 ? name_at(nominals, from - 2)->first_word : from;
    }
    if (country.len > 0 && stands_for_country(nominals, head)) {
        return chain_country(chain, country);
    }
    struct slice name = text_between(nominals, from, head + 1);
    struct slice key = arena_printf(chain->arena, "%c%.*s", 'a' + (int)ACTOR_GROUP,
                                    SLICE_ARG(chain_fold(chain, name)));
    uint32_t actor = strmap_find(&chain->keys, key);
    if (actor == STRMAP_NONE) {
        actor = chain_add(chain, name, ACTOR_GROUP);
        chain->actors[actor].actor.country = country;
        chain->actors[actor].actor.plural = true;
        strmap_put(&chain->keys, chain->arena, key, actor);
    }
    return actor;
}

static bool find_group(struct nominals *nominals, uint32_t head)
{
    const struct chain *chain = nominals->chain;
    uint32_t plural = strmap_find(&chain->rules->groups, nominal_lower(nominals, head));
    uint8_t upos = chain->text->words[head].upos;
    if (plural == STRMAP_NONE || name_at(nominals, head) ||
        (upos != UPOS_NOUN && upos != UPOS_PROPN)) {
        return false;
    }
    uint32_t end =
        sentence_of(nominals, head)->first + sentence_of(nominals, head)->count;
    bool compound = head + 1 < end && (chain->text->words[head + 1].upos == UPOS_NOUN ||
                                       nominals->taken[head + 1] != UINT32_MAX);
    if (compound && !is(nominals, head + 1, "'s")) {
        return false; /* "police officers", "spokesman Wang" */
    }
    uint32_t from = modifiers_start(nominals, head);
    uint32_t actor = group_actor(nominals, from, head);
    uint32_t start = count_start(nominals, from);
    struct name_mention *mention = nominal_add(nominals, start, head + 1, actor);
    mention->head = head;
    mention->country = chain->actors[actor].actor.country;
    return true;
}

/* Words of a title from `at` on, in lower or upper case; 0 when none. */
static uint32_t title_words(const struct nominals *nominals, uint32_t at, uint32_t end,
                            const struct title_entry **title)
{
    struct chain *chain = nominals->chain;
    for (uint32_t n = end - at < 5 ? end - at : 5; n > 0; n--) {
        *title = title_find(chain->rules,
                            chain_fold(chain, text_between(nominals, at, at + n)));
        if (*title) {
            return n;
        }
    }
    return 0;
}

static bool has_office(const struct chain_actor *actor, struct slice office)
{
    bool starts = slice_starts(actor->titles, office) &&
                  actor->titles.len > office.len &&
                  actor->titles.ptr[office.len] == ' ';
    return actor->titles.len > 0 &&
           (starts || slice_equal(actor->titles, office) ||
            slice_ends(actor->titles, office)) &&
           (slice_equal(actor->titles, office) ||
            !slice_starts(actor->titles, SLICE_LIT("vice")));
}

/* The last person before who holds this office, of this country when one is given. */
static uint32_t holder_of(const struct nominals *nominals, struct slice office,
                          struct slice country, uint32_t before)
{
    const struct chain *chain = nominals->chain;
    uint32_t after = NAME_NO_ACTOR;
    uint32_t found = NAME_NO_ACTOR;
    uint32_t here = nominal_mention_at(nominals, before);
    for (uint32_t m = look_back(here);
         m < chain->names->n_mentions && m < here + NOMINAL_LOOK_BACK; m++) {
        const struct name_mention *mention = &chain->names->mentions[m];
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference) - m < n_mentions
        if (mention->actor == NAME_NO_ACTOR || mention->kind != ACTOR_PERSON) {
            continue;
        }
        const struct chain_actor *actor = &chain->actors[mention->actor];
        if (!has_office(actor, office) ||
            (country.len > 0 && actor->actor.country.len > 0 &&
             !slice_equal(country, actor->actor.country))) {
            continue;
        }
        if (mention->first_word < before) {
            found = mention->actor;
        } else if (after == NAME_NO_ACTOR) {
            after = mention->actor;
        }
    }
    return found != NAME_NO_ACTOR ? found : after;
}

static uint32_t office_actor(struct nominals *nominals, struct slice office,
                             struct slice country, uint32_t at)
{
    struct chain *chain = nominals->chain;
    uint32_t actor = holder_of(nominals, office, country, at);
    if (actor != NAME_NO_ACTOR || country.len == 0) {
        return actor;
    }
    const struct leader *leader =
        chain_leader(chain, office, country, (struct slice){0});
    if (!leader) {
        return NAME_NO_ACTOR;
    }
    actor = chain_person(chain, leader->name);
    chain->actors[actor].known = true;
    chain->actors[actor].actor.country = country;
    return actor;
}

/* "the top US diplomat", "the most senior Chinese diplomat": the foreign minister. */
static struct slice described_office(const struct nominals *nominals, uint32_t from,
                                     uint32_t noun, struct slice country)
{
    bool top = false;
    for (uint32_t at = from; at < noun; at++) {
        top = top || is(nominals, at, "top") || is(nominals, at, "senior") ||
              is(nominals, at, "chief");
    }
    if (top && is(nominals, noun, "diplomat")) {
        return slice_equal(country, SLICE_LIT("US")) ? SLICE_LIT("secretary of state")
                                                     : SLICE_LIT("foreign minister");
    }
    if (is(nominals, noun, "leader") && country.len > 0) {
        return SLICE_LIT("president");
    }
    return (struct slice){0};
}

/* "the [Chinese] foreign minister", "Israel's prime minister", from `at` on. */
static uint32_t find_office(struct nominals *nominals, uint32_t at, uint32_t end)
{
    struct chain *chain = nominals->chain;
    const struct title_entry *title = NULL;
    uint32_t noun = at;
    uint32_t n = 0;
    while (noun < end && noun < at + 5 && n == 0) {
        n = title_words(nominals, noun, end, &title);
        if (n == 0 && !modifies(nominals, noun) && !is(nominals, noun, "most")) {
            return 0;
        }
        noun += n == 0;
    }
    if (n == 0 || noun + n > end || title->kind == 'h' || name_at(nominals, noun) ||
        chain->text->words[noun + n - 1].feats & FEAT_PLUR) {
        return 0;
    }
    uint32_t to = noun + n;
    const struct name_mention *next = to < end ? name_at(nominals, to) : NULL;
    if ((next && !next->demonym) ||
        (to < end && chain->text->words[to].upos == UPOS_NOUN)) {
        return 0; /* the title of a name, or of something else */
    }
    struct slice country = country_in(nominals, at, noun);
    if (country.len == 0 && to + 1 < end && is(nominals, to, "of")) {
        uint32_t place = to + 1 + (is(nominals, to + 1, "the") ? 1U : 0U);
        country = place < end ? country_in(nominals, place, place + 1) : country;
    }
    if (country.len == 0 && at >= 2 && is(nominals, at - 1, "'s")) {
        country = country_in(nominals, at - 2, at - 1);
    }
    struct slice office = title->title;
    uint32_t actor = NAME_NO_ACTOR;
    struct slice described = described_office(nominals, at, to - 1, country);
    if (described.len > 0) {
        actor = office_actor(nominals, described, country, at);
    }
    if (actor == NAME_NO_ACTOR && title->kind == 'o') {
        actor = office_actor(nominals, office, country, at);
    }
    if (actor == NAME_NO_ACTOR) {
        return 0;
    }
    struct name_mention *mention = nominal_add(nominals, at, to, actor);
    mention->said = office;
    mention->country = country;
    return to - at;
}

/* "the ministry", "the court": the last body whose name holds the word. */
static uint32_t find_body_noun(struct nominals *nominals, uint32_t at, uint32_t end)
{
    struct chain *chain = nominals->chain;
    struct slice noun = nominal_lower(nominals, at);
    bool last = at + 1 >= end || (chain->text->words[at + 1].upos != UPOS_NOUN &&
                                  chain->text->words[at + 1].upos != UPOS_PROPN);
    if (!last || name_at(nominals, at) || chain->text->words[at].upos != UPOS_NOUN ||
        noun.len < 4) {
        return 0;
    }
    uint32_t found = NAME_NO_ACTOR;
    uint32_t here = nominal_mention_at(nominals, at);
    struct slice owner = at >= 2 && !is(nominals, at - 1, "the")
                             ? country_in(nominals, at - 2, at - 1)
                             : (struct slice){0};
    for (uint32_t m = look_back(here); m < here; m++) {
        const struct name_mention *mention = &chain->names->mentions[m];
        if (mention->kind == ACTOR_ORGANIZATION && mention->actor != NAME_NO_ACTOR) {
            struct slice country = chain->actors[mention->actor].actor.country;
            if (owner.len > 0 && country.len > 0 && !slice_equal(owner, country)) {
                continue; /* "Peru's parliament" after the one of Fiji */
            }
            struct slice key = chain->actors[mention->actor].key;
            size_t where = slice_search(key, noun);
            bool whole =
                where != SIZE_MAX && (where == 0 || key.ptr[where - 1] == ' ') &&
                (where + noun.len == key.len || key.ptr[where + noun.len] == ' ');
            found = whole ? mention->actor : found;
        }
    }
    if (found == NAME_NO_ACTOR) {
        return 0;
    }
    (void)nominal_add(nominals, at - 1, at + 1, found);
    return 1;
}

static bool is_definite(const struct nominals *nominals, uint32_t word)
{
    return is(nominals, word, "the") || is(nominals, word, "'s") ||
           is(nominals, word, "\xe2\x80\x99s");
}

/* Whatever stands for an actor at `at`; returns the words to go on by. */
static uint32_t find_at(struct nominals *nominals, uint32_t at, uint32_t end)
{
    bool first = at == sentence_of(nominals, at)->first;
    uint32_t step = 0;
    if (!first && is_definite(nominals, at - 1)) {
        step = find_office(nominals, at, end);
        step = step == 0 ? find_body_noun(nominals, at, end) : step;
        step = step == 0 ? nominal_capital(nominals, at, end) : step;
    }
    if (step == 0 && nominal_pair(nominals, at, end)) {
        step = 2;
    }
    if (step == 0) {
        (void)find_group(nominals, at);
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
