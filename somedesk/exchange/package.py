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
# What the libraries and their templates take for the language of what is written there.
_FOREIGN = re.compile(rb'((?:lang|[cw]:lang (?:w:)?val)=)"en-US"')
_SPOKEN = re.compile(r"(word|ppt|xl)/(charts/chart\d+|stylesWithEffects)\.xml")


def truthful(package: bytes, tag: str) -> bytes:
    """The same package, made by SomeDesk in the language ``tag``, and without the time at which it was made.

    The libraries say that an Office program made it, that its charts are in the English of the United States, and put
    in a small picture of another document.
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
            elif part.filename == "docProps/core.xml" and b"<dc:language>" not in content:
                said = f"<dc:language>{tag}</dc:language></cp:coreProperties>"
                content = content.replace(b"</cp:coreProperties>", said.encode())
            elif _SPOKEN.fullmatch(part.filename):
                content = _FOREIGN.sub(rb'\1"%b"' % tag.encode(), content)
            entry = zipfile.ZipInfo(part.filename, ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return out.getvalue()
