# SPDX-License-Identifier: MIT
"""A disk of a machine: a copy of the image, which only the owner's files make different from it. Its partitions are
looked at from outside while no machine runs."""
import os
import shutil
import struct
import subprocess

SECTOR = 512
FAT, A, B, DATA = range(4)


def said(*command, good=(0,)):
    """What a program says; raises OSError with it if its exit status is another."""
    done = subprocess.run(command, capture_output=True, check=False, text=True, errors="replace",
                          env={**os.environ, "MTOOLS_SKIP_CHECK": "1", "LC_ALL": "C.UTF-8"})
    if done.returncode not in good:
        raise OSError("%s: %d: %s%s" % (" ".join(command), done.returncode, done.stdout, done.stderr))
    return done.stdout + done.stderr


class Disk:
    def __init__(self, image, path):
        said("cp", "--sparse=always", "--reflink=auto", image, path)
        os.chmod(path, 0o600)
        self.path = path
        with open(path, "rb") as file:
            table = file.read(SECTOR)
        if table[510:] != b"\x55\xaa":
            raise OSError(image + " has no table of partitions")
        # Type, first sector, sectors.
        self.parts = [struct.unpack("<8xII", table[446 + 16 * i:462 + 16 * i]) for i in range(4)]

    # ---- the owner's files ----

    def _fat(self):
        return "%s@@%d" % (self.path, self.parts[FAT][0] * SECTOR)

    def take(self, name, target):
        said("mcopy", "-n", "-i", self._fat(), "::" + name, target)

    def put(self, source, name):
        said("mcopy", "-o", "-i", self._fat(), source, "::" + name)

    def write(self, name, text):
        source = self.path + ".new"
        with open(source, "wb") as out:
            out.write(text if isinstance(text, bytes) else text.encode())
        self.put(source, name)
        os.unlink(source)

    def read(self, name):
        return said("mtype", "-i", self._fat(), "::" + name)

    def remove(self, name):
        said("mdel", "-i", self._fat(), "::" + name)

    def files(self):
        return said("mdir", "-b", "-i", self._fat(), "::").split()

    # ---- its bytes ----

    def spoil(self, part, at, data):
        """Writes over a partition."""
        with open(self.path, "r+b") as file:
            file.seek(self.parts[part][0] * SECTOR + at)
            file.write(data)

    def find(self, part, what, at=0):
        """Where something is first found in a partition, at the beginning of a sector; -1 if nowhere."""
        first, count = self.parts[part]
        piece = 4096 * SECTOR
        with open(self.path, "rb") as file:
            while at < count * SECTOR:
                file.seek(first * SECTOR + at)
                data = file.read(min(piece, count * SECTOR - at))
                place = data.find(what)
                while place >= 0:
                    if (at + place) % SECTOR == 0:
                        return at + place
                    place = data.find(what, place + 1)
                at += piece
        return -1

    def part(self, part, path):
        """A partition as a file of its own."""
        first, count = self.parts[part]
        said("dd", "if=" + self.path, "of=" + path, "bs=1M", "conv=sparse", "status=none", "skip=%d" % (first * SECTOR),
             "count=%d" % (count * SECTOR), "iflag=skip_bytes,count_bytes")
        return path

    def put_part(self, part, path):
        first, count = self.parts[part]
        if os.path.getsize(path) > count * SECTOR:
            raise OSError(path + " has no room in its partition")
        said("dd", "if=" + path, "of=" + self.path, "bs=1M", "conv=notrunc", "status=none",
             "seek=%d" % (first * SECTOR), "oflag=seek_bytes")

    # ---- whether its file systems are sound ----

    def faults(self):
        """What fsck finds, a list of texts. A journal may be waiting to be replayed: that is done, on a copy, and
        must leave nothing to repair."""
        found = []
        piece = self.path + ".part"
        self.part(FAT, piece)
        # A note that it was in use is no fault.
        with open(piece, "r+b") as file:
            file.seek(65)
            mark = file.read(1)[0]
            file.seek(65)
            file.write(bytes([mark & ~1]))
        fat = subprocess.run(["fsck.fat", "-n", piece], capture_output=True, text=True, check=False)
        if fat.returncode != 0:
            found.append("FAT: " + " / ".join(fat.stdout.splitlines()[1:4]))
        for part, name in ((A, "slot A"), (B, "slot B"), (DATA, "data")):
            self.part(part, piece)
            with open(piece, "rb") as file:
                file.seek(1080)
                if file.read(2) != b"\x53\xef":
                    # A slot that was never written is none.
                    if part != B:
                        found.append(name + ": no file system")
                    continue
            if part == DATA:
                subprocess.run(["e2fsck", "-p", "-E", "journal_only", piece], capture_output=True, check=False)
            done = subprocess.run(["e2fsck", "-fn", piece], capture_output=True, text=True, check=False)
            if done.returncode != 0:
                found.append("%s: %s" % (name, " / ".join(done.stdout.splitlines()[:6])))
        os.unlink(piece)
        return found

    def copy(self, path):
        """The same disk once more."""
        return Disk(self.path, path)

    def throw(self):
        os.unlink(self.path)


def has_room(folder, mib):
    return shutil.disk_usage(folder).free >= mib << 20
