/* NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): libc's */
#define _DEFAULT_SOURCE
/* NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming) */
#include "cmd/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)

#define PIECE     ((size_t)16 << 20) /* that the heap grows by */
#define HUGE_PAGE ((size_t)2 << 20)

/* The heap's first piece, on huge pages; a refusal changes nothing but the speed. */
static void use_huge_pages(void)
{
    void *volatile first = malloc(HUGE_PAGE / 2); /* makes the heap grow by a piece */
    free(first);
    char *end = sbrk(0);
    if (!first || (uintptr_t)end < PIECE) {
        return;
    }
    char *from = end - PIECE;
    from += HUGE_PAGE - (uintptr_t)from % HUGE_PAGE;
    (void)madvise(from, (size_t)(end - from), MADV_HUGEPAGE);
}

/* A thread's heap begins with a huge page, the main one lies below all others. */
void memory_set_up_thread(void)
{
    char *volatile first = malloc(HUGE_PAGE / 2);
    if ((uintptr_t)first > (uintptr_t)sbrk(0)) {
        (void)madvise(first - (uintptr_t)first % HUGE_PAGE, PIECE, MADV_HUGEPAGE);
    }
    free(first);
}

void memory_set_up(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    (void)mallopt(M_MMAP_THRESHOLD, 32 << 20);
    (void)mallopt(M_TRIM_THRESHOLD, 256 << 20);
    (void)mallopt(M_TOP_PAD, (int)PIECE);
    (void)mallopt(M_ARENA_MAX, cores > 0 ? (int)cores : 1);
    use_huge_pages();
}

#else

void memory_set_up(void)
{
}

void memory_set_up_thread(void)
{
}

#endif
