"""The facilitator's side of a workshop that is kept: agenda, time, own notes, what is put aside, what is agreed."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject

from somedesk.domain.client import Action
from somedesk.domain.plan import plan
from somedesk.domain.records.workshop import Parked as ParkedRecord
from somedesk.domain.records.workshop import Workshop
from somedesk.domain.workshop import agenda, rounds, workshops
from somedesk.ui.kit.document import Document
from somedesk.ui.workshop.facilitation import Facilitation, Forecast, Item, Parked
from somedesk.ui.workshop.kept import Kept, kept_by
from somedesk.work.fresh import new_id, now, today

LONGEST_TITLE = 300


class KeptFacilitation(Facilitation):
    """See ``Facilitation``: all of it is in the client file, and the time that runs in the session."""

    keeps = True

    def __init__(self, document: Document, assessment: str, parent: QObject | None = None) -> None:
        super().__init__(document, assessment, parent)
        self.kept: Kept = kept_by(document, assessment, parent or self)
        self.kept.problem.connect(self.problem)

    @property
    def workshop(self) -> Workshop | None:
        """The workshop; None before the first deed."""
        return self.kept.workshop

    def title(self) -> str:
        return self.workshop.title if self.workshop is not None else ""

    def items(self) -> tuple[Item, ...]:
        workshop, spent = self.workshop, self.kept.session.clock.spent
        usual = tuple(replace(item, spent=round(spent.get(item.dimension, 0))) for item in super().items())
        if workshop is None:
            return usual
        known = self.kept.client.model_of(self.kept.client.assessments[self.assessment]).dimension_ids()
        listed = tuple(
            Item(each.dimension, each.minutes, round(spent.get(each.dimension, each.spent)), each.skipped, each.note)
            for each in workshop.agenda
            if each.dimension in known
        )
        return listed or usual  # the agenda of another model

    def forecast(self, current: str, running: float, now: dt.datetime) -> Forecast:
        workshop, items = self.workshop, self.items()
        if workshop is None:
            return super().forecast(current, running, now)
        spent = {item.dimension: float(item.spent) for item in items}
        clock = agenda.Clock(now - dt.timedelta(seconds=running), spent)
        done = {
            each.dimension: rounds.is_decided(self.kept.client, workshop.id, each.dimension, "current")
            for each in items
        }
        found = agenda.outlook(workshop, clock, current, now, done)
        could_skip = tuple(item.dimension for item in items if item.dimension in found.could_skip)
        return Forecast(found.left, found.end, found.end_at_pace, found.behind, could_skip)

    def spend(self, dimension: str, seconds: int) -> None:
        session = self.kept.session
        before = next((each.spent for each in self.items() if each.dimension == dimension), 0)
        clock = replace(session.clock, spent={**session.clock.spent, dimension: float(before + seconds)})
        self.kept.remember(replace(session, clock=clock))
        self.changed.emit()

    def _edit(self, dimension: str, **fields: object) -> None:
        workshop = self.kept.begun()
        if workshop is not None:
            key = f"agenda {dimension} {sorted(fields)}"
            self.kept.make(workshops.edit_item, workshop.id, dimension, merge_key=key, **fields)

    def give(self, dimension: str, minutes: int) -> None:
        self._edit(dimension, minutes=max(1, min(600, minutes)))

    def skip(self, dimension: str, skipped: bool) -> None:
        self._edit(dimension, skipped=skipped)

    def write_note(self, dimension: str, note: str) -> None:
        self._edit(dimension, note=note)

    def plan(self, items: Sequence[Item]) -> None:
        workshop = self.kept.begun()
        if workshop is None:
            return
        before = {each.dimension: each for each in workshop.agenda}
        agenda = [
            replace(before[each.dimension], minutes=each.minutes, skipped=each.is_skipped)
            for each in items
            if each.dimension in before
        ]
        self.kept.make(workshops.edit_workshop, workshop.id, agenda=tuple(agenda))

    def parked(self) -> tuple[Parked, ...]:
        if self.workshop is None:
            return ()
        found = workshops.parked_in(self.kept.client, self.workshop.id)
        return tuple(Parked(each.id, each.text) for each in found if each.became is None)

    def park(self, text: str) -> None:
        workshop = self.kept.begun()
        if workshop is not None:
            self.kept.make(workshops.park, ParkedRecord(new_id(), workshop.id, now(), text))

    def unpark(self, parked: str, into: str, dimension: str) -> None:
        item = self.kept.client.parked[parked]
        if into == "note":
            self.kept.make(workshops.parked_to_note, parked, dimension)
        elif into == "action":
            title = " ".join(item.text.split())[:LONGEST_TITLE]
            action = Action(new_id(), title, today(), text=item.text, dimension=dimension or None)
            self.kept.make(workshops.parked_to_action, parked, action)
        else:
            self.kept.make(workshops.drop_parked, parked)

    def capture(self, title: str, owner: str, dimension: str) -> None:
        wanted = Action(
            new_id(), title.strip()[:LONGEST_TITLE], today(), owner=owner.strip(), dimension=dimension or None
        )
        self.kept.make(plan.add_action, wanted)

    def close(self) -> None:
        self.kept.write()
