"""What a person typed, or another program wrote as text, read as a number or a day. What can be read in two ways, or
not at all, is refused with a word: nothing is guessed, multiplied or cut.

Numbers take a comma or a point before decimals in every language. Groups of three digits may be parted by a space, or
by that of the two signs which is not the decimal one. A single sign with three digits after it is decimals where it is
the decimal sign of the language; otherwise it may part thousands as well, and is refused.

Days are ISO, day first, or with the month in words of any of the languages, whatever time stands after them, and the
weekday before them, if it is that of the day. A year of two digits is 1990 to 2089; it stands last, except in Swedish
with hyphens, and where either fits it is refused.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from typing import Final

from somedesk.base.errors import InvalidInput
from somedesk.base.languages import writing

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100

_LONGEST = 60
_GROUPED = r"[1-9][0-9]{0,2}(?:(?P<group>[ .,])[0-9]{3})(?:(?P=group)[0-9]{3})*"
_WHOLE = re.compile(rf"[0-9]{{1,15}}|{_GROUPED}")
_DECIMAL = re.compile(rf"(?P<whole>[0-9]{{0,15}}|{_GROUPED})(?P<sign>[.,])(?P<decimals>[0-9]{{1,15}})")

_BETWEEN = r" ?[-/] ?|\. ?| "
_THREE = re.compile(rf"([0-9]{{1,4}})({_BETWEEN})([0-9]{{1,2}})({_BETWEEN})([0-9]{{1,4}})")
_WORD_SECOND = re.compile(rf"([0-9]{{1,4}})(?:st|nd|rd|th)?(?:{_BETWEEN})([^\W\d_]+)(?:\.? |{_BETWEEN})([0-9]{{1,4}})")
_WORD_FIRST = re.compile(r"([^\W\d_]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_TIME = re.compile(
    r"(?P<day>.+?)(?:(?<=\d)t|,? (?:kl\.? ?)?)(?P<clock>[0-2]?[0-9](?:[:.][0-5][0-9]){1,2}(?:[.,][0-9]+)?)"
    r"(?P<zone> ?(?:z|utc|[+-][0-9]{2}:?[0-9]{2}))?"
)
_MONTHS = (
    ("januari", "january"), ("februari", "february"), ("marts", "mars", "march"), ("april",), ("maj", "may"),
    ("juni", "june"), ("juli", "july"), ("augusti",), ("september",), ("oktober", "october"), ("november",),
    ("december",),
)  # fmt: skip
_WEEKDAYS = (
    ("mandag", "måndag", "monday"), ("tirsdag", "tisdag", "tuesday"), ("onsdag", "wednesday"), ("torsdag", "thursday"),
    ("fredag", "friday"), ("lørdag", "lördag", "saturday"), ("søndag", "söndag", "sunday"),
)  # fmt: skip


def number(text: str, language: str | None) -> float:
    """The number that ``text`` says; ``language`` None for a text of any of ours.

    Raises InvalidInput: typed_number for what is none, typed_number_either for what may be two.
    """
    typed = _tidy(text)
    is_negative, digits = typed.startswith("-"), typed.removeprefix("-").removeprefix("+")
    if len(typed) > _LONGEST or typed.startswith("-+"):
        raise InvalidInput("typed_number", value=text)
    found = set(_numbers(digits, language))
    if len(found) > 1:
        raise InvalidInput("typed_number_either", value=text, first=min(found), second=max(found))
    if not found:
        raise InvalidInput("typed_number", value=text)
    value = found.pop()
    return -value if is_negative and value else value


def day(text: str, language: str | None) -> dt.date:
    """The day that ``text`` says; ``language`` None for a text of any of ours.

    Raises InvalidInput: typed_day for what is none, typed_day_either for what may be two, typed_day_far for one that
    is not within 1990–2100.
    """
    typed = _tidy(text).casefold()
    found: set[dt.date] = set()
    if len(typed) <= _LONGEST:
        found = _days(typed, language)
        if not found and (timed := _TIME.fullmatch(typed)) and _is_local(timed):
            found = _days(timed["day"], language)
    if len(found) > 1:
        raise InvalidInput("typed_day_either", value=text, first=min(found), second=max(found))
    if not found:
        raise InvalidInput("typed_day", value=text)
    return near(found.pop())


def near(date: dt.date) -> dt.date:
    """``date``, if it is within the years that a plan can mean. Raises InvalidInput: typed_day_far."""
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise InvalidInput("typed_day_far", value=date, first=FIRST_YEAR, last=LAST_YEAR)
    return date


def _tidy(text: str) -> str:
    """One kind of space, of hyphen and of letter."""
    composed = unicodedata.normalize("NFC", text.replace("\u200e", "").replace("\u200f", ""))
    return re.sub("[\u2010-\u2013\u2212]", "-", " ".join(composed.split()))


def _numbers(digits: str, language: str | None) -> Iterator[float]:
    whole, decimal = _WHOLE.fullmatch(digits), _DECIMAL.fullmatch(digits)
    if decimal and decimal["sign"] != decimal["group"]:
        yield float(f"{re.sub('[ .,]', '', decimal['whole'])}.{decimal['decimals']}")
        if language is not None and decimal["sign"] == writing(language).decimal:
            return
    if whole:
        yield float(re.sub("[ .,]", "", digits))


def _days(typed: str, language: str | None) -> set[dt.date]:
    """Every day that it may be; none if one of its readings is no day: the other would be guessed. A weekday before it
    must be that of the day: else one of the two is wrong, and nobody knows which.
    """
    name, _, rest = typed.partition(" ")
    weekday = next((each for each, names in enumerate(_WEEKDAYS) if _is_begun(name.rstrip(".,"), names)), None)
    if rest and weekday is not None:
        return {day for day in _days(rest, language) if day.weekday() == weekday}
    typed = re.sub(r"^(?:den|the) ", "", typed)
    try:
        readings = chain(_in_digits(typed, language), _in_words(typed))
        return {dt.date(_year(year), month, date) for year, month, date in readings}
    except ValueError:
        return set()


def _in_digits(typed: str, language: str | None) -> Iterator[tuple[str, int, int]]:
    """Year, month and day as they may be meant."""
    if re.fullmatch("[0-9]{8}", typed):
        if int(typed[4:6]) <= 12:  # as no year begins
            yield typed[:4], int(typed[4:6]), int(typed[6:])
        else:
            yield typed[4:], int(typed[2:4]), int(typed[:2])
    elif re.fullmatch("[0-9]{6}", typed):
        if language is None or _is_year_first(language):
            yield typed[:2], int(typed[2:4]), int(typed[4:])
        if language is None or not _is_year_first(language):
            yield typed[4:], int(typed[2:4]), int(typed[:2])
    elif found := _THREE.fullmatch(typed):
        first, between, month, after, last = found.groups()
        if len(first) == 4 and len(last) < 3:
            yield first, int(month), int(last)
        if len(first) == len(last) == 2 and between == after and (language is None or _is_year_first(language)):
            yield first, int(month), int(last)
            if language and between.strip() == "-":
                return
        if len(first) < 3 and len(last) in (2, 4):
            yield last, int(month), int(first)


def _in_words(typed: str) -> Iterator[tuple[str, int, int]]:
    if found := _WORD_SECOND.fullmatch(typed):
        first, name, last = found.groups()
        year, date = (first, last) if len(first) == 4 else (last, first)
    elif found := _WORD_FIRST.fullmatch(typed):
        name, date, year = found.groups()
    else:
        return
    for month, names in enumerate(_MONTHS, start=1):
        if _is_begun(name, names) and len(date) < 3 and len(year) in (2, 4):
            yield year, month, int(date)


def _year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 90 else 1900)


def _is_year_first(language: str) -> bool:
    return writing(language).sheet_date.startswith("y")


def _is_begun(name: str, names: tuple[str, ...]) -> bool:
    """Whether ``name`` is one of the names, or the beginning of one: "dec", "sept"."""
    return len(name) >= 3 and any(each.startswith(name) for each in names)


def _is_local(timed: re.Match[str]) -> bool:
    """Whether the day is the one that was written: midnight, or a time that names no zone."""
    return not timed["zone"] or not timed["clock"].strip("0:.,")
