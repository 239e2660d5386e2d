#include "extract/name/name.h"
#include "tests/check.h"

/* "Ana met Bo Li on Friday": "Li" torn from "Bo", and "Friday" below it. */
static const struct word torn[] = {
    {.head = 1,            .upos = UPOS_PROPN, .deprel = DEPREL_NSUBJ},
    {.head = LANG_NO_HEAD, .upos = UPOS_VERB,  .deprel = DEPREL_ROOT },
    {.head = 1,            .upos = UPOS_PROPN, .deprel = DEPREL_OBJ  },
    {.head = 1,            .upos = UPOS_PROPN, .deprel = DEPREL_XCOMP},
    {.head = 5,            .upos = UPOS_ADP,   .deprel = DEPREL_CASE },
    {.head = 3,            .upos = UPOS_PROPN, .deprel = DEPREL_OBL  },
};

/* "Ana spoke with Bo Li": "Li" taken for a verb, and "with" for what marks its clause.
 */
static const struct word as_clause[] = {
    {.head = 1,            .upos = UPOS_PROPN, .deprel = DEPREL_NSUBJ},
    {.head = LANG_NO_HEAD, .upos = UPOS_VERB,  .deprel = DEPREL_ROOT },
    {.head = 4,            .upos = UPOS_ADP,   .deprel = DEPREL_MARK },
    {.head = 4,            .upos = UPOS_PROPN, .deprel = DEPREL_NSUBJ},
    {.head = 1,            .upos = UPOS_VERB,  .deprel = DEPREL_ADVCL},
};

static void a_name_is_no_clause(void)
{
    struct word words[COUNT(as_clause)];
    for (size_t i = 0; i < COUNT(as_clause); i++) {
        words[i] = as_clause[i];
    }
    struct sentence sentence = {.count = COUNT(as_clause), .parsed = true};
    struct lang_text text = {.words = words,
                             .n_words = COUNT(as_clause),
                             .sentences = &sentence,
                             .n_sentences = 1};
    struct name_mention mention = {.first_word = 3, .n_words = 2, .kind = ACTOR_PERSON};
    struct names names = {.mentions = &mention, .n_mentions = 1};
    name_mend_trees(&names, &text);
    CU_ASSERT_EQUAL(words[4].deprel, DEPREL_OBL);
    CU_ASSERT_EQUAL(words[4].head, 1);
    CU_ASSERT_EQUAL(words[3].deprel, DEPREL_FLAT);
    CU_ASSERT_EQUAL(words[2].deprel, DEPREL_CASE);
}

static void mend(struct word *words, uint8_t kind)
{
    struct sentence sentence = {.count = COUNT(torn), .parsed = true};
    struct lang_text text = {.words = words,
                             .n_words = COUNT(torn),
                             .sentences = &sentence,
                             .n_sentences = 1};
    struct name_mention mention = {.first_word = 2, .n_words = 2, .kind = kind};
    struct names names = {.mentions = &mention, .n_mentions = 1};
    for (size_t i = 0; i < COUNT(torn); i++) {
        words[i] = torn[i];
    }
    name_mend_trees(&names, &text);
}

static void a_person_is_one_node(void)
{
    struct word words[COUNT(torn)];
    mend(words, ACTOR_PERSON);
    CU_ASSERT_EQUAL(words[2].head, 1);
    CU_ASSERT_EQUAL(words[2].deprel, DEPREL_OBJ);
    CU_ASSERT_EQUAL(words[3].head, 2);
    CU_ASSERT_EQUAL(words[3].deprel, DEPREL_FLAT);
    CU_ASSERT_EQUAL(words[5].head, 1); /* an oblique belongs to the verb */
    CU_ASSERT_EQUAL(words[4].head, 5);
}

static void other_names_stay_as_parsed(void)
{
    struct word words[COUNT(torn)];
    mend(words, ACTOR_ORGANIZATION);
    for (size_t i = 0; i < COUNT(torn); i++) {
        CU_ASSERT_EQUAL(words[i].head, torn[i].head);
    }
}

CU_TestInfo tree_tests[] = {
    {"a person is one node",       a_person_is_one_node      },
    {"a name is no clause",        a_name_is_no_clause       },
    {"other names stay as parsed", other_names_stay_as_parsed},
    CU_TEST_INFO_NULL,
};
