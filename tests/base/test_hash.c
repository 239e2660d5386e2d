#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "tests/check.h"

/* FIPS 180-4's examples. */
static const struct {
    const char *text;
    const char *digest;
} digests[] = {
    {"",                                                         "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc",                                                      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"                                                            },
};

static void sha256_has_its_published_values(void)
{
    for (size_t i = 0; i < COUNT(digests); i++) {
        char out[HASH_SHA256_SIZE];
        hash_sha256(slice_of(digests[i].text), out);
        CHECK_ROW(strcmp(out, digests[i].digest) == 0, digests[i].text);
    }
}

static void sha256_of_a_million_letters(void)
{
    size_t len = 1000000;
    char *text = malloc(len);
    char out[HASH_SHA256_SIZE];
    if (!text) {
        return;
    }
    memset(text, 'a', len);
    hash_sha256((struct slice){text, len}, out);
    CU_ASSERT_STRING_EQUAL(
        out, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    free(text);
}

/* As Python's uuid.uuid5() makes them in the project's namespace. */
static const struct {
    const char *name;
    const char *uuid;
} uuids[] = {
    {"",         "22f131ca-245e-504e-a9be-e89252c6a1f9"},
    {"dateline", "8c796f55-4fe6-58cb-8fbd-c16749197c87"},
    {"Erdo\xc4\x9f"
     "an",  "ae679515-e16b-5517-9bca-4ddeff13f79f"},
};

static void uuids_are_of_version_five(void)
{
    for (size_t i = 0; i < COUNT(uuids); i++) {
        char out[HASH_UUID_SIZE];
        hash_uuid(slice_of(uuids[i].name), out);
        CHECK_ROW(strcmp(out, uuids[i].uuid) == 0, uuids[i].uuid);
        CHECK_ROW(out[14] == '5' && strchr("89ab", out[19]) != NULL, out);
    }
}

CU_TestInfo hash_tests[] = {
    {"SHA-256 has its published values", sha256_has_its_published_values},
    {"SHA-256 of a million letters",     sha256_of_a_million_letters    },
    {"UUIDs are of version five",        uuids_are_of_version_five      },
    CU_TEST_INFO_NULL,
};
