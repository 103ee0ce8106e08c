"""What the command line says, in the language asked for; nothing that comes from a file steers the terminal."""

import argparse
import getpass
import locale
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO, TypeVar, cast

from somedesk.base import settings
from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.base.languages import language_of_system
from somedesk.cli.arguments import STANDARD
from somedesk.content.messages import message, sentence, sentences
from somedesk.domain.client import Client, Language
from somedesk.domain.integrity import unknown_told
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import LONGEST_PASSPHRASE

Found = TypeVar("Found")


def language(given: argparse.Namespace | None) -> Language:
    """What was asked for, else what is set, else the system's, else English."""
    asked = getattr(given, "lang", None)
    chosen = asked or settings.load().language
    if chosen != "auto":
        return cast("Language", chosen)
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    system = next((name for name in names if name), "") or locale.getlocale()[0] or ""
    return language_of_system(system) or "en"


def unlocked(given: argparse.Namespace, work: Callable[[str], Found]) -> Found:
    """What ``work`` comes to, without a passphrase or, if it needs one, with it."""
    try:
        return work("")
    except FileProblem as problem:
        if problem.code != "passphrase_needed":
            raise
    return work(passphrase(given))


def passphrase(given: argparse.Namespace) -> str:
    """The passphrase of the client file: from --passphrase-file, SOMEDESK_PASSPHRASE, or whoever sits there."""
    source: Path | None = given.passphrase_file
    if source is not None:
        try:
            # Standard input can be read but once.
            given.first_line = getattr(given, "first_line", None) or _first_line(source)
            found = str(given.first_line).rstrip("\r\n")
        except (OSError, ValueError) as error:
            raise FileProblem("passphrase_file_unreadable", file=source) from error
        if not found:
            raise FileProblem("passphrase_file_unreadable", file=source)
        return found
    if found := os.environ.get("SOMEDESK_PASSPHRASE", ""):
        return found
    if not sys.stdin.isatty():
        raise FileProblem("cli_passphrase_needed", file=called(given, given.file))
    return getpass.getpass(sentence("cli_passphrase", language(given), file=given.file) + " ")


def _first_line(source: Path) -> str:
    longest = 2 * LONGEST_PASSPHRASE
    if source == STANDARD:
        return sys.stdin.buffer.readline(longest).decode("utf-8-sig")
    with source.open(encoding="utf-8-sig") as file:
        return file.readline(longest)


def called(given: argparse.Namespace, path: Path) -> str:
    """What a file is called in a sentence: as it was given, or that it is standard input."""
    return sentence("standard_input", language(given)) if path == STANDARD else str(path)


def decimal(value: float | None, tongue: str) -> str:
    """A number as the language writes it."""
    from somedesk.base.locale import number

    return "–" if value is None else number(value, tongue)


def say(given: argparse.Namespace, key: str, /, **values: object) -> int:
    """Print the sentence under ``key``; the exit code of a success is returned."""
    show(sentence(key, language(given), **values))
    return 0


def heed(given: argparse.Namespace, file: ClientFile) -> None:
    """Say what there is to say about a file that was opened; raise what forbids to change it, once it is closed."""
    if file.obstacle is not None:
        file.close()
        raise file.obstacle
    if file.notice is not None:
        warn(given, file.notice)
    tell_of_unknown(given, file.client, file.path)


def tell_of_unknown(given: argparse.Namespace, client: Client, path: Path) -> None:
    """Say on stderr what the client in the file holds that this program does not know."""
    if (told := unknown_told(client, Path(called(given, path)).name)) is not None:
        warn(given, told)


def warn(given: argparse.Namespace, problem: SomeDeskError) -> None:
    """Say on stderr what did not go as it should, though the work was done."""
    failed(words(problem, given), 0)


def words(error: SomeDeskError, given: argparse.Namespace) -> str:
    """The sentence for ``error`` as the command line says it: there is no window here that keeps anything."""
    return message(_here(error), language(given))


def _here(error: SomeDeskError) -> SomeDeskError:
    params = {name: _here(value) if isinstance(value, SomeDeskError) else value for name, value in error.params.items()}
    code = f"cli_{error.code}"
    return type(error)(code if code in sentences("en") else error.code, **params)


def failed(text: str, code: int) -> int:
    """Print what went wrong in one line; ``code`` is returned."""
    show(f"somedesk: {' '.join(text.split())}", sys.stderr)
    return code


def show(text: str, stream: TextIO | None = None) -> None:
    """Print without control characters: text from a file must not steer the terminal."""
    try:
        print("".join(c for c in text if c == "\n" or c.isprintable()), file=stream or sys.stdout, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise FileProblem("stdout_unwritable") from error


def drop_output() -> None:
    """Let what is still to be printed vanish. Python would complain once more when it closes stdout."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
