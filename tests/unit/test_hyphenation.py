"""Where words are broken, and what of it is kept from one start to the next."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from somedesk import __version__
from somedesk.base import hyphenation, kept_files
from somedesk.base.hyphenation import KeptWords, keep, kept_positions, line_end, positions
from somedesk.base.paths import resource
from somedesk.charts import typeset as chart_lines
from somedesk.reports.fonts import REGULAR
from somedesk.reports.typeset import ADDED_HYPHEN, Run, lines

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

# The first is a word of the Swedish model; the second, of no model of ours, could be the name of a client.
OURS, TYPED = "kommunikationsrapporten", "Kommunikationshuset"


@pytest.fixture(autouse=True)
def just_started() -> Iterator[None]:
    """Nothing is remembered from before, as in a program that has just been started."""
    forget()
    yield
    forget()


@pytest.fixture
def file(home: Path) -> Path:
    return home / "cache" / "hyphens-sv.json"


def forget() -> None:
    hyphenation._kept.cache_clear()
    hyphenation._positions.cache_clear()


def without_pyphen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyphen", None)


def written(path: Path, words: dict[str, list[int]], version: str = __version__) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.encode({"version": version, "words": words}))


def kept(path: Path) -> list[str]:
    return list(msgspec.json.decode(path.read_bytes())["words"])


def parts(word: str, language: str) -> str:
    places = positions(word, language)
    return "|".join(word[a:b] for a, b in zip((0, *places), (*places, len(word)), strict=True))


# --- the rule ---


@pytest.mark.parametrize(
    ("language", "word", "broken"),
    [
        ("da", "forretningsstrategien", "for|ret|nings|stra|te|gien"),
        ("sv", "kommunikationsrapporten", "kom|mu|ni|ka|tions|rap|por|ten"),
        ("en", "communication", "com|mu|nic|a|tion"),
        ("en", "well-established", "well-|es|tab|lished"),
        ("en", "and/or", "and/|or"),
        ("da", "marketingstrategi", "marketing|strategi"),
        ("da", "Marketingsponsor", "Marketing|sponsor"),
        ("da", "kommunikationsmedarbejder", "kom|mu|ni|ka|tions|med|arbejder"),
        ("da", "medarbejder/medarbejder", "med|arbejder/|med|arbejder"),
        ("da", "(»medarbejdere«),", "(»med|arbejdere«),"),
        ("sv", "Varumärkesprofiler", "Varumärkes|profiler"),
        ("da", "Logo-profiler", "Logo-|profiler"),
        ("sv", "Webbanalytiker", "Webb|analyti|ker"),
    ],
)
def test_words_are_broken_between_syllables_and_at_their_own_hyphens(language: str, word: str, broken: str) -> None:
    assert parts(word, language) == broken
    assert kept_positions(word, language) == positions(word, language)


@pytest.mark.parametrize(
    "word", ["", "-", "/////////", "ideer", "(ideer).", "a-b", "strategi" * 11, "https" + "/x" * 40]
)
def test_short_and_endless_words_are_not_broken(word: str) -> None:
    assert positions(word, "da") == kept_positions(word, "da") == ()


def test_no_line_begins_with_a_hyphen() -> None:
    word = "kommunikations-/marketingafdelingen"
    ends = [line_end(word, place) for place in positions(word, "da")]
    assert "kommunikations-/" in ends
    assert not {"kommunikations-", "kommunikation-s", "kommunikations--"} & set(ends)


def test_a_hyphen_is_written_where_there_is_none() -> None:
    assert [line_end("e-post/brevet", place) for place in (2, 7, 10)] == ["e-", "e-post/", "e-post/bre-"]


def test_an_unknown_language_is_broken_as_english() -> None:
    assert positions("communication", "de") == kept_positions("communication", "") == positions("communication", "en")


# --- what is kept ---


def test_kept_words_need_no_dictionary(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    word = f"”{OURS}”,"
    first = kept_positions(word, "sv")
    keep()
    assert kept(file) == [OURS]
    forget()
    without_pyphen(monkeypatch)
    assert kept_positions(word, "sv") == first != ()


def test_a_start_that_breaks_no_word_reads_and_writes_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_pyphen(monkeypatch)
    monkeypatch.setattr(kept_files, "read", lambda _: pytest.fail("read"))
    assert kept_positions("ideer", "sv") == ()
    keep()
    assert not home.exists()


def test_what_users_typed_is_not_kept(file: Path) -> None:
    for word in (TYPED, "strategi2026", "strategi@example.dk"):
        assert kept_positions(word, "sv")
    keep()
    assert not file.exists()
    kept_positions(OURS, "sv")
    keep()
    assert kept(file) == [OURS]


def test_what_was_kept_and_is_no_word_of_ours_goes_with_the_next_new_one(file: Path) -> None:
    written(file, {TYPED: [3]})
    kept_positions(OURS, "sv")
    keep()
    assert kept(file) == [OURS]


def test_reports_and_charts_keep_nothing(home: Path) -> None:
    assert lines([Run(OURS, REGULAR, "#000000", "sv")], 9, 60)[0][0].text.endswith(ADDED_HYPHEN)
    assert chart_lines.wrapped(OURS, 60, 9, "sv")[0].endswith("-")
    keep()
    assert not list(home.rglob("hyphens*"))


def test_nothing_is_written_when_nothing_is_new(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_positions(OURS, "sv")
    keep()
    monkeypatch.setattr(kept_files, "write", lambda *_: pytest.fail("written"))
    keep()
    forget()
    kept_positions(OURS, "sv")
    keep()


def test_each_language_has_its_own_file(home: Path) -> None:
    kept_positions("organisationen", "sv")
    kept_positions("organisationen", "da")
    keep()
    assert sorted(path.name for path in (home / "cache").iterdir()) == ["hyphens-da.json", "hyphens-sv.json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\x00",
        b"[]",
        b"[" * 100_000,
        b'{"words": {"kommunikationsrapporten": [1]}}',
        b'{"version": "0.0.9", "words": {"kommunikationsrapporten": [1]}}',
        b'{"version": "%s", "words": {"kommunikationsrapporten": [0]}}' % __version__.encode(),
        b'{"version": "%s", "words": {"kommunikationsrapporten": [23]}}' % __version__.encode(),
        b'{"version": "%s", "words": {"kommunikationsrapporten": [1e300]}}' % __version__.encode(),
        b'{"version": "%s", "words": {"kommunikationsrapporten": [1]%s}}' % (__version__.encode(), b" " * 1024 * 1024),
    ],
)
def test_a_file_that_is_not_ours_is_replaced(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert kept_positions(OURS, "sv") == positions(OURS, "sv")
    keep()
    assert msgspec.json.decode(file.read_bytes())["words"] == {OURS: list(positions(OURS, "sv"))}
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_more_words_than_are_ever_kept_are_not_read(file: Path) -> None:
    letters = "abcdefghij"
    words = {f"ord{a}{b}{c}{d}": [3] for a in letters for b in letters for c in letters for d in letters}
    by_rule = positions("ordaaaa", "sv")
    assert by_rule != (3,)
    written(file, words)
    assert kept_positions("ordaaaa", "sv") == by_rule
    written(file, dict(list(words.items())[: hyphenation.MOST_WORDS]))
    forget()
    assert kept_positions("ordaaaa", "sv") == (3,)


def test_the_newest_words_are_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hyphenation, "MOST_WORDS", 2)
    for word in ("organisationen", "kommunikation", OURS):
        kept_positions(word, "sv")
    keep()
    assert kept(file) == ["kommunikation", OURS]


@pytest.mark.parametrize("error", [PermissionError, FileNotFoundError, NotADirectoryError])
def test_without_a_cache_words_are_broken_all_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError]
) -> None:
    def refused() -> Path:
        raise error("no cache")

    monkeypatch.setattr(hyphenation, "cache_folder", refused)
    assert kept_positions(OURS, "sv") == positions(OURS, "sv")
    keep()
    assert not home.exists()


def test_a_file_that_cannot_be_replaced_stays(file: Path) -> None:
    file.mkdir(parents=True)
    assert kept_positions(OURS, "sv") == positions(OURS, "sv")
    keep()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_threads_may_ask_while_words_are_kept(file: Path) -> None:
    texts = resource("models", "some-grid", "sv.json").read_text("utf-8")
    words = sorted({word for word in texts.split() if word.isalpha() and len(word) > 9})
    asked = KeptWords("sv")
    errors: list[Exception] = []

    def ask() -> None:
        try:
            for word in words:
                assert asked.positions(word) == positions(word, "sv")
                asked.keep()
        except Exception as error:  # noqa: BLE001
            errors.append(error)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert sorted(asked._words or ()) == words
