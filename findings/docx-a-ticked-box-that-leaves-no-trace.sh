#!/usr/bin/env bash
# The plain text of a document has lost which boxes were ticked, and glues the words on both sides of a line break.
#
# Seen with: mammoth==1.13.0, python-docx==1.2.0 to make the file, Python 3.11.
#
# mammoth makes HTML in which a check box is <input type="checkbox" checked> and a line break (shift and return) is <br>.
# Its extract_raw_text, which is said to leave out formatting only, leaves out both: "[x] Ja" and "[ ] Ja" give the same "
# Ja", and "Ejer: Ida", line break, "Frist: maj" gives "Ejer: IdaFrist: maj". In the file the ticked box even has a
# character of its own for readers that know no boxes; it is thrown away because the box is known.
#
# Why it matters: answered forms and checklists come as .docx, and the plain text is what is imported and searched. Ask for
# the HTML, and take the text from that.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "mammoth==1.13.0" "python-docx==1.2.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys

import docx
import mammoth
from docx.oxml import parse_xml

SPACES = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml\""""


BOXES = {True: "\u2612", False: "\u2610"}


def box(ticked: bool) -> str:
    return f"""<w:p {SPACES}><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>
<w:sdtContent><w:r><w:t>{BOXES[ticked]}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>Ja</w:t></w:r></w:p>"""


def both(paragraph: str) -> tuple[str, str]:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(paragraph))
    document.save("form.docx")
    html = re.sub(r"</?p>", "", mammoth.convert_to_html("form.docx").value)
    return mammoth.extract_raw_text("form.docx").value.strip(), html


line_break = f"<w:p {SPACES}><w:r><w:t>Ejer: Ida</w:t><w:br/><w:t>Frist: maj</w:t></w:r></w:p>"
seen = {name: both(text) for name, text in {"ticked": box(True), "not ticked": box(False), "line break": line_break}.items()}
for name, (text, html) in seen.items():
    print(f"{name}: text {text!r}, HTML {html}")
texts = [text for text, _ in seen.values()]
told = ["checked=" in seen["ticked"][1], "checked=" in seen["not ticked"][1], "<br />" in seen["line break"][1]]
as_expected = texts == ["Ja", "Ja", "Ejer: IdaFrist: maj"] and told == [True, False, True]
sys.exit(0 if as_expected else "this has changed")
PYTHON
