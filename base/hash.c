#include "base/hash.h"

#include <nettle/sha1.h>
#include <nettle/sha2.h>

static const uint8_t namespace[16] = {0x1d, 0x6d, 0x0f, 0x71, 0xc3, 0xe0, 0x52, 0x06,
                                      0xac, 0x5b, 0x43, 0xdd, 0x69, 0x87, 0x0c, 0xc4};

/* Writes `n` bytes as hex; returns the end. */
static char *hex(const uint8_t *bytes, size_t n, char *out)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < n; i++) {
        *out++ = digits[bytes[i] >> 4];
        *out++ = digits[bytes[i] & 15];
    }
    return out;
}

void hash_sha256(struct slice text, char out[HASH_SHA256_SIZE])
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, text.len, (const uint8_t *)text.ptr);
    sha256_digest(&context, sizeof digest, digest);
    *hex(digest, sizeof digest, out) = '\0';
}

void hash_uuid(struct slice name, char out[HASH_UUID_SIZE])
{
    static const size_t groups[] = {4, 2, 2, 2, 6}; /* bytes between hyphens */
    uint8_t digest[SHA1_DIGEST_SIZE];
    struct sha1_ctx context;
    sha1_init(&context);
    sha1_update(&context, sizeof namespace, namespace);
    sha1_update(&context, name.len, (const uint8_t *)name.ptr);
    sha1_digest(&context, sizeof digest, digest);
    digest[6] = (uint8_t)((digest[6] & 0x0f) | 0x50);
    digest[8] = (uint8_t)((digest[8] & 0x3f) | 0x80);
    const uint8_t *at = digest;
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
        if (i > 0) {
            *out++ = '-';
        }
        out = hex(at, groups[i], out);
        at += groups[i];
    }
    *out = '\0';
}
