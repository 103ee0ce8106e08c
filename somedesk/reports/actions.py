"""The plan: a table of all actions by due date, and a card for each, grouped by area."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from reportlab.platypus import Flowable

from somedesk.base import locale
from somedesk.content.links import asked_first
from somedesk.domain.client import Action, ProgressNote, Repeat
from somedesk.domain.plan import plan
from somedesk.reports import capacity
from somedesk.reports.blocks import Block, Stack, Table, TextRow, on_new_page_unless, run, runs, text, together
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.headings import card_title, heading, paragraphs, subheading
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, COLUMN, META, SECTION, STRONG, SUBTLE, TABLE, TABLE_HEAD, Style
from somedesk.reports.typeset import Run

# Left edge of each column of the overview.
DUE, WHAT, OWNER, EFFORT, STATUS = 0.0, 70.0, 262.0, 366.0, 416.0
COLUMNS = {
    "actions.due": DUE,
    "column_action": WHAT,
    "actions.owner": OWNER,
    "column_effort": EFFORT,
    "actions.status": STATUS,
}
BETWEEN = "    "


def overview(subject: Subject) -> list[Flowable]:
    """All actions in one table, sorted by due date (none: the cover says so), and the hours there are for them."""
    actions = _ordered(subject)
    if not actions:
        return capacity.section(subject)
    above = heading(subject, "sections.overview", SECTION, "overview")
    return [on_new_page_unless(), *together(above, *table(subject, actions)), *capacity.section(subject)]


def table(subject: Subject, actions: Sequence[Action]) -> list[Block]:
    """The actions in a table, and above it how many and how they are sorted."""
    rows = [action_row(subject, action) for action in actions]
    return [
        *paragraphs(subject, lambda s: s.words("actions_by_due", date=s.day(s.today)), SUBTLE),
        *paragraphs(subject, lambda s: _totals(s, actions), SUBTLE._replace(after=8)),
        Table(head_row(subject), rows),
    ]


def head_row(subject: Subject) -> TextRow:
    """The columns of a table of actions."""
    edges = [*COLUMNS.values(), COLUMN + 6]
    rooms = [right - left - 6 for left, right in pairwise(edges)]
    cells = zip(COLUMNS.items(), rooms, strict=True)
    return TextRow(
        [(text(subject.label(key), TABLE_HEAD, room, subject.language), x) for (key, x), room in cells], head=True
    )


def action_row(subject: Subject, action: Action) -> TextRow:
    """One action in a table."""
    due = subject.short_day(action.due) if action.due else subject.label("no_due")
    about = [run(action.title, TABLE, font=SEMIBOLD)._replace(language=subject.language)]
    if lift := subject.both(partial(_lift, action=action)):
        about.append(run("\n" + lift, TABLE, "muted"))
    effort = subject.both(partial(_effort, action=action), "\n") or "–"
    status: list[Run] = []
    for each in subject.each:
        first, *rest = _status(each, action, TABLE, "\n")
        status += [first._replace(text="\n" + first.text) if status else first, *rest]
    return TextRow(
        [
            (text(due, TABLE, WHAT - DUE - 6), DUE),
            (runs(about, TABLE, OWNER - WHAT - 10), WHAT),
            (text(action.owner or subject.label("no_owner"), TABLE, EFFORT - OWNER - 8, subject.language), OWNER),
            (text(effort, TABLE, STATUS - EFFORT - 6), EFFORT),
            (runs(status, TABLE, COLUMN - STATUS), STATUS),
        ]
    )


def _totals(subject: Subject, actions: Sequence[Action]) -> str:
    w = subject.words
    count = {status: sum(a.status == status for a in actions) for status in ("done", "dropped")}
    hours = sum(action.effort_hours or 0 for action in actions if plan.is_open(action))
    said = [w.plural("total_open", len(actions) - sum(count.values()))]
    if hours:
        said[0] += ", " + locale.hours(hours, subject.language)
    said += [w.plural(f"total_{status}", n) for status, n in count.items() if n]
    return " · ".join(said)


def section(subject: Subject) -> list[Flowable]:
    """A card per action, by area in the model's order, then those without a dimension; none: the cover says so."""
    actions = _ordered(subject)
    if not actions:
        return []
    above = heading(subject, "sections.actions", SECTION, "actions")
    below = paragraphs(subject, lambda s: s.words("actions_by_area", date=s.day(s.today)), SUBTLE)
    story: list[Flowable] = [on_new_page_unless()]
    opening: list[Block] = [above, *below]
    for area, group in _by_area(subject, actions):
        cards = [card(subject, action) for action in group]
        name = partial(Subject.area, area=area) if area else "actions_without_dimension"
        story += together(*opening, subheading(subject, name, f"actions.{area}"), cards[0])
        story += cards[1:]
        opening = []
    return story


def _ordered(subject: Subject) -> list[Action]:
    """In the order of the plan, what is still to be done first."""
    return sorted(plan.in_plan_order(subject.client, subject.language), key=lambda action: not plan.is_open(action))


def _by_area(subject: Subject, actions: list[Action]) -> Iterator[tuple[str, list[Action]]]:
    areas: dict[str, list[Action]] = {}
    for action in actions:
        areas.setdefault(_area(subject, action), []).append(action)
    if subject.model:
        for area in subject.model.structure.areas:
            if area.id in areas:
                yield area.id, areas[area.id]
    if "" in areas:
        yield "", areas[""]


def _area(subject: Subject, action: Action) -> str:
    """Id of the area that the action lifts; "" for none, or for a dimension of another model."""
    if subject.model is None or action.dimension not in subject.model.dimension_ids():
        return ""
    return subject.model.area_of(action.dimension)


def card(subject: Subject, action: Action) -> Stack:
    """Everything that is known about one action."""
    blocks: list[Block] = [card_title(action.title, STRONG, Stack.INNER)]
    if action.text.strip():
        blocks.append(text(action.text, BODY, Stack.INNER))
    for field, words in (("first_step", action.first_step), ("measure", action.measure), ("notes", action.notes)):
        if words.strip():
            said = [run(subject.label(f"actions.{field}") + ":", BODY, font=SEMIBOLD), run(words, BODY)]
            blocks.append(runs(said, BODY._replace(before=2), Stack.INNER))
    if action.log:
        blocks.append(
            runs([run(subject.label("actions.log") + ":", BODY, font=SEMIBOLD)], BODY._replace(before=2), Stack.INNER)
        )
        blocks += [text(progress(subject, note), BODY, Stack.INNER) for note in action.log]
    if plan.is_open(action) and (asked := subject.both(partial(_asked, action=action), "\n")):
        blocks.append(text(asked, BODY._replace(before=2), Stack.INNER))
    below = META._replace(before=4)
    for each in subject.each:
        blocks.append(runs(list(_meta(each, action)), below, Stack.INNER))
        below = META
    return Stack(blocks)


def progress(subject: Subject, note: ProgressNote) -> str:
    """How far the action had come on a day: "12 Nov 2026, 40%: what was said"."""
    when = f"{subject.short_day(note.date)}, {locale.percent(note.percent / 100, subject.language)}"
    return f"{when}: {note.text}" if note.text.strip() else when


def _repeats(subject: Subject, repeat: Repeat) -> str:
    said = subject.words.plural(f"repeats_{repeat.unit}", repeat.every)
    if repeat.until is None:
        return said
    return subject.words("repeats_until", often=said, date=subject.short_day(repeat.until))


def _waits(subject: Subject, action: Action) -> str:
    """The actions to be done before this one."""
    known = subject.client.actions
    titles = [known[key].title for key in action.depends_on if key in known]
    return subject.words("waits_for", titles=", ".join(titles)) if titles else ""


def _asked(subject: Subject, action: Action) -> str:
    return asked_first(action, subject.client, subject.language)


def _effort(subject: Subject, action: Action) -> str:
    return "" if action.effort_hours is None else locale.hours(action.effort_hours, subject.language)


def _meta(subject: Subject, action: Action) -> Iterator[Run]:
    w = subject.words
    yield from (each._replace(text=each.text.replace(" ", "\u00a0")) for each in _status(subject, action, META, " · "))
    said = [_lift(subject, action), action.owner or w("no_owner")]
    said.append(w("due", date=subject.short_day(action.due)) if action.due else w("no_due"))
    if action.start and plan.is_open(action):
        said.append(w("starts", date=subject.short_day(action.start)))
    said.append(_effort(subject, action))
    said.append(_repeats(subject, action.repeat) if action.repeat else "")
    said.append(_waits(subject, action))
    if action.priority != "medium":
        said.append(w(f"priority_{action.priority}"))
    for words in filter(None, said):
        # Short items are not broken: "8 hours" stays on one line.
        yield run(BETWEEN + (words.replace(" ", "\u00a0") if len(words) < 60 else words), META)


def _lift(subject: Subject, action: Action) -> str:
    """What the action lifts: "Strategy 2 → 3"."""
    if action.dimension is None:
        return ""
    name = subject.dimension(action.dimension)
    if action.step is None:
        return name
    return subject.words("lifts", name=name, before=action.step, after=action.step + 1)


def _status(subject: Subject, action: Action, style: Style, between: str) -> Iterator[Run]:
    """Overdue, if it is, then the status with its per cent or its date."""
    w = subject.words
    said = w(f"actions.status.{action.status}")
    if action.status == "done" and action.completed:
        said = w("status_done_on", date=subject.short_day(action.completed))
    elif action.percent and plan.is_open(action):
        percent = locale.percent(action.percent / 100, subject.language)
        said = w("status_percent", status=said, percent=percent)
    colour = {"planned": "ink", "in_progress": "busy", "done": "good", "dropped": "muted"}[action.status]
    if plan.is_overdue(action, subject.today):
        said, colour = w("overdue") + between + said, "warning"
    yield run(said, style, colour, SEMIBOLD)
