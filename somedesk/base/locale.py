"""Numbers, dates and alphabetical order as a language writes them, for charts, reports and the command line.

Babel is imported when first needed: it must not lie on the way to the first window.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final, Literal

from somedesk.base.languages import writing

_DIGITS = re.compile(r"[0-9]+")

DayStyle = Literal["long", "medium", "month", "short_month"]


MINUS: Final = "\u2212"
# Babel takes 0.2 ms for each number and date, and a report says the same few hundred again and again.
_REMEMBERED = 1000


@lru_cache(maxsize=_REMEMBERED)
def rounded(value: float, decimals: int = 1) -> Decimal:
    """``value`` with so many decimals, half away from zero, as people round: 2.25 → 2.3, −0.25 → −0.3. Never −0.

    The one rounding of the program: whatever shows a number shows this one.
    """
    # What a sum of binary fractions is off by must not decide: 2.2499999999999996 is 2.25.
    return Decimal(str(round(value, 9))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP) + 0


@lru_cache(maxsize=_REMEMBERED)
def number(value: float, language: str, decimals: int = 1) -> str:
    """``value`` with exactly so many decimals, to be read by people: 2.25 → "2,3" in Danish, with a true minus sign."""
    from babel.numbers import format_decimal

    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    text = format_decimal(rounded(value, decimals), format=pattern, locale=writing(language).locale)
    return text.replace("-", MINUS)


def compact(value: float, language: str) -> str:
    """A number without needless decimals, at most one: "3", "2,5"."""
    return number(value, language, compact_decimals(value))


def compact_decimals(value: float) -> int:
    """0 for what is whole once it is rounded to one decimal, else 1."""
    once = rounded(value)
    return 0 if once == once.to_integral_value() else 1


def plain_decimals(value: float) -> int:
    """As few decimals as show a factor of a sum as it is, at most three: 0.125 and 0.25 are not one decimal."""
    return next((n for n in range(3) if rounded(value, n) == rounded(value, 3)), 3)


def hours(value: float, language: str) -> str:
    """A number of hours with its unit, at most one decimal: "1,5 timer", "1 timme", "8 hours".

    Not Babel's units: those say "1,5 time" in Danish.
    """
    return f"{compact(value, language)} {hour_unit(value, language)}"


def hour_unit(value: float, language: str) -> str:
    """What stands behind so many hours, of which there may be one."""
    one, other = writing(language).hours
    return one if rounded(value) == 1 else other


@lru_cache(maxsize=_REMEMBERED)
def percent(fraction: float, language: str) -> str:
    """A fraction in whole per cent: 0.45 → "45 %" or "45%", with the space that the language asks for."""
    from babel.numbers import format_percent

    return format_percent(rounded(fraction, 2), locale=writing(language).locale).replace("-", MINUS)


def for_programs(text: str) -> str:
    """A number as it was shown, for what another program computes with: it knows no minus but the hyphen."""
    return "-" + text.removeprefix(MINUS) if is_number(text) and text.startswith(MINUS) else text


def is_number(text: str) -> bool:
    """Whether ``text`` is a number as we write them, and nothing else."""
    return re.fullmatch(r"[-\u2212+]?\d[\d.,\u00a0\u202f]*([ \u00a0]?%)?", text) is not None


@lru_cache(maxsize=_REMEMBERED)
def day(date: dt.date, language: str, style: DayStyle = "long") -> str:
    """A date in words: "14. november 2026"; medium "14. nov. 2026"; month "november 2026"; short_month "nov. 2026"."""
    from babel.dates import format_date, format_skeleton

    if style in ("month", "short_month"):
        return format_skeleton("yMMMM" if style == "month" else "yMMM", date, locale=writing(language).locale)
    return format_date(date, format=style, locale=writing(language).locale)


def sort_key(language: str) -> Callable[[str], tuple[str, str]]:
    """A key for sorted(): æ ø å (and aa) last in Danish, å ä ö last in Swedish, case and other accents ignored.

    Numbers within the text count by their value: 2 comes before 10.
    """
    letters = writing(language).letters

    def key(text: str) -> tuple[str, str]:
        folded = unicodedata.normalize("NFC", text).casefold()
        for letter, place in letters.items():
            folded = folded.replace(letter, place)
        bare = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
        return _DIGITS.sub(_by_value, bare), text

    return key


def _by_value(digits: re.Match[str]) -> str:
    """The same number, with its length before it."""
    bare = digits[0].lstrip("0") or "0"
    return f"{len(bare):05d}{bare}"
