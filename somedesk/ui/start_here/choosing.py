"""The third step: which three suggestions come first, and whether they fit the hours."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from somedesk.content.links import proposed_action, regards
from somedesk.content.suggestions import SuggestionText, catalogue, texts
from somedesk.domain.change import Change
from somedesk.domain.grid.assessment import edit_profile
from somedesk.domain.start_here import WEEKS, Offer, hours_a_week, hours_there_are, is_begun, offer, take
from somedesk.ui.kit.action_fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.scrolling import Scrolling
from somedesk.ui.start_here.step import StartStep
from somedesk.work.fresh import new_id


class SuggestionCard(QFrame):
    """A suggestion to tick: what it is, what it asks of a week, and what the other instruments make of it."""

    def __init__(self, text: SuggestionText, weekly: str, why: str, step: StartStep) -> None:
        super().__init__(step)
        self.setProperty("kind", "card")
        self._name = f"{text.title}, {weekly}"
        self.box = QCheckBox(self)
        self.box.setText(text.title.replace("&", "&&"))
        self.box.setAccessibleName(self._name)
        self.box.setAccessibleDescription(" ".join(filter(None, (text.text, why))))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self.box, 1)
        hours = step.label("start_card_hours", "subheading")
        hours.setWordWrap(False)
        hours.setText(weekly)
        top.addWidget(hours)
        column.addLayout(top)
        for said, kind in ((text.text, "muted"), (why, "small")):
            if said:
                label = step.label("start_text", kind)
                label.setText(said)
                label.setContentsMargins(26, 0, 0, 0)
                column.addWidget(label)
        self.where = step.label("start_card_where", "small")
        self.where.setContentsMargins(26, 0, 0, 0)
        self.where.hide()
        column.addWidget(self.where)

    def say_where(self, said: str) -> None:
        """Say that it is on the plan, or comes off it."""
        self.where.setText(said)
        self.where.show()
        self.box.setAccessibleName(f"{self._name}, {said}")


class ChoosingStep(StartStep):
    """Boxes to tick; the hours that they take a week beside the hours that there are. ``ticks_changed`` by a box."""

    ticks_changed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "suggestions", parent)
        self._offer: Offer | None = None
        self._spoken = ""  # the language of the cards
        self.boxes: dict[str, QCheckBox] = {}
        self._cards: dict[str, SuggestionCard] = {}  # those on the plan
        self._pending: dict[str, bool] = {}  # what was ticked or unticked, while no box shows it
        inside = QWidget(self)
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 8, 0)
        held.setSpacing(8)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        held.addLayout(self._list)
        self.column.addWidget(Scrolling(inside, self), 1)
        row = QHBoxLayout()
        self._hours_caption = self.label("start_hours_caption")
        self._hours_caption.setWordWrap(False)
        self.hours = NumberField(MOST_HOURS_A_WEEK, self, decimals=1, empty=True)
        self.hours.setObjectName("start_hours")
        self.hours.valueChanged.connect(self._on_hours_value_changed)
        self._hours_caption.setBuddy(self.hours)
        self.bar = QProgressBar(self)
        self.bar.setObjectName("start_bar")
        self.bar.setTextVisible(False)
        self.fits = self.label("start_fits", "good")
        row.addWidget(self._hours_caption)
        row.addWidget(self.hours)
        row.addWidget(self.bar, 1)
        row.addWidget(self.fits, 1)
        self.column.addLayout(row)
        self.aims = self.label("start_aims", "small")
        self.column.addWidget(self.aims)
        self._terms = self.label("start_terms", "small")
        held.addWidget(self._terms)
        held.addStretch(1)

    def bring_back(self, ticked: Collection[str], unticked: Collection[str]) -> None:
        """Have these ticked or not when the next client is shown, whatever is on its plan."""
        self.boxes = {}
        self._pending = {**dict.fromkeys(ticked, True), **dict.fromkeys(unticked, False)}

    def pending(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What comes on the plan with the next step, and what comes off it."""
        taken = self._offer.taken if self._offer is not None else {}
        states = {key: box.isChecked() for key, box in self.boxes.items() if box.isChecked() != (key in taken)}
        states = states if self.boxes else self._pending
        return tuple(key for key, on in states.items() if on), tuple(key for key, on in states.items() if not on)

    def show_document(self, document: Document) -> None:
        if document is not self.document:
            self.boxes = {}  # what is ticked is ticked for one client
        super().show_document(document)
        self.title.setText(self.tr("What will you do first?"))
        self.sentence.setText(
            self.tr("These make the most difference for what they cost. Choose three that fit your hours.")
        )
        self._hours_caption.setText(self.tr("Hours a week that you have:"))
        self.hours.setAccessibleName(self.tr("Hours a week that you have"))
        there = hours_there_are(document.client)
        self.hours.show_number(there or 0)
        people_have_hours = any(person.hours_per_week for person in document.client.owners.values())
        self.hours.setEnabled(not document.read_only and not people_have_hours)
        client, assessment = document.client, document.client.latest
        found = None
        if assessment is not None:
            known, at_odds = catalogue(client.model_of(assessment).id), document.findings().open
            ticked = [key for key in self.boxes if self._is_ticked(key)]
            ticked += [key for key, on in self._pending.items() if on]
            found = offer(client, assessment, known, at_odds, document.today(), ticked)
        spoken = self.context.localisation.language
        if found != self._offer or spoken != self._spoken or not self.boxes:
            before = self._offer.taken if self._offer is not None else {}
            self._offer, self._spoken = found, spoken
            self._fill(document, before)
        self._show_sum()

    def _fill(self, document: Document, before: Mapping[str, str]) -> None:
        """Make the cards; ``before`` is what was on the plan when those that are shown were made."""
        ticked = {key: box.isChecked() for key, box in self.boxes.items()}
        pending, self._pending = self._pending, {}
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes, self._cards = {}, {}
        language, assessment = self.context.localisation.language, document.client.latest
        if self._offer is None or assessment is None or not self._offer.ranked:
            words = self.tr("There is nothing to suggest yet. Rate yourselves in the grid first.")
            if document.client.actions:
                words = self.tr("What fits is on the plan already. Go on to the next step.")
            self._list.addWidget(self._text(words, "muted"))
            self.explain(self._terms, "")
            return
        wording = texts(document.client.model_of(assessment).id, language)
        said = []
        for ranked in self._offer.ranked:
            own, text = ranked.suggestion, wording[ranked.suggestion.id]
            hours = self.context.localisation.compact(round(own.effort_hours / WEEKS, 1))
            why = " ".join(regards(ranked, document.client, document.findings().open, language))
            weekly = self.tr("{hours} h a week").format(hours=hours)
            card = SuggestionCard(text, weekly, why, self)
            card.box.setObjectName(f"start_box_{own.id}")
            action = self._offer.taken.get(own.id)
            # What came on the plan or left it meanwhile, elsewhere or by undoing, counts for more than the old tick.
            is_same = (action is not None) == (own.id in before)
            is_on = pending.get(own.id, action is not None)
            card.box.setChecked(ticked.get(own.id, is_on) if is_same else is_on)
            if action is not None:
                self._cards[own.id] = card
                card.box.setEnabled(not is_begun(document.client.actions[action]))
            card.box.toggled.connect(self._show_sum)
            card.box.toggled.connect(self.ticks_changed)
            self.boxes[own.id] = card.box
            self._list.addWidget(card)
            said.append(f"{text.title} {text.text}")
        self.explain(self._terms, " ".join(said))

    def _text(self, words: str, kind: str) -> QLabel:
        label = self.label("start_text", kind)
        label.setText(words)
        return label

    @Slot()
    def _show_sum(self) -> None:
        if self._offer is None or self.document is None:
            return
        for card in self._cards.values():
            is_kept = card.box.isChecked()
            card.say_where(self.tr("Is on the plan.") if is_kept else self.tr("Comes off the plan with the next step."))
        chosen = [each.suggestion for each in self._offer.ranked if self._is_ticked(each.suggestion.id)]
        needed, there, say = hours_a_week(chosen), hours_there_are(self.document.client), self.context.localisation
        self.bar.setRange(0, 100)
        self.bar.setValue(min(100, round(100 * needed / there)) if there else 0)
        if there is None:
            words, kind = self.tr("Say how many hours you have a week."), "muted"
        elif needed > there:
            words = self.tr("▲ {hours} h too much a week").format(hours=say.compact(round(needed - there, 1)))
            kind = "warning"
        else:
            words = self.tr("{needed} of {hours} h a week. It fits.").format(
                needed=say.compact(round(needed, 1)), hours=say.compact(there)
            )
            kind = "good"
        self._show_aims({each.dimension for each in chosen if each.id not in self._offer.taken})
        self.fits.setText(words)
        self.bar.setAccessibleName(words)
        if self.fits.property("kind") != kind:
            for widget in (self.fits, self.bar):  # the bar is hatched where it is too much
                widget.setProperty("kind", kind)
                widget.style().polish(widget)

    def _show_aims(self, dimensions: Collection[str]) -> None:
        """Say which targets are set with what is ticked, where there are none yet."""
        assert self.document is not None
        language, client = self.context.localisation.language, self.document.client
        assessment, offered = client.latest, self._offer.targets if self._offer is not None else {}
        set_too = [key for key in offered if key in dimensions]
        if assessment is not None and set_too:
            named = client.model_of(assessment).text(language).dimensions
            told = ", ".join(f"{named[key].short} {offered[key]}" for key in set_too)
            self.aims.setText(self.tr("This also sets as targets: {targets}.").format(targets=told))
        self.aims.setVisible(bool(set_too))

    def _is_ticked(self, suggestion: str) -> bool:
        box = self.boxes.get(suggestion)
        return box is not None and box.isChecked()

    @Slot()
    def _on_hours_value_changed(self) -> None:
        if self.document is not None and not self.document.read_only:
            self.make(edit_profile(self.document.client, team_hours=self.hours.number() or None))
            self._show_sum()

    def leave(self) -> None:
        """What is ticked goes on the plan, and what is ticked no more comes off it."""
        document = self.document
        assessment = document.client.latest if document is not None else None
        if document is None or assessment is None or self._offer is None or document.read_only:
            return
        model = document.client.model_of(assessment).id
        actions = [
            proposed_action(document.client, each.suggestion, new_id(), document.today(), model)
            for each in self._offer.ranked
            if self._is_ticked(each.suggestion.id) and each.suggestion.id not in self._offer.taken
        ]
        gone = [action for key, action in self._offer.taken.items() if key in self.boxes and not self._is_ticked(key)]
        if actions or gone:
            change: Change | None = take(document.client, assessment, self._offer.targets, actions, gone)
            self.boxes = {}
            self.make(change)

    def take_focus(self) -> None:
        first = next(iter(self.boxes.values()), None)
        (first or self.hours).setFocus(Qt.FocusReason.OtherFocusReason)
