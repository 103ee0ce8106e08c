"""Standard input and output, which stand for a file where the arguments call it -."""

import argparse
import sys
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.cli import terminal
from somedesk.cli.arguments import STANDARD, WrongCall
from somedesk.exchange.source import LARGEST_BYTES, accepted, read_source
from somedesk.store.durable_file import LARGEST_FILE
from somedesk.store.versions import Version, read_version, version_in

# The arguments that name what is read.
_READ = ("file", "source", "template", "passphrase_file")


def refuse_twice(given: argparse.Namespace) -> None:
    """What comes through standard input comes once. Raises WrongCall."""
    if sum(getattr(given, name, None) == STANDARD for name in _READ) > 1:
        raise WrongCall("standard_twice")


def refuse_client(given: argparse.Namespace) -> None:
    """A client file that is to be changed is kept where it is, and locked. Raises WrongCall."""
    if given.file == STANDARD:
        raise WrongCall("standard_no_client")


def source(given: argparse.Namespace, path: Path, largest: int = LARGEST_BYTES) -> bytes:
    """The bytes of a file that is to be imported or is a template. Raises FileProblem as ``read_source`` does."""
    if path != STANDARD:
        return read_source(path, largest)
    return accepted(sys.stdin.buffer.read(largest + 1), terminal.called(given, path), largest)


def version(given: argparse.Namespace) -> Version:
    """The client with its past, from its file or from standard input; what nobody knows in it is told.

    Raises FileProblem as ``read_version`` does.
    """
    if given.file == STANDARD:
        content, path = sys.stdin.buffer.read(LARGEST_FILE + 1), Path(terminal.called(given, given.file))
        if len(content) > LARGEST_FILE:
            raise FileProblem("file_too_large", file=path.name, megabytes=LARGEST_FILE // 1024 // 1024)
        found = terminal.unlocked(given, lambda key: version_in(path, content, key))
    else:
        found = terminal.unlocked(given, lambda key: read_version(given.file, key=key))
    terminal.tell_of_unknown(given, found.client, given.file)
    return found


def write(content: bytes) -> None:
    """Put out the bytes as they are; on a terminal text alone, without what would steer it.

    Raises WrongCall for what is no text and would go to a terminal, FileProblem for what cannot be written.
    """
    if sys.stdout.isatty():
        terminal.show(_text(content).rstrip("\r\n"))
        return
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        terminal.drop_output()
        raise FileProblem("stdout_unwritable") from error


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongCall("cli_output_no_text") from error
