"""What can be done to the strategy's answers: a text, a key point, a choice, a place in the table of needs."""

import datetime as dt

from msgspec.structs import replace

from somedesk.domain.change import Change, Touch, change_of, label, removal, touch
from somedesk.domain.client import Action, Client, Record
from somedesk.domain.record import checked
from somedesk.domain.records.strategy import Need, Strategy, StrategyAnswer
from somedesk.domain.strategy.questions import answer_of, is_decided, strategy_of

LONGEST_TITLE = 300


def edit_answer(client: Client, question: str, **fields: object) -> Change | None:
    """Change what was written to a question; with nothing left of it there is no answer."""
    new = checked(replace(answer_of(client, question), **fields))
    empty, old = StrategyAnswer(question), client.strategy_answers.get(question)
    return change_of(label("strategy_answered", name="", word=f"questions.{question}"), _put(client, new, empty, old))


def edit_strategy(client: Client, **fields: object) -> Change | None:
    """Change the document's texts, or an answer that is a choice or a number."""
    new = checked(replace(strategy_of(client), **fields))
    key = next(iter(fields), "title")
    touches = _put(client, new, Strategy(new.id), client.strategy.get(new.id))
    return change_of(label("strategy_answered", name="", word=f"strategy.{key}"), touches)


def need_id(target_group: str, platform: str) -> str:
    """Id of what is said of a target group on a platform."""
    return f"{target_group}.{platform}"


def need_of(client: Client, target_group: str, platform: str) -> Need:
    """What is said of a target group on a platform; empty if nothing was."""
    key = need_id(target_group, platform)
    return client.needs.get(key) or Need(key, target_group, platform)


def edit_need(client: Client, target_group: str, platform: str, **fields: object) -> Change | None:
    """Change what is said of a target group on a platform."""
    old = need_of(client, target_group, platform)
    new, empty = checked(replace(old, **fields)), Need(old.id, target_group, platform)
    where = f"{client.target_groups[target_group].name} · {client.platforms[platform].name}"
    return change_of(label("strategy_edited", name=where), _put(client, new, empty, client.needs.get(old.id)))


def lost_needs(client: Client) -> tuple[Need, ...]:
    """What is said of target groups on a platform that is gone, in the order of the groups."""
    lost = (each for each in client.needs.values() if each.platform is None)
    return tuple(sorted(lost, key=lambda each: (client.target_groups[each.target_group].place, each.id)))


def place_need(client: Client, need: str, platform: str) -> Change | None:
    """Give what has lost its platform to another one; where something is said already, it comes after that."""
    old = client.needs[need]
    there = need_of(client, old.target_group, platform)
    joined = {
        name: "\n".join(filter(None, (getattr(each, name).strip() for each in (there, old))))
        for name in ("reason", "aim", "content", "because")
    }
    not_here = there.not_here if is_decided(there) else old.not_here
    new = checked(replace(there, **joined, goal=there.goal or old.goal, not_here=not_here))
    where = f"{client.target_groups[old.target_group].name} · {client.platforms[platform].name}"
    return change_of(label("strategy_edited", name=where), [removal("needs", old), touch(client, "needs", new)])


def remove_need(client: Client, need: str) -> Change | None:
    """Remove what has lost its platform."""
    old = client.needs[need]
    name = client.target_groups[old.target_group].name
    return change_of(label("strategy_deleted", name=name), [removal("needs", old)])


def open_needs(client: Client) -> int:
    """How many places in the table of target groups and platforms nothing is said of yet."""
    known = [need_of(client, group, platform) for group in client.target_groups for platform in client.platforms]
    return sum(not is_decided(need) for need in known)


def make_action(client: Client, point: str, action: str, today: dt.date) -> Change | None:
    """Put a point of the strategy on the plan, with who does it and when; None if that was done before."""
    old = client.strategy_points[point]
    if old.action is not None:
        return None
    text = " ".join(old.text.split())
    title = text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1] + "…"
    rest = "" if title == text else old.text
    new = checked(Action(action, title, today, text=rest, owner=old.person, due=old.day, due_fixed=old.day is not None))
    touches = [touch(client, "actions", new), touch(client, "strategy_points", replace(old, action=action))]
    return change_of(label("action_added", title=new.title), touches)


def _put(client: Client, new: Record, empty: Record, old: Record | None) -> list[Touch]:
    """``new`` in the place of ``old``, or nothing if there is nothing in it."""
    table = {"StrategyAnswer": "strategy_answers", "Strategy": "strategy", "Need": "needs"}[type(new).__name__]
    if new != empty:
        return [touch(client, table, new)]
    return [removal(table, old)] if old is not None else []
