"""A sealed vote is in no file and in nothing that the program prints, packed or not; shown, it is where it belongs."""

import bz2
import gzip
import io
import lzma
import os
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.outcome import real_folder
from tests.leaks.ballots import BALLOTS, COUNTS
from tests.leaks.searching import found_in

ROOT = Path(__file__).parents[2]
# The votes as numbers in a row, whatever stands between them; as bytes; and the words that would stand beside them.
BETWEEN = rb"\D{1,12}"
NUMBERS = rb"|".join(BETWEEN.join(str(number).encode() for number in numbers) for numbers in (COUNTS, BALLOTS))
BYTES = b"|".join(re.escape(bytes(numbers)) for numbers in (COUNTS, BALLOTS))
WORDS = rb'"counts"|"handed_in"|SealedRound|counts=\('
TOLD = re.compile(rb"(?<!\d)(?:%s)(?!\d)|%s|%s" % (NUMBERS, BYTES, WORDS), re.DOTALL)


def test_a_vote_that_is_not_shown_is_in_no_file_and_in_nothing_printed() -> None:
    with real_folder() as root:
        own = {"SOMEDESK_HOME": str(root), "TMPDIR": str(root), "QT_QPA_PLATFORM": "offscreen"}
        with (root / "stdout").open("wb") as said, (root / "stderr").open("wb") as moaned:
            program = subprocess.Popen(
                [sys.executable, "-m", "tests.leaks.ballots", str(root)],
                cwd=ROOT, env=os.environ | own, stdin=subprocess.PIPE, stdout=said, stderr=moaned,
            )  # fmt: skip
            with program:
                try:
                    sealed = told_when(program, root, b"sealed\n")
                    shown = told_when(program, root, b"sealed\nshown\n")
                finally:
                    program.kill()
        assert sealed == {}
        # The trial itself: the same search finds them once they are shown, and nowhere but where they belong.
        assert {"client.somedesk", "shown/client.json", "shown/client.xlsx"} <= shown.keys()
        assert not any(name.startswith(("sealed/", "logs/", "config/", "stdout", "stderr")) for name in shown)
        assert (root / "logs").exists()
        assert b"a failure that nobody foresaw" in b"".join(each.read_bytes() for each in (root / "logs").iterdir())


def told_when(program: "subprocess.Popen[bytes]", root: Path, word: bytes) -> dict[str, set[str]]:
    """What is told once the program says ``word``; then it goes on."""
    assert program.stdin is not None
    while (root / "stdout").read_bytes() != word:
        try:
            program.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail((root / "stderr").read_text())
    found = found_in(root, TOLD)
    program.stdin.write(b"\n")
    program.stdin.flush()
    return found


def packed_in_zip(content: bytes) -> bytes:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("one.bin", gzip.compress(content))
    return package.getvalue()


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zlib.compress, bz2.compress, lzma.compress, packed_in_zip])
@pytest.mark.parametrize("spelled", [str(list(COUNTS)).encode(), bytes(BALLOTS), b'{"counts":[1]}'])
def test_votes_are_found_however_they_are_packed(
    tmp_path: Path, spelled: bytes, pack: Callable[[bytes], bytes]
) -> None:
    (tmp_path / "x").write_bytes(pack(b"before " + spelled + b" after"))
    assert found_in(tmp_path, TOLD).keys() == {"x"}
