"""Arguments of the command line, read in the user's language; what is wrong with them is said in one line."""

import argparse
import datetime as dt
import itertools
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import sentence, sentences
from somedesk.domain.client import LANGUAGES

# What argparse says by itself, to the key of our own words for it.
_SAID: Mapping[str, str] = MappingProxyType(
    {
        "usage: ": "args_usage",
        "positional arguments": "args_arguments",
        "options": "args_options",
        "show this help message and exit": "args_help",
        "argument %(argument_name)s: %(message)s": "args_at",
        "the following arguments are required: %s": "args_missing",
        "one of the arguments %s is required": "args_one_of",
        "not allowed with argument %s": "args_not_with",
        "unrecognized arguments: %s": "args_unknown",
        "ambiguous option: %(option)s could match %(matches)s": "args_ambiguous",
        "ignored explicit argument %r": "args_no_value",
        "expected one argument": "args_value_needed",
        "invalid choice: %(value)r (choose from %(choices)s)": "args_choice",
        "invalid %(type)s value: %(value)r": "args_number",
    }
)


# Standard input or output, where a file is to be read or written.
STANDARD = Path("-")


class WrongCall(SomeDeskError):
    """The command line itself is at fault."""


class _Lines(argparse.HelpFormatter):
    """Breaks lines between words only: a value such as "actions-csv" is to be copied whole."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(" ".join(text.split()), width, break_on_hyphens=False)


class Choice(str):
    """What can be chosen, listed as it is typed: argparse lists what Python would."""

    __slots__ = ()
    __repr__ = str.__str__


class Parser(argparse.ArgumentParser):
    """Speaks ``language``, and says what is wrong in one line, without the usage before it."""

    def __init__(self, language: str, **given: Any) -> None:
        self.language = language
        words = sentences(language)
        # argparse looks its words up there, and knows no other way to be translated without compiled catalogues.
        vars(argparse)["_"] = lambda text: words[_SAID[text]] if text in _SAID else text
        super().__init__(**{"formatter_class": _Lines} | given)

    def words(self, key: str, **values: object) -> str:
        """What help says of a command or argument."""
        return sentence(f"help_{key}", self.language, **values)

    def put(self, *names: str, said: str, meta: str = "", **given: Any) -> None:
        """Add an argument, explained in our words (unless by ``help``) and standing for ``meta`` in them."""
        if meta:
            given["metavar"] = sentence(f"meta_{meta}", self.language)
        if "help" not in given:
            given["help"] = self.words(said)
        if "choices" in given:
            given["choices"] = tuple(map(Choice, given["choices"]))
        self.add_argument(*names, **given)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """What a command does not know is refused by that command, whose help lists what it does know."""
        given, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(sentences(self.language)["args_unknown"] % " ".join(unknown))
        return given, unknown

    def error(self, message: str) -> NoReturn:
        """End with code 2."""
        self.exit(2, f"{self.prog}: {message} {sentence('args_see', self.language, command=self.prog)}\n")


def asked_language(arguments: Sequence[str]) -> str | None:
    """The language named by --lang, to be known before anything is read; None if none of ours is."""
    words = [word for argument in arguments for word in argument.split("=", 1)]
    named = (value for name, value in itertools.pairwise(words) if name == "--lang")
    return next((value for value in named if value in LANGUAGES), None)


def without_language(arguments: Sequence[str]) -> list[str]:
    """The arguments without --lang and what it names, wherever they stand."""
    return [
        word
        for before, word in itertools.pairwise(["", *arguments])
        if before != "--lang" and word != "--lang" and not word.startswith("--lang=")
    ]


def path(text: str) -> Path:
    """The path of a file or folder, or STANDARD. Raises WrongCall if nothing is named: that would be this folder."""
    if not text.strip() or "\0" in text:
        raise WrongCall("name_empty")
    found = Path(text)
    # A file that has the name itself is called ./-
    return found.absolute() if found == STANDARD and text != str(STANDARD) else found


def client_file(text: str) -> Path:
    """The path of a client file that is kept where it is. Raises WrongCall."""
    return _named(text, "standard_no_client")


def folder(text: str) -> Path:
    """The path of a folder. Raises WrongCall."""
    return _named(text, "standard_no_folder")


def _named(text: str, refusal: str) -> Path:
    if (found := path(text)) == STANDARD:
        raise WrongCall(refusal)
    return found


def date(text: str) -> dt.date:
    """An ISO date; raises WrongCall."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise WrongCall("date_unreadable", value=text) from error


def dated(text: str) -> tuple[dt.date, str]:
    """An ISO date, and what comes after it: a title that tells two of one date apart. Raises WrongCall."""
    day, _, title = text.partition(" ")
    return date(day), title.strip()
