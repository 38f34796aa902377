/* SPDX-License-Identifier: MIT */
/* manager SOCKET FILE: a service manager that only listens. Binds the datagram socket and appends
 * each message to the file as one line, its own lines separated by '|', until it is killed. */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

int main(int argc, char **argv)
{
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    char message[4096];
    ssize_t len;
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    FILE *to = argc == 3 ? fopen(argv[2], "ae") : NULL;
    if (!to || fd < 0 || strlen(argv[1]) >= sizeof at.sun_path)
        return 1;
    memcpy(at.sun_path, argv[1], strlen(argv[1]));
    if (bind(fd, (struct sockaddr *)&at, sizeof at) != 0)
        return 1;
    while ((len = recv(fd, message, sizeof message, 0)) >= 0) {
        for (ssize_t i = 0; i < len; i++)
            if (message[i] == '\n')
                message[i] = '|';
        fprintf(to, "%.*s\n", (int)len, message);
        fflush(to);
    }
    return 1;
}
