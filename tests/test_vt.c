/* SPDX-License-Identifier: MIT */
/* A virtual terminal that is simulated by the rules of the kernel, on a pseudo-terminal whose settings are
 * real: switches in every order, spurious signals, what is restored and what stays after a KILL. */
#define _GNU_SOURCE /* posix_openpt, TIOCGDEV */
#include "console/vt.h"

#include "check.h"

#include <sys/wait.h> /* before linux/wait.h, which takes its names */

#include <errno.h>
#include <fcntl.h>
#include <linux/kd.h>
#include <linux/keyboard.h>
#include <linux/vt.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { OURS = 3, OTHER = 5 };

static struct {
    unsigned device[3]; /* of what may be ours; 0: not there */
    bool forbidden;     /* VT_SETMODE is */
    int active, wanted; /* terminals; wanted 0: none */
    int graphics;
    struct vt_mode mode;
    unsigned short keymap[256];
    int open;
} kernel;
static int master = -1, slave = -1;

/* ---- the kernel ---- */

static int sim_open(int nth)
{
    if (!kernel.device[nth])
        return -ENXIO;
    kernel.open++;
    return fcntl(slave, F_DUPFD_CLOEXEC, 100 + 100 * nth);
}

static void sim_close(int fd)
{
    kernel.open--;
    close(fd);
}

static void switch_to(int number)
{
    kernel.active = number;
    kernel.wanted = 0;
    if (number == OURS && kernel.mode.mode == VT_PROCESS)
        raise(kernel.mode.acqsig);
}

/* Somebody presses Ctrl-Alt-F(number). */
static void want(int number)
{
    if (kernel.active != OURS || kernel.mode.mode != VT_PROCESS) {
        switch_to(number);
        return;
    }
    kernel.wanted = number;
    raise(kernel.mode.relsig);
}

static int reldisp(uintptr_t what)
{
    int to = kernel.wanted;
    if (kernel.mode.mode != VT_PROCESS)
        return -EINVAL;
    if (!to)
        return what == VT_ACKACQ ? 0 : -EINVAL;
    kernel.wanted = 0;
    if (what)
        switch_to(to);
    return 0;
}

static int sim_control(int fd, unsigned long request, uintptr_t argument)
{
    void *at = (void *)argument;
    unsigned device = kernel.device[fd / 100 - 1];
    if (request == TIOCGDEV) {
        memcpy(at, &device, sizeof device);
        return 0;
    }
    if (device >> 8 != 4)
        return -ENOTTY;
    switch (request) {
    case VT_SETMODE:
        if (kernel.forbidden)
            return -EPERM;
        memcpy(&kernel.mode, at, sizeof kernel.mode);
        kernel.wanted = 0;
        return 0;
    case VT_RELDISP:
        return reldisp(argument);
    case VT_GETSTATE:
        ((struct vt_stat *)at)->v_active = (unsigned short)kernel.active;
        return 0;
    case KDSETMODE:
        kernel.graphics = (int)argument;
        return 0;
    case KDGKBENT: {
        struct kbentry *entry = at;
        entry->kb_value = kernel.keymap[entry->kb_index];
        return 0;
    }
    default:
        CHECK(false, "request %lx", request);
        return -EINVAL;
    }
}

static const VtCalls calls = {.open = sim_open, .close = sim_close, .control = sim_control};

static void reset(unsigned input, unsigned controlling)
{
    memset(&kernel, 0, sizeof kernel);
    kernel.device[0] = input;
    kernel.device[1] = controlling;
    kernel.active = OURS;
    kernel.graphics = KD_GRAPHICS; /* as one of us that was killed has left it */
}

static unsigned tty(int number)
{
    return 4U << 8 | (unsigned)number;
}

/* ---- cases ---- */

static void which(void)
{
    static const struct {
        const char *what;
        unsigned input, controlling, named;
        int number;
    } rows[] = {
        {"standard input", 4 << 8 | OURS, 0, 0, OURS},
        {"the controlling terminal", 1 << 8 | 3, 4 << 8 | OURS, 0, OURS},
        {"both", 4 << 8 | OURS, 4 << 8 | OTHER, 0, OURS},
        {"the one that is named", 1 << 8 | 3, 0, 4 << 8 | OURS, OURS},
        {"all", 4 << 8 | OURS, 4 << 8 | OTHER, 4 << 8 | OTHER, OURS},
        {"none", 0, 0, 0, 0},
        {"a pseudo-terminal", 136 << 8, 136 << 8, 0, 0},
        {"a serial line", 4 << 8 | 64, 4 << 8 | 64, 4 << 8 | 65, 0},
        {"the front one, whichever", 4 << 8, 0, 0, 0},
        {"the last one", 0, 4 << 8 | 63, 0, 63},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("%s", rows[i].what);
        Vt vt;
        reset(rows[i].input, rows[i].controlling);
        kernel.device[2] = rows[i].named;
        if (!rows[i].number)
            kernel.graphics = KD_TEXT;
        vt_open(&vt, &calls, true);
        CHECK_INT(vt.fd >= 0 ? vt.number : 0, rows[i].number, "its number");
        CHECK_INT(kernel.mode.mode == VT_PROCESS, rows[i].number != 0, "it is asked");
        CHECK_INT(kernel.graphics, rows[i].number ? KD_GRAPHICS : KD_TEXT, "it shows");
        CHECK_INT(vt_look(&vt), false, "wanted");
        vt_close(&vt);
        vt_close(&vt);
        CHECK_INT(vt_look(&vt), false, "afterwards");
        vt_let_go(&vt);
        CHECK_INT(vt_letter(&vt, 16), 0, "a letter");
        CHECK_INT(kernel.open, 0, "left open");
        CHECK_INT(kernel.mode.mode, VT_AUTO, "who switches");
        CHECK_INT(kernel.graphics, KD_TEXT, "it shows in the end");
    }
    CASE("one that is another's");
    Vt vt;
    reset(tty(OURS), 0);
    kernel.forbidden = true;
    kernel.graphics = KD_TEXT;
    vt_open(&vt, &calls, true);
    CHECK_INT(vt.fd, -1, "its descriptor");
    CHECK_INT(kernel.graphics, KD_TEXT, "it shows");
    CHECK_INT(kernel.open, 0, "left open");
}

static void switches(void)
{
    CASE("there and back");
    Vt vt;
    reset(tty(OURS), 0);
    vt_open(&vt, &calls, true);
    CHECK(!vt.away, "at first");
    for (int i = 0; i < 3; i++) {
        want(OTHER);
        CHECK_INT(kernel.active, OURS, "the kernel waits");
        CHECK(vt_look(&vt), "it is wanted");
        CHECK(!vt_look(&vt), "that is said once");
        vt_let_go(&vt);
        CHECK_INT(kernel.active, OTHER, "the other one");
        CHECK(vt.away && !vt_look(&vt) && vt.away, "away");
        want(OTHER + 1);
        CHECK(!vt_look(&vt) && vt.away, "others among each other");
        want(OURS);
        CHECK(!vt_look(&vt) && !vt.away, "back");
    }
    want(OTHER);
    CHECK(vt_look(&vt), "it is wanted");
    vt_let_go(&vt);
    want(OURS);
    want(OTHER);
    CHECK(!vt_look(&vt) && !vt.away, "back for a moment");
    CHECK(vt_look(&vt), "wanted again, before anybody looked");
    vt_let_go(&vt);
    CHECK(vt.away && kernel.active == OTHER, "away");
    want(OURS);
    vt_look(&vt);

    raise(kernel.mode.relsig);
    CHECK(vt_look(&vt), "a signal for nothing");
    vt_let_go(&vt);
    CHECK(!vt.away && kernel.active == OURS, "ours all the same");
    want(OTHER);
    CHECK(vt_look(&vt), "and then it is wanted");
    vt_let_go(&vt);
    CHECK(vt.away, "and had");
    vt_close(&vt);
    CHECK_INT(kernel.mode.mode, VT_AUTO, "closed while away");

    CASE("away from the start");
    reset(tty(OURS), 0);
    kernel.active = OTHER;
    vt_open(&vt, &calls, true);
    CHECK(vt.away && !vt_look(&vt) && vt.away, "away");
    want(OURS);
    CHECK(!vt_look(&vt) && !vt.away, "then not");
    want(OTHER);
    CHECK(vt_look(&vt), "and it is heard");
    vt_close(&vt);
    CHECK_INT(kernel.active, OURS, "closed while it is wanted");

    CASE("signals that were ignored");
    reset(tty(OURS), 0);
    signal(SIGRTMIN, SIG_IGN);
    vt_open(&vt, &calls, true);
    want(OTHER);
    CHECK(vt_look(&vt), "they are heard");
    vt_close(&vt);
}

static struct termios settings(void)
{
    struct termios t;
    memset(&t, 0, sizeof t);
    tcgetattr(slave, &t);
    return t;
}

static int left(void)
{
    int n = 0;
    ioctl(slave, FIONREAD, &n);
    return n;
}

/* What is typed comes a moment later. */
static bool type(const char *keys)
{
    struct pollfd p = {.fd = slave, .events = POLLIN};
    ssize_t size = (ssize_t)strlen(keys);
    return write(master, keys, (size_t)size) == size && poll(&p, 1, 10000) == 1;
}

static void typing(bool unattended)
{
    CASE("typing, %s", unattended ? "unattended" : "attended");
    Vt vt;
    char echo[100];
    struct termios before = settings();
    reset(tty(OURS), 0);
    vt_open(&vt, &calls, unattended);
    struct termios quiet = settings();
    CHECK_INT(quiet.c_lflag & ECHO, 0, "it echoes");
    CHECK_INT((quiet.c_lflag & ISIG) != 0, !unattended, "Ctrl-C ends it");
    CHECK_INT(quiet.c_cc[VINTR], before.c_cc[VINTR], "Ctrl-C");
    CHECK_INT(quiet.c_cc[VSUSP], _POSIX_VDISABLE, "Ctrl-Z");
    CHECK_INT(quiet.c_cc[VQUIT], _POSIX_VDISABLE, "Ctrl-\\");
    CHECK_INT(quiet.c_iflag & IXON, 0, "Ctrl-S stops what is written");
    CHECK(type("rm -rf /\n\032\034\023"), "it comes");
    vt_look(&vt);
    CHECK_INT(left(), 0, "left for the next reader");
    CHECK_INT(read(master, echo, sizeof echo), -1, "echoed");
    CHECK(type("q"), "it comes");
    vt_close(&vt);
    CHECK_INT(left(), 0, "left in the end");
    struct termios after = settings();
    CHECK(memcmp(&before, &after, sizeof before) == 0, "it is not as before");
}

/* From the background a terminal's settings are not ours, and asking for them would stop us. */
static void background(void)
{
    CASE("in the background");
    struct termios before = settings();
    int status = -1;
    pid_t child = fork();
    if (child == 0) {
        Vt vt;
        setpgid(0, 0);
        reset(tty(OURS), 0);
        vt_open(&vt, &calls, false);
        vt_look(&vt);
        vt_close(&vt);
        _exit(kernel.open);
    }
    waitpid(child, &status, WUNTRACED);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0, "status %x", status);
    if (WIFSTOPPED(status))
        kill(child, SIGKILL);
    struct termios after = settings();
    CHECK(memcmp(&before, &after, sizeof before) == 0, "its settings");
}

static void letters(void)
{
    static const struct {
        const char *what;
        unsigned short value;
        char letter;
    } rows[] = {
        {"a letter", K(KT_LETTER, 'q'), 'q'},
        {"a capital", K(KT_LETTER, 'Q'), 'q'},
        {"another key's", K(KT_LETTER, 'a'), 'a'},
        {"no letter", K(KT_LATIN, ';'), 0},
        {"a letter as a sign", K(KT_LATIN, 't'), 't'},
        {"a Latin-1 letter", K(KT_LATIN, 0xe9), 0},
        {"a Cyrillic letter", 0xf439, 0},
        {"a function key", K(KT_FN, 'q'), 0},
        {"nothing", K_HOLE, 0},
        {"a switch of terminals", K(KT_CONS, 'f'), 0},
    };
    Vt vt;
    reset(tty(OURS), 0);
    vt_open(&vt, &calls, true);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("%s", rows[i].what);
        kernel.keymap[16] = rows[i].value;
        CHECK_INT(vt_letter(&vt, 16), rows[i].letter, "letter");
        CHECK_INT(vt_letter(&vt, 16 + 256), 0, "of a key that no keyboard has");
    }
    vt_close(&vt);
}

/* Runs in a session of its own, which the pseudo-terminal controls. */
static int all(void)
{
    setsid();
    master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
        return 1;
    slave = open(ptsname(master), O_RDWR | O_NOCTTY);
    if (slave < 0 || ioctl(slave, TIOCSCTTY, 0) != 0)
        return 1;
    which();
    switches();
    typing(true);
    typing(false);
    background();
    letters();
    return check_done("test_vt");
}

int main(void)
{
    int status = 0;
    pid_t child = fork();
    if (child == 0)
        exit(all());
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
