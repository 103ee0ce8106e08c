"""Figures in a file that a platform gives, taken into a client from the command line: all that the dry run told of."""

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.client import Client
from somedesk.domain.figures.importing import counts as counts_of
from somedesk.exchange.figures.found import Found
from somedesk.exchange.incoming import ImportCall, Said, Taken
from somedesk.work.fresh import now
from somedesk.work.importing import figure_plan
from somedesk.work.importing.figures import left_out


def take(found: Found, client: Client | None, call: ImportCall) -> Taken:
    """What the import does. Raises InvalidInput if something must be answered first, FileProblem for nothing."""
    assert client is not None
    if found.questions:
        raise InvalidInput("figures_ask_window", count=len(found.questions))
    plan = figure_plan.planned(client, found, call.file or found.source, call.language, call.new_id, {}, takes_all=True)
    taken = {way.key for way in plan.taken}
    left: dict[bool, list[str]] = {True: [], False: []}
    for way in (way for way in plan.ways if way.key not in taken):
        left[way.is_fitting].append(figure_plan.series_told(way.series, call.language))
    said = left_out(found, left[False], left[True])
    if not plan.taken and not plan.posts:
        raise FileProblem("figures_no_period")
    counts = counts_of(figure_plan.comparison(client, plan))
    change = figure_plan.change(client, plan, call.new_id(), now())
    if change is None:
        return Taken(Said("figures_same"), said=said)
    values = {"new": counts["new"], "changed": counts["changed"], "equal": counts["equal"], "posts": len(plan.posts)}
    return Taken(Said("figures_taken", values), change, said=said)
