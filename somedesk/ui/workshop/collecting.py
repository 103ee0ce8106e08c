"""Ballots that everyone filled in on their own are collected: files are chosen, read, and counted once each."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.exchange.ballot_files import Filled, participant_code, read_ballots
from somedesk.ui.kit.file_dialog import file_dialog
from somedesk.ui.kit.i18n import counted, word
from somedesk.ui.workshop.votes import KeptVoting
from somedesk.ui.workshop.workshop import Workshop

TASK = "collect_ballots"


def collect(workshop: Workshop, voting: KeptVoting, window: QWidget) -> None:
    """Ask which files, and count them."""
    kinds = f"{word('formats.ballots')} (*.xlsx)"
    dialog = file_dialog("collect_ballots_dialog", window, word("way_beforehand"), "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(partial(_read, workshop, voting))
    dialog.open()


def _read(workshop: Workshop, voting: KeptVoting, chosen: list[str]) -> None:
    record = voting.workshop
    if record is None:
        return
    model, uid = workshop.model, workshop.document.client.profile.uid
    work = partial(read_ballots, [Path(path) for path in chosen], uid, record.assessment, model)
    workshop.desk.background(TASK, work, partial(_count, workshop, voting))


def _count(workshop: Workshop, voting: KeptVoting, found: Any) -> None:
    ballots: tuple[Filled, ...] = found.ballots
    uid = workshop.document.client.profile.uid
    there = voting.workshop.participants if voting.workshop is not None else ()
    whose = {participant_code(uid, workshop.assessment_id, each.number): each.number for each in there}
    new = voting.count_files({each.code: each.votes for each in ballots}, workshop.phase, whose)
    said = [counted("ballots_counted", new)]
    if len(ballots) > new:
        said.append(counted("ballots_known", len(ballots) - new))
    said += [_why(workshop, error) for error in found.refused]
    workshop.refused.emit(" ".join(said))


def _why(workshop: Workshop, error: SomeDeskError) -> str:
    return workshop.desk.sentence(error)
