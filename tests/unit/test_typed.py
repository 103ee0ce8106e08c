"""Numbers and days as people and other programs write them: read as they are meant, or refused with a word."""

import datetime as dt
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somedesk.base import locale, typed
from somedesk.base.errors import InvalidInput
from somedesk.base.languages import WRITINGS

LANGUAGES = st.sampled_from(tuple(WRITINGS))
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))
RECENT = st.dates(dt.date(1990, 1, 1), dt.date(2089, 12, 31))


def refusal(read, text, language):
    with pytest.raises(InvalidInput) as raised:
        read(text, language)
    return raised.value.code


@pytest.mark.parametrize("language", [*WRITINGS, None])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7.5", 7.5), ("7,5", 7.5), (" 12 ", 12), ("0.125", 0.125), ("0,125", 0.125), (",5", 0.5),
        ("1.200,5", 1200.5), ("1,200.5", 1200.5), ("1 200", 1200), ("1\u00a0200,5", 1200.5), ("1\u202f200", 1200),
        ("1.200.000", 1_200_000), ("12.3456", 12.3456), ("\u22120,25", -0.25), ("-0", 0), ("+2", 2),
    ],
)  # fmt: skip
def test_a_comma_and_a_point_are_taken_alike_in_every_language(text, value, language):
    assert typed.number(text, language) == value


@pytest.mark.parametrize(
    ("text", "language", "value"), [("1,200", "da", 1.2), ("1,125", "sv", 1.125), ("1.200", "en", 1.2)]
)
def test_the_sign_of_the_language_is_decimal_whatever_follows(text, language, value):
    assert typed.number(text, language) == value


@pytest.mark.parametrize(
    ("text", "language"), [("1.200", "da"), ("12.000", "sv"), ("1,200", "en"), ("1.200", None), ("1,200", None)]
)
def test_what_may_be_thousands_or_decimals_is_refused(text, language):
    assert refusal(typed.number, text, language) == "typed_number_either"


@pytest.mark.parametrize(
    "text", ["", "-", "5,", "1.20.00", "1,2,3", "1e3", "nan", "inf", "12 34", "--1", "-+1", "٣", "1" * 99]
)
def test_what_is_no_number_is_refused(text):
    assert refusal(typed.number, text, "da") == "typed_number"


@given(st.decimals(-99_999, 99_999, places=2), LANGUAGES)
def test_a_number_that_the_program_wrote_is_read_back(value: Decimal, language: str):
    assert typed.number(locale.number(float(value), language, 2), language) == float(value)


@pytest.mark.parametrize("language", [*WRITINGS, None])
@pytest.mark.parametrize(
    "text",
    [
        "2026-12-05", "2026-12-5", "2026/12/05", "2026.12.5", "20261205", "05122026", "5.12.2026", "05-12-2026",
        "5/12/2026", "5/12 2026", "5. 12. 2026", "5. december 2026", "5 dec 2026", "5. dec. 2026", "5-Dec-2026",
        "December 5, 2026", "5th December 2026", "den 5 december 2026", "lørdag den 5. december 2026", "lör 5 dec 2026",
        "2026-12-05 00:00:00", "2026-12-05T00:00:00.000Z", "2026-12-05T14:30", "05-12-2026 14.30", "5.12.2026 kl. 9.05",
        "5/12-26", "5 dec 26",
    ],
)  # fmt: skip
def test_a_day_is_understood_in_every_usual_order(text, language):
    assert typed.day(text, language) == dt.date(2026, 12, 5)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("23-11-24", "da", "2024-11-23"), ("23-11-24", "en", "2024-11-23"), ("23-11-24", "sv", "2023-11-24"),
        ("31.12.26", "da", "2026-12-31"), ("261215", "sv", "2026-12-15"), ("151226", "da", "2026-12-15"),
        ("1.1.90", "da", "1990-01-01"), ("1.1.89", "da", "2089-01-01"), ("11-11-11", None, "2011-11-11"),
        ("1 mars 2026", "sv", "2026-03-01"), ("1. marts 2026", "da", "2026-03-01"), ("1 Sept 2026", "en", "2026-09-01"),
    ],
)  # fmt: skip
def test_a_year_of_two_digits_stands_where_the_language_has_it(text, language, wanted):
    assert typed.day(text, language) == dt.date.fromisoformat(wanted)


@pytest.mark.parametrize(
    ("text", "language"), [("15/12/26", "sv"), ("31.12.26", "sv"), ("23-11-24", None), ("101112", None)]
)
def test_a_day_that_may_be_another_is_refused(text, language):
    assert refusal(typed.day, text, language) == "typed_day_either"


@pytest.mark.parametrize("text", ["6121-02-20", "31-12-1989", "1.1.2101", "1899-12-30"])
def test_a_year_that_no_plan_can_mean_is_refused(text):
    assert refusal(typed.day, text, "da") == "typed_day_far"


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "15", "15/12", "2026-02-30", "12/15/2026", "31/02/26", "1,5", "12.30", "00:00", "tirsdag",
        "2026-12-15T23:00:00Z", "12/2/2026 2:30 PM", "32 dec 2026", "5 xyz 2026", "2026-12-15 x", "x" * 99,
        "mandag 3. april 2026",  # a Friday
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", [*WRITINGS, None])
def test_what_is_no_day_is_refused(text, language):
    assert refusal(typed.day, text, language) == "typed_day"


@given(DAYS, LANGUAGES, st.sampled_from(["long", "medium"]))
def test_a_day_that_the_program_wrote_in_words_is_read_back(day, language, style):
    assert typed.day(locale.day(day, language, style), language) == day


@given(RECENT, LANGUAGES)
def test_a_day_in_the_short_form_of_a_language_is_read_back_or_refused_never_another(day, language):
    from babel.dates import format_date

    assert typed.day(format_date(day, "short", WRITINGS[language].locale), language) == day


@given(st.text("0123456789.-/ ,jandec", max_size=12), st.sampled_from([*WRITINGS, None]))
def test_whatever_is_typed_is_a_day_within_the_years_or_refused(text, language):
    with suppress(InvalidInput):
        assert 1990 <= typed.day(text, language).year <= 2100
