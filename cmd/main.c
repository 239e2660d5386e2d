#include <stdio.h>

#include "extract/extract.h"

int main(void)
{
    struct ex_engine engine;
    struct err err = {0};
    struct ex_options options = {.now = WHEN_OPEN_LATEST};
    if (ex_engine_open(&options, &engine, &err) != 0) {
        (void)fprintf(stderr, "dateline: %s\n", err.text);
        return 1;
    }
    (void)printf("%zu types\n", engine.types.n_types);
    ex_engine_close(&engine);
    return 0;
}
