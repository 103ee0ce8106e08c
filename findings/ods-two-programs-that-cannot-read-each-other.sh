#!/usr/bin/env bash
# A spreadsheet that one library writes cannot be read by another, because of line ends between its cells.
#
# Seen with: python-calamine==0.9.1, pandas==3.1.1 (engines calamine and odf, with odfpy==1.4.1), Python 3.11.
#
# In an OpenDocument table the elements of a row stand by themselves: white space between them means nothing (it counts
# within paragraphs only). SheetJS, which runs in many web services that offer "download as .ods", writes each cell on a
# line of its own; so does any program that lays out its XML for reading. calamine stops at the first line end in a row:
# "Expecting 'table-cell', found 'Text'", which is raised for the whole file. The same file without the line ends is read,
# and pandas' other reader and LibreOffice take both.
#
# Why it matters: python-calamine is the reader that pandas, polars and fastexcel users are sent to for .ods, and a customer
# who saved a sheet from a web service is told that the file is broken. Fall back on another reader before you say so.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "python-calamine==0.9.1" "pandas==3.1.1" "odfpy==1.4.1"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import zipfile

import pandas
from python_calamine import CalamineError, CalamineWorkbook

MIME = "application/vnd.oasis.opendocument.spreadsheet"
URN = "urn:oasis:names:tc:opendocument:xmlns"
MANIFEST = f"""<manifest:manifest xmlns:manifest="{URN}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def write(name: str, between: str) -> None:
    """One row with two cells, and ``between`` them."""
    cells = between.join(
        f'<table:table-cell office:value-type="string"><text:p>{word}</text:p></table:table-cell>' for word in ("Mål", "3")
    )
    content = f"""<office:document-content xmlns:office="{URN}:office:1.0" xmlns:table="{URN}:table:1.0"
 xmlns:text="{URN}:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Svar">
<table:table-row>{cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""
    with zipfile.ZipFile(name, "w") as parts:
        parts.writestr("mimetype", MIME)
        parts.writestr("META-INF/manifest.xml", MANIFEST)
        parts.writestr("content.xml", content)


def by_calamine(name: str) -> object:
    try:
        return CalamineWorkbook.from_path(name).get_sheet_by_index(0).to_python()
    except CalamineError as error:
        return str(error).split(",")[0]


seen = {}
for layout, between in (("without line ends", ""), ("with line ends", "\n  ")):
    write("svar.ods", between)
    other = pandas.read_excel("svar.ods", header=None, engine="odf", dtype=str).values.tolist()
    seen[layout] = (by_calamine("svar.ods"), other)
    print(f"{layout}: calamine {seen[layout][0]}, odfpy {seen[layout][1]}")
rows = [["Mål", "3"]]
sys.exit(0 if list(seen.values()) == [(rows, rows), ("Expecting 'table-cell'", rows)] else "this has changed")
PYTHON
