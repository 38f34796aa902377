/* SPDX-License-Identifier: MIT */
/* terminal FILE KEYS COMMAND...: runs the command in a session of its own, on a pseudo-terminal that is its
 * standard input. Once the file has something in it, somebody types the keys. Says how the command ended, as
 * a shell would (120: it was stopped), and what the next one on the terminal would find: other settings, or
 * keys that were typed. */
#define _GNU_SOURCE /* posix_openpt */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { STOPPED = 120, NO_TERMINAL = 126, NO_COMMAND = 127 };

/* In the foreground, in a process group that the shell would have made. */
static void become(char **command)
{
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(STDIN_FILENO, getpid());
    signal(SIGTTOU, SIG_DFL);
    execvp(command[0], command);
    _exit(NO_COMMAND);
}

/* What a login shell does: the session and the terminal are its own. */
static int run(const char *name, char **command)
{
    int status;
    setsid();
    int fd = open(name, O_RDWR);
    if (fd < 0 || ioctl(fd, TIOCSCTTY, 0) != 0 || dup2(fd, STDIN_FILENO) < 0)
        return NO_TERMINAL;
    if (fd != STDIN_FILENO)
        close(fd);
    pid_t child = fork();
    if (child == 0)
        become(command);
    if (child < 0 || waitpid(child, &status, WUNTRACED) != child)
        return NO_COMMAND;
    if (WIFSTOPPED(status))
        kill(child, SIGKILL);
    return WIFEXITED(status)    ? WEXITSTATUS(status)
           : WIFSTOPPED(status) ? STOPPED
                                : 128 + WTERMSIG(status);
}

/* Types when it is time; hears the echo, which is lost. False when it takes too long: two minutes. */
static void type(int master, const char *file, const char *keys, pid_t child, int *status)
{
    struct stat st;
    char echo[256];
    int typed = 0;
    for (int n = 0; waitpid(child, status, WNOHANG) == 0; n++) {
        struct pollfd p = {.fd = master, .events = POLLIN};
        if (poll(&p, 1, 10) > 0 && read(master, echo, sizeof echo) <= 0)
            usleep(10000); /* nobody has it open any more */
        if (!typed && stat(file, &st) == 0 && st.st_size > 0)
            typed = write(master, keys, strlen(keys)) > 0;
        if (n == 12000)
            kill(child, SIGKILL);
    }
}

int main(int argc, char **argv)
{
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), left = 0, status = 0;
    struct termios before = {0}, after = {0}; /* glibc 2.41 leaves some of it as it was */
    if (argc < 4 || master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
        return 1;
    int slave = open(ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (slave < 0 || tcgetattr(slave, &before) != 0)
        return 1;
    pid_t child = fork();
    if (child == 0)
        _exit(run(ptsname(master), argv + 3));
    type(master, argv[1], argv[2], child, &status);
    tcgetattr(slave, &after);
    ioctl(slave, FIONREAD, &left);
    printf("exit %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    if (memcmp(&before, &after, sizeof before) != 0)
        printf("other settings\n");
    if (left > 0)
        printf("%d keys are left\n", left);
    return 0;
}
