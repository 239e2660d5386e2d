#include "base/utf8.h"
#include "extract/read/read.h"
#include "tests/check.h"

static const struct {
    const char *label;
    struct slice bytes;
    const char *text; /* or the error */
    uint32_t repaired;
} rows[] = {
    {"ASCII",                               SLICE_INIT("They met."),                     "They met.",                     0},
    {"UTF-8",                               SLICE_INIT("Caf\xc3\xa9 \xe2\x80\x94 met"),
     "Caf\xc3\xa9 \xe2\x80\x94 met",                                                                                      0},
    {"a byte-order mark stays in the text", SLICE_INIT("\xef\xbb\xbfThey met."),
     "\xef\xbb\xbfThey met.",                                                                                             0},
    {"UTF-16 little-endian",                SLICE_INIT("\xff\xfeH\0i\0 \0\x41\x01"),     "Hi \xc5\x81",                   0},
    {"UTF-16 big-endian",                   SLICE_INIT("\xfe\xff\0H\0i"),                "Hi",                            0},
    {"UTF-16 pair",
     SLICE_INIT("\xff\xfe"
                "A\0\x3d\xd8\x00\xde"),
     "A\xf0\x9f\x98\x80",                                                                                                 0},
    {"UTF-16 half a pair",
     SLICE_INIT("\xff\xfe"
                "A\0B\0C\0\x3d\xd8"
                "D\0"),
     "ABC\xef\xbf\xbd"
     "D",                                                                                                                 2},
    {"UTF-16 half a unit",                  SLICE_INIT("\xfe\xff\0H\0i\0"),              "Hi\xef\xbf\xbd",                1},
    {"Latin-1 letter",                      SLICE_INIT("in the caf\xe9 they met"),
     "in the caf\xc3\xa9 they met",                                                                                       0},
    {"Windows-1252 quotes",                 SLICE_INIT("\x93yes\x94 \x96 it\x92s"),
     "\xe2\x80\x9cyes\xe2\x80\x9d \xe2\x80\x93 it\xe2\x80\x99s",                                                          0},
    {"broken UTF-8",                        SLICE_INIT("Caf\xc3\xa9 and caf\xe9 again"),
     "Caf\xc3\xa9 and caf\xef\xbf\xbd again",                                                                             1},
    {"bytes that no charset puts there",    SLICE_INIT("They met \xff\xfe in Oslo"),
     "They met \xef\xbf\xbd in Oslo",                                                                                     2},
    {"cut UTF-8 letter",                    SLICE_INIT("They met in a caf\xc3"),
     "They met in a caf\xef\xbf\xbd",                                                                                     1},
    {"a NUL is no text",                    SLICE_INIT("They\0met"),
     "x: binary file, or text in an unknown encoding",                                                                    0},
    {"control characters are no text",      SLICE_INIT("\x01\x02\x03 met"),
     "x: binary file, or text in an unknown encoding",                                                                    0},
    {"an image",                            SLICE_INIT("\x89PNG\r\n\x1a\n"),             "x: binary file (PNG image)",    0},
    {"a PDF",                               SLICE_INIT("%PDF-1.4\n"),                    "x: binary file (PDF document)", 0},
    {"nothing but white space",             SLICE_INIT(" \n\t\xc2\xa0\n"),               "x: no text in it",              0},
    {"nothing",                             SLICE_INIT(""),                              "x: no text in it",              0},
};

static void bytes_become_utf8(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct doc doc = {0};
        int rc = read_document(&arena, rows[i].bytes, SLICE_LIT("x"), SLICE_LIT("x"),
                               &doc, &err);
        struct slice got = rc == 0 ? doc.text : slice_of(err.text);
        CHECK_ROW(slice_equal(got, slice_of(rows[i].text)), rows[i].label);
        CHECK_ROW(rc != 0 || doc.repaired == rows[i].repaired, rows[i].label);
        CHECK_ROW(rc == 0 || rc == ERR_INPUT, rows[i].label);
        arena_release(&arena);
    }
}

static const struct {
    const char *label;
    const char *page;
    const char *part; /* that the text must hold */
} pages[] = {
    {"Latin-2 that is declared",
     "<html><head><meta charset=\"iso-8859-2\"></head><p>W \xa3odzi",                         "W \xc5\x81odzi"                },
    {"Latin-1 that is declared is Windows-1252",
     "<html><meta charset=latin1><p>\x93Gr\xfc\xdf\x94",                                      "\xe2\x80\x9cGr\xc3\xbc\xc3\x9f"},
    {"UTF-8 that is declared otherwise",
     "<html><meta charset=iso-8859-1><p>Gr\xc3\xbc\xc3\x9f",                                  "Gr\xc3\xbc\xc3\x9f"            },
    {"a charset that nobody knows",              "<html><meta charset=klingon><p>Gr\xfc\xdf",
     "Gr\xc3\xbc\xc3\x9f"                                                                                                     },
};

static void pages_declare_their_charset(void)
{
    for (size_t i = 0; i < COUNT(pages); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct doc doc = {0};
        int rc = read_document(&arena, slice_of(pages[i].page), SLICE_LIT("x"),
                               SLICE_LIT("x"), &doc, &err);
        CHECK_ROW(rc == 0 &&
                      slice_search(doc.text, slice_of(pages[i].part)) != SIZE_MAX,
                  pages[i].label);
        arena_release(&arena);
    }
}

CU_TestInfo read_encode_tests[] = {
    {"bytes become UTF-8, or are refused", bytes_become_utf8          },
    {"pages declare their charset",        pages_declare_their_charset},
    CU_TEST_INFO_NULL,
};
