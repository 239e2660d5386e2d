#include "extract/lang/cutter.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"

#define ADDRESS_SIZE 2048 /* no longer address is looked for */

char cut_byte_at(const struct cutter *c, size_t at)
{
    return (char)(at < c->text.len ? c->text.ptr[at] : 0);
}

uint32_t cut_point_at(const struct cutter *c, size_t at, size_t *end)
{
    *end = at;
    return at < c->text.len ? utf8_next(c->text, end) : 0;
}

size_t cut_letter_end(const struct cutter *c, size_t at)
{
    unsigned char byte = (unsigned char)cut_byte_at(c, at);
    if (byte < 0x80) {
        return at + (ascii_is_alnum((char)byte) || byte == '_');
    }
    size_t end;
    uint32_t point = cut_point_at(c, at, &end);
    return point != UTF8_BAD && utf8_is_letter(point) ? end : at;
}

size_t cut_letters_end(const struct cutter *c, size_t at)
{
    size_t end = cut_letter_end(c, at);
    while (end > at) {
        at = end;
        end = cut_letter_end(c, at);
    }
    return at;
}

size_t cut_apostrophe(const struct cutter *c, size_t at)
{
    char byte = cut_byte_at(c, at);
    if (byte == '\'' || byte == '`') {
        return 1;
    }
    size_t end;
    return byte == '\xe2' && cut_point_at(c, at, &end) == 0x2019 ? 3 : 0;
}

struct slice cut_lower_part(const struct cutter *c, size_t from, size_t to,
                            char out[LOOKUP_SIZE])
{
    struct slice part = {c->text.ptr + from, to - from};
    /* a part too long for any table is looked up as nothing */
    return part.len > LOOKUP_SIZE ? (struct slice){0}
                                  : tokens_lower(part, out, LOOKUP_SIZE);
}

bool cut_in_map(const struct strmap *map, const struct cutter *c, size_t from,
                size_t to)
{
    char lower[LOOKUP_SIZE];
    struct slice key = cut_lower_part(c, from, to, lower);
    return key.len > 0 && strmap_find(map, key) != STRMAP_NONE;
}

size_t cut_clitic_len(const struct cutter *c, size_t at)
{
    static const struct slice clitics[] = {
        SLICE_INIT("s"),  SLICE_INIT("re"), SLICE_INIT("ve"),
        SLICE_INIT("ll"), SLICE_INIT("d"),  SLICE_INIT("m"),
    };
    size_t mark = cut_apostrophe(c, at);
    if (mark == 0) {
        return 0;
    }
    size_t end = cut_letters_end(c, at + mark);
    char lower[LOOKUP_SIZE];
    struct slice rest = cut_lower_part(c, at + mark, end, lower);
    for (size_t i = 0; i < sizeof clitics / sizeof clitics[0]; i++) {
        if (slice_equal(rest, clitics[i])) {
            return end - at;
        }
    }
    return 0;
}

size_t cut_negation_len(const struct cutter *c, size_t from, size_t at)
{
    size_t mark = cut_apostrophe(c, at);
    if (mark == 0 || at < from + 2 || ascii_lower(cut_byte_at(c, at - 1)) != 'n' ||
        ascii_lower(cut_byte_at(c, at + mark)) != 't' ||
        cut_letter_end(c, at + mark + 1) != at + mark + 1) {
        return 0;
    }
    return 1 + mark + 1;
}

/* Addresses: "http://...", "www....", "name@host.org", "example.com/page". */
static bool is_host_end(const struct cutter *c, size_t dot, size_t end)
{
    static const char *const hosts[] = {
        "com", "org", "net",  "gov", "edu", "mil", "int", "uk", "eu",   "us",
        "ru",  "cn",  "de",   "fr",  "ca",  "au",  "io",  "tv", "info", "doc",
        "pdf", "htm", "html", "xls", "jpg", "gif", "txt", "zip"};
    char lower[LOOKUP_SIZE];
    struct slice part = cut_lower_part(c, dot + 1, end, lower);
    for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++) {
        if (slice_is(part, hosts[i])) {
            return true;
        }
    }
    return false;
}

/* "alt.animals.cats": three parts or more of two letters or more. */
static bool is_dotted_name(const struct cutter *c, size_t at, size_t end)
{
    size_t parts = 0;
    while (at < end) {
        size_t letters = at;
        while (letters < end && ascii_is_lower(cut_byte_at(c, letters))) {
            letters++;
        }
        parts++;
        bool goes_on = letters < end && cut_byte_at(c, letters) == '.';
        if (letters - at < 2 || (letters < end && !goes_on)) {
            return false;
        }
        at = letters + 1;
    }
    return parts > 2;
}

static bool starts_at(const struct cutter *c, size_t at, const char *prefix)
{
    struct slice rest = {c->text.ptr + at, c->text.len - at};
    struct slice want = slice_of(prefix);
    return rest.len > want.len &&
           slice_equal_nocase((struct slice){rest.ptr, want.len}, want);
}

static size_t address_trim(const struct cutter *c, size_t at, size_t end)
{
    while (end > at && strchr(".,;:!?)]}\"'>", c->text.ptr[end - 1]) != NULL) {
        end--;
    }
    return end;
}

static bool is_host_byte(char b)
{
    return ascii_is_alnum(b) || b == '.' || b == '-' || b == '_';
}

size_t cut_address_end(const struct cutter *c, size_t at)
{
    size_t run = at;
    while (run < c->text.len && run - at < ADDRESS_SIZE &&
           (unsigned char)cut_byte_at(c, run) < 0x80 &&
           strchr("<>\"", cut_byte_at(c, run)) == NULL) {
        run++;
    }
    if (starts_at(c, at, "http://") || starts_at(c, at, "https://") ||
        starts_at(c, at, "www.") || starts_at(c, at, "ftp://") ||
        starts_at(c, at, "mailto:")) {
        return address_trim(c, at, run);
    }
    size_t end = at;
    size_t dot = SIZE_MAX;
    bool mail = false;
    for (;
         end < run && (is_host_byte(cut_byte_at(c, end)) || cut_byte_at(c, end) == '@');
         end++) {
        mail = mail || (cut_byte_at(c, end) == '@' && end > at);
        if (cut_byte_at(c, end) == '.' && ascii_is_alpha(cut_byte_at(c, end + 1))) {
            dot = end;
        }
    }
    end = address_trim(c, at, end);
    if (mail && cut_byte_at(c, end - 1) != '@') {
        return end;
    }
    if (dot == SIZE_MAX || dot <= at || dot >= end ||
        !(is_host_end(c, dot, end) || is_dotted_name(c, at, end))) {
        return at;
    }
    return cut_byte_at(c, end) == '/' ? address_trim(c, at, run) : end;
}

size_t cut_digits_end(const struct cutter *c, size_t at)
{
    while (ascii_is_digit(cut_byte_at(c, at))) {
        at++;
    }
    return at;
}

/* "713-853-3989", "1-800-555-0100", "555-0100": digits that hyphens join. */
static size_t phone_end(const struct cutter *c, size_t at)
{
    size_t groups = 1;
    size_t end = cut_digits_end(c, at);
    size_t first = end - at;
    size_t last = first;
    while (cut_byte_at(c, end) == '-' && ascii_is_digit(cut_byte_at(c, end + 1))) {
        size_t next = cut_digits_end(c, end + 1);
        last = next - end - 1;
        end = next;
        groups++;
    }
    bool phone = groups > 2 || (groups == 2 && (first == 3 || first == 1) && last == 4);
    return phone && cut_letter_end(c, end) == end ? end : at;
}

size_t cut_number_end(const struct cutter *c, size_t at)
{
    size_t end = phone_end(c, at);
    if (end > at) {
        return end;
    }
    end = cut_digits_end(c, at);
    while (strchr(".,:/", cut_byte_at(c, end)) != NULL && cut_byte_at(c, end) != '\0' &&
           ascii_is_digit(cut_byte_at(c, end + 1))) {
        end = cut_digits_end(c, end + 1);
    }
    size_t letters = cut_letters_end(c, end);
    if (letters == end) {
        bool decade = cut_byte_at(c, end - 1) == '0' && end - at >= 2 && end - at <= 4;
        return decade && ascii_lower(cut_byte_at(c, end + 1)) == 's'
                   ? end + cut_clitic_len(c, end)
                   : end;
    }
    bool upper = letters == end + 1 && strchr("GXLWVDP", cut_byte_at(c, end)) != NULL;
    if (upper) {
        return letters; /* "5G" */
    }
    size_t dotted = letters;
    while (cut_byte_at(c, dotted) == '.' &&
           ascii_is_alpha(cut_byte_at(c, dotted + 1))) {
        dotted = cut_letters_end(c, dotted + 1);
    }
    if (cut_in_map(&c->rules->units, c, end, letters) ||
        cut_in_map(&c->rules->units, c, end, dotted)) {
        return end;
    }
    return letters;
}

size_t cut_acronym_end(const struct cutter *c, size_t at)
{
    size_t end = at;
    size_t stops = 0;
    for (;;) {
        size_t letters = end;
        while (ascii_is_alpha(cut_byte_at(c, letters))) {
            letters++;
        }
        if (letters == end || letters - end > 2 || cut_byte_at(c, letters) != '.') {
            break;
        }
        end = letters + 1;
        stops++;
    }
    if (stops >= 1 && ascii_is_alpha(cut_byte_at(c, end)) &&
        cut_letters_end(c, end) == end + 1) {
        return end + 1; /* "U.S" at the end of a run */
    }
    /* "U.S.-led" goes on; "ok.So" does not */
    return stops >= 2 && cut_letter_end(c, end) == end ? end : at;
}

size_t cut_face_end(const struct cutter *c, size_t at)
{
    if (strchr(":;=^", cut_byte_at(c, at)) == NULL) {
        return cut_in_map(&c->rules->faces, c, at, c->text.len) ? c->text.len : at;
    }
    for (size_t len = 3; len >= 2; len--) {
        size_t end = at + len;
        if (end <= c->text.len && cut_in_map(&c->rules->faces, c, at, end) &&
            cut_letter_end(c, end) == end) {
            return end;
        }
    }
    return at;
}
