"""The computer goes round: by keys alone, from a hand-over to the next, with nothing to see for who is not meant to."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.domain.workshop.paper import sheet_number
from somedesk.exchange.ballot_files import export_ballots
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.question import Question as Box
from somedesk.ui.reports.page import ReportsPage
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.agreement_dialog import AgreementDialog
from somedesk.ui.workshop.ballots.ballot import Ballot
from somedesk.ui.workshop.ballots.going_round import GoingRound
from somedesk.ui.workshop.ballots.hand_over import TICKS
from somedesk.ui.workshop.paper_dialog import PaperDialog
from somedesk.ui.workshop.participants_dialog import ParticipantsDialog
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.presenting import Presenting
from somedesk.ui.workshop.votes import KeptVoting
from somedesk.ui.workshop.voting_panel import VotingPanel
from tests.gui.held_workshop import A, client_for_workshop
from tests.gui.shell import dialog, find, open_in, press, settled, shown_window, text_of

K = Qt.Key
DIMENSIONS = built_in().dimension_ids()
NAMES = [f"Person-{number}" for number in range(1, 26)]


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", client_for_workshop())
        yield shown


@pytest.fixture
def presenter(window: MainWindow) -> Iterator[PresenterWindow]:
    """A workshop that was just begun, on its first dimension; the laptop shows the facilitator's side."""
    room = window.desk.room(Presenting)
    begun = room.begin("en")
    begun.swap()
    begun.do("next")
    yield begun
    room.end()


def panel_of(presenter: PresenterWindow) -> VotingPanel:
    found = presenter.findChild(VotingPanel)
    assert found is not None
    return found


def voting_of(presenter: PresenterWindow) -> KeptVoting:
    voting = presenter.workshop.voting
    assert isinstance(voting, KeptVoting)
    return voting


def answer(qtbot: QtBot, name: str) -> None:
    """Press a button of the question that is asked."""
    (box,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, Box) and each.isVisible()]
    press(qtbot, box, name)


def by_key(qtbot: QtBot, parent: QWidget, name: str) -> None:
    """Press a button as who has no mouse does."""
    button = parent.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible(), name
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, K.Key_Space)


def with_people(qtbot: QtBot, presenter: PresenterWindow, names: list[str]) -> None:
    by_key(qtbot, panel_of(presenter), "vote_who")
    asked = dialog(ParticipantsDialog)
    asked.names.setPlainText("\n".join(names))
    qtbot.keyClick(asked, K.Key_Return)


def going(presenter: PresenterWindow) -> GoingRound:
    guest = presenter.workshop.guest
    assert isinstance(guest, GoingRound)
    assert presenter.stack.currentWidget() is guest
    return guest


def hold(qtbot: QtBot, guest: GoingRound) -> None:
    """Space is held for a second: twenty ticks of its clock."""
    button = guest.hand_over.hold
    qtbot.keyPress(button, K.Key_Space)
    for _ in range(TICKS):
        button.timer.timeout.emit()
    qtbot.keyRelease(button, K.Key_Space)


def ballot_of(guest: GoingRound) -> Ballot:
    found = guest.currentWidget()
    assert isinstance(found, Ballot)
    return found


def key(qtbot: QtBot, guest: GoingRound, pressed: K) -> None:
    """A key, wherever the focus is in the ballot."""
    qtbot.keyClick(guest.window().focusWidget() or guest.currentWidget(), pressed)


def test_a_whole_workshop_of_twelve_dimensions_and_25_secret_voters_by_keys(
    qtbot: QtBot, window: MainWindow, presenter: PresenterWindow
) -> None:
    with_people(qtbot, presenter, NAMES)
    by_key(qtbot, panel_of(presenter), "vote_sitting")
    answer(qtbot, "unseen")
    guest = going(presenter)
    for number in range(25):
        hold(qtbot, guest)
        for place in range(len(DIMENSIONS)):
            key(qtbot, guest, K(K.Key_1 + (number + place) % 5))
            key(qtbot, guest, K.Key_Return)
    hold(qtbot, guest)
    assert presenter.workshop.guest is None
    for place in range(len(DIMENSIONS)):
        for pressed in (K.Key_Space, K(K.Key_1 + place % 4), K.Key_PageDown, K.Key_4, K.Key_PageDown):
            qtbot.keyClick(presenter, pressed)
    assert window.document is not None
    ratings = [window.document.client.rating(A, dimension) for dimension in DIMENSIONS]
    assert [rating.level for rating in ratings] == [1 + place % 4 for place in range(12)]
    assert {rating.target for rating in ratings} == {4}
    assert {rating.votes for rating in ratings} == {tuple(level for level in range(1, 6) for _ in range(5))}


def test_hands_are_counted_within_five_keys_of_the_start(qtbot: QtBot, presenter: PresenterWindow) -> None:
    by_key(qtbot, panel_of(presenter), "vote_hands")
    for pressed in (K.Key_2, K.Key_Return, K.Key_7, K.Key_Return):
        qtbot.keyClick(presenter.focusWidget(), pressed)
    assert (presenter.workshop.standing.voted, presenter.workshop.standing.result) == (9, None)
    # Space shows the votes, also from a field, in which it would write nothing.
    field = presenter.findChild(NumberField, "hands_2")
    assert field.lineEdit().width() > field.fontMetrics().horizontalAdvance("999"), "what is counted can be read"
    qtbot.keyClick(field, K.Key_Space)
    result = presenter.workshop.standing.result
    assert result is not None
    assert result.counts == {1: 2, 2: 7}
    assert presenter.focusWidget() in (presenter, None)


def begin_secret(qtbot: QtBot, presenter: PresenterWindow, names: list[str]) -> GoingRound:
    with_people(qtbot, presenter, names)
    by_key(qtbot, panel_of(presenter), "vote_secret")
    answer(qtbot, "unseen")
    return going(presenter)


def test_a_held_key_that_repeats_as_let_go_and_pressed_leads_to_statements_beside_each_other(
    qtbot: QtBot, presenter: PresenterWindow
) -> None:
    presenter.resize(1366, 768)
    guest = begin_secret(qtbot, presenter, NAMES[:4])
    assert presenter.focusWidget() is guest.hand_over.hold
    for _ in range(TICKS):
        qtbot.keyPress(guest.hand_over.hold, K.Key_Space)
        guest.hand_over.hold.timer.timeout.emit()
        qtbot.keyRelease(guest.hand_over.hold, K.Key_Space)
    cards = ballot_of(guest).cards
    qtbot.waitUntil(lambda: len({card.y() for card in cards}) == 1 < len({card.x() for card in cards}))


def test_votes_taken_before_the_room_sees_the_dimension_are_shown_all_the_same(
    qtbot: QtBot, presenter: PresenterWindow
) -> None:
    qtbot.keyClick(presenter, K.Key_PageUp)
    guest = begin_secret(qtbot, presenter, NAMES[:3])
    for pressed in (K.Key_2, K.Key_4, K.Key_3):
        hold(qtbot, guest)
        qtbot.keyClick(ballot_of(guest), pressed)
        key(qtbot, guest, K.Key_Return)
    hold(qtbot, guest)
    qtbot.keyClick(presenter, K.Key_Space)
    assert presenter.workshop.standing.result is not None
    assert presenter.workshop.show.mode == "focus"


def test_the_hand_over_tells_nothing_and_only_a_held_key_goes_on(qtbot: QtBot, presenter: PresenterWindow) -> None:
    guest = begin_secret(qtbot, presenter, NAMES[:4])
    for pressed in (K.Key_3, K.Key_Return, K.Key_PageDown, K.Key_B, K.Key_F5, K.Key_Escape, K.Key_Escape):
        qtbot.keyClick(guest.hand_over.hold, pressed)
    qtbot.keyClick(guest.hand_over.hold, K.Key_Space)  # not long enough
    qtbot.waitUntil(lambda: not guest.hand_over.hold.timer.isActive())
    assert guest.currentWidget() is guest.hand_over
    assert presenter.workshop.guest is guest
    hold(qtbot, guest)
    ballot = ballot_of(guest)
    qtbot.keyClick(ballot, K.Key_5)
    assert chosen(ballot) == ["statement_5"]
    key(qtbot, guest, K.Key_Return)
    assert guest.currentWidget() is guest.hand_over
    assert guest.findChild(QLabel, "hand_over_count").text() == "1 of 4 have voted"
    QApplication.processEvents()
    assert "My choice" not in " ".join(spoken(guest))


def chosen(ballot: Ballot) -> list[str]:
    return [
        each.objectName() for each in ballot.findChildren(QAbstractButton) if each.isCheckable() and each.isChecked()
    ]


def spoken(widget: QWidget) -> list[str]:
    """What a screen reader finds of what is to be seen."""
    found = []
    for each in [widget, *widget.findChildren(QWidget)]:
        if each.isVisible():
            told = QAccessible.queryAccessibleInterface(each)
            found += [told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)]
    return found


def test_a_ballot_can_be_changed_until_it_is_handed_in(qtbot: QtBot, presenter: PresenterWindow) -> None:
    guest = begin_secret(qtbot, presenter, NAMES[:3])
    hold(qtbot, guest)
    ballot = ballot_of(guest)
    assert not ballot.findChild(QPushButton, "ballot_next").isEnabled()
    for pressed, wanted in (
        (K.Key_Return, []), (K.Key_Right, ["statement_1"]), (K.Key_Right, ["statement_2"]),
        (K.Key_Left, ["statement_1"]), (K.Key_Left, ["ballot_zero"]), (K.Key_U, ["ballot_abstain"]),
        (K.Key_4, ["statement_4"]), (K.Key_Escape, ["statement_4"]),
    ):  # fmt: skip
        key(qtbot, guest, pressed)
        assert chosen(ballot) == wanted, pressed
    qtbot.mouseClick(ballot.cards[2], Qt.MouseButton.LeftButton)
    assert chosen(ballot) == ["statement_3"]
    key(qtbot, guest, K.Key_Return)
    hold(qtbot, guest)
    ballot = ballot_of(guest)
    key(qtbot, guest, K.Key_2)
    key(qtbot, guest, K.Key_Escape)
    key(qtbot, guest, K.Key_Escape)  # twice: it is forgotten, and nobody has voted
    assert guest.currentWidget() is guest.hand_over
    standing = presenter.workshop.standing
    assert (standing.voted, standing.expected) == (1, 3)
    press(qtbot, guest.hand_over, "not_here")
    assert guest.current is not None
    assert guest.current.name == NAMES[2]
    press(qtbot, guest.hand_over, "give_back")
    assert presenter.workshop.guest is None


def test_the_room_and_the_facilitator_see_that_somebody_voted_and_never_what(
    qtbot: QtBot, presenter: PresenterWindow
) -> None:
    """With every vote another level, both windows show the same."""
    seen = []
    with_people(qtbot, presenter, NAMES[:4])
    voting, workshop = voting_of(presenter), presenter.workshop
    for levels in ((1, 1, 1), (5, 0, None)):
        assert voting.start([workshop.dimension], "current", "secret")
        found = voting.round(workshop.dimension, "current")
        assert found is not None
        for number, level in enumerate(levels, start=1):
            assert voting.hand_in(number, {found.id: level})
        workshop.refresh()
        found_there = (*presenter.findChildren(QLabel), *presenter.findChildren(QPushButton))
        labels = [each.text() for each in found_there if each.isVisible()]
        told = sorted(text.replace("round 2", "round 1") for text in (*labels, *spoken(presenter)))
        seen.append((workshop.view, told))
        voting.restart(found)
        voting.withdraw(voting.round(workshop.dimension, "current"))  # type: ignore[arg-type]
    assert seen[0][0] == seen[1][0]
    assert seen[0][1] == seen[1][1]


def test_the_ballots_stay_locked_while_the_room_may_see_them(qtbot: QtBot, presenter: PresenterWindow) -> None:
    with_people(qtbot, presenter, NAMES[:3])
    by_key(qtbot, panel_of(presenter), "vote_secret")
    answer(qtbot, "seen")
    assert presenter.workshop.guest is None
    assert presenter.workshop.standing.voted == 0


def test_an_interrupted_workshop_goes_on_where_it_was_with_the_room_dark(
    qtbot: QtBot, window: MainWindow, presenter: PresenterWindow
) -> None:
    begin_secret(qtbot, presenter, NAMES[:3])
    presenter.workshop.take_over(None)
    voting = voting_of(presenter)
    presenter.workshop.go(DIMENSIONS[4])
    assert voting.start([DIMENSIONS[4]], "current", "secret")
    found = voting.round(DIMENSIONS[4], "current")
    assert found is not None
    voting.hand_in(1, {found.id: 3})
    room = window.desk.room(Presenting)
    room.end()
    again = room.begin("en")
    assert again.workshop.dimension == DIMENSIONS[4]
    assert again.workshop.show.is_blank
    assert again.workshop.view.title == ""
    assert again.workshop.standing.voted == 1


def test_every_statement_stands_whole_on_any_screen(qtbot: QtBot, presenter: PresenterWindow) -> None:
    guest = begin_secret(qtbot, presenter, NAMES[:3])
    hold(qtbot, guest)
    ballot = ballot_of(guest)
    for size in ((1024, 768), (1280, 720), (1920, 1080), (640, 900)):
        presenter.resize(*size)
        QApplication.processEvents()
        for card in ballot.cards:
            needed = card.height_for(card.width(), card.pixels, wide=card.is_wide)
            assert card.height() >= needed, (size, card.level)


def test_where_the_room_agrees_least_is_shown_and_led_to(qtbot: QtBot, presenter: PresenterWindow) -> None:
    with_people(qtbot, presenter, NAMES[:4])
    voting = voting_of(presenter)
    assert voting.start(DIMENSIONS[:2], "current", "secret")
    found = [voting.round(key, "current") for key in DIMENSIONS[:2]]
    for number in range(4):
        votes = {each.id: level for each, level in zip(found, (3, 1 + number), strict=True) if each is not None}
        assert voting.hand_in(number + 1, votes)
    for dimension in DIMENSIONS[:2]:
        voting.reveal(dimension, "current")
    panel_of(presenter)._show_agreement()
    shown = dialog(AgreementDialog)
    text = presenter.workshop.text.dimensions
    first = [shown.table.model().index(0, column).data() for column in range(5)]
    assert first == [text[DIMENSIONS[1]].short, "1: 1   2: 1   3: 1   4: 1", "2 / 3", "1–4", "67%"]
    press(qtbot, shown, "agreement_go")
    assert presenter.workshop.dimension == DIMENSIONS[1]


def test_paper_is_typed_by_two_and_counted_once_they_agree(qtbot: QtBot, presenter: PresenterWindow) -> None:
    by_key(qtbot, panel_of(presenter), "vote_paper")
    typing = dialog(PaperDialog)
    rows = [f"{sheet_number(number)} {str(number) * 12}" for number in (1, 2, 3)]
    for row in rows:
        qtbot.keyClicks(typing.line, row)
        qtbot.keyClick(typing.line, K.Key_Return)
    qtbot.keyClicks(typing.line, "0428 1")
    qtbot.keyClick(typing.line, K.Key_Return)
    assert "0428" in text_of(typing, "paper_said")
    typing.line.clear()
    typing.typists[1].setChecked(True)
    for row in [*rows[:2], f"{sheet_number(3)} {'4' * 12}"]:
        qtbot.keyClicks(typing.line, row)
        qtbot.keyClick(typing.line, K.Key_Return)
    assert sheet_number(3) in text_of(typing, "paper_compared")
    assert not find(typing, QPushButton, "paper_count").isEnabled()
    typing.rows.setCurrentRow(2)
    press(qtbot, typing, "paper_remove")
    qtbot.keyClicks(typing.line, rows[2])
    qtbot.keyClick(typing.line, K.Key_Return)
    press(qtbot, typing, "paper_count")
    typing.close()
    assert presenter.workshop.standing.voted == 3


def test_ballots_in_files_are_collected_and_what_is_wrong_with_them_is_said(
    qtbot: QtBot, window: MainWindow, presenter: PresenterWindow, tmp_path: Path
) -> None:
    assert window.document is not None
    with zipfile.ZipFile(io.BytesIO(export_ballots(window.document.client, "da"))) as pack:
        book = openpyxl.load_workbook(io.BytesIO(pack.read(pack.namelist()[0])))
    book.worksheets[0]["C5"] = 3
    book.save(tmp_path / "one.xlsx")
    (tmp_path / "two.xlsx").write_bytes(b"PK\x03\x04")
    by_key(qtbot, panel_of(presenter), "vote_beforehand")
    files = [each for each in presenter.findChildren(QFileDialog) if each.isVisible()][-1]
    files.filesSelected.emit([str(tmp_path / "one.xlsx"), str(tmp_path / "two.xlsx")])
    files.close()
    settled(qtbot, window)
    assert presenter.workshop.standing.voted == 1
    assert "1 ballot was counted." in text_of(presenter, "presenter_said")


def test_the_minutes_are_a_click_away_from_the_end(
    qtbot: QtBot, window: MainWindow, presenter: PresenterWindow
) -> None:
    presenter.workshop.language = "sv"
    qtbot.keyClick(presenter, K.Key_3)
    window.desk.room(Presenting).end()
    settled(qtbot, window)
    assert window.notice_bar.isVisible()
    press(qtbot, window.notice_bar, "notice_action")
    qtbot.waitUntil(lambda: not window.context.tasks.any_busy())  # a report is built
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    assert page.options.kind() == "minutes"
    assert page.options.language() == "sv"  # that of the room
