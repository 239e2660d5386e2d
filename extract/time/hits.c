#include "extract/time/context.h"
#include "extract/time/fields.h"
#include "extract/time/rules.h"

#define CHUNK_TOKENS 768

/*
 * Takes off what is not of the expression: a comma behind it, and "the" where a noun
 * follows that it belongs to ("the summer offensive").
 */
static void trim_part(const struct context *context, struct slice text,
                      struct match_part *part)
{
    while (part->end > part->first + 1 &&
           text.ptr[context->tokens[part->end - 1].start] == ',') {
        part->end--;
    }
    const struct token *first = &context->tokens[part->first];
    struct slice opening = span_cut(text, (struct span){first->start, first->end});
    bool the =
        part->end > part->first + 1 && slice_equal_nocase(opening, SLICE_LIT("the"));
    bool adjective = sense_has(&part->sense, SLOT_SEASON) ||
                     sense_has(&part->sense, SLOT_DAY) ||
                     sense_get(&part->sense, SLOT_FORM, 0) == FORM_DURATION;
    if (the && adjective && context_noun_follows(context, text, part->end)) {
        part->first++;
    }
}

/* "up from $10 million a year ago": a year before the period that figures are for. */
static void mark_comparison(const struct context *context, struct match_part *part)
{
    struct sense *sense = &part->sense;
    if (sense_get(sense, SLOT_FORM, 0) == FORM_OFFSET &&
        sense_get(sense, SLOT_LENGTH, 0) == UNIT_YEAR &&
        sense_get(sense, SLOT_NUMBER, 0) == 1 && sense_get(sense, SLOT_SIGN, 0) < 0 &&
        sense_has(sense, SLOT_BASE) && !sense_has(sense, SLOT_FOCUS) &&
        !sense_has(sense, SLOT_APPROX) &&
        context_is_compared(context, part->first, part->end)) {
        sense_set(sense, SLOT_FOCUS, 1);
    }
}

/* "sentenced on March 3 to |12 years": how long, and no second day. */
static void cut_length(const struct context *context, struct match *match)
{
    static const char units[] = "days weeks months years hours minutes";
    if (match->n_parts > 1 && context_follows(context, match->end, units)) {
        match->n_parts--;
        match->end = match->parts[match->n_parts - 1].end;
    }
}

static void add_parts(const struct context *context, struct arena *arena,
                      struct match *match, struct hits *out)
{
    struct slice text = context->text;
    bool between = context_behind(context, match->parts[0].first, "between");
    int tense = context_tense(context, text, match->parts[0].first, match->end);
    for (uint32_t i = 0; i + 1 < match->n_parts; i++) {
        struct sense first = match->parts[i].sense;
        fields_fill(&match->parts[i].sense, &match->parts[i + 1].sense);
        fields_fill(&match->parts[i + 1].sense, &first);
    }
    for (uint32_t i = 0; i < match->n_parts; i++) {
        struct match_part *part = &match->parts[i];
        trim_part(context, text, part);
        mark_comparison(context, part);
        out->items = arena_grow(arena, out->items, out->count, &out->capacity,
                                sizeof *out->items);
        struct hit *hit = &out->items[out->count++];
        hit->span = (struct span){context->tokens[part->first].start,
                                  context->tokens[part->end - 1].end};
        hit->sense = part->sense;
        hit->row = match->row;
        hit->sentence = out->sentence;
        hit->tense = tense;
        hit->fronted = context_opens(context, part->first);
        hit->figures = sense_has(&part->sense, SLOT_QUARTER) &&
                       context_has_figures(context, part->first, part->end);
        hit->aside = context_is_aside(context, part->first, &part->sense);
        hit->owned = context_is_owned(context, part->first);
        hit->linked = i + 1 < match->n_parts &&
                      (between || sense_get(&part->sense, SLOT_RANGE, 0) == 1);
    }
}

/* "on |the last day of the visit" is a day of the visit, not the day before. */
static bool is_last_of(const struct context *context, const struct match *match)
{
    return match->end - match->parts[0].first > 1 &&
           context_behind(context, match->end, "day") &&
           context_behind(context, match->end - 1, "last") &&
           (context_behind(context, match->parts[0].first, "on") ||
            context_follows(context, match->end, "of"));
}

/* "the |April 6 Movement", "|26 July Youth Movement": a day that names a body. */
static bool names_body(const struct context *context, const struct match *match)
{
    const struct sense *sense = &match->parts[0].sense;
    return match->n_parts == 1 && sense_has(sense, SLOT_DAY) &&
           sense_has(sense, SLOT_MONTH) && !sense_has(sense, SLOT_YEAR) &&
           !sense_has(sense, SLOT_WEEKDAY) &&
           (context_follows(context, match->end, "movement") ||
            (context_follows(context, match->end, "youth revolutionary") &&
             context_follows(context, match->end + 1, "movement")));
}

static void take_match(const struct context *context, struct arena *arena,
                       struct match *match, struct hits *out)
{
    cut_length(context, match);
    if (!is_last_of(context, match) && !names_body(context, match)) {
        add_parts(context, arena, match, out);
    }
}

/* Matches in one run of tokens. */
static void find_in(const struct context *context, struct arena *arena,
                    struct matcher *matcher, struct hits *out)
{
    struct match match;
    matcher_set(matcher, context->text, context->tokens, context->count);
    uint32_t next = 0; /* the first token behind the last match */
    for (uint32_t i = 0; i < context->count; i++) {
        if (i >= next && matcher_match(matcher, i, &match)) {
            take_match(context, arena, &match, out);
            next = match.end;
        }
        out->sentence += (context->tokens[i].flags & TOKEN_STOP) != 0;
    }
}

void hits_find(const struct time_rules *rules, struct arena *arena, struct slice text,
               struct hits *out)
{
    struct arena scratch = {0};
    size_t max = text.len / 2 + 2 < CHUNK_TOKENS ? text.len / 2 + 2 : CHUNK_TOKENS;
    struct token *tokens = arena_array(&scratch, max, sizeof *tokens);
    struct matcher *matcher = matcher_new(&rules->patterns, &rules->lexicon, &scratch);
    uint32_t at = 0;
    while (at < text.len) {
        uint32_t count = (uint32_t)token_read(&rules->lexicon, text, &at, tokens, max);
        struct context context = {text, &rules->lexicon, tokens, count};
        if (count == 0) {
            break;
        }
        find_in(&context, arena, matcher, out);
    }
    arena_release(&scratch);
}
