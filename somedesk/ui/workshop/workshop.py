"""A workshop under way: what is shown, on which dimension, and what keys and buttons do to it.

Windows, panels, votes and minutes meet here and nowhere else. Who shows something listens to ``changed``; the room's
window gets ``shown``, an AudienceView, and never anything else.
"""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.domain.client import Assessment, Rating
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.ui.audience.view import AudienceView, Light
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.document import Document
from somedesk.ui.workshop import parts
from somedesk.ui.workshop.facilitation import Facilitation, Item
from somedesk.ui.workshop.room_view import Matter, level_of_talk, view_of
from somedesk.ui.workshop.show import Deed, Facts, Show, after, at
from somedesk.ui.workshop.standing import Phase, Standing, Voting


class Workshop(QObject):
    """``changed``: look again. ``shown`` carries the AudienceView of now, when that is another.

    ``refused`` carries a sentence for the facilitator. ``taken_over`` carries the widget that the laptop shows in place
    of everything that is the facilitator's (a ballot that goes round), or None when that comes back. ``ballot_asked``
    carries what is to be done once it is certain that the room does not see the laptop.
    """

    changed = Signal()
    shown = Signal(object)
    refused = Signal(str)
    taken_over = Signal(object)
    ballot_asked = Signal(object)

    def __init__(self, desk: Desk, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        assert desk.document is not None
        assert desk.document.assessment is not None
        self.desk = desk
        self.document: Document = desk.document
        self.assessment_id = desk.document.assessment.id
        self.language = language
        self.light: Light = desk.context.settings.room_light
        self.show = Show()
        self.clock, self.is_late = "", False
        self.guest: QWidget | None = None
        self.voting: Voting = parts.part(parts.VOTING)(self.document, self.assessment_id, self)
        self.facilitation: Facilitation = parts.part(parts.FACILITATION)(self.document, self.assessment_id, self)
        self._view = AudienceView()
        self._held = AudienceView()  # what the room went on seeing when it was frozen
        self._here: tuple[str, tuple[str, ...]] = ("", ())  # the dimension in hand, and the agenda that it was on
        self.document.changed.connect(self._on_document_changed)
        self.voting.changed.connect(self.refresh)
        self.facilitation.changed.connect(self.refresh)
        self.voting.problem.connect(self._on_problem)
        self._resume()

    def _resume(self) -> None:
        """Where it was when it was interrupted. The room sees nothing until somebody says so."""
        place = self.voting.place()
        names = [each.dimension for each in self.items]
        if place is not None and place[0] in names:
            self.show = Show(mode="focus", at=names.index(place[0]), phase=place[1], is_blank=True)

    # --- what it is about ---

    @property
    def assessment(self) -> Assessment:
        """The assessment that is being made, as it is now."""
        return self.document.client.assessments[self.assessment_id]

    @property
    def model(self) -> MaturityModel:
        """Its model."""
        return self.document.client.model_of(self.assessment)

    @property
    def text(self) -> ModelText:
        """The wording of the model in the language of the room."""
        return self.model.text(self.language)

    @property
    def items(self) -> tuple[Item, ...]:
        """The agenda without what is skipped; all of it if everything is, as something is always talked about."""
        items = self.facilitation.items()
        return tuple(each for each in items if not each.is_skipped) or items

    @property
    def item(self) -> Item:
        """What is being talked about."""
        items = self.items
        return items[min(self.show.at, len(items) - 1)]

    @property
    def dimension(self) -> str:
        """The id of the dimension that is being talked about."""
        return self.item.dimension

    @property
    def phase(self) -> Phase:
        """Whether what is or what is wanted is being talked about."""
        return self.show.phase

    @property
    def rating(self) -> Rating:
        """What the assessment says of the dimension."""
        return self.document.client.rating(self.assessment_id, self.dimension)

    @property
    def standing(self) -> Standing:
        """How the vote on it stands."""
        return self.voting.standing(self.dimension, self.phase)

    @property
    def view(self) -> AudienceView:
        """What the room sees now."""
        return self._view

    def view_of(self, show: Show) -> AudienceView:
        """What the room would see."""
        return view_of(self.matter(), show)

    def matter(self) -> Matter:
        """What the room's views are made of."""
        return Matter(
            self.document.client,
            self.assessment,
            tuple(each.dimension for each in self.items),
            self.voting.standing,
            self.voting.is_decided,
            self.language,
            self.light,
            self.facilitation.title(),
            self.clock,
            self.is_late,
        )

    # --- what is done ---

    def do(self, deed: Deed) -> bool:
        """What a key or a button asks for; False if it is not for the workshop."""
        if deed in {"undo", "redo"}:
            if self.voting.may_undo():
                (self.desk.undo if deed == "undo" else self.desk.redo)()
        elif deed == "reveal":
            self.reveal()
        elif deed == "half":
            self.toggle_half()
        elif deed == "light":
            self.set_light("dark" if self.light == "light" else "light")
        else:
            before, self.show = self.show, after(self.show, deed, self.facts())
            if before is self.show and deed not in {"previous", "higher", "lower"}:
                return False
            if self.show.is_frozen and not before.is_frozen:
                self._held = self._view
        self.refresh()
        return True

    def facts(self) -> Facts:
        """What the next step depends on."""
        rating = self.rating
        decided = rating.level if self.phase == "current" else rating.target
        levels = self.model.structure.levels
        return Facts(len(self.items), level_of_talk(self.matter(), self.show) or 1, levels, decided is not None)

    def go(self, dimension: str) -> None:
        """Talk about that dimension."""
        places = [each.dimension for each in self.items]
        if dimension in places:
            self.show = at(self.show, places.index(dimension))
            self.refresh()

    @Slot(int)
    def talk_about(self, level: int) -> None:
        """The level that is under discussion: it is the large one where the last row cannot read all."""
        if self.show.mode == "focus" and level >= 1:
            self.show = replace(self.show, level=level, is_armed=False)
            self.refresh()

    def reveal(self) -> None:
        """Show the votes; with some missing only when asked twice. The room sees what they are on."""
        standing = self.standing
        if standing.result is not None or not standing.expected:
            return
        if self.show.mode != "focus":
            self.show = replace(self.show, mode="focus")
        if standing.missing and not self.show.is_armed:
            self.show = replace(self.show, is_armed=True)
            self.refresh()
            return
        self.show = replace(self.show, is_armed=False)
        self.voting.reveal(self.dimension, self.phase)
        self.refresh()

    def decide(self, level: int) -> bool:
        """The level that the room agrees on, of what is or of what is wanted. The same again changes nothing."""
        if self.show.mode != "focus" or not self.voting.may_decide(self.dimension, self.phase):
            return False
        # The same digit again leaves a half step as it is.
        is_same = self.rating.level == level and self.voting.is_decided(self.dimension, self.phase)
        half = self.phase == "current" and is_same and self.rating.on_the_way
        self.voting.decide(self.dimension, self.phase, level, half=half)
        return True

    def toggle_half(self) -> None:
        """Half-way to the next level, or not."""
        level = self.rating.level
        if self.show.mode != "focus" or self.phase != "current" or level is None:
            return
        if level < self.model.structure.levels:
            is_half = self.rating.on_the_way and self.voting.is_decided(self.dimension, self.phase)
            self.voting.decide(self.dimension, self.phase, level, half=not is_half)

    @Slot(object)
    def _on_problem(self, error: SomeDeskError) -> None:
        self.refused.emit(self.desk.sentence(error))

    def set_light(self, light: Light) -> None:
        """The room has become dark or light."""
        self.light = light
        self.desk.context.change_settings(room_light=light)
        self.refresh()

    def set_clock(self, clock: str, is_late: bool) -> None:
        """What the timer says, for the wall too."""
        if (clock, is_late) != (self.clock, self.is_late):
            self.clock, self.is_late = clock, is_late
            self._show_room()

    def take_over(self, guest: QWidget | None) -> None:
        """Show ``guest`` on the laptop in place of everything that is the facilitator's; None gives it back."""
        self.guest = guest
        self.taken_over.emit(guest)

    def before_ballot(self, then: Callable[[], object]) -> None:
        """Do ``then`` when nobody but the voter sees this screen: at once, after a question, or not at all."""
        self.ballot_asked.emit(then)

    def close(self) -> None:
        """The workshop ends."""
        self.voting.close()
        self.facilitation.close()

    @Slot()
    def refresh(self) -> None:
        """Show what is now."""
        self._stay()
        if self.show.mode == "focus":
            self.voting.remember(self.dimension, self.phase)
        self._show_room()
        self.changed.emit()

    def _stay(self) -> None:
        """Another order, or something skipped, leaves the room at what it is talking about."""
        names = tuple(each.dimension for each in self.items)
        here, before = self._here
        if names != before and here in names:
            self.show = replace(self.show, at=names.index(here))
        self._here = (self.dimension, names)

    def _show_room(self) -> None:
        view = AudienceView(language=self.language, light=self.light)
        if not self.show.is_blank:
            view = self._held if self.show.is_frozen else self.view_of(self.show)
        if view != self._view:
            self._view = view
            self.shown.emit(view)

    @Slot(object)
    def _on_document_changed(self, _changed: object) -> None:
        self.refresh()
