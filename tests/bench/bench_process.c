/*
 * bench_process.c CORPUS - whole runs of the program, start to end, files warm.
 *
 * `extract`, `build` and a question over a handful of articles: those in seeds/ beside
 * the corpus' folder when it exists, else examples/. Prints the median and the fastest
 * of several runs, in ms of the clock on the wall.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS    21
#define PATH_SIZE 1024

extern char **environ;

static double now_ms(void)
{
    struct timespec at;
    (void)clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec * 1000 + (double)at.tv_nsec / 1e6;
}

/* Runs a program with its output thrown away; its exit status, or -1. */
static int run(char *const *arguments)
{
    pid_t child;
    int status = -1;
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0) {
        return -1;
    }
    (void)posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
                                           O_WRONLY, 0);
    (void)posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null",
                                           O_WRONLY, 0);
    int rc = posix_spawn(&child, arguments[0], &actions, NULL, arguments, environ);
    (void)posix_spawn_file_actions_destroy(&actions);
    if (rc != 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) {
        return -1;
    }
    return WEXITSTATUS(status);
}

static void measure(const char *label, char *const *arguments)
{
    double ms[ROUNDS];
    int status = run(arguments); /* warms the files */
    for (int i = 0; i < ROUNDS && status == 0; i++) {
        double start = now_ms();
        status = run(arguments);
        double taken = now_ms() - start;
        int k = i;
        for (; k > 0 && ms[k - 1] > taken; k--) {
            ms[k] = ms[k - 1];
        }
        ms[k] = taken;
    }
    if (status != 0) {
        (void)printf("%-28s exit status %d\n", label, status);
        return;
    }
    (void)printf("%-28s %8.1f ms  (fastest %.1f, of %d runs)\n", label, ms[ROUNDS / 2],
                 ms[0], ROUNDS);
}

/* "a/b/c" up to the slash before the last `n` parts. */
static void parent(const char *path, int n, char *out)
{
    (void)snprintf(out, PATH_SIZE, "%s", path);
    for (int i = 0; i < n; i++) {
        char *slash = strrchr(out, '/');
        if (!slash) {
            (void)snprintf(out, PATH_SIZE, ".");
            return;
        }
        *slash = '\0';
    }
}

int main(int argc, char **argv)
{
    char above[PATH_SIZE];
    char program[PATH_SIZE + 16];
    char docs[PATH_SIZE + 16];
    char out[] = "/tmp/dateline-bench-XXXXXX";
    char extract[] = "extract";
    char build[] = "build";
    char into[] = "-o";
    char version[] = "version";
    char query[] = "query";
    char db[] = "--db";
    char events[] = "events";
    char graph[sizeof out + 16];
    char rm[] = "/bin/rm";
    char all[] = "-rf";
    struct stat info;
    parent(argv[0], 2, above); /* BUILD/bench/bench_process */
    (void)snprintf(program, sizeof program, "%s/dateline", above);
    parent(argc > 1 ? argv[1] : "examples", 2, above); /* SHARED/corpus/FILE */
    (void)snprintf(docs, sizeof docs, "%s/seeds", above);
    if (stat(docs, &info) != 0) {
        (void)snprintf(docs, sizeof docs, "examples");
    }
    if (!mkdtemp(out)) {
        perror("bench");
        return EXIT_FAILURE;
    }
    (void)printf("whole process over %s\n", docs);
    measure("dateline extract", (char *[]){program, extract, docs, NULL});
    measure("dateline build", (char *[]){program, build, into, out, docs, NULL});
    (void)snprintf(graph, sizeof graph, "%s/graph.db", out);
    measure("dateline query events",
            (char *[]){program, query, db, graph, events, NULL});
    measure("dateline version", (char *[]){program, version, NULL});
    return run((char *[]){rm, all, out, NULL}) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
