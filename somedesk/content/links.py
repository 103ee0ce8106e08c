"""Contradictions, agreements and claims in words: the same for screen, report and command line."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from somedesk.base import locale
from somedesk.content.models import built_in
from somedesk.content.stage_check import stage_texts
from somedesk.content.words import Words, words
from somedesk.domain.client import Action, Client
from somedesk.domain.links.claims import Claim, Contradiction, Rule
from somedesk.domain.links.finding import Agreement, agreement
from somedesk.domain.links.table import BY_DIMENSION

# The window starts with what `says` of the grid: what the team's and the plan's words need is imported with those.
if TYPE_CHECKING:
    from somedesk.domain.links.spots import Spot
    from somedesk.domain.plan.plan import Ranked, Suggestion


def says(found: Contradiction, client: Client, language: str) -> str:
    """The contradiction in one sentence that says what each side claims, and not which is right."""
    values: dict[str, object] = {}
    for claim in (found.second, found.first):
        values |= _values(claim, client, language)
    return words(language)(f"links.{found.rule}.says", **values)


def compares(rule: Rule, language: str) -> str:
    """What a rule compares, of whatever client: the sentence that it says, with the levels at which it does."""
    w = words(language)
    way = "from" if rule.moves is None or rule.moves[1] < 0 else "to"
    level = w(f"links.level_{way}", level=rule.bound) if rule.bound is not None else "…"
    rest = dict.fromkeys(("name", "day", "title", "wanted", "platform", "count", "department"), "…")
    said = w(f"links.{rule.name}.says", level=level, **rest)
    if rule.bound is None or level in said:
        return said
    return f"{said} {w(f'links.spoken_{way}', level=rule.bound)}"


def borne_out(found: Iterable[Agreement], client: Client, language: str) -> str:
    """The ratings that others bear out, in a sentence; empty if there are none."""
    told = ", ".join(claim_text(each.rated, client, language) for each in found)
    return words(language)("links.borne_out", ratings=told) if told else ""


def more_certain(dimension: str, client: Client, language: str) -> str:
    """What bears a rating of the newest assessment out; empty if nothing does."""
    found = agreement(client, dimension)
    told = " · ".join(claim_text(claim, client, language) for claim in found.others) if found is not None else ""
    return words(language)("links.more_certain", claims=told) if told else ""


def right(rule: str, language: str) -> str:
    """Why both claims may be right all the same."""
    return words(language)(f"links.{rule}.right")


def mends(rule: str, language: str) -> str:
    """What usually mends it."""
    return words(language)(f"links.{rule}.mends")


def claim_text(claim: Claim, client: Client, language: str) -> str:
    """One claim, short enough for a button."""
    w, values = words(language), _values(claim, client, language)
    match claim.kind:
        case "entries":
            return w.plural("links.claim.entries", int(claim.value))
        case "capability" if claim.value == "held":
            return w("links.claim.held", **values)
        case _:
            return w(f"links.claim.{claim.kind}", **values)


def claim_day(claim: Claim, today: dt.date, language: str) -> str:
    """When it was claimed; what stands as of now is of today."""
    return locale.day(claim.date or today, language, "medium")


def regards(ranked: "Ranked", client: Client, at_odds: Iterable[Contradiction], language: str) -> list[str]:
    """What the other instruments make of a suggestion's priority, a sentence for each, with its factor."""
    w, open_ = words(language), {each.facts: each for each in at_odds}
    found = []
    for regard in ranked.regards:
        values: dict[str, object] = {"factor": locale.number(regard.factor, language, 2)}
        match regard.kind:
            case "nobody":
                values["name"] = _capability(regard.about[0], language)
            case "hours":
                values["hours"] = locale.hours(regard.hours, language)
            case _:
                told = [says(open_[facts], client, language) for facts in regard.about if facts in open_]
                values["sentences"] = " ".join(told)
        found.append(w(f"links.regard.{regard.kind}", **values))
    return found


def spot_text(spot: "Spot", client: Client, language: str, record: str = "") -> str:
    """What a place is called, its instrument first; of a key figure that the client has, ``record``, its own name."""
    w, values = words(language), dict[str, object]()
    match spot.kind:
        case "dimension":
            values["name"] = _dimension(client, spot.key, language)
        case "statement":
            values |= {"number": spot.key, "text": stage_texts(language).text(int(spot.key))}
        case "question":
            values["name"] = w(f"questions.{spot.key}")
        case "task":
            values["name"] = _task(spot.key, language, client)
        case "department":
            values["name"] = _department(client, spot.key, language)
        case "capability":
            values["name"] = _capability(spot.key, language)
        case "metric":
            metric = client.metrics.get(record or spot.key)
            values["name"] = metric.name if metric is not None else w("metrics")
        case _:
            assert_never(spot.kind)
    return w(f"links.spot.{spot.kind}", **values)


def proposed_action(client: Client, suggestion: "Suggestion", action_id: str, today: dt.date, model_id: str) -> Action:
    """An action made of a suggestion in the client's language, owned by whoever would do it, else by who has the role
    that the catalogue names, else by the role.
    """
    from somedesk.content.suggestions import action_from
    from somedesk.content.team import who_has
    from somedesk.domain.links.suggesting import owner_for

    made = action_from(suggestion, client.profile.language, action_id, today, model_id)
    return replace(made, owner=owner_for(client, suggestion) or who_has(client, suggestion.role) or made.owner)


def asked_first(action: Action, client: Client, language: str) -> str:
    """Who is asked before an action, by the letter C of the tasks that belong to what it raises; empty if nobody is."""
    from somedesk.content.team import with_their_tasks
    from somedesk.domain.team.matrix import with_letter

    link = BY_DIMENSION.get(action.dimension or "")
    found = with_letter(client, "consulted", link.tasks) if link else {}
    people = with_their_tasks(found, client, language)
    return words(language)("asked_first", people=people) if people else ""


def _values(claim: Claim, client: Client, language: str) -> dict[str, object]:
    """What the sentences have to fill in."""
    w, subject = words(language), str(claim.subject)
    match claim.kind:
        case "grid":
            return {"dimension": _dimension(client, subject, language), "level": claim.value}
        case "statement":
            return {"number": claim.subject, "answer": w(f"stage_answers.answer.{claim.value}")}
        case "capability":
            return {"name": _capability(subject, language)}
        case "department":
            name = _department(client, subject, language)
            return {"name": name, "department": name}
        case "matrix":
            return {"name": _department(client, str(claim.value), language)}
        case "task":
            return {"name": _task(subject, language)}
        case "measured":
            return {"count": claim.value}
        case "action":
            return {"title": subject, "wanted": claim.value}
        case _:
            return _of_the_strategy(claim, client, w, language)


def _of_the_strategy(claim: Claim, client: Client, w: Words, language: str) -> dict[str, object]:
    subject = str(claim.subject)
    match claim.kind:
        case "question":
            return {"question": w(f"questions.{subject}")}
        case "version":
            return {"day": locale.day(dt.date.fromisoformat(str(claim.value)), language, "medium")}
        case "purpose" | "target_group":
            return {"name": _named(client, f"{claim.kind}s", subject, w)}
        case "need":
            group, _, platform = subject.partition("/")
            return {
                "name": _named(client, "target_groups", group, w),
                "platform": _named(client, "platforms", platform, w),
            }
        case _:
            return {}


def _dimension(client: Client, dimension: str, language: str) -> str:
    latest = client.latest
    model = client.model_of(latest) if latest is not None else built_in()
    wording = model.text(language).dimensions.get(dimension)
    return wording.name if wording is not None else dimension


def _capability(capability: str, language: str) -> str:
    from somedesk.content.suggestions import capability_name

    return capability_name(capability, language)


def _task(task: str, language: str, client: Client | None = None) -> str:
    from somedesk.content.team import task_name

    return task_name(task, language, client)


def _department(client: Client, department: str, language: str) -> str:
    from somedesk.content.team import department_name

    record = client.departments.get(department)
    return department_name(department, record.name if record is not None else "", language)


def _named(client: Client, table: str, record: str, w: Words) -> str:
    """What one of the strategy's records is called: by its own name, or by its kind."""
    found = client.table(table).get(record)
    name = str(getattr(found, "name", ""))
    return name or (w(f"purposes.kind.{getattr(found, 'kind', '')}") if found is not None else record)
