#!/usr/bin/env bash
# The number of a figure or table is left out of its caption, and of what refers to it, by the way the number is stored.
#
# Seen with: python-docx==1.2.0, mammoth==1.13.0, pypandoc-binary==1.17 (pandoc 3.9), docx2python==3.7.1, Python 3.11.
#
# The number in "Tabel 7" is a field. A field is written in one element around its result (w:fldSimple) or in several runs
# with a mark before, between and after (w:fldChar). Both mean the same, and Word writes either. python-docx, mammoth and
# pandoc read the result of the second and drop that of the first: "Tabel  Kanaler" for "Tabel 7 Kanaler", "Se side , og
# ring" for "Se side 12, og ring", a date is gone. docx2python reads both.
#
# Why it matters: a report that is read for its text, or turned into a web page, loses numbers and dates in the middle of
# sentences, which are sentences still; a test file with fields of the other form shows nothing. SomeDesk writes none.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "python-docx==1.2.0" \
    "mammoth==1.13.0" \
    "pypandoc-binary==1.17" \
    "docx2python==3.7.1"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def in_one(code: str, result: str) -> str:
    return f'<w:fldSimple w:instr="{code}">{run(result)}</w:fldSimple>'


def in_runs(code: str, result: str) -> str:
    told = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return mark("begin") + told + mark("separate") + run(result) + mark("end")


def lines(form) -> dict[str, list[str]]:
    """A caption, a reference and a date whose fields are written in ``form``, as each reader gives them."""
    document = docx.Document()
    for before, code, result, after in (
        ("Tabel ", " SEQ Tabel ", "7", " Kanaler"),
        ("Se side ", " PAGEREF kanaler ", "12", ", og ring."),
        ("Aftalt ", " DATE ", "1. marts 2026", " i Odense."),
    ):
        paragraph = f"<w:p {W}>{run(before)}{form(code, result)}{run(after)}</w:p>"
        document.element.body.insert_element_before(parse_xml(paragraph), "w:sectPr")
    document.save("report.docx")
    texts = {
        "python-docx": "\n".join(paragraph.text for paragraph in docx.Document("report.docx").paragraphs),
        "mammoth": mammoth.extract_raw_text("report.docx").value,
        "pandoc": pypandoc.convert_file("report.docx", "plain", extra_args=["--wrap=none"]),
        "docx2python": docx2python("report.docx").text,
    }
    return {name: [" ".join(line.split()) for line in text.splitlines() if line.strip()] for name, text in texts.items()}


whole = ["Tabel 7 Kanaler", "Se side 12, og ring.", "Aftalt 1. marts 2026 i Odense."]
torn = ["Tabel Kanaler", "Se side , og ring.", "Aftalt i Odense."]
seen = {form.__name__: lines(form) for form in (in_one, in_runs)}
for form, by_reader in seen.items():
    for name, found in by_reader.items():
        print(f"{form}, {name}: {found}")
readers = list(seen["in_runs"])
wanted = {"in_one": dict.fromkeys(readers, torn) | {"docx2python": whole}, "in_runs": dict.fromkeys(readers, whole)}
sys.exit(0 if seen == wanted else "this has changed")
PYTHON
