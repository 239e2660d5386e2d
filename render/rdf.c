#include "render/rdf.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/jout.h"

struct prefix {
    struct slice name;
    const char *iri;
};

/* clang-format off */
static const struct prefix prefixes[] = {
    {SLICE_INIT("rdf"), "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {SLICE_INIT("xsd"), "http://www.w3.org/2001/XMLSchema#"},
    {SLICE_INIT("schema"), "http://schema.org/"},
    {SLICE_INIT("sem"), "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {SLICE_INIT("oa"), "http://www.w3.org/ns/oa#"},
    {SLICE_INIT("prov"), "http://www.w3.org/ns/prov#"},
    {SLICE_INIT("gaf"), "http://groundedannotationframework.org/gaf#"},
    {SLICE_INIT("dct"), "http://purl.org/dc/terms/"},
    {SLICE_INIT("wikibase"), "http://wikiba.se/ontology#"},
    {SLICE_INIT("dl"), "https://w3id.org/dateline/ns#"},
};
/* clang-format on */

#define PREFIX_COUNT (sizeof prefixes / sizeof prefixes[0])

struct term {
    const char *name;
    const char *prefix;
    const char *local;
    enum rdf_kind kind;
};

static const struct term terms[RDF_TERM_COUNT] = {
#define TERM(id, name, prefix, local, kind) \
    [RDF_##id] = {name, prefix, local, RDF_KIND_##kind},
#include "render/rdf_terms.def"
#undef TERM
};

/* What a kind means in the context and in N-Quads. */
struct kind_row {
    const char *type; /* "@id", a datatype, or NULL: plain text */
    const char *language;
    bool several;
};

static const struct kind_row kinds[] = {
    [RDF_KIND_TEXT] = {0               },
    [RDF_KIND_TEXTS] = {.several = true },
    [RDF_KIND_ENGLISH] = {.language = "en"},
    [RDF_KIND_IRI] = {.type = "@id"   },
    [RDF_KIND_IRIS] = {.type = "@id",    .several = true},
    [RDF_KIND_DATE] = {.type = "xsd:date"               },
    [RDF_KIND_EDTF] = {.type = "http://id.loc.gov/datatypes/edtf/EDTF"},
    [RDF_KIND_DECIMAL] = {.type = "xsd:decimal"               },
    [RDF_KIND_COUNT] = {.type = "xsd:nonNegativeInteger"},
    [RDF_KIND_ANY] = {0               },
};

static const struct kind_row *kind_of(enum rdf_term term)
{
    return &kinds[terms[term].kind];
}

/* Building. */

void rdf_type(struct rdf_node *node, const char *type)
{
    assert(node->n_types < RDF_TYPES_MAX);
    node->types[node->n_types++] = slice_of(type);
}

static bool has_value(const struct rdf_node *node, enum rdf_term term,
                      struct slice text)
{
    for (size_t i = 0; i < node->n_values; i++) {
        const struct rdf_value *value = &node->values[i];
        if (value->term == term &&
            (!kind_of(term)->several || slice_equal(value->text, text))) {
            return true;
        }
    }
    return false;
}

static void add(struct rdf_node *node, struct arena *arena, struct rdf_value value)
{
    if (value.text.len == 0 || has_value(node, value.term, value.text)) {
        return;
    }
    node->values = arena_grow(arena, node->values, node->n_values, &node->capacity,
                              sizeof *node->values);
    node->values[node->n_values++] = value;
}

static bool is_control(char c)
{
    return (unsigned char)c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/* Controls, which XML and so many readers of RDF cannot hold, become U+FFFD. Words of a
 * document stay what they are: their offsets count. */
static struct slice clean(struct arena *arena, enum rdf_term term, struct slice text)
{
    size_t i = 0;
    while (i < text.len && !is_control(text.ptr[i])) {
        i++;
    }
    if (i == text.len || term == RDF_EXACT || term == RDF_TRIGGER) {
        return text;
    }
    struct buf copy = {0};
    for (i = 0; i < text.len; i++) {
        if (is_control(text.ptr[i])) {
            buf_adds(&copy, "\xef\xbf\xbd");
        } else {
            buf_addc(&copy, text.ptr[i]);
        }
    }
    struct slice kept = arena_copy(arena, buf_slice(&copy));
    buf_release(&copy);
    return kept;
}

void rdf_add(struct rdf_node *node, struct arena *arena, enum rdf_term term,
             struct slice text)
{
    text = clean(arena, term, text);
    add(node, arena, (struct rdf_value){.term = term, .text = text});
}

void rdf_add_typed(struct rdf_node *node, struct arena *arena, enum rdf_term term,
                   struct slice text, const char *type)
{
    add(node, arena, (struct rdf_value){.term = term, .text = text, .type = type});
}

void rdf_add_node(struct rdf_node *node, struct arena *arena, enum rdf_term term,
                  const struct rdf_node *part)
{
    add(node, arena, (struct rdf_value){.term = term, .text = part->id, .node = part});
}

void rdf_add_decimal(struct rdf_node *node, struct arena *arena, enum rdf_term term,
                     double number, int decimals)
{
    struct slice text = arena_printf(arena, "%.*f", decimals, number);
    while (text.len > 0 && text.ptr[text.len - 1] == '0') {
        text.len--;
    }
    if (text.len > 0 && text.ptr[text.len - 1] == '.') {
        text.len--;
    }
    bool zero = text.len == 0 || slice_equal(text, SLICE_LIT("-0"));
    rdf_add(node, arena, term, zero ? SLICE_LIT("0") : text);
}

/* JSON-LD. */

static void put_term(const struct term *term, bool last, struct buf *out)
{
    const struct kind_row *kind = &kinds[term->kind];
    bool plain = !kind->type && !kind->language && !kind->several;
    buf_addf(out, " \"%s\": ", term->name);
    if (plain) {
        buf_addf(out, "\"%s:%s\"", term->prefix, term->local);
    } else {
        buf_addf(out, "{\"@id\":\"%s:%s\"", term->prefix, term->local);
        if (kind->type) {
            buf_addf(out, ",\"@type\":\"%s\"", kind->type);
        }
        if (kind->language) {
            buf_addf(out, ",\"@language\":\"%s\"", kind->language);
        }
        buf_adds(out, kind->several ? ",\"@container\":\"@set\"}" : "}");
    }
    buf_adds(out, last ? "\n" : ",\n");
}

void rdf_jsonld_head(struct buf *out)
{
    buf_adds(out, "{\"@context\": {\n \"@version\": 1.1,\n \"@protected\": true,\n");
    for (size_t i = 0; i < PREFIX_COUNT; i++) {
        buf_addf(out, " \"%s\": \"%s\",\n", prefixes[i].name.ptr, prefixes[i].iri);
    }
    for (size_t i = 0; i < RDF_TERM_COUNT; i++) {
        put_term(&terms[i], i + 1 == RDF_TERM_COUNT, out);
    }
    buf_adds(out, "}, \"@graph\": [\n");
}

void rdf_jsonld_foot(struct buf *out)
{
    buf_adds(out, "\n]}\n");
}

static void fill_json(struct jout *object, const struct rdf_node *node);

/* Adds one value under `key`, or with key NULL to an array. */
static void put_value(struct jout *parent, const char *key,
                      const struct rdf_value *value)
{
    if (value->node) {
        fill_json(jout_add_object(parent, key), value->node);
    } else if (value->type && strcmp(value->type, "@id") == 0) {
        jout_add_string(jout_add_object(parent, key), "@id", value->text);
    } else if (value->type) {
        struct jout *typed = jout_add_object(parent, key);
        jout_add_string(typed, "@type", slice_of(value->type));
        jout_add_string(typed, "@value", value->text);
    } else {
        jout_add_string(parent, key, value->text);
    }
}

/* The values of one term from `from` on; returns the first of the next term. */
static size_t put_values(struct jout *object, const struct rdf_node *node, size_t from)
{
    enum rdf_term term = node->values[from].term;
    const char *name = terms[term].name;
    if (!kind_of(term)->several) {
        put_value(object, name, &node->values[from]);
        return from + 1;
    }
    struct jout *list = jout_add_array(object, name);
    size_t i = from;
    for (; i < node->n_values && node->values[i].term == term; i++) {
        put_value(list, NULL, &node->values[i]);
    }
    return i;
}

static void fill_json(struct jout *object, const struct rdf_node *node)
{
    if (node->n_types == 1) {
        jout_add_string(object, "@type", node->types[0]);
    } else {
        struct jout *types = jout_add_array(object, "@type");
        for (size_t i = 0; i < node->n_types; i++) {
            jout_add_string(types, NULL, node->types[i]);
        }
    }
    jout_add_string(object, "@id", node->id);
    for (size_t i = 0; i < node->n_values;) {
        i = put_values(object, node, i);
    }
}

void rdf_jsonld_node(const struct rdf_node *node, bool first, struct buf *out)
{
    struct jout *object = jout_object();
    fill_json(object, node);
    buf_adds(out, first ? "" : ",\n");
    jout_print(object, out);
    jout_free(object);
}

/* N-Quads. */

static void put_iri(struct slice iri, struct buf *out)
{
    size_t colon = slice_search(iri, SLICE_LIT(":"));
    buf_addc(out, '<');
    for (size_t i = 0; colon != SIZE_MAX && i < PREFIX_COUNT; i++) {
        if (slice_equal(prefixes[i].name, (struct slice){iri.ptr, colon})) {
            buf_adds(out, prefixes[i].iri);
            iri = (struct slice){iri.ptr + colon + 1, iri.len - colon - 1};
            break;
        }
    }
    buf_add(out, iri);
    buf_addc(out, '>');
}

/* Canonical N-Quads (RDFC-1.0, section 5): these escapes and no others. */
static void put_escaped(struct slice text, struct buf *out)
{
    static const char from[] = "\b\t\n\f\r\"\\";
    static const char to[] = "btnfr\"\\";
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        const char *at = c != '\0' ? strchr(from, c) : NULL;
        if (at) {
            buf_addf(out, "\\%c", to[at - from]);
        } else if ((unsigned char)c < 0x20 || c == 0x7f) {
            buf_addf(out, "\\u%04X", (unsigned)(unsigned char)c);
        } else {
            buf_addc(out, c);
        }
    }
}

static void put_literal(const struct rdf_value *value, struct buf *out)
{
    const struct kind_row *kind = kind_of(value->term);
    const char *type = value->type ? value->type : kind->type;
    buf_addc(out, '"');
    put_escaped(value->text, out);
    buf_addc(out, '"');
    if (type) {
        buf_adds(out, "^^");
        put_iri(slice_of(type), out);
    } else if (kind->language) {
        buf_addf(out, "@%s", kind->language);
    }
}

void rdf_nquads_node(const struct rdf_node *node, struct buf *out)
{
    for (size_t i = 0; i < node->n_types; i++) {
        put_iri(node->id, out);
        buf_adds(out, " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ");
        put_iri(node->types[i], out);
        buf_adds(out, " .\n");
    }
    for (size_t i = 0; i < node->n_values; i++) {
        const struct rdf_value *value = &node->values[i];
        const struct term *term = &terms[value->term];
        const char *type = value->type ? value->type : kind_of(value->term)->type;
        put_iri(node->id, out);
        buf_addc(out, ' ');
        struct buf predicate = {0};
        buf_addf(&predicate, "%s:%s", term->prefix, term->local);
        put_iri(buf_slice(&predicate), out);
        buf_release(&predicate);
        buf_addc(out, ' ');
        if (type && strcmp(type, "@id") == 0) {
            put_iri(value->text, out);
        } else {
            put_literal(value, out);
        }
        buf_adds(out, " .\n");
        if (value->node) {
            rdf_nquads_node(value->node, out);
        }
    }
}

static int by_bytes(const void *a, const void *b)
{
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

void rdf_nquads_sort(struct buf *lines)
{
    struct arena arena = {0};
    struct slice *all = NULL;
    size_t count = 0;
    size_t capacity = 0;
    struct slice rest = buf_slice(lines);
    struct slice line;
    struct buf sorted = {0};
    while (slice_cut(&rest, '\n', &line)) {
        all = arena_grow(&arena, all, count, &capacity, sizeof *all);
        all[count++] = line;
    }
    if (count > 0) {
        qsort(all, count, sizeof *all, by_bytes);
    }
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !slice_equal(all[i], all[i - 1])) {
            buf_add(&sorted, all[i]);
            buf_addc(&sorted, '\n');
        }
    }
    buf_release(lines);
    *lines = sorted;
    arena_release(&arena);
}

/* IRIs. */

static bool has_scheme(struct slice text)
{
    size_t i = 0;
    while (i < text.len &&
           (ascii_is_alnum(text.ptr[i]) ||
            (i > 0 && text.ptr[i] != '\0' && strchr("+.-", text.ptr[i])))) {
        i++;
    }
    struct slice rest = {text.ptr + i, text.len - i};
    return i > 0 && ascii_is_alpha(text.ptr[0]) &&
           slice_starts(rest, SLICE_LIT("://")) && rest.len > 3;
}

struct slice rdf_safe_iri(struct arena *arena, struct slice text)
{
    if (text.len == 0 || !has_scheme(text)) {
        return (struct slice){0};
    }
    struct buf safe = {0};
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool escape = i + 2 < text.len && ascii_hex(text.ptr[i + 1]) < 16 &&
                      ascii_hex(text.ptr[i + 2]) < 16;
        if ((unsigned char)c <= 0x20 || c == 0x7f || strchr("<>\"{}|^`\\", c) ||
            (c == '%' && !escape)) {
            buf_addf(&safe, "%%%02X", (unsigned)(unsigned char)c);
        } else {
            buf_addc(&safe, c);
        }
    }
    struct slice copy = arena_copy(arena, buf_slice(&safe));
    buf_release(&safe);
    return copy;
}
