"""What the instruments say to each other: contradictions, those put aside, and what several of them agree on."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, change_of, label, removal, touch
from somedesk.domain.client import Client
from somedesk.domain.links import of_others, of_the_grid, views
from somedesk.domain.links.claims import Claim, Contradiction, Rule
from somedesk.domain.links.table import BY_DIMENSION, LINKS, Link, linked
from somedesk.domain.record import checked, is_visible
from somedesk.domain.records.team import Dismissal

RULES: tuple[Rule, ...] = (*of_the_grid.RULES, *of_others.RULES)
# A page whose part in what is at odds is told by some of them alone.
RULES_OF: Mapping[str, tuple[Rule, ...]] = {"assessment": of_the_grid.RULES}
# The tables in which an agreement finds what bears a rating out.
BORNE_OUT_BY = frozenset({"stage_checks", "stage_answers", "holdings", "strategy_answers"})
# The tables that what is found depends on.
SEEN = frozenset({"dismissals"}).union(*(rule.tables for rule in RULES))
_CONFIRMED = 3


class Agreement(Struct, frozen=True):
    """A rating that at least two other instruments bear out."""

    rated: Claim
    others: tuple[Claim, ...]


class Findings(Struct, frozen=True):
    """What there is to say. ``dismissed`` holds what was put aside, with the reason; ``past`` what time explains.

    ``has_links`` False: the newest assessment is by a model that the rules do not know, so those about ratings are off.
    """

    open: tuple[Contradiction, ...] = ()
    dismissed: tuple[tuple[Contradiction, Dismissal], ...] = ()
    past: tuple[Contradiction, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    has_links: bool = True


class Finder:
    """Keeps what each rule found, and asks again only those whose tables were touched."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[Contradiction, ...]] = {}
        self._told: Findings | None = None
        self._client: Client | None = None
        self._today: dt.date | None = None

    def find(self, client: Client, today: dt.date) -> Findings:
        """What holds of ``client`` on ``today``."""
        self._forget_touched(client, today)
        if self._told is None:
            self._told = _sorted_out(client, self._look(RULES, client, today))
        return self._told

    def open_on(self, page: str, client: Client, today: dt.date) -> tuple[Contradiction, ...]:
        """What is open and has a claim on ``page``; rules that cannot tell of it are not asked."""
        self._forget_touched(client, today)
        found = self._look(RULES_OF.get(page, RULES), client, today)
        there = (each for each in found if page in (each.first.page, each.second.page))
        return tuple(each for each in there if not each.is_past and each.facts not in client.dismissals)

    def _look(self, rules: tuple[Rule, ...], client: Client, today: dt.date) -> list[Contradiction]:
        for rule in rules:
            if rule.name not in self._found:
                self._found[rule.name] = tuple(rule.look(client, today))
        return [each for rule in rules for each in self._found[rule.name]]

    def _forget_touched(self, client: Client, today: dt.date) -> None:
        if client is self._client and today == self._today:
            return
        touched = self._touched(client, today)
        for rule in RULES:
            if touched is None or rule.tables & touched:
                self._found.pop(rule.name, None)
        self._client, self._today, self._told = client, today, None

    def _touched(self, client: Client, today: dt.date) -> frozenset[str] | None:
        before = self._client
        if before is None or today != self._today:
            return None
        return frozenset(name for name in SEEN if getattr(client, name) is not getattr(before, name))


def findings(client: Client, today: dt.date) -> Findings:
    """What holds of ``client`` on ``today``, all rules asked."""
    return Finder().find(client, today)


def _sorted_out(client: Client, found: list[Contradiction]) -> Findings:
    present = [each for each in found if not each.is_past]
    put_aside: Mapping[str, Dismissal] = client.dismissals
    return Findings(
        open=tuple(each for each in present if each.facts not in put_aside),
        dismissed=tuple((each, put_aside[each.facts]) for each in present if each.facts in put_aside),
        past=tuple(each for each in found if each.is_past),
        agreements=agreements(client),
        has_links=client.latest is None or linked(client) is not None,
    )


def agreements(client: Client) -> tuple[Agreement, ...]:
    """The dimensions of level 3 or more that at least two other instruments bear out."""
    return tuple(found for link in LINKS if (found := _agreement(client, link)) is not None)


def agreement(client: Client, dimension: str) -> Agreement | None:
    """What bears out the rating of a dimension in the newest assessment, if others do."""
    link = BY_DIMENSION.get(dimension)
    return _agreement(client, link) if link is not None else None


def _agreement(client: Client, link: Link) -> Agreement | None:
    rated = views.grade(client, link.dimension)
    if rated is None or not isinstance(rated.value, int) or rated.value < _CONFIRMED:
        return None
    others = [claim for number in link.statements if (claim := views.checked(client, number, ("yes",)))][:1]
    held = [name for name in link.capabilities if views.holders(client, name)]
    others += [Claim("capability", "team", name, "held", name) for name in held[:1]]
    answered = [name for name in link.questions if _is_answered(client, name)]
    others += [Claim("question", "strategy", name, "answered", f"question.{name}") for name in answered[:1]]
    return Agreement(rated, tuple(others)) if len(others) > 1 else None


def _is_answered(client: Client, question: str) -> bool:
    found = client.strategy_answers.get(question)
    return found is not None and not found.not_here and bool(found.text.strip() or found.key_point.strip())


def dismiss(client: Client, found: Contradiction, reason: str, today: dt.date) -> Change | None:
    """Put a contradiction aside for as long as its facts stay the same. Raises InvalidInput without a reason."""
    stripped = reason.strip()
    if not stripped or not is_visible(stripped):
        raise InvalidInput("contradiction_needs_reason")
    record = checked(Dismissal(id=found.facts, reason=stripped, date=today))
    return change_of(label("contradiction_dismissed"), [touch(client, "dismissals", record)])


def take_back(client: Client, found: Contradiction) -> Change | None:
    """Show a contradiction again."""
    return change_of(label("contradiction_taken_back"), [removal("dismissals", client.dismissals[found.facts])])
