"""Tables of a Word document. Their rows are copies: what python-docx looks up for each cell took seconds of a plan."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from somedesk.content.themes import REPORT_THEME, theme


def add_table(document: Any, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Any:
    """A table with a head that is repeated on every page; rows are not broken. Widths in centimetres.

    A row of fewer cells than the head: its last one goes over the columns that are left.
    """
    from docx.oxml.ns import qn
    from docx.shared import Cm

    table = document.add_table(0, len(head), "Table Grid")
    table.autofit = False
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Cm(wide)
    patterns = [_row(table, widths, is_head=is_head) for is_head in (True, False)]
    body = patterns[0].getparent()
    for number, texts in enumerate([head, *rows]):
        row = deepcopy(patterns[number > 0])
        _widen(row, len(texts), widths)
        for run, text in zip(row.iter(qn("w:r")), texts, strict=True):
            run.text = text
        body.append(row)
    for pattern in patterns:
        body.remove(pattern)
    document.add_paragraph()
    return table


def _widen(row: Any, count: int, widths: Sequence[float]) -> None:
    """Let the last of ``count`` cells go over all columns that are left."""
    from docx.shared import Cm

    last, *spare = row.tc_lst[count - 1 :]
    for cell in spare:
        row.remove(cell)
    if spare:
        last.grid_span, last.width = 1 + len(spare), Cm(sum(widths[count - 1 :]))


def shade(cell: Any, colour: str) -> None:
    """Fill a cell with a colour, "#c0ffee"."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), colour.removeprefix("#"))
    cell._tc.get_or_add_tcPr().append(shading)


def _row(table: Any, widths: Sequence[float], *, is_head: bool) -> Any:
    """A row without its texts, at the foot of the table."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm, Pt

    row = table.add_row()
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))
    for cell, wide in zip(row.cells, widths, strict=True):
        cell.width = Cm(wide)
        cell.paragraphs[0].style = "No Spacing"
        run = cell.paragraphs[0].add_run()
        run.bold, run.font.size = is_head, Pt(9.5)
        if is_head:
            shade(cell, theme(REPORT_THEME)["quiet_soft"])
    return row._tr
