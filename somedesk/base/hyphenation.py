"""Where a word may be broken, by one rule for the grid, the charts and the reports.

Reading a dictionary takes up to 70 ms, and a start would wait for it before its first paint. So what the window asked
for is kept until the next start: never anything but words of the models that come with the program, because what users
typed must be gone when they delete it.
"""

import re
import threading
from collections.abc import Mapping
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from somedesk import __version__
from somedesk.base import kept_files, outside
from somedesk.base.languages import WRITINGS, writing
from somedesk.base.paths import cache_folder, resource

SHORTEST, LONGEST = 6, 80
MOST_WORDS = 5000
LARGEST_FILE = 1024 * 1024

_BREAK_AFTER = "-–/‐"
_SHORTEST_HEAD = 2
_QUOTES = "«»“”„‘’\"'"
_OPENING, _CLOSING = f"([{_QUOTES}", f",;:.!?)]…{_QUOTES}"
# Words of the field that the patterns break in the wrong place ("marketings-trategi"), or names in narrow places, which
# are broken at their joint alone ("varumärkes-profiler").
_COMPOUNDS = (
    "(?i)(marketing)(strategi|sponsor)", "(?i)(med)(arbejder)", "(?i)(kunde?)(service)", r"(?i)(projekt)(led\w+)",
    "(?i)(varumärkes|person|logo-)(profiler)", "(?i)(användar|bruger)(dialog|relationer)",
    "(?i)(annons|annonce|influencer|innehålls|indholds)(ansvarl?ig)", "(?i)(innehålls|indholds)(produktion)",
    "(?i)(influencer)(samarbe(?:jd|t)e)", "(?i)(data)(specialist)", "(?i)(webb?)(analyti)", "(?i)(video)(producent)",
)  # fmt: skip
# Letters, hyphens and slashes, and the apostrophe of a genitive: no numbers, no addresses.
_KEEPABLE = rf"(?:[^\W\d_]|[’'{re.escape(_BREAK_AFTER)}])+"

_Word = Annotated[str, Meta(min_length=SHORTEST, max_length=LONGEST)]
_Positions = tuple[Annotated[int, Meta(gt=0, lt=LONGEST)], ...]


def positions(word: str, language: str) -> tuple[int, ...]:
    """Where ``word`` may be broken, first place first: between syllables, and after its own hyphens and slashes."""
    start, bare = _bare(word)
    return tuple(start + position for position in _positions(bare, writing(language).id))


def kept_positions(word: str, language: str) -> tuple[int, ...]:
    """The same as ``positions``, looked up in what is kept, and remembered for ``keep``: for what a start shows."""
    start, bare = _bare(word)
    language = writing(language).id
    found = _kept(language).positions(bare) if _is_keepable(bare) else _positions(bare, language)
    return tuple(start + position for position in found)


def line_end(word: str, position: int, hyphen: str = "-") -> str:
    """What ends the line when ``word`` is broken at ``position``: with a hyphen, unless it has one or a slash there."""
    head = word[:position]
    return head if head[-1] in _BREAK_AFTER else f"{head}{hyphen}"


def keep() -> None:
    """Write down what was learnt since the last time, if anything was."""
    for language in WRITINGS:
        _kept(language).keep()


class KeptWords:
    """Words of one language and where they may be broken, in a file of the cache. Any thread may ask."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._lock = threading.Lock()
        # None until a word is asked for: a start that breaks none does not read the file.
        self._words: dict[str, tuple[int, ...]] | None = None
        self._learnt: set[str] = set()

    def positions(self, word: str) -> tuple[int, ...]:
        """Where ``word`` may be broken; if that is not known yet, it is from now on."""
        with self._lock:
            if self._words is None:
                self._words = self._read()
            found = self._words.get(word)
            if found is None:
                found = self._words[word] = _positions(word, self._language)
                self._learnt.add(word)
                if len(self._words) > MOST_WORDS:
                    del self._words[next(iter(self._words))]
            return found

    def keep(self) -> None:
        """Replace the file if a word that may be kept is new; without a word if that is impossible."""
        with self._lock:
            learnt, self._learnt = self._learnt, set()
            words = dict(self._words or {})
        if not learnt:
            return
        with suppress(OSError):
            texts = _model_texts()
            if any(word in texts for word in learnt):
                own = {word: found for word, found in words.items() if word in texts}
                kept_files.write(self._file(), msgspec.json.encode(_File(__version__, own)), flush=False)

    def _read(self) -> dict[str, tuple[int, ...]]:
        try:
            content = kept_files.read(self._file())
            if len(content) > LARGEST_FILE:
                return {}
            kept = outside.from_json(content, _File)
        except (OSError, ValueError):
            return {}
        if kept.version != __version__ or len(kept.words) > MOST_WORDS:
            return {}
        return {word: found for word, found in kept.words.items() if all(place < len(word) for place in found)}

    def _file(self) -> Path:
        return cache_folder() / f"hyphens-{self._language}.json"


class _File(Struct, frozen=True):
    """``version`` is that of the program: another one may break words by another rule."""

    version: str
    words: Mapping[_Word, _Positions]


@cache
def _kept(language: str) -> KeptWords:
    return KeptWords(language)


def _model_texts() -> str:
    """The wording of the models that come with the program, with whatever else is in their files."""
    return "\n".join(path.read_text("utf-8") for path in resource("models").glob("*/*.json"))


def _is_keepable(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and re.fullmatch(_KEEPABLE, word) is not None


def _bare(word: str) -> tuple[int, str]:
    """``word`` without the punctuation around it, and where it begins: the patterns know the ends of words."""
    rest = word.lstrip(_OPENING)
    return len(word) - len(rest), rest.rstrip(_CLOSING)


@lru_cache(maxsize=4096)
def _positions(word: str, language: str) -> tuple[int, ...]:
    if not SHORTEST <= len(word) <= LONGEST:
        return ()
    found = _syllables(word, language)
    found |= {place for place in range(_SHORTEST_HEAD, len(word)) if word[place - 1] in _BREAK_AFTER}
    # No line begins with a hyphen or a slash.
    return tuple(sorted(place for place in found if word[place] not in _BREAK_AFTER))


def _syllables(word: str, language: str) -> set[int]:
    # Imported and read only when a word does not fit: most windows are wide enough.
    import pyphen

    dictionary = pyphen.Pyphen(lang=writing(language).locale, left=3, right=3)
    found = {int(position) for position in dictionary.positions(word)}
    for compound in _COMPOUNDS:
        for match in re.finditer(compound, word):
            found -= set(range(match.start() + 1, match.end()))
            found.add(match.end(1))
    return found
