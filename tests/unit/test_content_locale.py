"""Numbers, dates and alphabets as each language writes them."""

import datetime as dt

import pytest

from somedesk.base.locale import day, hours, number, percent, sort_key

DAY = dt.date(2026, 11, 14)


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
