#!/usr/bin/env bash
# A list of choices with a comma in one of them is empty after opening and saving, and another library cuts the choice in two.
#
# Seen with: openpyxl==3.1.5, XlsxWriter==3.3.1, LibreOffice 7.4.7 to make and to look at the files, Python 3.11.
#
# A cell may offer choices. In the file they stand with commas between them ("Ja,Nej"), in every language; on a Danish or
# Swedish screen with semicolons, so that "Ja, delvist" or 2,5 may be a choice. Excel and LibreOffice store such a list in a
# way that newer programs know (x12ac:list, with quotation marks), and beside it the old way for the others, as ISO 29500-3
# has it (mc:AlternateContent). openpyxl takes neither: the cell has a list with nothing in it (formula1 is None), and is
# saved so; LibreOffice then shows 0 as its only choice. XlsxWriter joins the choices that it is given with commas: two become
# three, and 1,5 and 2,5 become 1, 5, 2 and 5. Neither says a word.
#
# Why it matters: answers with commas are ordinary in a questionnaire, half points on a scale in Denmark and Sweden. Let the
# choices stand in cells and name those, which all programs understand.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
command -v soffice >/dev/null || { echo "soffice (LibreOffice) is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "openpyxl==3.1.5" \
    "XlsxWriter==3.3.1"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import html
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import xlsxwriter

LISTS = ["Ja, delvist", "Nej"], ["1,5", "2,5"], ["Høj", "Lav"]
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def office(kind: str, *files: str) -> None:
    profile = f"-env:UserInstallation={(Path.cwd() / 'profile').as_uri()}"
    told = ["soffice", profile, "--headless", "--convert-to", kind, *files]
    subprocess.run(told, check=True, capture_output=True)


def as_a_person_would(name: str) -> None:
    """A workbook as LibreOffice saves it, whose cells in column A offer each of the lists."""
    conditions = [
        html.escape(f"of:cell-content-is-in-list({';'.join(f'{chr(34)}{each}{chr(34)}' for each in choices)})")
        for choices in LISTS
    ]
    rules = "".join(
        f'<table:content-validation table:name="v{row}" table:condition="{condition}" table:base-cell-address="A.A{row}"/>'
        for row, condition in enumerate(conditions, 1)
    )
    rows = "".join(
        f'<table:table-row><table:table-cell table:content-validation-name="v{row}" office:value-type="string">'
        "<text:p>?</text:p></table:table-cell></table:table-row>"
        for row in range(1, len(LISTS) + 1)
    )
    Path(f"{name}.fods").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
        ' office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body>'
        f"<office:spreadsheet><table:content-validations>{rules}</table:content-validations>"
        f'<table:table table:name="A"><table:table-column/>{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document>",
        "utf-8",
    )
    office("xlsx", f"{name}.fods")
    Path(f"{name}.fods").unlink()


def by_xlsxwriter(name: str) -> None:
    with xlsxwriter.Workbook(f"{name}.xlsx") as book:
        sheet = book.add_worksheet("A")
        for row, choices in enumerate(LISTS):
            sheet.data_validation(row, 0, row, 0, {"validate": "list", "source": choices})


def choices_of(name: str) -> list[list[str]]:
    """What LibreOffice offers in each of the cells."""
    text = Path(f"{name}.fods").read_text("utf-8")
    lists = re.findall(r'table:condition="of:cell-content-is-in-list\((.*?)\)"[^>]*base-cell-address="A\.A(\d)"', text)
    inner = {int(row): re.findall(r'"([^"]*)"|([^;"]+)', html.unescape(found)) for found, row in lists}
    return [["".join(each) for each in inner[row]] for row in sorted(inner)]


as_a_person_would("saved")
book = openpyxl.load_workbook("saved.xlsx")
formulas = [rule.formula1 for rule in book["A"].data_validations.dataValidation]
book.save("through_openpyxl.xlsx")
by_xlsxwriter("by_xlsxwriter")
office("fods", "saved.xlsx", "through_openpyxl.xlsx", "by_xlsxwriter.xlsx")
seen = {name: choices_of(name) for name in ("saved", "through_openpyxl", "by_xlsxwriter")}
print("openpyxl reads:", formulas)
for name, lists in seen.items():
    print(f"choices, {name.replace('_', ' ')}:", " | ".join("; ".join(choices) for choices in lists))
wanted = {
    "saved": list(LISTS),
    "through_openpyxl": [["0"], ["0"], ["Høj", "Lav"]],
    "by_xlsxwriter": [["Ja", "delvist", "Nej"], ["1", "5", "2", "5"], ["Høj", "Lav"]],
}
sys.exit(0 if (seen, formulas) == (wanted, [None, None, '"Høj,Lav"']) else "this has changed")
PYTHON
