"""Whatever writes a file is known here by name, with the reason why it may; a new one has to find its place."""

from tests.cli.outputs import COMMANDS
from tests.gui.outputs import OUTPUTS
from tests.ways_out import uses_of, ways_out

# The only functions that ask the system for a file to write: everything else goes through them.
MECHANISM = {
    "base.kept_files.write": {"os.open", "os.replace"},
    "base.logs._PrivateLog._open": {"open to write"},
    "base.logs._private": {"os.open"},
    "store.file_system.FileSystem.create": {"os.open"},
    "store.file_system.FileSystem.fsync_folder": {"os.open"},
    "store.file_system.FileSystem.link": {"os.link"},
    "store.file_system.FileSystem.replace": {"os.replace"},
    "base.outside._open_without_waiting": {"os.open"},
    "store.system_lock.SystemLock._opened": {"os.open"},
    "cli.terminal.drop_output": {"os.open"},
}
# Files of our own, in folders that are ours; nobody else names them.
OWN_PLACES = {
    "base.hyphenation.KeptWords.keep": {"kept_files.write"},
    "base.settings.load": {"os.replace"},  # puts aside what cannot be read
    "base.settings.save": {"kept_files.write"},
    "store.opened.Opened.put": {"write_output"},
    "store.summary.save_index": {"kept_files.write"},
    "ui.shell.settings._kept_logo": {"kept_files.write"},
    "ui.kit.file_dialog.keep_own_history": {"QSettings.setPath"},
    "ui.reports.templates.TemplateBar.keep": {"kept_files.write"},
    "ui.reports.page.ReportsPage._open_elsewhere": {"context.opened.put"},
    "ui.kit.theme._icon_file": {"kept_files.write"},
}
# New clients, under names that are free; copies whose target is looked at first (``check_copy``, ``check_target``).
CLIENTS = {
    "store.mending.salvage_to_new_file": {"ClientFile.create"},
    "store.past_file.PastFile.save_copy": {"ClientFile.create"},
    "ui.files.handing_over.HandingOver._join": {"save_copy"},  # a name that is free in the library
    "work.clients._write": {"ClientFile.create"},
}
# Into memory, a printer, or a folder that is made for it and goes at once.
ELSEWHERE = {
    "charts.render.pdf": {"print_pdf"},
    "charts.render.png": {"print_png"},
    "exchange.workbook_limits._Parts._copy": {"open to write"},
    "charts.render.svg": {"print_svg"},
    "selftest._round_trip": {"ClientFile.create"},
    "selftest.run": {"TemporaryDirectory"},
    "ui.reports.printing._on_accepted": {"print_pdf"},
    "ui.reports.printing._printed": {"QPdfWriter"},
}
# What only asks where to; what is asked for is among the outputs.
ASKING = {
    "ui.files.backing_up.BackingUp._on_copy_requested",
    "ui.exchange.exchanging.Exchanging._on_export_chosen",
    "ui.figures.import_skipped.ImportSkipped._on_save_clicked",
    "ui.files.client_files.ClientFiles.save_copy",
    "ui.files.handing_over.HandingOver._on_chosen",
    "ui.history.looking_back.LookingBack._on_export_requested",
    "ui.merging.merging.Merging._on_export_requested",
    "ui.reports.templates.TemplateBar._on_export_triggered",
    "ui.reports.page.ReportsPage._on_save_clicked",
    "ui.reports.page.ReportsPage._on_word_clicked",
    "ui.kit.charts.view.ChartView.ask_where",
    "ui.strategy.versions_room.VersionsRoom.save_version",
}


def test_every_place_that_writes_a_file_is_known_and_every_output_is_tried() -> None:
    found = {name.removeprefix("somedesk."): ways for name, ways in ways_out().items()}
    reasons = MECHANISM | OWN_PLACES | CLIENTS | ELSEWHERE
    rest = {name for name in found if name not in reasons} - ASKING
    assert rest == OUTPUTS.keys() | COMMANDS.keys(), "add a case to tests/gui/outputs.py or tests/cli/outputs.py"
    assert {name: found.get(name) for name in reasons} == reasons
    assert found.keys() >= ASKING


def test_an_output_takes_no_way_but_the_one() -> None:
    ways = {way for name, ways in ways_out().items() if name.removeprefix("somedesk.") in OUTPUTS for way in ways}
    assert ways == {"write_output", "save_copy", "copy_out"}


def test_durable_files_are_written_by_the_store_alone() -> None:
    outside = {module for module in uses_of("DurableFile") if not module.startswith("somedesk.store.")}
    assert outside == {"somedesk.cli.files"}, "which only reads one"
