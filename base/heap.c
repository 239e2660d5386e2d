#include "base/heap.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void heap_exhausted(void)
{
    (void)fputs("dateline: out of memory\n", stderr);
    exit(70);
}

void *heap_must(void *memory)
{
    if (!memory) {
        heap_exhausted();
    }
    return memory;
}
