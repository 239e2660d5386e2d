#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/table.h"
#include "extract/lang/conllu.h"
#include "extract/lang/lemma.h"
#include "extract/lang/tagset.h"
#include "tests/check.h"

static struct lang *open_lang(void)
{
    struct lang *lang = NULL;
    struct err err = {0};
    CU_ASSERT_EQUAL(lang_open(NULL, &lang, &err), 0);
    return lang;
}

/* One body block that covers the text. */
static struct doc whole(const char *text, struct block *block)
{
    struct slice bytes = slice_of(text);
    *block = (struct block){
        {0, (uint32_t)bytes.len},
        BLOCK_BODY
    };
    return (struct doc){.text = bytes, .blocks = block, .n_blocks = 1};
}

/* Text as taggers see it: where every word has a capital, only names keep theirs. */
static void capitals_that_say_nothing_are_undone(void)
{
    static const struct {
        const char *text;
        const char *look;
    } cases[] = {
        {"Sweden Accuses Norway of Jamming Signals, Recalls Envoy",
         "Sweden accuses Norway of jamming signals, recalls envoy"                                                                                                            },
        {"Ministers Meet in Oslo Over New Fishing Rules",
         "Ministers meet in Oslo over new fishing rules"                                                                                                                      },
        {"THE GUARDS DENIED TODAY THAT REBELS HAD ENTERED THE TOWN. (ZQT)",
         "The guards denied today that rebels had entered the town. (ZQT)"                                                                                                    },
        {"THE BANK OF LATVIA GAVE MARIA O'LEARY THE MONEY. SHE THANKED GÖRAN ÖBERG.",
         "The Bank of Latvia gave Maria O'Leary the money. She thanked Göran Öberg."                                                                                        },
        {"POLICE IN ROME SAID THE MAYOR, PAOLO BRUNI, WAS SHOT AT HIS HOME BY GUNMEN",
         "Police in Rome said the mayor, Paolo Bruni, was shot at his home by gunmen"                                                                                         },
        {"A BANKER, PAOLO DELCASTRO PAZ, WAS KIDNAPPED ON MONDAY.\n\n"
         "HIS DRIVER WAS WOUNDED, WHILE DELCASTRO HIMSELF WAS VIOLENTLY ABDUCTED.", "A banker, Paolo Delcastro Paz, was kidnapped on Monday.\n\n"
         "His driver was wounded, while Delcastro himself was violently abducted."},
        {"Sweden accuses Norway of jamming signals",
         "Sweden accuses Norway of jamming signals"                                                                                                                           },
        {"He met Anna Berg, Foreign Minister of Norway, on Monday.",
         "He met Anna Berg, Foreign Minister of Norway, on Monday."                                                                                                           },
    };
    struct lang *lang = open_lang();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct block block;
        struct lang_text text;
        struct doc doc = whole(cases[i].text, &block);
        lang_split(lang, &arena, &doc, &text);
        CHECK_ROW(slice_equal(text.look, slice_of(cases[i].look)), cases[i].text);
        CHECK_ROW(text.text.ptr == doc.text.ptr, cases[i].text);
        arena_release(&arena);
    }
    lang_close(lang);
}

static void forms_have_their_lemma(void)
{
    static const struct {
        const char *text;
        const char *lemma; /* of the third word */
    } cases[] = {
        {"Anna was beaten by thieves.",      "beat"     },
        {"The man shot a guard.",            "shoot"    },
        {"Their dog bled for an hour.",      "bleed"    },
        {"They both gunned down a witness.", "gun"      },
        {"Rebels have freed three men.",     "free"     },
        {"Masked men looted a shop.",        "loot"     },
        {"The cousins severed all ties.",    "sever"    },
        {"All three quit in spring.",        "quit"     },
        {"Since last Sept. it is closed.",   "September"},
        {"He left -- for good.",             "--"       },
        {"The two thieves ran.",             "thief"    },
        {"They lost lives there.",           "life"     },
        {"The deep caves flooded.",          "cave"     },
    };
    struct lang *lang = open_lang();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct block block;
        struct lang_text text;
        struct doc doc = whole(cases[i].text, &block);
        lang_split(lang, &arena, &doc, &text);
        lang_parse(lang, &arena, &text, NULL);
        CHECK_ROW(slice_equal(text.words[2].lemma, slice_of(cases[i].lemma)),
                  cases[i].text);
        arena_release(&arena);
    }
    lang_close(lang);
}

static void sentences_end_where_they_should(void)
{
    static const struct {
        const char *text;
        size_t sentences;
    } cases[] = {
        {"The minister arrived on Monday. He met Dr. Aden in Oslo.",                                2},
        {"\"We will not go,\" she said. \"It is too late.\" They left.",                            3},
        {"The U.S. Senate voted 51-49. The bill now goes to the White House.",                      2},
        {"Talks ended at 5 p.m. on Friday.",                                                        1},
        {"Headline without a stop\n\nThe text begins here.",                                        2},
        {"GENEVA, May 3 (Agency) - The two ministers met on Friday.",                               2},
        {"Oslo [Norway], May 3 : The two ministers met on Friday.",                                 2},
        {"OSLO: The two ministers met on Friday.",                                                  2},
        {"The town - small and cold - is a port.",                                                  1},
        {"A SOLDIER WAS KILLED IN AN ATTACK IN SAN\nMARTIN EARLY TODAY.",                           1},
        {"",                                                                                        0},
        {"LIMA, 3 MAY 91 (ZQT) -- [REPORT] [BO SILVA] [TEXT] TWO COOKS -- AGED 30 AND 44 -- LEFT.",
         3                                                                                           },
        {"[BO SILVA] WE ARE GOING TO LIMA.",                                                        2},
        {"[The mayor] said on [3 May] that it was over.",                                           1},
    };
    struct lang *lang = open_lang();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct block block;
        struct lang_text text;
        struct doc doc = whole(cases[i].text, &block);
        lang_split(lang, &arena, &doc, &text);
        CHECK_ROW(text.n_sentences == cases[i].sentences, cases[i].text);
        arena_release(&arena);
    }
    lang_close(lang);
}

static void lemmas_keep_characters_whole(void)
{
    static const struct {
        const char *form;
        struct lemma_rule rule;
        const char *lemma;
    } cases[] = {
        {"\u2018",   {.cut = 2, .append_len = 2, .append = "'s"}, "'s"     },
        {"\u2018",   {.cut = 1},                                  ""       },
        {"n\u00e9s", {.cut = 2},                                  "n"      },
        {"n\u00e9s", {.cut = 1},                                  "n\u00e9"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct slice lemma =
            lemma_apply(&arena, slice_of(cases[i].form), &cases[i].rule);
        CHECK_ROW(slice_equal(lemma, slice_of(cases[i].lemma)), cases[i].form);
        arena_release(&arena);
    }
}

static void tags_and_lemmas_of_a_plain_sentence(void)
{
    static const struct {
        const char *lemma;
        enum upos upos;
    } expected[] = {
        {"the",       UPOS_DET  },
        {"minister",  UPOS_NOUN },
        {"meet",      UPOS_VERB },
        {"her",       UPOS_PRON },
        {"colleague", UPOS_NOUN },
        {"in",        UPOS_ADP  },
        {"Oslo",      UPOS_PROPN},
        {".",         UPOS_PUNCT},
    };
    struct lang *lang = open_lang();
    struct arena arena = {0};
    struct block block;
    struct lang_text text;
    struct doc doc = whole("The ministers met her colleagues in Oslo.", &block);
    lang_split(lang, &arena, &doc, &text);
    lang_tag(lang, &arena, &text, 0, text.n_sentences);
    CU_ASSERT_EQUAL(text.n_words, COUNT(expected));
    for (size_t i = 0; i < text.n_words && i < COUNT(expected); i++) {
        CHECK_ROW(slice_equal(text.words[i].lemma, slice_of(expected[i].lemma)),
                  expected[i].lemma);
        CHECK_ROW(text.words[i].upos == expected[i].upos, expected[i].lemma);
    }
    CU_ASSERT(text.sentences[0].tagged);
    CU_ASSERT((text.words[2].feats & FEAT_PAST) != 0);
    CU_ASSERT((text.words[1].feats & FEAT_PLUR) != 0);
    arena_release(&arena);
    lang_close(lang);
}

/* The word of this form, or n_words. */
static uint32_t find_word(const struct lang_text *text, const char *form)
{
    uint32_t i = 0;
    while (i < text->n_words && !slice_equal(word_form(text, i), slice_of(form))) {
        i++;
    }
    return i;
}

static void trees_say_who_did_what_to_whom(void)
{
    static const struct {
        const char *text;
        const char *word;
        const char *head;
        enum deprel deprel;
    } cases[] = {
        {"The minister met her colleague in Oslo.",        "minister",  "met",      DEPREL_NSUBJ    },
        {"The minister met her colleague in Oslo.",        "colleague", "met",      DEPREL_OBJ      },
        {"The minister met her colleague in Oslo.",        "Oslo",      "met",      DEPREL_OBL      },
        {"Two men were arrested by the police on Friday.", "men",       "arrested",
         DEPREL_NSUBJ_PASS                                                                          },
        {"Two men were arrested by the police on Friday.", "police",    "arrested",
         DEPREL_OBL_AGENT                                                                           },
        {"She said that the talks had failed.",            "failed",    "said",     DEPREL_CCOMP    },
        {"The law that parliament passed is new.",         "passed",    "law",      DEPREL_ACL_RELCL},
    };
    struct lang *lang = open_lang();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct block block;
        struct lang_text text;
        struct doc doc = whole(cases[i].text, &block);
        lang_split(lang, &arena, &doc, &text);
        lang_parse(lang, &arena, &text, NULL);
        uint32_t word = find_word(&text, cases[i].word);
        uint32_t head = find_word(&text, cases[i].head);
        CHECK_ROW(text.words[word].head == head, cases[i].word);
        CHECK_ROW(text.words[word].deprel == cases[i].deprel, cases[i].word);
        CU_ASSERT(text.sentences[0].parsed && text.sentences[0].tagged);
        arena_release(&arena);
    }
    lang_close(lang);
}

/* Every word has a head within its sentence, one is the root, and no way goes round. */
static bool is_tree(const struct lang_text *text, uint32_t word)
{
    const struct sentence *s = &text->sentences[text->words[word].sentence];
    uint32_t at = word;
    uint32_t steps = 0;
    while (text->words[at].head != LANG_NO_HEAD && steps <= s->count) {
        at = text->words[at].head;
        steps++;
        if (at < s->first || at >= s->first + s->count) {
            return false;
        }
    }
    bool root = text->words[word].head == LANG_NO_HEAD;
    return steps <= s->count && root == (text->words[word].deprel == DEPREL_ROOT);
}

static void trees_are_trees_whatever_comes(void)
{
    static const char *const texts[] = {
        "x",
        "!",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "))))(((( ---- ,,,, .... ;;;; 1 2 3 4",
        "\xe4\xbd\xa0\xe5\xa5\xbd \xf0\x9f\x98\x80 BREAKING: XS SM MD LG",
        "the the the the the of of of of to to to who who who that that that",
    };
    struct lang *lang = open_lang();
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct arena arena = {0};
        struct block block;
        struct lang_text text;
        struct doc doc = whole(texts[i], &block);
        lang_split(lang, &arena, &doc, &text);
        lang_parse(lang, &arena, &text, NULL);
        for (uint32_t w = 0; w < text.n_words; w++) {
            CHECK_ROW(is_tree(&text, w), texts[i]);
        }
        arena_release(&arena);
    }
    lang_close(lang);
}

static void a_damaged_model_is_refused(void)
{
    struct slice good = data_get("model/english.model");
    static const struct {
        const char *label;
        size_t at;  /* byte to change */
        size_t len; /* of the file; 0 whole */
        const char *says;
    } cases[] = {
        {"empty",         0,    1,    "no language model"},
        {"foreign",       2,    0,    "no language model"},
        {"other version", 8,    0,    "version"          },
        {"size",          16,   0,    "header says"      },
        {"checksum",      25,   0,    "checksum"         },
        {"directory",     60,   0,    "checksum"         },
        {"body",          5000, 0,    "checksum"         },
        {"cut",           0,    4000, "damaged"          },
    };
    char path[] = "/tmp/dateline-model-XXXXXX";
    int fd = mkstemp(path);
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t len = cases[i].len > 0 ? cases[i].len : good.len;
        char *copy = malloc(len);
        memcpy(copy, good.ptr, len);
        copy[cases[i].at] = (char)(copy[cases[i].at] ^ (cases[i].len > 0 ? 0 : 0x40));
        FILE *out = fopen(path, "wb");
        CU_ASSERT(out && fwrite(copy, len, 1, out) == 1);
        if (out) {
            (void)fclose(out);
        }
        free(copy);
        struct lang *lang = NULL;
        struct err err = {0};
        CHECK_ROW(lang_open(path, &lang, &err) == ERR_INPUT, cases[i].label);
        CHECK_ROW(strstr(err.text, cases[i].says) != NULL, cases[i].label);
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    (void)unlink(path);
    struct lang *lang = NULL;
    struct err err = {0};
    CU_ASSERT_EQUAL(lang_open("/nonexistent/model", &lang, &err), ERR_IO);
}

static const char sample[] =
    "# newdoc id = a\n"
    "# sent_id = 1\n"
    "1\tShe\tshe\tPRON\tPRP\tNumber=Sing|Person=3\t2\tnsubj\t_\t_\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n";

static void conllu_comes_back_as_it_went(void)
{
    struct arena arena = {0};
    struct err err = {0};
    struct lang_text text;
    struct lang_text again;
    struct buf out = {0};
    CU_ASSERT_EQUAL(
        lang_read_conllu(&arena, slice_of(sample), SLICE_LIT("s"), &text, &err), 0);
    CU_ASSERT(slice_equal(text.text, SLICE_LIT("She didn't go.")));
    text.sentences[0].tagged = text.sentences[0].parsed = true;
    lang_write_conllu(&text, &out);
    CU_ASSERT(slice_search(buf_slice(&out), SLICE_LIT("2-3\tdidn't\t")) != SIZE_MAX);
    CU_ASSERT_EQUAL(
        lang_read_conllu(&arena, buf_slice(&out), SLICE_LIT("s"), &again, &err), 0);
    CU_ASSERT(slice_equal(again.text, text.text));
    CU_ASSERT_EQUAL(again.n_words, 5);
    for (size_t i = 0; i < 5; i++) {
        CU_ASSERT_EQUAL(again.words[i].head, text.words[i].head);
        CU_ASSERT_EQUAL(again.words[i].deprel, text.words[i].deprel);
        CU_ASSERT_EQUAL(again.words[i].feats, text.words[i].feats);
        CU_ASSERT_EQUAL(again.words[i].xpos, text.words[i].xpos);
    }
    buf_release(&out);
    arena_release(&arena);
}

static void bad_conllu_is_refused(void)
{
    static const struct {
        const char *text;
        const char *says;
    } cases[] = {
        {"1\tx\n",                              "s:1: not ten"},
        {"1\tx\tx\tX\t_\t_\t9\tdep\t_\t_\n\n",  "s:2: a head" },
        {"2\tx\tx\tX\t_\t_\t0\tdep\t_\t_\n",    "numbered"    },
        {"1\tx\tx\tNOPE\t_\t_\t0\tdep\t_\t_\n", "speech"      },
        {"1\tx\tx\tX\t_\t_\tz\tdep\t_\t_\n",    "no number"   },
        {"1\t\tx\tX\t_\t_\t0\tdep\t_\t_\n",     "empty column"},
        {"1-x\tx\tx\tX\t_\t_\t0\tdep\t_\t_\n",  "range"       },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct lang_text text;
        int rc = lang_read_conllu(&arena, slice_of(cases[i].text), SLICE_LIT("s"),
                                  &text, &err);
        CHECK_ROW(rc == ERR_INPUT, cases[i].text);
        CHECK_ROW(strstr(err.text, cases[i].says) != NULL, cases[i].text);
        arena_release(&arena);
    }
}

CU_TestInfo lang_tests[] = {
    {"capitals that say nothing are undone", capitals_that_say_nothing_are_undone},
    {"sentences end where they should",      sentences_end_where_they_should     },
    {"tags and lemmas of a plain sentence",  tags_and_lemmas_of_a_plain_sentence },
    {"trees say who did what to whom",       trees_say_who_did_what_to_whom      },
    {"trees are trees whatever comes",       trees_are_trees_whatever_comes      },
    {"a damaged model is refused",           a_damaged_model_is_refused          },
    {"CoNLL-U comes back as it went",        conllu_comes_back_as_it_went        },
    {"bad CoNLL-U is refused",               bad_conllu_is_refused               },
    {"forms of verbs have their lemma",      forms_have_their_lemma              },
    {"lemmas keep characters whole",         lemmas_keep_characters_whole        },
    CU_TEST_INFO_NULL,
};
