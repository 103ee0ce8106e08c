"""Reading a file of figures: recognised, then read as its platform writes it. The door of this folder."""

import csv
from collections.abc import Sequence
from functools import partial

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.garbage import left_alone
from somedesk.exchange.figures import ga4, instagram, meta, trends
from somedesk.exchange.figures.by_hand import BY_HAND, believed, located_by_hand
from somedesk.exchange.figures.campaigns import with_period
from somedesk.exchange.figures.days import Gathered, read_days
from somedesk.exchange.figures.described import specs
from somedesk.exchange.figures.found import Ask, Found, Posts, Reading, Table
from somedesk.exchange.figures.located import Located, described_table, figure_columns
from somedesk.exchange.figures.posts import MOST_POSTS, read_posts
from somedesk.exchange.figures.recognising import Recognised, recognise
from somedesk.exchange.figures.snapshots import read_snapshot
from somedesk.exchange.incoming import Incoming
from somedesk.exchange.workbook_limits import refuse_other_package

_OWN = (
    trends.SOURCE, meta.METRIC, meta.AUDIENCE, ga4.SNAPSHOT, ga4.EXPLORATION, instagram.SOURCE, BY_HAND,
)  # fmt: skip
_BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def source_ids() -> tuple[str, ...]:
    """The ids of all sources."""
    described = (name.partition("/")[0] for name in specs())
    return tuple(dict.fromkeys((*_OWN, *described)))


def recognised_id(incoming: Incoming) -> str | None:
    """The id of the source that a file is; None for what is none of these.

    What is known to be a source's and ruined on the way counts as recognised: reading it says what is wrong.
    """
    found = _recognised(incoming)
    if isinstance(found, FileProblem):
        if found.code == "figures_code_page":  # the words that have no such letters may tell
            text = Incoming(incoming.name, incoming.data.decode("latin-1").encode())
            return RUINED if isinstance(_recognised(text), Recognised) else None
        return RUINED if found.code in _RUINED else None
    return found.source if found is not None else None


SEEN = "figures"
RUINED = ""  # of some platform, but nobody can say which
_RUINED = ("figures_one_field", "figures_garbled", "figures_web_page", "figures_zip_too_much", "figures_zip_too_many")


def _recognised(incoming: Incoming) -> Recognised | FileProblem | None:
    """Once for a file: recognising and reading ask for the same."""
    if SEEN not in incoming.seen:
        found: Recognised | FileProblem | None
        try:
            found = recognise(incoming)
        except csv.Error as error:
            found = FileProblem("csv_unreadable")
            found.__cause__ = error
        except FileProblem as problem:
            found = problem
        incoming.seen[SEEN] = found
    seen: Recognised | FileProblem | None = incoming.seen[SEEN]
    return seen


def read(incoming: Incoming, ask: Ask) -> Found:
    """All that is in a file. Raises FileProblem with the advice that helps."""
    try:
        with left_alone():  # a hundred thousand rows make no ring, and looking for one takes a tenth of the time
            return _read(incoming, ask)
    except csv.Error as error:
        raise FileProblem("csv_unreadable") from error


def _read(incoming: Incoming, ask: Ask) -> Found:
    if ask.source == BY_HAND:
        table, book = located_by_hand(incoming.data, ask)
        read_table = partial(_by_hand, table, ask)
        return _found(BY_HAND, InvalidInput("figures_why_asked"), [read_table], book.notes)
    known = _recognised(incoming)
    if isinstance(known, FileProblem):
        if known.code == "figures_damaged" and b"[Content_Types].xml" in incoming.data:
            refuse_other_package(incoming.data, incoming.name)
        raise known
    if known is None:
        raise FileProblem("import_unknown", file=incoming.name)
    if ask.source not in (RUINED, known.source):
        raise FileProblem("figures_other_source", asked=ask.source, found=known.source)
    if known.source == instagram.SOURCE:
        return _found(known.source, known.why, [partial(instagram.read, incoming.data, ask)], ())
    if known.sheet is not None:
        return _found(known.source, known.why, [partial(_of_own, known, ask, incoming.name)], known.book.notes)
    dated: list[Gathered] = []
    tables = [partial(_described, table, ask, dated) for table in sorted(known.tables, key=_is_undated)]
    return _found(known.source, known.why, tables, known.book.notes, known.others)


def _by_hand(table: Located, ask: Ask) -> Gathered:
    return believed(_described(table, ask, []), ask)


def _is_undated(table: Located) -> bool:
    """Whether the other tables of the file are asked for the day of this one: they are read first."""
    return table.spec.check == "of_a_day"


def _of_own(known: Recognised, ask: Ask, name: str) -> Gathered:
    assert known.sheet is not None
    if known.source == trends.SOURCE:
        return trends.read(known.sheet, ask, name)
    if known.source in (ga4.SNAPSHOT, ga4.EXPLORATION):
        return ga4.read(known.sheet, ask)
    return meta.read_metric(known.sheet, ask) if known.source == meta.METRIC else meta.read_audience(known.sheet, ask)


def _described(table: Located, ask: Ask, dated: list[Gathered]) -> Gathered:
    if table.spec.check == "by_hour":
        return _passed_over(table, InvalidInput("figures_other_step", name=table.names[table.places["hour"]]))
    if table.spec.check == "of_a_day":
        return read_snapshot(table, ask, dated)
    if table.spec.check == "by_video":
        return _passed_over(table, InvalidInput("figures_by_video"))
    if table.spec.check == "report_period":
        return with_period(read_days(table, ask), table)
    if table.spec.gives == "posts":
        return read_posts(table, ask)
    dated.append(read_days(table, ask))
    return dated[-1]


def _passed_over(table: Located, reason: InvalidInput) -> Gathered:
    """A table that is told and not read."""
    sample = table.sample()
    columns = tuple(described_table(table, sample, figure_columns(table, sample)))
    told = Table(
        table.name, table.sheet.name, table.head, table.head + 1, table.head + len(sample), len(sample), columns,
        "series", False, reason,
    )  # fmt: skip
    return Gathered(tables=[told])


def _found(
    source: str,
    why: SomeDeskError,
    tables: Sequence["partial[Gathered]"],
    notes: Sequence[SomeDeskError],
    others: Sequence[str] = (),
) -> Found:
    gathered: list[Gathered] = []
    problem: FileProblem | None = None
    for read_table in tables:
        try:
            gathered.append(read_table())
        except FileProblem as error:
            # One empty table beside others is no reason to refuse them.
            if error.code != "figures_no_rows":
                raise
            problem = error
        if sum(len(each.posts.posts) for each in gathered if each.posts is not None) > MOST_POSTS:
            raise FileProblem("figures_too_much")
    if problem is not None and not any(each.series or each.posts or each.questions for each in gathered):
        raise problem
    unknown = [
        Table(name, name, 0, 0, 0, 0, (), "", False, InvalidInput("figures_sheet_unknown", name=name))
        for name in others
    ]
    posts: list[Posts] = [each.posts for each in gathered if each.posts is not None]
    readings: list[Reading] = [reading for each in gathered for reading in each.readings]
    found = Found(
        source=source,
        why=why,
        tables=tuple([table for each in gathered for table in each.tables] + unknown),
        series=tuple(series for each in gathered for series in each.series),
        posts=tuple(posts),
        readings=tuple(readings),
        questions=tuple(question for each in gathered for question in each.questions),
        skipped=tuple(skipped for each in gathered for skipped in each.skipped),
        notes=(*notes, *(note for each in gathered for note in each.notes)),
    )
    if not found.series and not found.posts and not found.questions:
        reason = next((table.why for table in found.tables if table.why is not None), None)
        raise FileProblem(reason.code if reason is not None else "figures_no_rows", **(reason.params if reason else {}))
    return found
