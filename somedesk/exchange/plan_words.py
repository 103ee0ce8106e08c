"""What documents and slides say about an assessment and its plan, in plain words, from the report's own phrases."""

from collections.abc import Iterator

from somedesk.base import locale
from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.links import asked_first
from somedesk.domain.client import Action, Assessment, Rating
from somedesk.domain.grid import scoring
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.plan import plan
from somedesk.exchange.action_columns import ActionWriter
from somedesk.reports import actions
from somedesk.reports.subject import Subject


def title(subject: Subject) -> str:
    """What the report is called."""
    return subject.options.title.strip() or " ".join(subject.words("titles.action-plan").split())


def subtitle(subject: Subject) -> str:
    """What it is about, and from when."""
    key = "cover_assessment" if subject.assessment else "cover_no_assessment"
    return subject.words(key, date=subject.day(subject.date))


def made_by(subject: Subject) -> list[str]:
    """Who made it, and that it is confidential, as far as that was said."""
    w, consultant, organisation = (
        subject.words,
        subject.options.consultant.strip(),
        subject.options.organisation.strip(),
    )
    said = []
    if consultant and organisation:
        said.append(w("prepared_by_for", name=consultant, organisation=organisation))
    elif consultant or organisation:
        said.append(w("prepared_by", name=consultant or organisation))
    if subject.options.confidential:
        said.append(subject.options.mark.strip() or w("confidential"))
    return [xml_line(text) for text in said]


def facts(subject: Subject, assessment: Assessment) -> list[tuple[str, str]]:
    """About the assessment: what it is called, whom it covers, who took part."""
    w = subject.words
    dated = f"{subject.day(assessment.date)} ({w('assessments.status.' + assessment.status)})"
    pairs = [
        (w("fact_assessment"), ", ".join(filter(None, [assessment.title.strip(), dated]))),
        (w("assessments.scope"), assessment.scope),
        (w("assessments.participants"), assessment.participants),
        (w("assessments.facilitator"), assessment.facilitator),
        (w("assessments.target_date"), subject.day(assessment.target_date) if assessment.target_date else ""),
    ]
    return [(name, xml_text(text)) for name, text in pairs if text.strip()]


def level_words(subject: Subject, rating: Rating) -> str:
    """The level of a rating with its name: "2 Growth, on the way to 3"."""
    w = subject.words
    if rating.not_applicable:
        return w("ratings.not_applicable")
    if rating.level is None:
        return w("not_rated")
    name = subject.texts.levels[str(rating.level)].name if rating.level else w("not_started")
    said = f"{rating.level} {name}"
    return f"{said}, {w('on_the_way_to', level=rating.level + 1)}" if rating.on_the_way else said


def levels(subject: Subject, model: MaturityModel) -> list[tuple[str, Rating, tuple[str, ...]]]:
    """Per dimension: its area, its rating, and the cells dimension, now, target and (where there is one) before."""
    rows = []
    for rating in subject.ratings:
        cells = [subject.dimension(rating.dimension), level_words(subject, rating), _target(rating)]
        if subject.earlier:
            cells.append(subject.value(scoring.value(subject.client.rating(subject.earlier.id, rating.dimension))))
        rows.append((model.area_of(rating.dimension), rating, tuple(map(xml_line, cells))))
    return rows


def levels_head(subject: Subject) -> tuple[str, ...]:
    """The names of those columns."""
    w = subject.words
    head = [w("ratings.dimension"), w("mark_now"), w("ratings.target")]
    if subject.earlier:
        head.append(f"{w('mark_earlier')}, {subject.short_day(subject.earlier.date)}")
    return tuple(head)


def moved(subject: Subject) -> list[tuple[str, ...]]:
    """The dimensions that moved since the earlier assessment, furthest first: name, before, now, change."""
    if subject.earlier is None or subject.assessment is None:
        return []
    moves = scoring.moves(subject.client, subject.earlier, subject.assessment)
    known = [(move, move.difference) for move in moves if move.difference]
    return [
        (
            xml_line(subject.dimension(move.dimension)),
            subject.value(move.before),
            subject.value(move.after),
            subject.difference(difference),
        )
        for move, difference in sorted(known, key=lambda pair: -(pair[1] or 0))
        if difference is not None
    ]


def ordered(subject: Subject) -> list[Action]:
    """The actions in the order of the plan, what is still to be done first."""
    return sorted(plan.in_plan_order(subject.client, subject.language), key=lambda action: not plan.is_open(action))


def by_area(subject: Subject, actions: list[Action]) -> Iterator[tuple[str, list[Action]]]:
    """Areas by name, each with its actions; last those across all areas."""
    model = subject.model
    groups: dict[str, list[Action]] = {}
    for action in actions:
        known = model is not None and action.dimension in model.dimension_ids()
        key = model.area_of(action.dimension) if model and known and action.dimension else ""
        groups.setdefault(key, []).append(action)
    if model:
        for area in model.structure.areas:
            if area.id in groups:
                yield xml_line(subject.texts.areas[area.id].name), groups[area.id]
    if "" in groups:
        yield subject.words("actions_without_dimension"), groups[""]


def action_head(subject: Subject) -> tuple[str, ...]:
    """The columns of a table of actions."""
    return tuple(map(subject.words, actions.COLUMNS))


def action_cells(subject: Subject, action: Action) -> tuple[str, ...]:
    """One action in such a table."""
    w = subject.words
    return (
        subject.short_day(action.due) if action.due else w("no_due"),
        xml_line(action.title),
        xml_line(action.owner) or w("no_owner"),
        "–" if action.effort_hours is None else locale.hours(action.effort_hours, subject.language),
        status(subject, action),
    )


def action_texts(subject: Subject, action: Action) -> Iterator[tuple[str, str]]:
    """Label and text of all that was written about an action, and who is asked first; the description has no label."""
    w = subject.words
    for label, text in (
        ("", action.text),
        (w("actions.first_step") + ":", action.first_step),
        (w("actions.measure") + ":", action.measure),
        (w("actions.notes") + ":", action.notes),
        (w("actions.log") + ":", ActionWriter(subject.client, subject.language).told(action, "log")),
        ("", asked_first(action, subject.client, subject.language) if plan.is_open(action) else ""),
    ):
        if text.strip():
            yield label, xml_text(text)


def action_details(subject: Subject, action: Action) -> str:
    """Status, what it lifts, owner, dates, hours and priority in one line."""
    w = subject.words
    said = [status(subject, action), _lift(subject, action), xml_line(action.owner) or w("no_owner")]
    said.append(w("due", date=subject.short_day(action.due)) if action.due else w("no_due"))
    if action.start and plan.is_open(action):
        said.append(w("starts", date=subject.short_day(action.start)))
    if action.effort_hours is not None:
        said.append(locale.hours(action.effort_hours, subject.language))
    if action.priority != "medium":
        said.append(w(f"priority_{action.priority}"))
    writer = ActionWriter(subject.client, subject.language)
    said.append(writer.told(action, "repeat"))
    if waits := writer.told(action, "depends_on"):
        said.append(w("waits_for", titles=", ".join(waits.split("\n"))))
    return " · ".join(filter(None, said))


def status(subject: Subject, action: Action) -> str:
    """Overdue, if it is, and the status with its per cent or its date."""
    w = subject.words
    said = w(f"actions.status.{action.status}")
    if action.status == "done" and action.completed:
        said = w("status_done_on", date=subject.short_day(action.completed))
    elif action.percent and plan.is_open(action):
        said = w("status_percent", status=said, percent=locale.percent(action.percent / 100, subject.language))
    return f"{w('overdue')} · {said}" if plan.is_overdue(action, subject.today) else said


def notes(subject: Subject, rating: Rating) -> list[tuple[str, str]]:
    """Reason, note and evidence of a rating, each with its label, as far as they were written."""
    w = subject.words
    label = w("ratings.evidence") + ":"
    if rating.evidence_date:
        label = w("note_evidence_dated", date=subject.short_day(rating.evidence_date))
    pairs = (
        (w("ratings.reason") + ":", rating.reason),
        (w("ratings.note") + ":", rating.note),
        (label, rating.evidence or ("–" if rating.evidence_date else "")),
    )
    return [(name, xml_text(text)) for name, text in pairs if text.strip()]


def _lift(subject: Subject, action: Action) -> str:
    if action.dimension is None:
        return ""
    name = xml_line(subject.dimension(action.dimension))
    if action.step is None:
        return name
    return subject.words("lifts", name=name, before=action.step, after=action.step + 1)


def _target(rating: Rating) -> str:
    return "–" if rating.target is None else str(rating.target)
