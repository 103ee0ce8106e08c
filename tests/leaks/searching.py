"""Finds markers of a client in any file below a folder: as text, packed, between tags, on the pages of PDFs."""

import bz2
import contextlib
import gzip
import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdfium2 import PdfiumError

from tests.reports.reading import text_of

# As tests.marked_client writes them.
# "[NAME]", or a table's field as "[actions.log.text_5]".
# By their names, as three letters in brackets come up in a library of encrypted files by chance.
NAMES = (
    "NAME", "SECTOR", "CONTACT", "PROFILE", "TYPED", "INTRODUCTION", "COLLEAGUE", "FAILED", "REASON", "OWNER", "TEXT",
    "LOG", "NOTE", "POST", "TITLE", "VOTER", "DECIDED", "DISSENT",
)  # fmt: skip
MARKER = re.compile(rf"\[(?:(?:{'|'.join(NAMES)})|[a-z_]{{4,}}(?:\.[a-z_]{{2,}})+)(?:_\d+)*\]".encode())
FOLDER_MARKER = re.compile(rb"foldermark")
_TAG = re.compile(rb"<[^>]*>")
_PACKED: tuple[tuple[bytes, Callable[[bytes], bytes]], ...] = (
    (b"\x1f\x8b", gzip.decompress), (b"BZh", bz2.decompress), (b"\xfd7zXZ", lzma.decompress),
    (b"x", zlib.decompress),
)  # fmt: skip
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
MOST_INSIDE = 4


def found_in(
    root: Path, pattern: re.Pattern[bytes], passed_over: Callable[[str], bool] = lambda _name: False
) -> dict[str, set[str]]:
    """By file, relative to ``root``: the markers in it. Those that are ``passed_over`` are not looked into."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        with contextlib.suppress(FileNotFoundError):
            if path.is_file() and not path.is_symlink() and not passed_over(name):
                markers = {match.decode() for piece in laid_open(path.read_bytes()) for match in pattern.findall(piece)}
                if markers:
                    found[name] = markers
    return found


def laid_open(content: bytes, inside: int = 0) -> Iterator[bytes]:
    """The bytes, and whatever is packed in them."""
    yield content
    yield content.replace(b"\0", b"")  # UTF-16
    if inside == MOST_INSIDE:
        return
    if content.lstrip().startswith(b"<"):
        yield _TAG.sub(b" ", content)
    for begins, unpack in _PACKED:
        if content.startswith(begins):
            with contextlib.suppress(OSError, EOFError, zlib.error, lzma.LZMAError, ValueError):
                yield from laid_open(unpack(content), inside + 1)
    if content.startswith(b"PK"):
        with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(content)) as package:
            for name in package.namelist():
                yield from laid_open(package.read(name), inside + 1)
    if content.startswith(b"%PDF"):
        for stream in _STREAM.findall(content):
            with contextlib.suppress(zlib.error):
                yield zlib.decompress(stream)
        with contextlib.suppress(PyPdfError, ValueError, KeyError):
            yield str(PdfReader(io.BytesIO(content)).metadata).encode()
        with contextlib.suppress(PdfiumError):
            yield text_of(content).encode()
