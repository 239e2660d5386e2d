/* learn_make.c - documents made from templates and made-up names. */
#include <string.h>

#include "base/table.h"

#include "tools/learn_lists.h"
#include "tools/learn_names.h"

#define MAX_WORDS 1200
#define SENTENCES 9
#define COUNT(a)  (sizeof(a) / sizeof((a)[0]))

struct maker {
    struct arena *arena;
    uint64_t seed;
    struct table people;
    struct table cities;
    struct table countries;
    struct table regions;
    struct table bodies;
    struct table places;
    struct slice *templates;
    size_t n_templates;
    struct made_word words[MAX_WORDS];
    size_t n;
    struct slice names[128]; /* of this document, by letter */
};

static uint32_t draw(struct maker *m, size_t n)
{
    m->seed ^= m->seed >> 12;
    m->seed ^= m->seed << 25;
    m->seed ^= m->seed >> 27;
    return (uint32_t)(((m->seed * UINT64_C(0x2545f4914f6cdd1d)) >> 33) % n);
}

#define PICK(m, list) slice_of((list)[draw((m), COUNT(list))])

static struct slice cell(struct maker *m, const struct table *table, size_t column)
{
    return table_cell(table, draw(m, table->n_rows), column);
}

/* Two draws into one name. The macros below draw as often as they name an argument: a
 * draw goes into a local first. */
static struct slice join(struct maker *m, struct slice a, const char *between,
                         struct slice b)
{
    return arena_printf(m->arena, "%.*s%s%.*s", SLICE_ARG(a), between, SLICE_ARG(b));
}

static struct slice invent(struct maker *m, bool place)
{
    struct slice name = PICK(m, starts);
    struct slice part = PICK(m, middles);
    name = join(m, name, "", part);
    part = PICK(m, links);
    name = join(m, name, "", part);
    if (draw(m, 3) == 0) {
        part = PICK(m, middles);
        name = join(m, name, "", part);
    }
    part = place ? PICK(m, place_ends) : PICK(m, ends);
    return join(m, name, "", part);
}

static struct slice given(struct maker *m)
{
    for (int i = 0; i < 40; i++) {
        size_t row = draw(m, m->people.n_rows);
        if (table_cell(&m->people, row, 1).len > 0) {
            return table_cell(&m->people, row, 0);
        }
    }
    return invent(m, false);
}

static struct slice family(struct maker *m)
{
    for (int i = 0; i < 40 && draw(m, 2) == 0; i++) {
        size_t row = draw(m, m->people.n_rows);
        if (table_cell(&m->people, row, 2).len > 0) {
            return table_cell(&m->people, row, 0);
        }
    }
    return invent(m, false);
}

static struct slice person(struct maker *m, struct slice last)
{
    struct slice first = draw(m, 3) == 0 ? invent(m, false) : given(m);
    struct slice second;
    int letter;
    switch (draw(m, 8)) {
    case 0:
        letter = 'A' + (int)draw(m, 26);
        return arena_printf(m->arena, "%.*s %c. %.*s", SLICE_ARG(first), letter,
                            SLICE_ARG(last));
    case 1:
        second = given(m);
        first = join(m, first, " ", second);
        break;
    default: break;
    }
    return join(m, first, " ", last);
}

static struct slice city(struct maker *m)
{
    return draw(m, 4) == 0 ? invent(m, true) : cell(m, &m->cities, 0);
}

static struct slice acronym(struct maker *m)
{
    char letters[6];
    size_t n = 2 + draw(m, 4);
    for (size_t i = 0; i < n; i++) {
        letters[i] = (char)('A' + draw(m, 26));
    }
    return arena_copy(m->arena, (struct slice){letters, n});
}

static struct slice company(struct maker *m)
{
    if (draw(m, 3) == 0) {
        return cell(m, &m->bodies, 0);
    }
    struct slice stem = draw(m, 3) == 0   ? PICK(m, plain)
                        : draw(m, 3) == 0 ? city(m)
                                          : invent(m, false);
    struct slice second = invent(m, false);
    struct slice kind = PICK(m, firms);
    switch (draw(m, 4)) {
    case 0: return second;
    case 1: return join(m, stem, " & ", second);
    default: return join(m, stem, " ", kind);
    }
}

static struct slice public_body(struct maker *m)
{
    struct slice head = PICK(m, bodies_of);
    struct slice tail = PICK(m, bodies);
    struct slice field = PICK(m, fields);
    struct slice town = city(m);
    switch (draw(m, 5)) {
    case 0: return join(m, head, " of ", field);
    case 1: return join(m, field, " ", tail);
    case 2:
        field = join(m, SLICE_LIT("National"), " ", field);
        return join(m, field, " ", tail);
    case 3: return join(m, town, " ", tail);
    default: return cell(m, &m->bodies, 0);
    }
}

static struct slice club(struct maker *m)
{
    struct slice town = city(m);
    struct slice kind = PICK(m, clubs);
    return draw(m, 4) == 0 ? town : join(m, town, " ", kind);
}

static struct slice paper(struct maker *m)
{
    struct slice first = draw(m, 3) ? city(m) : PICK(m, plain);
    struct slice second = PICK(m, papers);
    return join(m, first, " ", second);
}

static struct slice make_body(struct maker *m, char letter)
{
    struct slice first = PICK(m, plain);
    struct slice second = PICK(m, things);
    struct slice town = city(m);
    switch (letter) {
    case 'O': return company(m);
    case 'T': return club(m);
    case 'B': return draw(m, 3) == 0 ? invent(m, false) : join(m, first, " ", second);
    case 'U':
        return draw(m, 2) ? join(m, SLICE_LIT("University"), " of ", town)
                          : join(m, town, " ", SLICE_LIT("University"));
    case 'G': return public_body(m);
    case 'A':
    case 'V': return acronym(m);
    case 'N': return paper(m);
    default: return SLICE_LIT("X");
    }
}

static struct slice regiment(struct maker *m)
{
    struct slice number = arena_printf(m->arena, "%uth", 4 + (unsigned)draw(m, 160));
    struct slice arm = PICK(m, arms);
    struct slice unit = PICK(m, units);
    struct slice kind = join(m, arm, " ", unit);
    return draw(m, 3) == 0 ? number : join(m, number, " ", kind);
}

static struct slice railway(struct maker *m)
{
    struct slice from = city(m);
    struct slice to = city(m);
    struct slice kind = PICK(m, rails);
    if (draw(m, 2)) {
        from = join(m, from, " and ", to);
    }
    return join(m, from, " ", kind);
}

static struct slice school(struct maker *m)
{
    struct slice first = draw(m, 2) ? family(m) : city(m);
    struct slice second = PICK(m, schools);
    return join(m, first, " ", second);
}

/* Units, railways, schools, parties, teams: bodies of less common kinds. */
static struct slice make_unit(struct maker *m, char letter)
{
    struct slice initials = acronym(m);
    struct slice party = PICK(m, parties);
    switch (letter) {
    case 'Z': return regiment(m);
    case 'i': return railway(m);
    case 'h': return school(m);
    case 'd':
        return draw(m, 4) ? initials
                          : arena_printf(m->arena, "%u%.*s", 2 + (unsigned)draw(m, 8),
                                         SLICE_ARG(initials));
    case 'p': return draw(m, 3) ? join(m, party, " ", SLICE_LIT("Party")) : party;
    case 'o': return PICK(m, nicks);
    default: return SLICE_LIT("X");
    }
}

static struct slice site(struct maker *m)
{
    struct slice first = draw(m, 2) ? invent(m, true) : city(m);
    struct slice second = PICK(m, sites);
    return join(m, first, " ", second);
}

static struct slice water(struct maker *m)
{
    struct slice first = invent(m, true);
    struct slice second = PICK(m, waters);
    return draw(m, 2) ? cell(m, &m->places, 0) : join(m, first, " ", second);
}

static struct slice route(struct maker *m)
{
    struct slice kind = PICK(m, routes);
    struct slice name = family(m);
    struct slice street = PICK(m, streets);
    return draw(m, 2) ? arena_printf(m->arena, "%.*s %u", SLICE_ARG(kind),
                                     1 + (unsigned)draw(m, 400))
                      : join(m, name, " ", street);
}

static struct slice county(struct maker *m)
{
    struct slice name = invent(m, true);
    struct slice kind = PICK(m, counties);
    return join(m, name, " ", kind);
}

static struct slice make_place(struct maker *m, char letter)
{
    switch (letter) {
    case 'C':
    case 'S': return city(m);
    case 'K':
    case 'H': return cell(m, &m->countries, 1);
    case 'R': return cell(m, &m->regions, 0);
    case 'F': return site(m);
    case 'W': return water(m);
    case 'c': return county(m);
    case 'r': return route(m);
    default: return SLICE_LIT("X");
    }
}

/* "The Silver Garden", "Oslo Festival" */
static struct slice work(struct maker *m)
{
    struct slice first = PICK(m, plain);
    struct slice second = PICK(m, things);
    struct slice town = city(m);
    struct slice event = PICK(m, events);
    if (draw(m, 3) == 0) {
        return join(m, town, " ", event);
    }
    if (draw(m, 2) == 0) {
        first = join(m, SLICE_LIT("The"), " ", first);
    }
    return join(m, first, " ", second);
}

static struct slice product(struct maker *m)
{
    struct slice name = invent(m, false);
    return arena_printf(m->arena, "%.*s %u", SLICE_ARG(name), (unsigned)draw(m, 900));
}

/* Names of other kinds, and words that are no names. */
static struct slice make_other(struct maker *m, char letter)
{
    switch (letter) {
    case 'M': return work(m);
    case 'X': return product(m);
    case 'D': {
        struct slice all = cell(m, &m->countries, 3);
        struct slice one = SLICE_LIT("French");
        slice_cut(&all, '|', &one);
        return one;
    }
    case 'J': return PICK(m, jobs);
    case 'I': return PICK(m, titles);
    case 'Y': return arena_printf(m->arena, "%u", 1900 + (unsigned)draw(m, 124));
    case 'E': return PICK(m, months);
    default: return SLICE_LIT("X");
    }
}

static uint8_t label_of(char letter)
{
    return strchr("PQLle", letter)            ? NER_B_PER
           : strchr("OTBUGAVNZihdpo", letter) ? NER_B_ORG
           : strchr("CSKHRFWcr", letter)      ? NER_B_LOC
           : strchr("MX", letter)             ? NER_B_MISC
                                              : NER_O;
}

static struct slice make_name(struct maker *m, char letter)
{
    switch (label_of(letter)) {
    case NER_B_PER:
        return letter != 'e' ? person(m, m->names[letter == 'P' ? 'L' : 'l'])
               : draw(m, 2)  ? invent(m, false)
                             : given(m);
    case NER_B_ORG:
        return strchr("Zihdpo", letter) ? make_unit(m, letter) : make_body(m, letter);
    case NER_B_LOC: return make_place(m, letter);
    default: return make_other(m, letter);
    }
}

static void add(struct maker *m, struct slice form, uint8_t label)
{
    if (m->n + 1 < MAX_WORDS) {
        m->words[m->n++] = (struct made_word){form, label};
    }
}

/* Words of a name; hyphens and "'s" are words of their own, as the splitter has it. */
static void add_name(struct maker *m, struct slice name, uint8_t label)
{
    bool first = true;
    size_t from = 0;
    for (size_t i = 0; i <= name.len; i++) {
        bool dash = i < name.len && name.ptr[i] == '-' && i > from && i + 1 < name.len;
        if (i < name.len && name.ptr[i] != ' ' && !dash) {
            continue;
        }
        if (i > from) {
            add(m, (struct slice){name.ptr + from, i - from},
                label == NER_O || first ? label : (uint8_t)(label + 1));
            first = false;
        }
        if (dash) {
            add(m, SLICE_LIT("-"), label == NER_O ? label : (uint8_t)(label + 1));
        }
        from = i + 1;
    }
}

static struct slice name_of(struct maker *m, char letter)
{
    bool lasting = strchr("PQLOTBGCKRVN", letter) != NULL;
    if (!lasting || draw(m, 3) == 0) {
        struct slice fresh = make_name(m, (char)(letter == 'L' ? 'P' : letter));
        return letter == 'L' ? m->names['L'] : fresh;
    }
    return m->names[(unsigned char)letter];
}

static void fill(struct maker *m, struct slice template)
{
    struct slice word;
    while (slice_cut(&template, ' ', &word)) {
        if (word.len >= 3 && word.ptr[0] == '{') {
            char letter = word.ptr[1];
            add_name(m, name_of(m, letter), label_of(letter));
        } else if (word.len > 0) {
            add(m, word, NER_O);
        }
    }
    add(m, (struct slice){0}, NER_O);
}

static void read_templates(struct maker *m, struct slice bytes)
{
    struct slice line;
    size_t capacity = 0;
    while (slice_cut(&bytes, '\n', &line)) {
        if (line.len > 0 && line.ptr[0] != '#') {
            m->templates = arena_grow(m->arena, m->templates, m->n_templates, &capacity,
                                      sizeof *m->templates);
            m->templates[m->n_templates++] = line;
        }
    }
}

void learn_make(struct arena *arena, struct slice bytes, size_t n, uint64_t seed,
                struct learn_set *out)
{
    struct maker *m = arena_alloc(arena, sizeof *m);
    m->arena = arena;
    m->seed = seed * UINT64_C(0x9e3779b97f4a7c15);
    m->people = table_builtin(arena, "name/people.tsv");
    m->cities = table_builtin(arena, "name/cities.tsv");
    m->countries = table_builtin(arena, "name/countries.tsv");
    m->regions = table_builtin(arena, "name/regions.tsv");
    m->bodies = table_builtin(arena, "name/organizations.tsv");
    m->places = table_builtin(arena, "name/places.tsv");
    read_templates(m, bytes);
    for (size_t d = 0; d < n && m->n_templates > 0; d++) {
        m->n = 0;
        m->names['L'] = family(m);
        m->names['l'] = family(m);
        for (const char *c = "PQOTBGCKRVN"; *c; c++) {
            m->names[(unsigned char)*c] = make_name(m, *c);
        }
        for (int s = 0; s < SENTENCES; s++) {
            fill(m, m->templates[draw(m, m->n_templates)]);
        }
        learn_add_made(arena, m->words, m->n, out);
    }
}
