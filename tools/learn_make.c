/* learn_make.c - documents made from templates and made-up names. */
#include <string.h>

#include "base/table.h"

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

static const char *const starts[] = {
    "B",  "Br", "C",  "D",  "F", "G",   "Gr", "H", "J",  "K",  "Kr", "L",
    "M",  "N",  "P",  "R",  "S", "Sch", "St", "T", "Tr", "V",  "W",  "Z",
    "Ch", "Sh", "Bl", "Th", "O", "A",   "E",  "I", "Mc", "Al-"};
static const char *const middles[] = {"a",  "e",   "i",  "o",  "u",  "ai",  "ou",
                                      "ie", "ar",  "en", "or", "an", "ell", "in",
                                      "ol", "und", "av", "os", "im", "ett"};
static const char *const links[] = {"b", "d", "g", "k", "l", "m",
                                    "n", "r", "s", "t", "v", "z"};
static const char *const ends[] = {
    "a",   "o",   "son", "er",  "man", "ov", "ic", "i",    "ez", "ko", "ler", "ard",
    "ini", "ski", "ton", "ley", "sen", "us", "as", "berg", "ay", "is", "ek",  "um"};
static const char *const place_ends[] = {
    "ville", "burg", "ton",   "stad", "grad", "pur", "abad", "ford", "o",
    "heim",  "a",    "field", "wick", "port", "ia",  "ovo",  "ano",  "mouth"};
static const char *const plain[] = {
    "Blue",     "Silver", "Black",  "Golden", "Red",   "Iron",   "Night",  "Summer",
    "Broken",   "Last",   "Lost",   "Stone",  "Wild",  "North",  "Royal",  "Green",
    "Electric", "Paper",  "Dark",   "Bright", "First", "Velvet", "Sky",    "Ocean",
    "Fire",     "Glass",  "Happy",  "Dead",   "Young", "Great",  "Little", "White",
    "Purple",   "Urban",  "Modern", "Global"};
static const char *const things[] = {
    "River",  "Hearts", "Dogs",   "Wolves",  "Kings",  "Horizon", "Garden", "Machine",
    "Dreams", "Moon",   "Riders", "Thunder", "Shadow", "Light",   "Doors",  "Echo",
    "Tigers", "Voices", "Train",  "Flowers", "Angels", "Days",    "Roads",  "Storm",
    "Stars",  "Sun",    "Window", "Letters", "Mirror", "Circle",  "Bridge", "Crown"};
static const char *const firms[] = {
    "Inc.",        "Corporation",   "Ltd",          "Group",   "Systems",  "Industries",
    "Records",     "Airlines",      "Bank",         "Motors",  "Media",    "Holdings",
    "Studios",     "Foods",         "Technologies", "Energy",  "Pictures", "Partners",
    "Electronics", "Entertainment", "Publishing",   "Company", "Games",    "Software"};
static const char *const clubs[] = {
    "United",  "City",    "Rovers",  "FC",      "Eagles",   "Tigers", "Wanderers",
    "Bears",   "Rangers", "Lions",   "Giants",  "Athletic", "Hawks",  "Sharks",
    "Knights", "Storm",   "Pirates", "Falcons", "Kings",    "Stars"};
static const char *const fields[] = {
    "Foreign Affairs", "Finance",       "Health",         "Defence",  "Justice",
    "Education",       "Agriculture",   "Science",        "Energy",   "Human Rights",
    "Transport",       "Public Safety", "Civil Aviation", "Commerce", "Culture",
    "Fisheries",       "Labour",        "Trade"};
static const char *const bodies_of[] = {
    "Ministry", "Department", "Institute", "Committee",  "Commission",  "Council",
    "Office",   "Academy",    "Bureau",    "Federation", "Association", "Board"};
static const char *const bodies[] = {
    "Agency",    "Authority",   "Commission", "Council",    "Ministry",
    "Committee", "Association", "Service",    "Department", "Party",
    "Union",     "Foundation",  "Court",      "Police",     "Army",
    "Society",   "Assembly",    "Institute",  "Front",      "League"};
static const char *const papers[] = {
    "Times",   "Post", "Herald",     "News",     "Tribune", "Gazette",  "Chronicle",
    "Journal", "Star", "Daily Mail", "Observer", "Mirror",  "Magazine", "Review"};
static const char *const sites[] = {
    "Stadium", "Airport", "Palace", "Park",    "Hall",   "Bridge",    "Street",
    "Square",  "Museum",  "Hotel",  "Station", "Castle", "Cathedral", "Tower",
    "Mosque",  "Theatre", "Avenue", "Prison",  "Church", "Center"};
static const char *const waters[] = {"River", "Sea",   "Mountains", "Valley", "Ocean",
                                     "Bay",   "Canal", "Hills",     "Desert", "Island"};
static const char *const jobs[] = {
    "footballer", "singer",    "actor",      "politician",     "writer",
    "painter",    "engineer",  "journalist", "lawyer",         "coach",
    "general",    "physicist", "president",  "prime minister", "foreign minister"};
static const char *const titles[] = {
    "President", "Prime Minister",     "Foreign Minister", "Senator", "Governor",
    "Mayor",     "Secretary of State", "General",          "Judge",   "Chancellor",
    "King",      "Minister",           "Ambassador"};
static const char *const arms[] = {"Infantry", "Cavalry", "Air",
                                   "Armored",  "Fighter", "Marine",
                                   "Tank",     "Bomber",  "Airborne"};
static const char *const units[] = {"Regiment", "Division",  "Brigade", "Squadron",
                                    "Wing",     "Battalion", "Corps",   "Group"};
static const char *const rails[] = {"Railway",       "Railroad", "Line",
                                    "Light Railway", "Metro",    "Transit"};
static const char *const schools[] = {
    "High School", "School", "College", "Academy", "Elementary School", "Institute"};
static const char *const counties[] = {"County", "District", "Province",
                                       "Parish", "Township", "Municipality"};
static const char *const routes[] = {"Route", "Interstate", "Highway", "State Route"};
static const char *const streets[] = {"Street", "Avenue", "Road", "Highway",
                                      "Boulevard"};
static const char *const parties[] = {
    "Liberal",   "Conservative", "Labor",  "Republican",  "National", "Democratic",
    "Socialist", "Green",        "Reform", "Progressive", "Federal",  "Unity"};
static const char *const nicks[] = {
    "Falcons",   "Eagles",    "Bears",     "Raiders", "Rams",     "Vikings",
    "Rebels",    "Spartans",  "Trojans",   "Huskies", "Wildcats", "Bulldogs",
    "Cougars",   "Panthers",  "Cardinals", "Hornets", "Mustangs", "Rockets",
    "Stallions", "Crusaders", "Comets"};
static const char *const months[] = {"January", "March",  "May",
                                     "June",    "August", "October"};
static const char *const events[] = {
    "World Cup", "Olympics",   "Championship", "Treaty", "War",       "Festival",
    "Award",     "Grand Prix", "Revolution",   "Open",   "Agreement", "Prize"};

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

static struct slice invent(struct maker *m, bool place)
{
    struct slice end = place ? PICK(m, place_ends) : PICK(m, ends);
    if (draw(m, 3) == 0) {
        return arena_printf(m->arena, "%s%s%s%s%.*s", PICK(m, starts).ptr,
                            PICK(m, middles).ptr, PICK(m, links).ptr,
                            PICK(m, middles).ptr, SLICE_ARG(end));
    }
    return arena_printf(m->arena, "%s%s%s%.*s", PICK(m, starts).ptr,
                        PICK(m, middles).ptr, PICK(m, links).ptr, SLICE_ARG(end));
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
    switch (draw(m, 8)) {
    case 0:
        return arena_printf(m->arena, "%.*s %c. %.*s", SLICE_ARG(first),
                            'A' + (int)draw(m, 26), SLICE_ARG(last));
    case 1:
        return arena_printf(m->arena, "%.*s %.*s %.*s", SLICE_ARG(first),
                            SLICE_ARG(given(m)), SLICE_ARG(last));
    default:
        return arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(first), SLICE_ARG(last));
    }
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
    switch (draw(m, 4)) {
    case 0: return invent(m, false);
    case 1:
        return arena_printf(m->arena, "%.*s & %.*s", SLICE_ARG(stem),
                            SLICE_ARG(invent(m, false)));
    default:
        return arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(stem),
                            SLICE_ARG(PICK(m, firms)));
    }
}

static struct slice public_body(struct maker *m)
{
    switch (draw(m, 5)) {
    case 0:
        return arena_printf(m->arena, "%.*s of %.*s", SLICE_ARG(PICK(m, bodies_of)),
                            SLICE_ARG(PICK(m, fields)));
    case 1:
        return arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(PICK(m, fields)),
                            SLICE_ARG(PICK(m, bodies)));
    case 2:
        return arena_printf(m->arena, "National %.*s %.*s", SLICE_ARG(PICK(m, fields)),
                            SLICE_ARG(PICK(m, bodies)));
    case 3:
        return arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(city(m)),
                            SLICE_ARG(PICK(m, bodies)));
    default: return cell(m, &m->bodies, 0);
    }
}

static struct slice club(struct maker *m)
{
    return draw(m, 4) == 0 ? city(m)
                           : arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(city(m)),
                                          SLICE_ARG(PICK(m, clubs)));
}

static struct slice paper(struct maker *m)
{
    return arena_printf(m->arena, "%.*s %.*s",
                        SLICE_ARG(draw(m, 3) ? city(m) : PICK(m, plain)),
                        SLICE_ARG(PICK(m, papers)));
}

static struct slice make_body(struct maker *m, char letter)
{
    switch (letter) {
    case 'O': return company(m);
    case 'T': return club(m);
    case 'B':
        return draw(m, 3) == 0
                   ? invent(m, false)
                   : arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(PICK(m, plain)),
                                  SLICE_ARG(PICK(m, things)));
    case 'U':
        return arena_printf(m->arena,
                            draw(m, 2) ? "University of %.*s" : "%.*s University",
                            SLICE_ARG(city(m)));
    case 'G': return public_body(m);
    case 'A':
    case 'V': return acronym(m);
    case 'N': return paper(m);
    default: return SLICE_LIT("X");
    }
}

static struct slice regiment(struct maker *m)
{
    return draw(m, 3) == 0
               ? arena_printf(m->arena, "%u%s", 2 + (unsigned)draw(m, 160), "th")
               : arena_printf(m->arena, "%uth %.*s %.*s", 4 + (unsigned)draw(m, 160),
                              SLICE_ARG(PICK(m, arms)), SLICE_ARG(PICK(m, units)));
}

static struct slice railway(struct maker *m)
{
    return draw(m, 2) ? arena_printf(m->arena, "%.*s and %.*s %.*s", SLICE_ARG(city(m)),
                                     SLICE_ARG(city(m)), SLICE_ARG(PICK(m, rails)))
                      : arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(city(m)),
                                     SLICE_ARG(PICK(m, rails)));
}

static struct slice school(struct maker *m)
{
    return arena_printf(m->arena, "%.*s %.*s",
                        SLICE_ARG(draw(m, 2) ? family(m) : city(m)),
                        SLICE_ARG(PICK(m, schools)));
}

/* Units, railways, schools, parties, teams: bodies of less common kinds. */
static struct slice make_unit(struct maker *m, char letter)
{
    switch (letter) {
    case 'Z': return regiment(m);
    case 'i': return railway(m);
    case 'h': return school(m);
    case 'd':
        return draw(m, 4) == 0
                   ? arena_printf(m->arena, "%u%.*s", 2 + (unsigned)draw(m, 8),
                                  SLICE_ARG(acronym(m)))
                   : acronym(m);
    case 'p':
        return draw(m, 3)
                   ? arena_printf(m->arena, "%.*s Party", SLICE_ARG(PICK(m, parties)))
                   : PICK(m, parties);
    case 'o': return PICK(m, nicks);
    default: return SLICE_LIT("X");
    }
}

static struct slice site(struct maker *m)
{
    return arena_printf(m->arena, "%.*s %.*s",
                        SLICE_ARG(draw(m, 2) ? invent(m, true) : city(m)),
                        SLICE_ARG(PICK(m, sites)));
}

static struct slice water(struct maker *m)
{
    return draw(m, 2) ? cell(m, &m->places, 0)
                      : arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(invent(m, true)),
                                     SLICE_ARG(PICK(m, waters)));
}

static struct slice route(struct maker *m)
{
    return draw(m, 2) ? arena_printf(m->arena, "%.*s %u", SLICE_ARG(PICK(m, routes)),
                                     1 + (unsigned)draw(m, 400))
                      : arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(family(m)),
                                     SLICE_ARG(PICK(m, streets)));
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
    case 'c':
        return arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(invent(m, true)),
                            SLICE_ARG(PICK(m, counties)));
    case 'r': return route(m);
    default: return SLICE_LIT("X");
    }
}

/* Names of other kinds, and words that are no names. */
static struct slice make_other(struct maker *m, char letter)
{
    switch (letter) {
    case 'M':
        return draw(m, 3)
                   ? arena_printf(m->arena, draw(m, 2) ? "%.*s %.*s" : "The %.*s %.*s",
                                  SLICE_ARG(PICK(m, plain)), SLICE_ARG(PICK(m, things)))
                   : arena_printf(m->arena, "%.*s %.*s", SLICE_ARG(city(m)),
                                  SLICE_ARG(PICK(m, events)));
    case 'X':
        return arena_printf(m->arena, "%.*s %u", SLICE_ARG(invent(m, false)),
                            (unsigned)draw(m, 900));
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
