#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/heap.h"
#include "extract/read/parts.h"

#define CHUNK ((size_t)64 * 1024)
#define PEEK  ((size_t)4096)

static size_t limit(const struct read_stream *stream)
{
    return stream->max > 0 ? stream->max : FILE_MAX_BYTES;
}

/* Room for one more chunk behind the bytes; what was handed out makes way first. */
static void make_room(struct read_stream *stream)
{
    if (stream->at > 0 && stream->at >= stream->len / 2) {
        memmove(stream->bytes, stream->bytes + stream->at, stream->len - stream->at);
        stream->len -= stream->at;
        stream->at = 0;
    }
    if (stream->size - stream->len >= CHUNK) {
        return;
    }
    size_t size = stream->size * 2 > CHUNK * 2 ? stream->size * 2 : CHUNK * 2;
    stream->bytes = heap_must(realloc(stream->bytes, size));
    stream->size = size;
}

/* Reads one chunk more; false when there is none. */
static bool fill(struct read_stream *stream)
{
    if (stream->ended) {
        return false;
    }
    make_room(stream);
    errno = 0;
    size_t got = fread(stream->bytes + stream->len, 1, CHUNK, stream->in);
    stream->len += got;
    if (got < CHUNK) {
        stream->ended = true;
        stream->error = ferror(stream->in) ? (errno != 0 ? errno : EIO) : 0;
    }
    return got > 0;
}

struct slice read_stream_peek(struct read_stream *stream)
{
    while (stream->len - stream->at < PEEK && fill(stream)) {
    }
    return (struct slice){stream->bytes + stream->at, stream->len - stream->at};
}

/* Passes over the rest of a line. */
static void skip_line(struct read_stream *stream)
{
    for (;;) {
        char *end = stream->len > stream->at ? memchr(stream->bytes + stream->at, '\n',
                                                      stream->len - stream->at)
                                             : NULL;
        if (end) {
            stream->at = (size_t)(end - stream->bytes) + 1;
            return;
        }
        stream->at = stream->len;
        if (!fill(stream)) {
            return;
        }
    }
}

bool read_stream_line(struct read_stream *stream, struct slice *line, bool *too_long)
{
    size_t seen = 0; /* bytes after `at` that hold no newline */
    *too_long = false;
    for (;;) {
        size_t have = stream->len - stream->at;
        char *end = have > seen
                        ? memchr(stream->bytes + stream->at + seen, '\n', have - seen)
                        : NULL;
        if (end) {
            const char *start = stream->bytes + stream->at;
            *line = (struct slice){start, (size_t)(end - start)};
            stream->at += line->len + 1;
            return true;
        }
        seen = have;
        if (seen > limit(stream)) {
            *too_long = true;
            *line = (struct slice){0};
            skip_line(stream);
            return true;
        }
        if (!fill(stream)) {
            break;
        }
    }
    *line = (struct slice){stream->bytes + stream->at, stream->len - stream->at};
    stream->at = stream->len;
    return line->len > 0;
}

int read_stream_rest(struct read_stream *stream, struct arena *arena, const char *path,
                     struct slice *out, struct err *err)
{
    while (stream->len - stream->at <= limit(stream) && fill(stream)) {
    }
    size_t len = stream->len - stream->at;
    if (stream->error != 0) {
        return err_set(err, ERR_IO, "%s: %s", path, strerror(stream->error));
    }
    if (len > limit(stream)) {
        return err_set(err, ERR_IO, "%s: larger than %zu MB", path,
                       limit(stream) >> 20);
    }
    *out = arena_copy(arena, (struct slice){stream->bytes + stream->at, len});
    stream->at = stream->len;
    return 0;
}

void read_stream_release(struct read_stream *stream)
{
    free(stream->bytes);
    *stream = (struct read_stream){0};
}
