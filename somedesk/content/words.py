"""The words of the program per language, each noun once: resources/words, a folder for each instrument.

The history, merging, reports, charts, workbooks and the labels of the screen read the same entry. They are not
Linguist's, so that a Swedish screen can print a Danish report, and the command line needs no Qt. A file maps a key to a
text, or to {"one": …, "other": …} where a number decides. Values stand in braces. Of a table of the client file,
"actions" is its name, "actions.status" a field, "actions.status.done" a choice; "changes.rating" is a change's label.
"""

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from somedesk.base.languages import writing
from somedesk.base.paths import resource

# Folders of words beside those in resources/words, one for each further instrument.
MORE: tuple[Path, ...] = ()


class Plural(Struct, frozen=True, forbid_unknown_fields=True):
    """The two forms that Danish, Swedish and English have; {n} is the number."""

    one: str
    other: str


class Words:
    """All words of one language. A key that does not exist is a KeyError, which a test finds before a reader does."""

    def __init__(self, language: str, entries: dict[str, str | Plural]) -> None:
        self.language = language
        self._entries = entries

    def __call__(self, key: str, /, **values: object) -> str:
        """The text under ``key`` with its values filled in."""
        entry = self._entries[key]
        if isinstance(entry, Plural):
            raise KeyError(f"{key} is a plural: use plural()")
        return entry.format(**values)

    def plural(self, key: str, n: int, /, **values: object) -> str:
        """The text under ``key`` in the form that ``n`` asks for."""
        entry = self._entries[key]
        if not isinstance(entry, Plural):
            raise KeyError(f"{key} is not a plural")
        return (entry.one if n == 1 else entry.other).format(**values | {"n": writing(self.language).count(n)})

    def beside(self, other: "Words", around: tuple[str, str]) -> "Words":
        """The same words, each followed by what ``other`` says where that differs, with ``around`` around that."""
        entries: dict[str, str | Plural] = {}
        for key, entry in self._entries.items():
            match entry, other._entries[key]:
                case Plural(one, many), Plural(other_one, other_many):
                    entries[key] = Plural(
                        in_both(one, other_one, around=around), in_both(many, other_many, around=around)
                    )
                case str(), str(other_text):
                    entries[key] = in_both(entry, other_text, around=around)
        return Words(self.language, entries)

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def keys(self) -> frozenset[str]:
        """All keys that there are."""
        return frozenset(self._entries)


def in_both(first: str, second: str, between: str = " / ", around: tuple[str, str] = ("", "")) -> str:
    """What is said in one language, and in the other where that differs, with ``around`` around that."""
    return first if first == second else f"{first}{between}{around[0]}{second}{around[1]}"


def words(language: str, second: str | None = None, around: tuple[str, str] = ("", "")) -> Words:
    """The words of ``language``; English for a language that we do not have. With ``second``, in both: "now / nu"."""
    return _words(writing(language).id, second, around, MORE)


def home(key: str) -> str:
    """The instrument that a word belongs to: the folder where it stands."""
    return _homes(MORE)[key]


@cache
def _homes(more: tuple[Path, ...]) -> dict[str, str]:
    return {key: folder.name for folder in _folders(more) for key in _entries(folder, "en")}


def _folders(more: tuple[Path, ...]) -> tuple[Path, ...]:
    return (*sorted(resource("words").iterdir()), *more)


def _entries(folder: Path, language: str) -> dict[str, str | Plural]:
    return msgspec.json.decode((folder / f"{language}.json").read_bytes(), type=dict[str, str | Plural])


@cache
def _words(language: str, second: str | None, around: tuple[str, str], more: tuple[Path, ...]) -> Words:
    if second is not None:
        return words(language).beside(words(second), around)
    entries: dict[str, str | Plural] = {}
    for folder in _folders(more):
        found = _entries(folder, language)
        if twice := entries.keys() & found.keys():
            raise KeyError(f"twice among the words: {', '.join(sorted(twice))}")
        entries |= found
    return Words(language, entries)
