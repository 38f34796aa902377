/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc: no thread can be started. */
#include <errno.h>
#include <pthread.h>

int pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *arg)
{
    (void)thread, (void)how, (void)run, (void)arg;
    return EAGAIN;
}
