"""How dates and numbers were read, what the other reading would do, and what only the user can answer."""

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from somedesk.content.messages import message
from somedesk.exchange.figures.found import Question, Reading
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField

_CODE = "answer"
_DECIMAL_SIGNS = {"number-point": ".", "number-comma": ","}
_SPACE = "\u00a0"
_LONGEST = 20  # letters of a cell: the choices take the room of the table beside them


class ImportReadings(QWidget):
    """``answered`` carries the id of a reading or question, and the answer."""

    answered = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_readings")
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._groups: list[QButtonGroup] = []
        self._fields: list[DateField] = []

    def show_found(
        self, readings: tuple[Reading, ...], questions: tuple[Question, ...], answers: Mapping[str, str]
    ) -> None:
        """Show them; a reading that nobody can decide has no choice made yet."""
        self._clear()
        told = {question.id for question in questions}
        for question in questions:
            reading = next((each for each in readings if each.id == question.id), None)
            self._heading(message(question.ask, self._context.localisation.language))
            if question.choices == ("day",):
                self._day(question.id, answers.get(question.id, ""))
            elif reading is not None:
                self._choices(reading, answers.get(question.id, ""))
            else:
                self._plain(question, answers.get(question.id, ""))
        for reading in readings:
            if reading.id not in told and reading.others:
                named = self.tr("How “{column}” is read").format(column=reading.column)
                self._heading(named if reading.column else self.tr("How numbers are read"))
                self._choices(reading, reading.reading)
        self.setVisible(self._column.count() > 0)  # with nothing to ask, the columns beside it have its room
        self._column.addStretch(1)

    def _clear(self) -> None:
        self._groups.clear()
        self._fields.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _heading(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("kind", "subheading")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.addWidget(label)

    def _choices(self, reading: Reading, chosen: str) -> None:
        group = self._group()
        if reading.reading:
            text = self._means(reading.reading, reading.sample, reading.example)
            self._radio(group, reading.id, reading.reading, text, chosen)
        for other in reading.others:
            if not other.example:
                text = self.tr("The other way does not fit: {fits} of {cells} cells could be read.")
                self._said(text.format(fits=other.fits, cells=other.cells))
                continue
            text = self._means(other.reading, reading.sample, other.example)
            left = self.tr("%Ln cell(s) would fall away", "", other.cells - other.fits)
            button = self._radio(group, reading.id, other.reading, text, chosen)
            if other.fits < other.cells:
                self._said(left)
                button.setAccessibleDescription(left)

    def _means(self, reading: str, cell: str, example: str) -> str:
        """ "01-10-2026 means 1 October 2026"; of a number, which kind it is, with thousands that no sign parts."""
        sample = cell if len(cell) <= _LONGEST else f"{cell[:_LONGEST]}…"
        if (sign := _DECIMAL_SIGNS.get(reading)) is not None:
            say = self._context.localisation
            value = say.number(float(example), len(example.removesuffix(".0").partition(".")[2]))
            value = value.replace(say.locale.groupSeparator(), _SPACE)
            if sign in sample:
                return self.tr("{sample} is a decimal number: {value}").format(sample=sample, value=value)
            return self.tr("{sample} is a whole number: {value}").format(sample=sample, value=value)
        with suppress(ValueError):
            example = self._context.localisation.day(dt.date.fromisoformat(example))
        return self.tr("{sample} means {example}").format(sample=sample, example=example)

    def _said(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("kind", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.addWidget(label)

    def _plain(self, question: Question, chosen: str) -> None:
        group = self._group()
        for choice in question.choices:
            self._radio(group, question.id, choice, choice, chosen)

    def _group(self) -> QButtonGroup:
        group = QButtonGroup(self)
        self._groups.append(group)
        group.buttonClicked.connect(self._on_group_clicked)
        return group

    def _radio(self, group: QButtonGroup, key: str, answer: str, text: str, chosen: str) -> QRadioButton:
        button = QRadioButton(text, self)
        button.setObjectName(f"import_answer_{answer}")
        button.setProperty(_CODE, f"{key}\n{answer}")
        button.setChecked(bool(chosen) and answer == chosen)
        group.addButton(button)
        self._column.addWidget(button)
        return button

    def _day(self, key: str, chosen: str) -> None:
        field = DateField(self._context.appearance.theme, self)
        field.setObjectName(f"import_day_{key}")
        field.setProperty(_CODE, key)
        field.setAccessibleName(self.tr("First day"))
        if chosen:
            day = QDate.fromString(chosen, Qt.DateFormat.ISODate)
            field.show_date(day.toPython())  # type: ignore[arg-type]
        field.date_entered.connect(self._on_day_entered)
        self._fields.append(field)
        self._column.addWidget(field)

    def _on_group_clicked(self, button: QRadioButton) -> None:
        key, _, answer = str(button.property(_CODE)).partition("\n")
        self.answered.emit(key, answer)

    def _on_day_entered(self) -> None:
        for field in self._fields:
            day = field.shown_date()
            if day is not None:
                self.answered.emit(str(field.property(_CODE)), day.isoformat())
