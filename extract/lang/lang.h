/*
 * lang.h - the language layer: text to sentences, words, tags and trees.
 *
 * Terms are those of Universal Dependencies. Words are numbered over the whole
 * document; heads are such numbers. Tokens follow UD English (EWT): clitics ("'s",
 * "n't") and hyphens are words of their own. Offsets lead back to the document's text.
 *
 * A `struct lang` is read-only once opened and may be shared by threads.
 */
#ifndef EXTRACT_LANG_LANG_H
#define EXTRACT_LANG_LANG_H

#include "base/arena.h"
#include "base/doc.h"
#include "base/err.h"
#include "extract/lang/kernel.h"

#define LANG_NO_HEAD UINT32_MAX /* of a root, and before parsing */

/* Universal part-of-speech tags. */
enum upos {
#define UPOS(id) UPOS_##id,
#include "extract/lang/upos.def"
#undef UPOS
    UPOS_COUNT
};

/* Basic dependency relations without subtypes, but for those that extraction needs. */
enum deprel {
#define DEPREL(id, name) DEPREL_##id,
#include "extract/lang/deprel.def"
#undef DEPREL
    DEPREL_COUNT
};

/* Bits of struct word's feats; what UD calls VerbForm, Tense, Number and so on. */
enum feat {
    FEAT_FIN = 1 << 0,
    FEAT_INF = 1 << 1,
    FEAT_PART = 1 << 2,
    FEAT_GER = 1 << 3,
    FEAT_PAST = 1 << 4,
    FEAT_PRES = 1 << 5,
    FEAT_PASS = 1 << 6, /* Voice=Pass */
    FEAT_SING = 1 << 7,
    FEAT_PLUR = 1 << 8,
    FEAT_PERSON1 = 1 << 9,
    FEAT_PERSON2 = 1 << 10,
    FEAT_PERSON3 = 1 << 11,
    FEAT_IMP = 1 << 12,
    FEAT_POSS = 1 << 13,
    FEAT_MASC = 1 << 14,
    FEAT_FEM = 1 << 15,
};

/* Kinds of names that the network guesses, for the first and for further words. */
enum lang_ner {
    NER_NONE,
    NER_PERSON_FIRST,
    NER_PERSON_MORE,
    NER_ORGANISATION_FIRST,
    NER_ORGANISATION_MORE,
    NER_PLACE_FIRST,
    NER_PLACE_MORE,
    NER_OTHER_FIRST,
    NER_OTHER_MORE,
    NER_COUNT
};

struct word {
    struct span span;
    struct slice lemma; /* lower case except of proper nouns; empty before tagging */
    uint32_t head;      /* number of the word it depends on, or LANG_NO_HEAD */
    uint32_t sentence;
    uint32_t met;   /* of lang.c: its number in `book` of the text, or 0 */
    uint16_t feats; /* enum feat */
    uint8_t upos;   /* enum upos */
    uint8_t xpos;   /* index of lang_xpos_name() */
    uint8_t deprel; /* enum deprel */
    uint8_t ner;    /* enum lang_ner, of parsed sentences; a hint, not a decision */
    bool space_before;
};

struct sentence {
    struct span span;
    uint32_t first; /* word */
    uint32_t count; /* words */
    uint32_t block; /* of struct doc */
    uint8_t kind;   /* enum block_kind of that block */
    bool tagged;
    bool parsed;
};

/* Sentences and words of a document, in text order. */
struct lang_text {
    struct slice text;
    struct slice look; /* text as taggers see it: Title Case undone; empty: as text */
    struct word *words;
    size_t n_words;
    struct sentence *sentences;
    size_t n_sentences;
    const struct book *book; /* of lang.c: who has met the words, at that age; NULL */
    uint32_t book_age;
};

struct lang;

/*
 * Opens the built-in model, or the file `path` when not NULL. A damaged or foreign file
 * fails with ERR_INPUT and says why. Close with lang_close().
 */
int lang_open(const char *path, struct lang **out, struct err *err);
void lang_close(struct lang *lang);

/* Has the network compute by this kind, for measuring; all give the same trees. */
void lang_use_kernel(struct lang *lang, enum kernel_kind kind);

/* Sentences and words; everything in `arena`. Blocks of the document bound sentences.
 */
void lang_split(const struct lang *lang, struct arena *arena, const struct doc *doc,
                struct lang_text *out);

/* Fills upos, xpos, feats and lemma of sentences [from, to), by the fast tagger. */
void lang_tag(const struct lang *lang, struct arena *arena, struct lang_text *text,
              size_t from, size_t to);

/*
 * Fills head and deprel of sentences for which want[i] (all when want is NULL), and
 * ner; also sets tags and lemmas anew, by the better tagger.
 */
void lang_parse(const struct lang *lang, struct arena *arena, struct lang_text *text,
                const bool *want);

struct slice upos_name(enum upos upos);
struct slice deprel_name(enum deprel deprel);
struct slice lang_xpos_name(uint8_t xpos); /* Penn Treebank tags */

/* The word's bytes. */
static inline struct slice word_form(const struct lang_text *text, uint32_t word)
{
    return span_cut(text->text, text->words[word].span);
}
/* Does it read so, whatever its case? No word behind the last does. */
static inline bool word_reads(const struct lang_text *text, uint32_t word,
                              const char *form)
{
    return word < text->n_words && slice_is_nocase(word_form(text, word), form);
}
/* "by|-election": does a hyphen without blanks tie it to the word behind that? */
static inline bool word_is_tied(const struct lang_text *text, uint32_t word)
{
    const struct word *w = text->words + word;
    return word + 2 < text->n_words && !w[1].space_before && !w[2].space_before &&
           w[1].span.end - w[1].span.start == 1 &&
           text->text.ptr[w[1].span.start] == '-';
}
/*
 * Both halves of a tied word as a lemma, in small letters: "by-election" of
 * "By-Elections", "fact-finding"; in `room`. Empty: it is not tied, or too long.
 */
struct slice word_joint(const struct lang_text *text, uint32_t word, char *room,
                        size_t size);
/* The same as running text would write it: "Meets" of a headline is "meets". */
struct slice word_look(const struct lang_text *text, uint32_t word);
/*
 * The bytes of `span` as running text on one line would have them: ordinary words small
 * where all have capitals, line breaks as spaces. A copy in `arena` if there are any.
 */
struct slice text_look(const struct lang_text *text, struct arena *arena,
                       struct span span);

#endif
