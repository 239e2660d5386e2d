#include <string.h>

#include "base/ascii.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "graph/merge.h"

/* Shorter words say little about what a sentence is about. */
#define WORD_MIN 4

mg_str mg_string(struct mg *mg, struct slice text)
{
    if (text.len == 0 && mg->n_strings > 0) {
        return 0;
    }
    uint32_t at = strmap_find(&mg->string_map, text);
    if (at != STRMAP_NONE) {
        return at;
    }
    mg->strings = arena_grow(&mg->arena, mg->strings, mg->n_strings,
                             &mg->strings_capacity, sizeof *mg->strings);
    at = (mg_str)mg->n_strings++;
    mg->strings[at] = arena_copy(&mg->arena, text);
    (void)strmap_put(&mg->string_map, &mg->arena, mg->strings[at], at);
    return at;
}

struct slice mg_text(const struct mg *mg, mg_str string)
{
    return mg->strings[string];
}

mg_str mg_fold(struct mg *mg, mg_str string)
{
    if (string >= mg->folds_size) {
        size_t size = mg->strings_capacity;
        mg_str *folds = arena_array(&mg->arena, size, sizeof *folds);
        if (mg->folds_size > 0) {
            memcpy(folds, mg->folds, mg->folds_size * sizeof *folds);
        }
        mg->folds = folds;
        mg->folds_size = size;
    }
    if (mg->folds[string] == 0 && string != 0) {
        mg_str folded = mg_string(mg, utf8_fold(&mg->arena, mg->strings[string]));
        mg->folds[string] = folded;
    }
    return mg->folds[string];
}

struct slice mg_id(struct mg *mg, const char *prefix, struct slice key)
{
    char uuid[HASH_UUID_SIZE];
    hash_uuid(key, uuid);
    /* xxxxxxxx-xxxx-5xxx: 8, 4 and 4 digits */
    return arena_printf(&mg->arena, "%s%.8s%.4s%.4s", prefix, uuid, uuid + 9,
                        uuid + 14);
}

/* Where the rows of one document go while it is read. */
struct reading {
    struct mg *mg;
    uint32_t doc;
    /* of each string: the last actor of that name; [0] people, [1] all others */
    uint32_t *local_of[2];
    size_t local_size;
    struct strmap place_map;
    struct arena scratch;
    size_t docs_capacity;
    size_t mentions_capacity;
    size_t uses_capacity;
    size_t locals_capacity;
    size_t facts_capacity;
    size_t places_capacity;
    size_t words_capacity;
};

static void grow_local_of(struct reading *r)
{
    size_t size = r->mg->strings_capacity;
    for (size_t g = 0; g < 2; g++) {
        uint32_t *larger = arena_array(&r->mg->arena, size, sizeof *larger);
        if (r->local_size > 0) {
            memcpy(larger, r->local_of[g], r->local_size * sizeof *larger);
        }
        r->local_of[g] = larger;
    }
    r->local_size = size;
}

/* The actor `name` of this document, made when new. */
static uint32_t local_find(struct reading *r, mg_str name, uint8_t kind)
{
    struct mg *mg = r->mg;
    if (name >= r->local_size) {
        grow_local_of(r);
    }
    uint32_t *slot = &r->local_of[kind == ACTOR_PERSON ? 0 : 1][name];
    if (*slot > 0 && mg->locals[*slot - 1].doc == r->doc) {
        struct mg_local *local = &mg->locals[*slot - 1];
        if (kind == ACTOR_COUNTRY) {
            local->kind = kind;
        }
        return *slot - 1;
    }
    mg->locals = arena_grow(&mg->arena, mg->locals, mg->n_locals, &r->locals_capacity,
                            sizeof *mg->locals);
    mg->locals[mg->n_locals] = (struct mg_local){
        .doc = r->doc, .name = name, .kind = kind, .partial = true, .actor = MG_NONE};
    *slot = (uint32_t)++mg->n_locals;
    return *slot - 1;
}

static void local_learn(struct reading *r, uint32_t at, mg_str country, mg_str known,
                        bool partial)
{
    struct mg_local *local = &r->mg->locals[at];
    local->country = local->country ? local->country : country;
    local->known = local->known ? local->known : known;
    local->partial = local->partial && partial;
}

static uint32_t read_place(struct reading *r, sqlite3_stmt *stmt)
{
    struct mg *mg = r->mg;
    struct mg_place place = {
        .name = mg_string(mg, db_text_borrowed(stmt, 8)),
        .country = mg_string(mg, db_text_borrowed(stmt, 9)),
        .code = mg_string(mg, db_text_borrowed(stmt, 10)),
        .lat = db_real(stmt, 11),
        .lon = db_real(stmt, 12),
    };
    if (place.name == 0) {
        return MG_NONE;
    }
    place.folded = mg_fold(mg, place.name);
    place.country_folded = mg_fold(mg, place.country);
    mg_str pair[2] = {place.folded, place.country_folded};
    struct slice key = {(const char *)pair, sizeof pair};
    uint32_t at = strmap_find(&r->place_map, key);
    if (at == STRMAP_NONE) {
        mg->places = arena_grow(&mg->arena, mg->places, mg->n_places,
                                &r->places_capacity, sizeof *mg->places);
        at = (uint32_t)mg->n_places++;
        place.same = at;
        mg->places[at] = place;
        (void)strmap_put(&r->place_map, &mg->arena, arena_copy(&mg->arena, key), at);
    }
    struct mg_place *known = &mg->places[at];
    if (known->code == 0) {
        known->code = place.code;
        known->lat = place.lat;
        known->lon = place.lon;
    }
    return at;
}

/* Puts `hash` into an ascending row of the MG_WORDS smallest, once. */
static void sketch_add(uint32_t *row, uint32_t hash)
{
    size_t at = MG_WORDS;
    while (at > 0 && row[at - 1] > hash) {
        at--;
    }
    if (at == MG_WORDS || (at > 0 && row[at - 1] == hash)) {
        return;
    }
    memmove(&row[at + 1], &row[at], (MG_WORDS - 1 - at) * sizeof *row);
    row[at] = hash;
}

/* The sketch of a sentence: its words' smallest hashes (Broder's bottom-k). */
static uint32_t read_words(struct reading *r, struct slice quote)
{
    struct mg *mg = r->mg;
    if (mg->n_words + MG_WORDS > r->words_capacity) {
        size_t capacity = r->words_capacity > 0 ? r->words_capacity * 2 : 1024;
        uint32_t *words = arena_array(&mg->arena, capacity, sizeof *words);
        if (mg->n_words > 0) {
            memcpy(words, mg->words, mg->n_words * sizeof *words);
        }
        mg->words = words;
        r->words_capacity = capacity;
    }
    uint32_t *row = &mg->words[mg->n_words];
    memset(row, 0xff, MG_WORDS * sizeof *row);
    struct slice text = utf8_fold(&r->scratch, quote);
    size_t start = 0;
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len &&
            (ascii_is_alnum(text.ptr[i]) || (text.ptr[i] & 0x80) != 0)) {
            continue;
        }
        if (i - start >= WORD_MIN) {
            sketch_add(
                row, (uint32_t)slice_hash((struct slice){text.ptr + start, i - start}));
        }
        start = i + 1;
    }
    uint32_t first = (uint32_t)mg->n_words;
    mg->n_words += MG_WORDS;
    return first;
}

static void read_mention(struct reading *r, sqlite3_stmt *stmt)
{
    struct mg *mg = r->mg;
    mg->mentions = arena_grow(&mg->arena, mg->mentions, mg->n_mentions,
                              &r->mentions_capacity, sizeof *mg->mentions);
    struct mg_mention m = {
        .doc = r->doc,
        .n = db_uint(stmt, 0),
        .type = mg_string(mg, db_text_borrowed(stmt, 1)),
        .subtype = mg_string(mg, db_text_borrowed(stmt, 2)),
        .status = (uint8_t)db_uint(stmt, 3),
        .trigger_start = db_uint(stmt, 4),
        .trigger_end = db_uint(stmt, 5),
        .predicate = mg_string(mg, db_text_borrowed(stmt, 6)),
        .label = mg_string(mg, db_text_borrowed(stmt, 7)),
        .place = read_place(r, stmt),
        .when = db_when(stmt, 13),
        .worded = db_int(stmt, 16) != 0,
        .shift = mg_string(mg, db_text_borrowed(stmt, 17)),
        .confidence = (float)sqlite3_column_double(stmt, 18),
        .event = db_uint(stmt, 19),
        .part_of =
            sqlite3_column_type(stmt, 20) == SQLITE_NULL ? MG_NONE : db_uint(stmt, 20),
        .placed = db_int(stmt, 22) != 0,
        .report = MG_NONE,
        .first_word = MG_NONE,
        .first_use = (uint32_t)mg->n_uses,
    };
    uint16_t type = event_type_find(mg->types, mg_text(mg, m.type));
    if (type != EVENT_TYPE_NONE && mg->rules[type].text) {
        m.first_word = read_words(r, db_text_borrowed(stmt, 21));
    }
    mg->mentions[mg->n_mentions++] = m;
}

static void read_use(struct reading *r, sqlite3_stmt *stmt)
{
    struct mg *mg = r->mg;
    uint32_t first = mg->docs[r->doc].first;
    struct mg_mention *mention = &mg->mentions[first];
    while (mention->n != db_uint(stmt, 0)) {
        mention++;
    }
    uint8_t kind = (uint8_t)db_uint(stmt, 6);
    uint32_t local = local_find(r, mg_string(mg, db_text_borrowed(stmt, 1)), kind);
    struct mg_use use = {
        .local = local,
        .role = mg_string(mg, db_text_borrowed(stmt, 2)),
        .said = mg_string(mg, db_text_borrowed(stmt, 3)),
        .side = (uint8_t)event_role_side(mg->types, db_text_borrowed(stmt, 2)),
    };
    local_learn(r, local, mg_string(mg, db_text_borrowed(stmt, 4)),
                mg_string(mg, db_text_borrowed(stmt, 5)), db_int(stmt, 7) != 0);
    struct mg_local *known = &mg->locals[local];
    known->said = known->said ? known->said : use.said;
    known->uses++;
    mg->uses = arena_grow(&mg->arena, mg->uses, mg->n_uses, &r->uses_capacity,
                          sizeof *mg->uses);
    if (mention->n_uses == 0) {
        mention->first_use = (uint32_t)mg->n_uses;
    }
    mention->n_uses++;
    mg->uses[mg->n_uses++] = use;
}

static void read_fact(struct reading *r, sqlite3_stmt *stmt)
{
    struct mg *mg = r->mg;
    uint32_t local = local_find(r, mg_string(mg, db_text_borrowed(stmt, 0)),
                                (uint8_t)db_uint(stmt, 1));
    struct mg_fact fact = {
        .local = local,
        .form = mg_string(mg, db_text_borrowed(stmt, 2)),
        .office = mg_string(mg, db_text_borrowed(stmt, 3)),
        .country = mg_string(mg, db_text_borrowed(stmt, 4)),
        .partial = db_int(stmt, 6) != 0,
        .i = db_uint(stmt, 7),
        .past = db_int(stmt, 8) != 0,
    };
    local_learn(r, local, fact.office ? 0 : fact.country,
                mg_string(mg, db_text_borrowed(stmt, 5)), fact.partial);
    mg->facts = arena_grow(&mg->arena, mg->facts, mg->n_facts, &r->facts_capacity,
                           sizeof *mg->facts);
    mg->facts[mg->n_facts++] = fact;
}

static int read_rows(struct reading *r, enum db_stmt_id id,
                     void (*row_read)(struct reading *, sqlite3_stmt *),
                     struct err *err)
{
    struct kg_store *store = r->mg->store;
    bool row = true;
    sqlite3_stmt *stmt = db_stmt(store, id, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, r->mg->docs[r->doc].doc_id);
    int rc = db_step(store, stmt, &row, err);
    while (rc == 0 && row) {
        row_read(r, stmt);
        rc = db_step(store, stmt, &row, err);
    }
    return rc;
}

static int read_docs(struct reading *r, struct err *err)
{
    struct mg *mg = r->mg;
    bool row = true;
    sqlite3_stmt *stmt = db_stmt(mg->store, DB_ALL_DOCS, err);
    if (!stmt) {
        return ERR_STORE;
    }
    int rc = db_step(mg->store, stmt, &row, err);
    while (rc == 0 && row) {
        mg->docs = arena_grow(&mg->arena, mg->docs, mg->n_docs, &r->docs_capacity,
                              sizeof *mg->docs);
        struct mg_doc *doc = &mg->docs[mg->n_docs++];
        *doc = (struct mg_doc){
            .doc_id = sqlite3_column_int64(stmt, 0),
            .id = db_text(stmt, 1, &mg->arena),
            .sha256 = db_text(stmt, 2, &mg->arena),
            .date = db_when(stmt, 3),
        };
        doc->undated = doc->date.kind == WHEN_UNKNOWN;
        doc->lo = doc->date.earliest;
        doc->hi = doc->date.latest;
        rc = db_step(mg->store, stmt, &row, err);
    }
    return rc;
}

int mg_read(struct mg *mg, struct err *err)
{
    struct reading r = {.mg = mg};
    int rc = read_docs(&r, err);
    for (size_t i = 0; rc == 0 && i < mg->n_docs; i++) {
        r.doc = (uint32_t)i;
        mg->docs[i].first = (uint32_t)mg->n_mentions;
        rc = read_rows(&r, DB_ALL_MENTIONS, read_mention, err);
        mg->docs[i].count = (uint32_t)mg->n_mentions - mg->docs[i].first;
        rc = rc == 0 ? read_rows(&r, DB_ALL_MENTION_ACTORS, read_use, err) : rc;
        rc = rc == 0 ? read_rows(&r, DB_ALL_FACTS, read_fact, err) : rc;
        arena_release(&r.scratch);
    }
    return rc;
}
