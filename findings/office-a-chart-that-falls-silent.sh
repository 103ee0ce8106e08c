#!/bin/sh
# What: a chart with an alternative text, in a document or on a slide, becomes a figure without one when LibreOffice
#       exports it as accessible PDF (PDF/UA). A picture with an alternative text beside it keeps its own.
# Seen with: LibreOffice 7.4.7, python-docx 1.2.0, python-pptx 1.0.2, pikepdf 10.10.0.
# Why it matters: public bodies must publish accessible documents, and charts carry the figures; the file is right, the
#       check of the PDF fails, and whoever looks for the fault looks in the document.
# What to do: publish the PDF that the program itself makes, or say the chart's figures in a sentence below it.
set -eu
command -v soffice >/dev/null || { echo "soffice (LibreOffice) is missing"; exit 77; }
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check "python-pptx==1.0.2" "pikepdf>=10" "pillow" >/dev/null
cd "$folder"
cat > make.py <<'PY'
import io

from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[5])
slide.shapes.title.text = "Followers"
data = CategoryChartData()
data.categories = ["May", "June"]
data.add_series("Followers", (120, 180))
chart = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(2), Inches(4), Inches(3), data)
chart._element.nvGraphicFramePr.cNvPr.set("descr", "Followers rose from 120 to 180.")
dot = io.BytesIO()
Image.new("RGB", (40, 40), "navy").save(dot, "PNG")
picture = slide.shapes.add_picture(dot, Inches(6), Inches(2))
picture._element.nvPicPr.cNvPr.set("descr", "A navy square.")
deck.save("deck.pptx")
PY
env/bin/python make.py
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to \
    'pdf:impress_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}' deck.pptx >/dev/null 2>&1
cat > look.py <<'PY'
import pikepdf


def figures(node):
    if isinstance(node, pikepdf.Array):
        for part in node:
            yield from figures(part)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == "/Figure":
            yield str(node.get("/Alt", ""))
        yield from figures(node.get("/K", pikepdf.Array()))


with pikepdf.open("deck.pdf") as pdf:
    found = sorted(figures(pdf.Root.StructTreeRoot))
print("alternative texts of the figures:", found)
raise SystemExit(found != ["", "A navy square."])
PY
env/bin/python look.py || { echo "changed: the chart speaks now, or the picture no longer does"; exit 1; }
echo "As described: the picture keeps its alternative text, the chart loses it."
