#include "extract/name/mend.h"

static bool is_possessive(const struct name_words *words, size_t at)
{
    return slice_equal(words->words[at].form, SLICE_LIT("'s")) ||
           slice_equal(words->words[at].form, SLICE_LIT("\xe2\x80\x99s"));
}

/* "Mecca's Grand Mosque" is two names: the place's owner stands apart. */
void mend_split_owner(const struct name_words *words, uint8_t *labels, size_t at,
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
        enum name_type type = run_type(labels[at]);
        run_set(labels, at, i, entry_type(owner));
        labels[i] = NER_O;
        run_set(labels, i + 1, end, type);
        return;
    }
}

/* "Refugee Council Enver Solomon": a body, and the person that belongs to it. */
void mend_split_person(const struct name_words *words, uint8_t *labels, size_t at,
                       size_t end)
{
    if (end - at < 3 || run_type(labels[at]) == TYPE_PERSON) {
        return;
    }
    const struct name_word *given = &words->words[end - 2];
    bool name = (given->person & (PERSON_MALE | PERSON_FEMALE)) &&
                given->shape == SHAPE_CAP && !given->marks && !given->title &&
                word_name_like(words, end - 1) && words->words[end - 1].marks == 0;
    const struct name_word *before = &words->words[end - 3];
    if (name && before->small == 0 && before->shape != SHAPE_PUNCT &&
        !gaz_find(words->rules, words_cut(words, at, end))) {
        run_set(labels, end - 2, end, TYPE_PERSON);
    }
}

/* The type of a whole run that the tables know without doubt. */
void mend_retype_known(const struct name_words *words, uint8_t *labels, size_t at,
                       size_t end)
{
    const struct gaz_entry *entry = gaz_find(words->rules, words_cut(words, at, end));
    if (!entry || entry->weak || entry->next != STRMAP_NONE) {
        return;
    }
    enum name_type type = entry_type(entry);
    bool long_name = end - at > 1;
    bool country = entry->kind == GAZ_COUNTRY || entry->kind == GAZ_PERSON;
    bool acronym = words->words[at].shape != SHAPE_CAP && entry->kind == GAZ_BODY;
    if (entry->user || long_name || country || acronym) {
        run_set(labels, at, end, type);
    }
}

/* A run's kind by the word that tells it: "... University", "Bank of ...", "... River".
 */
void mend_retype_head(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    enum name_type type = run_type(labels[at]);
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
        run_set(labels, at, end, TYPE_BODY);
    } else if (words->words[last].head == HEAD_PLACE && type == TYPE_PERSON &&
               !(words->words[at].person & (PERSON_MALE | PERSON_FEMALE))) {
        run_set(labels, at, end, TYPE_PLACE);
    }
}

/* Words of a run that are its title, an article, a possessive. */
void mend_trim(const struct name_words *words, uint8_t *labels, size_t at, size_t end)
{
    enum name_type type = run_type(labels[at]);
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
    while (type == TYPE_PERSON && from + 1 < to &&
           words->words[from].shape == SHAPE_NUMBER) {
        from++; /* "300 Andrea Example prints" */
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
    run_set(labels, from, to, type);
}

/* "Homeland Security Advisor", "the Advisor": words of a title are no names. */
void mend_drop_titles(const struct name_words *words, uint8_t *labels, size_t at,
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
    bool person = run_type(labels[at]) == TYPE_PERSON;
    if (all && !given && (more || person)) {
        for (size_t i = at; i < end; i++) {
            labels[i] = NER_O;
        }
    }
}

/* "Battle of Gettysburg": an event, its place with it. */
void mend_drop_event(const struct name_words *words, uint8_t *labels, size_t at,
                     size_t end)
{
    static const char *const events[] = {"Battle", "Siege",    "Treaty",   "Battles",
                                         "Raid",   "Massacre", "Campaign", NULL};
    size_t of = word_is(words, at, "the") ? at - 2 : at - 1;
    bool inside = word_is_any(words, at, events) && end - at > 2;
    bool after =
        at >= 3 && word_is(words, of, "of") && word_is_any(words, of - 1, events);
    if (inside || after) {
        run_set(labels, at, end, TYPE_OTHER);
    }
}

/* "..., Jr.": a suffix alone names nobody. */
void mend_drop_suffix(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    if (end - at == 1 && words->words[at].small == 'x') {
        labels[at] = NER_O;
    }
}

/* A lone word that the document also writes small, and that no table knows. */
void mend_drop_common(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    const struct name_word *word = &words->words[at];
    bool title = at > 0 && words->words[at - 1].title;
    if (end - at == 1 && (word->evidence & EVIDENCE_LOWER) && !(word->marks & 0xffU) &&
        word->person == 0 && word->shape == SHAPE_CAP && !title) {
        labels[at] = NER_O;
    }
}
