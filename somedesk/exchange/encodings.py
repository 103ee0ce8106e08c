"""The text of a file whose bytes do not say how they are to be read: Unicode, or the code page of Nordic Windows."""

import codecs
import re

from somedesk.base.errors import FileProblem

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What Nordic texts hold in Windows-1252. The letters of other code pages (MS-DOS, Macintosh) turn into other signs
# there, or into dashes and quotation marks where none can stand: then nobody knows which they were.
_PLAIN = re.compile("[\x00-\x7f\xa0§°´·¼½¾«»£€–—…’“”ÀÁÂÄÅÆÇÈÉÊËÍÑÓÔÖØÚÜßàáâäåæçèéêëíïñóôöøúüý]*")
_ODD = re.compile(
    "[¼½¾€£§°´·][^\\W\\d_]|[^\\W\\d_][¼½¾]|[^\\W\\d_][“”…–—][^\\W\\d_]|[”…][^\\W\\d_]|[^\\W\\d_]“|(?<![^\\W\\d_])’[^\\W\\d_]"
)


def decoded(data: bytes) -> str:
    """The text without its byte order mark. Raises FileProblem: csv_not_utf8."""
    try:
        if data.startswith(_UTF_16):
            return data.decode("utf-16")
        if b"\0" in data[:2]:  # UTF-16 without a mark
            return data.decode("utf-16-le" if data[:1] != b"\0" else "utf-16-be")
    except UnicodeDecodeError as error:
        raise FileProblem("csv_not_utf8") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _of_windows(data, error)


def _of_windows(data: bytes, why: UnicodeDecodeError) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise FileProblem("csv_not_utf8") from why
    if not _PLAIN.fullmatch(text) or _ODD.search(text):
        raise FileProblem("csv_not_utf8") from why
    return text
