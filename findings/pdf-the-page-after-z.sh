#!/usr/bin/env bash
# Five readers give the page after Z two names, and one of them spells a Danish letter in a page's name as a number.
#
# Seen with: pikepdf==10.18.0, pypdf==7.1.1, pypdfium2==5.15.2, pymupdf==1.28.2, pdfminer.six==20260107, Python 3.11.
#
# A page may have a label: i, ii, 1, 2, or letters. ISO 32000-1, 12.4.2, says how letters go on: A to Z for the first 26
# pages, AA to ZZ for the next 26, so that AA is followed by BB. pypdf and pdfium (Chrome, Qt) count so. pikepdf, PyMuPDF
# and pdfminer count as columns of a spreadsheet: AA, AB, AC. A prefix is text: "Bilag Ø-" is right in four; PyMuPDF does
# not decode the text and gives Bilag \330-1, as the file spells it, or all of it in hexadecimal numbers if the file has it
# in UTF-16.
#
# Why it matters: a table of contents or an index that is made with one library says AB for the page that the viewer calls
# BB, and "go to page AB" finds nothing, or the page 26 further on. Begin a new series with a prefix (B-1) instead of a 27th
# letter.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "pikepdf==10.18.0" \
    "pypdf==7.1.1" \
    "pypdfium2==5.15.2" \
    "pymupdf==1.28.2" \
    "pdfminer.six==20260107"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import io
import itertools
import sys

import pikepdf
import pymupdf
import pypdf
import pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pikepdf import Array, Dictionary, Name, String


def labelled(count: int, **label: object) -> bytes:
    pdf = pikepdf.new()
    for _ in range(count):
        pdf.add_blank_page()
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(**label)]))
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    return out.getvalue()


def by_pdfium(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [document.get_page_label(number) for number in range(len(document))]


READERS = {
    "pypdf": lambda pdf: pypdf.PdfReader(io.BytesIO(pdf)).page_labels,
    "pdfium": by_pdfium,
    "pikepdf": lambda pdf: [page.label for page in pikepdf.open(io.BytesIO(pdf)).pages],
    "PyMuPDF": lambda pdf: [page.get_label() for page in pymupdf.open(stream=pdf)],
    "pdfminer": lambda pdf: list(itertools.islice(PDFDocument(PDFParser(io.BytesIO(pdf))).get_page_labels(), 28)),
}
letters = labelled(28, S=Name.A)
one_byte = labelled(1, S=Name.D, P=String("Bilag Ø-"))
two_bytes = labelled(1, S=Name.D, P=String(b"\xfe\xff" + "Bilag Ø-".encode("utf-16-be")))
seen = {}
for name, read in READERS.items():
    seen[name] = [*read(letters)[25:28], read(one_byte)[0], read(two_bytes)[0]]
    print(f"{name:>8}: pages 26 to 28 are {seen[name][:3]}, prefixes {seen[name][3:]}")
right = ["Z", "AA", "BB", "Bilag Ø-1", "Bilag Ø-1"]
columns = ["Z", "AA", "AB", "Bilag Ø-1", "Bilag Ø-1"]
expected = dict.fromkeys(READERS, columns) | {"pypdf": right, "pdfium": right}
expected["PyMuPDF"] = [*columns[:3], "Bilag \\330-1", "<FEFF00420069006C00610067002000D8002D>1"]
sys.exit(0 if seen == expected else "this has changed")
PYTHON
