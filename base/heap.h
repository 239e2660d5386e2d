/*
 * heap.h - what becomes of a program that is out of memory.
 *
 * It ends, with a message and status 70: callers have nothing to check. For what an
 * arena does not suit, memory that grows or that outlives the document.
 */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

_Noreturn void heap_exhausted(void);

/* `memory`, as malloc() and its like gave it; heap_exhausted() when that is NULL. */
void *heap_must(void *memory);

#endif
