"""What the command line says, in the language asked for; nothing that comes from a file steers the terminal."""

import argparse
import locale
import os
import sys
from typing import TextIO, cast

from somedesk.base import settings
from somedesk.content.messages import sentence
from somedesk.domain.client import Language


def language(given: argparse.Namespace | None) -> Language:
    """What was asked for, else what is set, else the system's, else English."""
    asked = getattr(given, "lang", None)
    chosen = asked or settings.load().language
    if chosen != "auto":
        return cast("Language", chosen)
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    system = next((name for name in names if name), "") or locale.getlocale()[0] or ""
    known: dict[str, Language] = {"da": "da", "sv": "sv", "sw": "sv"}  # Windows says "Swedish_Sweden"
    return known.get(system.lower()[:2], "en")


def decimal(value: float | None, tongue: str) -> str:
    """A number as the language writes it."""
    from somedesk.base.locale import number

    return "–" if value is None else number(value, tongue)


def say(given: argparse.Namespace, key: str, /, **values: object) -> int:
    """Print the sentence under ``key``; the exit code of a success is returned."""
    show(sentence(key, language(given), **values))
    return 0


def failed(text: str, code: int) -> int:
    """Print what went wrong in one line; ``code`` is returned."""
    show(f"somedesk: {' '.join(text.split())}", sys.stderr)
    return code


def show(text: str, stream: TextIO | None = None) -> None:
    """Print without control characters: text from a file must not steer the terminal."""
    print("".join(c for c in text if c == "\n" or c.isprintable()), file=stream or sys.stdout)
