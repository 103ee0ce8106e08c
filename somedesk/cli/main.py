"""The command line: what the screens do, for scripts and for machines without a display.

Errors are one line on stderr; the exit code is 2 for a wrong call, 1 for a failure. The window is handed in, so that
nothing here needs Qt. Heavy modules are imported by the command that needs them.
"""

import argparse
import datetime as dt
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from somedesk import __version__
from somedesk.base import logs, settings
from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.screens import has_screen
from somedesk.cli import files as file_commands
from somedesk.cli import importing as import_command
from somedesk.cli import propose as propose_command
from somedesk.cli import standard, terminal
from somedesk.cli.arguments import (
    STANDARD,
    Choice,
    Parser,
    WrongCall,
    asked_language,
    client_file,
    date,
    dated,
    folder,
    path,
    without_language,
)
from somedesk.content import models
from somedesk.content.messages import sentence
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client
from somedesk.exchange.formats import FORMATS
from somedesk.reports.kinds import FIRST_KIND, KINDS
from somedesk.reports.options import ReportOptions
from somedesk.store.names import SUFFIX
from somedesk.store.versions import Version
from somedesk.work.fresh import now, today

if TYPE_CHECKING:
    from somedesk.work.exchange import ExportCall
    from somedesk.work.reports import ReportCall

COMMANDS = ("sample", "report", "export", "import", "propose", "check", "restore", "models", "selftest")

# Of a file or none, in a language or that of the settings.
Window = Callable[[Path | None, str | None], int]

log = logging.getLogger(__name__)


def main(arguments: Sequence[str], window: Window, selftest: Callable[[], int]) -> int:
    """Run what ``arguments`` ask for and return the exit code. ``window`` opens the window, ``selftest`` tests it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    logging.getLogger("somedesk").addHandler(logging.NullHandler())  # what is to be said on stderr is said in sentences
    given = argparse.Namespace(lang=asked_language(arguments))
    try:
        alone = without_language(arguments) if given.lang else arguments
        if not arguments or (alone and alone[0] not in COMMANDS and not alone[0].startswith("-")):
            return _open(alone, window, given.lang)
        parser = _parser(terminal.language(given), selftest)
        given = parser.parse_args(arguments)
        if given.command is None:
            return _open((), window, given.lang)
        file_commands.follow(given)
        standard.refuse_twice(given)
        run: Callable[[argparse.Namespace], int] = given.run
        return run(given)
    except SomeDeskError as error:
        return terminal.failed(terminal.words(error, given), 2 if isinstance(error, WrongCall) else 1)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        terminal.drop_output()  # whoever read it has enough
        return 1
    except Exception as error:  # a fault of ours: into the log whole, one line for the user
        logs.start()
        log.exception("the command line met an error that it does not know")
        return terminal.failed(terminal.words(SomeDeskError(type(error).__name__), given), 1)


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
    sample.put("file", said="file", meta="file", type=client_file)
    sample.put("--force", said="force", action="store_true")
    _add_follow(sample)
    _add_report(_command(commands, "report", _report, parser, lang="client_lang"))
    exporting = _command(commands, "export", _export, parser, lang="client_lang")
    _add_client_file(exporting, said="file_read")
    named = "; ".join(f"{name}: {words(exporting.language)(f'formats.{name}')}" for name in FORMATS)
    exporting.put("--format", said="format", meta="format", choices=FORMATS, required=True, help=named)
    _add_output(exporting)
    importing = _command(commands, "import", import_command.run, parser)
    _add_client_file(importing)
    _add_import(importing)
    _add_propose(_command(commands, "propose", propose_command.run, parser))
    check = _command(commands, "check", file_commands.check, parser)
    _add_client_file(check, said="file_checked")
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
    parser: Parser = commands.add_parser(Choice(name), language=parent.language, help=words, description=words)
    parser.set_defaults(run=run)
    # Suppressed, so that it does not undo a --lang that stands before it.
    parser.put("--lang", said=lang, choices=LANGUAGES, default=argparse.SUPPRESS)
    return parser


def _add_client_file(parser: Parser, said: str = "file") -> None:
    """The client's file; where it is said, it can come from standard input."""
    parser.put("file", said=said, meta="file", type=client_file if said == "file" else path)
    parser.put("--passphrase-file", said="passphrase_file", meta="secret", type=path)


def _add_output(parser: Parser) -> None:
    parser.put("-o", "--output", said="output", meta="out", type=path, required=True)
    _add_follow(parser)


def _add_follow(parser: Parser) -> None:
    parser.put("--follow-link", said="follow_link", action="store_true")


def _add_report(parser: Parser) -> None:
    _add_client_file(parser, said="file_read")
    _add_output(parser)
    kinds = [f"{kind}: {words(parser.language)(f'kinds.{kind}')}" for kind in KINDS]
    parser.put("--kind", said="kind", meta="kind", choices=KINDS, help=parser.words("kind", kinds=kinds))
    parser.put("--blank", said="blank", action="store_true")
    parser.put("--assessment", said="assessment", meta="date", type=dated)
    parser.put("--second-lang", said="second_lang", choices=LANGUAGES)
    parser.put("--template", said="template", meta="template", type=path)


def _add_import(parser: Parser) -> None:
    parser.put("source", said="source", meta="source", type=path)
    parser.put("--as", said="import_as", meta="name", dest="source_name", default="")
    parser.put("--dates", said="import_dates", choices=("day-first", "month-first"))
    parser.put("--decimals", said="import_decimals", choices=("point", "comma"))
    parser.put("--day", said="import_day", meta="date", type=date)
    parser.put("--dry-run", said="dry_run", action="store_true")
    parser.put("--json", said="import_json", action="store_true")
    parser.put("--force", said="import_force", action="store_true")
    _add_follow(parser)


def _add_propose(parser: Parser) -> None:
    _add_client_file(parser, said="file_accepted")
    parser.put("--from", said="propose_from", meta="date", type=date, dest="day")
    parser.put("--margin", said="margin", meta="days", type=propose_command.margin)
    parser.put("--json", said="json", action="store_true")
    parser.put("--accept", said="accept", action="store_true")


def _add_restore(parser: Parser) -> None:
    _add_client_file(parser)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help=parser.words("list"))
    what.add_argument("--backup", type=int, metavar="N", help=parser.words("backup"))
    parser.put("-o", "--output", said="new", meta="new", type=client_file)
    _add_follow(parser)
    parser.put("--json", said="list_json", action="store_true")


def _add_models(parser: Parser) -> None:
    kinds = parser.add_subparsers(dest="what", required=True, metavar="list|show|validate")
    _command(kinds, "list", _models_list, parser, said="models_list")
    show = _command(kinds, "show", _models_show, parser, said="models_show")
    show.put("model", said="model", meta="model", nargs="?", default=models.BUILT_IN)
    validate = _command(kinds, "validate", _models_validate, parser, said="models_validate")
    validate.put("folder", said="folder", meta="folder", type=folder)


def _open(arguments: Sequence[str], window: Window, language: str | None) -> int:
    file = Path(arguments[0]) if arguments else None
    # The window says that a client has gone: who starts the program by its file has no command line.
    is_client = file is not None and file.suffix.casefold() == SUFFIX and has_screen()
    if file is not None and not is_client and not os.path.exists(arguments[0]):
        raise WrongCall("unknown_command", name=arguments[0], known=COMMANDS)
    if len(arguments) > 1:
        raise WrongCall("one_file", name=arguments[0], rest=arguments[1:])
    if not has_screen():
        raise FileProblem("no_display", known=COMMANDS)
    return window(file, language)


def _sample(given: argparse.Namespace) -> int:
    from somedesk.work.clients import sample

    file_commands.refuse_existing(given)
    file_commands.create(given, sample(terminal.language(given)))
    return terminal.say(given, "cli_written", file=given.file)


def _report(given: argparse.Namespace) -> int:
    from somedesk.work.reports import report

    file_commands.refuse_other_kind(given.output, ".pdf")
    client = _read(given).client
    made = report(client, _report_call(given, client), settings.load(), today())
    if made.problem is not None:
        terminal.warn(given, made.problem)
    return _write_output(given, {given.output: made.pdf})


def _report_call(given: argparse.Namespace, client: Client) -> "ReportCall":
    """What the arguments ask for: a template, and what is said beside it."""
    from somedesk.reports.templates import applied, decoded
    from somedesk.work.reports import ReportCall

    kind, options = given.kind or FIRST_KIND, ReportOptions(assessment=_assessment(client, given.assessment))
    if given.template:
        name = Path(terminal.called(given, given.template)).name
        template = decoded(standard.source(given, given.template), name)
        kind, options = given.kind or template.kind, applied(template, options)
    if given.blank:
        if not KINDS[kind].can_be_blank:
            raise WrongCall("blank_is_poster")
        options = replace(options, rated=False)
    if given.second_lang:
        options = replace(options, second_language=given.second_lang)
    language = given.lang or client.profile.language
    if not KINDS[kind].is_ours:
        _say_if_mixed(given, client, language, options.second_language)
    return ReportCall(kind, language, options)


def _say_if_mixed(given: argparse.Namespace, client: Client, language: str, second: str | None = None) -> None:
    from somedesk.content.in_language import is_mixed, mixed_sentence

    if is_mixed(client, language, second):
        # Standard output holds the result alone, if that is asked for there.
        stream = sys.stderr if given.output == STANDARD else None
        terminal.show(mixed_sentence(client, language, terminal.language(given)), stream)


def _export(given: argparse.Namespace) -> int:
    from somedesk.store.output import check_output
    from somedesk.work.exchange import ExportCall, check_beside, exported, with_others

    file_commands.refuse_other_kind(given.output, FORMATS[given.format].ending)
    version = _read(given)
    client = version.client
    call = ExportCall(given.format, given.lang or client.profile.language)
    calls = _alone(given, call, with_others(client, call, given.output))
    if FORMATS[call.format].in_words:
        _say_if_mixed(given, client, call.language)
    for output in calls:
        if output != STANDARD:
            check_output(output, given.file)
    moment = now()
    made = {output: exported(client, each, settings.load(), moment, version.entries) for output, each in calls.items()}
    for output in made.keys() - {given.output}:
        check_beside(client, calls[output], output, settings.load(), moment, made[output])
    return _write_output(given, made)


def _alone(
    given: argparse.Namespace, call: "ExportCall", calls: Mapping[Path, "ExportCall"]
) -> Mapping[Path, "ExportCall"]:
    """What goes to standard output stands there alone; what it leaves out is told."""
    if given.output != STANDARD:
        return calls
    if others := tuple(each.format for each in calls.values() if each != call):
        terminal.warn(given, InvalidInput("cli_output_alone", format=call.format, others=others))
    return {STANDARD: call}


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
        terminal.show("\n".join(terminal.words(problem, given) for problem in problems))
        raise InvalidInput("model_invalid", model=given.folder.name, problems=problems[0], count=len(problems))
    return terminal.say(given, "cli_model_valid", model=given.folder.name)


def _read(given: argparse.Namespace) -> Version:
    """The client with its past, read only once it is sure that the output will not take the place of one."""
    from somedesk.store.output import check_output

    if given.output != STANDARD:
        check_output(given.output, given.file)
    return standard.version(given)


def _write_output(given: argparse.Namespace, outputs: Mapping[Path, bytes]) -> int:
    from somedesk.store.output import write_output

    if STANDARD in outputs:
        standard.write(outputs[STANDARD])
        return 0
    for output, content in outputs.items():
        write_output(output, content, given.file)
    return terminal.say(given, "cli_written", file=", ".join(map(str, outputs)))


def _assessment(client: Client, asked: tuple[dt.date, str] | None) -> str | None:
    """The one assessment of a date, of several the one with that title or id; without a date None, the latest."""
    if asked is None:
        return None
    date, title = asked
    there = [assessment for assessment in client.timeline if assessment.date == date]
    if not there:
        known = tuple(dict.fromkeys(assessment.date.isoformat() for assessment in client.timeline))
        raise InvalidInput("no_assessment_on", date=date.isoformat(), known=known)
    named = [each for each in there if title in (each.title.strip(), each.id)] if title else there
    if len(named) != 1:
        choices = tuple(f'"{date} {each.title.strip() or each.id}"' for each in there)
        raise InvalidInput("several_assessments_on", date=date.isoformat(), choices=choices)
    return named[0].id
