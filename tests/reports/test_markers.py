"""Nothing that was written is missing: a marker in every field is found in every report that should have it."""

import datetime as dt
import re
from typing import Any

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.content.models import built_in
from somedesk.domain.client import Action, Client, Period, ProgressNote, PublicHolidays, Rating, Repeat, rating_id
from somedesk.domain.records.stage_check import GivenAnswer, agreed_id
from somedesk.domain.records.strategy import POINT_LISTS, QUESTIONS
from somedesk.domain.strategy.questions import POINTS
from somedesk.reports.build import KINDS, ReportOptions, build
from tests.marked import filled, marked
from tests.reports.reading import inked, squeezed, text_of
from tests.reports.tags import tree

pytestmark = pytest.mark.usefixtures("claims_are_believed")

TODAY = dt.date(2026, 11, 20)
NORDIC = "åäöæøÅÄÖÆØ“”–€😀"
PRINTED = NORDIC.replace("😀", "[U+1F600]")
ACTIONS = 150
YULE = Period(dt.date(2026, 12, 24), dt.date(2027, 1, 3))

# What each kind is for, and so must hold: tables of which every text stands in it, or single texts.
HELD = {
    "action-plan": {"client", "assessments", "ratings", "actions", "owners.id"},
    "assessment": {"client", "assessments", "ratings"},
    "minutes": {
        "client.name", "client.contact", "assessments", "ratings", "actions.title", "actions.owner", "actions.log",
        "decisions", "parked.text",
    },
    "ballots": {"client.name"},
    "summary": {"client.name"},
    "first-month": {"client.name"},
    "key-figures": {"client.name", "metrics.name", "metrics.unit", "metrics.notes"},
    "strategy": {
        "client.name", "purposes", "goals", "target_groups", "platforms", "needs", "strategy.introduction",
        "strategy_answers.text",
        "strategy_points", "expectations", "strategy_metrics",
    },
    "strategy-key-points": {"client.name", "strategy_answers.key_point"},
    "strategy-sheet": {"client.name"},
    "poster": {"client.name"},
    "stage-check": {"client.name", "stage_checks", "stage_answers", "stage_respondents"},
    "stage-check-form": {"client.name"},
    "calendar": {"client.name", "entries"},
    "roles": {"client.name", "owners.id", "owners.role", "departments", "tasks"},
}  # fmt: skip
# Notes about the client (not about a rating) are the consultant's own and stand in no report.
PRIVATE = "client.notes"


class Markers:
    """Makes markers and remembers them by where they stand: "actions.log.text"."""

    def __init__(self) -> None:
        self.made: dict[str, list[str]] = {}

    def __call__(self, place: str) -> str:
        marker = f"<x{NORDIC}{sum(map(len, self.made.values())):05d}>"  # no word that could be hyphenated
        self.made.setdefault(place, []).append(marker)
        return marker

    def missing(self, held: set[str], found: str) -> list[str]:
        wanted = [
            (place, marker)
            for place, markers in self.made.items()
            if place != PRIVATE and any(f"{place}.".startswith(f"{part}.") for part in held)
            for marker in markers
        ]
        assert wanted
        return [place for place, marker in wanted if printed(marker) not in found]


def printed(text: str) -> str:
    """As ``text_of`` gives it."""
    return squeezed(text.replace(NORDIC, PRINTED))


def marked_client() -> tuple[Client, Markers]:
    mark, model = Markers(), built_in()
    dimensions = model.dimension_ids()
    profile = filled("client", mark, id="client", uid="u", language="da", created=TODAY, holidays=(YULE,))
    assessment = filled("assessments", mark, id="a1", model=model.id, date=dt.date(2026, 11, 14))
    ratings = [_rating(mark, dimension, index) for index, dimension in enumerate(dimensions)]
    actions = [_action(mark, n, dimensions[n % len(dimensions)]) for n in range(ACTIONS)]
    # One of them with more days off than a page has lines.
    owners = [
        filled("owners", mark, hours_per_week=4.5, blocked=tuple(Period(day, day) for day in _days(n * 90)))
        for n in range(3)
    ]
    tables = {
        "client": {profile.id: profile},
        "models": {model.id: model},
        "assessments": {"a1": assessment},
        "ratings": {rating.id: rating for rating in ratings},
        "actions": {action.id: action for action in actions},
        "owners": {owner.id: owner for owner in owners},
        **_strategy(mark),
        **_stage_tables(mark),
    }
    return marked(mark, tables), mark


def _strategy(mark: Markers) -> dict[str, Any]:
    """An answer to each question, a point on each list, and every group on every platform."""
    points = [
        filled("strategy_points", mark, id=of, list=of, place=n, **({"person": ""} if of in POINTS["policy"] else {}))
        for n, of in enumerate(POINT_LISTS)
    ]
    places = [(f"target_groups-{n}", f"platforms-{m}") for n in range(2) for m in range(2)]
    needs = [filled("needs", mark, id=".".join(at), target_group=at[0], platform=at[1], because="") for at in places]
    return {
        "strategy": {"strategy": filled("strategy", mark, id="strategy")},
        "strategy_answers": {each: filled("strategy_answers", mark, id=each, because="") for each in QUESTIONS},
        "strategy_points": {point.id: point for point in points},
        "needs": {need.id: need for need in needs},
    }


def _stage_tables(mark: Markers) -> dict[str, dict[str, Any]]:
    check = filled("stage_checks", mark, id="c1", date=TODAY, naming="named")
    answers = [filled("stage_answers", mark, id=agreed_id("c1", n), check="c1", statement=n) for n in (1, 36)]
    people = [
        filled("stage_respondents", mark, id=f"r{n}", check="c1", answers=(GivenAnswer(n + 1, "yes"),))
        for n in range(5)
    ]
    tables = {"stage_checks": [check], "stage_answers": answers, "stage_respondents": people}
    return {name: {record.id: record for record in records} for name, records in tables.items()}


def _days(count: int) -> list[dt.date]:
    return [dt.date(2027, 1, 1) + dt.timedelta(2 * n) for n in range(count)]


def _rating(mark: Markers, dimension: str, index: int) -> Rating:
    applies = index != 3
    fields: dict[str, Any] = {"level": 2, "target": 4, "votes": (1, 2, 2)} if applies else {"not_applicable": True}
    note = mark("ratings.note")
    if index == 0:
        note += "\n" + " ".join(f"ord{n:04d}" for n in range(1250)) + " " + mark("ratings.note")
        assert len(note) > 10_000
    unsaid = {"reason": ""} if applies else {}
    return filled(
        "ratings", mark, id=rating_id("a1", dimension), assessment="a1", dimension=dimension, note=note,
        evidence_date=TODAY, confidence="low", **fields, **unsaid,
    )  # fmt: skip


def _action(mark: Markers, number: int, dimension: str) -> Action:
    unsaid: dict[str, Any] = {} if number % 10 == 0 else {"log": ()}
    return filled(
        "actions", mark, id=f"x{number:03d}", created=TODAY, dimension=dimension, step=2,
        due=TODAY + dt.timedelta(number), effort_hours=3, repeat=Repeat(2, "week") if number % 50 == 0 else None,
        depends_on=(f"x{number - 1:03d}",) if number % 50 == 1 else (), **unsaid,
    )  # fmt: skip


@pytest.fixture(scope="module", name="marked")
def a_marked_client() -> tuple[Client, Markers]:
    return marked_client()


@pytest.mark.parametrize("second", [None, "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_marker_is_in_every_report_that_should_have_it(
    kind: str, second: str | None, marked: tuple[Client, Markers]
) -> None:
    client, mark = marked
    own = {key: mark(f"options.{key}") for key in ("title", "footer", "mark")}
    found = text_of(build(kind, client, "da", ReportOptions(second_language=second, **own), TODAY))
    assert mark.missing(HELD[kind], found) == []
    assert [text for text in own.values() if printed(text) not in found] == []
    assert printed(mark.made[PRIVATE][0]) not in found
    if "ratings" in HELD[kind]:
        words = re.findall(r"ord\d{4}", found)
        assert words == [f"ord{n:04d}" for n in range(1250)]


def test_minutes_leave_out_what_was_noted_before_the_workshop(marked: tuple[Client, Markers]) -> None:
    log = (ProgressNote(dt.date(2026, 11, 13), 10, "BEFORE"), ProgressNote(dt.date(2026, 11, 14), 20, "THATDAY"))
    client = replace(marked[0], actions={"x000": replace(marked[0].actions["x000"], log=log)})
    found = text_of(build("minutes", client, "en", ReportOptions(), TODAY))
    assert "14Nov2026,20%:THATDAY" in found
    assert "BEFORE" not in found


def test_every_day_off_is_in_the_plan(marked: tuple[Client, Markers]) -> None:
    client = replace(marked[0], actions={}, ratings={})
    found = text_of(build("action-plan", client, "en", ReportOptions(), TODAY))
    assert squeezed("Everyone (holidays) – 24 Dec 2026 – 3 Jan 2027") in found
    for day in _days(180):
        assert squeezed(f"{day.day} {day:%b} {day.year}") in found.replace("Sept", "Sep"), day


def test_shared_hours_and_the_country_of_the_holidays_are_in_the_plan(marked: tuple[Client, Markers]) -> None:
    profile = replace(marked[0].profile, team_hours=3.5, public_holidays=PublicHolidays("dk"))
    made = build("action-plan", replace(marked[0], profile=profile), "da", ReportOptions(), TODAY)
    found = text_of(made)
    assert squeezed("Fridage for alle: helligdage i Danmark") in found
    assert squeezed("Teamet 3,5 –") in found
    wide = [row.kids for row in tree(made).all("TR") if len(row.kids) == 1]
    assert [(cell.role, cell.attributes["ColSpan"]) for (cell,) in wide] == [("TD", 3)], "nobody's, so in no column"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "poster"])
def test_introduction_of_any_length_is_printed_whole(kind: str, marked: tuple[Client, Markers]) -> None:
    client = replace(marked[0], actions={})
    written = " ".join(f"ind{n:04d}" for n in range(1500))
    found = text_of(build(kind, client, "sv", ReportOptions(introduction=written), TODAY))
    assert re.findall(r"ind\d{4}", found) == written.split()


@pytest.mark.parametrize("kind", KINDS)
def test_same_input_same_bytes_with_everything_in_it(kind: str, marked: tuple[Client, Markers]) -> None:
    client = replace(marked[0], actions=dict(list(marked[0].actions.items())[:20]))
    options = ReportOptions(second_language="sv", accent="#7A1F5C", title="T", introduction="I", footer="F", mark="M")
    first = build(kind, client, "da", options, TODAY)
    build("strategy-sheet", client, "en", ReportOptions(), TODAY)  # what is kept between two reports is another's now
    assert build(kind, client, "da", options, TODAY) == first


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_in_the_margins(kind: str, marked: tuple[Client, Markers]) -> None:
    wide = "W" * 200
    actions = {key: replace(action, title=wide, owner=wide) for key, action in list(marked[0].actions.items())[:3]}
    client = replace(marked[0], profile=replace(marked[0].profile, name=wide), actions=actions)
    options = ReportOptions(title=wide, footer="W" * 60, mark="W" * 40, introduction=wide, second_language="en")
    data = build(kind, client, "da", options, TODAY)
    sheet = KINDS[kind].page
    for left, top, right, bottom in inked(data):
        assert left >= sheet.margin - 1
        assert right <= sheet.width - sheet.margin + 1
        assert top >= 26
        assert bottom <= sheet.height - 5


def test_a_footer_that_would_be_cut_is_refused(marked: tuple[Client, Markers]) -> None:
    with pytest.raises(InvalidInput, match="footer_too_long"):
        build("summary", marked[0], "da", ReportOptions(footer="W" * 200), TODAY)
