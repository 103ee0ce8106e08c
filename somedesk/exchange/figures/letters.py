"""How the bytes of a text are to be read, and letters that were read in the wrong code page on the way."""

import codecs
import re

from somedesk.base.errors import FileProblem
from somedesk.exchange.encodings import decoded

_STEP = 256 * 1024
_TELLING = 512 * 1024  # a file that was read in the wrong code page shows it where its first letters are
# UTF-8 that was taken for Windows-1252 and written as UTF-8 once more: Ã or Â, or ð, and a sign that hardly follows it.
_TWICE = re.compile(
    rb"\xc3[\x82\x83](?:\xc2[\x80-\xbf]|\xe2[\x80-\x84]|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]|\xc6\x92|\xcb[\x86\x9c])"
    rb"|\xc3\xb0\xc5\xb8"
)
_BEGINS = (b"\xc3\x82", b"\xc3\x83", b"\xc3\xb0\xc5\xb8")  # looked for first: an expression takes its time
# The same by way of MS-DOS or Macintosh, which cannot be told from each other with certainty.
_ELSEWHERE = re.compile("├[^\x00-\x7f ]|√[^\x00-\x7f ]|\u251c[A-Za-zÑºª¿]")
_CP1252 = {ord(bytes((n,)).decode("cp1252", "ignore") or chr(n)): n for n in range(256)} | {
    n: n for n in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def encoding_of(data: bytes) -> str:
    """The codec that reads all of ``data``, without a copy of it. Raises FileProblem figures_code_page."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codec = "utf-16"
    elif b"\0" in data[:2]:
        codec = "utf-16-le" if data[:1] != b"\0" else "utf-16-be"
    else:
        codec = "utf-8-sig"
    if codec == "utf-8-sig" and data.isascii():
        return codec
    try:
        reader = codecs.getincrementaldecoder(codec)()
        for start in range(0, len(data), _STEP):
            reader.decode(data[start : start + _STEP])
        reader.decode(b"", True)
    except UnicodeDecodeError as error:
        if codec != "utf-8-sig":
            raise FileProblem("figures_code_page") from error
        try:
            decoded(data)  # Windows-1252 if it holds what Nordic texts do
        except FileProblem as problem:
            raise FileProblem("figures_code_page") from problem
        return "cp1252"
    return codec


def mended(data: bytes) -> bytes | None:
    """UTF-8 whose letters were read in the wrong code page and written again, as it was; None if it is not such.

    It is mended only if every letter of it goes back. Raises FileProblem figures_garbled where one does not.
    """
    begin = data[:_TELLING].removeprefix(codecs.BOM_UTF8)
    if begin.isascii():
        return None
    if any(each in begin for each in _BEGINS) and _TWICE.search(begin):
        return once_less(data.decode("utf-8-sig")).encode()
    if (b"\xe2\x94\x9c" in begin or b"\xe2\x88\x9a" in begin) and _ELSEWHERE.search(begin.decode("utf-8", "ignore")):
        raise FileProblem("figures_garbled")
    return None


def once_less(text: str) -> str:
    """A text that was taken for Windows-1252, as it was. Raises FileProblem figures_garbled."""
    try:
        return bytes(_CP1252[ord(letter)] for letter in text).decode()
    except (KeyError, UnicodeDecodeError) as error:
        raise FileProblem("figures_garbled") from error


def is_garbled(text: str) -> bool:
    """Whether a cell was taken for Windows-1252."""
    return _TWICE.search(text.encode("utf-8", "ignore")) is not None


def is_garbled_elsewhere(text: str) -> bool:
    """Whether a cell was taken for what cannot be told with certainty."""
    return _ELSEWHERE.search(text) is not None
