"""Who takes part, whether ballots carry names, and how long each way of voting takes for so many."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.domain.records.workshop import Participant
from somedesk.domain.workshop import forecast, workshops
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.field_word import tell, untell
from somedesk.ui.kit.i18n import counted, word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.text_field import TextField
from somedesk.ui.workshop.votes import KeptVoting


class ParticipantsDialog(Dialog):
    """Names, one a line, and how many more there are without a name."""

    def __init__(self, voting: KeptVoting, dimensions: int, planned: int, parent: QWidget) -> None:
        super().__init__(parent, "participants_dialog", Button.Ok | Button.Cancel)
        self._voting, self._dimensions, self._planned = voting, dimensions, planned
        workshop = voting.workshop
        people = workshops.people(workshop) if workshop is not None else ()
        self._about = self.new_text("participants_about", "muted")
        self.column.addWidget(self._about)
        self.names = TextField("\n".join(each.name for each in people if each.name), self)
        self.names.setObjectName("participants_names")
        self.names.setMinimumHeight(110)
        form = self.new_form()
        self._names_label, self._more_label = QLabel(self), QLabel(self)
        self._by_name_label, self._fewest_label = QLabel(self), QLabel(self)
        self.more = NumberField(workshops.MOST_PARTICIPANTS, self, decimals=0, empty=True)
        self.more.setObjectName("participants_more")
        self.more.show_number(sum(not each.name for each in people))
        self.by_name = ChoiceField(self)
        self.by_name.setObjectName("participants_by_name")
        self.fewest = ChoiceField(self)
        self.fewest.setObjectName("participants_fewest")
        for label, field in (
            (self._names_label, self.names), (self._more_label, self.more),
            (self._by_name_label, self.by_name), (self._fewest_label, self.fewest),
        ):  # fmt: skip
            label.setBuddy(field)
            form.addRow(label, field)
        self._fixed = self.new_text("participants_fixed", "muted")
        self.column.addWidget(self._fixed)
        self._build_forecast()
        self.names.textChanged.connect(self._on_people_changed)
        voting.problem.connect(self._on_voting_problem)
        self.more.valueChanged.connect(self._on_people_changed)
        self.setMinimumWidth(520)
        self.finish_building()
        self.by_name.choose(workshop is not None and workshop.by_name)
        self.fewest.choose(workshop.fewest if workshop is not None else 3)
        for field in (self.by_name, self.fewest):
            field.setEnabled(not voting.is_fixed())
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_forecast(self) -> None:
        self._heading = self.new_text("forecast_heading", "subheading")
        self.column.addWidget(self._heading)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self.column.addLayout(self._grid)
        self._rows = {}
        for row, way in enumerate(forecast.WAYS):
            labels = (self.new_text(f"forecast_{way}"), self.new_text(f"forecast_{way}_minutes"))
            for column, label in enumerate(labels):
                self._grid.addWidget(label, row, column)
            self._rows[way] = labels
        self._against = self.new_text("forecast_against", "muted")
        self.column.addWidget(self._against)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Who takes part"))
        self._about.setText(
            self.tr("Names are for you alone; nobody needs one. Whoever leads the workshop can vote like the others.")
        )
        self._names_label.setText(self.tr("Names, one a line"))
        self._more_label.setText(self.tr("And so many without a name"))
        self._by_name_label.setText(self.tr("Ballots"))
        self.by_name.offer(((self.tr("without names"), False), (self.tr("with names, shown at the end"), True)))
        self._fewest_label.setText(word("workshops.fewest"))
        self.fewest.offer((str(number), number) for number in (3, 4, 5))
        fixed = self.tr("This cannot be changed any more: a vote has fallen.")
        later = self.tr("This can be changed until the first vote falls.")
        self._fixed.setText(fixed if self._voting.is_fixed() else later)
        self._heading.setText(self.tr("How long voting takes"))
        self._on_people_changed()

    def _count(self) -> int:
        return len(self._typed()) + int(self.more.number())

    def _typed(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self.names.toPlainText().splitlines())
        return [line[:300] for line in lines if line]

    @Slot()
    def _on_people_changed(self) -> None:
        people = self._count()
        for way, (name, minutes) in self._rows.items():
            found = forecast.forecast(way, people, self._dimensions)
            name.setText(word(f"way_{way}"))
            said = self.tr("%n minute(s)", "", found.minutes) if people else "–"
            beside = self.tr("%n of them with everyone waiting", "", found.waiting)
            minutes.setText(said if found.waiting == found.minutes or not people else f"{said}, {beside}")
        if not people:
            self._against.setText(self.tr("As soon as it is said how many take part, this says how long it takes."))
            return
        self._against.setText(
            self.tr("For {people} and {dimensions}; the agenda has {minutes}.").format(
                people=self.tr("%n person(s)", "", people),
                dimensions=self.tr("%n dimension(s)", "", self._dimensions),
                minutes=counted("room.minutes", self._planned),
            )
        )

    def participants(self) -> list[Participant]:
        """Those typed; who was there before keeps the number."""
        workshop = self._voting.workshop
        known = workshop.participants if workshop is not None else ()
        return workshops.renamed(known, self._typed(), int(self.more.number()), self._voting.voters())

    @Slot()
    def accept(self) -> None:
        """Keep it; of what is refused nothing is kept, and the dialog stays with what was typed."""
        untell(self.names)
        by_name, fewest = bool(self.by_name.currentData()), int(self.fewest.currentData())
        if self._voting.prepare(self.participants(), by_name, fewest):
            super().accept()

    @Slot(object)
    def _on_voting_problem(self, error: SomeDeskError) -> None:
        """The presenter's window says it too, and lies behind this one."""
        tell(self.names, error)
