#!/usr/bin/env bash
# What a piece of text is called is found or not by the way it is written, and by who reads.
#
# Seen with: pikepdf==10.18.0, reportlab==5.1.0, pypdfium2==5.15.2, pymupdf==1.28.2, pypdf==7.1.1, pdfminer.six==20260107; poppler 22.12 and later if pdftotext is present.
#
# ActualText says what a piece of text is called: a word that is broken over two lines, or a scale that is drawn with dots.
# The dictionary that holds it may stand in the page's content or, under a name, in the page's resources (ISO 32000-1,
# 14.6.2); several programs write it so. pdfium and mupdf honour both. pypdf and pdfminer honour neither, and poppler
# (22.12) only the first: for the same word, with the same meaning, it gives the letters that are drawn. An empty ActualText
# ("read nothing here") is honoured by mupdf and poppler; pdfium, which Chrome and Qt use, gives the drawn letters.
#
# Why it matters: tests with one reader say that a report can be searched and read aloud, and with another that it cannot.
# Write the dictionary in the content, give a text rather than none, and look with pdfium and poppler both.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "pikepdf==10.18.0" \
    "reportlab==5.1.0" \
    "pypdfium2==5.15.2" \
    "pymupdf==1.28.2" \
    "pypdf==7.1.1" \
    "pdfminer.six==20260107"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import io
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text
from reportlab.pdfgen import canvas


def page_with(mark: bytes, named: str = "") -> bytes:
    """A page that says "o o o", under ``mark``."""
    out = io.BytesIO()
    drawing = canvas.Canvas(out, pageCompression=0)
    drawing.drawString(50, 700, "o o o")
    drawing.save()
    pdf = pikepdf.open(io.BytesIO(out.getvalue()))
    page = pdf.pages[0]
    before, begin, after = page.Contents.read_bytes().rpartition(b"BT")
    page.Contents = pdf.make_stream(before + mark + b" BDC\n" + begin + after.replace(b"ET", b"ET\nEMC", 1))
    if named:
        page.Resources.Properties = pikepdf.Dictionary(Name0=pikepdf.Dictionary(ActualText=named))
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    return out.getvalue()


def by_poppler(pdf: bytes) -> str:
    Path("page.pdf").write_bytes(pdf)
    return subprocess.run(["pdftotext", "page.pdf", "-"], check=True, capture_output=True, text=True).stdout


readers = {
    "pdfium": lambda pdf: pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded(),
    "mupdf": lambda pdf: pymupdf.open(stream=pdf).load_page(0).get_text(),
    "pypdf": lambda pdf: pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text(),
    "pdfminer": lambda pdf: extract_text(io.BytesIO(pdf)),
}
pages = {
    "in the content": page_with(b"/Span <</ActualText (tre)>>"),
    "by name": page_with(b"/Span /Name0", "tre"),
    "empty": page_with(b"/Span <</ActualText ()>>"),
}
expected = {
    "pdfium": ["tre", "tre", "o o o"],
    "mupdf": ["tre", "tre", ""],
    "pypdf": ["o o o"] * 3,
    "pdfminer": ["o o o"] * 3,
}
if shutil.which("pdftotext"):
    print("poppler (shown only, since the version is the system's):", [by_poppler(pdf).strip() for pdf in pages.values()])
seen = {name: [read(pdf).strip() for pdf in pages.values()] for name, read in readers.items()}
for name, texts in seen.items():
    print(f"{name:>8}:", dict(zip(pages, texts, strict=True)))
sys.exit(0 if seen == expected else "this has changed")
PYTHON
