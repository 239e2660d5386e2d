#include <string.h>

#include "base/calendar.h"
#include "extract/time/context.h"
#include "extract/time/pattern_parts.h"

#define DEPTH_MAX 12 /* patterns within patterns */
#define MEMO_SPAN 8  /* tokens for which results of rules are kept; a power of two */

/* What a rule matched at a token; many patterns ask again. */
struct memo {
    uint32_t chunk; /* 0 none */
    uint32_t at;
    uint32_t end; /* == at: nothing */
    uint32_t row;
    struct sense sense;
};

struct matcher {
    struct slice text;
    const struct patterns *patterns;
    const struct lexicon *lexicon;
    const struct token *tokens;
    uint32_t count;
    uint32_t chunk; /* counts calls of matcher_set() */
    int depth;
    struct memo *memo; /* of each rule MEMO_SPAN */
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

static bool has_class(const struct matcher *matcher, uint32_t at, int class)
{
    return at < matcher->count && (matcher->tokens[at].classes >> class & 1U) != 0;
}

/* "October to March": another month at the other end of a range. */
static bool has_month(const struct matcher *matcher, uint32_t at)
{
    const struct lexicon_known *known = &matcher->lexicon->known;
    return (at > 1 && has_class(matcher, at - 1, known->range) &&
            has_class(matcher, at - 2, known->month)) ||
           (has_class(matcher, at + 1, known->range) &&
            has_class(matcher, at + 2, known->month));
}

/* "the |March election", "last year's |May vote" */
static bool names_occasion(const struct matcher *matcher, uint32_t at)
{
    return at > 0 && has_class(matcher, at + 1, matcher->lexicon->known.occasion) &&
           !(matcher->tokens[at + 1].flags & TOKEN_CAPITAL) &&
           !(matcher->tokens[at].flags & TOKEN_STOP);
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
    return !(needs & NEED_CUE) || number || has_cue(matcher, at) ||
           has_month(matcher, at) || names_occasion(matcher, at);
}

/* Can something begin at token `at`, as far as two tokens tell? */
static inline bool opens(const struct matcher *matcher, const struct opening *opening,
                         uint32_t at)
{
    return firsts_have(&opening->firsts, &matcher->tokens[at]) &&
           (opening->lone ||
            (at + 1 < matcher->count &&
             firsts_have(&opening->seconds, &matcher->tokens[at + 1])));
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

static bool match_word(const struct matcher *matcher, uint16_t word, uint32_t at,
                       struct sense *sense)
{
    if (matcher->tokens[at].word != word) {
        return false;
    }
    const struct lexicon_entry *entry =
        lexicon_entry_of(matcher->lexicon, word, LEXICON_NO_CLASS);
    if (entry) {
        sense_merge(sense, &entry->sense);
    }
    return true;
}

static bool match_class(const struct matcher *matcher, int class, uint32_t at,
                        struct sense *sense)
{
    const struct token *token = &matcher->tokens[at];
    if (!(token->classes >> class & 1U)) {
        return false;
    }
    if (class < LEXICAL_COUNT) {
        set_shape(sense, token, (unsigned)class);
        return true;
    }
    const struct lexicon_entry *entry =
        lexicon_entry_of(matcher->lexicon, token->word, class);
    if (!entry || !needs_met(matcher, at, entry->needs)) {
        return false;
    }
    sense_merge(sense, &entry->sense);
    return true;
}

/* Tokens that one alternative takes at `at`; 0 none. Fills `sense`. */
static uint32_t match_alt(struct matcher *matcher, struct pattern_alt alt, uint32_t at,
                          struct sense *sense)
{
    uint32_t end = at;
    switch ((enum alt_kind)alt.kind) {
    case ALT_WORD: return match_word(matcher, alt.id, at, sense);
    case ALT_CLASS: return match_class(matcher, alt.id, at, sense);
    case ALT_NUMBER:
        return number_read(matcher->lexicon, &matcher->tokens[at], matcher->count - at,
                           (enum number_kind)alt.id, sense);
    case ALT_RULE: return match_rule(matcher, alt.id, at, sense, &end) ? end - at : 0;
    }
    return 0;
}

static bool match_elements(struct matcher *matcher, const struct pattern_row *row,
                           uint32_t e, uint32_t at, struct path *path);

/* Ends an expression before token `at`; the next begins at `next`. */
static void end_part(struct path *path, uint32_t at, uint32_t next,
                     const struct sense *mark)
{
    struct match_part *part = &path->parts[path->n_parts++];
    *part = (struct match_part){path->first, at, path->sense};
    path->first = next;
    path->sense.has = 0;
    if (sense_has(mark, SLOT_RANGE)) {
        sense_set(&part->sense, SLOT_RANGE, mark->slot[SLOT_RANGE]);
    }
}

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
        /* What a failure puts back: slots only where they are written over. */
        struct sense saved;
        uint64_t has = path->sense.has;
        uint32_t first = path->first;
        uint32_t n_parts = path->n_parts;
        bool whole = (has & more.has) != 0 || element->split;
        if (whole) {
            saved = path->sense;
        }
        if (element->split && n_parts + 1 < MATCH_PARTS) {
            end_part(path, at, at + taken, &more);
        } else {
            sense_merge(&path->sense, &more);
        }
        if (match_elements(matcher, row, e + 1, at + taken, path)) {
            return true;
        }
        if (whole) {
            path->sense = saved;
        }
        path->sense.has = has;
        path->first = first;
        path->n_parts = n_parts;
    }
    return false;
}

/* "June 20, 2023", and "Last week" below it: begins the token another paragraph? */
static bool begins_anew(const struct matcher *matcher, uint32_t at)
{
    return (matcher->tokens[at].flags & TOKEN_LINE) &&
           (matcher->tokens[at - 1].flags & TOKEN_STOP);
}

static bool match_elements(struct matcher *matcher, const struct pattern_row *row,
                           uint32_t e, uint32_t at, struct path *path)
{
    if (e == row->count) {
        path->end = at;
        return true;
    }
    const struct pattern_element *element =
        &matcher->patterns->elements[row->first + e];
    if (at < matcher->count && opens(matcher, &element->opening, at) &&
        !(at > path->first && begins_anew(matcher, at)) &&
        take(matcher, row, e, at, path)) {
        return true;
    }
    return element->optional && match_elements(matcher, row, e + 1, at, path);
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

static void path_begin(struct path *path, struct match_part *parts, uint32_t at)
{
    path->sense.has = 0;
    path->first = at;
    path->n_parts = 0;
    path->parts = parts;
}

static void try_part(struct matcher *matcher, uint32_t number, struct memo *best)
{
    const struct pattern_row *row = &matcher->patterns->rows[number];
    struct match_part parts[MATCH_PARTS];
    struct path path;
    if (!opens(matcher, &matcher->patterns->openings[number], best->at)) {
        return;
    }
    path_begin(&path, parts, best->at);
    if (!match_elements(matcher, row, 0, best->at, &path) || path.n_parts > 0) {
        return;
    }
    bool better = path.end > best->end || (path.end == best->end && number < best->row);
    if (better) {
        finish(row, &path.sense);
        best->sense = path.sense;
        best->end = path.end;
        best->row = number;
    }
}

/* The longest match of the rows of a rule, then the first in the table. */
static void find_rule(struct matcher *matcher, const struct pattern_rule *rule,
                      struct memo *best)
{
    const struct patterns *p = matcher->patterns;
    const struct token *token = &matcher->tokens[best->at];
    const struct pattern_index *index = NULL;
    for (uint64_t left = token->classes & rule->opening.firsts.bits[0]; left != 0;
         left &= left - 1) {
        index = &p->indexes[rule->by_first[__builtin_ctzll(left)]];
        for (uint32_t i = 0; i < index->count; i++) {
            try_part(matcher, p->index_rows[index->first + i], best);
        }
    }
    index = &p->indexes[rule->by_first[token->literal]];
    for (uint32_t i = 0; token->literal != 0 && i < index->count; i++) {
        try_part(matcher, p->index_rows[index->first + i], best);
    }
}

static bool match_rule(struct matcher *matcher, uint32_t rule, uint32_t at,
                       struct sense *sense, uint32_t *end)
{
    const struct pattern_rule *r = &matcher->patterns->rules[rule];
    struct memo *memo = &matcher->memo[rule * MEMO_SPAN + at % MEMO_SPAN];
    if (matcher->depth == DEPTH_MAX || !opens(matcher, &r->opening, at)) {
        return false;
    }
    if (memo->chunk != matcher->chunk || memo->at != at) {
        struct memo best;
        best.chunk = matcher->chunk;
        best.at = at;
        best.end = at;
        best.row = 0;
        best.sense.has = 0;
        matcher->depth++;
        find_rule(matcher, r, &best);
        matcher->depth--;
        *memo = best;
    }
    if (memo->end > at) {
        sense_merge(sense, &memo->sense);
        *end = memo->end;
    }
    return memo->end > at;
}

/* "a quarter of its food", "three-quarters": no times. */
static bool is_fraction(const struct context *context, uint32_t end,
                        const struct sense *sense)
{
    return sense_get(sense, SLOT_FORM, 0) == FORM_DURATION &&
           sense_get(sense, SLOT_LENGTH, 0) == UNIT_QUARTER &&
           sense_get(sense, SLOT_NUMBER, 0) != COUNT_VAGUE &&
           context_follows(context, end, "of");
}

static void try_row(struct matcher *matcher, uint32_t number, uint32_t at,
                    struct match *best)
{
    const struct pattern_row *row = &matcher->patterns->rows[number];
    if (!opens(matcher, &matcher->patterns->openings[number], at) ||
        (best->n_parts > 0 && best->row == number)) {
        return;
    }
    struct match_part parts[MATCH_PARTS];
    struct path path;
    path_begin(&path, parts, at);
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
    if (path.n_parts == 0 && context_dangles(&context, at, path.end)) {
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

struct matcher *matcher_new(const struct patterns *patterns,
                            const struct lexicon *lexicon, struct arena *arena)
{
    struct matcher *matcher = arena_alloc(arena, sizeof *matcher);
    matcher->patterns = patterns;
    matcher->lexicon = lexicon;
    matcher->memo =
        arena_array(arena, patterns->n_rules * MEMO_SPAN, sizeof *matcher->memo);
    return matcher;
}

void matcher_set(struct matcher *matcher, struct slice text, const struct token *tokens,
                 uint32_t count)
{
    matcher->text = text;
    matcher->tokens = tokens;
    matcher->count = count;
    matcher->chunk++;
}

static void try_rows(struct matcher *matcher, unsigned bit, uint32_t at,
                     struct match *out)
{
    const struct patterns *p = matcher->patterns;
    const struct pattern_index *index = &p->indexes[p->by_first[bit]];
    if (!index->lone && (at + 1 >= matcher->count ||
                         !firsts_have(&index->seconds, &matcher->tokens[at + 1]))) {
        return;
    }
    for (uint32_t i = 0; i < index->count; i++) {
        try_row(matcher, p->index_rows[index->first + i], at, out);
    }
}

bool matcher_match(struct matcher *matcher, uint32_t at, struct match *out)
{
    const struct token *token = &matcher->tokens[at];
    out->n_parts = 0;
    out->end = at;
    if (!firsts_have(&matcher->patterns->firsts, token)) {
        return false;
    }
    for (uint64_t left = token->classes & matcher->patterns->firsts.bits[0]; left != 0;
         left &= left - 1) {
        try_rows(matcher, (unsigned)__builtin_ctzll(left), at, out);
    }
    if (token->literal != 0) {
        try_rows(matcher, token->literal, at, out);
    }
    return out->n_parts > 0;
}
