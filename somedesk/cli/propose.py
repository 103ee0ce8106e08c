"""Dates proposed from the command line, with a reason for each; nothing is changed without --accept."""

import argparse
import datetime as dt
from collections.abc import Mapping

import msgspec

from somedesk.cli import files as file_commands
from somedesk.cli import standard, terminal
from somedesk.cli.arguments import WrongCall
from somedesk.content import models
from somedesk.content.messages import sentence
from somedesk.content.plan_reasons import ReasonWords
from somedesk.content.suggestions import catalogue
from somedesk.content.words import words
from somedesk.domain.client import Action, Client
from somedesk.domain.plan.planning import MARGIN, schedule_plan
from somedesk.domain.plan.proposal import Dates, accept_proposal, moves, proposed_dates
from somedesk.domain.plan.schedule import Schedule

MOST_MARGIN = 366
# So far from now a date can be asked for; further, and the year that is planned would end outside the calendar.
_YEARS = (1900, 2200)


def margin(text: str) -> int:
    """A number of days to keep before due dates; raises WrongCall."""
    if not text.isdecimal() or int(text) > MOST_MARGIN:
        raise WrongCall("margin_unreadable", value=text, most=MOST_MARGIN)
    return int(text)


def run(given: argparse.Namespace) -> int:
    """Propose dates for the open actions of a client file, and take them over with --accept."""
    today: dt.date = given.day or dt.datetime.now().astimezone().date()
    if not _YEARS[0] <= today.year <= _YEARS[1]:
        raise WrongCall("propose_too_far", value=today.isoformat(), first=_YEARS[0], last=_YEARS[1])
    if not given.accept:
        client = standard.version(given).client
        _show(given, client, _laid_out(given, client, today))
        return 0
    standard.refuse_client(given)
    with file_commands.opened(given) as file:
        made = _laid_out(given, file.client, today)
        _show(given, file.client, made)
        change = accept_proposal(file.client, file.client, made)
        if change is not None:
            file.apply(change)
    if given.json:
        return 0
    if change is None:
        return terminal.say(given, "cli_dates_unchanged", file=given.file)
    return terminal.say(given, "cli_dates_accepted", count=len(change.touches), file=given.file)


def _laid_out(given: argparse.Namespace, client: Client, today: dt.date) -> Schedule:
    latest = client.latest
    model = client.model_of(latest) if latest else models.built_in()
    days = MARGIN if given.margin is None else given.margin
    return schedule_plan(client, latest, catalogue(model.structure.id), today, margin=days)


def _show(given: argparse.Namespace, client: Client, made: Schedule) -> None:
    from somedesk.base import locale

    language = terminal.language(given)
    told = ReasonWords(
        client,
        made,
        words(language),
        lambda date: locale.day(date, language, "medium"),
        lambda value: locale.hours(value, language),
    )
    dates = proposed_dates(client, made)
    if given.json:
        found = _found(client, made, dates, told)
        terminal.show(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
        return
    moved = {move.action: move for move in moves(client, dates)}
    furthest = max((abs(move.days or 0) for move in moved.values()), default=0)
    for action in _in_order(client, made):
        span = _span(dates.get(action.id, Dates(action.start, action.due)), action.id in made.placed, language)
        terminal.show(f"{span}  {action.title}" + (f" ({action.owner})" if action.owner else ""))
        move = moved.get(action.id)
        if move is not None and move.days:
            key = "cli_moves_later" if move.days > 0 else "cli_moves_earlier"
            terminal.show("    " + sentence(key, language, days=abs(move.days)))
        for text in filter(None, (told.why(action.id), told.earlier(action.id))):
            terminal.show("    " + text)
    terminal.say(given, "cli_proposed", count=len(dates), left_out=len(made.left_out), days=furthest)


def _in_order(client: Client, made: Schedule) -> list[Action]:
    """What has dates by them, then what does not fit."""
    ids = sorted((key for key in made.placed if key in client.actions), key=lambda key: (made.placed[key].start, key))
    return [client.actions[key] for key in [*ids, *(entry.task for entry in made.left_out)]]


def _span(dates: Dates, is_placed: bool, language: str) -> str:
    if not is_placed:
        return sentence("cli_does_not_fit", language)
    return " – ".join(day.isoformat() for day in (dates.start, dates.due) if day)


def _found(client: Client, made: Schedule, dates: Mapping[str, Dates], told: ReasonWords) -> dict[str, object]:
    """The proposal for other programs."""
    days = {move.action: move.days for move in moves(client, dates)}
    problems = {entry.task: entry.problem for entry in made.left_out}
    actions = []
    for action in _in_order(client, made):
        now, place = Dates(action.start, action.due), made.placed.get(action.id)
        actions.append(
            {
                "id": action.id,
                "title": action.title,
                "owner": action.owner,
                "now": now,
                "proposed": dates.get(action.id, now) if place else None,
                "moves_days": days.get(action.id),
                "ends": place.end if place else None,
                "days_late": place.days_late if place else 0,
                "problem": place.problem if place else problems[action.id],
                "why": told.why(action.id),
                "earlier": told.earlier(action.id),
            }
        )
    return {"from": made.today, "until": made.horizon, "actions": actions}
