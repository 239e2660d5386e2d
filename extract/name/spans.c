#include "extract/name/spans.h"

#include "base/strmap.h"
#include "base/utf8.h"

#define BIT(kind) (1U << (kind))

static enum name_type type_of_label(uint8_t label)
{
    switch ((enum ner_label)label) {
    case NER_B_PER:
    case NER_I_PER: return TYPE_PERSON;
    case NER_B_ORG:
    case NER_I_ORG: return TYPE_BODY;
    case NER_B_LOC:
    case NER_I_LOC: return TYPE_PLACE;
    case NER_O:
    case NER_B_MISC:
    case NER_I_MISC:
    case NER_LABELS: break;
    }
    return TYPE_OTHER;
}

static uint8_t label_of_type(enum name_type type)
{
    switch (type) {
    case TYPE_PERSON: return NER_B_PER;
    case TYPE_BODY: return NER_B_ORG;
    case TYPE_PLACE: return NER_B_LOC;
    case TYPE_OTHER:
    case TYPE_DEMONYM: break;
    }
    return NER_B_MISC;
}

static void set_run(uint8_t *labels, size_t from, size_t to, enum name_type type)
{
    for (size_t i = from; i < to; i++) {
        labels[i] = (uint8_t)(label_of_type(type) + (i > from));
    }
}

static size_t run_end(const uint8_t *labels, size_t n, size_t at)
{
    size_t end = at + 1;
    while (end < n && labels[end] != NER_O && labels[end] % 2 == 0) {
        end++;
    }
    return end;
}

static bool same_sentence(const struct name_words *words, size_t a, size_t b)
{
    return b < words->n_words &&
           words->text->words[a].sentence == words->text->words[b].sentence;
}

/* Which type the tables' entry has; `fits` is false for one that says too little. */
static enum name_type type_of_entry(const struct gaz_entry *entry)
{
    switch ((enum gaz_kind)entry->kind) {
    case GAZ_ADJECTIVE:
    case GAZ_PEOPLE: return TYPE_DEMONYM;
    case GAZ_BODY: return TYPE_BODY;
    case GAZ_PERSON: return TYPE_PERSON;
    case GAZ_COUNTRY:
    case GAZ_CITY:
    case GAZ_REGION:
    case GAZ_PLACE:
    case GAZ_KIND_COUNT: break;
    }
    return TYPE_PLACE;
}

/*
 * A name that the tables know and that stands free of the model's runs. Weak ones need
 * a place's preposition before them.
 */
static void add_known(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct name_word *word = &words->words[at];
    size_t end = at + word->match;
    for (size_t i = at; i < end; i++) {
        if (labels[i] != NER_O) {
            return;
        }
    }
    const struct gaz_entry *entry = gaz_find(words->rules, words_cut(words, at, end));
    bool joined =
        (at > 0 && same_sentence(words, at - 1, at) && words->words[at - 1].candidate &&
         labels[at - 1] == NER_O && words->words[at - 1].shape != SHAPE_NUMBER) ||
        (end < words->n_words && same_sentence(words, at, end) &&
         words->words[end].shape == SHAPE_CAP && labels[end] == NER_O);
    bool in = at > 0 && words->words[at - 1].small == 'p';
    bool sure = entry->user || entry->kind == GAZ_COUNTRY || entry->capital ||
                word->match > 1 || in || (!word->first && !word->headline) ||
                (entry->kind == GAZ_BODY && word->shape != SHAPE_CAP);
    if ((entry->weak && !in) || !sure ||
        (joined && word->match == 1 && !entry->user && entry->kind != GAZ_COUNTRY)) {
        return;
    }
    set_run(labels, at, end, type_of_entry(entry));
}

/* "Antony" and "Blinken" side by side are one person. */
static void join_people(const struct name_words *words, uint8_t *labels)
{
    for (size_t i = 1; i < words->n_words; i++) {
        bool people =
            labels[i] == NER_B_PER && type_of_label(labels[i - 1]) == TYPE_PERSON;
        if (people && same_sentence(words, i - 1, i) && !words->words[i].title) {
            labels[i] = NER_I_PER;
        }
    }
}

static bool is_form(const struct name_words *words, size_t at, const char *form)
{
    return slice_equal(words->words[at].form, slice_of(form));
}

static bool any_form(const struct name_words *words, size_t at,
                     const char *const *forms)
{
    for (; *forms; forms++) {
        if (is_form(words, at, *forms)) {
            return true;
        }
    }
    return false;
}

/* "West Jersey", "St. Johnsbury": a part or a saint belongs to the place. */
static void grow_place(const struct name_words *words, uint8_t *labels, size_t at)
{
    static const char *const parts[] = {"North", "South", "East",  "West",  "New",
                                        "Upper", "Lower", "Great", "St.",   "St",
                                        "San",   "Santa", "Fort",  "Mount", NULL};
    bool place = labels[at] == NER_B_LOC && at > 0 && labels[at - 1] == NER_O;
    if (place && same_sentence(words, at - 1, at) && any_form(words, at - 1, parts) &&
        !words->words[at - 1].first && !(words->words[at].marks & BIT(GAZ_COUNTRY))) {
        labels[at - 1] = NER_B_LOC;
        labels[at] = NER_I_LOC;
    }
}

/* "Chad Edward Gaudin": a given name that is a place's too. */
static void grow_person(const struct name_words *words, uint8_t *labels, size_t at)
{
    if (labels[at] != NER_B_PER || at == 0 || !same_sentence(words, at - 1, at)) {
        return;
    }
    const struct name_word *before = &words->words[at - 1];
    bool alone = labels[at - 1] == NER_B_LOC || labels[at - 1] == NER_B_ORG ||
                 labels[at - 1] == NER_B_MISC || labels[at - 1] == NER_O;
    if (alone && before->shape == SHAPE_CAP && !before->title &&
        (before->person & (PERSON_MALE | PERSON_FEMALE)) && !before->headline) {
        labels[at - 1] = NER_B_PER;
        labels[at] = NER_I_PER;
    }
}

/* "Battle of Gettysburg": an event, its place with it. */
static void drop_event(const struct name_words *words, uint8_t *labels, size_t at,
                       size_t end)
{
    static const char *const events[] = {"Battle", "Siege",    "Treaty",   "Battles",
                                         "Raid",   "Massacre", "Campaign", NULL};
    size_t of = is_form(words, at, "the") ? at - 2 : at - 1;
    bool inside = any_form(words, at, events) && end - at > 2;
    bool after = at >= 3 && is_form(words, of, "of") && any_form(words, of - 1, events);
    if (inside || after) {
        set_run(labels, at, end, TYPE_OTHER);
    }
}

/* A lone word that the document also writes small, and that no table knows. */
static void drop_common(const struct name_words *words, uint8_t *labels, size_t at,
                        size_t end)
{
    const struct name_word *word = &words->words[at];
    bool title = at > 0 && words->words[at - 1].title;
    if (end - at == 1 && (word->evidence & EVIDENCE_LOWER) && !(word->marks & 0xffU) &&
        word->person == 0 && word->shape == SHAPE_CAP && !title) {
        labels[at] = NER_O;
    }
}

/* The type of a whole run that the tables know without doubt. */
static void retype_known(const struct name_words *words, uint8_t *labels, size_t at,
                         size_t end)
{
    const struct gaz_entry *entry = gaz_find(words->rules, words_cut(words, at, end));
    if (!entry || entry->weak || entry->next != STRMAP_NONE) {
        return;
    }
    enum name_type type = type_of_entry(entry);
    bool long_name = end - at > 1;
    bool country = entry->kind == GAZ_COUNTRY || entry->kind == GAZ_PERSON;
    bool acronym = words->words[at].shape != SHAPE_CAP && entry->kind == GAZ_BODY;
    if (entry->user || long_name || country || acronym) {
        set_run(labels, at, end, type);
    }
}

static bool name_like(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    return (word->shape == SHAPE_CAP || word->shape == SHAPE_MIXED ||
            word->shape == SHAPE_INITIAL) &&
           word->small != 'w' && word->head == HEAD_NONE && !word->title &&
           !(word->marks & (BIT(GAZ_COUNTRY) | BIT(GAZ_ADJECTIVE) | BIT(GAZ_PEOPLE)));
}

static bool is_possessive(const struct name_words *words, size_t at)
{
    return slice_equal(words->words[at].form, SLICE_LIT("'s")) ||
           slice_equal(words->words[at].form, SLICE_LIT("\xe2\x80\x99s"));
}

/* "Mecca's Grand Mosque" is two names: the place's owner stands apart. */
static void split_owner(const struct name_words *words, uint8_t *labels, size_t at,
                        size_t end)
{
    for (size_t i = at + 1; i + 1 < end; i++) {
        if (!is_possessive(words, i) ||
            gaz_find(words->rules, words_cut(words, at, end))) {
            continue;
        }
        const struct gaz_entry *owner = gaz_find(words->rules, words_cut(words, at, i));
        if (!owner || owner->kind == GAZ_PERSON) {
            continue;
        }
        enum name_type type = type_of_label(labels[at]);
        set_run(labels, at, i, type_of_entry(owner));
        labels[i] = NER_O;
        set_run(labels, i + 1, end, type);
        return;
    }
}

static bool capital(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    return word->shape == SHAPE_CAP || word->shape == SHAPE_CAPS ||
           word->shape == SHAPE_MIXED || word->shape == SHAPE_ACRONYM ||
           word->shape == SHAPE_INITIAL || word->shape == SHAPE_LETTER;
}

/* Where a name that ends in the telling word `head` begins: capitals before it. */
static size_t head_start(const struct name_words *words, const uint8_t *labels,
                         size_t head)
{
    size_t from = head;
    while (from > 0 && same_sentence(words, from - 1, head) && head - from < 7) {
        const struct name_word *word = &words->words[from - 1];
        bool link = (is_form(words, from - 1, "&") || is_form(words, from - 1, "-")) &&
                    from > 1 && capital(words, from - 2);
        bool plain = word->small == 'w' || (word->title && labels[from - 1] == NER_O) ||
                     is_form(words, from - 1, "The");
        uint8_t upos = words->text->words[from - 1].upos;
        bool opens = word->first && labels[from - 1] == NER_O &&
                     ((word->evidence & EVIDENCE_LOWER) || upos == UPOS_DET ||
                      upos == UPOS_ADP || upos == UPOS_SCONJ || upos == UPOS_ADV ||
                      upos == UPOS_PRON || upos == UPOS_VERB);
        if (!(capital(words, from - 1) || link) || plain || opens) {
            break;
        }
        from--;
    }
    return from;
}

/* Behind the telling word: "of the ...", "for ... and ...". */
static size_t head_end(const struct name_words *words, size_t head)
{
    size_t end = head + 1;
    size_t at = end;
    if (at + 1 >= words->n_words || !same_sentence(words, head, at) ||
        !(is_form(words, at, "of") || is_form(words, at, "for") ||
          is_form(words, at, "on"))) {
        return end;
    }
    at++;
    at += is_form(words, at, "the") ? 1 : 0;
    while (at < words->n_words && same_sentence(words, head, at) &&
           capital(words, at) && words->words[at].small != 'w' && at - head < 9) {
        end = ++at;
        bool more = at + 1 < words->n_words && capital(words, at + 1) &&
                    same_sentence(words, head, at + 1);
        at += more && (is_form(words, at, "and") || is_form(words, at, "&")) ? 1 : 0;
    }
    return end;
}

/* "Brazilian Cycling Confederation", "John Birch Society", "Lincoln Reservoir". */
static void grow_head(const struct name_words *words, uint8_t *labels, size_t head)
{
    const struct name_word *word = &words->words[head];
    bool last = head + 1 >= words->n_words || !same_sentence(words, head, head + 1) ||
                !capital(words, head + 1);
    if (word->head == HEAD_NONE || !capital(words, head) || word->headline || !last ||
        word->title) {
        return;
    }
    size_t from = head_start(words, labels, head);
    size_t end = word->head == HEAD_BODY ? head_end(words, head) : head + 1;
    enum name_type own = type_of_label(labels[head]);
    bool other = labels[head] != NER_O && own == TYPE_OTHER;
    if (end - from < 2 || (other && word->head == HEAD_PLACE) ||
        (own == TYPE_PERSON && head - from == 1)) {
        return;
    }
    bool unsure = end - from == 2 && labels[head] == NER_O && words->words[from].first;
    bool place = word->head == HEAD_PLACE;
    if (unsure || (place && labels[head] == NER_O && labels[from] == NER_O)) {
        return;
    }
    if (end < words->n_words && labels[end] != NER_O && labels[end] % 2 == 0) {
        labels[end]--; /* what was cut off stands alone */
    }
    set_run(labels, from, end, place ? TYPE_PLACE : TYPE_BODY);
}

/* "Refugee Council Enver Solomon": a body, and the person that belongs to it. */
static void split_person(const struct name_words *words, uint8_t *labels, size_t at,
                         size_t end)
{
    if (end - at < 3 || type_of_label(labels[at]) == TYPE_PERSON) {
        return;
    }
    const struct name_word *given = &words->words[end - 2];
    bool name = (given->person & (PERSON_MALE | PERSON_FEMALE)) &&
                given->shape == SHAPE_CAP && !given->marks && !given->title &&
                name_like(words, end - 1) && words->words[end - 1].marks == 0;
    const struct name_word *before = &words->words[end - 3];
    if (name && before->small == 0 && before->shape != SHAPE_PUNCT &&
        !gaz_find(words->rules, words_cut(words, at, end))) {
        set_run(labels, end - 2, end, TYPE_PERSON);
    }
}

/* A run's kind by the word that tells it: "... University", "Bank of ...", "... River".
 */
static void retype_head(const struct name_words *words, uint8_t *labels, size_t at,
                        size_t end)
{
    enum name_type type = type_of_label(labels[at]);
    size_t last = end - 1;
    for (size_t i = at + 1; i + 1 < end; i++) {
        if (slice_equal(words->words[i].form, SLICE_LIT("of")) ||
            slice_equal(words->words[i].form, SLICE_LIT("for"))) {
            last = i - 1;
            break;
        }
    }
    if (end - at < 2 || type == TYPE_OTHER) {
        return;
    }
    if (words->words[last].head == HEAD_BODY && type != TYPE_PERSON) {
        set_run(labels, at, end, TYPE_BODY);
    } else if (words->words[last].head == HEAD_PLACE && type == TYPE_PERSON &&
               !(words->words[at].person & (PERSON_MALE | PERSON_FEMALE))) {
        set_run(labels, at, end, TYPE_PLACE);
    }
}

/* Words of a run that are its title, an article, a possessive. */
static void trim(const struct name_words *words, uint8_t *labels, size_t at, size_t end)
{
    enum name_type type = type_of_label(labels[at]);
    size_t from = at;
    size_t to = end;
    const struct gaz_entry *whole = gaz_find(words->rules, words_cut(words, at, end));
    if (whole) {
        return;
    }
    while (type == TYPE_PERSON && from + 1 < to && words->words[from].title &&
           words->words[from].title != 'j' &&
           !(to - from == 2 &&
             words->words[from].person & (PERSON_MALE | PERSON_FEMALE))) {
        from++;
    }
    for (size_t i = from + 1; type == TYPE_PERSON && i < to; i++) {
        if (slice_equal(words->words[i].form, SLICE_LIT("of"))) {
            to = i; /* "Draghi of Italy" */
        }
    }
    while (from + 1 < to && (words->words[from].small == 'c' ||
                             slice_equal(words->words[from].form, SLICE_LIT("The")))) {
        from++;
    }
    while (to > from + 1 &&
           (words->words[to - 1].small == 'c' || words->words[to - 1].small == 'm')) {
        to--;
    }
    for (size_t i = at; i < end; i++) {
        if (i < from || i >= to) {
            labels[i] = NER_O;
        }
    }
    set_run(labels, from, to, type);
}

/* "Homeland Security Advisor", "the Advisor": words of a title are no names. */
static void drop_titles(const struct name_words *words, uint8_t *labels, size_t at,
                        size_t end)
{
    bool all = true;
    bool given = false;
    for (size_t i = at; i < end; i++) {
        all = all && words->words[i].title && words->words[i].title != 'j';
        given = given || words->words[i].person != 0;
    }
    bool more =
        (at > 0 && words->words[at - 1].title && words->words[at].title_words == 0) ||
        (end < words->n_words && words->words[end].title &&
         words->words[end].title_words == 0);
    bool person = type_of_label(labels[at]) == TYPE_PERSON;
    if (all && !given && (more || person)) {
        for (size_t i = at; i < end; i++) {
            labels[i] = NER_O;
        }
    }
}

/* "President Xyz": a title in capitals, then words of a name that nobody labelled. */
static void name_after_title(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct name_word *title = &words->words[at];
    size_t from = at + title->title_words;
    bool strong = title->title == 'o' || title->title == 'h' || title->title == 'r';
    if (!strong || title->shape == SHAPE_LOWER || title->headline ||
        from >= words->n_words || !same_sentence(words, at, from)) {
        return;
    }
    size_t to = from;
    while (to < words->n_words && same_sentence(words, at, to) &&
           name_like(words, to) &&
           (labels[to] == NER_O || type_of_label(labels[to]) == TYPE_OTHER)) {
        to++;
    }
    if (to > from && to - from <= 4 &&
        (to >= words->n_words || labels[to] == NER_O || labels[to] % 2 == 1)) {
        set_run(labels, from, to, TYPE_PERSON);
    }
}

/* "Ken Norton": a given name and a word like a name that nobody labelled. */
static void add_given(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct name_word *word = &words->words[at];
    bool given =
        (word->person & (PERSON_MALE | PERSON_FEMALE)) && word->shape == SHAPE_CAP;
    if (!given || labels[at] != NER_O || word->headline || word->title ||
        (word->marks & ~(unsigned)BIT(GAZ_PERSON) & 0xffU)) {
        return;
    }
    size_t to = at + 1;
    while (to < words->n_words && same_sentence(words, at, to) &&
           name_like(words, to) && labels[to] == NER_O) {
        to++;
    }
    bool small = at > 0 && same_sentence(words, at - 1, at) &&
                 words->words[at - 1].candidate && labels[at - 1] == NER_O &&
                 words->words[at - 1].shape != SHAPE_NUMBER &&
                 !words->words[at - 1].title;
    bool ends = to >= words->n_words || !words->words[to].candidate ||
                !same_sentence(words, at, to);
    if (to - at >= 2 && to - at <= 3 && ends && !small) {
        set_run(labels, at, to, TYPE_PERSON);
    }
}

struct votes {
    struct strmap map; /* words of a run -> number */
    struct vote {
        uint16_t by_type[4];
        uint16_t part; /* of a longer name of a person */
        uint16_t body; /* first words of a longer name of a body */
    } * list;
    size_t n;
    size_t capacity;
};

static struct vote *vote_of(struct arena *arena, struct votes *votes, struct slice key,
                            bool make)
{
    uint32_t at = strmap_find(&votes->map, key);
    if (at == STRMAP_NONE) {
        if (!make) {
            return NULL;
        }
        votes->list = arena_grow(arena, votes->list, votes->n, &votes->capacity,
                                 sizeof *votes->list);
        votes->list[votes->n] = (struct vote){.part = 0};
        at = (uint32_t)votes->n++;
        strmap_put(&votes->map, arena, key, at);
    }
    return &votes->list[at];
}

/* A given or family name of the tables, a title before, or a verb of saying behind. */
static bool surely_person(const struct name_words *words, size_t at, size_t end)
{
    bool sure = (at > 0 && words->words[at - 1].title) ||
                (end < words->n_words && words->words[end].small == 's');
    for (size_t i = at; i < end; i++) {
        sure = sure || words->words[i].person != 0;
    }
    return sure && words->words[end - 1].head == HEAD_NONE;
}

/* How often each run has each type; parts of people's names vote for their people. */
static void collect_votes(struct arena *arena, const struct name_words *words,
                          const uint8_t *labels, struct votes *votes)
{
    for (size_t i = 0; i < words->n_words;) {
        if (labels[i] == NER_O) {
            i++;
            continue;
        }
        size_t end = run_end(labels, words->n_words, i);
        enum name_type type = type_of_label(labels[i]);
        struct vote *vote = vote_of(arena, votes, words_cut(words, i, end), true);
        vote->by_type[type]++;
        if (type == TYPE_PERSON && end - i > 1 && !words->words[i].headline &&
            surely_person(words, i, end)) {
            vote_of(arena, votes, words->words[end - 1].form, true)->part++;
            vote_of(arena, votes, words->words[i].form, true)->part++;
        }
        i = end;
    }
}

static enum name_type winner(const struct vote *vote, enum name_type own)
{
    enum name_type best = own;
    for (unsigned t = TYPE_PERSON; t <= TYPE_OTHER; t++) {
        if (vote->by_type[t] > vote->by_type[best]) {
            best = (enum name_type)t;
        }
    }
    return best;
}

/* The same words have the same type in one document, and family names are people. */
static void make_consistent(struct arena *arena, const struct name_words *words,
                            uint8_t *labels)
{
    struct votes votes = {0};
    collect_votes(arena, words, labels, &votes);
    for (size_t i = 0; i < words->n_words;) {
        if (labels[i] == NER_O) {
            const struct name_word *word = &words->words[i];
            const struct vote *vote = word->candidate && word->shape == SHAPE_CAP
                                          ? vote_of(arena, &votes, word->form, false)
                                          : NULL;
            bool known =
                vote && (vote->part > 0 || vote->by_type[winner(vote, TYPE_OTHER)] > 1);
            if (known && !(word->evidence & EVIDENCE_LOWER) && word->small != 'w' &&
                !word->marks) {
                set_run(labels, i, i + 1,
                        vote->part > 0 ? TYPE_PERSON : winner(vote, TYPE_OTHER));
            }
            i++;
            continue;
        }
        size_t end = run_end(labels, words->n_words, i);
        struct vote *vote = vote_of(arena, &votes, words_cut(words, i, end), false);
        enum name_type own = type_of_label(labels[i]);
        if (vote) {
            enum name_type best = winner(vote, own);
            bool part = end - i == 1 && vote->part > 0 &&
                        !(words->words[i].marks & BIT(GAZ_COUNTRY));
            set_run(labels, i, end, part ? TYPE_PERSON : best);
        }
        i = end;
    }
}

static void add_run(struct arena *arena, const struct name_words *words,
                    struct name_runs *out, struct name_run run)
{
    run.entry = gaz_find(words->rules, words_cut(words, run.from, run.to));
    out->runs =
        arena_grow(arena, out->runs, out->n_runs, &out->capacity, sizeof *out->runs);
    out->runs[out->n_runs++] = run;
}

/* Short words in capitals that are no bodies. */
static bool common_capitals(const struct name_words *words, size_t at)
{
    uint32_t use = strmap_find(&words->rules->minor, words->words[at].form);
    return use != STRMAP_NONE;
}

/* "6PR was founded", "the BCIT": initials that nobody labelled name a body. */
static void add_acronym(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct name_word *word = &words->words[at];
    bool shape = word->shape == SHAPE_CAPS ||
                 (word->shape == SHAPE_ACRONYM && word->form.len > 3);
    if (!shape || labels[at] != NER_O || word->headline || word->form.len < 3 ||
        word->form.len > 6 || word->title || (word->marks & 0xffU) ||
        (word->evidence & EVIDENCE_LOWER) || common_capitals(words, at)) {
        return;
    }
    bool before =
        at > 0 && same_sentence(words, at - 1, at) &&
        (capital(words, at - 1) || words->words[at - 1].shape == SHAPE_NUMBER);
    bool after =
        at + 1 < words->n_words && same_sentence(words, at, at + 1) &&
        (capital(words, at + 1) || words->words[at + 1].shape == SHAPE_NUMBER ||
         is_form(words, at + 1, "-"));
    if (!before && !after) {
        set_run(labels, at, at + 1, TYPE_BODY);
    }
}

static bool is_demonym(const struct name_words *words, size_t from, size_t to)
{
    struct slice cut = words_cut(words, from, to);
    return gaz_of_kind(words->rules, cut, GAZ_ADJECTIVE) ||
           gaz_of_kind(words->rules, cut, GAZ_PEOPLE);
}

/* Demonyms of the tables outside of names: "Chinese", "South Korean", "Russians". */
static size_t demonym_at(const struct name_words *words, const uint8_t *labels,
                         size_t at)
{
    const struct name_word *word = &words->words[at];
    size_t end = at + word->match;
    if (!(word->marks & MARK_BEGIN) || !is_demonym(words, at, end)) {
        return 0;
    }
    for (size_t i = at; i < end; i++) {
        if (labels[i] != NER_O) {
            return 0;
        }
    }
    return end - at;
}

void name_runs_find(struct arena *arena, const struct name_words *words,
                    struct name_runs *out)
{
    size_t n = words->n_words;
    uint8_t *labels = arena_array(arena, n + 1, sizeof *labels);
    if (words->rules->model) {
        ner_decode(words->rules->model, arena, words, labels);
    }
    for (size_t i = 0; i < n; i++) {
        if ((words->words[i].marks & MARK_BEGIN) && labels[i] == NER_O) {
            add_known(words, labels, i);
        }
        if (words->words[i].title_words > 0) {
            name_after_title(words, labels, i);
        }
        add_given(words, labels, i);
        add_acronym(words, labels, i);
    }
    for (size_t i = 0; i < n; i++) {
        grow_head(words, labels, i);
    }
    for (size_t i = 0; i < n;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, n, i);
        if (labels[i] != NER_O) {
            trim(words, labels, i, end);
        }
        i = end;
    }
    for (size_t i = 0; i < n;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, n, i);
        if (labels[i] != NER_O) {
            split_person(words, labels, i, end);
            grow_place(words, labels, i);
            grow_person(words, labels, i);
        }
        i = end;
    }
    for (size_t i = 0; i < n;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, n, i);
        if (labels[i] != NER_O) {
            split_owner(words, labels, i, end);
            drop_event(words, labels, i, end);
            drop_common(words, labels, i, end);
            drop_titles(words, labels, i, end);
        }
        i = end;
    }
    for (size_t i = 0; i < n;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, n, i);
        if (labels[i] != NER_O) {
            retype_head(words, labels, i, end);
        }
        i = end;
    }
    join_people(words, labels);
    make_consistent(arena, words, labels);
    join_people(words, labels);
    for (size_t i = 0; i < n;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, n, i);
        if (labels[i] != NER_O) {
            retype_known(words, labels, i, end);
        }
        i = end;
    }
    for (size_t i = 0; i < n;) {
        size_t step = 1;
        if (labels[i] != NER_O) {
            step = run_end(labels, n, i) - i;
            enum name_type type = type_of_label(labels[i]);
            bool demonym =
                is_demonym(words, i, i + step) &&
                !gaz_of_kind(words->rules, words_cut(words, i, i + step), GAZ_COUNTRY);
            if (demonym || type != TYPE_OTHER) {
                struct name_run run = {(uint32_t)i, (uint32_t)(i + step),
                                       demonym ? TYPE_DEMONYM : (uint8_t)type, NULL};
                add_run(arena, words, out, run);
            }
        } else {
            size_t demonym = demonym_at(words, labels, i);
            if (demonym > 0) {
                struct name_run run = {(uint32_t)i, (uint32_t)(i + demonym),
                                       TYPE_DEMONYM, NULL};
                add_run(arena, words, out, run);
                step = demonym;
            }
        }
        i += step;
    }
}
