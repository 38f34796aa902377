# SPDX-License-Identifier: MIT
"""What is seen of a machine from outside: whether its screen shows what the player's own snapshot shows at some
instant within a second of the look, and whether the crawl moves as it must."""
import json
import os

import picture
from cases import must
from vm import SIZE, Late

PLAYER = os.path.join(os.environ.get("BUILD", "build"), "motograph")


class Seen:
    def __init__(self, shown, at_us, when, expected_us):
        self.shown, self.at_us, self.when, self.off_us = shown, at_us, when, at_us - expected_us


def show(file=None, *options):
    return picture.Show(PLAYER, file, *options)


class Watch:
    """Looks at one machine, which should show one show. `rtc_us` is what its clock said when it began."""

    def __init__(self, machine, what, rtc_us, size=SIZE, card=0):
        self.machine, self.show, self.rtc_us, self.size, self.card = machine, what, rtc_us, size, card
        self.speed = 0 if what.still else what.speed(*size, rtc_us)
        self.last = None

    def look(self):
        """What is seen, or None if it is no picture of the show."""
        machine = self.machine
        shown, when = machine.dump(self.card)
        self.last = shown
        if (shown.width, shown.height) != self.size or shown.colours() < 24:
            return None
        around_us, within_us = machine.guest_us(when)
        at_us = picture.instant_of(shown, self.show, around_us, within_us, self.speed)
        return at_us and Seen(shown, at_us, when, around_us)

    def waits(self, what="the picture of the show", work_s=400):
        """Until it is there."""
        try:
            return self.machine.until(self.look, what, work_s, pause_s=0.5)
        except Late:
            if self.last:
                self.last.png(self.machine.folder + "/wrong.png")
            raise

    def moves(self):
        """The picture, and half a second later another one, whose crawl has moved by what it must."""
        first = self.waits()
        second = self.machine.until(
            lambda: (lambda seen: seen if seen and seen.when - first.when >= 0.5 else None)(self.look()),
            "a second picture", pause_s=0.2)
        span_us = round((second.when - first.when) * 1000000)
        moved_us = second.at_us - first.at_us
        must(moved_us > 0 and abs(moved_us - span_us) < 600000, "in %d ms the crawl moved by %d ms" % (
            span_us // 1000, moved_us // 1000))
        return first, second


def is_off(shown):
    """No signal: black, or but for the words with which the emulator says so."""
    return sum(1 for byte in shown.pixels if byte) * 50 < len(shown.pixels)


def status(machine):
    """What the player says of itself; nothing while there is none."""
    said = machine.ssh("cat /run/motograph/status.json 2>/dev/null", good=(0, 1))
    return json.loads(said or '{"state":"absent","reason":""}')
