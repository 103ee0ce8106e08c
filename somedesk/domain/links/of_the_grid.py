"""Contradictions between a rating and another instrument. One small function makes each kind of rule."""

import datetime as dt
from collections.abc import Callable, Iterator

from somedesk.domain.client import Client
from somedesk.domain.links import views
from somedesk.domain.links.claims import Claim, Contradiction, Rule
from somedesk.domain.records.stage_check import StageAnswer

_STALE = dt.timedelta(days=200)
_Other = Callable[[Client, dt.date], Claim | None]


def _high(name: str, dimension: str, least: int, tables: frozenset[str], other: _Other) -> Rule:
    """The grid rates ``dimension`` with ``least`` or more, and ``other`` denies it."""
    return _against(name, (dimension, -1), least, tables, other)


def _low(name: str, dimension: str, most: int, tables: frozenset[str], other: _Other) -> Rule:
    """The grid rates ``dimension`` with ``most`` or less, and ``other`` denies it."""
    return _against(name, (dimension, 1), most, tables, other)


def _against(name: str, moves: tuple[str, int], bound: int, tables: frozenset[str], other: _Other) -> Rule:
    dimension, way = moves

    def look(client: Client, today: dt.date) -> Iterator[Contradiction]:
        rated = views.grade(client, dimension)
        if rated is not None and isinstance(rated.value, int) and (rated.value - bound) * way <= 0:
            denied = other(client, today)
            if denied is not None:
                yield Contradiction(name, rated, denied)

    return Rule(name, views.GRID | tables, look, moves, bound)


def _statement(number: int, *answers: StageAnswer) -> _Other:
    return lambda client, _today: views.checked(client, number, answers)


def _unheld(capability: str) -> _Other:
    return lambda client, _today: views.unheld(client, capability)


def _left_out(question: str) -> _Other:
    return lambda client, _today: views.left_out(client, question)


def _unimportant(client: Client, _today: dt.date) -> Claim | None:
    importance = views.strategy(client).importance
    return Claim("importance", "strategy", "monitoring", "low", "question.monitoring") if importance == "low" else None


def _review_overdue(client: Client, today: dt.date) -> Claim | None:
    versions = sorted(client.strategy_versions.values(), key=lambda version: (version.approved_on, version.id))
    review = versions[-1].review if versions else None
    if review is None or review >= today:
        return None
    return Claim("version", "strategy", "review", review.isoformat(), versions[-1].id)


def _management_is_absent(client: Client, _today: dt.date) -> Claim | None:
    given = views.letters(client)
    return Claim("department", "team", "management", "absent", "column:management") if given and not given.get(
        "management"
    ) else None  # fmt: skip


def _one_department(client: Client, _today: dt.date) -> Claim | None:
    doing = views.doing(client)
    if len(doing) != 1:
        return None
    (department,) = doing
    return Claim("matrix", "team", "departments", department, f"column:{department}")


def _stale_figures(client: Client, today: dt.date) -> Claim | None:
    """That the newest figure is old. Where nothing was measured yet nothing is known: the figures may be elsewhere."""
    newest = views.newest_measurement(client)
    if newest is None or newest + _STALE >= today:
        return None
    return Claim("measured", "figures", "newest", newest.isoformat())


def _done_without_effect(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    """An action that was to lift a dimension from a level was done, and a later assessment rates it no higher."""
    for action in client.actions.values():
        if action.status != "done" or action.dimension is None or action.step is None or action.completed is None:
            continue
        rated = views.grade(client, action.dimension)
        if rated is None or rated.date is None or rated.date <= action.completed:
            continue
        if isinstance(rated.value, int) and rated.value <= action.step:
            done = Claim("action", "plan", action.title, action.step + 1, action.id, action.completed)
            yield Contradiction("action_without_effect", rated, done)


_STAGE, _TEAM = views.STAGE, frozenset({"holdings", "capabilities", "responsibilities"})
_STRATEGY = frozenset({"strategy", "strategy_answers", "strategy_versions"})
_FIGURES = frozenset({"metrics", "measurements"})


RULES: tuple[Rule, ...] = (
    _high("strategy_is_denied", "strategy", 3, _STAGE, _statement(4, "yes")),
    _low("strategy_is_there", "strategy", 1, _STAGE, _statement(6, "yes")),
    _high("answers_are_unsettled", "governance", 3, _STAGE, _statement(12, "yes")),
    _low("policy_is_known", "governance", 1, _STAGE, _statement(23, "yes")),
    _high("nobody_follows", "monitoring", 3, _STAGE, _statement(5, "yes")),
    _low("answers_are_agreed", "monitoring", 1, _STAGE, _statement(24, "yes")),
    _high("no_figures_kept", "kpis", 2, _STAGE, _statement(9, "no")),
    _low("lines_have_figures", "kpis", 1, _STAGE, _statement(27, "yes")),
    _high("return_is_not_measured", "kpis", 5, _STAGE, _statement(14, "no")),
    _high("few_departments", "organisation", 4, _STAGE, _statement(10, "yes")),
    _high("nobody_talks", "dialogue", 3, _STAGE, _statement(22, "no")),
    _high("campaigns_stand_apart", "advertising", 3, _STAGE, _statement(20, "no")),
    _high("policy_is_left_out", "governance", 4, _STRATEGY, _left_out("policy")),
    _high("evaluation_is_left_out", "kpis", 4, _STRATEGY, _left_out("evaluation")),
    _high("monitoring_is_unimportant", "monitoring", 4, _STRATEGY, _unimportant),
    _high("review_is_overdue", "strategy", 4, _STRATEGY, _review_overdue),
    _high("nobody_listens", "monitoring", 3, _TEAM, _unheld("community")),
    _high("nobody_analyses", "statistics", 3, _TEAM, _unheld("analyse")),
    _high("nobody_advertises", "advertising", 2, _TEAM, _unheld("advertise")),
    _high("nobody_creates", "production", 3, _TEAM, _unheld("create")),
    _high("management_is_absent", "support", 4, _TEAM, _management_is_absent),
    _high("one_department_does_all", "organisation", 4, _TEAM, _one_department),
    _high("figures_are_stale", "kpis", 3, _FIGURES, _stale_figures),
    Rule("action_without_effect", views.GRID | {"actions"}, _done_without_effect),
)
