/* hash.h - content-made identifiers: SHA-256, and UUIDs of RFC 4122 version 5. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/slice.h"

#define HASH_SHA256_SIZE 65 /* lower-case hex and NUL */
#define HASH_UUID_SIZE   37 /* "xxxxxxxx-xxxx-5xxx-yxxx-xxxxxxxxxxxx" and NUL */

void hash_sha256(struct slice text, char out[HASH_SHA256_SIZE]);

/* Version 5 of `name` in the project's namespace 1d6d0f71-c3e0-5206-ac5b-43dd69870cc4.
 */
void hash_uuid(struct slice name, char out[HASH_UUID_SIZE]);

#endif
