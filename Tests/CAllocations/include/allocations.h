#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

#include <stdbool.h>

/// How many times this thread has asked for memory.
unsigned long allocations_on_this_thread(void);

/// Whether that is counted: not where a sanitizer has taken the allocator's place.
bool allocations_are_counted(void);

#endif
