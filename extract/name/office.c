#include "extract/name/office.h"

/* The nth row that gives these words this use, of this country; NULL when none does. */
static const struct office_row *find_nth(const struct name_rules *rules,
                                         struct slice words, char use,
                                         struct slice country, unsigned nth)
{
    for (size_t i = 0; i < rules->n_office_rows; i++) {
        const struct office_row *row = &rules->office_rows[i];
        if (row->use == use && slice_equal(row->words, words) &&
            slice_equal(row->country, country) && nth-- == 0) {
            return row;
        }
    }
    return NULL;
}

static const struct office_row *find(const struct name_rules *rules, struct slice words,
                                     char use, struct slice country)
{
    return find_nth(rules, words, use, country, 0);
}

static struct slice counterpart(const struct name_rules *rules, struct slice office)
{
    const struct office_row *row = find(rules, office, 's', (struct slice){0});
    return row ? row->office : (struct slice){0};
}

/* Lower ranks share words with the office itself and are others. */
static bool is_lower(const struct name_rules *rules, struct slice office)
{
    for (size_t i = 0; i < rules->n_office_rows; i++) {
        const struct office_row *row = &rules->office_rows[i];
        if (row->use == 'l' && slice_starts(office, row->words)) {
            return true;
        }
    }
    return false;
}

bool office_fits(const struct name_rules *rules, struct slice said, struct slice office)
{
    if (said.len == 0 || slice_equal(said, office)) {
        return true;
    }
    struct slice class = counterpart(rules, said);
    if (class.len > 0 && slice_equal(class, counterpart(rules, office))) {
        return true;
    }
    return !is_lower(rules, said) && !is_lower(rules, office) &&
           (slice_ends(office, said) || slice_ends(said, office));
}

struct slice office_described(const struct name_rules *rules, struct slice noun,
                              struct slice country, bool top, unsigned nth)
{
    struct slice any = {0};
    const struct office_row *row =
        top ? find_nth(rules, noun, 'c', country, nth) : NULL;
    if (!row && top) {
        row = find_nth(rules, noun, 'c', any, nth);
    }
    if (!row && country.len > 0) {
        row = find_nth(rules, noun, 'h', any, nth);
    }
    return row ? row->office : (struct slice){0};
}

bool office_is_top(const struct name_rules *rules, struct slice word)
{
    return find(rules, word, 't', (struct slice){0}) != NULL;
}

bool office_is_state(const struct name_rules *rules, struct slice noun)
{
    return find(rules, noun, 'g', (struct slice){0}) != NULL;
}
