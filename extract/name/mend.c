#include "extract/name/mend.h"

#define PLAIN_PERSON 5  /* percent of its class that names people */
#define PLAIN_RARE   11 /* among the 16,000 most common words */

/* "Mecca's Grand Mosque" is two names: the place's owner stands apart. */
void mend_split_owner(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    for (size_t i = at + 1; i + 1 < end; i++) {
        if (!word_is_possessive(words, i) ||
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
    bool name = word_is_given(words, end - 2) && given->shape == SHAPE_CAP &&
                !given->marks && !given->title && word_name_like(words, end - 1) &&
                words->words[end - 1].marks == 0;
    const struct name_word *before = &words->words[end - 3];
    if (name && before->small == 0 && before->shape != SHAPE_PUNCT &&
        !gaz_find(words->rules, words_cut(words, at, end))) {
        run_set(labels, end - 2, end, TYPE_PERSON);
    }
}

/* Are [from, end) words that people are called by, and none of a body's? */
static bool calls_person(const struct name_words *words, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        const struct name_word *word = &words->words[i];
        if (word->marks || word->title || word->shape == SHAPE_PUNCT ||
            !word_name_like(words, i)) {
            return false;
        }
    }
    return end - from < 5 && from < end && word_is_given(words, from);
}

/* Where in [at, end) an office and behind it only a person's name begin; or `end`. Not
 * in "the Office of |President Ada Okoye". */
static size_t official_at(const struct name_words *words, size_t at, size_t end)
{
    for (size_t i = at + 2; i + 1 < end; i++) {
        size_t from = i + words->words[i].title_words;
        const struct name_word *before = &words->words[i - 1];
        if (from > i && words->words[i].title == 'o' && before->shape != SHAPE_PUNCT &&
            before->small == 0 && calls_person(words, from, end)) {
            return i;
        }
    }
    return end;
}

/* "Bank of Ghana |Governor Ada Okoye": a body, and who holds an office of it. */
void mend_split_official(const struct name_words *words, uint8_t *labels, size_t at,
                         size_t end)
{
    size_t office =
        run_type(labels[at]) == TYPE_BODY ? official_at(words, at, end) : end;
    if (office == end || gaz_find(words->rules, words_cut(words, at, end))) {
        return;
    }
    size_t from = office + words->words[office].title_words;
    for (size_t k = office; k < from; k++) {
        labels[k] = NER_O;
    }
    run_set(labels, at, office, TYPE_BODY);
    run_set(labels, from, end, TYPE_PERSON);
}

/* Words of a run that are its title, an article, a possessive. */
void mend_trim(const struct name_words *words, uint8_t *labels, size_t at, size_t end)
{
    static const char *const misters[] = {"Mr", "Mr.", "Mrs", "Mrs.",
                                          "Ms", "Ms.", NULL};
    enum name_type type = run_type(labels[at]);
    size_t from = at;
    size_t to = end;
    const struct gaz_entry *whole = gaz_find(words->rules, words_cut(words, at, end));
    if (whole) {
        return;
    }
    if (type != TYPE_OTHER && end - at > 1 && word_is_any(words, at, misters) &&
        words->words[end - 1].head != HEAD_BODY) {
        type = TYPE_PERSON; /* "Mr Duarte", a town elsewhere */
    }
    while (type == TYPE_PERSON && from + 1 < to && words->words[from].title &&
           words->words[from].title != 'j' &&
           !(to - from == 2 &&
             words->words[from].person & (PERSON_MALE | PERSON_FEMALE) &&
             !(words->words[from].evidence & EVIDENCE_LOWER))) {
        from++;
    }
    for (size_t i = from + 1; type == TYPE_PERSON && i < to; i++) {
        if (slice_equal(words->words[i].form, SLICE_LIT("of"))) {
            to = i; /* "Draghi of Italy" */
        }
        if (i + 1 < words->n_words &&
            slice_equal_nocase(words->words[i].form, SLICE_LIT("en")) &&
            slice_equal_nocase(words->words[i + 1].form, SLICE_LIT("route"))) {
            to = i; /* "Okoye En Route Lima" */
        }
    }
    while (from + 1 < to && words->words[from].shape == SHAPE_NUMBER &&
           (type == TYPE_PERSON || words->words[from + 1].match + from + 1 == to)) {
        from++; /* "300 Andrea Example prints", "90 Democrats" */
    }
    while (from + 1 < to && (words->words[from].small == 'c' ||
                             slice_equal(words->words[from].form, SLICE_LIT("The")))) {
        from++;
    }
    while (to > from + 1 &&
           (words->words[to - 1].small == 'c' || words->words[to - 1].small == 'm' ||
            /* "President Xyz |Monday signed": a month may be a family name, a weekday
             * hardly. */
            name_is_weekday(words->rules, words->words[to - 1].form))) {
        to--;
    }
    for (size_t i = at; i < end; i++) {
        if (i < from || i >= to) {
            labels[i] = NER_O;
        }
    }
    run_set(labels, from, to, type);
}

/* A word that many write, and that is in no class of people's names. */
static bool is_plain(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    return word->shape == SHAPE_CAP && word->person == 0 &&
           word->class.fine != CLASS_NONE && word->class.person < PLAIN_PERSON &&
           word->class.rare < PLAIN_RARE;
}

/* "Federal Minister", "Diplomatic Adviser": plain words before an office. */
static bool is_bare_office(const struct name_words *words, size_t at, size_t end)
{
    const struct name_word *last = &words->words[end - 1];
    if (end - at < 2 || last->title != 'o' || last->person != 0) {
        return false;
    }
    for (size_t i = at; i + 1 < end; i++) {
        if (!is_plain(words, i) || (words->words[i].marks & 0xffU)) {
            return false;
        }
    }
    return true;
}

/* "the |President and |Vice President": an office as a whole. */
static bool is_sole_office(const struct name_words *words, size_t at, size_t end)
{
    static const char *const before[] = {"the", "The", "and", ",", NULL};
    return at > 0 && word_is_any(words, at - 1, before) &&
           words->words[at].title == 'o' && words->words[at].title_words == end - at;
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
    bool office = is_bare_office(words, at, end) || is_sole_office(words, at, end);
    if (office || (all && !given && (more || person))) {
        for (size_t i = at; i < end; i++) {
            labels[i] = NER_O;
        }
    }
}

/* "Hurricane Zelda", "Typhoon |Zelda": a storm is nobody. */
static bool is_storm(const struct name_words *words, size_t at, size_t end)
{
    static const char *const storms[] = {"Hurricane", "Typhoon", "Cyclone", NULL};
    bool before = at > 0 && word_same_sentence(words, at - 1, at) &&
                  word_is_any(words, at - 1, storms);
    return (end - at == 2 && word_is_any(words, at, storms)) ||
           (end - at == 1 && before);
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
    bool person = run_type(labels[at]) == TYPE_PERSON;
    if (inside || after || (person && is_storm(words, at, end))) {
        run_set(labels, at, end, TYPE_OTHER);
    }
}

/* "European Commission President X": the office is no part of the body, and "Acme
 * President" nobody's name. */
void mend_cut_office(const struct name_words *words, uint8_t *labels, size_t at,
                     size_t end)
{
    const struct name_word *last = &words->words[end - 1];
    enum name_type type = run_type(labels[at]);
    bool given = words->words[at].person & (PERSON_MALE | PERSON_FEMALE);
    bool person = type == TYPE_PERSON && end - at > 1 && last->person == 0 &&
                  last->shape == SHAPE_CAP && !last->headline && !given;
    if ((type != TYPE_BODY && !person) || last->title != 'o' ||
        gaz_find(words->rules, words_cut(words, at, end))) {
        return;
    }
    if (end - at == 1) {
        labels[at] = last->shape == SHAPE_CAPS ? NER_O : labels[at]; /* "an MP" */
        return;
    }
    size_t from = end - 1;
    while (from > at + 1 && words->words[from].title &&
           words->words[from].title_words == 0) {
        from--;
    }
    if (words->words[from].title_words > 0 && words->words[from - 1].small != 'c') {
        for (size_t i = from; i < end; i++) {
            labels[i] = NER_O;
        }
        run_set(labels, at, from, TYPE_BODY);
    }
}

/* A lone word that the tables know as neither actor nor place: "Catholics". */
void mend_drop_other(const struct name_words *words, uint8_t *labels, size_t at,
                     size_t end)
{
    bool other =
        (words->words[at].marks & MARK_OTHER) && (words->words[at].marks & 0xffU) == 0;
    if (end - at == 1 && other && !(at > 0 && words->words[at - 1].title)) {
        run_set(labels, at, end, TYPE_OTHER);
    }
}

/* "Secretary of Justice": an office, not a body. */
void mend_drop_office(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    if (end - at >= 3 && words->words[at].title == 'o' &&
        words->words[at].title_words > 0 && run_type(labels[at]) != TYPE_OTHER &&
        (word_is(words, at + 1, "of") || word_is(words, at + 1, "for")) &&
        !gaz_find(words->rules, words_cut(words, at, end))) {
        for (size_t i = at; i < end; i++) {
            labels[i] = NER_O;
        }
    }
}

/* "Minister of Trade Ann Example", "Republican Ann Example": no part of the name. */
void mend_cut_field(const struct name_words *words, uint8_t *labels, size_t at,
                    size_t end)
{
    bool after = at > 0 && word_same_sentence(words, at - 1, at) &&
                 (words->words[at - 1].small == 'c' || word_is(words, at - 1, "&"));
    bool given = end - at >= 3 && words->words[at + 1].shape == SHAPE_CAP &&
                 words->words[at + 1].person & (PERSON_MALE | PERSON_FEMALE);
    if ((after || given) && run_type(labels[at]) == TYPE_PERSON && end - at >= 3 &&
        (is_plain(words, at) || (words->words[at].marks & MARK_OTHER)) &&
        !is_plain(words, at + 1)) {
        labels[at] = NER_O;
        labels[at + 1] = NER_B_PER;
    }
}

/* "Minister of |Defense Benjamin Example", the field and a given name taken for a body.
 */
void mend_split_field(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    bool field = at > 1 && word_same_sentence(words, at - 2, at) &&
                 (word_is(words, at - 1, "of") || word_is(words, at - 1, "for")) &&
                 words->words[at - 2].title == 'o';
    if (field && end - at >= 2 && run_type(labels[at]) != TYPE_PERSON &&
        is_plain(words, at) &&
        (words->words[at + 1].person & (PERSON_MALE | PERSON_FEMALE)) &&
        !gaz_find(words->rules, words_cut(words, at, end))) {
        labels[at] = NER_O;
        run_set(labels, at + 1, end, TYPE_PERSON);
    }
}

/* The first word of the name behind a title within [at, end); `end` when none is. */
static size_t behind_title(const struct name_words *words, size_t at, size_t end)
{
    for (size_t i = at + 1; i + 1 < end; i++) {
        const struct name_word *word = &words->words[i];
        size_t from = i + word->title_words;
        bool given = word->person & (PERSON_MALE | PERSON_FEMALE);
        if (from > i && from < end && word->title != 'j' && !given &&
            word_name_like(words, from)) {
            return from;
        }
    }
    return end;
}

/* "Labour MP Ann Example": a title within a person's name ends what is none of it. */
void mend_cut_title(const struct name_words *words, uint8_t *labels, size_t at,
                    size_t end)
{
    bool given = words->words[at].person & (PERSON_MALE | PERSON_FEMALE);
    size_t from = run_type(labels[at]) == TYPE_PERSON && !given
                      ? behind_title(words, at, end)
                      : end;
    if (from == end) {
        return;
    }
    for (size_t k = at; k < from; k++) {
        labels[k] = NER_O;
    }
    run_set(labels, from, end, TYPE_PERSON);
}

/* "Washington, D.C." is one place. */
void mend_join_district(const struct name_words *words, uint8_t *labels, size_t at,
                        size_t end)
{
    static const char *const district[] = {"D.C.", "D.C", "DC", NULL};
    if (word_is(words, at, "Washington") && end == at + 1 &&
        word_same_sentence(words, at, at + 2) && word_is(words, at + 1, ",") &&
        word_is_any(words, at + 2, district)) {
        run_set(labels, at, at + 3, TYPE_PLACE);
    }
}

/* "..., Jr.", "The", "116th Congress": a small word alone names nobody. */
void mend_drop_suffix(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    bool number = words->words[at].shape == SHAPE_NUMBER && end < words->n_words &&
                  labels[end] != NER_O && word_same_sentence(words, at, end);
    if (end - at == 1 &&
        (words->words[at].small == 'x' || word_is(words, at, "The") || number)) {
        labels[at] = NER_O;
    }
}

/* "Gin- — Ginsburg", "Bo Sil- -- Silva": a word that breaks off is no name,
 * nor the end of one. */
void mend_drop_broken(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    const struct word *text = words->text->words;
    bool inside = end > at + 1 && word_is(words, end - 1, "-"); /* in the name's run */
    size_t hyphen = inside ? end - 1 : end;
    if (hyphen + 1 >= words->n_words || !word_is(words, hyphen, "-") ||
        text[hyphen].space_before || !word_same_sentence(words, at, hyphen + 1) ||
        !(word_is(words, hyphen + 1, "\xe2\x80\x94") ||
          word_is(words, hyphen + 1, "--"))) {
        return;
    }
    for (size_t i = hyphen - 1; i < end; i++) {
        labels[i] = NER_O;
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

/* Is it a noun for many people, or for one of them: "guerrillas", "guerrilla"? */
static bool is_group_noun(const struct name_words *words, size_t at, bool many)
{
    char buffer[64];
    struct slice lower = slice_lower(words->words[at].form, buffer, sizeof buffer - 1);
    if (lower.len == 0 || lower.len + 1 >= sizeof buffer) {
        return false;
    }
    if (strmap_find(&words->rules->groups, lower) == 1) {
        return true;
    }
    buffer[lower.len] = 's';
    return !many && strmap_find(&words->rules->groups,
                                (struct slice){buffer, lower.len + 1}) == 1;
}

/* In capitals "FPR |GUERRILLA UNITS", "|URBAN GUERRILLAS": what they are is no name. */
void mend_drop_group(const struct name_words *words, uint8_t *labels, size_t at,
                     size_t end)
{
    size_t last = end - 1;
    bool shouted =
        !slice_equal(word_form(words->text, (uint32_t)last), words->words[last].form);
    if (shouted && run_type(labels[at]) == TYPE_PERSON &&
        is_group_noun(words, last, true)) {
        bool someone = end - at > 1 && words->words[at].person; /* "SILVA |FANS" */
        for (size_t i = someone ? last : at; i < end; i++) {
            labels[i] = NER_O;
        }
    } else if (shouted && run_type(labels[at]) == TYPE_BODY && end - at == 2 &&
               words->words[at].shape == SHAPE_CAPS &&
               is_group_noun(words, last, false)) {
        labels[last] = NER_O;
    }
}
