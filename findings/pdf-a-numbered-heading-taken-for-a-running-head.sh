#!/usr/bin/env bash
# A checker of accessible PDF takes the first heading of each page for a page header, and the order of painting for that of reading.
#
# Seen with: outloud==0.2.1 with pymupdf==1.28.2, page-validation==0.11.0 (profile ua1), pdfua==0.1.3, pikepdf==10.18.0, reportlab==5.1.0, Python 3.11.
#
# Lines that stand at the same place at the top of three pages and differ in a number only ("Spørgsmål 1", "Spørgsmål 2")
# are for outloud a running header that was tagged as content (PAG-001), which PDF/UA would have as an artifact. In a
# questionnaire with a question on each page they are its headings; with the questions' own words nothing is found. And in a
# list whose bullets are painted after its texts (as WeasyPrint does) outloud reports sequences out of tag-tree order
# (ORD-001), although the tree says how to read, and ISO 14289-1 lets a page be painted in any order. page-validation and
# pdfua find nothing in the three files.
#
# Why it matters: both are warnings that a report may have honestly, in the number of its pages; who gates on "no findings"
# corrects what was right, or makes artifacts of headings, which then are not read out. Name such warnings, and why they may
# stand.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "outloud==0.2.1" \
    "pymupdf==1.28.2" \
    "page-validation==0.11.0" \
    "pdfua==0.1.3" \
    "pikepdf==10.18.0" \
    "reportlab==5.1.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import io
import re
import sys
from pathlib import Path

import outloud
import page
import pdfua
import pikepdf
import reportlab
from pikepdf import Array, Dictionary, Name, Object, String
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

pdfmetrics.registerFont(TTFont("F", str(Path(reportlab.__file__).with_name("fonts") / "Vera.ttf")))
XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Skema</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
Line = tuple[str, str, int, int]  # tag, text, place from the left and from the top


def tagged(pages: list[list[Line]], bullets_last: bool = False) -> bytes:
    """Pages of lines. A list item is two lines, Lbl and LBody, next to each other."""
    out = io.BytesIO()
    drawing = canvas.Canvas(out, pageCompression=0, initialFontName="F")
    for lines in pages:
        for _, text, left, down in lines:
            drawing.drawString(left, 800 - down, text)
        drawing.showPage()
    drawing.save()
    pdf = pikepdf.open(io.BytesIO(out.getvalue()))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))

    def element(tag: str, parent: Object, **more: object) -> Object:
        made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + tag), P=parent, K=Array([]), **more))
        if parent != root:
            parent.K.append(made)
        return made

    document, numbers = element("Document", root), Array([])
    for number, (lines, leaf) in enumerate(zip(pages, pdf.pages, strict=True)):
        texts = [text for text in re.findall(rb"BT .*? ET", leaf.Contents.read_bytes(), re.DOTALL) if b"Tj" in text]
        around = element("L", document) if lines[0][0] == "Lbl" else document
        leaves: list[Object] = []
        drawn: list[tuple[bool, bytes]] = []
        for place, (tag, *_) in enumerate(lines):
            if tag == "Lbl":
                item = element("LI", around)
            parent = item if tag in ("Lbl", "LBody") else around
            leaves.append(element(tag, parent, Pg=leaf.obj))
            leaves[-1].K.append(place)
            drawn.append((tag == "Lbl", b"/%s <</MCID %d>> BDC\n%s\nEMC\n" % (tag.encode(), place, texts[place])))
        if bullets_last:
            drawn.sort(key=lambda one: one[0])
        leaf.Contents = pdf.make_stream(b"".join(content for _, content in drawn))
        leaf.obj.StructParents, leaf.obj.Tabs = number, Name.S
        numbers.extend([number, Array(leaves)])
    root.K, root.ParentTree = Array([document]), pdf.make_indirect(Dictionary(Nums=numbers))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo, pdf.Root.Lang = root, Dictionary(Marked=True), String("da-DK")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.Metadata = pdf.make_stream(XMP, Type=Name.Metadata, Subtype=Name.XML)
    pdf.docinfo.Title = "Skema"
    for made in pdf.objects:
        if isinstance(made, Dictionary) and "/ToUnicode" in made:  # reportlab maps the glyph for nothing to U+0000
            made.ToUnicode = pdf.make_stream(made.ToUnicode.read_bytes().replace(b"<0000>", b"<FFFD>"))
    out = io.BytesIO()
    pdf.save(out, min_version="1.7", static_id=True)
    return out.getvalue()


def complaints(pdf: bytes) -> dict[str, list[str]]:
    Path("file.pdf").write_bytes(pdf)
    return {
        "page-validation": sorted({found.rule_id for found in page.validate_pdf_bytes(pdf, profile="ua1").failures}),
        "outloud": sorted({found.rule for found in outloud.check("file.pdf").findings}),
        "pdfua": sorted({str(found.rule_id) for found in pdfua.validate("file.pdf").findings}),
    }


def questions(headings: list[str]) -> list[list[Line]]:
    words = ["Hvem svarer?", "Hvor ofte?", "Med hvad?", "Hvorfor?"]
    return [[("H1", heading, 50, 40), ("P", text, 50, 80)] for heading, text in zip(headings, words, strict=True)]


items = [(tag, text, left, 40 + 20 * n) for n in range(20) for tag, text, left in (("Lbl", "•", 50), ("LBody", f"punkt {n}", 70))]
files = {
    "headings with words": tagged(questions(["Strategi", "Indhold", "Dialog", "Ressourcer"])),
    "headings with numbers": tagged(questions([f"Spørgsmål {n}" for n in range(1, 5)])),
    "bullets with their texts": tagged([items]),
    "bullets painted last": tagged([items], bullets_last=True),
}
seen = {name: complaints(pdf) for name, pdf in files.items()}
for name, answers in seen.items():
    print(f"{name}: {answers}")
expected = dict(zip(files, ([], ["PAG-001"], [], ["ORD-001"]), strict=True))
as_expected = all(answers == {"page-validation": [], "outloud": expected[name], "pdfua": []} for name, answers in seen.items())
sys.exit(0 if as_expected else "this has changed")
PYTHON
