"""Numbers, dates and alphabets as each language writes them."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from somedesk.base.languages import writing
from somedesk.base.locale import compact, day, for_programs, hours, number, percent, sort_key
from somedesk.charts import table_text
from somedesk.domain.client import LANGUAGES, Language
from somedesk.ui.kit.i18n import Localisation

DAY = dt.date(2026, 11, 14)


def screen(language: str) -> Localisation:
    """What writes numbers on the screen, without changing the language of the process."""
    localisation = Localisation()
    localisation.locale = QLocale(writing(language).locale)
    return localisation


@pytest.mark.parametrize(
    ("value", "decimals", "da", "en"),
    [(2.5, 1, "2,5", "2.5"), (2.25, 1, "2,3", "2.3"), (2.35, 1, "2,4", "2.4"), (3, 1, "3,0", "3.0"),
     (-0.04, 1, "0,0", "0.0"), (1234.5, 0, "1.235", "1,235"), (0, 0, "0", "0")],
)  # fmt: skip
def test_number_has_its_decimals_and_is_rounded_half_up(value: float, decimals: int, da: str, en: str) -> None:
    assert number(value, "da", decimals) == da
    assert number(value, "en", decimals) == en


def test_numbers_in_swedish_group_with_a_space() -> None:
    assert number(1234.5, "sv").replace("\xa0", " ") == "1 234,5"


@pytest.mark.parametrize(
    ("value", "da", "sv", "en"),
    [(1, "1 time", "1 timme", "1 hour"), (1.5, "1,5 timer", "1,5 timmar", "1.5 hours"),
     (8.0, "8 timer", "8 timmar", "8 hours"), (0.96, "1 time", "1 timme", "1 hour")],
)  # fmt: skip
def test_hours(value: float, da: str, sv: str, en: str) -> None:
    assert (hours(value, "da"), hours(value, "sv"), hours(value, "en")) == (da, sv, en)


def test_percent() -> None:
    assert percent(0.455, "da").replace("\xa0", " ") == "46 %"
    assert percent(0.5, "en") == "50%"


def test_days() -> None:
    assert [day(DAY, language) for language in ("da", "sv", "en")] == [
        "14. november 2026",
        "14 november 2026",
        "14 November 2026",
    ]
    assert day(DAY, "da", "medium") == "14. nov. 2026"
    assert day(DAY, "en", "month") == "November 2026"
    assert day(DAY, "fi") == "14 November 2026"


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("da", ["ananas", "Élan", "zebra", "Æble", "øl", "Ål", "Aarhus"]),
        ("sv", ["Aarhus", "ananas", "Élan", "zebra", "Ål", "äpple", "öl"]),
        ("en", ["Aarhus", "Ål", "ananas", "Élan", "øl", "zebra"]),
    ],
)
def test_alphabet(language: str, order: list[str]) -> None:
    assert sorted(sorted(order), key=sort_key(language)) == order


def test_numbers_within_a_name_count_by_their_value() -> None:
    names = ["Mål 100", "Mål 02b", "Mål 10", "Mål 2", "Mål 1"]
    assert sorted(names, key=sort_key("da")) == ["Mål 1", "Mål 2", "Mål 02b", "Mål 10", "Mål 100"]


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [(-0.25, 1, "−0,3"), (-0.35, 1, "−0,4"), (0.25, 1, "0,3"), (2.25, 1, "2,3"), (-2.5, 0, "−3"), (-0.04, 1, "0,0"),
     (1.005, 2, "1,01"), (0.1 + 0.15, 1, "0,3"), (2.2499999999999996, 1, "2,3"), (-1234.5, 1, "−1.234,5")],
)  # fmt: skip
def test_a_half_goes_away_from_zero_on_paper_and_on_screen_alike(value: float, decimals: int, said: str) -> None:
    assert number(value, "da", decimals) == said
    assert screen("da").number(value, decimals) == said


@settings(max_examples=60, deadline=None)
@given(st.floats(-99_999, 99_999), st.sampled_from(LANGUAGES), st.integers(0, 3))
def test_the_screen_writes_a_number_as_the_paper_does(value: float, language: Language, decimals: int) -> None:
    assert screen(language).number(value, decimals) == number(value, language, decimals)
    assert screen(language).compact(value) == compact(value, language)
    assert "-" not in number(value, language, decimals)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_program_computes_with_has_the_plain_minus(language: str) -> None:
    table = ("", "x"), (("a", -0.25), ("−b", -3.0), ("=1", 0.5))
    for text in (table_text.as_tsv(table, language), table_text.as_csv(table, language).decode("utf-8-sig")):
        rows = [re.split("[\t;]" if language != "en" else "[\t,]", line) for line in text.splitlines()[1:]]
        point = "." if language == "en" else ","
        assert rows == [["a", f"-0{point}3"], ["−b", "-3"], ["'=1", f"0{point}5"]]
    assert "−0" in table_text.as_html(table, language)
    assert for_programs(number(-0.25, language)).startswith("-0")
