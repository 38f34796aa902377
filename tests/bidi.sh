#!/bin/bash
# SPDX-License-Identifier: MIT
# The directions of lines against Unicode's own test data (package unicode-data), and the share that
# agrees with it.
set -u
. "$(dirname "$0")/need" bidi
"$build/bidi" /usr/share/unicode/BidiTest.txt /usr/share/unicode/BidiCharacterTest.txt
