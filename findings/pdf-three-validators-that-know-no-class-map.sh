#!/usr/bin/env bash
# Three checkers of accessible PDF say that column heads have no scope, when the scope stands in the file's class map.
#
# Seen with: page-validation==0.11.0 (profile ua1), outloud==0.2.1 with pymupdf==1.28.2, pdfua==0.1.3, pikepdf==10.18.0, reportlab==5.1.0, Python 3.11.
#
# ISO 32000-1, 14.7.5.2, lets a structure element take attributes from a class: /C names it, and /ClassMap at the root of
# the structure tree holds its dictionary. A reader must treat them as the element's own. The two files here differ in
# nothing else: in one each head has /A <</O /Table /Scope /Column>>, in the other /C /ColumnHead and the same dictionary
# once in the class map. The first passes all three checkers, which were written independently; the second is faulted by all
# three (table heads without scope).
#
# Why it matters: the class map is the obvious way to keep a report with thousands of heads small, and agreement of three
# checkers looks like proof. What is right for the standard is not right for what a customer's checker says: write the
# attributes out at each element.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "page-validation==0.11.0" \
    "outloud==0.2.1" \
    "pymupdf==1.28.2" \
    "pdfua==0.1.3" \
    "pikepdf==10.18.0" \
    "reportlab==5.1.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace as Parts

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
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Rapport</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
TEXTS = [("H1", "Rapport"), ("P", "Tekst"), ("TH", "Niveau"), ("TH", "Antal"), ("TD", "3"), ("TD", "12")]


def tagged(change: Callable[[Parts], None] = lambda parts: None) -> bytes:
    """A heading, a paragraph and a table with two heads and two cells, tagged by hand."""
    out = io.BytesIO()
    drawing = canvas.Canvas(out, pageCompression=0, initialFontName="F")
    for number, (_, text) in enumerate(TEXTS):
        drawing.drawString(50, 700 - 30 * number, text)
    drawing.save()
    pdf = pikepdf.open(io.BytesIO(out.getvalue()))
    leaf = pdf.pages[0].obj
    texts = [text for text in re.findall(rb"BT .*? ET", leaf.Contents.read_bytes(), re.DOTALL) if b"Tj" in text]
    drawn = [b"/%s <</MCID %d>> BDC\n%s\nEMC\n" % (tag.encode(), i, texts[i]) for i, (tag, _) in enumerate(TEXTS)]
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))

    def element(tag: str, parent: Object, kids: object) -> Object:
        return pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + tag), P=parent, Pg=leaf, K=kids))

    document = element("Document", root, Array([]))
    table = element("Table", document, Array([]))
    rows = [element("TR", table, Array([])) for _ in range(2)]
    parents = [document, document, rows[0], rows[0], rows[1], rows[1]]
    leaves = [element(tag, parents[i], i) for i, (tag, _) in enumerate(TEXTS)]
    rows[0].K, rows[1].K, table.K = Array(leaves[2:4]), Array(leaves[4:]), Array(rows)
    document.K, root.K = Array([*leaves[:2], table]), Array([document])
    for head in leaves[2:4]:
        head.A = Dictionary(O=Name.Table, Scope=Name.Column)
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array(leaves)])))
    leaf.StructParents, leaf.Tabs = 0, Name.S
    catalogue = pdf.Root
    catalogue.StructTreeRoot, catalogue.MarkInfo, catalogue.Lang = root, Dictionary(Marked=True), String("da-DK")
    catalogue.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    catalogue.Metadata = pdf.make_stream(XMP, Type=Name.Metadata, Subtype=Name.XML)
    pdf.docinfo.Title = "Rapport"
    for made in pdf.objects:
        if isinstance(made, Dictionary) and "/ToUnicode" in made:  # reportlab maps the glyph for nothing to U+0000
            made.ToUnicode = pdf.make_stream(made.ToUnicode.read_bytes().replace(b"<0000>", b"<FFFD>"))
    parts = Parts(pdf=pdf, page=leaf, root=root, paragraph=leaves[1], heads=leaves[2:4], cells=leaves[4:], drawn=drawn)
    change(parts)
    leaf.Contents = pdf.make_stream(b"".join(drawn))
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


def with_class(parts: Parts) -> None:
    parts.root.ClassMap = Dictionary(ColumnHead=Dictionary(O=Name.Table, Scope=Name.Column))
    for head in parts.heads:
        del head.A
        head.C = Name.ColumnHead


seen = {"attributes at each head": complaints(tagged()), "attributes in the class map": complaints(tagged(with_class))}
for name, answers in seen.items():
    print(f"{name}: {answers}")
nothing = {"page-validation": [], "outloud": [], "pdfua": []}
faulted = {"page-validation": ["PDFUA1-TABLE-HEADERS-SCOPE-001"], "outloud": ["TBL-002"], "pdfua": ["UA-15-003"]}
sys.exit(0 if list(seen.values()) == [nothing, faulted] else "this has changed")
PYTHON
