"""A native chart in a Word document.

python-docx has none, but the same chart part that python-pptx writes is what Word reads: it is drawn on a slide that
nobody sees, then moved into the document with its workbook.
"""

from typing import Any
from xml.sax.saxutils import quoteattr

from somedesk.exchange.office import NativeChart, add_chart

WIDE = 17.0
SIZE = 9.0
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def add_native_chart(document: Any, chart: NativeChart, high: float, dates: str) -> None:
    """Put ``chart`` into a paragraph of its own, ``high`` centimetres high, as wide as the column."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml
    from docx.shared import Cm
    from pptx import Presentation

    deck: Any = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    wide, tall = int(Cm(WIDE)), int(Cm(high))
    drawn = add_chart(slide, chart, (0, 0, wide, tall), SIZE, dates).chart.part
    package, number = document.part.package, len(document.inline_shapes) + 1
    workbook_blob = drawn.chart_workbook.xlsx_part.blob
    workbook = Part(PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"), WORKBOOK, workbook_blob, package)
    # The first relation of a part is rId1, which is also what the chart calls its workbook.
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CHART, drawn.blob, package)
    part.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE)
    relation = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    document.add_paragraph().add_run()._r.append(parse_xml(_drawing(relation, number, wide, tall, chart.summary)))


def _drawing(relation: str, number: int, wide: int, tall: int, summary: str) -> str:
    office, schemas = "http://schemas.openxmlformats.org/officeDocument/2006", "http://schemas.openxmlformats.org"
    return f"""
<w:drawing xmlns:w="{schemas}/wordprocessingml/2006/main"
           xmlns:wp="{schemas}/drawingml/2006/wordprocessingDrawing"
           xmlns:a="{schemas}/drawingml/2006/main"
           xmlns:c="{schemas}/drawingml/2006/chart"
           xmlns:r="{office}/relationships">
  <wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent cx="{wide}" cy="{tall}"/>
    <wp:docPr id="{number}" name="Chart {number}" descr={quoteattr(summary)}/>
    <a:graphic>
      <a:graphicData uri="{schemas}/drawingml/2006/chart"><c:chart r:id="{relation}"/></a:graphicData>
    </a:graphic>
  </wp:inline>
</w:drawing>"""
