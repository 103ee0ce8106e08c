"""The ZIP around a workbook, document or deck, once more, so that it says nothing but what is true."""

import io
import re
import zipfile

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_MADE_BY = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Properties xmlns="{_PROPERTIES}"><Application>SomeDesk</Application></Properties>'
)
_THUMBNAIL = "docProps/thumbnail.jpeg"


def truthful(package: bytes) -> bytes:
    """The same package, made by SomeDesk, and without the time at which it was made.

    The libraries say that an Office program made it, and put in a small picture of another document.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == _THUMBNAIL:
                continue
            if part.filename == "docProps/app.xml":
                content = _MADE_BY.encode()
            elif part.filename == "_rels/.rels":
                content = re.sub(rb"<Relationship [^>]*%s[^>]*/>" % _THUMBNAIL.encode(), b"", content)
            entry = zipfile.ZipInfo(part.filename, ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return out.getvalue()
