"""Contradictions between instruments other than the grid, and within the strategy."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from somedesk.domain.client import Client
from somedesk.domain.links import views
from somedesk.domain.links.claims import Claim, Contradiction, Rule

_MONTHS = 3
_CALENDAR = frozenset({"entries"})
_DIRECT_SALES = "direct_sales"


def _approved_though_denied(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    """The stage check says that there is neither policy nor strategy, after one was approved."""
    denied = views.checked(client, 4, ("yes",))
    versions = sorted(client.strategy_versions.values(), key=lambda version: (version.approved_on, version.id))
    if denied is None or denied.date is None or not versions or versions[0].approved_on > denied.date:
        return
    last = [version for version in versions if version.approved_on <= denied.date][-1]
    approved = Claim("version", "strategy", "approved", last.approved_on.isoformat(), last.id, last.approved_on)
    yield Contradiction("approved_though_denied", denied, approved)


def _policy_known_and_left_out(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    known, left_out = views.checked(client, 23, ("yes",)), views.left_out(client, "policy")
    if known is not None and left_out is not None:
        yield Contradiction("policy_known_and_left_out", known, left_out)


def _sales_without_selling(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    """A purpose is to sell, and the campaigns are to create trust only."""
    if views.strategy(client).selling != "trust_only":
        return
    for purpose in client.purposes.values():
        if purpose.kind == _DIRECT_SALES:
            selling = Claim("selling", "strategy", "campaigns", "trust_only", "question.campaigns")
            yield Contradiction("sales_without_selling", _stated("purpose", "purposes", purpose.id), selling)


def _stated(kind: Literal["purpose", "target_group"], table: str, record: str) -> Claim:
    return Claim(kind, "strategy", record, "stated", f"{table}/{record}")


def _without_content(
    client: Client, today: dt.date, field: Literal["purpose", "target_group"], table: str, name: str
) -> Iterator[Contradiction]:
    """What the strategy states and no entry around today serves, though enough of them name another."""
    planned = views.planned(client, today)
    used = views.used(planned, field)
    if used.total() < views.ENOUGH_ENTRIES:
        return
    for key in sorted(client.table(table)):
        if not used[key]:
            yield Contradiction(name, _stated(field, table, key), Claim("entries", "calendar", key, 0))


def _purpose_without_content(client: Client, today: dt.date) -> Iterator[Contradiction]:
    return _without_content(client, today, "purpose", "purposes", "purpose_without_content")


def _group_without_content(client: Client, today: dt.date) -> Iterator[Contradiction]:
    return _without_content(client, today, "target_group", "target_groups", "group_without_content")


def _content_where_not_here(client: Client, today: dt.date) -> Iterator[Contradiction]:
    """Entries to come for a group on a platform that the strategy leaves out for it."""
    left_out = {(need.target_group, need.platform): need for need in client.needs.values() if need.not_here}
    if not left_out:
        return
    ahead = [each for each in views.planned(client, today) if each.day >= today and each.entry.status != "published"]
    for group, platform in sorted(left_out, key=lambda pair: left_out[pair].id):
        there = [each for each in ahead if each.entry.target_group == group and platform in each.entry.platforms]
        if platform is not None and there:
            need = left_out[(group, platform)]
            said = Claim("need", "strategy", f"{group}/{platform}", "not_here", f"needs/{need.id}")
            yield Contradiction(
                "content_where_not_here", said, Claim("entries", "calendar", platform, len(there), there[0].entry.id)
            )


def _mentions_without_owner(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    """It is agreed how mentions are answered, and no department does or answers for that."""
    agreed, doing = views.checked(client, 24, ("yes",)), views.doing(client)
    if agreed is not None and doing and not any("answering" in tasks for tasks in doing.values()):
        yield Contradiction(
            "mentions_without_owner", agreed, Claim("task", "team", "answering", "nobody", "task:answering")
        )


def _teams_of_one_department(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    """Teams work across departments, and all people of whom it is known are of one."""
    across = views.checked(client, 28, ("yes",))
    departments = [person.department for person in client.owners.values() if person.department is not None]
    if across is not None and len(departments) > 1 and len(set(departments)) == 1:
        yield Contradiction(
            "teams_of_one_department", across, Claim("matrix", "team", "people", departments[0], "people")
        )


def _figures_though_denied(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    """The stage check says that no figures are kept, after months of them."""
    denied = views.checked(client, 9, ("no",))
    if denied is not None and denied.date is not None:
        months = views.months_measured(client, denied.date)
        if months >= _MONTHS:
            yield Contradiction("figures_though_denied", denied, Claim("measured", "figures", "months", months))


def _lines_without_figures(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    """Each line has figures of its own, and a department that does something here has none."""
    said = views.checked(client, 27, ("yes",))
    if said is None:
        return
    measured = {metric.department for metric in client.metrics.values()}
    for department in sorted(views.doing(client)):
        record = client.departments.get(department)
        if record is not None and not record.key_figures.strip() and department not in measured:
            without = Claim("department", "team", department, "no_key_figure", f"department:{department}")
            yield Contradiction("line_without_figures", said, without)


def _talk_without_hours(client: Client, _today: dt.date) -> Iterator[Contradiction]:
    """We talk with our users, and nobody has community and support."""
    talk, unheld = views.checked(client, 22, ("yes",)), views.unheld(client, "community")
    if talk is not None and unheld is not None:
        yield Contradiction("talk_without_anybody", talk, unheld)


_STRATEGY_AND_CALENDAR = _CALENDAR | {"purposes", "target_groups", "needs", "platforms"}
_MATRIX = frozenset({"responsibilities", "departments", "metrics"})

RULES: tuple[Rule, ...] = (
    Rule("approved_though_denied", views.STAGE | {"strategy_versions"}, _approved_though_denied),
    Rule("policy_known_and_left_out", views.STAGE | {"strategy_answers"}, _policy_known_and_left_out),
    Rule("sales_without_selling", frozenset({"strategy", "purposes"}), _sales_without_selling),
    Rule("purpose_without_content", _STRATEGY_AND_CALENDAR, _purpose_without_content),
    Rule("group_without_content", _STRATEGY_AND_CALENDAR, _group_without_content),
    Rule("content_where_not_here", _STRATEGY_AND_CALENDAR, _content_where_not_here),
    Rule("mentions_without_owner", views.STAGE | _MATRIX, _mentions_without_owner),
    Rule("teams_of_one_department", views.STAGE | {"owners"}, _teams_of_one_department),
    Rule("figures_though_denied", views.STAGE | {"metrics", "measurements"}, _figures_though_denied),
    Rule("line_without_figures", views.STAGE | _MATRIX, _lines_without_figures),
    Rule("talk_without_anybody", views.STAGE | {"holdings", "capabilities"}, _talk_without_hours),
)
