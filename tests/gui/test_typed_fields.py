"""What people type into fields of numbers and dates: taken as meant, or refused with a word; never something else."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from somedesk.base.typed import day, number
from somedesk.domain.client import LANGUAGES, Language
from somedesk.ui.kit.action_fields import HoursField, PercentField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.number_field import NumberField

DAY = dt.date(2026, 11, 14)


class Form(QWidget):
    """A field of each kind, and one to go to."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.hours = HoursField(self)
        self.weight = NumberField(10, self)
        self.whole = NumberField(52, self, lowest=1, decimals=0)
        self.percent = PercentField(self)
        self.date = DateField(context.appearance.theme, self)
        self.needed = DateField(context.appearance.theme, self, optional=False)
        for field in (self.hours, self.weight, self.whole, self.percent, self.date, self.needed):
            column.addWidget(field)
        self.weight.show_number(1)
        self.date.show_date(DAY)
        self.needed.show_date(DAY)

    def word(self) -> str:
        """What is said below a field now."""
        label = self.findChild(QLabel, "field_word")
        return label.text() if label is not None and label.isVisible() else ""


@pytest.fixture
def form(qtbot: QtBot, context: Context) -> Form:
    shown = Form(context)
    qtbot.addWidget(shown)
    shown.resize(400, 500)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def typed(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Type ``text`` in place of what stands there, and Enter."""
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "hours"), [("7.5", 7.5), ("7,5", 7.5), ("0.25", 0.25), ("0,25", 0.25), ("37,5", 37.5), (",5", 0.5)]
)
def test_comma_and_point_are_the_same_in_every_language(
    qtbot: QtBot, context: Context, form: Form, language: Language, text: str, hours: float
) -> None:
    context.localisation.set_language(language)
    typed(qtbot, form.hours, text)
    assert (form.hours.hours(), form.word()) == (hours, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_and_date_is_read_back_as_it_is_shown(
    qtbot: QtBot, context: Context, form: Form, language: Language
) -> None:
    context.localisation.set_language(language)
    for hours in (0.25, 0.5, 1, 1.5, 7.25, 37.5, 999.75, 1200, 10_000):
        form.hours.show_hours(hours)
        shown = form.hours.text()
        typed(qtbot, form.hours, "1")
        typed(qtbot, form.hours, shown)
        assert form.hours.hours() == hours, shown
    for date in (DAY, dt.date(1990, 1, 2), dt.date(2031, 5, 1), dt.date(2100, 12, 31)):
        form.date.show_date(date)
        shown = form.date.text()
        typed(qtbot, form.date, "")
        typed(qtbot, form.date, shown)
        assert form.date.shown_date() == date, shown


@pytest.mark.parametrize("text", ["seven", "1.2.3", "11", "-1", "0,123", "1 2", ""])
def test_a_number_that_cannot_be_taken_is_refused_with_a_word_and_the_old_one_stays(
    qtbot: QtBot, form: Form, text: str
) -> None:
    heard: list[float] = []
    form.weight.valueChanged.connect(heard.append)
    typed(qtbot, form.weight, text)
    assert (form.weight.number(), form.weight.text(), heard) == (1, "1", [])
    assert form.word(), "it is said"
    qtbot.keyClicks(form.weight, "2")
    assert form.word() == "", "gone with the next key"


def test_a_word_is_read_out_too(qtbot: QtBot, form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    typed(qtbot, form.percent, "101")
    assert form.percent.percent() == 0
    assert "A number from 0 to 100 belongs here. The one that was there stays." in said


@pytest.mark.parametrize("text", ["2,5", "2.5", "0", "53"])
def test_a_whole_number_is_not_made_of_decimals(qtbot: QtBot, form: Form, text: str) -> None:
    typed(qtbot, form.whole, text)
    assert form.whole.number() == 1
    assert form.word()


def test_a_number_that_is_only_looked_at_stays_as_fine_as_it_was(qtbot: QtBot, form: Form) -> None:
    for hours in (1.3333, 12_000.0):
        form.hours.show_hours(hours)
        form.hours.setFocus()
        form.date.setFocus()
        assert form.hours.hours() == hours
    form.hours.setFocus()
    typed(qtbot, form.hours, "2")
    assert form.hours.hours() == 2


def test_the_first_click_and_a_double_click_take_the_whole_number(qtbot: QtBot, form: Form) -> None:
    form.hours.show_hours(3.5)
    line = form.hours.lineEdit()
    form.date.setFocus()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line.selectedText() == "3.5")
    line.deselect()
    qtbot.mouseDClick(line, Qt.MouseButton.LeftButton)
    assert line.selectedText() == "3.5"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    ["2026-12-15", "15.12.2026", "15-12-2026", "15/12/2026", "15/12-2026", "20261215", "15. december 2026"],
)
def test_any_usual_order_is_the_day_that_was_meant(
    qtbot: QtBot, context: Context, form: Form, language: Language, text: str
) -> None:
    context.localisation.set_language(language)
    typed(qtbot, form.date, text)
    assert (form.date.shown_date(), form.word()) == (dt.date(2026, 12, 15), "")


def test_two_digits_that_may_be_either_year_or_day_are_not_guessed(qtbot: QtBot, context: Context, form: Form) -> None:
    typed(qtbot, form.date, "15.12.26")
    assert form.date.shown_date() == dt.date(2026, 12, 15)
    context.localisation.set_language("sv")
    typed(qtbot, form.date, "16.12.26")
    assert form.date.shown_date() == dt.date(2026, 12, 15)
    assert "2016-12-26" in form.word()


@pytest.mark.parametrize("text", ["31.2.2026", "tomorrow", "12.2026", "15.12.20266", "99"])
def test_an_unreadable_date_says_so_and_keeps_the_old_one(qtbot: QtBot, form: Form, text: str) -> None:
    heard: list[None] = []
    form.date.date_entered.connect(lambda: heard.append(None))
    typed(qtbot, form.date, text)
    assert (form.date.shown_date(), form.date.text(), heard) == (DAY, "14/11/2026", [])
    assert text in form.word()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_a_date_writes_dates_as_the_field_shows_them(
    qtbot: QtBot, context: Context, form: Form, language: Language
) -> None:
    context.localisation.set_language(language)
    for text, said in (("tomorrow", dt.date(2026, 3, 31)), ("2999-12-01", dt.date(2999, 12, 1))):
        form.date.show_date(said)
        shown = form.date.text()
        form.date.show_date(DAY)
        typed(qtbot, form.date, text)
        assert shown in form.word()


def test_a_date_far_off_is_asked_about_and_taken_when_typed_once_more(qtbot: QtBot, form: Form) -> None:
    typed(qtbot, form.date, "1.5.1985")
    assert form.date.shown_date() == DAY
    assert "once more" in form.word()
    typed(qtbot, form.date, "1.5.1985")
    assert form.date.shown_date() == dt.date(1985, 5, 1)


def test_a_date_is_typed_in_place_of_the_one_that_was_clicked(qtbot: QtBot, form: Form) -> None:
    form.hours.setFocus()
    qtbot.mouseClick(form.date, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.date.selectedText() == form.date.text())
    qtbot.keyClicks(form.date, "01022027")
    form.hours.setFocus()
    assert form.date.shown_date() == dt.date(2027, 2, 1)


def test_a_date_is_taken_away_but_not_where_one_is_needed(qtbot: QtBot, form: Form) -> None:
    typed(qtbot, form.date, "")
    assert (form.date.shown_date(), form.word()) == (None, "")
    typed(qtbot, form.needed, "")
    assert form.needed.shown_date() == DAY
    assert form.word()


def test_a_date_is_pasted_and_picked_and_moved_by_key(qtbot: QtBot, form: Form) -> None:
    form.date.setFocus()
    form.date.selectAll()
    QApplication.clipboard().setText("2026-12-31")
    qtbot.keyClick(form.date, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(form.date, Qt.Key.Key_Up)
    assert form.date.shown_date() == dt.date(2027, 1, 1)
    typed(qtbot, form.date, "31.1.2027")
    qtbot.keyClick(form.date, Qt.Key.Key_PageUp)
    assert form.date.shown_date() == dt.date(2027, 2, 28)
    qtbot.keyClick(form.date, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = form.date.calendar_widget()
    assert calendar.isVisible()
    days = calendar.findChild(QTableView)
    assert days is not None
    assert days.hasFocus()
    qtbot.keyClick(days, Qt.Key.Key_Right)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert not calendar.isVisible()
    assert form.date.shown_date() == dt.date(2027, 3, 1)


def test_dates_and_numbers_follow_a_switch_of_language(qtbot: QtBot, context: Context, form: Form) -> None:
    form.hours.show_hours(7.5)
    context.localisation.set_language("sv")
    QApplication.processEvents()
    assert (form.date.text(), form.hours.text()) == ("2026-11-14", "7,5")
    context.localisation.set_language("da")
    QApplication.processEvents()
    assert (form.date.text(), form.hours.text()) == ("14.11.2026", "7,5")


def test_a_dialog_stays_while_something_in_it_has_just_been_refused(qtbot: QtBot, context: Context) -> None:
    dialog = Dialog(None, "typed", Button.Ok | Button.Cancel)
    field = NumberField(40, dialog)
    dialog.column.addWidget(field)
    dialog.finish_building()
    with qtbot.waitExposed(dialog):
        dialog.open()
    typed(qtbot, field, "75")
    assert dialog.isVisible()
    assert field.hasFocus()
    dialog.buttons.button(Button.Ok).click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_date_and_number_that_the_screen_writes_can_be_pasted_back(
    context: Context, form: Form, language: Language
) -> None:
    context.localisation.set_language(language)
    say, date = context.localisation, dt.date(1990, 1, 1)
    while date <= dt.date(2100, 12, 31):
        form.date.show_date(date)
        for text in (form.date.text(), say.day(date), say.short_day(date), date.isoformat()):
            assert day(text, language) == date, text
        date += dt.timedelta(days=17)
    for hundredths in range(0, 40_000, 25):
        form.hours.show_hours(hundredths / 100)
        if hundredths:
            assert number(form.hours.text(), language) == hundredths / 100
    for tenths in range(-1000, 1000, 5):
        assert number(say.number(tenths / 10), language) == tenths / 10
