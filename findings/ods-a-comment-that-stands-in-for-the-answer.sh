#!/usr/bin/env bash
# A cell with a comment is read as the name of whoever commented on it, and the answer in the cell is gone.
#
# Seen with: tablib==3.10.0 with odfpy==1.4.1, python-calamine==0.9.1 for comparison, Python 3.11.
#
# In an OpenDocument table a comment (office:annotation) is the first thing within its cell, and the cell's text comes after
# it. tablib goes down to the first thing that it finds and takes its first text: that is the name of the comment's author.
# "Delvist", on which Bo has commented, is read as "Bo". A number with a comment is refused with an error, for "Bo" is none;
# so is 2,5 without a comment, since tablib reads the text that is shown and not the value beside it. Of an answer with a
# word in bold it reads what stands before that word, and of two paragraphs the first. calamine reads all of it.
#
# Why it matters: answer sheets are commented on in reading rounds, and django-import-export reads them with tablib. A name
# is a text like any other, so a column of free answers shows no sign. Read .ods with another library, or take comments out.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "tablib==3.10.0" \
    "odfpy==1.4.1" \
    "python-calamine==0.9.1"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import python_calamine
import tablib
from odf.dc import Creator
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P, Span


def comment() -> Annotation:
    made = Annotation()
    made.addElement(Creator(text="Bo"))
    made.addElement(P(text="Er det sikkert?"))
    return made


def in_bold() -> P:
    made = P(text="Det er ")
    made.addElement(Span(text="ikke"))
    made.addText(" klart")
    return made


def number(*within: object) -> TableCell:
    return filled(TableCell(valuetype="float", value="2.5"), *within, P(text="2,5"))


def filled(cell: TableCell, *within: object) -> TableCell:
    for each in within:
        cell.addElement(each)
    return cell


def text(*within: object) -> TableCell:
    return filled(TableCell(valuetype="string"), *within)


def read(cell: TableCell) -> tuple[object, object]:
    """What tablib and calamine find in a cell below a head."""
    book, table = OpenDocumentSpreadsheet(), Table(name="Svar")
    table.addElement(TableColumn())
    for each in (text(P(text="Svar")), cell):
        row = TableRow()
        row.addElement(each)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save("answers.ods")
    with open("answers.ods", "rb") as file:
        try:
            by_tablib = tablib.Dataset().load(file, "ods")[0][0]
        except ValueError as error:
            by_tablib = f"error: {error}"
    return by_tablib, python_calamine.load_workbook("answers.ods").get_sheet_by_index(0).to_python()[1][0]


cells = {
    "Delvist": text(P(text="Delvist")),
    "Delvist, with a comment by Bo": text(comment(), P(text="Delvist")),
    "2,5": number(),
    "2,5, with a comment by Bo": number(comment()),
    "Det er ikke klart, with a word in bold": text(in_bold()),
    "two paragraphs": text(P(text="Ja"), P(text="men ikke nu")),
}
seen = {about: read(cell) for about, cell in cells.items()}
for about, (by_tablib, by_calamine) in seen.items():
    print(f"{about}: tablib {by_tablib!r}, calamine {by_calamine!r}")
wanted = [
    ("Delvist", "Delvist"),
    ("Bo", "Delvist"),
    ("error: could not convert string to float: '2,5'", 2.5),
    ("error: could not convert string to float: 'Bo'", 2.5),
    ("Det er ", "Det er ikke klart"),
    ("Ja", "Ja\nmen ikke nu"),
]
sys.exit(0 if list(seen.values()) == wanted else "this has changed")
PYTHON
