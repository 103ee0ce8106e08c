#!/usr/bin/env bash
# A first row that is marked as no head of its table is taken for one.
#
# Seen with: mammoth==1.13.0, pypandoc-binary==1.17 (pandoc 3.9), python-docx==1.2.0 to make the file, Python 3.11.
#
# w:tblHeader says that a row is a head, which is repeated on each page and read out to people who do not see; like all such
# marks it may say no (w:val="0" or "false"), which is how a document overrides what a table style says. mammoth and pandoc
# look whether the mark is there and not what it says, so that the first row becomes <th> in <thead>. For bold type, of the
# same kind (w:b w:val="0"), both do look.
#
# Why it matters: a table without heads gets the first answer as the name of its columns; a reader of the data loses that
# row, and assistive technology reads it before every cell.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "mammoth==1.13.0" \
    "pypandoc-binary==1.17" \
    "python-docx==1.2.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def heads(mark: str) -> tuple[bool, bool]:
    """Whether mammoth and pandoc take the first row for a head."""
    rows = "".join(
        f"<w:tr><w:trPr>{properties}</w:trPr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"
        for properties, text in ((mark, "Ida"), ("", "Bo"))
    )
    table = f'<w:tbl {W}><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{rows}</w:tbl>'
    document = docx.Document()
    document.element.body.insert(0, parse_xml(table))
    document.save("table.docx")
    return "<th>" in mammoth.convert_to_html("table.docx").value, "<th>" in pypandoc.convert_file("table.docx", "html")


marks = ["", "<w:tblHeader/>", '<w:tblHeader w:val="0"/>', '<w:tblHeader w:val="false"/>']
seen = [heads(mark) for mark in marks]
for mark, (by_mammoth, by_pandoc) in zip(marks, seen, strict=True):
    print(f"{mark or 'no mark'}: head for mammoth {by_mammoth}, for pandoc {by_pandoc}")
expected = [(False, False), (True, True), (True, True), (True, True)]
sys.exit(0 if seen == expected else "this has changed")
PYTHON
