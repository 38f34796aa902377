# SPDX-License-Identifier: MIT
"""A client of qemu's monitor (QMP): commands in turn, and the events that came meanwhile."""
import json
import select
import socket
import time


class Gone(Exception):
    """The emulator has ended."""


class Qmp:
    def __init__(self, path, patience_s=30):
        until = time.monotonic() + patience_s
        while True:
            self.socket = socket.socket(socket.AF_UNIX)
            try:
                self.socket.connect(path)
                break
            except OSError:
                self.socket.close()
                if time.monotonic() > until:
                    raise Gone(path) from None
                time.sleep(0.05)
        self.unread, self.events = b"", []
        self._message()
        self.do("qmp_capabilities")

    def _message(self):
        while b"\n" not in self.unread:
            try:
                piece = self.socket.recv(65536)
            except OSError:
                piece = b""
            if not piece:
                raise Gone("the emulator has ended")
            self.unread += piece
        line, self.unread = self.unread.split(b"\n", 1)
        return json.loads(line)

    def do(self, command, **arguments):
        """The answer to a command; what it refuses raises ValueError."""
        try:
            self.socket.sendall(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
        except OSError:
            raise Gone("the emulator has ended") from None
        while True:
            message = self._message()
            if "event" in message:
                self.events.append(message)
            elif "error" in message:
                raise ValueError("%s: %s" % (command, message["error"]["desc"]))
            else:
                return message["return"]

    def monitor(self, line):
        """The answer to a line of the monitor for people."""
        return self.do("human-monitor-command", **{"command-line": line})

    def happened(self, name, patience_s=0.0):
        """Whether there was such an event since the last look for one; it is told once."""
        until = time.monotonic() + patience_s
        while True:
            for event in self.events:
                if event["event"] == name:
                    self.events.remove(event)
                    return event
            left = until - time.monotonic()
            if b"\n" not in self.unread and not select.select([self.socket], [], [], max(left, 0))[0]:
                return None
            message = self._message()
            if "event" in message:
                self.events.append(message)

    def close(self):
        self.socket.close()
