"""What goes along when a client is handed over, and what does not; and that a copy can come back."""

import datetime as dt
import json
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.client import TABLES, Client
from somedesk.domain.grid.assessment import edit_profile
from somedesk.domain.integrity import broken_links
from somedesk.domain.merge import merge
from somedesk.domain.records.stage_check import GivenAnswer, Respondent, StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.spread import group_of
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.encryption import Seal
from somedesk.store.environment import DEFAULT_ENVIRONMENT
from somedesk.store.file_format import FORMAT
from somedesk.store.versions import ancestor_of, other_versions, read_version
from somedesk.work.handing_over import HISTORY, LEFT_OUT, PARTS, HandOver, copied, goes_along, hand_over

DAY = dt.date(2026, 11, 14)
GOOD = "five words that nobody guesses"
ALL = frozenset(PARTS)


def client() -> Client:
    made = sample_client("en", DAY)
    change = edit_profile(made, notes="Pays late.", contact="A. B.")
    assert change is not None
    return apply(made, change)


@pytest.fixture
def file(tmp_path: Path) -> ClientFile:
    made = ClientFile.create(tmp_path / "own.somedesk", client())
    change = edit_profile(made.client, sector="Coffee")
    assert change is not None
    made.apply(change)
    made.wait()
    return made


def give(file: ClientFile, target: Path, choice: HandOver) -> None:
    hand_over(file, file.client, file.history(), target, choice, DEFAULT_ENVIRONMENT)


@pytest.mark.parametrize("part", LEFT_OUT)
def test_a_part_that_is_left_out_is_empty_and_the_rest_is_as_it_was(part: str) -> None:
    whole, left = client(), copied(client(), ALL - {part})
    assert broken_links(left) == ()
    for name, table in TABLES.items():
        emptied = LEFT_OUT[part].get(name, ())
        for key, record in whole.table(name).items():
            now = left.table(name).get(key)
            for field in record.__struct_fields__:
                value = getattr(now, field) if now is not None else table.defaults().get(field)
                if field in emptied:
                    assert value == table.defaults()[field]
                elif now is not None:
                    assert value == getattr(record, field)


def test_everything_that_can_be_left_out_is_a_field_that_can_be_empty() -> None:
    assert all(
        field in TABLES[name].defaults() for part in LEFT_OUT.values() for name, own in part.items() for field in own
    )


def test_the_history_goes_along_only_with_everything(file: ClientFile, tmp_path: Path) -> None:
    assert HISTORY in goes_along(ALL)
    assert HISTORY not in goes_along(ALL - {"plan_notes"})
    for parts, entries in ((ALL, 1), (ALL - {"plan_notes"}, 0), (ALL - {HISTORY}, 0)):
        target = tmp_path / f"{len(parts)}-{entries}.somedesk"
        give(file, target, HandOver(parts))
        with ClientFile.open(target) as copy:
            assert len(copy.history()) == entries
            assert copy.client.profile.sector == "Coffee"
        assert b"Pays late" in target.read_bytes()
    file.close()


def test_left_out_notes_are_nowhere_in_the_copy(file: ClientFile, tmp_path: Path) -> None:
    target = tmp_path / "copy.somedesk"
    give(file, target, HandOver(ALL - {"client_notes"}))
    assert b"Pays late" not in target.read_bytes()
    assert not target.with_name("copy.somedesk.bak").exists()
    file.close()


def test_a_copy_has_its_own_passphrase_or_none_whatever_the_file_has(file: ClientFile, tmp_path: Path) -> None:
    file.protect(Seal.make("another phrase for the file"))
    file.wait()
    give(file, tmp_path / "locked.somedesk", HandOver(ALL, GOOD))
    give(file, tmp_path / "open.somedesk", HandOver(ALL))
    assert read_client(tmp_path / "locked.somedesk", key=GOOD) == file.client
    assert read_client(tmp_path / "open.somedesk") == file.client
    with pytest.raises(FileProblem, match="passphrase"):
        read_client(tmp_path / "locked.somedesk", key="another phrase for the file")
    file.close()


def test_a_copy_that_comes_back_takes_nothing_away(file: ClientFile, tmp_path: Path) -> None:
    target = tmp_path / "copy.somedesk"
    give(file, target, HandOver(frozenset()))
    with ClientFile.open(target) as copy:
        change = edit_profile(copy.client, sector="Tea")
        assert change is not None
        copy.apply(change)
        theirs = copy.client
    merged = merge(file.client, theirs).client
    assert merged.profile.notes == "Pays late."
    assert merged.ratings == file.client.ratings
    assert merged.actions == file.client.actions
    file.close()


def test_it_is_not_written_over_the_file_itself_or_another_client(file: ClientFile, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="copy_onto_itself"):
        give(file, file.path, HandOver(ALL))
    other = tmp_path / "other.somedesk"
    ClientFile.create(other, sample_client("da", DAY)).close()
    before = other.read_bytes()
    with pytest.raises(FileProblem, match="output_is_client_file"):
        give(file, other, HandOver(ALL))
    assert other.read_bytes() == before
    file.close()


def test_of_a_file_of_a_later_version_no_copy_is_made(file: ClientFile, monkeypatch: pytest.MonkeyPatch) -> None:
    target = file.path.with_name("copy.somedesk")
    monkeypatch.setattr("somedesk.store.handing_over.FORMAT", FORMAT - 1)
    with pytest.raises(FileProblem, match="file_newer"):
        give(file, target, HandOver(ALL))
    file.close()
    assert not target.exists()


def test_of_too_few_anonymous_respondents_only_the_count_goes_along_and_a_copy_takes_no_answer_away(
    tmp_path: Path,
) -> None:
    made = ClientFile.create(tmp_path / "own.somedesk", client())
    made.apply(checks.new_check(made.client, StageCheck("c", DAY)))
    for number, said in enumerate(("yes", "no", "partly")):
        answers = tuple(GivenAnswer(each, said) for each in (1, 2))  # type: ignore[arg-type]
        change = checks.hand_in(made.client, "c", [Respondent(f"r{9 - number}", "c", answers)], "anonymous")
        assert change is not None
        made.apply(change)
    made.wait()
    target = tmp_path / "copy.somedesk"
    give(made, target, HandOver(ALL))
    theirs = read_client(target)
    found = [each for each in theirs.stage_respondents.values() if each.check == "c"]
    assert [each.answers for each in found] == [(), (), ()]
    assert group_of(theirs, theirs.stage_checks["c"]).count == 3
    history = json.loads(target.read_text("utf-8"))["history"].values()
    assert not any("stage_respondents" in json.dumps(entry) for entry in history)
    # Brought together again, with what both have in common and without.
    ours, other = read_version(made.path), read_version(target)
    ancestor = ancestor_of(ours, other)
    assert ancestor is not None
    for known in (ancestor, None):
        merged = merge(ours.client, other.client, None, known).client
        assert merged.stage_respondents == made.client.stage_respondents
    made.close()


def test_the_file_tells_in_no_way_in_which_order_people_answered(tmp_path: Path) -> None:
    made = ClientFile.create(tmp_path / "own.somedesk", client())
    made.apply(checks.new_check(made.client, StageCheck("c", DAY)))
    for key in ("m", "z", "a", "k"):
        change = checks.hand_in(made.client, "c", [Respondent(key, "c", (GivenAnswer(1, "yes"),))], "anonymous")
        assert change is not None
        made.apply(change)
    made.apply(checks.remove_respondent(made.client, "m"))
    made.wait()
    tables = json.loads(made.path.read_text("utf-8"))
    in_file = [each["id"] for each in tables["stage_respondents"].values() if each["check"] == "c"]
    assert in_file == ["a", "k", "z"]
    assert list(map(int, tables["stage_respondents"])) == list(range(1, len(tables["stage_respondents"]) + 1))
    assert not any("stage_respondents" in json.dumps(entry) for entry in tables["history"].values())
    made.close()
    again = ClientFile.open(made.path)
    change = checks.hand_in(again.client, "c", [Respondent("b", "c", (GivenAnswer(1, "no"),))], "anonymous")
    assert change is not None
    again.apply(change)
    again.close()
    assert {"a", "b", "k", "z"} <= read_client(made.path).stage_respondents.keys()


def test_a_version_with_somebody_more_has_news_and_one_with_fewer_has_none(tmp_path: Path) -> None:
    made = ClientFile.create(tmp_path / "own.somedesk", client())
    made.apply(checks.new_check(made.client, StageCheck("c", DAY)))
    made.wait()
    (tmp_path / "copy.somedesk").write_bytes(made.path.read_bytes())
    change = checks.hand_in(made.client, "c", [Respondent("r", "c", (GivenAnswer(1, "yes"),))], "anonymous")
    assert change is not None
    made.apply(change)
    made.close()
    here, there = read_version(made.path), read_version(tmp_path / "copy.somedesk")
    assert other_versions(here) == ()
    assert [each.path.name for each in other_versions(there)] == ["own.somedesk"]
