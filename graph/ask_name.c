#include "base/buf.h"
#include "base/table.h"
#include "base/utf8.h"
#include "graph/ask.h"

#define MAX_NAME_TOKENS 8
#define MAX_FOUND       16
#define MAX_NEAR        3

/* Actors that a typed name fits, best first. */
struct found {
    struct {
        uint32_t actor_id;
        struct slice name;
        struct slice id;
        uint32_t n_events;
        int weight;
    } items[MAX_FOUND];
    size_t count;
};

static int run_lookup(struct asking *a, enum db_stmt_id id, struct slice folded,
                      struct found *out)
{
    bool row = true;
    sqlite3_stmt *stmt = db_stmt(a->store, id, a->err);
    if (!stmt) {
        return ERR_STORE;
    }
    *out = (struct found){0};
    db_bind_text(stmt, 1, folded);
    int rc = db_step(a->store, stmt, &row, a->err);
    while (rc == 0 && row && out->count < MAX_FOUND) {
        out->items[out->count].actor_id = db_uint(stmt, 0);
        out->items[out->count].name = db_text(stmt, 1, a->arena);
        out->items[out->count].n_events = db_uint(stmt, 2);
        out->items[out->count].id = db_text(stmt, 4, a->arena);
        out->items[out->count++].weight = db_int(stmt, 3);
        rc = db_step(a->store, stmt, &row, a->err);
    }
    (void)sqlite3_reset(stmt);
    return rc;
}

const struct name_rules *ask_names(const struct asking *a)
{
    return a->asker->names(a->asker->names_context);
}

struct slice ask_canonical(const struct asking *a, struct slice typed)
{
    uint8_t kind = 0;
    return name_canonical(ask_names(a), typed, &kind);
}

/* By a form of the name that the graph knows. */
static int lookup_form(struct asking *a, struct slice typed, struct found *out)
{
    return run_lookup(a, DB_NAME_FIND, utf8_fold(a->arena, typed), out);
}

/* By the form that the tables make of it, if that is another one. */
static int lookup_canonical(struct asking *a, struct slice typed, struct found *out)
{
    struct slice canonical = ask_canonical(a, typed);
    return slice_equal(canonical, typed) ? 0 : lookup_form(a, canonical, out);
}

static int lookup(struct asking *a, struct slice typed, struct found *out)
{
    int rc = lookup_form(a, typed, out);
    return rc == 0 && out->count == 0 ? lookup_canonical(a, typed, out) : rc;
}

static int has_word(struct asking *a, struct slice word, uint32_t actor_id, bool *out)
{
    sqlite3_stmt *stmt = db_stmt(a->store, DB_NAME_HAS_WORD, a->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, word);
    db_bind_int(stmt, 2, actor_id);
    int rc = db_step(a->store, stmt, out, a->err);
    (void)sqlite3_reset(stmt);
    return rc;
}

/* Actors whose name has all of the words typed. */
static int lookup_words(struct asking *a, struct slice typed, struct found *out)
{
    struct found first;
    struct slice rest = utf8_fold(a->arena, typed);
    struct slice word;
    *out = (struct found){0};
    if (!slice_cut(&rest, ' ', &word)) {
        return 0;
    }
    int rc = run_lookup(a, DB_NAME_BY_WORD, word, &first);
    for (size_t i = 0; rc == 0 && i < first.count; i++) {
        struct slice others = rest;
        bool all = true;
        while (rc == 0 && all && slice_cut(&others, ' ', &word)) {
            rc = has_word(a, word, first.items[i].actor_id, &all);
        }
        if (all) {
            out->items[out->count++] = first.items[i];
        }
    }
    return rc;
}

/* The groups that every word of `rest` describes too, of those in the first word's. */
static int count_groups(struct asking *a, struct slice word, struct slice rest,
                        uint32_t *out)
{
    uint32_t *ids = NULL;
    size_t n = 0;
    size_t capacity = 0;
    bool row = true;
    sqlite3_stmt *stmt = db_stmt(a->store, DB_GROUP_BY_WORD, a->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, word);
    int rc = db_step(a->store, stmt, &row, a->err);
    while (rc == 0 && row) {
        ids = arena_grow(a->arena, ids, n, &capacity, sizeof *ids);
        ids[n++] = db_uint(stmt, 0);
        rc = db_step(a->store, stmt, &row, a->err);
    }
    *out = 0;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        struct slice others = rest;
        bool all = true;
        while (rc == 0 && all && slice_cut(&others, ' ', &word)) {
            rc = has_word(a, word, ids[i], &all);
        }
        *out += all;
    }
    return rc;
}

/* Unnamed groups that the words typed describe: `whole` when they are all of the words
 * of one. out->words stays empty when there is none. */
static int find_groups(struct asking *a, struct slice typed, bool whole,
                       struct ask_actor *out)
{
    struct slice folded = utf8_fold(a->arena, typed);
    struct slice rest = folded;
    struct slice word = folded;
    uint32_t n = 0;
    *out = (struct ask_actor){.typed = typed, .name = typed};
    if (whole) {
        rest.len = 0;
    } else if (!slice_cut(&rest, ' ', &word)) {
        return 0;
    }
    int rc = count_groups(a, word, rest, &n);
    out->n_events = n;
    out->words = n > 0 ? folded : (struct slice){0};
    return rc;
}

/* Candidates beyond the first that are as good as it. */
static bool is_ambiguous(const struct found *found)
{
    return found->count > 1 && found->items[1].weight == found->items[0].weight;
}

static int fail_ambiguous(struct asking *a, struct slice typed, size_t offset,
                          const struct found *found)
{
    struct buf list = {0};
    size_t n = found->count;
    for (size_t i = 0; i < n && i < 5; i++) {
        buf_addf(&list, "%s%.*s (%u)", i == 0 ? "" : ", ",
                 SLICE_ARG(found->items[i].name), (unsigned)found->items[i].n_events);
    }
    if (n > 5) {
        buf_adds(&list, ", ...");
    }
    (void)offset;
    int rc = err_set(a->err, ERR_AMBIGUOUS, "'%.*s' matches %zu%s actors: %.*s",
                     SLICE_ARG(typed), n, n == MAX_FOUND ? " or more" : "",
                     SLICE_ARG(buf_slice(&list)));
    buf_release(&list);
    return rc;
}

/* Names of the graph that are nearly what was typed. */
struct near {
    struct {
        struct slice name;
        uint32_t n_events;
        uint32_t distance;
    } items[MAX_NEAR];
    size_t count;
};

static void near_offer(struct near *near, struct slice name, uint32_t n_events,
                       uint32_t distance)
{
    for (size_t i = 0; i < near->count; i++) {
        if (slice_equal(near->items[i].name, name)) {
            return;
        }
    }
    size_t at = near->count;
    while (at > 0 && (near->items[at - 1].distance > distance ||
                      (near->items[at - 1].distance == distance &&
                       near->items[at - 1].n_events < n_events))) {
        at--;
    }
    if (at == MAX_NEAR) {
        return;
    }
    near->count += near->count < MAX_NEAR;
    for (size_t i = near->count - 1; i > at; i--) {
        near->items[i] = near->items[i - 1];
    }
    near->items[at].name = name;
    near->items[at].n_events = n_events;
    near->items[at].distance = distance;
}

static int fail_unknown(struct asking *a, struct slice typed, size_t offset)
{
    struct near near = {0};
    bool row = true;
    struct slice folded = utf8_fold(a->arena, typed);
    uint32_t most = (uint32_t)(folded.len / 3 > 1 ? folded.len / 3 : 1);
    sqlite3_stmt *stmt = db_stmt(a->store, DB_NAME_ALL, a->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, (int64_t)folded.len - (int64_t)most);
    db_bind_int(stmt, 2, (int64_t)folded.len + (int64_t)most);
    int rc = db_step(a->store, stmt, &row, a->err);
    while (rc == 0 && row) {
        uint32_t d = near_distance(db_text_borrowed(stmt, 0), folded, most);
        if (d <= most) {
            near_offer(&near, db_text(stmt, 1, a->arena), db_uint(stmt, 2), d);
        }
        rc = db_step(a->store, stmt, &row, a->err);
    }
    if (rc != 0) {
        return rc;
    }
    struct buf hint = {0};
    for (size_t i = 0; i < near.count; i++) {
        buf_addf(&hint, "%s'%.*s' (%u%s)", i == 0 ? "; did you mean " : ", ",
                 SLICE_ARG(near.items[i].name), (unsigned)near.items[i].n_events,
                 i > 0                         ? ""
                 : near.items[i].n_events == 1 ? " event"
                                               : " events");
    }
    buf_adds(&hint, near.count > 0 ? "?" : "");
    rc = err_at(a->err, ERR_USAGE, offset, "no actor matches '%.*s'%.*s",
                SLICE_ARG(typed), SLICE_ARG(buf_slice(&hint)));
    buf_release(&hint);
    return rc;
}

static void take_found(const struct found *found, struct slice typed,
                       struct ask_actor *out)
{
    *out = (struct ask_actor){.typed = typed,
                              .actor_id = found->items[0].actor_id,
                              .n_events = found->items[0].n_events,
                              .name = found->items[0].name,
                              .id = found->items[0].id};
}

int ask_find_name(struct asking *a, struct slice typed, size_t offset,
                  struct ask_actor *out)
{
    struct found found;
    struct ask_actor groups = {0};
    int rc = lookup(a, typed, &found);
    if (rc == 0 && found.count == 0) {
        rc = find_groups(a, typed, true, &groups);
    }
    if (rc == 0 && found.count == 0 && groups.words.len == 0) {
        rc = lookup_words(a, typed, &found);
    }
    if (rc == 0 && found.count == 0 && groups.words.len == 0) {
        rc = find_groups(a, typed, false, &groups);
    }
    if (rc != 0) {
        return rc;
    }
    if (groups.words.len > 0) {
        *out = groups;
        return 0;
    }
    if (found.count == 0) {
        return fail_unknown(a, typed, offset);
    }
    if (is_ambiguous(&found)) {
        size_t same = 1;
        while (same < found.count &&
               found.items[same].weight == found.items[0].weight) {
            same++;
        }
        found.count = same;
        return fail_ambiguous(a, typed, offset, &found);
    }
    take_found(&found, typed, out);
    return 0;
}

bool ask_is_keyword(const struct asking *a, size_t token)
{
    const struct ask_token *t = &a->tokens[token];
    if (t->quoted || t->field.len > 0) {
        return t->field.len > 0;
    }
    return ask_in_words(&a->keywords, t->text);
}

/* The text of `n` tokens from the next one. */
static struct slice phrase(const struct asking *a, size_t n)
{
    const struct ask_token *first = &a->tokens[a->at];
    if (n == 1) {
        return first->text;
    }
    size_t start = (size_t)(first->text.ptr - a->text.ptr);
    return (struct slice){first->text.ptr, a->tokens[a->at + n - 1].end - start};
}

/* Tokens from the next one that can be one name: none is quoted, a field, cut by ','.
 */
static size_t name_reach(const struct asking *a)
{
    size_t n = 0;
    while (a->at + n < a->n_tokens && n < MAX_NAME_TOKENS) {
        const struct ask_token *t = &a->tokens[a->at + n];
        if (t->field.len > 0 || (t->quoted && n > 0)) {
            break;
        }
        n++;
        if (t->quoted || t->comma) {
            break;
        }
    }
    return n;
}

/* May a name end in front of this token: at a keyword, a verb, the end? */
static bool is_boundary(const struct asking *a, size_t token)
{
    struct ask_verb verb = {0};
    if (token >= a->n_tokens || ask_is_keyword(a, token)) {
        return true;
    }
    const struct ask_token *t = &a->tokens[token];
    return (token > 0 && a->tokens[token - 1].comma) || t->quoted ||
           slice_equal_nocase(t->text, SLICE_LIT("do")) ||
           ask_verb_of(a, t->text, &verb);
}

struct slice ask_take_phrase(struct asking *a)
{
    size_t reach = name_reach(a);
    size_t n = 0;
    while (n < reach &&
           !(n == 0 ? ask_is_keyword(a, a->at) : is_boundary(a, a->at + n))) {
        n++;
    }
    struct slice text = n > 0 ? phrase(a, n) : (struct slice){0};
    a->at += n;
    return text;
}

/* Can the tables hold these tokens as one name? "Trinidad and Tobago", but nothing in
 * which another clause begins: that saves opening them for most questions. */
static bool is_tabular(const struct asking *a, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        bool joins = ask_is_word(a, i, "of") || ask_is_word(a, i, "and");
        if (!joins && ask_is_keyword(a, a->at + i)) {
            return false;
        }
    }
    return true;
}

static int lookup_tokens(struct asking *a, size_t n, struct found *out)
{
    return is_tabular(a, n) ? lookup(a, phrase(a, n), out)
                            : lookup_form(a, phrase(a, n), out);
}

bool ask_at_name(struct asking *a)
{
    size_t reach = name_reach(a);
    for (size_t n = reach; n > 0; n--) {
        struct found found;
        if (lookup_tokens(a, n, &found) == 0 && found.count > 0) {
            return true;
        }
    }
    return false;
}

int ask_take_name(struct asking *a, struct ask_actor *out)
{
    size_t reach = name_reach(a);
    size_t offset = a->at < a->n_tokens ? a->tokens[a->at].start : a->text.len;
    for (size_t n = reach; n > 0; n--) {
        struct found found;
        if (!is_boundary(a, a->at + n)) {
            continue;
        }
        int rc = lookup_tokens(a, n, &found);
        if (rc != 0) {
            return rc;
        }
        if (found.count > 0) {
            struct slice typed = phrase(a, n);
            a->at += n;
            return ask_find_name(a, typed, offset, out);
        }
    }
    struct slice typed = ask_take_phrase(a);
    if (typed.len == 0) {
        return err_at(a->err, ERR_USAGE, offset, "a name is missing here");
    }
    return ask_find_name(a, typed, offset, out);
}

void ask_add_actor(struct asking *a, struct ask_actors *list, struct ask_actor actor)
{
    list->items = arena_grow(a->arena, list->items, list->count, &list->capacity,
                             sizeof *list->items);
    list->items[list->count++] = actor;
}
