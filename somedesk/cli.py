"""The command line: what the screens do, for scripts and for machines without a display.

Errors are one line on stderr; the exit code is 2 for a wrong call, 1 for a failure. The window is handed in, so that
nothing here needs Qt. Heavy modules are imported by the command that needs them.
"""

import argparse
import datetime as dt
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from somedesk import __version__, file_commands, import_command, terminal
from somedesk.arguments import Parser, WrongCall, asked_language, date, path
from somedesk.base import logs, settings
from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.content import models
from somedesk.content.messages import message, sentence
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client
from somedesk.exchange.formats import EXPORTS, IN_WORDS, export
from somedesk.exchange.source import read_source
from somedesk.reports.build import KINDS, ReportOptions, build
from somedesk.store.client_file import read_client

COMMANDS = ("sample", "report", "export", "import", "check", "restore", "models", "selftest")

log = logging.getLogger(__name__)


def main(arguments: Sequence[str], window: Callable[[Path | None], int], selftest: Callable[[], int]) -> int:
    """Run what ``arguments`` ask for and return the exit code. ``window`` opens the window, ``selftest`` tests it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    logging.getLogger("somedesk").addHandler(logging.NullHandler())  # what is to be said on stderr is said in sentences
    given = argparse.Namespace(lang=asked_language(arguments))
    try:
        if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
            return _open(arguments, window)
        parser = _parser(terminal.language(given), selftest)
        given = parser.parse_args(arguments)
        if given.command is None:
            raise WrongCall("command_missing", known=COMMANDS)
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


def _parser(language: str, selftest: Callable[[], int]) -> Parser:
    usage = f"somedesk [{sentence('meta_file', language)}]\n"
    usage += f"{' ' * len(sentence('args_usage', language))}somedesk {sentence('meta_command', language)} …"
    parser = Parser(language=language, prog="somedesk", usage=usage)
    parser.description, parser.epilog = parser.words("program"), parser.words("more")
    parser.put("--version", said="version", action="version", version=f"SomeDesk {__version__}")
    parser.put("--lang", said="lang", choices=LANGUAGES)
    title, name = sentence("args_commands", language), sentence("meta_command", language)
    commands = parser.add_subparsers(dest="command", metavar=name, prog="somedesk", title=title)

    sample = _command(commands, "sample", _sample, parser)
    sample.put("file", said="file", meta="file", type=path)
    sample.put("--force", said="force", action="store_true")
    _add_report(_command(commands, "report", _report, parser, lang="client_lang"))
    exporting = _command(commands, "export", _export, parser, lang="client_lang")
    _add_client_file(exporting)
    exporting.put("--format", said="format", meta="format", choices=EXPORTS, required=True)
    exporting.put("-o", "--output", said="output", meta="out", type=path, required=True)
    importing = _command(commands, "import", import_command.run, parser)
    _add_client_file(importing)
    importing.put("source", said="source", meta="source", type=path)
    importing.put("--force", said="import_force", action="store_true")
    check = _command(commands, "check", file_commands.check, parser)
    _add_client_file(check)
    check.put("--json", said="json", action="store_true")
    check.put("--repair", said="repair", action="store_true")
    _add_restore(_command(commands, "restore", file_commands.restore, parser))
    _add_models(_command(commands, "models", _models_list, parser))
    _command(commands, "selftest", lambda _given: selftest(), parser)
    return parser


def _command(
    commands: "argparse._SubParsersAction[Parser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    parent: Parser,
    *,
    said: str = "",
    lang: str = "lang",
) -> Parser:
    words = parent.words(said or name)
    parser: Parser = commands.add_parser(name, language=parent.language, help=words, description=words)
    parser.set_defaults(run=run)
    # Suppressed, so that it does not undo a --lang that stands before it.
    parser.put("--lang", said=lang, choices=LANGUAGES, default=argparse.SUPPRESS)
    return parser


def _add_client_file(parser: Parser) -> None:
    parser.put("file", said="file", meta="file", type=path)
    parser.put("--passphrase-file", said="passphrase_file", meta="secret", type=path)


def _add_report(parser: Parser) -> None:
    _add_client_file(parser)
    parser.put("-o", "--output", said="output", meta="out", type=path, required=True)
    kinds = [f"{kind}: {words(parser.language)(f'kinds.{kind}')}" for kind in KINDS]
    parser.put("--kind", said="kind", meta="kind", choices=KINDS, help=parser.words("kind", kinds=kinds))
    parser.put("--blank", said="blank", action="store_true")
    parser.put("--assessment", said="assessment", meta="date", type=date)
    parser.put("--second-lang", said="second_lang", choices=LANGUAGES)
    parser.put("--template", said="template", meta="template", type=path)


def _add_restore(parser: Parser) -> None:
    _add_client_file(parser)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help=parser.words("list"))
    what.add_argument("--backup", type=int, metavar="N", help=parser.words("backup"))
    parser.put("-o", "--output", said="new", meta="new", type=path)
    parser.put("--json", said="list_json", action="store_true")


def _add_models(parser: Parser) -> None:
    kinds = parser.add_subparsers(dest="what", required=True, metavar="list|show|validate")
    _command(kinds, "list", _models_list, parser, said="models_list")
    show = _command(kinds, "show", _models_show, parser, said="models_show")
    show.put("model", said="model", meta="model", nargs="?", default=models.BUILT_IN)
    validate = _command(kinds, "validate", _models_validate, parser, said="models_validate")
    validate.put("folder", said="folder", meta="folder", type=path)


def _open(arguments: Sequence[str], window: Callable[[Path | None], int]) -> int:
    file = Path(arguments[0]) if arguments else None
    if file is not None and not os.path.exists(arguments[0]):
        raise WrongCall("unknown_command", name=arguments[0], known=COMMANDS)
    if len(arguments) > 1:
        raise WrongCall("one_file", name=arguments[0], rest=arguments[1:])
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise FileProblem("no_display", known=COMMANDS)
    return window(file)


def _sample(given: argparse.Namespace) -> int:
    from somedesk.content.sample import sample_client

    file_commands.refuse_existing(given)
    file_commands.create(given, sample_client(terminal.language(given), _today()))
    return terminal.say(given, "cli_written", file=given.file)


def _report(given: argparse.Namespace) -> int:
    client = _read(given)
    kind, options, with_logo = given.kind or KINDS[0], _options(client, given.assessment), True
    if given.template:
        from somedesk.reports.templates import applied, decoded

        template = decoded(read_source(given.template), given.template.name)
        kind, options, with_logo = given.kind or template.kind, applied(template, options), template.with_logo
    if given.blank:
        if kind != "poster":
            raise WrongCall("blank_is_poster")
        options = replace(options, rated=False)
    if given.second_lang:
        options = replace(options, second_language=given.second_lang)
    if with_logo and options.logo is None:
        options = replace(options, logo=_logo(given))
    language = given.lang or client.profile.language
    if kind != "poster":
        _say_if_mixed(given, client, language, options.second_language)
    content = build(kind, client, language, options, _today())
    return _write_output(given, content)


def _say_if_mixed(given: argparse.Namespace, client: Client, language: str, second: str | None = None) -> None:
    from somedesk.content.in_language import is_mixed, mixed_sentence

    if is_mixed(client, language, second):
        terminal.show(mixed_sentence(client, language, terminal.language(given)))


def _logo(given: argparse.Namespace) -> bytes | None:
    """The logo of the settings; the report is made without one that cannot be used."""
    from somedesk.reports.logo import read_logo

    file = settings.load().logo
    try:
        return read_logo(file) if file else None
    except FileProblem as problem:
        terminal.warn(given, problem)
        return None


def _export(given: argparse.Namespace) -> int:
    client = _read(given)
    language = given.lang or client.profile.language
    if given.format in IN_WORDS:
        _say_if_mixed(given, client, language)
    now = dt.datetime.now().astimezone()
    return _write_output(given, export(given.format, client, language, _options(client, None), now.date(), now))


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
    if not os.path.isfile(given.folder / models.STRUCTURE):
        raise FileProblem("model_missing", folder=given.folder)
    if problems := models.validate(given.folder):
        terminal.show("\n".join(problems))
        raise InvalidInput("model_invalid", model=given.folder.name, problems=problems[0], count=len(problems))
    return terminal.say(given, "cli_model_valid", model=given.folder.name)


def _read(given: argparse.Namespace) -> Client:
    """The client, read only once it is sure that the output will not take its place."""
    from somedesk.store.output import refuse_client_file

    refuse_client_file(given.output, given.file)
    return terminal.unlocked(given, lambda key: read_client(given.file, key=key))


def _write_output(given: argparse.Namespace, content: bytes) -> int:
    from somedesk.store.output import write_output

    file_commands.refuse_special(given.output)
    write_output(given.output, content, given.file)
    return terminal.say(given, "cli_written", file=given.output)


def _options(client: Client, date: dt.date | None) -> ReportOptions:
    """The assessment of ``date``, else the latest; who prepared it as in the settings."""
    dates = {assessment.date: assessment.id for assessment in client.timeline}
    if date is not None and date not in dates:
        raise InvalidInput("no_assessment_on", date=date, known=tuple(dates))
    chosen = settings.load()
    return ReportOptions(
        assessment=None if date is None else dates[date],
        consultant=chosen.consultant,
        organisation=chosen.organisation,
    )


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
