"""The strategy as the pane beside the questions shows it: what is written, and what is missing where it will stand.

Each heading leads to its question. What users wrote is never read as markup.
"""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from somedesk.content.strategy_outline import Fact, Grid, Listed, Outline, Part, Section
from somedesk.content.themes import Theme


def html(outline: Outline, theme: Theme, current: str, subtitle: str, *, key_points: bool) -> str:
    """The document; the section of the ``current`` question is marked."""
    parts = [
        f'<h2 style="margin-bottom:0">{escape(outline.title)}</h2>',
        f'<p style="color:{theme["muted"]};margin-top:2px">{escape(subtitle)}</p>',
    ]
    if outline.introduction and not key_points:
        parts.append(f"<p>{_lines(outline.introduction)}</p>")
    for section in outline.sections:
        parts.append(_section(section, outline, theme, is_current=section.question == current, key_points=key_points))
    return "".join(parts)


def _section(section: Section, outline: Outline, theme: Theme, *, is_current: bool, key_points: bool) -> str:
    heading = (
        f'<p style="margin:0"><a name="{section.question}"></a><a href="{section.question}" '
        f'style="color:{theme["link"]};text-decoration:none"><b>{escape(section.heading)}</b></a></p>'
    )
    inside = _key_point(section, theme) if key_points else _full(section, outline, theme)
    ground = f' bgcolor="{theme["accent_soft"]}"' if is_current else ""
    return (
        f'<table width="100%" cellpadding="6" cellspacing="0" style="margin-top:4px"><tr><td{ground}>'
        f"{heading}{inside}</td></tr></table>"
    )


def _key_point(section: Section, theme: Theme) -> str:
    translate = QCoreApplication.translate
    said = _paragraph(section.key_point) if section.key_point else ""
    if section.too_long:
        said += _missing(translate("StrategyDocument", "Longer than 25 words: shorten it yourself"), theme)
    if said:
        return said
    if section.because:
        return _paragraph(translate("StrategyDocument", "Left out on purpose"), theme["muted"])
    if section.state == "answered":
        return _missing(translate("StrategyDocument", "The key point is missing"), theme)
    return _missing(translate("StrategyDocument", "Not answered yet"), theme)


def _full(section: Section, outline: Outline, theme: Theme) -> str:
    translate = QCoreApplication.translate
    asked = _paragraph(section.ask, theme["muted"]) if outline.asks else ""
    if section.because:
        return asked + _paragraph(
            translate("StrategyDocument", "Not here, because: {because}").format(because=section.because)
        )
    if not section.parts:
        return asked + _missing(translate("StrategyDocument", "Not answered yet"), theme)
    return asked + "".join(_part(part, theme) for part in section.parts)


def _part(part: Part, theme: Theme) -> str:
    match part:
        case Fact():
            label = f"<b>{escape(part.label)}</b>" if part.label else ""
            between = ": " if part.label and part.text else ""
            return f'<p style="margin:3px 0">{label}{between}{_lines(part.text)}</p>'
        case Listed():
            items = "".join(
                f'<p style="margin:1px 0 1px 10px">– {_lines(item.text)}'
                + (f' <span style="color:{theme["muted"]}">{escape(item.detail)}</span>' if item.detail else "")
                + "</p>"
                for item in part.items
            )
            return f'<p style="margin:3px 0 0 0"><b>{escape(part.label)}</b></p>{items}'
        case Grid():
            return "".join(_rows(part, theme))


def _rows(grid: Grid, theme: Theme) -> Iterator[str]:
    """A narrow pane has no room for a table's columns: a row becomes a paragraph with the columns' names."""
    if grid.label:
        yield f'<p style="margin:3px 0 0 0"><b>{escape(grid.label)}</b></p>'
    for row in grid.rows:
        cells = [
            (f'<span style="color:{theme["muted"]}">{escape(name)}:</span> ' if name and number else "") + _lines(cell)
            for number, (name, cell) in enumerate(zip(grid.head, row, strict=True))
            if cell
        ]
        if len(cells) > 1 or grid.head[0]:
            yield f'<p style="margin:2px 0">{"<br>".join(cells)}</p>'


def _paragraph(text: str, colour: str = "") -> str:
    style = f";color:{colour}" if colour else ""
    return f'<p style="margin:3px 0{style}">{_lines(text)}</p>'


def _missing(text: str, theme: Theme) -> str:
    return f'<p style="margin:3px 0;color:{theme["warning"]}">⚠ {escape(text)}</p>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
