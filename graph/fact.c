#include "graph/fact.h"

#include "graph/db.h"

/* A row of DB_FACTS_OF: a fact of one document. */
static struct kg_fact read_row(sqlite3_stmt *stmt, struct arena *arena)
{
    struct kg_fact fact = {.value = db_text(stmt, 0, arena), .n_docs = 1};
    if (fact.value.len == 0) {
        fact.kind = KG_FACT_PARTY;
        fact.value = db_text(stmt, 1, arena);
    }
    if (fact.value.len == 0) {
        fact.kind = KG_FACT_AGE;
        uint32_t age = db_uint(stmt, 2);
        fact.value = age > 0 ? arena_printf(arena, "%u", age) : fact.value;
    }
    fact.country =
        fact.kind == KG_FACT_OFFICE ? db_text(stmt, 3, arena) : (struct slice){0};
    fact.past = db_int(stmt, 4) != 0;
    fact.first = fact.last = db_when(stmt, 5);
    fact.doc = db_text(stmt, 8, arena);
    fact.span = (struct span){db_uint(stmt, 9), db_uint(stmt, 10)};
    fact.quote = db_text(stmt, 11, arena);
    return fact;
}

/* "foreign minister" without a country is the foreign minister of one. */
static bool is_same(const struct kg_fact *a, const struct kg_fact *b)
{
    return a->kind == b->kind && a->past == b->past &&
           (a->kind == KG_FACT_AGE || slice_equal_nocase(a->value, b->value)) &&
           (a->country.len == 0 || b->country.len == 0 ||
            slice_equal(a->country, b->country));
}

/* Takes a later row into a fact; rows come in the order of their documents' dates. */
static void join(struct kg_fact *fact, const struct kg_fact *later)
{
    fact->n_docs += slice_equal(fact->doc, later->doc) ? 0 : 1;
    if (later->last.kind != WHEN_UNKNOWN) {
        fact->last = later->last;
    }
    if (fact->kind == KG_FACT_AGE && later->last.kind != WHEN_UNKNOWN) {
        fact->value = later->value;
        fact->doc = later->doc;
        fact->span = later->span;
        fact->quote = later->quote;
    }
    if (fact->country.len == 0) {
        fact->country = later->country;
    }
    if (fact->kind == KG_FACT_OFFICE && slice_compare(later->value, fact->value) < 0) {
        fact->value = later->value; /* with capitals, where one gives it so */
    }
}

static void add(struct kg_facts *facts, struct arena *arena, const struct kg_fact *row)
{
    for (size_t i = 0; i < facts->n; i++) {
        if (is_same(&facts->list[i], row)) {
            join(&facts->list[i], row);
            return;
        }
    }
    facts->list =
        arena_grow(arena, facts->list, facts->n, &facts->capacity, sizeof *facts->list);
    facts->list[facts->n++] = *row;
}

/* Facts by kind; within one they keep the order in which they were first said. */
static void sort(struct kg_facts *facts)
{
    for (size_t i = 1; i < facts->n; i++) {
        struct kg_fact one = facts->list[i];
        size_t k = i;
        for (; k > 0 && one.kind < facts->list[k - 1].kind; k--) {
            facts->list[k] = facts->list[k - 1];
        }
        facts->list[k] = one;
    }
}

int kg_facts_of(struct kg_store *store, struct arena *arena, struct slice actor_id,
                struct kg_facts *out, struct err *err)
{
    struct kg_facts facts = {0};
    bool row = true;
    sqlite3_stmt *stmt = db_stmt(store, DB_FACTS_OF, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, actor_id);
    int rc = db_step(store, stmt, &row, err);
    while (rc == 0 && row) {
        struct kg_fact fact = read_row(stmt, arena);
        if (fact.value.len > 0) {
            add(&facts, arena, &fact);
        }
        rc = db_step(store, stmt, &row, err);
    }
    if (rc == 0) {
        sort(&facts);
        *out = facts;
    }
    return rc;
}
