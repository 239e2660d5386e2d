#include <string.h>

#include "base/calendar.h"
#include "extract/time/context.h"
#include "extract/time/pattern_parts.h"

#define DEPTH_MAX 6 /* patterns within patterns */

struct matcher {
    struct slice text;
    const struct patterns *patterns;
    const struct lexicon *lexicon;
    const struct token *tokens;
    uint32_t count;
    int depth;
};

/* One way through a row, as far as it came. */
struct path {
    struct sense sense;
    uint32_t first; /* of the part that is being read */
    uint32_t n_parts;
    struct match_part *parts;
    uint32_t end;
};

static bool has_cue(const struct matcher *matcher, uint32_t at)
{
    return at > 0 &&
           (matcher->tokens[at - 1].classes >> matcher->lexicon->known.cue & 1U) != 0;
}

static bool is_number(const struct matcher *matcher, uint32_t at)
{
    return at < matcher->count &&
           (matcher->tokens[at].classes &
            ((uint64_t)1 << LEXICAL_INT | (uint64_t)1 << LEXICAL_ORDINAL)) != 0;
}

static bool needs_met(const struct matcher *matcher, uint32_t at, unsigned needs)
{
    if ((needs & NEED_CAPITAL) && !(matcher->tokens[at].flags & TOKEN_CAPITAL)) {
        return false;
    }
    bool number = is_number(matcher, at + 1) ||
                  (at > 0 && is_number(matcher, at - 1)) ||
                  (at > 1 && is_number(matcher, at - 2) &&
                   matcher->tokens[at - 1].end - matcher->tokens[at - 1].start == 1);
    if ((needs & NEED_NUMBER) && !number) {
        return false;
    }
    return !(needs & NEED_CUE) || number || has_cue(matcher, at);
}

static bool match_rule(struct matcher *matcher, uint32_t rule, uint32_t at,
                       struct sense *sense, uint32_t *end);

static void set_day(struct sense *sense, int32_t day)
{
    struct civil date = cal_civil(day);
    sense_set(sense, SLOT_YEAR, date.year);
    sense_set(sense, SLOT_MONTH, date.month);
    sense_set(sense, SLOT_DAY, date.day);
}

/* What the shape of a token says. */
static void set_shape(struct sense *sense, const struct token *token, unsigned lexical)
{
    if (lexical == LEXICAL_ISO || lexical == LEXICAL_SLASH) {
        set_day(sense, token->number);
    } else if (lexical == LEXICAL_CLOCK) {
        sense_set(sense, SLOT_HOUR, token->number / 3600);
        sense_set(sense, SLOT_MINUTE, token->number / 60 % 60);
        if (token->digits == 6) {
            sense_set(sense, SLOT_SECOND, token->number % 60);
        }
    } else if (lexical == LEXICAL_DECADE) {
        sense_set(sense, SLOT_DECADE, token->number);
    } else if (lexical == LEXICAL_ORDINAL) {
        sense_set(sense, SLOT_ORD, token->number);
    } else {
        sense_set(sense, SLOT_NUMBER, token->number);
    }
}

/* Tokens that one alternative takes at `at`; 0 none. Fills `sense`. */
static uint32_t match_alt(struct matcher *matcher, struct pattern_alt alt, uint32_t at,
                          struct sense *sense)
{
    const struct token *token = &matcher->tokens[at];
    switch ((enum alt_kind)alt.kind) {
    case ALT_WORD: {
        const struct lexicon_entry *entry =
            token->word == alt.id
                ? lexicon_entry_of(matcher->lexicon, alt.id, LEXICON_NO_CLASS)
                : NULL;
        if (entry) {
            sense_merge(sense, &entry->sense);
        }
        return token->word == alt.id;
    }
    case ALT_CLASS: {
        if (!(token->classes >> alt.id & 1U)) {
            return 0;
        }
        if (alt.id < LEXICAL_COUNT) {
            set_shape(sense, token, alt.id);
            return 1;
        }
        const struct lexicon_entry *entry =
            lexicon_entry_of(matcher->lexicon, token->word, alt.id);
        if (entry && !needs_met(matcher, at, entry->needs)) {
            return 0;
        }
        if (entry) {
            sense_merge(sense, &entry->sense);
        }
        return 1;
    }
    case ALT_NUMBER:
        return number_read(matcher->lexicon, token, matcher->count - at,
                           (enum number_kind)alt.id, sense);
    case ALT_RULE: {
        uint32_t end = at;
        return match_rule(matcher, alt.id, at, sense, &end) ? end - at : 0;
    }
    }
    return 0;
}

static bool can_start(const struct token *token, uint64_t classes, uint64_t words)
{
    return (token->classes & classes) != 0 ||
           (token->word != 0 && (words >> (token->word % 64) & 1U) != 0);
}

static bool match_elements(struct matcher *matcher, const struct pattern_row *row,
                           uint32_t e, uint32_t at, struct path *path);

/* Takes an alternative of element `e` and all that follows it. */
static bool take(struct matcher *matcher, const struct pattern_row *row, uint32_t e,
                 uint32_t at, struct path *path)
{
    const struct pattern_element *element =
        &matcher->patterns->elements[row->first + e];
    for (uint32_t i = 0; i < element->count; i++) {
        struct pattern_alt alt = matcher->patterns->alts[element->first + i];
        struct sense more;
        more.has = 0;
        uint32_t taken = match_alt(matcher, alt, at, &more);
        if (taken == 0) {
            continue;
        }
        struct path saved = *path;
        if (element->split && path->n_parts + 1 < MATCH_PARTS) {
            path->parts[path->n_parts++] =
                (struct match_part){path->first, at, path->sense};
            path->first = at + taken;
            path->sense.has = 0;
            if (sense_has(&more, SLOT_RANGE)) {
                sense_set(&path->parts[path->n_parts - 1].sense, SLOT_RANGE,
                          more.slot[SLOT_RANGE]);
            }
        } else {
            sense_merge(&path->sense, &more);
        }
        if (match_elements(matcher, row, e + 1, at + taken, path)) {
            return true;
        }
        *path = saved;
    }
    return false;
}

static bool match_elements(struct matcher *matcher, const struct pattern_row *row,
                           uint32_t e, uint32_t at, struct path *path)
{
    if (e == row->count) {
        path->end = at;
        return true;
    }
    if (at < matcher->count && take(matcher, row, e, at, path)) {
        return true;
    }
    return matcher->patterns->elements[row->first + e].optional &&
           match_elements(matcher, row, e + 1, at, path);
}

static void finish(const struct pattern_row *row, struct sense *sense)
{
    for (size_t i = 0; i < sizeof row->moves / sizeof row->moves[0]; i++) {
        enum slot from = (enum slot)row->moves[i][0];
        if (row->moves[i][0] != row->moves[i][1] && sense_has(sense, from)) {
            sense_set(sense, (enum slot)row->moves[i][1], sense->slot[from]);
            sense_clear(sense, from);
        }
    }
    sense_merge(sense, &row->sets);
}

/* The longest match of the rows of a rule; parts of one expression only. */
static bool match_rule(struct matcher *matcher, uint32_t rule, uint32_t at,
                       struct sense *sense, uint32_t *end)
{
    const struct pattern_rule *r = &matcher->patterns->rules[rule];
    if (matcher->depth == DEPTH_MAX ||
        !can_start(&matcher->tokens[at], r->starts, r->starts_words)) {
        return false;
    }
    struct sense best;
    bool found = false;
    *end = at;
    matcher->depth++;
    for (uint32_t i = 0; i < r->count; i++) {
        const struct pattern_row *row = &matcher->patterns->rows[r->rows[i]];
        if (!can_start(&matcher->tokens[at], row->starts, row->starts_words)) {
            continue;
        }
        struct match_part parts[MATCH_PARTS];
        struct path path;
        path.sense.has = 0;
        path.first = at;
        path.n_parts = 0;
        path.parts = parts;
        if (match_elements(matcher, row, 0, at, &path) && path.n_parts == 0 &&
            path.end > *end) {
            finish(row, &path.sense);
            best = path.sense;
            *end = path.end;
            found = true;
        }
    }
    matcher->depth--;
    if (found) {
        sense_merge(sense, &best);
    }
    return found;
}

/* "a quarter of its food", "three-quarters": no times. */
static bool is_fraction(const struct context *context, uint32_t end,
                        const struct sense *sense)
{
    return sense_get(sense, SLOT_FORM, 0) == FORM_DURATION &&
           sense_get(sense, SLOT_LENGTH, 0) == UNIT_QUARTER &&
           context_follows(context, end, "of");
}

static void try_row(struct matcher *matcher, uint32_t number, uint32_t at,
                    struct match *best)
{
    const struct pattern_row *row = &matcher->patterns->rows[number];
    if (best->n_parts > 0 && best->row == number) {
        return;
    }
    struct match_part parts[MATCH_PARTS];
    struct path path;
    path.sense.has = 0;
    path.first = at;
    path.n_parts = 0;
    path.parts = parts;
    if (!match_elements(matcher, row, 0, at, &path)) {
        return;
    }
    bool better = path.end > best->end ||
                  (path.end == best->end && best->n_parts > 0 && number < best->row);
    if (!better) {
        return;
    }
    for (uint32_t i = 0; i < path.n_parts; i++) {
        finish(row, &parts[i].sense);
    }
    finish(row, &path.sense);
    struct context context = {matcher->text, matcher->lexicon, matcher->tokens,
                              matcher->count};
    if (path.n_parts == 0 && context_dangles(&context, path.end)) {
        return;
    }
    if (path.n_parts == 0 && (is_fraction(&context, path.end, &path.sense) ||
                              !context_allows(&context, at, path.end, &path.sense))) {
        return;
    }
    parts[path.n_parts++] = (struct match_part){path.first, path.end, path.sense};
    memcpy(best->parts, parts, path.n_parts * sizeof parts[0]);
    best->n_parts = path.n_parts;
    best->end = path.end;
    best->row = number;
}

bool patterns_match(const struct patterns *patterns, const struct lexicon *lexicon,
                    struct slice text, const struct tokens *in, uint32_t at,
                    struct match *out)
{
    const struct token *tokens = in->items;
    uint32_t count = in->count;
    const struct token *token = &tokens[at];
    struct matcher matcher = {text, patterns, lexicon, tokens, count, 0};
    out->n_parts = 0;
    out->end = at;
    for (uint64_t left = token->classes & patterns->start_classes; left != 0;
         left &= left - 1) {
        const struct pattern_index *index = &patterns->by_class[__builtin_ctzll(left)];
        for (uint32_t i = 0; i < index->count; i++) {
            try_row(&matcher, index->rows[i], at, out);
        }
    }
    if (token->word != 0) {
        const struct pattern_index *index = &patterns->by_word[token->word % 64];
        for (uint32_t i = 0; i < index->count; i++) {
            try_row(&matcher, index->rows[i], at, out);
        }
    }
    return out->n_parts > 0;
}
