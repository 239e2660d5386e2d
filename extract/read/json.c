#include "base/jflat.h"
#include "base/jval.h"
#include "extract/read/parts.h"

enum field { ID, TITLE, DATE, URL, TEXT, PUBLISHER, LICENCE, FIELDS };

static const char *const field_keys[FIELDS] = {
    [ID] = "id",     [TITLE] = "title",         [DATE] = "date",       [URL] = "url",
    [TEXT] = "text", [PUBLISHER] = "publisher", [LICENCE] = "licence",
};

/* Copies the strings of a document's object; a key of another kind is an error. */
static int take_fields(struct arena *arena, const struct jval *object,
                       const struct doc *doc, struct slice values[FIELDS],
                       struct err *err)
{
    if (!jval_is_object(object)) {
        return err_set(err, ERR_INPUT, "%.*s: not a JSON object", SLICE_ARG(doc->path));
    }
    for (size_t i = 0; i < FIELDS; i++) {
        const struct jval *value = jval_get(object, field_keys[i]);
        if (!jval_is_null(value) && !jval_is_string(value)) {
            return err_set(err, ERR_INPUT, "%.*s: \"%s\" is not a string",
                           SLICE_ARG(doc->path), field_keys[i]);
        }
        values[i] = arena_copy(arena, jval_string(value));
    }
    return 0;
}

/* The fields of a line that is not as plain as most. */
static int read_fields(struct arena *arena, struct slice line, const struct doc *doc,
                       struct slice values[FIELDS], struct err *err)
{
    struct jval *object = NULL;
    struct err problem = {0};
    int rc = jval_read(line, &object, &problem);
    if (rc != 0) {
        return err_at(err, rc, problem.offset, "%.*s: %s", SLICE_ARG(doc->path),
                      problem.text);
    }
    rc = take_fields(arena, object, doc, values, err);
    jval_free(object);
    return rc;
}

static void put_fields(const struct slice values[FIELDS], struct doc *doc)
{
    struct slice *const to[FIELDS] = {
        [ID] = &doc->id,     [TITLE] = &doc->title,         [URL] = &doc->url,
        [TEXT] = &doc->text, [PUBLISHER] = &doc->publisher, [LICENCE] = &doc->licence,
    };
    for (size_t i = 0; i < FIELDS; i++) {
        if (to[i] && values[i].len > 0) {
            *to[i] = values[i];
        }
    }
}

int read_json_with(const struct read_rules *rules, struct arena *arena,
                   struct slice line, struct doc *doc, struct err *err)
{
    struct jflat_field fields[FIELDS] = {{0}};
    struct slice values[FIELDS];
    int rc = 0;
    for (size_t i = 0; i < FIELDS; i++) {
        fields[i].key = field_keys[i];
    }
    bool plain = jflat_read(arena, line, fields, FIELDS);
    for (size_t i = 0; i < FIELDS && plain; i++) {
        values[i] = fields[i].value;
    }
    rc = plain ? 0 : read_fields(arena, line, doc, values, err);
    if (rc != 0) {
        return rc;
    }
    put_fields(values, doc);
    struct span all = read_trim(doc->text, (struct span){0, (uint32_t)doc->text.len});
    if (all.start == all.end) {
        return err_set(err, ERR_INPUT, "%.*s: no \"text\"", SLICE_ARG(doc->path));
    }
    if (values[DATE].len > 0) {
        read_clue(arena, doc, SLICE_LIT("json date"), values[DATE], (struct span){0});
    }
    read_split(arena, doc, read_headers(rules, arena, doc));
    read_layout(rules, arena, doc);
    read_clue_in_name(arena, doc, "url", doc->url);
    read_finish(doc);
    return 0;
}

int read_json_document(struct arena *arena, struct slice line, struct slice path,
                       struct doc *out, struct err *err)
{
    struct doc doc = {
        .id = slice_last(path, '/'), .path = path, .date = when_unknown()};
    int rc = read_json_with(read_rules_new(arena), arena, line, &doc, err);
    if (rc == 0) {
        *out = doc;
    }
    return rc;
}
