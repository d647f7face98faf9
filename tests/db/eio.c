/* Lets the disk fail for a program's writes while the file named by FAIL_WHILE exists. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static int fails(void) {
    const char *file = getenv("FAIL_WHILE");
    return file && access(file, F_OK) == 0;
}

#define WRITES(name, offset)                                                      \
    ssize_t name(int fd, const void *buffer, size_t size, offset at) {            \
        static ssize_t (*real)(int, const void *, size_t, offset);                \
        if (!real) real = dlsym(RTLD_NEXT, #name);                                \
        if (fails()) { errno = EIO; return -1; }                                  \
        return real(fd, buffer, size, at);                                        \
    }

WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)
