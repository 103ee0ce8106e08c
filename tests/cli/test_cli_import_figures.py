"""Files of platforms looked at from the command line: the JSON that stays as it is, and nothing written."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from somedesk.cli import main as cli
from somedesk.work.importing.kinds import source_names
from tests import platform_files as files

KEYS = ["source", "refused", "series", "posts", "questions", "skipped"]
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    monkeypatch.chdir(tmp_path)

    def call(data: bytes, *arguments: str) -> tuple[int, str, str]:
        Path("source").write_bytes(data)
        code = cli.main(("import", "none.somedesk", "source", *arguments), lambda _path: 0, lambda: 0)
        assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["source"]
        return code, *capsys.readouterr()

    return call


def test_series(call: Call) -> None:
    code, said, _ = call(files.trends(step="Måned", place="Danmark"), "--dry-run", "--json")
    document = json.loads(said)
    assert (code, list(document), document["refused"]) == (0, KEYS, None)
    assert document["series"][1] == {
        "name": "lamp, brass",
        "table": "timeline",
        "place": "Danmark",
        "precision": "month",
        "points": [["2024-11-01", "<1"], ["2024-12-01", 0], ["2025-01-01", "<1"]],
    }


def test_posts(call: Call) -> None:
    code, said, _ = call(files.facebook_posts(files.FACEBOOK_SV), "--dry-run", "--json")
    document = json.loads(said)
    assert (code, list(document)) == (0, KEYS)
    assert said.isascii()
    assert document["posts"][0] == {
        "id": "910000000000001",
        "time": "2025-02-18T12:17:00+01:00",
        "text": 'One, two\n\n"three" 🙂',
        "figures": {
            "Visningar": 39, "Räckvidd": 12, "Reaktioner, kommentarer och delningar": 1, "Länkklick": None,
        },
    }  # fmt: skip


def test_questions_and_rows_left_out(call: Call) -> None:
    document = json.loads(call(files.META_AUDIENCE, "--dry-run", "--json", "--lang", "en")[1])
    assert document["questions"] == [
        {"row": 0, "ask": "The file does not say from which day these figures are. Which day is it?"}
    ]
    document = json.loads(call(files.youtube_table(), "--dry-run", "--json", "--lang", "en")[1])
    assert document["skipped"] == [{"row": 2, "reason": "The row is a total, or has no date."}]


@pytest.mark.parametrize("look", [("--json",), ("--dry-run", "--json")])
def test_of_two_files_the_one_that_is_not_there_is_named(
    look: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    home: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ratings.csv").write_text("date;dimension;level\n2030-05-01;kpis;2\n", "utf-8")
    for source, missing in (("nowhere.csv", "“nowhere.csv” is not there"), ("ratings.csv", "none.somedesk does not")):
        arguments = ("import", "none.somedesk", source, *look, "--lang", "en")
        assert cli.main(arguments, lambda _path: 0, lambda: 0) == 1
        assert missing in json.loads(capsys.readouterr().out)["refused"]


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_a_refusal_says_what_to_do(call: Call, language: str) -> None:
    code, said, _ = call(files.facebook_days(), "--dry-run", "--json", "--lang", language)
    document = json.loads(said)
    assert (code, list(document), document["source"]) == (1, KEYS, "meta-posts-facebook")
    assert {"da": "levetiden", "sv": "livstiden", "en": "lifetime"}[language] in document["refused"]
    code, said, _ = call(b"Dear Ms Holm,\nthank you.\n", "--dry-run", "--json", "--lang", language)
    document = json.loads(said)
    assert (code, list(document), document["source"]) == (1, KEYS, None)
    assert document["refused"]


def test_in_words(call: Call) -> None:
    code, said, _ = call(files.META_AUDIENCE, "--dry-run", "--lang", "en")
    assert code == 0
    assert "(meta-audience)" in said
    assert "Question about row 0" in said
    assert "genkendt som: Meta Business Suite" in call(files.META_AUDIENCE, "--dry-run", "--lang", "da")[1]
    code, said, _ = call(files.youtube_table(), "--dry-run", "--lang", "en")
    assert "Posts that would be taken: 3." in said
    assert "Row 2 would be left out" in said
    code, _, error = call(files.X_OVERVIEW.replace(b"444", b"03-apr"), "--dry-run", "--lang", "en")
    assert code == 1
    assert "has turned numbers into dates" in error


def test_entries_and_actions_are_counted_in_words(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    event = "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Tip\r\nDTSTART;VALUE=DATE:20261102\r\nEND:VEVENT\r\n"
    calendar, plan, client = tmp_path / "a.ics", tmp_path / "p.xlsx", str(tmp_path / "c.somedesk")
    calendar.write_text(f"BEGIN:VCALENDAR\r\n{event}END:VCALENDAR\r\n", newline="")
    head = ("Task ID", "Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Created Date")
    row = ("t1", "Plan", "b1", "Not started", "Medium", "", "2026-05-12")
    plan.write_bytes(files.xlsx([("Tasks", [head, row]), ("Buckets", [("Bucket ID", "Bucket Name"), ("b1", "Do")])]))
    assert cli.main(("sample", client), lambda _path: 0, lambda: 0) == 0
    for source, words in ((calendar, "Calendar entries that would be taken: 1."), (plan, "Actions that would be")):
        assert cli.main(("import", client, str(source), "--dry-run", "--lang", "en"), lambda _path: 0, lambda: 0) == 0
        assert words in capsys.readouterr().out


def test_a_source_can_be_named(call: Call) -> None:
    code, said, _ = call(b"Dato;Antal\n2026-01-01;5\n", "--dry-run", "--json", "--as", "table")
    assert json.loads(said)["series"][0]["points"] == [["2026-01-01", 5]]
    code, _, error = call(b"Dato;Antal\n", "--dry-run", "--as", "tabel", "--lang", "en")
    assert code == 2
    assert "no source called “tabel”" in error
    assert all(name in error for name in source_names())


def test_what_a_file_asks_is_answered_beforehand(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    client, source = str(tmp_path / "c.somedesk"), tmp_path / "s.csv"
    assert cli.main(("sample", client), lambda _path: 0, lambda: 0) == 0

    def imported(data: bytes, *arguments: str) -> tuple[int, str]:
        source.write_bytes(data)
        code = cli.main(("import", client, str(source), "--lang", "en", *arguments), lambda _path: 0, lambda: 0)
        said = capsys.readouterr()
        return code, said.out + said.err

    dates = b"Dato;Antal\n01/09/2026;1.234\n02/09/2026;2.345\n"
    code, said = imported(dates, "--as", "table", "--dry-run")
    assert code == 0
    assert "--dates day-first or month-first, --decimals point or comma" in said
    code, said = imported(dates, "--as", "table", "--dates", "day-first")
    assert code == 1
    assert "answer with --dates, --decimals or --day" in said
    for answers, points in (
        (("--dates", "day-first", "--decimals", "comma"), [["2026-09-01", 1234], ["2026-09-02", 2345]]),
        (("--dates", "month-first", "--decimals", "point"), [["2026-01-09", 1.234], ["2026-02-09", 2.345]]),
    ):
        code, said = imported(dates, "--as", "table", "--json", "--dry-run", *answers)
        assert json.loads(said)["series"][0]["points"] == points
        assert json.loads(said)["questions"] == []
    assert imported(files.META_AUDIENCE, "--day", "2026-06-30")[0] == 0
    entries = b"Date,Topic\n03/04/2027,Spring\n"
    code, said = imported(entries, "--as", "entries", "--json", "--dry-run")
    assert json.loads(said)["entries"] == []
    code, said = imported(entries, "--as", "entries", "--json", "--dry-run", "--dates", "day-first")
    assert [entry["day"] for entry in json.loads(said)["entries"]] == ["2027-04-03"]
    assert json.loads(said)["time_zone"] == "Europe/London"


def test_dates_with_points_have_the_day_first(call: Call) -> None:
    for rows in (2, 300):
        text = "Dato;Antal\n" + "".join(f"01.{1 + n % 12:02}.{2000 + n // 12};{n}\n" for n in range(rows))
        document = json.loads(call(text.encode(), "--dry-run", "--json", "--as", "table")[1])
        assert document["questions"] == []
        assert document["series"][0]["points"][:2] == [["2000-01-01", 0], ["2000-02-01", 1]]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", "Disse serier importeres ikke, for de dækker hverken dage, uger eller måneder: Active users · "),
        (
            "sv",
            "De här serierna importeras inte, eftersom de varken gäller dagar, veckor eller månader: Active users · ",
        ),
        ("en", "These series are not imported, as they cover neither days, weeks nor months: Active users · "),
    ],
)
def test_what_is_not_imported_is_not_told_as_taken(call: Call, language: str, told: str) -> None:
    """A total over three days, and beside it new and returning users by day."""
    lines = call(files.GA4_SNAPSHOT, "--dry-run", "--lang", language)[1].splitlines()
    taken = [line for line in lines if "values" in line or "værdier" in line or "värden" in line]
    assert taken
    assert all("Nth day" in line for line in taken)
    assert [line for line in lines if line.startswith(told)]
    document = json.loads(call(files.GA4_SNAPSHOT, "--dry-run", "--json")[1])
    lasting = {series["table"].partition(",")[0]: series.get("days") for series in document["series"]}
    assert lasting["Active users"] == 3
    assert lasting["Nth day"] is None


def test_related_searches_say_of_which_term_they_are(call: Call) -> None:
    document = json.loads(call(files.TRENDS_RELATED, "--dry-run", "--json")[1])
    assert {series["table"] for series in document["series"]} == {"TOP: lantern", "RISING: lantern"}
    assert {series["days"] for series in document["series"]} == {366}
