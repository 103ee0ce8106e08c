"""Votes that are kept: what each way counts, what a reveal takes out of the seal, what a crash leaves."""

import gzip
import os
import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.content.messages import message
from somedesk.content.models import built_in
from somedesk.domain.workshop import paper, rounds
from somedesk.store.ballot_box import BallotBox, ballots_path
from somedesk.store.client_file import read_client
from somedesk.ui.kit.dialog import Button
from somedesk.ui.kit.i18n import spoken
from somedesk.ui.workshop.participants_dialog import ParticipantsDialog
from tests.gui.held_workshop import A, Held, held

FIRST, SECOND = built_in().dimension_ids()[:2]


@pytest.fixture
def workshop(tmp_path: Path, qtbot: QtBot) -> Held:
    return held(tmp_path)


def test_hands_are_counted_and_shown_in_two_steps(workshop: Held) -> None:
    voting = workshop.voting
    assert voting.standing(FIRST, "current").expected == 0
    assert voting.start([FIRST], "current", "hands")
    found = voting.round(FIRST, "current")
    assert found is not None
    assert voting.set_hands(found, [0, 1, 3], 1)
    standing = voting.standing(FIRST, "current")
    assert (standing.voted, standing.expected, standing.is_secret, standing.result) == (5, 5, False, None)
    assert not voting.may_decide(FIRST, "current")
    voting.reveal(FIRST, "current")
    result = voting.standing(FIRST, "current").result
    assert result is not None
    assert (result.counts, result.abstained, result.medians, result.spread) == ({1: 1, 2: 3}, 1, (2,), (1, 2))
    assert voting.decide(FIRST, "current", 2, half=True)
    rating = workshop.document.client.rating(A, FIRST)
    assert (rating.level, rating.on_the_way, rating.votes) == (2, True, (1, 2, 2, 2))
    for _ in range(2):
        workshop.document.undo_stack.undo()
    assert voting.standing(FIRST, "current").result is None
    workshop.end()


def test_more_hands_than_people_are_refused_with_a_word(workshop: Held) -> None:
    voting = workshop.voting
    voting.start([FIRST], "current", "hands")
    found = voting.round(FIRST, "current")
    assert found is not None
    assert not voting.set_hands(found, [0, 6], 0)
    assert workshop.problems == ["votes_many"]
    voting.withdraw(found)
    assert voting.round(FIRST, "current") is None
    workshop.end()


def test_a_secret_vote_is_shown_when_it_is_revealed_and_not_undone(workshop: Held) -> None:
    voting = workshop.voting
    workshop.vote(FIRST, 2, 3, 3, 1)
    assert workshop.document.undo_stack.count() == 0, "a stray Ctrl+Z would take their round away"
    standing = voting.standing(FIRST, "current")
    assert (standing.voted, standing.missing, standing.is_secret) == (4, 1, True)
    found = voting.round(FIRST, "current")
    assert found is not None
    assert voting.has_voted(found) == {1, 2, 3, 4}
    assert not voting.set_open_vote(found, 1, 5)
    assert voting.set_open_vote(found, 5, 5)
    voting.reveal(FIRST, "current")
    result = voting.standing(FIRST, "current").result
    assert result is not None
    assert result.counts == {1: 1, 2: 1, 3: 2, 5: 1}
    assert workshop.document.undo_stack.count() == 0
    workshop.saved()
    assert not voting.kept.session.holds_ballots
    assert voting.least_agreed() == (FIRST,)
    workshop.end()
    assert list(ballots_path().iterdir()) == []


def test_a_round_begun_again_destroys_its_ballots(workshop: Held) -> None:
    voting = workshop.voting
    workshop.vote(FIRST, 2, 3, 3)
    found = voting.round(FIRST, "current")
    assert found is not None
    voting.restart(found)
    assert not voting.kept.session.holds_ballots
    again = voting.round(FIRST, "current")
    assert again is not None
    assert (again.number, voting.handed_in(again)) == (2, ())
    workshop.vote(FIRST, 1, 1, 1)
    voting.withdraw(again)  # not with votes in it
    assert voting.round(FIRST, "current") == again
    workshop.end()


def test_one_sitting_votes_on_all_dimensions_and_each_is_shown_by_itself(workshop: Held) -> None:
    voting = workshop.voting
    assert voting.start([FIRST, SECOND], "current", "sitting")
    found = [voting.round(key, "current") for key in (FIRST, SECOND)]
    for number in (1, 2, 3):
        assert voting.hand_in(number, {each.id: number for each in found if each is not None})
    voting.reveal(FIRST, "current")
    workshop.saved()
    assert voting.standing(SECOND, "current").voted == 3
    assert voting.standing(SECOND, "current").result is None
    voting.reveal(SECOND, "current")
    assert voting.least_agreed() == (FIRST, SECOND)
    voting.talk_first([SECOND])
    assert workshop.facilitation.items()[0].dimension == SECOND
    workshop.end()


def test_names_or_not_is_fixed_by_the_first_vote(workshop: Held) -> None:
    voting = workshop.voting
    assert not voting.is_fixed()
    workshop.vote(FIRST, 2)
    assert voting.is_fixed()
    record = voting.workshop
    assert record is not None
    assert not voting.prepare(record.participants, True, 3)
    assert workshop.problems == ["ballots_fixed"]
    assert voting.prepare((*record.participants[:4],), False, 3)
    workshop.end()


def test_a_name_that_is_there_twice_is_said_in_the_dialog_and_nothing_typed_is_lost(
    workshop: Held, qtbot: QtBot
) -> None:
    before = workshop.voting.people
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    asked = ParticipantsDialog(workshop.voting, 12, 60, window)
    asked.open()
    asked.names.setPlainText("Anne\nBo\nAnne")
    ok = asked.buttons.button(Button.Ok)
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert asked.isVisible()
    assert asked.names.toPlainText() == "Anne\nBo\nAnne"
    word = asked.findChild(QLabel, "field_word")
    assert word is not None
    assert word.isVisible()
    assert word.text() == message(InvalidInput("participant_twice"), spoken())
    assert workshop.voting.people == before
    asked.names.setPlainText("Anne\nBo")
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert [each.name for each in workshop.voting.people] == ["Anne", "Bo"]
    # The same people again are no refusal.
    assert workshop.voting.prepare(workshop.voting.people, False, 3)
    workshop.end()


def test_named_ballots_say_who_voted_what_once_they_are_shown(tmp_path: Path, qtbot: QtBot) -> None:
    workshop = held(tmp_path, by_name=True)
    workshop.vote(FIRST, 2, None)
    workshop.voting.reveal(FIRST, "current")
    found = workshop.voting.round(FIRST, "current")
    assert found is not None
    assert [(vote.participant, vote.level) for vote in found.named] == [(1, 2), (2, None)]
    workshop.end()


# --- paper and files ---


def test_paper_ballots_are_typed_counted_once_and_still_there_after_a_crash(tmp_path: Path, qtbot: QtBot) -> None:
    workshop = held(tmp_path, people=())
    dimensions = built_in().dimension_ids()
    workshop.voting.start(dimensions, "current", "paper")
    for number in (1, 2, 3):
        row = f"{paper.sheet_number(number)} {number * 111111}{number * 111111} {12 * number}"
        assert workshop.voting.type_in(0, paper.typed(row, 12, 5))
    workshop.crash()
    workshop = held(tmp_path, people=())
    voting = workshop.voting
    assert sorted(voting.typed(0)) == ["1", "2", "3"]
    found = [each for key in dimensions if (each := voting.round(key, "current")) is not None]
    sheets = {int(number): paper.levels_of(code) for number, code in voting.typed(0).items()}
    assert voting.count_sheets(sheets, found) == 3
    assert voting.count_sheets(sheets, found) == 0
    voting.forget_typed()
    assert voting.type_in(1, without="9")
    voting.reveal(FIRST, "current")
    shown = voting.votes(FIRST, "current")
    assert shown is not None
    assert shown.levels == (1, 2, 3)
    assert voting.count_files({"ab": {FIRST: 1, SECOND: 2}, "cd": {SECOND: None}}, "current") == 2
    assert voting.count_files({"ab": {SECOND: 2}}, "current") == 0
    # Whose ballot it is is known where they were handed out to participants: none of them votes in two ways.
    second = voting.round(SECOND, "current")
    assert second is not None
    assert voting.set_open_vote(second, 4, 3)
    assert voting.count_files({"ef": {SECOND: 4}, "gh": {SECOND: 5}}, "current", {"ef": 5, "gh": 4}) == 1
    assert not voting.hand_in(5, {second.id: 4})
    assert workshop.problems.pop() == "ballot_twice"
    assert voting.standing(SECOND, "current").voted == 7
    workshop.end()


# --- nothing is lost, nothing is told ---


def test_after_a_crash_it_goes_on_exactly_where_it_was(tmp_path: Path, qtbot: QtBot) -> None:
    workshop = held(tmp_path)
    workshop.vote(FIRST, 2, 3, 3)
    workshop.facilitation.spend(FIRST, 95)
    workshop.facilitation.park("codes")
    workshop.voting.kept.write()
    workshop.crash()
    again = held(tmp_path)
    assert again.voting.standing(FIRST, "current").voted == 3
    assert again.voting.way() == "secret"
    assert again.facilitation.items()[0].spent == 95
    assert [item.text for item in again.facilitation.parked()] == ["codes"]
    again.voting.reveal(FIRST, "current")
    # The power goes before what was shown is on disk, and so before it leaves the seal.
    assert again.voting.kept.session.holds_ballots or again.document.save_state.kind == "saved"
    again.crash()
    third = held(tmp_path)
    result = third.voting.standing(FIRST, "current").result
    assert result is not None
    assert result.counts == {2: 1, 3: 2}
    assert not third.voting.kept.session.holds_ballots
    third.end()


def test_ballots_from_another_computer_are_told_as_lost_and_the_rest_goes_on(tmp_path: Path, qtbot: QtBot) -> None:
    workshop = held(tmp_path)
    workshop.vote(FIRST, 2, 3)
    workshop.crash()
    for path in ballots_path().glob("*.key"):
        path.unlink()
    again = held(tmp_path)
    qtbot.waitUntil(lambda: again.problems == ["ballots_unreadable"])
    assert again.voting.standing(FIRST, "current").voted == 0
    again.vote(FIRST, 1, 1, 1)
    again.end()


def test_a_box_that_cannot_be_read_now_is_kept_and_nothing_is_put_over_it(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop = held(tmp_path)
    workshop.vote(FIRST, 2, 3)
    workshop.crash()
    with monkeypatch.context() as patch:
        error = FileProblem("file_unreadable", file="box", reason="EIO")
        patch.setattr(BallotBox, "load", lambda _box: (_ for _ in ()).throw(error))
        away = held(tmp_path)
        found = away.voting.round(FIRST, "current")
        assert found is not None
        assert not away.voting.hand_in(3, {found.id: 5})
        qtbot.waitUntil(lambda: away.problems == ["file_unreadable"] * 2)
        away.end()
    again = held(tmp_path)
    assert again.voting.standing(FIRST, "current").voted == 2
    again.end()


def test_a_ballot_that_cannot_be_saved_is_not_counted(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop = held(tmp_path)
    workshop.vote(FIRST, 2)
    found = workshop.voting.round(FIRST, "current")
    assert found is not None
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _handle: (_ for _ in ()).throw(OSError(28, "full")))
        assert not workshop.voting.hand_in(2, {found.id: 5})
    assert workshop.problems == ["disk_full"]
    assert workshop.voting.standing(FIRST, "current").voted == 1
    assert workshop.voting.hand_in(2, {found.id: 5})
    workshop.end()


def test_no_file_tells_a_sealed_vote(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Votes of a level that is nowhere else: neither as JSON in any spelling, nor in anything unpacked."""
    workshop = held(tmp_path)
    workshop.vote(FIRST, 4, 4, 4, 4, 4)
    workshop.saved()
    found = workshop.voting.round(FIRST, "current")
    assert found is not None
    home = ballots_path().parent.parent
    files = [path for folder in (tmp_path, home) for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 3
    for path in files:
        for content in unpacked(path.read_bytes()):
            assert not re.search(rb'"(counts|votes|levels?)"\s*:\s*\[?[^"}\]]*4', content), path
            if path.suffix != ".somedesk":
                assert found.id.encode() not in content, path
    client = read_client(workshop.document.file.path)
    assert rounds.counted_openly(client.rounds[found.id]) == 0
    assert client.rounds[found.id].votes == ()
    workshop.end()


def unpacked(content: bytes) -> list[bytes]:
    """The bytes, and what they hold if they are packed."""
    found = [content]
    for unpack in (gzip.decompress, zlib.decompress):
        try:
            found.append(unpack(content))
        except (OSError, zlib.error, EOFError):
            continue
    return found


# --- the warm-up ---


def test_a_warm_up_leaves_nothing_behind(workshop: Held) -> None:
    voting = workshop.voting
    voting.kept.warm_up(True)
    before = workshop.document.client
    workshop.vote(FIRST, 3)
    voting.invent(FIRST, "current")
    assert voting.standing(FIRST, "current").missing == 0
    voting.reveal(FIRST, "current")
    assert voting.standing(FIRST, "current").result is not None
    assert not voting.may_decide(FIRST, "current")
    voting.kept.warm_up(False)
    assert voting.standing(FIRST, "current").expected == 0
    assert workshop.document.client == before
    voting.invent(FIRST, "current")
    assert not voting.kept.session.holds_ballots
    workshop.end()


# --- facilitation ---


def test_what_the_facilitator_does_is_kept(workshop: Held) -> None:
    side = workshop.facilitation
    side.give(FIRST, 9)
    side.skip(SECOND, True)
    side.write_note(FIRST, "ask the shop")
    items = {item.dimension: item for item in side.items()}
    side.plan([items.pop(SECOND), *items.values()])
    side.park("who has the codes")
    side.park("swap a profile")
    side.park("  ")
    one, other = side.parked()
    side.unpark(one.id, "action", FIRST)
    side.unpark(other.id, "", FIRST)
    side.capture(" Write it down ", "Ellen", SECOND)
    side.spend(FIRST, 61)
    workshop.vote(FIRST, 1, 1, 1)
    assert workshop.problems == ["parked_empty"]
    client = workshop.document.client
    assert sorted(action.title for action in client.actions.values()) == ["Write it down", "who has the codes"]
    items = {item.dimension: item for item in side.items()}
    assert (items[FIRST].minutes, items[FIRST].note, items[FIRST].spent) == (9, "ask the shop", 61)
    assert items[SECOND].is_skipped
    workshop.voting.explain(FIRST, reason="r")
    workshop.end()
    client = read_client(workshop.document.file.path)
    (record,) = client.workshops.values()
    # Votes wait to be shown: it is not over.
    assert record.status == "open"
    assert {item.dimension: item.spent for item in record.agenda}[FIRST] == 61


def test_a_workshop_with_nothing_waiting_is_over_and_goes_on_the_same_day(tmp_path: Path, qtbot: QtBot) -> None:
    workshop = held(tmp_path)
    workshop.voting.decide(FIRST, "current", 3)
    workshop.end()
    (record,) = read_client(tmp_path / "client.somedesk").workshops.values()
    assert record.status == "closed"
    again = held(tmp_path)
    again.facilitation.park("one more")
    assert [each.status for each in again.document.client.workshops.values()] == ["open"]
    again.end()
