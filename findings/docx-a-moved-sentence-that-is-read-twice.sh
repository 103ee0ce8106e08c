#!/usr/bin/env bash
# A sentence that was moved with tracked changes is read at both places, and a text box with its stand-in.
#
# Seen with: docx2python==3.7.1, python-docx==1.2.0, mammoth==1.13.0, Python 3.11.
#
# Word marks a moved text at its old place (w:moveFrom) and at its new one (w:moveTo); accepted or shown without marks, it
# stands at the new place alone. docx2python leaves out what was deleted (w:del) and takes what was inserted, as Word's
# final view does, but it reads the moved text at both places. python-docx reads it at neither. Of a picture or text box
# that is stored in a new and an old way (mc:AlternateContent, where a reader takes the first one it understands)
# docx2python gives both texts. mammoth is right in both.
#
# Why it matters: reports come back from reading rounds with tracked changes still in them; findings are then counted twice
# by one library and vanish in another, while insertions and deletions, which everybody tests, are right.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "docx2python==3.7.1" "python-docx==1.2.0" "mammoth==1.13.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import docx
import mammoth
from docx.oxml import parse_xml
from docx2python import docx2python

SPACES = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006\""""
WHO = 'w:author="X" w:date="2026-03-02T09:00:00Z"'
BODIES = {
    "deleted and inserted": f"""<w:p><w:r><w:t>A</w:t></w:r>
<w:del w:id="1" {WHO}><w:r><w:delText>OLD</w:delText></w:r></w:del>
<w:ins w:id="2" {WHO}><w:r><w:t>NEW</w:t></w:r></w:ins></w:p>""",
    "moved": f"""<w:p><w:r><w:t>A</w:t></w:r><w:moveFromRangeStart w:id="1" w:name="move1" {WHO}/>
<w:moveFrom w:id="2" {WHO}><w:r><w:t>MOVED</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="1"/></w:p>
<w:p><w:moveToRangeStart w:id="3" w:name="move1" {WHO}/>
<w:moveTo w:id="4" {WHO}><w:r><w:t>MOVED</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="3"/><w:r><w:t>B</w:t></w:r></w:p>""",
    "in two ways": """<w:p><w:r><w:t>A</w:t></w:r><w:r><mc:AlternateContent>
<mc:Choice Requires="w14"><w:t>BOX</w:t></mc:Choice><mc:Fallback><w:t>BOX</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>""",
}


def read(content: str) -> dict[str, str]:
    document = docx.Document()
    body = document.element.body
    for number, paragraph in enumerate(parse_xml(f"<w:body {SPACES}>{content}</w:body>")):
        body.insert(number, paragraph)
    document.save("report.docx")
    return {
        "docx2python": " ".join(docx2python("report.docx").text.split()),
        "python-docx": " ".join(paragraph.text for paragraph in docx.Document("report.docx").paragraphs).strip(),
        "mammoth": " ".join(mammoth.extract_raw_text("report.docx").value.split()),
    }


seen = {name: read(content) for name, content in BODIES.items()}
for name, texts in seen.items():
    print(f"{name}: {texts}")
expected = {
    "deleted and inserted": {"docx2python": "ANEW", "python-docx": "A", "mammoth": "ANEW"},
    "moved": {"docx2python": "AMOVED MOVEDB", "python-docx": "A B", "mammoth": "A MOVEDB"},
    "in two ways": {"docx2python": "ABOXBOX", "python-docx": "A", "mammoth": "ABOX"},
}
sys.exit(0 if seen == expected else "this has changed")
PYTHON
