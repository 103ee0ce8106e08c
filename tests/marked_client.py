"""A client with a marker of its own in every text, hostile beginnings, and more than most will ever write."""

import datetime as dt

import msgspec
from msgspec.structs import replace

from somedesk.content.models import built_in
from somedesk.domain.client import (
    ACTION_STATUSES,
    PRIORITIES,
    Action,
    Client,
    Period,
    Person,
    ProgressNote,
    Repeat,
    rating_id,
)
from tests.marked import Mark, filled, marked

TODAY = dt.date(2026, 11, 14)
HOLIDAYS = (Period(dt.date(2026, 12, 24), dt.date(2027, 1, 3)), Period(dt.date(2027, 5, 6), dt.date(2027, 5, 6)))
LETTERS = "å ä ö æ ø “citat” – € 🙂👩‍🚀"
BEGINNINGS = ("=1+1", "+45 12 34", "-2", "@SUM(A1)", "'quoted", "<b>&amp;", "http://x.example", "{=1}", "\t=tab", "12")
LONG = "lang " * 2_000
# Both longer than a cell of a spreadsheet; the second counts double there.
LONGER, LONGEST = "x" * 40_000, "🙂" * 30_000


def marked_client(actions: int = 30) -> Client:
    """Every text field of every record begins like a formula or markup, holds a marker, and letters from three
    languages; one note has 10,000 characters.
    """
    model = built_in()
    profile = filled("client", text, id="client", uid="u", language="da", created=TODAY, holidays=HOLIDAYS)
    assessments, ratings = {}, {}
    for number, date in enumerate((dt.date(2025, 11, 14), TODAY)):
        key = f"a{number}"
        assessments[key] = filled(
            "assessments", _mark(number), id=key, model=model.id, date=date, target_date=dt.date(2027, 5, 1),
            status="draft" if number else "final",
        )  # fmt: skip
        for place, dimension in enumerate(model.dimension_ids()):
            rating = filled(
                "ratings", _mark(number, place), id=rating_id(key, dimension), assessment=key, dimension=dimension,
                level=place % 5, on_the_way=place % 3 == 0, target=min(place % 5 + 1, 5), reason="",
                evidence_date=date, confidence="low",
            )  # fmt: skip
            ratings[rating.id] = rating
        none = rating_id(key, model.dimension_ids()[-1])
        ratings[none] = msgspec.structs.replace(
            ratings[none], level=None, on_the_way=False, target=None, not_applicable=True, reason=text("REASON", number)
        )
    first = rating_id("a1", model.dimension_ids()[0])
    ratings[first] = msgspec.structs.replace(ratings[first], note=f"NOTEBEGIN {LONG} NOTEEND")
    return marked(
        text,
        {
            "client": {profile.id: profile},
            "models": {model.id: model},
            "assessments": assessments,
            "ratings": ratings,
            "actions": {f"x{n:03}": _action(n) for n in range(actions)},
            "owners": {owner.id: owner for owner in map(_owner, range(min(actions, 12)))},
        },
    )


def _mark(*numbers: int) -> Mark:
    return lambda place: text(place, *numbers)


def _owner(n: int) -> Person:
    """Who carries out action ``n``: every third without days off."""
    return Person(text("OWNER", n), 4.5 + n, HOLIDAYS[: n % 3])


def _action(n: int) -> Action:
    action: Action = filled(
        "actions", _mark(n), id=f"x{n:03}", created=TODAY, text=text("TEXT", n) + "\nny linje",
        dimension=built_in().dimension_ids()[n % 12] if n % 5 else None, step=n % 5,
        owner=text("OWNER", n), start=TODAY if n % 3 else None, due=TODAY + dt.timedelta(days=n) if n % 4 else None,
        effort_hours=n / 2, priority=PRIORITIES[n % 3], status=ACTION_STATUSES[n % 4],
        percent=100 if n % 4 == 2 else n % 100, completed=TODAY if n % 4 == 2 else None,
        source=f"strategy-{n}" if n % 2 else None, depends_on=(f"x{n - 1:03}",) if n % 7 == 6 else (),
        repeat=Repeat(2, "week", TODAY) if n % 6 == 5 else None, log=(ProgressNote(TODAY, 10, text("LOG", n)),),
    )  # fmt: skip
    return action


def with_actions(client: Client, *actions: Action) -> Client:
    """``client`` with those actions in the place of the ones with their ids."""
    return replace(client, actions={**client.actions, **{action.id: action for action in actions}})


def text(name: str, *numbers: int) -> str:
    """A hostile beginning, the marker, and letters."""
    marker = name + "".join(f"_{number}" for number in numbers)
    return f"{BEGINNINGS[sum(numbers) % len(BEGINNINGS)]} [{marker}] {LETTERS}"
