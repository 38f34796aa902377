# SPDX-License-Identifier: MIT
"""Tells the emulator, as a VNC viewer whose window was resized does, which mode its display prefers; the
guest's driver gets the event that a real plug gives. RFC 6143 and its extension ExtendedDesktopSize."""
import socket
import struct

ENCODING_DESKTOP_SIZE, ENCODING_EXTENDED_SIZE = -223, -308


class Viewer:
    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(20)
        self.socket.connect(path)
        self._take(12)
        self.socket.sendall(b"RFB 003.008\n")
        self._take(self._take(1)[0])
        self.socket.sendall(b"\x01")
        if self._take(4) != b"\0\0\0\0":
            raise OSError("the emulator wants a password")
        self.socket.sendall(b"\x01")
        self.size = struct.unpack(">HH", self._take(4))
        self._take(16)
        self._take(struct.unpack(">I", self._take(4))[0])
        self.socket.sendall(struct.pack(">BBHii", 2, 0, 2, ENCODING_EXTENDED_SIZE, ENCODING_DESKTOP_SIZE))
        self.socket.sendall(struct.pack(">BBHHHH", 3, 0, 0, 0, *self.size))

    def _take(self, count):
        got = b""
        while len(got) < count:
            piece = self.socket.recv(count - len(got))
            if not piece:
                raise OSError("the emulator's VNC has closed")
            got += piece
        return got

    def wish(self, width, height):
        """One screen of this size."""
        self.socket.sendall(struct.pack(">BBHHBB", 251, 0, width, height, 1, 0) +
                            struct.pack(">IHHHHI", 0, 0, 0, width, height, 0))

    def close(self):
        self.socket.close()


def plug(path, width, height, hold_s=1.0):
    """Wishes a size and waits until the emulator has read it."""
    viewer = Viewer(path)
    viewer.wish(width, height)
    viewer.socket.settimeout(hold_s)
    try:
        while viewer.socket.recv(65536):
            pass
    except TimeoutError:
        pass
    viewer.close()
