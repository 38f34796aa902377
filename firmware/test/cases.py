# SPDX-License-Identifier: MIT
"""Cases are counted, and each says what it measured. A test is a list of them: a function with the name
of its row."""
import os
import re
import sys
import time
import traceback

from qmp import Gone
from vm import Late, Refused


class Wrong(Exception):
    """Not as it must be."""


def wanted(name):
    """Whether cases with such a name are asked for."""
    return re.search(os.environ.get("ROW", ""), name) is not None


class Cases:
    def __init__(self):
        self.passed, self.failed, self.began = 0, 0, time.monotonic()

    def case(self, name, function, *arguments):
        """Runs a case. What it returns is its figure. Whether it was right. ROW, a pattern, leaves others out."""
        if not wanted(name):
            return True
        began = time.monotonic()
        try:
            figure = function(*arguments)
            self.passed += 1
            word = "right"
        except (Wrong, Late, Gone, Refused, OSError, ValueError) as fault:
            figure, word = fault, "WRONG"
            self.failed += 1
            if not isinstance(fault, Wrong):
                place = traceback.extract_tb(sys.exc_info()[2])[-1]
                figure = "%s (%s:%d)" % (fault, place.filename.rsplit("/", 1)[-1], place.lineno)
        print("%s: %s%s [%d s]" % (name, word, ", %s" % figure if figure else "", time.monotonic() - began), flush=True)
        return word == "right"

    def sum(self):
        return "%d passed, %d failed" % (self.passed, self.failed)


def must(condition, what):
    if not condition:
        raise Wrong(what)


def same(what, got, want):
    must(got == want, "%s: %r, not %r" % (what, got, want))
