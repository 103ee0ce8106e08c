#!/usr/bin/env bash
# Line breaks and tabs within a cell vanish, so that the words on both sides become one.
#
# Seen with: python-calamine==0.9.1, odfpy==1.4.1, pyexcel-ezodf==0.3.4, pandas==3.1.1, Python 3.11.
#
# OpenDocument has an element for a line break within a paragraph and one for a tab. The libraries that write .ods make them
# of the line ends and tabs of a text. calamine (and pandas with it) reads the paragraph and leaves the two elements out:
# "Ejer: Ida" over "Frist: maj" becomes "Ejer: IdaFrist: maj". Several blanks, which have an element too, are kept, and so
# are paragraphs, which is how LibreOffice stores a line end: a file that LibreOffice wrote shows no sign of this. pandas'
# engine odf keeps the line break, but drops the tab as well; ezodf reads both.
#
# Why it matters: an answer of several lines that came through another program loses the borders of its words, and nothing
# says so; searching, counting words and splitting at lines go wrong. One's own test must use a file that LibreOffice did
# not write.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "python-calamine==0.9.1" \
    "odfpy==1.4.1" \
    "pyexcel-ezodf==0.3.4" \
    "pandas==3.1.1" \
    "lxml==6.1.3"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import ezodf
import pandas
from python_calamine import CalamineWorkbook

TEXTS = {"line break": "Ejer: Ida\nFrist: maj", "tab": "Ejer:\tIda", "blanks": "Ejer:   Ida"}
document = ezodf.newdoc("ods", "svar.ods")
sheet = ezodf.Sheet("Svar", size=(len(TEXTS), 1))
document.sheets += sheet
for number, text in enumerate(TEXTS.values()):
    sheet[number, 0].set_value(text)
document.save()

readers = {
    "ezodf": [row[0].plaintext() for row in ezodf.opendoc("svar.ods").sheets[0].rows()],
    "calamine": [row[0] for row in CalamineWorkbook.from_path("svar.ods").get_sheet_by_index(0).to_python()],
    "pandas odf": list(pandas.read_excel("svar.ods", header=None, engine="odf")[0]),
}
for name, texts in readers.items():
    print(f"{name:>10}: {texts}")
expected = {
    "ezodf": list(TEXTS.values()),
    "calamine": ["Ejer: IdaFrist: maj", "Ejer:Ida", "Ejer:   Ida"],
    "pandas odf": ["Ejer: Ida\nFrist: maj", "Ejer:Ida", "Ejer:   Ida"],
}
sys.exit(0 if readers == expected else "this has changed")
PYTHON
