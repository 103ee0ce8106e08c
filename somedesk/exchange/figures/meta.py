"""Meta Business Suite: metrics by day, and the audience. Its posts are described in data."""

import re

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.exchange.figures import numbers
from somedesk.exchange.figures.blocks import Block, blocks_of, single
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.days import Gathered, read_days, refuse_ruined
from somedesk.exchange.figures.described import ColumnSpec, Spec
from somedesk.exchange.figures.found import NOT_MEASURED, Ask, Table
from somedesk.exchange.figures.located import Located, head_names
from somedesk.exchange.figures.sheet import Sheet
from somedesk.exchange.figures.undated import Single, add, asked_day
from somedesk.exchange.figures.words import folded, is_total, step_of

METRIC, AUDIENCE = "meta-metric", "meta-audience"
_TITLES = frozenset(("top cities", "top towns/cities", "top countries", "top pages", "age & gender"))
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")
_PRIMARY = ("primary", "primär", "primär data", "primært", "primær", "primärt")
# What a title names, in the order in which it is looked for.
_WHAT = (
    ("link_clicks", ("link click", "länkklick", "linkklik", "klik på link")),
    ("profile_visits", ("profile visit", "profilbesök", "profilbesøg")),
    ("visits", ("visit", "besök", "besøg")),
    ("interactions", ("interaction", "interaktion")),
    ("follows", ("follow", "följ", "følg")),
    ("reach", ("reach", "räckvidd", "rækkevidde")),
    ("views", ("view", "visning")),
    ("likes", ("like", "gilla", "synes godt om")),
)


def form_of(head: list[Row]) -> str:
    """Which of its files a sheet is by its first rows; "" for none."""
    rows = [row for row in head if any(row)]
    for number in range(len(rows) - 1):
        if _is_head(rows[number], rows[number + 1]):
            # An audience may hold a series of days too; what stands first tells.
            return METRIC if number <= 1 else AUDIENCE if _is_audience(rows) else ""
    return AUDIENCE if _is_audience(rows) else ""


def _is_head(row: Row, below: Row) -> bool:
    if len(row) < 2 or not row[1].strip() or len(below) < 2:
        return False
    if row[1][:1].isdigit() or _STAMP.fullmatch(row[0].strip()):  # a row of a series, also where nothing was measured
        return False
    stamped = _STAMP.fullmatch(below[0].strip()) is not None and _holds_figures(below[1:])
    return (stamped or folded(row[1]) in _PRIMARY) and step_of(row[0]) in ("day", "")


def _holds_figures(cells: Row) -> bool:
    """Whether it is no list of topics or names, which has days as well; also where nothing was measured that day."""
    said = [cell.strip() for cell in cells if cell.strip()]
    return not said or any(numbers.is_ruined(cell) or not any(map(str.isalpha, cell)) for cell in said)


def _is_audience(rows: list[Row]) -> bool:
    """A title, names across and as many numbers below, or a small matrix, at least two such. One name above one number
    could be anything: there the title must be one of Meta's.
    """
    count = 0
    for number, row in enumerate(rows[:-2]):
        names, values = rows[number + 1], rows[number + 2]
        fewest = 1 if folded(single(row)) in _TITLES else 2
        if not single(row).strip("#") or single(row).startswith("#") or not fewest <= len(names) == len(values):
            continue
        start = 1 if not names[0].strip() else 0
        cells = [value for value in values[start:] if value.strip()]
        named = all(name.strip() and not name.strip()[0].isdigit() for name in names[start:] if name.strip())
        if named and cells and all(_is_share(value) for value in cells):
            count += 1
    return count >= 2


def _is_share(cell: str) -> bool:
    """What a spreadsheet made a date of is one too: it will be refused with what helps."""
    value = _share(cell)
    return numbers.is_ruined(cell) or (value is not None and value >= 0)


def _share(cell: str) -> float | None:
    value = numbers.read(cell, ".", is_count=False)
    return value if value is not None else numbers.read(cell, ",", is_count=False)


def read_metric(sheet: Sheet, ask: Ask) -> Gathered:
    """A series for each metric of each table."""
    into = Gathered()
    title = ""
    for block in blocks_of(sheet):
        start = 0
        heads = _heads(block)
        for place, number in enumerate(heads):
            titled = [text for row in block.rows[start:number] if (text := single(row))]
            title = titled[-1] if titled else ("" if place else title if not block.rows[:number] and title else "")
            start = number + 1
            end = heads[place + 1] if place + 1 < len(heads) else len(block.rows)
            _put_table(into, sheet, block, (number, end, place + 1 == len(heads)), title, ask)
            title = ""
        if not heads:
            title = next((text for row in block.rows if (text := single(row))), "")
    if not into.series:
        raise FileProblem("figures_no_rows")
    return into


def _heads(block: Block) -> list[int]:
    rows = block.rows
    return [n for n in range(len(rows)) if _is_head(rows[n], rows[n + 1] if n + 1 < len(rows) else ["", ""])]


def _put_table(into: Gathered, sheet: Sheet, block: Block, part: tuple[int, int, bool], title: str, ask: Ask) -> None:
    head, end, is_last = part
    rows = block.rows[head:end]
    if len(rows) < 2 and is_last and block.is_whole:
        return
    below = block.below(sheet, head) if is_last else Sheet("", rows.__iter__, sheet.separator, sheet.is_resaved)
    names = head_names(rows[0])
    shown = tuple(_named(name, title, len(names)) for name in names)
    columns = {"date": ColumnSpec((), "date")} | {
        f"c{n}": ColumnSpec((), "figure", _metric(shown[n])) for n in range(1, len(names)) if names[n]
    }
    places = {name: 0 if name == "date" else int(name[1:]) for name in columns}
    spec = Spec(METRIC, "metric", "series", columns, (), ("date-iso",))
    name = title or shown[1]
    taken = {table.name for table in into.tables}
    if name in taken:
        name = f"{name} ({len(into.tables) + 1})"
    table = Located(spec, below, 1, shown, places, table=name, shift=block.first - 1 + head)
    gathered = read_days(table, ask)
    for field in ("tables", "series", "readings", "questions", "skipped"):
        getattr(into, field).extend(getattr(gathered, field))


def _named(name: str, title: str, width: int) -> str:
    if not title:
        return name
    return title if width == 2 or folded(name) in _PRIMARY else f"{title}: {name}"


def _metric(name: str) -> str:
    words = folded(name)
    platform = next((each for each in ("facebook", "instagram") if each in words), "meta")
    return next((f"{platform}.{what}" for what, known in _WHAT if any(word in words for word in known)), "")


def read_audience(sheet: Sheet, ask: Ask) -> Gathered:
    """Shares of cities, countries, ages. A series of days among them is told, not taken: it has a file of its own."""
    into = Gathered()
    period = asked_day(into, ask)
    title, row = "", 0
    for block in blocks_of(sheet):
        rows = block.rows
        if heads := _heads(block):
            reason = InvalidInput("figures_days_in_audience")
            name = single(rows[0]) or title
            into.tables.append(
                Table(name, "", block.first + heads[0], block.first, block.last, len(rows), (), "series", False, reason)
            )
            continue
        if text := single(rows[0]):
            title, row = text, 1
        else:
            row = 0
        if len(rows) > row + 1:
            figures = _shares(rows[row:], block.first + row, title, into)
            add(into, figures, title, period, head=block.first + row)
        elif len(rows) > row and any(map(str.isdigit, "".join(rows[row]))):
            reason = InvalidInput("figures_sheet_unknown", name=title)
            into.tables.append(Table(title, "", 0, block.first, block.last, 1, (), "series", False, reason))
    if not into.series:
        raise FileProblem("figures_no_rows")
    return into


def _shares(rows: list[Row], first: int, title: str, into: Gathered) -> list[Single]:
    names = rows[0]
    is_matrix = not names[0].strip() or len(rows) > 2
    figures = []
    for number, row in enumerate(rows[1:], start=first + 1):
        label = row[0].strip() if is_matrix and row else ""
        if is_total(label):
            into.skip(number, InvalidInput("figures_row_total"), title, is_expected=True)
            continue
        for place, name in enumerate(names):
            if (is_matrix and place == 0) or not name.strip() or place >= len(row):
                continue
            refuse_ruined(row[place], name, number)
            value = _share(row[place])
            if value is None:
                into.skip(number, InvalidInput("figures_cell", column=name, value=row[place][:40]), title)
                value = NOT_MEASURED
            shown = f"{label}: {name.strip()}" if label else name.strip()
            figures.append(Single(shown, value, number, "", "meta.audience", "percent"))
    return figures
