# SPDX-License-Identifier: MIT
"""A machine that starts from a disk as a board or a PC would: by its own boot loader. The emulator has no
acceleration, so that it is the same everywhere, and how long it takes says nothing: whoever waits, waits for
something to be seen, and gives up after so much work of the emulator."""
import calendar
import os
import select
import shutil
import signal
import socket
import subprocess
import time

import picture
from qmp import Gone, Qmp

SIZE = (640, 360)
# The guest's clock counts instructions, and waiting takes no time: for what is measured, and for what waits for minutes.
COUNTED = ["-icount", "shift=0,sleep=off"]
U_BOOT = os.path.join(os.environ.get("IMAGES", os.environ.get("BUILD", "build")), "firmware", "u-boot-qemu.bin")
OVMF = "/usr/share/ovmf/OVMF.fd"
TICKS = os.sysconf("SC_CLK_TCK")
# Where the clock chip of qemu's board is.
PL031 = 0x9010000
running = []


class Late(Exception):
    """Something did not come."""


class Refused(Exception):
    """A command in the guest failed."""


def hardware(arch, uefi, cards):
    """The options that are one machine or another."""
    if arch == "arm64":
        card = "virtio-gpu-pci"
        words = ["qemu-system-aarch64", "-M", "virt", "-cpu", "cortex-a53", "-bios", U_BOOT]
    else:
        card = "virtio-vga"
        words = ["qemu-system-x86_64", "-M", "q35", "-cpu", "max"]
        if uefi:
            words += ["-bios", OVMF]
    for i in range(cards):
        words += ["-device", "%s,id=card%d,xres=%d,yres=%d" % (card if i == 0 else "virtio-gpu-pci", i, *SIZE)]
    return words


class Emulator:
    """One that runs, whatever it is."""

    def __init__(self, words, folder):
        self.folder = folder
        self.log = open(folder + "/qemu.log", "ab")  # pylint: disable=consider-using-with
        self.process = subprocess.Popen(["nice", "-n", "5", *words], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.began = time.monotonic()
        running.append(self)

    def cpu_s(self):
        """Processor time of the emulator, which is nice to its neighbours."""
        try:
            with open("/proc/%d/stat" % self.process.pid, encoding="ascii", errors="replace") as file:
                fields = file.read().rsplit(")", 1)[1].split()
        except OSError:
            return 0
        return (int(fields[11]) + int(fields[12])) / TICKS

    def until(self, look, what, work_s=400, pause_s=0.3, most_s=3600):
        """What `look` returns as soon as it is true. Gives up after so much work, or much more time."""
        began, end = self.cpu_s(), time.monotonic() + most_s
        while True:
            if self.process.poll() is not None:
                raise Gone("the emulator has ended; waited for " + what)
            found = look()
            if found:
                return found
            if self.cpu_s() - began > work_s or time.monotonic() > end:
                raise Late("in vain: " + what)
            time.sleep(pause_s)

    def cut(self):
        """Pulls the plug."""
        if self in running:
            running.remove(self)
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()


class Machine(Emulator):
    """One that starts from a disk, has a screen, and can be asked by SSH."""

    def __init__(self, disk, folder, arch="amd64", rtc="utc", uefi=False, cards=1, options=(), network=True):
        self.disk, self.arch = disk, arch
        # UTC in the guest less the time of this machine, if it was asked for, and how exact that is.
        self.clock_us, self.doubt_us = None, 0
        self.monitor, self.vnc = folder + "/qmp", folder + "/vnc"
        self.console, self.control = folder + "/console", folder + "/ssh"
        for path in (self.monitor, self.vnc, self.console, self.control):
            if os.path.exists(path):
                os.unlink(path)
        words = hardware(arch, uefi, cards) + [
            "-accel", "tcg", "-smp", "2", "-m", "512", "-nodefaults", "-display", "none", "-vnc", "unix:" + self.vnc,
            "-rtc", "base=%s,clock=vm" % rtc, "-serial", "file:" + self.console,
            "-qmp", "unix:%s,server=on,wait=off" % self.monitor, "-device", "virtio-rng-pci",
            "-drive", "if=none,id=disk,format=raw,file=%s,discard=unmap" % disk.path,
            "-device", "virtio-blk-pci,drive=disk,bootindex=1", "-device", "qemu-xhci,id=usb", *options]
        if network:
            # No way out, and a free port of this machine in; another one to the DHCP client.
            words += ["-netdev", "user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:0-:22,hostfwd=udp:127.0.0.1:0-:68",
                      "-device", "virtio-net-pci,netdev=net,romfile="]
        super().__init__(words, folder)
        try:
            self.qmp = Qmp(self.monitor)
        except Gone:
            self.cut()
            with open(folder + "/qemu.log", encoding="utf-8", errors="replace") as log:
                raise Late("the emulator does not start: " + log.read()[-400:]) from None
        self.network = network
        self.port = self.port_to("TCP") if network else 0

    # ---- the screen ----

    def dump(self, card=0):
        """The screen, and the time of this machine at which it was like that."""
        path = self.folder + "/screen.ppm"
        self.qmp.do("screendump", filename=path, device="card%d" % card)
        when = time.monotonic()
        with open(path, "rb") as file:
            return picture.of_ppm(file.read()), when

    def guest_us(self, when):
        """UTC in the guest at a time of this machine, and how far from it that may be, in microseconds. If it was not
        asked for, it is that of its clock chip, from which the system takes it."""
        if self.clock_us is not None:
            return self.clock_us + round(when * 1000000), 1000000 + self.doubt_us
        # The system has read its seconds once, and begun in the middle of one.
        return self.chip_s() * 1000000 + 500000, 1000000

    def chip_s(self):
        """What the machine's clock chip says: seconds, UTC."""
        if self.arch != "amd64":
            # Its first register.
            return int(self.qmp.monitor("xp /1wx %#x" % PL031).split()[-1], 16)
        now = self.qmp.do("qom-get", path="/machine", property="rtc-time")
        year, month, *rest = [now["tm_" + name] for name in ("year", "mon", "mday", "hour", "min", "sec")]
        return calendar.timegm((year + 1900, month + 1, *rest))

    def learn_clock(self):
        """Asks the guest for the time, a few times: the quickest answer is the best one. A shell that waits for the
        question answers without a new process."""
        shell = subprocess.Popen(  # pylint: disable=consider-using-with
            self._words("exec bash -c 'while read -r; do echo $EPOCHREALTIME; done'", 120), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        best_us = None
        for _ in range(12):
            shell.stdin.write("\n")
            shell.stdin.flush()
            before = time.monotonic()
            if not select.select([shell.stdout], [], [], 120)[0]:
                break
            said = shell.stdout.readline().strip()
            took_us = round((time.monotonic() - before) * 1000000)
            if not said:
                break
            if best_us is None or took_us < best_us:
                best_us, self.clock_us = took_us, int(said.replace(".", "")) - round(before * 1000000) - took_us // 2
        shell.stdin.close()
        shell.stdout.close()
        if best_us is None:
            shell.kill()
        shell.wait()
        if best_us is None:
            raise Late("the guest does not say what time it is")
        self.doubt_us = best_us // 2

    # ---- commands in the guest ----

    def port_to(self, kind):
        """Of this machine, which leads into the guest: to its login (TCP), to its DHCP client (UDP)."""
        for line in self.qmp.monitor("info usernet").splitlines():
            words = line.split()
            if words and words[0].startswith(kind + "[HOST_FORWARD]"):
                return int(words[3])
        raise Late("no port leads into the guest")

    def _words(self, command, patience_s):
        return ["ssh", "-F", "none", "-q", "-i", os.environ["TEST_KEY"], "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no",
                "-o", "UserKnownHostsFile=/dev/null", "-o", "ConnectTimeout=%d" % min(patience_s, 120), "-o", "IdentitiesOnly=yes",
                "-o", "ControlMaster=auto", "-o", "ControlPath=" + self.control, "-o", "ControlPersist=yes",
                "-p", str(self.port), "root@127.0.0.1", command]

    def _ssh(self, command, patience_s, text):
        return subprocess.run(
            self._words(command, patience_s), input=text, stdin=None if text else subprocess.DEVNULL, capture_output=True,
            timeout=patience_s, check=False)

    def ssh(self, command, text=None, patience_s=300, good=(0,)):
        """What a command of the guest's shell says on standard output."""
        try:
            done = self._ssh(command, patience_s, text)
        except subprocess.TimeoutExpired:
            raise Late("no answer: " + command) from None
        if done.returncode not in good:
            raise Refused("%s: %d: %s%s" % (command, done.returncode, done.stdout.decode(errors="replace")[-300:],
                                            done.stderr.decode(errors="replace")[-300:]))
        return done.stdout.decode(errors="replace").strip()

    def answers(self):
        """Whether a command can be given. The emulator itself takes each connection, so what counts is a greeting."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), 5) as line:
                if line.recv(4) != b"SSH-":
                    return False
        except OSError:
            return False
        try:
            return self._ssh("true", 200, None).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def login(self):
        self.until(self.answers, "an answer of the guest by SSH", pause_s=1)
        self.learn_clock()

    # ---- its end ----

    def cut(self):
        super().cut()
        if os.path.exists(self.control):
            subprocess.run(["ssh", "-q", "-o", "ControlPath=" + self.control, "-O", "exit", "x"], capture_output=True, check=False)

    def restart(self):
        """Asks the guest to start anew, as its administrator would."""
        self.qmp.happened("RESET")
        self.ssh("systemctl reboot", good=(0, 255))
        self.until(lambda: self.qmp.happened("RESET"), "the machine to be reset")
        self.forget()

    def forget(self):
        """The guest has started anew: its connections are over."""
        self.clock_us = None
        subprocess.run(["ssh", "-q", "-o", "ControlPath=" + self.control, "-O", "exit", "x"], capture_output=True, check=False)


def end_all():
    for machine in list(running):
        machine.cut()


def folder(name, root):
    path = os.path.join(root, name)
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path
