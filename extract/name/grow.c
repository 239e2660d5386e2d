#include "extract/name/mend.h"

#define LONGEST_HALF 6 /* bytes of a half of a Korean given name */

#define LONG_NAME    5 /* words of a name that no model need confirm */

#define FIELD_PERSON 25 /* percent of its class that names people, */
#define FIELD_GIVEN  10 /* where it may be a given name: "Peace" */
#define FIELD_RARE   13 /* among the 60,000 most common words */

/*
 * "Ports |and Harbours Board", of which the model took the ends: its runs lie within a
 * known name of three words or more, and leave out a small one.
 */
static bool is_cut(const struct name_words *words, const uint8_t *labels, size_t at,
                   size_t end)
{
    bool some = false;
    bool gap = false;
    for (size_t i = at; i < end; i++) {
        some = some || labels[i] != NER_O;
        gap = gap || (labels[i] == NER_O && words->words[i].shape == SHAPE_LOWER);
    }
    bool before = labels[at] != NER_O && labels[at] % 2 == 0; /* goes on from there */
    bool behind = end < words->n_words && labels[end] != NER_O && labels[end] % 2 == 0;
    return end - at >= 3 && some && gap && !before && !behind;
}

/* "Foreign Minister Qin |Gang": of a known person the model took one name. */
static bool is_part(const struct name_words *words, const uint8_t *labels, size_t at,
                    size_t end)
{
    bool some = false;
    for (size_t i = at; i < end; i++) {
        some = some || labels[i] != NER_O;
        if (!word_capital(words, i) ||
            (labels[i] != NER_O && run_type(labels[i]) != TYPE_PERSON)) {
            return false;
        }
    }
    bool before = labels[at] != NER_O && labels[at] % 2 == 0;
    bool behind = end < words->n_words && labels[end] != NER_O && labels[end] % 2 == 0;
    return some && !before && !behind;
}

/*
 * A name that the tables know and that stands free of the model's runs. Weak ones need
 * a place's preposition before them.
 */
void mend_add_known(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct name_word *word = &words->words[at];
    size_t end = at + word->match;
    const struct gaz_entry *entry = gaz_find(words->rules, words_cut(words, at, end));
    if (end - at >= LONG_NAME && entry->kind == GAZ_BODY && !entry->weak) {
        if (end < words->n_words && labels[end] != NER_O && labels[end] % 2 == 0) {
            labels[end]--; /* what was cut off stands alone */
        }
        run_set(labels, at, end, TYPE_BODY);
        return;
    }
    bool cut = entry->kind == GAZ_PERSON ? is_part(words, labels, at, end)
                                         : is_cut(words, labels, at, end);
    if (entry->kind != GAZ_BODY && !entry->weak && cut) {
        run_set(labels, at, end, entry_type(entry));
        return;
    }
    for (size_t i = at; i < end; i++) {
        if (labels[i] != NER_O) {
            return;
        }
    }
    bool joined = (at > 0 && word_same_sentence(words, at - 1, at) &&
                   words->words[at - 1].candidate && labels[at - 1] == NER_O &&
                   words->words[at - 1].shape != SHAPE_NUMBER) ||
                  (end < words->n_words && word_same_sentence(words, at, end) &&
                   words->words[end].shape == SHAPE_CAP && labels[end] == NER_O);
    bool in = at > 0 && words->words[at - 1].small == 'p';
    bool sure = entry->user || entry->kind == GAZ_COUNTRY || entry->capital ||
                word->match > 1 || in || (!word->first && !word->headline) ||
                (entry->kind == GAZ_BODY && word->shape != SHAPE_CAP);
    if ((entry->weak && !in) || !sure ||
        (joined && word->match == 1 && !entry->user && entry->kind != GAZ_COUNTRY)) {
        return;
    }
    run_set(labels, at, end, entry_type(entry));
}

/* Where every word has a capital: one that is read as an ordinary word names nobody. */
static bool is_plain_there(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    bool known = word->class.fine != CLASS_NONE && word->class.rare < FIELD_RARE &&
                 word->class.person < FIELD_PERSON && word->person == 0;
    return word->headline && (word->recased || known);
}

/* "President Xyz": a title in capitals, then words of a name that nobody labelled. */
void mend_title_name(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct name_word *title = &words->words[at];
    size_t from = at + title->title_words;
    bool strong = title->title == 'o' || title->title == 'h' || title->title == 'r';
    if (!strong || (title->shape == SHAPE_LOWER && !title->recased) ||
        from >= words->n_words || !word_same_sentence(words, at, from)) {
        return;
    }
    bool taken_in = title->title == 'o' && labels[at] == NER_B_ORG &&
                    labels[from] == NER_I_ORG &&
                    gaz_find(words->rules, words_cut(words, at, from)) == NULL;
    size_t to = from;
    while (to < words->n_words && word_same_sentence(words, at, to) &&
           ((word_name_like(words, to) && !is_plain_there(words, to)) ||
            (taken_in && words->words[to].small == 'm')) &&
           (labels[to] == NER_O || run_type(labels[to]) == TYPE_OTHER ||
            (taken_in && labels[to] == NER_I_ORG))) {
        to++;
    }
    if (taken_in && (to == from || labels[to - 1] != NER_I_ORG)) {
        return;
    }
    if (to > from && to - from <= 4 &&
        (to >= words->n_words || labels[to] == NER_O || labels[to] % 2 == 1)) {
        for (size_t i = at; i < from && taken_in; i++) {
            labels[i] = NER_O; /* "|President von Example", taken for a body */
        }
        run_set(labels, from, to, TYPE_PERSON);
    }
}

/* "Ken Norton": a given name and a word like a name that nobody labelled. */
void mend_add_given(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct name_word *word = &words->words[at];
    bool given =
        (word->person & (PERSON_MALE | PERSON_FEMALE)) && word->shape == SHAPE_CAP;
    if (!given || labels[at] != NER_O || word->headline || word->title ||
        (word->marks & ~(unsigned)MARK_OF(GAZ_PERSON) & 0xffU)) {
        return;
    }
    size_t to = at + 1;
    while (to < words->n_words && word_same_sentence(words, at, to) &&
           word_name_like(words, to) && labels[to] == NER_O) {
        to++;
    }
    bool small = at > 0 && word_same_sentence(words, at - 1, at) &&
                 words->words[at - 1].candidate && labels[at - 1] == NER_O &&
                 words->words[at - 1].shape != SHAPE_NUMBER &&
                 !words->words[at - 1].title;
    bool ends = to >= words->n_words || !words->words[to].candidate ||
                !word_same_sentence(words, at, to);
    if (to - at >= 2 && to - at <= 3 && ends && !small) {
        run_set(labels, at, to, TYPE_PERSON);
    }
}

/* Short words in capitals that are no bodies. */
static bool common_capitals(const struct name_words *words, size_t at)
{
    uint32_t use = strmap_find(&words->rules->minor, words->words[at].form);
    return use != STRMAP_NONE;
}

/* "6PR was founded", "the BCIT": initials that nobody labelled name a body. */
void mend_add_acronym(const struct name_words *words, uint8_t *labels, size_t at)
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
        at > 0 && word_same_sentence(words, at - 1, at) &&
        (word_capital(words, at - 1) || words->words[at - 1].shape == SHAPE_NUMBER);
    bool after =
        at + 1 < words->n_words && word_same_sentence(words, at, at + 1) &&
        (word_capital(words, at + 1) || words->words[at + 1].shape == SHAPE_NUMBER ||
         word_is(words, at + 1, "-"));
    if (!before && !after) {
        run_set(labels, at, at + 1, TYPE_BODY);
    }
}

/* A word that a body's field may be called by, and that names nobody. */
static bool is_field(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    bool common = word->class.fine != CLASS_NONE && word->class.rare < FIELD_RARE &&
                  word->class.person < FIELD_PERSON;
    bool given = word->person & (PERSON_MALE | PERSON_FEMALE);
    return common && word->shape == SHAPE_CAP && (word->marks & 0xffU) == 0 &&
           (!given || word->class.person < FIELD_GIVEN) && word->small == 0 &&
           word->head == HEAD_NONE;
}

/* "Trade |and Transport Agency", no "Congress and Justice Ministries": one body's two
 * fields. */
static bool joins_fields(const struct name_words *words, size_t at, size_t head)
{
    struct slice tells = words->words[head].form;
    return word_is(words, at, "and") && at > 0 && at + 1 < head &&
           word_same_sentence(words, at - 1, head) &&
           words->words[head].head == HEAD_BODY && !slice_ends(tells, SLICE_LIT("s")) &&
           is_field(words, at - 1) && !words->words[at - 1].title &&
           is_field(words, at + 1);
}

/* "the People|'s Party", "Workers|' Union": whom many such bodies are of; a "People's
 * Republic" is a land. */
static bool is_of_people(const struct name_words *words, size_t at)
{
    static const char *const marks[] = {"'s", "\xe2\x80\x99s", "'", "\xe2\x80\x99",
                                        NULL};
    char lower[32];
    if (at == 0 || !word_is_any(words, at, marks) ||
        words->words[at - 1].shape != SHAPE_CAP || word_is(words, at + 1, "Republic")) {
        return false;
    }
    struct slice owner = slice_lower(words->words[at - 1].form, lower, sizeof lower);
    return strmap_find(&words->rules->groups, owner) == 1; /* a plural */
}

/* Where a name that ends in the telling word `head` begins: capitals before it. */
static size_t head_start(const struct name_words *words, const uint8_t *labels,
                         size_t head)
{
    size_t from = head;
    while (from > 0 && word_same_sentence(words, from - 1, head) && head - from < 7) {
        const struct name_word *word = &words->words[from - 1];
        bool link = (word_is(words, from - 1, "&") || word_is(words, from - 1, "-")) &&
                    from > 1 && word_capital(words, from - 2);
        link = link || joins_fields(words, from - 1, head) ||
               is_of_people(words, from - 1);
        bool plain = word->small == 'w' || (word->title && labels[from - 1] == NER_O) ||
                     word_is(words, from - 1, "The");
        uint8_t upos = words->text->words[from - 1].upos;
        bool opens = word->first && labels[from - 1] == NER_O &&
                     ((word->evidence & EVIDENCE_LOWER) || upos == UPOS_DET ||
                      upos == UPOS_ADP || upos == UPOS_SCONJ || upos == UPOS_ADV ||
                      upos == UPOS_PRON || upos == UPOS_VERB);
        if (!(word_capital(words, from - 1) || link) || plain || opens) {
            break;
        }
        from--;
    }
    return from < head && is_of_people(words, from) ? from + 1 : from;
}

/* Behind the telling word: "of the ...", "for ... and ...". */
static size_t head_end(const struct name_words *words, size_t head)
{
    size_t end = head + 1;
    size_t at = end;
    if (at + 1 >= words->n_words || !word_same_sentence(words, head, at) ||
        !(word_is(words, at, "of") || word_is(words, at, "for") ||
          word_is(words, at, "on"))) {
        return end;
    }
    at++;
    at += word_is(words, at, "the") ? 1 : 0;
    while (at < words->n_words && word_same_sentence(words, head, at) &&
           word_capital(words, at) && words->words[at].small != 'w' && at - head < 9) {
        end = ++at;
        bool more = at + 1 < words->n_words && word_capital(words, at + 1) &&
                    word_same_sentence(words, head, at + 1);
        at += more && (word_is(words, at, "and") || word_is(words, at, "&")) ? 1 : 0;
    }
    return end;
}

/* Is all of [from, end) the later part of a run that no office opens? */
static bool lies_in_run(const struct name_words *words, const uint8_t *labels,
                        size_t from, size_t end)
{
    size_t at = from;
    while (at < end && labels[at] != NER_O && labels[at] % 2 == 0) {
        at++;
    }
    while (from > 0 && labels[from] != NER_O && labels[from] % 2 == 0) {
        from--;
    }
    return at == end && !words->words[from].title;
}

/* "Brazilian Cycling Confederation", "John Birch Society", "Lincoln Reservoir". */
void mend_grow_head(const struct name_words *words, uint8_t *labels, size_t head)
{
    const struct name_word *word = &words->words[head];
    bool last = head + 1 >= words->n_words ||
                !word_same_sentence(words, head, head + 1) ||
                !word_capital(words, head + 1);
    if (word->head == HEAD_NONE || !word_capital(words, head) || word->headline ||
        !last || word->title) {
        return;
    }
    size_t from = head_start(words, labels, head);
    size_t end = word->head == HEAD_BODY ? head_end(words, head) : head + 1;
    enum name_type own = run_type(labels[head]);
    bool other = labels[head] != NER_O && own == TYPE_OTHER;
    if (end - from < 2 || lies_in_run(words, labels, from, end) ||
        (other && word->head == HEAD_PLACE) ||
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
    run_set(labels, from, end, place ? TYPE_PLACE : TYPE_BODY);
}

/* "West Jersey", "St. Johnsbury": a part or a saint belongs to the place. */
void mend_grow_place(const struct name_words *words, uint8_t *labels, size_t at)
{
    static const char *const parts[] = {"North", "South", "East",  "West",  "New",
                                        "Upper", "Lower", "Great", "St.",   "St",
                                        "San",   "Santa", "Fort",  "Mount", NULL};
    bool place = labels[at] == NER_B_LOC && at > 0 && labels[at - 1] == NER_O;
    if (place && word_same_sentence(words, at - 1, at) &&
        word_is_any(words, at - 1, parts) && !words->words[at - 1].first &&
        !(words->words[at].marks & MARK_OF(GAZ_COUNTRY))) {
        labels[at - 1] = NER_B_LOC;
        labels[at] = NER_I_LOC;
    }
}

/* "in The Daily Example": a capital within a sentence is the body's own. */
void mend_grow_article(const struct name_words *words, uint8_t *labels, size_t at)
{
    if (at == 0 || labels[at] != NER_B_ORG || labels[at - 1] != NER_O ||
        !word_same_sentence(words, at - 1, at) || !word_is(words, at - 1, "The") ||
        words->words[at - 1].first || words->words[at - 1].headline) {
        return;
    }
    labels[at - 1] = NER_B_ORG;
    labels[at] = NER_I_ORG;
}

/* "Chad Edward Gaudin": a given name that is a place's too. */
void mend_grow_person(const struct name_words *words, uint8_t *labels, size_t at)
{
    if (labels[at] != NER_B_PER || at == 0 || !word_same_sentence(words, at - 1, at)) {
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

/* "Kurt A. |Summers": a name that an initial ends goes on, be the word another's. */
void mend_grow_initial(const struct name_words *words, uint8_t *labels, size_t at,
                       size_t end)
{
    if (labels[at] == NER_B_PER && end >= at + 2 && end < words->n_words &&
        word_same_sentence(words, at, end) && labels[end] == NER_O &&
        words->words[end - 1].shape == SHAPE_INITIAL &&
        (words->words[end].shape == SHAPE_CAP || words->words[end].recased) &&
        !words->words[end].title) {
        labels[end] = NER_I_PER;
    }
}

/* "Park Seo|-jun": the second half of a given name behind a family name. */
void mend_grow_given(const struct name_words *words, uint8_t *labels, size_t at,
                     size_t end)
{
    const struct word *text = words->text->words;
    if (labels[at] != NER_B_PER || end != at + 2 || end + 1 >= words->n_words ||
        !(words->words[at].person & PERSON_FAMILY) || !word_is(words, end, "-") ||
        labels[end] != NER_O || labels[end + 1] != NER_O) {
        return;
    }
    bool joined = text[end - 1].span.end == text[end].span.start &&
                  text[end].span.end == text[end + 1].span.start;
    bool part = words->words[end + 1].shape == SHAPE_LOWER &&
                words->words[end + 1].form.len <= LONGEST_HALF &&
                (text[end + 1].upos == UPOS_PROPN || text[end + 1].upos == UPOS_NOUN ||
                 text[end + 1].upos == UPOS_X);
    if (joined && part) {
        labels[end] = NER_I_PER;
        labels[end + 1] = NER_I_PER;
    }
}

static bool is_quote(const struct name_words *words, size_t at)
{
    static const char *const quotes[] = {"\"", "\xe2\x80\x9c", "\xe2\x80\x9d", NULL};
    return word_is_any(words, at, quotes);
}

/* "Benjamin \"|Benny\" Gantz": what friends say stands within the name. */
static void join_nickname(const struct name_words *words, uint8_t *labels, size_t at)
{
    if (at < 2 || at + 2 >= words->n_words || !word_capital(words, at) ||
        !is_quote(words, at - 1) || !is_quote(words, at + 1) ||
        !word_same_sentence(words, at - 2, at + 2) || labels[at - 2] == NER_O ||
        run_type(labels[at - 2]) != TYPE_PERSON ||
        !(labels[at + 2] == NER_B_PER ||
          (labels[at + 2] == NER_O && word_name_like(words, at + 2)))) {
        return;
    }
    for (size_t i = at - 1; i <= at + 2; i++) {
        labels[i] = NER_I_PER;
    }
}

/* "Annelie Berg|-Lund": the second half of a family name; "Berg-Lund talks" are of two.
 */
void mend_grow_family(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    const struct word *text = words->text->words;
    if (labels[at] != NER_B_PER || end - at < 2 || end + 1 >= words->n_words ||
        !word_is(words, end, "-") || words->words[end + 1].shape != SHAPE_CAP ||
        text[end - 1].span.end != text[end].span.start ||
        text[end].span.end != text[end + 1].span.start ||
        (labels[end + 1] != NER_O && run_type(labels[end + 1]) != TYPE_PERSON)) {
        return;
    }
    labels[end] = NER_I_PER;
    labels[end + 1] = NER_I_PER;
}

/* "Antony" and "Blinken" side by side are one person. */
void mend_join_people(const struct name_words *words, uint8_t *labels)
{
    for (size_t i = 0; i < words->n_words; i++) {
        join_nickname(words, labels, i);
    }
    for (size_t i = 1; i < words->n_words; i++) {
        bool people = labels[i] == NER_B_PER && run_type(labels[i - 1]) == TYPE_PERSON;
        if (people && word_same_sentence(words, i - 1, i) && !words->words[i].title) {
            labels[i] = NER_I_PER;
        }
    }
}
