#include "allocations.h"

#include <stdlib.h>

#ifndef __has_feature
#define __has_feature(feature) 0
#endif

// The program's own malloc goes before glibc's for everything in the process, and hands on to it.
#if defined(__GLIBC__) && !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

static _Thread_local unsigned long count;

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t number, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) {
  count += 1;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count += 1;
  return __libc_calloc(number, size);
}

void *realloc(void *block, size_t size) {
  count += 1;
  return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count += 1;
  return __libc_memalign(alignment, size);
}

unsigned long allocations_on_this_thread(void) { return count; }

bool allocations_are_counted(void) { return true; }

#else

unsigned long allocations_on_this_thread(void) { return 0; }

bool allocations_are_counted(void) { return false; }

#endif
