"""What stands on the time axis: something that happened, and a day from which a figure means something else."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from somedesk.base.errors import InvalidInput, SomeDeskError
from somedesk.content import metrics as ready
from somedesk.content.messages import message
from somedesk.content.words import words
from somedesk.domain.change import Change
from somedesk.domain.figures import measuring
from somedesk.domain.records.figures import MARK_KINDS, Definition, TimeMark
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.work.fresh import new_id


class _AxisDialog(Dialog):
    """Makes its change when it is closed with OK; what is refused is said, and it stays."""

    def __init__(self, context: Context, document: Document, metric: str, name: str, parent: QWidget) -> None:
        super().__init__(parent, name, Button.Ok | Button.Cancel)
        self._context, self._document, self._metric = context, document, metric
        self.problem = self.new_text(f"{name}_problem", "warning")
        self.problem.hide()

    def change(self) -> Change | None:
        """What is to be done. Raises InvalidInput for what cannot be taken."""
        raise NotImplementedError

    @Slot()
    def accept(self) -> None:
        """Make the change."""
        try:
            self._document.apply(self.change())
        except SomeDeskError as error:
            self.complain(self.problem, message(error, self._context.localisation.language))
            return
        super().accept()


class MarkEditor(_AxisDialog):
    """A mark: a campaign, a crisis, a holiday."""

    def __init__(self, context: Context, document: Document, metric: str, parent: QWidget) -> None:
        super().__init__(context, document, metric, "mark_editor", parent)
        theme = context.appearance.theme
        form = self.new_form()
        self.name, self.kind = self.new_line("mark_name"), ChoiceField(self)
        self.first, self.last = DateField(theme, self, optional=False), DateField(theme, self)
        self._labels: dict[str, QLabel] = {}
        for name, field in (("name", self.name), ("kind", self.kind), ("first", self.first), ("last", self.last)):
            self._labels[name] = label = QLabel(self)
            label.setBuddy(field)
            field.setObjectName(f"mark_{name}")
            form.addRow(label, field)
        self.everywhere = QCheckBox(self)
        self.everywhere.setObjectName("mark_everywhere")
        self.everywhere.setChecked(True)
        self.column.addWidget(self.everywhere)
        self.column.addWidget(self.problem)
        self.first.show_date(document.today())
        self.resize(460, 260)
        self.finish_building()
        self.name.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Mark on the time axis"))
        self.buttons.button(Button.Ok).setText(self.tr("Add"))
        for name, label in self._labels.items():
            label.setText(word(f"time_marks.{name}"))
        self.kind.offer([(word(f"time_marks.kind.{kind}"), kind) for kind in MARK_KINDS])
        self.everywhere.setText(self.tr("Show with all key figures"))

    def change(self) -> Change | None:
        first = self.first.shown_date() or self._document.today()
        metric = None if self.everywhere.isChecked() else self._metric
        mark = TimeMark(
            new_id(), self.name.text().strip(), self.kind.currentData(), first, self.last.shown_date(), metric
        )
        return measuring.put_mark(self._document.client, mark)


class DefinitionEditor(_AxisDialog):
    """A new definition; those that the platform made are offered."""

    def __init__(self, context: Context, document: Document, metric: str, parent: QWidget) -> None:
        super().__init__(context, document, metric, "definition_editor", parent)
        form = self.new_form()
        self.known = ChoiceField(self)
        self.since = DateField(context.appearance.theme, self)
        self.reason, self.text = self.new_line("definition_reason"), self.new_line("definition_text")
        self._labels = [QLabel(self) for _ in range(4)]
        fields = (self.known, self.since, self.reason, self.text)
        names = ("known", "since", "reason", "text")
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setBuddy(field)
            field.setObjectName(f"definition_{name}")
            form.addRow(label, field)
        self.about = self.new_text("definition_about", "muted")
        self.column.addWidget(self.about)
        self.column.addWidget(self.problem)
        self._breaks = tuple(ready.known_breaks(document.client.metrics[metric], words(context.localisation.language)))
        self.resize(560, 280)
        self.finish_building()
        form.setRowVisible(self.known, bool(self._breaks))
        self.known.currentIndexChanged.connect(self._on_known_changed)
        self.since.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New definition"))
        self.buttons.button(Button.Ok).setText(self.tr("Add"))
        texts = (self.tr("Made by the platform"), self.tr("From"), self.tr("Reason"), self.tr("What it means now"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        day = self._context.localisation.short_day
        offered = [(f"{day(each.since)}: {each.reason}", n) for n, each in enumerate(self._breaks)]
        self.known.offer([(self.tr("another one"), -1), *offered])
        self.about.setText(
            self.tr("No line, comparison or target goes across that day: figures before and after are two things.")
        )

    @Slot()
    def _on_known_changed(self) -> None:
        number = self.known.currentData()
        if number is not None and number >= 0:
            self.since.show_date(self._breaks[number].since)
            self.reason.setText(self._breaks[number].reason)

    def change(self) -> Change | None:
        since = self.since.shown_date()
        if since is None:
            raise InvalidInput("typed_day", value="")
        definition = Definition(since, self.reason.text().strip(), self.text.text().strip())
        return measuring.redefine(self._document.client, self._metric, definition)
