"""What documents and slides share: native charts with their workbook inside, and packages that are always the same."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any, Literal

from msgspec import Struct

from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_line
from somedesk.charts import data
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.exchange.package import truthful
from somedesk.exchange.xlsx_sheet import label_months
from somedesk.reports.subject import Subject

# The name space of text in slides and charts.
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LINES = ("series_1", "series_2", "series_3", "series_4", "series_5")
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_MARKS = ("CIRCLE", "SQUARE", "TRIANGLE", "DIAMOND", "X")


class Series(Struct, frozen=True):
    """One line of a chart: a role of the theme, a dash and a marker as Office names them."""

    name: str
    values: tuple[float | None, ...]
    role: str
    dash: str
    marker: str


class NativeChart(Struct, frozen=True):
    """A chart that can be edited where it stands. ``summary`` is its text for those who cannot see it.

    ``tag`` is the language of its words, as files name it.
    """

    kind: Literal["radar", "line"]
    categories: tuple[str, ...] | tuple[dt.date, ...]
    series: tuple[Series, ...]
    levels: int
    summary: str
    tag: str


def profile_chart(subject: Subject) -> NativeChart:
    """The radar: before, target and on top now."""
    shown = data.profile(subject.client, subject.assessment, subject.earlier, subject.language)
    looks = [
        (shown.earlier, "mark_earlier", "series_earlier", "ROUND_DOT", "SQUARE"),
        (shown.target, "ratings.target", "target", "DASH", "DIAMOND"),
        (shown.now, "mark_now", "series_2", "SOLID", "CIRCLE"),
    ]
    series = [
        Series(subject.words(key), tuple(cell.value for cell in profile.cells), role, dash, marker)
        for profile, key, role, dash, marker in looks
        if profile is not None
    ]
    labels = tuple(map(xml_line, shown.labels))
    return NativeChart("radar", labels, tuple(series), shown.levels, shown.summary(subject.language), _tag(subject))


def areas_chart(subject: Subject) -> NativeChart:
    """The areas over time."""
    shown = data.areas(subject.client, subject.assessment, subject.language)
    series = [
        Series(xml_line(each.name), each.values, _LINES[i % len(_LINES)], "SOLID", _MARKS[i % len(_MARKS)])
        for i, each in enumerate(shown.series)
    ]
    return NativeChart("line", shown.dates, tuple(series), shown.levels, shown.summary(subject.language), _tag(subject))


def _tag(subject: Subject) -> str:
    return writing(subject.language).tag


def add_chart(slide: Any, chart: NativeChart, place: tuple[int, int, int, int], size: float, dates: str) -> Any:
    """Draw ``chart`` on a slide at x, y, width, height, with text of ``size`` points; returns its frame."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
    from pptx.util import Pt

    # What Office keeps in the chart itself; the workbook inside is our own.
    shown = CategoryChartData(number_format="0.0")
    shown.categories = chart.categories
    if chart.kind == "line":
        shown.categories.number_format = dates
    for series in chart.series:
        shown.add_series(series.name, series.values)
    kind = XL_CHART_TYPE.RADAR_MARKERS if chart.kind == "radar" else XL_CHART_TYPE.LINE_MARKERS
    frame = slide.shapes.add_chart(kind, *place, shown)
    drawn = frame.chart
    drawn.part.chart_workbook.update_from_xlsx_blob(_workbook(chart, dates))
    drawn.font.size = Pt(size)
    drawn.has_title = False
    drawn.has_legend = True
    drawn.legend.position = XL_LEGEND_POSITION.BOTTOM
    drawn.legend.include_in_layout = False
    axis = drawn.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, chart.levels, 1
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0", False
    axis.major_gridlines.format.line.color.rgb = colour("line")
    if chart.kind == "line":
        _label_dates(drawn, label_months([date for date in chart.categories if isinstance(date, dt.date)]))
    for plotted, series in zip(drawn.plots[0].series, chart.series, strict=True):
        _look(plotted, series)
    speak_by_default(drawn.element, chart.tag)
    describe(frame, chart.summary)
    return frame


def category_names(chart: NativeChart, subject: Subject) -> tuple[str, ...]:
    """The categories in words: dates as the language writes them."""
    return tuple(subject.short_day(each) if isinstance(each, dt.date) else str(each) for each in chart.categories)


def colour(role: str) -> Any:
    """A role of the theme as Office takes it."""
    return rgb(theme(REPORT_THEME)[role])


def rgb(value: str) -> Any:
    """ "#RRGGBB" as Office takes it."""
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(value.removeprefix("#"))


def describe(frame: Any, text: str) -> None:
    """Give a chart or table its text for those who cannot see it."""
    frame.element.nvGraphicFramePr.cNvPr.set("descr", text)


def speak_by_default(element: Any, tag: str) -> None:
    """A template's own language is what a program takes for the document's; a chart has one for all of its words."""
    from pptx.oxml import parse_xml

    for date in element.xpath("c:date1904") if "c" in element.nsmap else ():
        date.addnext(parse_xml(f'<c:lang xmlns:c="{element.nsmap["c"]}" val="{tag}"/>'))
    for properties in element.iter(*(f"{DRAWING}{name}" for name in ("defRPr", "rPr", "endParaRPr"))):
        if properties.get("lang") is not None:
            properties.set("lang", tag)


def set_properties(properties: Any, subject: Subject, title: str) -> None:
    """Say what the file is, and nothing of who or what machine made it."""
    moment = dt.datetime.combine(subject.today, dt.time())
    properties.title = title[:255]
    properties.subject = subject.words("kinds.action-plan")
    properties.author = properties.last_modified_by = "SomeDesk"
    properties.comments = properties.keywords = properties.category = ""
    properties.language = _tag(subject)
    properties.created = properties.modified = moment
    properties.revision = 1


def _look(plotted: Any, series: Series) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE
    from pptx.enum.dml import MSO_LINE_DASH_STYLE
    from pptx.util import Pt

    plotted.smooth = False
    plotted.format.line.color.rgb = colour(series.role)
    plotted.format.line.width = Pt(2.25)
    plotted.format.line.dash_style = getattr(MSO_LINE_DASH_STYLE, series.dash)
    plotted.marker.style = getattr(XL_MARKER_STYLE, series.marker)
    plotted.marker.size = 7
    plotted.marker.format.fill.solid()
    plotted.marker.format.fill.fore_color.rgb = colour(series.role)
    plotted.marker.format.line.color.rgb = colour(series.role)


def _label_dates(drawn: Any, months: int) -> None:
    from pptx.oxml import parse_xml

    axis = drawn.category_axis._element
    for name, value in (("majorUnit", months), ("majorTimeUnit", "months")):
        axis.append(parse_xml(f'<c:{name} xmlns:c="{axis.nsmap["c"]}" val="{value}"/>'))


def _workbook(chart: NativeChart, dates: str) -> bytes:
    """The numbers of a chart, where Office looks for them. Names are text, whatever they begin with."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"author": "SomeDesk", "created": dt.datetime(1980, 1, 1)})  # noqa: DTZ001
    sheet, form = book.add_worksheet("Sheet1"), book.add_format({"num_format": dates})
    for row, category in enumerate(chart.categories, start=1):
        if isinstance(category, dt.date):
            sheet.write_datetime(row, 0, dt.datetime.combine(category, dt.time()), form)
        else:
            sheet.write_string(row, 0, category)
    for column, series in enumerate(chart.series, start=1):
        sheet.write_string(0, column, series.name)
        for row, value in enumerate(series.values, start=1):
            if value is not None:
                sheet.write_number(row, column, value)
    book.close()
    return truthful(out.getvalue(), chart.tag)


def listed(cells: Sequence[Sequence[str]]) -> str:
    """A table as lines of text, for speaker notes."""
    return "\n".join(" · ".join(row) for row in cells)


def decorative(shape: Any) -> None:
    """Say that a shape shows nothing that is not said elsewhere, so that no screen reader stops at it."""
    from pptx.oxml import parse_xml

    shape._element.xpath("./*/p:cNvPr")[0].append(parse_xml(_DECORATIVE))
