#!/usr/bin/env bash
# The days under a chart come back from the file as words such as 46023.0, from the library that wrote them.
#
# Seen with: python-pptx==1.0.2, Python 3.11.
#
# A chart takes dates as its categories, and python-pptx writes them as a date axis: PowerPoint and LibreOffice show days.
# Read from the file, the same categories are texts: label is "46023.0" for 1 January 2026, the count of days since 1900
# with a point and a nought, though the number format yyyy-mm-dd stands beside it in the file, and the axis is a DateAxis.
# Text categories come back as they were, and whole numbers without ".0". The sheet within the chart, which people edit, has
# real dates.
#
# Why it matters: figures over time are the ordinary chart of a follow-up, and whoever reads a presentation back (or
# converts it: markitdown prints 46023.0 as well) gets a column that is neither date nor number. Read the workbook in the
# chart, or write the dates as text.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "python-pptx==1.0.2" "openpyxl==3.1.5"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import io
import sys

import openpyxl
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

AXES = {
    "dates": [datetime.date(2026, 1, 1), datetime.date(2026, 4, 1)],
    "numbers": [2025, 2026],
    "texts": ["2026-01-01", "2026-04-01"],
}
made = Presentation()
slide = made.slides.add_slide(made.slide_layouts[6])
for categories in AXES.values():
    data = CategoryChartData()
    data.categories = categories
    data.add_series("Modenhed", (2, 3))
    slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, 0, 0, Inches(4), Inches(3), data)
file = io.BytesIO()
made.save(file)

charts = [shape.chart for shape in Presentation(file).slides[0].shapes]
seen = {name: [category.label for category in chart.plots[0].categories] for name, chart in zip(AXES, charts, strict=True)}
book = openpyxl.load_workbook(io.BytesIO(charts[0].part.chart_workbook.xlsx_part.blob))
in_sheet = [row[0].date() for row in book.active.iter_rows(min_row=2, values_only=True)]
for name, labels in seen.items():
    print(f"{name}: {AXES[name]} read as {labels}")
print("axis of the dates:", type(charts[0].category_axis).__name__, "; in the chart's sheet:", in_sheet)
expected = {"dates": ["46023.0", "46113.0"], "numbers": ["2025", "2026"], "texts": AXES["texts"]}
sys.exit(0 if seen == expected and in_sheet == AXES["dates"] else "this has changed")
PYTHON
