"""The command line: what the screens do, for scripts and for machines without a display.

Errors are one line on stderr; the exit code is 2 for a wrong call, 1 for a failure. The window is handed in, so that
nothing here needs Qt. Heavy modules are imported by the command that needs them.
"""

import argparse
import contextlib
import datetime as dt
import logging
import os
import sys
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from msgspec.structs import replace

from somedesk import __version__, file_commands, terminal
from somedesk.base import logs, settings
from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.content import models
from somedesk.content.messages import message
from somedesk.domain.client import LANGUAGES, Client
from somedesk.exchange.formats import EXPORTS, export
from somedesk.reports.build import KINDS, ReportOptions, build
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.mending import keep_before_replacing

LARGEST_SOURCE = 20 * 1024 * 1024
COMMANDS = ("sample", "report", "export", "import", "check", "restore", "models", "selftest")

log = logging.getLogger(__name__)


class WrongCall(SomeDeskError):
    """The command line itself is at fault."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage before it."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def main(arguments: Sequence[str], window: Callable[[Path | None], int], selftest: Callable[[], int]) -> int:
    """Run what ``arguments`` ask for and return the exit code. ``window`` opens the window, ``selftest`` tests it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    given: argparse.Namespace | None = None
    try:
        if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
            return _open(arguments, window)
        given = _parser().parse_args(arguments)
        if given.command == "selftest":
            return selftest()
        run: Callable[[argparse.Namespace], int] = given.run
        return run(given)
    except SomeDeskError as error:
        return terminal.failed(message(error, terminal.language(given)), 2 if isinstance(error, WrongCall) else 1)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has enough. Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except Exception as error:  # a fault of ours: into the log whole, one line for the user
        logs.start()
        log.exception("the command line met an error that it does not know")
        return terminal.failed(message(SomeDeskError(type(error).__name__), terminal.language(given)), 1)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="somedesk",
        usage="somedesk [FILE]\n       somedesk COMMAND …",
        description="Rate an organisation's social-media maturity, follow it over the years, leave with an action plan."
        " Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"SomeDesk {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="somedesk")

    def command(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=summary, description=summary)
        sub.set_defaults(run=run)
        sub.add_argument("--lang", choices=LANGUAGES, help="language (default: that of the settings or the system)")
        text = "the first line is the client's passphrase (else: SOMEDESK_PASSPHRASE, or it is asked for)"
        sub.add_argument("--passphrase-file", type=Path, metavar="SECRET", help=text)
        return sub

    sample = command("sample", _sample, "Write the fictional sample client to a new file.")
    sample.add_argument("file", type=Path, metavar="FILE")
    sample.add_argument("--force", action="store_true", help="overwrite FILE if it exists")

    report = command("report", _report, "Write a report as PDF, in the client's language unless --lang says otherwise.")
    report.add_argument("file", type=Path, metavar="FILE")
    report.add_argument("--kind", choices=KINDS, help=f"which report (default: the template's, else {KINDS[0]})")
    report.add_argument("--second-lang", choices=LANGUAGES, help="a second language beside the first")
    report.add_argument(
        "--template", type=Path, metavar="FILE", help="sections, texts and looks from a report template"
    )
    report.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    report.add_argument("--assessment", type=_date, metavar="DATE", help="which assessment (default: the latest)")

    exporting = command("export", _export, "Write the client in a format that other programs read and edit.")
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.add_argument("--format", choices=EXPORTS, required=True, help="csv: ratings; actions-csv, ics: the plan")
    exporting.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")

    importing = command("import", _import, "Make FILE from an exported client (JSON), or put ratings (CSV) into it.")
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("source", type=Path, metavar="SOURCE")
    importing.add_argument("--force", action="store_true", help="with JSON: overwrite FILE if it exists")

    file_commands.add_check(command("check", file_commands.check, file_commands.CHECK))
    file_commands.add_restore(command("restore", file_commands.restore, file_commands.RESTORE))

    _add_models(command("models", _models_list, "List, show or validate maturity models."))
    summary = "Test that this installation is whole."
    commands.add_parser("selftest", help=summary, description=summary)
    return parser


def _add_models(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="what", required=True, metavar="list|show|validate")

    def kind(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        sub = kinds.add_parser(name, help=summary, description=summary)
        sub.set_defaults(run=run)
        # Suppressed, so that it does not undo a --lang that stands before it.
        sub.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS)
        return sub

    kind("list", _models_list, "Ids and names of the models that come with the program.")
    show = kind("show", _models_show, "Areas, dimensions and levels of a model.")
    show.add_argument("model", nargs="?", default=models.BUILT_IN, metavar="MODEL")
    validate = kind("validate", _models_validate, "Say what is wrong with the model in a folder.")
    validate.add_argument("folder", type=Path, metavar="FOLDER")


def _open(arguments: Sequence[str], window: Callable[[Path | None], int]) -> int:
    path = Path(arguments[0]) if arguments else None
    if path is not None and (len(arguments) > 1 or not path.exists()):
        raise WrongCall("unknown_command", name=arguments[0], known=COMMANDS)
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise FileProblem("no_display", known=COMMANDS)
    return window(path)


def _sample(given: argparse.Namespace) -> int:
    from somedesk.content.sample import sample_client

    _refuse_existing(given.file, given.force)
    client = sample_client(terminal.language(given), _today())
    ClientFile.create(given.file, client, replace=given.force).close()
    return terminal.say(given, "cli_written", file=given.file)


def _report(given: argparse.Namespace) -> int:
    client = _read(given)
    kind, options = given.kind or KINDS[0], _options(client, given.assessment)
    if given.template:
        from somedesk.reports.templates import applied, decoded

        template = decoded(_source(given.template), given.template.name)
        kind, options = given.kind or template.kind, applied(template, options)
    if given.second_lang:
        options = replace(options, second_language=given.second_lang)
    content = build(kind, client, given.lang or client.profile.language, options, _today())
    return _write_output(given, content)


def _export(given: argparse.Namespace) -> int:
    client = _read(given)
    language = given.lang or client.profile.language
    return _write_output(given, export(given.format, client, language, _options(client, None), _today()))


def _import(given: argparse.Namespace) -> int:
    data = _source(given.source)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _import_client(given, data)
    return _import_ratings(given, data)


def _import_client(given: argparse.Namespace, data: bytes) -> int:
    from somedesk.exchange.json_format import import_client

    _refuse_existing(given.file, given.force)
    client = import_client(data)
    keep_before_replacing(given.file, file_commands.environment())
    ClientFile.create(given.file, client, replace=given.force).close()
    return terminal.say(
        given, "cli_imported", file=given.file, assessments=len(client.assessments), ratings=len(client.ratings)
    )


def _import_ratings(given: argparse.Namespace, data: bytes) -> int:
    from somedesk.exchange.csv_format import import_ratings

    if not given.file.exists():
        raise FileProblem("csv_needs_file", file=given.file)
    with terminal.unlocked(given, lambda key: ClientFile.open(given.file, key=key)) as file:
        latest = file.client.latest
        model = file.client.model_of(latest) if latest else models.built_in()
        change = import_ratings(file.client, data, model, lambda: uuid.uuid4().hex)
        if change is None:
            return terminal.say(given, "cli_unchanged", file=given.file)
        file.back_up("import")
        file.apply(change)
    touched = [touch.table for touch in change.touches]
    count = {"assessments": touched.count("assessments"), "ratings": touched.count("ratings")}
    return terminal.say(given, "cli_imported", file=given.file, **count)


def _models_list(given: argparse.Namespace) -> int:
    for name in models.available():
        model = models.load(name)
        terminal.show(f"{model.id}  {model.text(terminal.language(given)).name}")
    return 0


def _models_show(given: argparse.Namespace) -> int:
    model = models.load(given.model)
    words = model.text(terminal.language(given))
    terminal.show(f"{words.name} ({model.id})\n{words.description}")
    for area in model.structure.areas:
        terminal.show(f"\n{words.areas[area.id].name}  [{area.id}]")
        for spec in area.dimensions:
            dimension = words.dimensions[spec.id]
            terminal.show(f"  {dimension.name}  [{spec.id}]")
            for level, cell in dimension.levels.items():
                terminal.show(f"    {level} {words.levels[level].name}: {cell.text}")
    return 0


def _models_validate(given: argparse.Namespace) -> int:
    if problems := models.validate(given.folder):
        terminal.show("\n".join(problems))
        raise InvalidInput("model_invalid", model=given.folder.name, problems=problems[0], count=len(problems))
    return terminal.say(given, "cli_model_valid", model=given.folder.name)


def _read(given: argparse.Namespace) -> Client:
    """The client, read only once it is sure that the output will not take its place."""
    with contextlib.suppress(OSError):
        if given.output.resolve() == given.file.resolve() or given.output.samefile(given.file):
            raise FileProblem("output_is_client_file", path=given.output)
    return terminal.unlocked(given, lambda key: read_client(given.file, key=key))


def _write_output(given: argparse.Namespace, content: bytes) -> int:
    from somedesk.store.durable_file import DurableFile

    _refuse_special(given.output)
    try:
        DurableFile(given.output).write(content, keep_backup=False)
    except FileProblem as error:
        # The store's own sentences are about the client file.
        raise FileProblem("output_unwritable", path=given.output) from error
    return terminal.say(given, "cli_written", file=given.output)


def _refuse_existing(path: Path, force: bool) -> None:
    if path.exists() and not force:
        raise FileProblem("output_exists", file=path)
    _refuse_special(path)


def _refuse_special(path: Path) -> None:
    """A device or a folder is not put aside for a file: whoever may write in /dev would lose /dev/null."""
    if path.exists() and not path.is_file():
        raise FileProblem("output_unwritable", path=path)


def _source(path: Path) -> bytes:
    try:
        with path.open("rb") as source:
            data = source.read(LARGEST_SOURCE + 1)
    except FileNotFoundError as error:
        raise FileProblem("source_missing", file=path) from error
    except OSError as error:
        raise FileProblem("source_unreadable", file=path, reason=error.strerror) from error
    if len(data) > LARGEST_SOURCE:
        raise FileProblem("import_too_large", limit=LARGEST_SOURCE // 1024 // 1024)
    return data


def _options(client: Client, date: dt.date | None) -> ReportOptions:
    """The assessment of ``date``, else the latest; consultant and logo as in the settings."""
    dates = {assessment.date: assessment.id for assessment in client.timeline}
    if date is not None and date not in dates:
        raise InvalidInput("no_assessment_on", date=date, known=tuple(dates))
    chosen = settings.load()
    logo = None
    if chosen.logo:
        with contextlib.suppress(OSError):
            logo = Path(chosen.logo).read_bytes()
    return ReportOptions(
        assessment=None if date is None else dates[date],
        consultant=chosen.consultant,
        organisation=chosen.organisation,
        logo=logo,
    )


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-03-31") from error


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
