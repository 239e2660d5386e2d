#include "base/table.h"
#include "extract/name/classes.h"
#include "extract/name/words.h"
#include "tests/check.h"

static struct word_class of(const struct class_table *table, const char *word)
{
    return class_find(table, name_hash(slice_of(word)));
}

static void words_of_one_use_are_of_one_class(void)
{
    struct class_table table;
    CU_ASSERT_TRUE(class_table_read(data_get("model/classes.bin"), &table));
    CU_ASSERT_EQUAL(of(&table, "monday").fine, of(&table, "tuesday").fine);
    CU_ASSERT_NOT_EQUAL(of(&table, "monday").fine, CLASS_NONE);
    CU_ASSERT_NOT_EQUAL(of(&table, "monday").coarse, of(&table, "johnson").coarse);
    CU_ASSERT_TRUE(of(&table, "the").rare < of(&table, "monday").rare);
}

static void a_word_nobody_wrote_has_no_class(void)
{
    struct class_table table;
    CU_ASSERT_TRUE(class_table_read(data_get("model/classes.bin"), &table));
    CU_ASSERT_EQUAL(of(&table, "qzxvwkqj").fine, CLASS_NONE);
    CU_ASSERT_EQUAL(of(&table, "qzxvwkqj").rare, CLASS_COMMON - 1);
}

static void bytes_that_are_no_table_make_all_unknown(void)
{
    struct slice bytes = data_get("model/classes.bin");
    struct class_table table;
    CU_ASSERT_FALSE(class_table_read((struct slice){bytes.ptr, 100}, &table));
    bytes.len--;
    CU_ASSERT_FALSE(class_table_read(bytes, &table));
    CU_ASSERT_FALSE(class_table_read((struct slice){0}, &table));
    CU_ASSERT_EQUAL(of(&table, "monday").fine, CLASS_NONE);
}

CU_TestInfo classes_tests[] = {
    {"words of one use are of one class",        words_of_one_use_are_of_one_class},
    {"a word nobody wrote has no class",         a_word_nobody_wrote_has_no_class },
    {"bytes that are no table make all unknown",
     bytes_that_are_no_table_make_all_unknown                                     },
    CU_TEST_INFO_NULL,
};
