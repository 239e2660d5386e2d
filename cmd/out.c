#include "cmd/out.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cmd.h"

static const char *name_of(const struct out *out)
{
    return out->path ? out->path : "standard output";
}

static int fail(const struct out *out, struct err *err)
{
    if (!out->path && errno == EPIPE) {
        _exit(CMD_PIPE);
    }
    return err_set(err, ERR_IO, "%s: %s", name_of(out), strerror(errno));
}

static bool is_special(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && !S_ISREG(info.st_mode);
}

int out_open(struct out *out, const char *path, struct err *err)
{
    *out = (struct out){0};
    if (!path || strcmp(path, "-") == 0) {
        out->file = stdout;
        return 0;
    }
    out->path = path;
    struct buf name = {0};
    buf_adds(&name, path);
    if (!is_special(path)) {
        buf_addf(&name, ".%ld.part", (long)getpid());
        out->temporary = name.ptr;
    }
    out->file = fopen(name.ptr, "wb");
    int rc = out->file ? 0 : fail(out, err);
    if (rc != 0 || !out->temporary) {
        buf_release(&name);
        out->temporary = NULL;
    }
    return rc;
}

int out_write(struct out *out, struct slice text, struct err *err)
{
    if (text.len > 0 && fwrite(text.ptr, 1, text.len, out->file) != text.len) {
        return fail(out, err);
    }
    return 0;
}

int out_close(struct out *out, bool keep, struct err *err)
{
    int rc = 0;
    if (out->file && !out->path) {
        rc = fflush(out->file) == 0 && !ferror(out->file) ? 0 : fail(out, err);
    } else if (out->file) {
        bool bad = ferror(out->file) != 0;
        bool closed = fclose(out->file) == 0 && !bad;
        rc = closed || !keep ? 0 : fail(out, err);
        bool move = rc == 0 && keep && out->temporary;
        if (move && rename(out->temporary, out->path) != 0) {
            rc = fail(out, err);
        }
        if (out->temporary && !(move && rc == 0)) {
            (void)unlink(out->temporary);
        }
    }
    free(out->temporary);
    *out = (struct out){0};
    return rc;
}

int out_put(struct slice text, struct err *err)
{
    struct out out = {.file = stdout};
    return out_write(&out, text, err);
}

int out_whole(const char *path, struct slice text, struct err *err)
{
    struct out out;
    int rc = out_open(&out, path, err);
    if (rc != 0) {
        return rc;
    }
    rc = out_write(&out, text, err);
    int closed = out_close(&out, rc == 0, err);
    return rc != 0 ? rc : closed;
}

int out_folder(const char *path, struct err *err)
{
    struct buf part = {0};
    int rc = 0;
    struct stat info;
    for (const char *at = path; rc == 0 && *at;) {
        size_t len = strcspn(at, "/");
        len += strspn(at + len, "/");
        buf_add(&part, (struct slice){at, len});
        at += len;
        if (mkdir(part.ptr, 0777) != 0 && errno != EEXIST &&
            !(stat(part.ptr, &info) == 0 && S_ISDIR(info.st_mode))) {
            rc = err_set(err, ERR_IO, "%s: %s", part.ptr, strerror(errno));
        }
    }
    if (rc == 0 && !(stat(path, &info) == 0 && S_ISDIR(info.st_mode))) {
        rc = err_set(err, ERR_IO, "%s: not a folder", path);
    }
    buf_release(&part);
    return rc;
}
