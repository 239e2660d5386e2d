#include "graph/ask.h"

static int take_clauses(struct asking *a)
{
    int rc = 0;
    while (rc == 0 && !ask_at_end(a)) {
        rc = ask_take_clause(a);
    }
    return rc;
}

/* { status } type { , and or type } */
static int take_types(struct asking *a)
{
    while (ask_take_status(a)) {
    }
    bool more = true;
    bool all = false;
    while (more) {
        struct slice type = {0};
        if (ask_at_end(a)) {
            return err_at(a->err, ERR_USAGE, ask_offset(a),
                          "an event type is missing here, such as meetings or events");
        }
        const struct ask_token *token = &a->tokens[a->at];
        if (token->quoted || !ask_type_of(a, token->text, &type)) {
            return ask_unknown_type(a, token->text, token->start);
        }
        all = all || type.len == 0;
        if (type.len > 0) {
            ask_add_word(a, &a->ask.types, type);
        }
        a->at++;
        bool linked = token->comma;
        linked = ask_take_word(a, "and") || ask_take_word(a, "or") || linked;
        more = linked;
    }
    if (all) {
        a->ask.types.count = 0;
    }
    return 0;
}

static int take_verb(struct asking *a, struct ask_verb *verb)
{
    if (ask_at_end(a)) {
        return err_at(a->err, ERR_USAGE, ask_offset(a), "a verb is missing here");
    }
    const struct ask_token *token = &a->tokens[a->at];
    if (!ask_verb_of(a, token->text, verb)) {
        return ask_unknown_verb(a, token->text, token->start);
    }
    a->at++;
    struct slice rest = verb->before;
    struct slice word;
    while (slice_cut(&rest, ' ', &word)) {
        if (!ask_at_end(a) && slice_equal_nocase(a->tokens[a->at].text, word)) {
            a->at++;
            break;
        }
    }
    a->ask.equals = verb->equals;
    ask_add_word(a, &a->ask.types, verb->type);
    return 0;
}

/* The object of a verb: an equal, the one acted on, or where a journey went. */
static int take_object(struct asking *a, const struct ask_verb *verb)
{
    if (verb->equals) {
        return ask_take_names(a, &a->ask.all_of, &a->ask.any_of);
    }
    if (slice_equal(verb->type, SLICE_LIT("visit"))) {
        a->ask.object = ask_at_name(a) ? (struct slice){0} : ask_take_phrase(a);
        if (a->ask.object.len > 0) {
            return ask_check_place(a, a->ask.object, ask_offset(a));
        }
        struct ask_actor actor;
        int rc = ask_take_name(a, &actor);
        a->ask.object = rc == 0 ? actor.name : (struct slice){0};
        return rc;
    }
    return ask_take_names(a, &a->ask.targets, NULL);
}

static int question_who(struct asking *a)
{
    struct ask_verb verb = {0};
    a->ask.kind = ASK_WHO;
    int rc = take_verb(a, &verb);
    if (rc == 0 && !ask_at_end(a) && !ask_is_keyword(a, a->at)) {
        rc = take_object(a, &verb);
    }
    return rc == 0 ? take_clauses(a) : rc;
}

/* The subject of "did NAME verb": an equal or the one who acts. */
static int take_subject(struct asking *a, struct ask_verb *verb)
{
    struct ask_actor actor;
    int rc = ask_take_name(a, &actor);
    rc = rc == 0 ? take_verb(a, verb) : rc;
    if (rc == 0) {
        ask_add_actor(a, verb->equals ? &a->ask.all_of : &a->ask.agents, actor);
    }
    return rc;
}

static int question_whom(struct asking *a)
{
    struct ask_verb verb = {0};
    a->ask.kind = ASK_WHOM;
    int rc = take_subject(a, &verb);
    return rc == 0 ? take_clauses(a) : rc;
}

/* did NAME verb [object] */
static int take_deed(struct asking *a)
{
    struct ask_verb verb = {0};
    int rc = take_subject(a, &verb);
    if (rc == 0 && !ask_at_end(a) && !ask_is_keyword(a, a->at)) {
        rc = take_object(a, &verb);
    }
    return rc == 0 ? take_clauses(a) : rc;
}

static int question_what(struct asking *a)
{
    struct ask_actor actor;
    a->ask.kind = ASK_WHAT;
    int rc = ask_take_name(a, &actor);
    if (rc != 0) {
        return rc;
    }
    ask_add_actor(a, &a->ask.all_of, actor);
    if (!ask_take_word(a, "do")) {
        return err_at(a->err, ERR_USAGE, ask_offset(a), "'do' is missing here");
    }
    return take_clauses(a);
}

static int question_events(struct asking *a)
{
    int rc = take_types(a);
    return rc == 0 ? take_clauses(a) : rc;
}

static int need_did(struct asking *a)
{
    if (ask_take_word(a, "did") || ask_take_word(a, "was") ||
        ask_take_word(a, "were")) {
        return 0;
    }
    return err_at(a->err, ERR_USAGE, ask_offset(a), "'did' is missing here");
}

static int question_how(struct asking *a)
{
    a->ask.kind = ASK_COUNT;
    if (ask_take_word(a, "many")) {
        return question_events(a);
    }
    if (!ask_take_word(a, "often")) {
        return err_at(a->err, ERR_USAGE, ask_offset(a),
                      "after 'how' comes 'many' or 'often'");
    }
    int rc = need_did(a);
    return rc == 0 ? take_deed(a) : rc;
}

static int parse_question(struct asking *a)
{
    int rc = 0;
    if (ask_take_word(a, "who")) {
        return ask_take_word(a, "did") ? question_whom(a) : question_who(a);
    }
    if (ask_take_word(a, "whom")) {
        rc = need_did(a);
        return rc == 0 ? question_whom(a) : rc;
    }
    if (ask_take_word(a, "when") || ask_take_word(a, "where")) {
        a->ask.kind = ASK_WHEN;
        rc = need_did(a);
        return rc == 0 ? take_deed(a) : rc;
    }
    if (ask_take_word(a, "what")) {
        rc = need_did(a);
        return rc == 0 ? question_what(a) : rc;
    }
    if (ask_take_word(a, "how")) {
        return question_how(a);
    }
    if (ask_is_word(a, 0, "timeline") &&
        (ask_is_word(a, 1, "of") || ask_is_word(a, 1, "for"))) {
        a->at += 2;
        rc = ask_take_names(a, &a->ask.all_of, &a->ask.any_of);
        return rc == 0 ? take_clauses(a) : rc;
    }
    return a->tokens[a->at].field.len > 0 ? take_clauses(a) : question_events(a);
}

int ask_parse(struct asking *a)
{
    ask_lex(a);
    /* Words that say nothing which a query does not mean anyway. */
    static const char *const fillers[] = {"show", "list", "find", "all", "the"};
    for (size_t i = 0; i < sizeof fillers / sizeof fillers[0]; i++) {
        (void)ask_take_word(a, fillers[i]);
    }
    return ask_at_end(a) ? 0 : parse_question(a);
}
