/* SPDX-License-Identifier: MIT */
/* What a service tells the service manager (sd_notify(3)). Without one, nothing is told. None of
 * these functions allocates. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* How long the manager waits for notify_alive before it restarts the service; 0: for ever. */
int64_t notify_patience_us(void);
void notify_ready(void);
/* Facts and settings are read again, from now until notify_reloaded. Both do nothing before
 * notify_ready; any thread may call them. */
void notify_reloading(void);
void notify_reloaded(void);
/* The service is alive; `sentence` is what `systemctl status` says of it. */
void notify_alive(const char *sentence);
void notify_status(const char *sentence);
void notify_stopping(void);
