#include "graph/ask.h"

bool ask_at_end(const struct asking *a)
{
    return a->at >= a->n_tokens;
}

size_t ask_offset(const struct asking *a)
{
    return ask_at_end(a) ? a->text.len : a->tokens[a->at].start;
}

/* The next token is this word, `ahead` tokens on. */
bool ask_is_word(const struct asking *a, size_t ahead, const char *word)
{
    if (a->at + ahead >= a->n_tokens) {
        return false;
    }
    const struct ask_token *t = &a->tokens[a->at + ahead];
    return !t->quoted && t->field.len == 0 &&
           slice_equal_nocase(t->text, slice_of(word));
}

bool ask_take_word(struct asking *a, const char *word)
{
    bool here = ask_is_word(a, 0, word);
    a->at += here;
    return here;
}

/* names = name { and name } | name { or name }: `all` for the first kind, else `any`.
 */
int ask_take_names(struct asking *a, struct ask_actors *all, struct ask_actors *any)
{
    struct ask_actors list = {0};
    bool with_and = false;
    bool with_or = false;
    bool more = true;
    while (more) {
        struct ask_actor actor;
        int rc = ask_take_name(a, &actor);
        if (rc != 0) {
            return rc;
        }
        ask_add_actor(a, &list, actor);
        bool comma = a->tokens[a->at - 1].comma;
        bool and_next = ask_is_word(a, 0, "and");
        bool or_next = ask_is_word(a, 0, "or");
        with_and = with_and || and_next || (comma && !or_next && !ask_at_end(a));
        with_or = with_or || or_next;
        more = and_next || or_next || (comma && !ask_at_end(a));
        a->at += and_next || or_next;
        if (with_and && with_or) {
            return err_at(a->err, ERR_USAGE, a->tokens[a->at - 1].start,
                          "cannot mix 'and' with 'or' in one list; use --actor and "
                          "--any-actor");
        }
    }
    struct ask_actors *into = with_or ? any : all;
    if (!into) {
        return err_at(a->err, ERR_USAGE, ask_offset(a),
                      "'or' cannot stand between these names; use --any-actor");
    }
    for (size_t i = 0; i < list.count; i++) {
        ask_add_actor(a, into, list.items[i]);
    }
    return 0;
}

static int clause_involving(struct asking *a)
{
    return ask_take_names(a, &a->ask.all_of, &a->ask.any_of);
}

/* with 3 sources, with at least 3 sources, with NAMES */
static int clause_with(struct asking *a)
{
    size_t n = ask_is_word(a, 0, "at") && ask_is_word(a, 1, "least") ? 2 : 0;
    uint32_t sources = 0;
    bool counted =
        a->at + n < a->n_tokens &&
        slice_number(a->tokens[a->at + n].text, 1000000, &sources) &&
        (ask_is_word(a, n + 1, "sources") || ask_is_word(a, n + 1, "source"));
    if (counted) {
        a->ask.min_sources = sources;
        a->at += n + 2;
        return 0;
    }
    return clause_involving(a);
}

static int clause_between(struct asking *a)
{
    size_t begin = a->at;
    struct when first;
    struct when last;
    struct slice first_typed;
    struct slice last_typed;
    if (ask_take_period(a, &first, &first_typed) && ask_take_word(a, "and") &&
        ask_take_period(a, &last, &last_typed)) {
        ask_since(&a->ask, first.earliest, first_typed);
        ask_until(&a->ask, last.latest, last_typed);
        return 0;
    }
    a->at = begin;
    size_t offset = begin > 0 ? a->tokens[begin - 1].start : 0;
    struct ask_actors pair = {0};
    for (int i = 0; i < 2; i++) {
        struct ask_actor actor;
        if (i > 0 && !ask_take_word(a, "and")) {
            return err_at(a->err, ERR_USAGE, offset,
                          "'between' needs two actors: between A and B");
        }
        if (ask_at_end(a)) {
            return err_at(a->err, ERR_USAGE, offset,
                          "'between' needs two actors: between A and B");
        }
        int rc = ask_take_name(a, &actor);
        if (rc != 0) {
            return rc;
        }
        ask_add_actor(a, &pair, actor);
    }
    ask_add_actor(a, &a->ask.all_of, pair.items[0]);
    ask_add_actor(a, &a->ask.all_of, pair.items[1]);
    return 0;
}

static int take_agent(struct asking *a)
{
    struct ask_actor actor;
    int rc = ask_take_name(a, &actor);
    if (rc == 0) {
        ask_add_actor(a, &a->ask.agents, actor);
    }
    return rc;
}

static bool take_group(struct asking *a)
{
    static const struct {
        const char *word;
        enum ask_group group;
    } groups[] = {
        {"actor",   ASK_GROUP_ACTOR },
        {"actors",  ASK_GROUP_ACTOR },
        {"place",   ASK_GROUP_PLACE },
        {"places",  ASK_GROUP_PLACE },
        {"type",    ASK_GROUP_TYPE  },
        {"types",   ASK_GROUP_TYPE  },
        {"source",  ASK_GROUP_SOURCE},
        {"sources", ASK_GROUP_SOURCE},
    };
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
        if (ask_take_word(a, groups[i].word)) {
            a->ask.group = groups[i].group;
            return true;
        }
    }
    return false;
}

/* by actor | by DATE | by NAME */
static int clause_by(struct asking *a)
{
    struct when when;
    struct slice typed;
    if (take_group(a)) {
        return 0;
    }
    if (ask_take_period(a, &when, &typed)) {
        ask_until(&a->ask, when.latest, typed);
        return 0;
    }
    return take_agent(a);
}

/* from DATE to DATE | from NAME */
static int clause_from(struct asking *a)
{
    struct when when;
    struct slice typed;
    if (!ask_take_period(a, &when, &typed)) {
        return take_agent(a);
    }
    ask_since(&a->ask, when.earliest, typed);
    if (ask_take_word(a, "to") || ask_take_word(a, "until")) {
        if (!ask_take_period(a, &when, &typed)) {
            return ask_need_date(a, "to", a->tokens[a->at - 1].start);
        }
        ask_until(&a->ask, when.latest, typed);
    } else if (when.kind == WHEN_THROUGH) {
        ask_until(&a->ask, when.latest, typed); /* "2024-04 to 2024-06" read as one */
    }
    return 0;
}

static void take_whole(struct asking *a, const struct when *when, struct slice typed)
{
    ask_since(&a->ask, when->earliest, typed);
    ask_until(&a->ask, when->latest, typed);
}

static int take_targets(struct asking *a)
{
    return ask_take_names(a, &a->ask.targets, NULL);
}

static int clause_on(struct asking *a)
{
    struct when when;
    struct slice typed;
    if (ask_take_period(a, &when, &typed)) {
        take_whole(a, &when, typed);
        return 0;
    }
    int rc = ask_at_end(a) ? 0 : ask_check_day(a, a->tokens[a->at].text, ask_offset(a));
    return rc == 0 ? take_targets(a) : rc;
}

/* in DATE | in PLACE */
static int clause_in(struct asking *a)
{
    struct when when;
    struct slice typed;
    size_t offset = ask_offset(a);
    (void)ask_take_word(a, "the");
    if (ask_take_period(a, &when, &typed)) {
        take_whole(a, &when, typed);
        return 0;
    }
    int rc = ask_at_end(a) ? 0 : ask_check_day(a, a->tokens[a->at].text, offset);
    if (rc != 0) {
        return rc;
    }
    struct slice place = ask_take_phrase(a);
    if (place.len == 0) {
        return err_at(a->err, ERR_USAGE, offset, "a place or a date is missing here");
    }
    a->ask.place = place;
    return ask_check_place(a, place, offset);
}

static int clause_during(struct asking *a)
{
    struct when when;
    struct slice typed;
    (void)ask_take_word(a, "the");
    if (!ask_take_period(a, &when, &typed)) {
        return ask_need_date(a, "during", a->tokens[a->at - 1].start);
    }
    take_whole(a, &when, typed);
    return 0;
}

static int clause_since(struct asking *a)
{
    struct when when;
    struct slice typed;
    if (!ask_take_period(a, &when, &typed)) {
        return ask_need_date(a, "since", a->tokens[a->at - 1].start);
    }
    ask_since(&a->ask, when.earliest, typed);
    return 0;
}

/* A day as text, for sides that no typed date names. */
static struct slice day_text(struct asking *a, int32_t day)
{
    char edtf[WHEN_EDTF_SIZE];
    struct when when = when_unit_of(day, WHEN_DAY);
    when_edtf(&when, edtf);
    return arena_copy(a->arena, slice_of(edtf));
}

static int clause_after(struct asking *a)
{
    struct when when;
    struct slice typed;
    if (!ask_take_period(a, &when, &typed)) {
        return ask_need_date(a, "after", a->tokens[a->at - 1].start);
    }
    ask_since(&a->ask, when.latest + 1, day_text(a, when.latest + 1));
    return 0;
}

static int clause_before(struct asking *a)
{
    struct when when;
    struct slice typed;
    if (!ask_take_period(a, &when, &typed)) {
        return ask_need_date(a, "before", a->tokens[a->at - 1].start);
    }
    ask_until(&a->ask, when.earliest - 1, day_text(a, when.earliest - 1));
    return 0;
}

static int clause_until(struct asking *a)
{
    struct when when;
    struct slice typed;
    if (!ask_take_period(a, &when, &typed)) {
        return ask_need_date(a, "until", a->tokens[a->at - 1].start);
    }
    ask_until(&a->ask, when.latest, typed);
    return 0;
}

/* A period and as much again on both sides, three days at least. */
static int clause_around(struct asking *a)
{
    struct when when;
    struct slice typed;
    if (!ask_take_period(a, &when, &typed)) {
        return ask_need_date(a, "around", a->tokens[a->at - 1].start);
    }
    int32_t days = when.latest - when.earliest + 1;
    int32_t pad = days / 2 > 3 ? days / 2 : 3;
    ask_since(&a->ask, when.earliest - pad, day_text(a, when.earliest - pad));
    ask_until(&a->ask, when.latest + pad, day_text(a, when.latest + pad));
    return 0;
}

/* last 6 months, next week; the word itself belongs to the date. */
static int clause_recent(struct asking *a)
{
    struct when when;
    struct slice typed;
    a->at--;
    if (!ask_take_period(a, &when, &typed)) {
        return err_at(a->err, ERR_USAGE, ask_offset(a),
                      "'%.*s' needs a unit: last 3 months, next week, this year",
                      SLICE_ARG(a->tokens[a->at].text));
    }
    take_whole(a, &when, typed);
    return 0;
}

static int take_source(struct asking *a, const char *after)
{
    if (!ask_take_word(a, after)) {
        return err_at(a->err, ERR_USAGE, ask_offset(a), "'%s' is missing here", after);
    }
    struct slice source = ask_take_phrase(a);
    if (source.len == 0) {
        return err_at(a->err, ERR_USAGE, ask_offset(a), "a source is missing here");
    }
    ask_add_word(a, &a->ask.sources, source);
    return 0;
}

static int clause_according(struct asking *a)
{
    return take_source(a, "to");
}

static int clause_reported(struct asking *a)
{
    return take_source(a, "by");
}

static int clause_without(struct asking *a)
{
    return ask_take_names(a, &a->ask.none_of, &a->ask.none_of);
}

static int clause_not(struct asking *a)
{
    if (!ask_take_word(a, "involving") && !ask_take_word(a, "with")) {
        return err_at(a->err, ERR_USAGE, ask_offset(a),
                      "after 'not' comes 'involving' and a name");
    }
    return clause_without(a);
}

static int clause_per(struct asking *a)
{
    static const struct {
        const char *word;
        enum when_unit unit;
    } units[] = {
        {"day",     WHEN_DAY    },
        {"week",    WHEN_WEEK   },
        {"month",   WHEN_MONTH  },
        {"quarter", WHEN_QUARTER},
        {"year",    WHEN_YEAR   },
    };
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (ask_take_word(a, units[i].word)) {
            a->ask.group = ASK_GROUP_UNIT;
            a->ask.unit = units[i].unit;
            return 0;
        }
    }
    if (take_group(a)) {
        return 0;
    }
    return err_at(a->err, ERR_USAGE, ask_offset(a),
                  "'per' needs day, week, month, quarter or year");
}

static const struct {
    const char *word;
    int (*take)(struct asking *a);
} clauses[] = {
    {"involving", clause_involving},
    {"with",      clause_with     },
    {"of",        clause_involving},
    {"between",   clause_between  },
    {"by",        clause_by       },
    {"from",      clause_from     },
    {"on",        clause_on       },
    {"against",   take_targets    },
    {"in",        clause_in       },
    {"at",        clause_in       },
    {"to",        clause_in       },
    {"during",    clause_during   },
    {"since",     clause_since    },
    {"after",     clause_after    },
    {"before",    clause_before   },
    {"until",     clause_until    },
    {"around",    clause_around   },
    {"last",      clause_recent   },
    {"past",      clause_recent   },
    {"next",      clause_recent   },
    {"this",      clause_recent   },
    {"according", clause_according},
    {"reported",  clause_reported },
    {"without",   clause_without  },
    {"not",       clause_not      },
    {"per",       clause_per      },
    {"today",     clause_recent   },
    {"yesterday", clause_recent   },
};

bool ask_take_status(struct asking *a)
{
    if (ask_at_end(a) || a->tokens[a->at].quoted) {
        return false;
    }
    struct ask *ask = &a->ask;
    enum status status = STATUS_OCCURRED;
    struct slice word = a->tokens[a->at].text;
    if (ask_is_word(a, 0, "disputed")) {
        ask->disputed = true;
    } else if (ask_is_word(a, 0, "undated")) {
        ask->undated = true;
    } else if (ask_is_word(a, 0, "confirmed")) {
        ask->statuses |= 1U << STATUS_OCCURRED | 1U << STATUS_ONGOING;
    } else if (status_find(word, &status)) {
        ask->statuses |= 1U << status;
    } else {
        return false;
    }
    a->at++;
    return true;
}

int ask_take_clause(struct asking *a)
{
    const struct ask_token *token = &a->tokens[a->at];
    if (token->field.len > 0) {
        a->at++;
        return ask_field(a, token);
    }
    if (ask_take_status(a)) {
        return 0;
    }
    for (size_t i = 0; i < sizeof clauses / sizeof clauses[0]; i++) {
        if (ask_take_word(a, clauses[i].word)) {
            return clauses[i].take(a);
        }
    }
    return err_at(a->err, ERR_USAGE, token->start,
                  "'%.*s' is not understood here; see: dateline help query",
                  SLICE_ARG(token->text));
}
