"""The strategy as a document, whoever writes it: the screen, a PDF, a Word document, a table. Nothing is cut here."""

import datetime as dt
from collections.abc import Callable, Iterator

from msgspec import Struct

from somedesk.content.in_language import role_in
from somedesk.content.strategy import group_name, metric_name, purpose_name, strategy_texts
from somedesk.content.team import with_their_tasks
from somedesk.content.words import Words, in_both, words
from somedesk.domain.client import Client
from somedesk.domain.records.strategy import QUESTIONS, Need, PointList, StrategyPoint
from somedesk.domain.strategy.answers import lost_needs, need_of
from somedesk.domain.strategy.lines import in_order
from somedesk.domain.strategy.questions import (
    POINTS,
    POLICY,
    State,
    answer_of,
    is_too_long,
    points,
    state,
    strategy_of,
)
from somedesk.domain.team.matrix import with_letter

Day = Callable[[dt.date], str]


class Item(Struct, frozen=True):
    """A line of a list, with who does it and when."""

    text: str
    detail: str = ""


class Listed(Struct, frozen=True):
    """A list under its name."""

    label: str
    items: tuple[Item, ...]


class Fact(Struct, frozen=True):
    """Something with its name; without one, a paragraph that was written."""

    label: str
    text: str


class Grid(Struct, frozen=True):
    """A table; ``wide`` are the shares of its columns in the width."""

    label: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    wide: tuple[int, ...]


Part = Fact | Listed | Grid


class Section(Struct, frozen=True):
    """One question: what it is called and asks, what was answered, and its key point.

    ``because``: it is not here on purpose. ``too_long``: the key point has more words than it should.
    """

    question: str
    heading: str
    ask: str
    state: State
    parts: tuple[Part, ...] = ()
    key_point: str = ""
    because: str = ""
    too_long: bool = False


class Outline(Struct, frozen=True):
    """The whole document. ``asks``: with the questions; ``names_open``: what is not answered stands in its place."""

    title: str
    introduction: str
    sections: tuple[Section, ...]
    asks: bool
    names_open: bool

    @property
    def answered(self) -> tuple[Section, ...]:
        """What there is something to say of: answered, or begun."""
        return tuple(each for each in self.sections if each.state != "open")

    @property
    def open(self) -> tuple[Section, ...]:
        """What is not answered yet."""
        return tuple(each for each in self.sections if each.state != "answered")

    @property
    def without_key_point(self) -> tuple[Section, ...]:
        """What is answered, but has no key point yet."""
        return tuple(each for each in self.answered if _lacks_key_point(each))

    @property
    def left_out(self) -> tuple[Section, ...]:
        """What is not here on purpose, and has no key point that says so."""
        return tuple(each for each in self.answered if each.because and not each.key_point)

    @property
    def too_long(self) -> tuple[Section, ...]:
        """What has a key point that is too long."""
        return tuple(each for each in self.answered if each.too_long)


def _lacks_key_point(section: Section) -> bool:
    return section.state == "answered" and not section.key_point and not section.because


def outline(
    client: Client, language: str, day: Day, second: str | None = None, around: tuple[str, str] = ("", "")
) -> Outline:
    """The strategy of ``client``; what is ours is said in ``language``, and in ``second`` as well if there is one.

    ``day`` writes a date; ``around`` is around what is said in ``second``.
    """
    w, strategy = words(language, second, around), strategy_of(client)
    asks = {question: asked(question, language, second, around) for question in QUESTIONS}
    sections = tuple(_section(client, question, w, day, asks[question]) for question in QUESTIONS)
    title = " ".join(strategy.title.split()) or w("strategy_title")
    return Outline(title, strategy.introduction.strip(), sections, strategy.asks, strategy.names_open)


def asked(question: str, language: str, second: str | None = None, around: tuple[str, str] = ("", "")) -> str:
    """What a question asks."""
    said = [strategy_texts(each).questions[question].ask for each in (language, second or language)]
    return in_both(said[0], said[1], around=around)


def _section(client: Client, question: str, w: Words, day: Day, ask: str) -> Section:
    answer = answer_of(client, question)
    key_point = " ".join(answer.key_point.split())
    because = answer.because.strip() if answer.not_here else ""
    return Section(
        question,
        w(f"questions.{question}"),
        ask,
        state(client, question),
        key_point=key_point,
        because=because,
        too_long=is_too_long(key_point),
        # What was written before it was left out stays in the file, but is no part of the document.
        parts=() if because else tuple(_parts(client, question, w, day)),
    )


def _parts(client: Client, question: str, w: Words, day: Day) -> Iterator[Part]:
    text = answer_of(client, question).text.strip()
    if text:
        yield Fact("", text)
    yield from _MAKERS.get(question, _nothing)(client, w, day)
    if question != "policy":
        for name in POINTS.get(question, ()):
            yield from _listed(client, name, w, day)


def _nothing(_client: Client, _w: Words, _day: Day) -> Iterator[Part]:
    return iter(())


def _listed(client: Client, name: PointList, w: Words, day: Day) -> Iterator[Listed]:
    known = [point for point in points(client, name) if point.text.strip()]
    if known:
        items = tuple(Item(point.text.strip(), _detail(client, point, w, day)) for point in known)
        yield Listed(w(f"strategy_points.list.{name}"), items)


def _detail(client: Client, point: StrategyPoint, w: Words, day: Day) -> str:
    person = role_in(point.person.strip(), client, w.language)
    return " · ".join(filter(None, [person, day(point.day) if point.day else ""]))


def _purposes(client: Client, w: Words, day: Day) -> Iterator[Part]:
    for purpose in in_order(client, "purposes"):
        yield Fact(purpose_name(purpose, w), purpose.text.strip())
    rows = [
        (goal.name, _purpose(client, goal.purpose, w), goal.measure.strip(), day(goal.by) if goal.by else "")
        for goal in in_order(client, "goals")
    ]
    if rows:
        head = ("goals.name", "goals.purpose", "goals.measure", "goals.by")
        yield Grid(w("goals"), tuple(map(w, head)), tuple(rows), (5, 4, 5, 3))


def _purpose(client: Client, purpose: str | None, w: Words) -> str:
    return purpose_name(client.purposes[purpose], w) if purpose else ""


def _target_groups(client: Client, _w: Words, _day: Day) -> Iterator[Part]:
    return (Fact(group.name, group.text.strip()) for group in in_order(client, "target_groups"))


def _needs(client: Client, w: Words, _day: Day) -> Iterator[Part]:
    platforms = in_order(client, "platforms")
    if platforms:
        yield Listed(w("platforms"), tuple(Item(each.name, each.address.strip()) for each in platforms))
    rows = [
        (group.name, platform, *_need(client, need, w))
        for group in in_order(client, "target_groups")
        for platform, need in _places(client, group.id, w)
    ]
    if rows:
        head = ("needs.target_group", "needs.platform", "needs.reason", "needs.aim", "needs.content")
        yield Grid(w("needs"), tuple(map(w, head)), tuple(rows), (4, 3, 5, 5, 5))


def _places(client: Client, group: str, w: Words) -> Iterator[tuple[str, Need]]:
    """The platforms on which something is said of a group, in their order; at the end what has lost its platform."""
    for platform in in_order(client, "platforms"):
        need = need_of(client, group, platform.id)
        if any((need.reason, need.aim, need.content, need.goal, need.not_here)):
            yield platform.name, need
    yield from ((w("no_platform"), need) for need in lost_needs(client) if need.target_group == group)


def _need(client: Client, need: Need, w: Words) -> tuple[str, str, str]:
    if need.not_here:
        return w("not_here_because", because=need.because.strip() or "–"), "", ""
    goal = f"→ {client.goals[need.goal].name}" if need.goal else ""
    return need.reason.strip(), "\n".join(filter(None, [need.aim.strip(), goal])), need.content.strip()


def _policy(client: Client, w: Words, _day: Day) -> Iterator[Part]:
    rows = []
    for name, pair in zip(("policy_can", "policy_shall", "policy_may"), POLICY, strict=True):
        cells = ["\n".join(point.text.strip() for point in points(client, each)) for each in pair]
        rows.append((w(name), *cells))
    if any(cell for _, *cells in rows for cell in cells):
        yield Grid("", ("", w("policy_work"), w("policy_private")), tuple(rows), (2, 7, 7))


def _form(client: Client, w: Words, _day: Day) -> Iterator[Part]:
    if form := strategy_of(client).form:
        yield Fact(w("strategy.form"), w(f"strategy.form.{form}"))


def _campaigns(client: Client, w: Words, _day: Day) -> Iterator[Part]:
    if selling := strategy_of(client).selling:
        yield Fact(w("strategy.selling"), w(f"strategy.selling.{selling}"))


def _rollout(client: Client, w: Words, _day: Day) -> Iterator[Part]:
    """Who is asked on the way, by the letter C of the responsibility matrix."""
    people = with_their_tasks(with_letter(client, "consulted"), client, w.language)
    if people:
        yield Fact(w("asked_on_the_way"), people)


def _colleagues(client: Client, w: Words, _day: Day) -> Iterator[Part]:
    rows = [
        (group_name(each, w), each.role.strip(), each.expected.strip()) for each in in_order(client, "expectations")
    ]
    if rows:
        head = ("expectations.kind", "expectations.role", "expectations.expected")
        yield Grid(w("expectations"), tuple(map(w, head)), tuple(rows), (4, 7, 7))


def _monitoring(client: Client, w: Words, _day: Day) -> Iterator[Part]:
    strategy = strategy_of(client)
    if strategy.importance:
        yield Fact(w("strategy.importance"), w(f"strategy.importance.{strategy.importance}"))
    if strategy.monitoring_hours is not None:
        hours = f"{strategy.monitoring_hours:g}".replace(".", "." if w.language == "en" else ",")
        yield Fact(w("strategy.monitoring_hours"), hours)


def _measuring(client: Client, w: Words, _day: Day) -> Iterator[Part]:
    rows = [
        (metric_name(each, w), _purpose(client, each.purpose, w), each.good.strip())
        for each in in_order(client, "strategy_metrics")
    ]
    if rows:
        head = ("strategy_metrics.kind", "strategy_metrics.purpose", "strategy_metrics.good")
        yield Grid("", tuple(map(w, head)), tuple(rows), (5, 5, 7))


_MAKERS: dict[str, Callable[[Client, Words, Day], Iterator[Part]]] = {
    "purpose": _purposes,
    "target_group": _target_groups,
    "needs": _needs,
    "policy": _policy,
    "form": _form,
    "campaigns": _campaigns,
    "rollout": _rollout,
    "colleagues": _colleagues,
    "monitoring": _monitoring,
    "measuring": _measuring,
}
