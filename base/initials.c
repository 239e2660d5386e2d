#include "base/initials.h"

#include "base/ascii.h"

/* Behind the points at `at`. */
static size_t skip_points(struct slice letters, size_t at)
{
    while (at < letters.len && letters.ptr[at] == '.') {
        at++;
    }
    return at;
}

static bool are_capitals(struct slice letters)
{
    size_t n = 0;
    for (size_t i = 0; i < letters.len; i++) {
        if (!ascii_is_upper(letters.ptr[i]) && letters.ptr[i] != '.') {
            return false;
        }
        n += letters.ptr[i] != '.';
    }
    return n >= 2;
}

bool initials_spell(struct slice letters, struct slice name)
{
    size_t at = skip_points(letters, 0);
    if (!are_capitals(letters)) {
        return false;
    }
    for (size_t i = 0; i < name.len; i++) {
        bool word = i == 0 || name.ptr[i - 1] == ' ';
        bool part = i > 0 && name.ptr[i - 1] == '-';
        if ((!word && !part) || !ascii_is_upper(name.ptr[i])) {
            continue;
        }
        if (at < letters.len && letters.ptr[at] == name.ptr[i]) {
            at = skip_points(letters, at + 1);
        } else if (word) {
            return false;
        }
    }
    return at == letters.len;
}
