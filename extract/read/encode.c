/*
 * The rules: a byte-order mark decides; else the charset that is declared, when the
 * bytes agree with it; else UTF-8 when they are that. Bytes that are not UTF-8 are read
 * as Windows-1252 when the text holds no UTF-8 sequence at all and each of them stands
 * where a letter, quote or dash of that charset would; every other text is broken
 * UTF-8, and its bad bytes are replaced and counted.
 */
#include <iconv.h>
#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract/read/parts.h"

#define BYTE(text, i) ((unsigned char)(text).ptr[i])

static const struct {
    struct slice magic;
    const char *what;
} binaries[] = {
    {SLICE_INIT("\x89PNG"),          "PNG image"      },
    {SLICE_INIT("GIF8"),             "GIF image"      },
    {SLICE_INIT("\xff\xd8\xff"),     "JPEG image"     },
    {SLICE_INIT("%PDF-"),            "PDF document"   },
    {SLICE_INIT("PK\x03\x04"),       "ZIP archive"    },
    {SLICE_INIT("\x1f\x8b"),         "gzip archive"   },
    {SLICE_INIT("\xfd"
                "7zXZ"),
     "xz archive"                                     },
    {SLICE_INIT("BZh9"),             "bzip2 archive"  },
    {SLICE_INIT("(\xb5/\xfd"),       "Zstandard data" },
    {SLICE_INIT("\x7f"
                "ELF"),
     "program"                                        },
    {SLICE_INIT("SQLite format 3"),  "SQLite database"},
    {SLICE_INIT("\xd0\xcf\x11\xe0"), "Office document"},
    {SLICE_INIT("{\\rtf"),           "RTF document"   },
    {SLICE_INIT("%!PS"),             "PostScript"     },
};

/* Code points of the bytes 0x80-0x9f in Windows-1252; 0: none. */
static const uint16_t cp1252[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

/* Names of what browsers read as Windows-1252 (WHATWG Encoding). */
static const struct slice latin_names[] = {
    SLICE_INIT("us-ascii"),     SLICE_INIT("ascii"),  SLICE_INIT("iso-8859-1"),
    SLICE_INIT("iso8859-1"),    SLICE_INIT("latin1"), SLICE_INIT("latin-1"),
    SLICE_INIT("windows-1252"), SLICE_INIT("cp1252"),
};

static const char *binary_kind(struct slice bytes)
{
    for (size_t i = 0; i < sizeof binaries / sizeof binaries[0]; i++) {
        if (slice_starts(bytes, binaries[i].magic)) {
            return binaries[i].what;
        }
    }
    return NULL;
}

/* More than one control character in a hundred bytes, or a NUL: no text. */
static bool is_binary(struct slice text)
{
    size_t odd = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\0') {
            return true;
        }
        odd += (c > 0 && c < ' ' && !ascii_is_space(c) && c != '\x1b') || c == '\x7f';
    }
    return odd * 100 > text.len;
}

static struct slice from_latin(struct arena *arena, struct slice bytes)
{
    char *out = arena_alloc(arena, bytes.len * 3 + 1);
    size_t len = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        uint32_t point = BYTE(bytes, i);
        if (point >= 0x80 && point < 0xa0 && cp1252[point - 0x80] != 0) {
            point = cp1252[point - 0x80];
        }
        len += utf8_put(point, out + len);
    }
    return (struct slice){out, len};
}

/* UTF-16 without its mark; lone surrogates and a half unit become U+FFFD. */
static struct slice from_utf16(struct arena *arena, struct slice bytes, bool big,
                               uint32_t *repaired)
{
    char *out = arena_alloc(arena, bytes.len / 2 * 3 + 4);
    size_t len = 0;
    uint32_t high = 0; /* a surrogate that waits for its second half */
    for (size_t i = 0; i + 1 < bytes.len; i += 2) {
        uint32_t unit = (uint32_t)(BYTE(bytes, i + (big ? 0 : 1)) << 8) |
                        BYTE(bytes, i + (big ? 1 : 0));
        bool low = unit >= 0xdc00 && unit < 0xe000;
        if (high != 0 && low) {
            len +=
                utf8_put(0x10000 + ((high & 0x3ff) << 10 | (unit & 0x3ff)), out + len);
            high = 0;
            continue;
        }
        if (high != 0 || low) {
            len += utf8_put(0xfffd, out + len);
            *repaired += 2;
        }
        high = unit >= 0xd800 && unit < 0xdc00 ? unit : 0;
        if (high == 0 && !low) {
            len += utf8_put(unit, out + len);
        }
    }
    if (high != 0 || bytes.len % 2 != 0) {
        len += utf8_put(0xfffd, out + len);
        *repaired += high != 0 ? 2 : 1;
    }
    return (struct slice){out, len};
}

/* Is there a letter of ASCII in the word around `i`? */
static bool in_word(struct slice text, size_t i)
{
    size_t from = i;
    while (from > 0 && BYTE(text, from - 1) >= 0xc0) {
        from--;
    }
    while (i + 1 < text.len && BYTE(text, i + 1) >= 0xc0) {
        i++;
    }
    return (from > 0 && ascii_is_alpha(text.ptr[from - 1])) ||
           (i + 1 < text.len && ascii_is_alpha(text.ptr[i + 1]));
}

/* Would a writer of Windows-1252 have put the byte at `i` there? */
static bool plausible_latin(struct slice text, size_t i)
{
    unsigned char byte = BYTE(text, i);
    bool after_lower = i > 0 && ascii_is_lower(text.ptr[i - 1]);
    if (byte < 0xa0) {
        return cp1252[byte - 0x80] != 0;
    }
    if (byte < 0xc0) {
        return true; /* signs: no-break space, pound, section, degree, ... */
    }
    bool upper = byte < 0xdf && byte != 0xd7;
    return in_word(text, i) && !(upper && after_lower);
}

/* Text that is not UTF-8: all its bytes fit Windows-1252, and none is part of UTF-8. */
static bool looks_latin(struct slice text)
{
    size_t at = 0;
    while (at < text.len) {
        size_t start = at;
        uint32_t point = utf8_next(text, &at);
        if (point == UTF8_BAD ? !plausible_latin(text, start) : point >= 0x80) {
            return false;
        }
    }
    return true;
}

static bool declared_latin(struct slice declared)
{
    size_t n = sizeof latin_names / sizeof latin_names[0];
    size_t i = 0;
    while (i < n && !slice_equal_nocase(declared, latin_names[i])) {
        i++;
    }
    return i < n;
}

/* Through iconv, when it knows the charset and the bytes fit it. */
static bool from_declared(struct arena *arena, struct slice bytes,
                          struct slice declared, struct slice *out)
{
    if (declared.len == 0) {
        return false;
    }
    iconv_t how = iconv_open("UTF-8", arena_copy(arena, declared).ptr);
    if (how == (iconv_t)-1) { /* NOLINT(performance-no-int-to-ptr): as POSIX has it */
        return false;
    }
    size_t size = bytes.len * 4;
    char *text = arena_alloc(arena, size + 1);
    char *to = text;
    char *from = arena_alloc(arena, bytes.len + 1); /* iconv wants it writable */
    memcpy(from, bytes.ptr, bytes.len);
    size_t left = bytes.len;
    size_t room = size;
    bool done = iconv(how, &from, &left, &to, &room) != (size_t)-1;
    (void)iconv_close(how);
    if (done) {
        *out = (struct slice){text, size - room};
    }
    return done;
}

/* Bytes that are not UTF-8. */
static struct slice from_others(struct arena *arena, struct slice bytes,
                                struct slice declared, uint32_t *repaired)
{
    struct slice text;
    if (!declared_latin(declared) && from_declared(arena, bytes, declared, &text)) {
        return text;
    }
    return declared_latin(declared) || looks_latin(bytes)
               ? from_latin(arena, bytes)
               : utf8_repair(arena, bytes, repaired);
}

int read_decode(struct arena *arena, struct slice bytes, struct slice declared,
                struct doc *doc, struct err *err)
{
    uint32_t bad = 0;
    struct slice text = bytes;
    const char *kind = binary_kind(bytes);
    if (kind) {
        return err_set(err, ERR_INPUT, "%.*s: binary file (%s)", SLICE_ARG(doc->path),
                       kind);
    }
    if (slice_starts(bytes, SLICE_LIT("\xff\xfe")) ||
        slice_starts(bytes, SLICE_LIT("\xfe\xff"))) {
        bool big = bytes.ptr[0] == '\xfe';
        text =
            from_utf16(arena, (struct slice){bytes.ptr + 2, bytes.len - 2}, big, &bad);
    } else if (utf8_check(bytes) < bytes.len) {
        text = from_others(arena, bytes, declared, &bad);
    }
    if (is_binary(text) || (size_t)bad * 2 > bytes.len) {
        return err_set(err, ERR_INPUT,
                       "%.*s: binary file, or text in an unknown encoding",
                       SLICE_ARG(doc->path));
    }
    doc->text = text;
    doc->repaired = bad;
    return 0;
}
