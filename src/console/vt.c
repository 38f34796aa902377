/* SPDX-License-Identifier: MIT */
/* The kernel asks by a signal, and waits for the answer before it switches; that ours is back it says by
 * its state, so no news of that is ever lost. Without KD_GRAPHICS the kernel would not restore the text
 * of the terminal to which it switches, since it believes that text is shown already. */
#include "console/vt.h"

#include "system/process.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/kd.h>
#include <linux/keyboard.h>
#include <linux/vt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { TTY_MAJOR = 4, VTS = 64, PLACES = 3 };

/* SIGUSR1 and SIGUSR2 belong to the service. */
static int released(void)
{
    return SIGRTMIN;
}

static int acquired(void)
{
    return SIGRTMIN + 1;
}

/* ---- the system ---- */

static int open_terminal(int nth)
{
    const int how = O_RDWR | O_CLOEXEC | O_NONBLOCK;
    const char *number = getenv("XDG_VTNR");
    char path[32];
    int fd = -1;
    errno = ENXIO;
    if (nth == 0)
        fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (nth == 1)
        fd = open("/dev/tty", how | O_NOCTTY);
    if (nth == 2 && number && strspn(number, "0123456789") == strlen(number) &&
        snprintf(path, sizeof path, "/dev/tty%s", number) < (int)sizeof path)
        fd = open(path, how);
    if (nth == 2 && fd >= 0 && tcgetsid(fd) != getsid(0)) { /* it is somebody's */
        close(fd);
        return -EPERM;
    }
    return fd >= 0 ? fd : -errno;
}

static void close_terminal(int fd)
{
    close(fd);
}

static int control(int fd, unsigned long request, uintptr_t argument)
{
    int result = ioctl(fd, request, argument);
    return result >= 0 ? result : -errno;
}

const VtCalls vt_calls = {.open = open_terminal, .close = close_terminal, .control = control};

static int tell(const Vt *vt, unsigned long request, uintptr_t argument)
{
    return vt->calls->control(vt->fd, request, argument);
}

static int ask(const Vt *vt, unsigned long request, void *answer)
{
    return vt->calls->control(vt->fd, request, (uintptr_t)answer);
}

/* ---- ours ---- */

/* Which one it is; 0: it is none. */
static int number(const Vt *vt)
{
    unsigned device = 0;
    if (ask(vt, TIOCGDEV, &device) < 0 || device >> 8 != TTY_MAJOR || (device & 0xff) >= VTS)
        return 0;
    return (int)(device & 0xff);
}

static bool is_shown(const Vt *vt)
{
    struct vt_stat state = {0};
    return ask(vt, VT_GETSTATE, &state) < 0 || state.v_active == vt->number;
}

/* Only a process in the foreground may do this without being stopped. */
static bool is_foreground(const Vt *vt)
{
    return tcgetpgrp(vt->fd) == getpgrp();
}

/* Nobody reads what is typed there, so it must neither be echoed nor stay for whoever reads next. Nothing
 * may stop us, since the kernel would wait for ever for our leave to switch. */
static void be_quiet(Vt *vt, bool unattended)
{
    if (!is_foreground(vt) || tcgetattr(vt->fd, &vt->before) != 0)
        return;
    struct termios quiet = vt->before;
    quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | (unattended ? ISIG : 0));
    quiet.c_iflag &= ~(tcflag_t)(IXON | IMAXBEL);
    quiet.c_cc[VSUSP] = quiet.c_cc[VQUIT] = _POSIX_VDISABLE;
    vt->quiet = tcsetattr(vt->fd, TCSANOW, &quiet) == 0;
}

static void forget_typed(const Vt *vt)
{
    if (vt->quiet && is_foreground(vt))
        tcflush(vt->fd, TCIFLUSH);
}

static void hear(int number)
{
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigaction(number, &usual, NULL); /* or one that was ignored would stay so */
    process_hear(number);
    process_heard(number);
}

/* Finds ours, and makes its switches our business. */
static bool take_over(Vt *vt)
{
    struct vt_mode ours = {
        .mode = VT_PROCESS, .relsig = (short)released(), .acqsig = (short)acquired()};
    for (int i = 0; i < PLACES; i++) {
        vt->fd = vt->calls->open(i);
        vt->number = vt->fd >= 0 ? number(vt) : 0;
        if (vt->number && tell(vt, VT_SETMODE, (uintptr_t)&ours) >= 0)
            return true;
        if (vt->fd >= 0)
            vt->calls->close(vt->fd);
    }
    vt->fd = -1;
    return false;
}

void vt_open(Vt *vt, const VtCalls *calls, bool unattended)
{
    *vt = (Vt){.calls = calls, .fd = -1};
    hear(released());
    hear(acquired());
    if (!take_over(vt))
        return;
    tell(vt, KDSETMODE, KD_GRAPHICS);
    be_quiet(vt, unattended);
    vt->away = !is_shown(vt);
}

void vt_close(Vt *vt)
{
    struct vt_mode usual = {.mode = VT_AUTO};
    if (vt->fd < 0)
        return;
    forget_typed(vt);
    if (vt->quiet && is_foreground(vt))
        tcsetattr(vt->fd, TCSANOW, &vt->before);
    tell(vt, KDSETMODE,
         KD_TEXT); /* what it was before may be left from one of us that was killed */
    tell(vt, VT_SETMODE, (uintptr_t)&usual);
    vt->calls->close(vt->fd);
    vt->fd = -1;
}

bool vt_look(Vt *vt)
{
    if (vt->fd < 0)
        return false;
    forget_typed(vt);
    if (!vt->away)
        return process_heard(released());
    vt->away = !is_shown(vt); /* VT_ACKACQ would be a leave, if ours is asked to go again already */
    return false;
}

void vt_let_go(Vt *vt)
{
    if (vt->fd >= 0 && tell(vt, VT_RELDISP, 1) >= 0)
        vt->away = true;
}

char vt_letter(const Vt *vt, uint16_t key)
{
    struct kbentry entry = {.kb_table = K_NORMTAB, .kb_index = (unsigned char)key};
    if (vt->fd < 0 || key > UINT8_MAX || ask(vt, KDGKBENT, &entry) < 0)
        return 0;
    bool letter = KTYP(entry.kb_value) == KT_LATIN || KTYP(entry.kb_value) == KT_LETTER;
    int value = KVAL(entry.kb_value) | 0x20;
    return letter && value >= 'a' && value <= 'z' ? (char)value : 0;
}
