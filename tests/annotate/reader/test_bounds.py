"""How much memory the reader takes, whatever comes: the whole process, with the weights of the package."""

import subprocess
import sys
from pathlib import Path

import pytest

from glienicke.annotate.reader.files import are_there

MOST = 600
"""MB: about 130 of them are the network and the word lists. Without bounds a sentence of 10,000 words would take
gigabytes: its arcs alone are a hundred million numbers."""
READ = """
from glienicke import load_reader
read = load_reader()
for text in (
    "The commander-in-chief interviewed Ana Petrel-Lindqvist, nineteen parliamentarians notwithstanding. " * 1_000,
    "Petrel and " * 5_000,
    "word",
    "Lund" * 25_000,
    "東京" * 50_000,
    "👍🏽👨‍👩‍👧 \\x00\\x1b[31m “( राष्ट्रपति عربي " * 100,
):
    assert read(text).text == text
status = open("/proc/self/status").read()
print(int(status.split("VmHWM:")[1].split()[0]) // 1024)
"""


@pytest.mark.skipif(not are_there(), reason="no weights, or nothing to run them")
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not tell what a process took")
def test_memory_is_bounded() -> None:
    done = subprocess.run([sys.executable, "-c", READ], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < MOST
