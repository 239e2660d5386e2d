/* memory.h - how the process gets its memory from the system. */
#ifndef CMD_MEMORY_H
#define CMD_MEMORY_H

/*
 * For a run that is short and whose arenas come in blocks: memory is asked for in large
 * pieces, there are as many heaps as cores, and they lie on huge pages where the system
 * has them. Pages would else be a fifth of the time; and threads that share a heap wait
 * for each other, above all where Graphviz draws. Call the one first in main(), the
 * other first in threads that need much memory; elsewhere than with glibc and Linux
 * they do nothing.
 */
void memory_set_up(void);
void memory_set_up_thread(void);

#endif
