"""What does not fit: `python -m tests.gui.room_survey 683x384 [--theme contrast]` opens everything on such a screen.

One line for each fault: language, page or dialog, widget, what is wrong with it. A program of its own, because the
screen that Qt's offscreen platform shows is read once, when it starts.
"""

import argparse
import datetime as dt
import json
import os
import pkgutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

import somedesk.ui
from somedesk.base import settings
from somedesk.base.errors import FileProblem
from somedesk.base.settings import Settings
from somedesk.content.sample import sample_client
from somedesk.content.suggestions import catalogue
from somedesk.domain.client import LANGUAGES
from somedesk.domain.grid.assessment import edit_profile
from somedesk.domain.merge import differences
from somedesk.exchange.xlsx_actions import Differences
from somedesk.reports.options import ReportOptions
from somedesk.store.client_file import SUFFIX, ClientFile
from somedesk.store.traces import Trace
from somedesk.ui.app import make_application, make_window
from somedesk.ui.desk.help import HelpPanel
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.question import Question
from somedesk.ui.places import PLACES
from somedesk.ui.shell.main_window import MainWindow
from somedesk.work.reports import ReportCall
from tests.gui.calendar_dialogs import of_the_calendar
from tests.gui.focus_faults import focus_faults
from tests.gui.room_survey_figures import figure_dialogs
from tests.gui.spoken_faults import spoken_faults
from tests.gui.survey_parts import parts_of
from tests.gui.survey_stage_check import of_the_stage_check
from tests.gui.survey_team import of_the_team
from tests.gui.survey_workshop import in_a_workshop
from tests.gui.what_is_cut import faults
from tests.screenshots import settle

TODAY = dt.date(2026, 11, 14)
LONG = "Den selvejende institution for håndtering af sociale medier i hele den sydlige region"
Opener = Callable[[], Dialog]


def openers(window: MainWindow) -> dict[str, Opener]:
    """Each kind of dialog by its class's name, with much in it."""
    from somedesk.ui.exchange.export import ExportDialog
    from somedesk.ui.exchange.import_actions import ImportActionsDialog
    from somedesk.ui.files.backups import BackupsDialog
    from somedesk.ui.files.deleted_clients import DeletedClientsDialog
    from somedesk.ui.files.erase_client import EraseClientDialog
    from somedesk.ui.files.hand_over import HandOverDialog
    from somedesk.ui.files.new_client import NewClientDialog
    from somedesk.ui.files.open_problem import OpenProblemDialog
    from somedesk.ui.files.own_organisation import OwnOrganisationDialog
    from somedesk.ui.files.passphrase import PassphraseDialog
    from somedesk.ui.files.unlock import UnlockDialog
    from somedesk.ui.history.change_reason import ChangeReasonDialog
    from somedesk.ui.history.dialog import HistoryDialog
    from somedesk.ui.home.clients_compared import ClientsCompared
    from somedesk.ui.home.rename_client import RenameClientDialog
    from somedesk.ui.merging.dialog import MergeDialog, Versions
    from somedesk.ui.overview.client_details import ClientDetailsDialog
    from somedesk.ui.shell.about import AboutDialog
    from somedesk.ui.shell.crash_dialog import CrashDialog
    from somedesk.ui.shell.jump import JumpDialog
    from somedesk.ui.shell.settings import SettingsDialog
    from somedesk.ui.shell.sheets import WindowSheets
    from somedesk.ui.shell.shortcuts import ShortcutsDialog

    context, document = window.context, opened(window)
    client, path = document.client, document.file.path
    model = client.model_of(client.timeline[-1])
    theirs = sample_client("en", TODAY)
    error = FileProblem("file_locked", file=f"{LONG}.somedesk", holder="A. B.", machine="x", since="2026-11-14")
    traces = (Trace(Path(f"/{LONG}/{LONG}.somedesk"), "file"),)
    versions = Versions(client, theirs, None, differences(client, theirs), "copy.somedesk")
    targets = window.desk.room(WindowSheets).targets
    read = Differences((), (error,), ("x",), 9)
    return {
        "ExportDialog": lambda: ExportDialog(context, client, window),
        "ImportActionsDialog": lambda: ImportActionsDialog(context, client, read, window),
        "BackupsDialog": lambda: BackupsDialog(context, document.file.backups(), client, window),
        "DeletedClientsDialog": lambda: DeletedClientsDialog(context, window),
        "EraseClientDialog": lambda: EraseClientDialog(context, LONG, traces, "/media/stick", window),
        "HandOverDialog": lambda: HandOverDialog(window),
        "NewClientDialog": lambda: NewClientDialog(context, window),
        "OwnOrganisationDialog": lambda: OwnOrganisationDialog(context, window),
        "OpenProblemDialog": lambda: OpenProblemDialog(context, error, path, window),
        "PassphraseDialog": lambda: PassphraseDialog(context, LONG, True, True, window),
        "UnlockDialog": lambda: UnlockDialog(context, FileProblem("passphrase_wrong", file=path.name), path, window),
        "ChangeReasonDialog": lambda: ChangeReasonDialog(0, LONG, LONG, window),
        "HistoryDialog": lambda: HistoryDialog(context, document, window),
        "ClientsCompared": lambda: ClientsCompared(context, window),
        "RenameClientDialog": lambda: RenameClientDialog(LONG, (), window),
        "MergeDialog": lambda: MergeDialog(context, versions, window),
        "ClientDetailsDialog": lambda: ClientDetailsDialog(context, client.profile, model, window),
        "AboutDialog": lambda: AboutDialog(context, window),
        "CrashDialog": lambda: CrashDialog(LONG * 9, window),
        "JumpDialog": lambda: JumpDialog(context, targets, window),
        "SettingsDialog": lambda: SettingsDialog(context, window),
        "ShortcutsDialog": lambda: ShortcutsDialog(window.commands, window),
        "Question": lambda: _question(window),
        **_of_the_work(window),
        **figure_dialogs(window, document),
        **of_the_stage_check(document, window),
        **of_the_team(opened(window), window),
        **_of_the_strategy(window),
        **_of_the_workshop(window),
    }


def _of_the_strategy(window: MainWindow) -> dict[str, Opener]:
    from somedesk.domain.strategy.questions import strategy_of
    from somedesk.ui.strategy.approval import ApprovalDialog
    from somedesk.ui.strategy.document_texts import DocumentTextsDialog
    from somedesk.ui.strategy.versions import VersionsDialog

    context, document = window.context, opened(window)
    return {
        "ApprovalDialog": lambda: ApprovalDialog(context, TODAY, window),
        "DocumentTextsDialog": lambda: DocumentTextsDialog(strategy_of(document.client), False, window),
        "VersionsDialog": lambda: VersionsDialog(context, document, window),
    }


def _of_the_work(window: MainWindow) -> dict[str, Opener]:
    from somedesk.domain.plan.plan import ranked_suggestions
    from somedesk.ui.grid.assessment_details import AssessmentDetailsDialog
    from somedesk.ui.grid.guiding import GuidedDialog
    from somedesk.ui.grid.not_applicable import NotApplicableDialog
    from somedesk.ui.grid.score_explained import ScoreExplained
    from somedesk.ui.links.dialog import LinksDialog
    from somedesk.ui.plan.action_batch import ActionBatchEditor
    from somedesk.ui.plan.action_editor import ActionEditor
    from somedesk.ui.plan.capacity import CapacityDialog
    from somedesk.ui.plan.carry_over import CarryOverDialog
    from somedesk.ui.plan.proposal import ProposalDialog
    from somedesk.ui.plan.suggestion_picker import SuggestionPicker
    from somedesk.ui.progress.assessments_compared import AssessmentsCompared
    from somedesk.ui.progress.promises_explained import PromisesExplained
    from somedesk.ui.reports.batch import ReportBatchDialog
    from somedesk.ui.reports.template_name import TemplateNameDialog
    from somedesk.ui.workshop.check_page import CheckDialog
    from somedesk.ui.workshop.keys_sheet import WorkshopKeysDialog

    context, document = window.context, opened(window)
    client = document.client
    first, last = client.timeline[0], client.timeline[-1]
    model, actions = client.model_of(last), tuple(client.actions.values())
    known = catalogue(model.id)
    ranked = ranked_suggestions(client, last, known)
    chosen = ReportCall("summary", "da", ReportOptions())
    return {
        **of_the_calendar(window, TODAY, LONG),
        "AssessmentDetailsDialog": lambda: AssessmentDetailsDialog(context, TODAY, last, first, window),
        "GuidedDialog": lambda: GuidedDialog(context, document, window),
        "LinksDialog": lambda: LinksDialog(context, document, window),
        "NotApplicableDialog": lambda: NotApplicableDialog("strategy", "Strategi", LONG, window),
        "ScoreExplained": lambda: ScoreExplained(context, document, window),
        "ActionBatchEditor": lambda: ActionBatchEditor(context, 3, list, window),
        "ActionEditor": lambda: ActionEditor(context, document, actions[0], model, list, window),
        "CapacityDialog": lambda: CapacityDialog(context, client, TODAY, False, window),
        "CarryOverDialog": lambda: CarryOverDialog(context, actions, TODAY, window),
        "ProposalDialog": lambda: ProposalDialog(context, document, model, known, window),
        "SuggestionPicker": lambda: SuggestionPicker(context, document, model, ranked, window),
        "AssessmentsCompared": lambda: AssessmentsCompared(context, document, first, last, window),
        "PromisesExplained": lambda: PromisesExplained(context, client, first, last, window),
        "ReportBatchDialog": lambda: ReportBatchDialog(context, chosen, TODAY, window),
        "CheckDialog": lambda: CheckDialog(context, "da", window),
        "WorkshopKeysDialog": lambda: WorkshopKeysDialog(5, window),
        "TemplateNameDialog": lambda: TemplateNameDialog(LONG, (), window),
    }


def _of_the_workshop(window: MainWindow) -> dict[str, Opener]:
    from PySide6.QtCore import QObject

    from somedesk.domain.workshop.paper import Sheet
    from somedesk.ui.workshop.agenda_dialog import AgendaDialog
    from somedesk.ui.workshop.agreement_dialog import AgreementDialog
    from somedesk.ui.workshop.minutes import KeptFacilitation
    from somedesk.ui.workshop.paper_dialog import PaperDialog
    from somedesk.ui.workshop.participants_dialog import ParticipantsDialog
    from somedesk.ui.workshop.votes import KeptVoting

    document = opened(window)
    last = document.client.timeline[-1]
    voting = KeptVoting(document, last.id, QObject(window))
    for number in range(1, 30):
        voting.type_in(0, Sheet(number, (2,) * 12))
        voting.type_in(1, Sheet(number + 20, (2,) * 12))
    text = document.client.model_of(last).text("da")
    side = KeptFacilitation(document, last.id, QObject(window))
    return {
        "AgendaDialog": lambda: AgendaDialog(side, text, window),
        "AgreementDialog": lambda: AgreementDialog(voting, "current", text, window),
        "ParticipantsDialog": lambda: ParticipantsDialog(voting, 12, 60, window),
        "PaperDialog": lambda: PaperDialog(voting, "current", text, window),
    }


def _question(window: MainWindow) -> Question:
    box = Question("question_box", LONG, "\n".join([LONG] * 30), window)
    box.offer("one", "Gem en kopi et andet sted…", print, "primary")
    box.offer("two", "Luk uden at gemme", print, "danger")
    box.offer("three", "Behold åben")
    return box


def opened(window: MainWindow) -> Document:
    """The open client."""
    assert window.document is not None
    return window.document


def dialog_kinds() -> set[str]:
    """The names of all classes of dialogs that the program has."""
    for module in pkgutil.walk_packages(somedesk.ui.__path__, "somedesk.ui."):
        import_module(module.name)
    found, todo = set(), [Dialog]
    while todo:
        for kind in todo.pop().__subclasses__():
            found.add(kind.__name__)
            todo.append(kind)
    return {name for name in found if not name.startswith("_")}


# --- the program ---


def survey(window: MainWindow, language: str, pictures: Path | None, *, tab: bool) -> Iterator[str]:
    """Each page and each dialog in one language; with ``tab``, all of its stops."""

    def all_faults(top: QWidget) -> Iterator[str]:
        yield from faults(top)
        yield from spoken_faults(top)
        if tab:
            yield from focus_faults(top)

    window.context.change_settings(language=language)
    for page in PLACES:
        if page.needs_client:
            window.show_page(page.name)
            settle(window)
            picture(window, f"{page.name}-{language}", pictures)
            yield from (f"{language} {page.name}: {fault}" for fault in all_faults(window))
            for name, show in parts_of(page.name, window):
                show()
                settle(window)
                picture(window, f"{page.name}-{name}-{language}", pictures)
                yield from (f"{language} {page.name} {name}: {fault}" for fault in all_faults(window))
    for name, make in openers(window).items():
        dialog = make()
        dialog.open()
        settle(window)
        picture(dialog, f"{name}-{language}", pictures)
        yield from (f"{language} {name}: {fault}" for fault in all_faults(dialog))
        dialog.close()
        dialog.deleteLater()  # else each that follows has more windows beside it
        QApplication.processEvents()
    yield from in_a_workshop(window, language, partial(picture, folder=pictures))
    window.commands["help"].trigger()
    settle(window)
    (panel,) = window.findChildren(HelpPanel)
    picture(panel, f"help-{language}", pictures)
    yield from (f"{language} help: {fault}" for fault in faults(panel))
    panel.leave()


def picture(widget: QWidget, name: str, folder: Path | None) -> None:
    """Keep it as a picture, if that is wanted."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(folder / f"{name}.png"))


def use_screen(size: str, folder: Path) -> None:
    """Have Qt show one screen of that size."""
    width, height = map(int, size.split("x"))
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [{"name": "one", "x": 0, "y": 0, "width": width, "height": height}]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"


def main() -> int:
    """Print what does not fit."""
    parser = argparse.ArgumentParser(prog="room_survey")
    parser.add_argument("size")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--tab", action="store_true", help="also press Tab all the way round, in the first language")
    parser.add_argument("--workshop", action="store_true", help="that alone")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SOMEDESK_HOME"] = folder
        use_screen(args.size, Path(folder))
        app = make_application(sys.argv[:1])
        settings.save(Settings(language="da", theme=args.theme))
        window = make_window()
        window.appear()
        settle(window)
        print(*(f"da home: {fault}" for fault in faults(window)), sep="\n")
        client = sample_client("da", TODAY)
        window.opening.opened.emit(ClientFile.create(Path(folder) / f"client{SUFFIX}", client))
        opened(window).apply(edit_profile(client, name=LONG))
        missing = dialog_kinds() - openers(window).keys()
        print(*(f"{name} is not opened by this survey" for name in sorted(missing)), sep="\n")
        for language in args.language or LANGUAGES:
            window.context.change_settings(language=language)
            keep = partial(picture, folder=args.pictures)
            if args.workshop:
                found = in_a_workshop(window, language, keep)
            else:
                found = survey(window, language, args.pictures, tab=args.tab and language == LANGUAGES[0])
            print(*found, sep="\n", flush=True)
        window.close()
        settle(window)
        del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
