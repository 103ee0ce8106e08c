"""A table that is changed again and again is written as one that was made at once."""

import sys
import threading

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from somedesk.base import outside
from somedesk.base.errors import FileProblem
from somedesk.domain.client import TABLES
from somedesk.store import file_format
from somedesk.store.file_format import (
    FORMAT,
    MOST_PARTS,
    NO_DOCUMENTS,
    EncodedTable,
    FileEncoder,
    decode_file,
    encode_file,
    encode_table,
    with_documents,
)

# Which document, its new value (None = taken out), and whether the thread that writes puts the table together then.
_steps = st.lists(
    st.tuples(st.integers(1, 60), st.none() | st.integers(0, 99), st.sampled_from(["both", "content", "digest", ""])),
    max_size=60,
)


@given(_steps)
def test_changes_one_by_one_make_the_same_table(steps: list[tuple[int, int | None, str]]) -> None:
    table, model = NO_DOCUMENTS, dict[int, dict[str, int]]()
    for number, value, looked_at in steps:
        if value is None and number not in model:
            continue
        if value is None:
            del model[number]
        else:
            model[number] = {"value": value}
        document = None if value is None else msgspec.json.encode(model[number])
        table = with_documents(table, {str(number): document})
        afresh = encode_table(model)
        if looked_at in ("both", "content"):
            assert table.content == afresh.content
        if looked_at in ("both", "digest"):
            assert table.digest == afresh.digest
        assert table.size == afresh.size
    afresh = encode_table(model)
    assert (table.content, table.digest) == (afresh.content, afresh.digest)


def test_a_history_that_grows_stays_in_few_parts() -> None:
    table, model = NO_DOCUMENTS, dict[int, dict[str, int]]()
    for number in range(1, 3 * MOST_PARTS):
        model[number] = {"value": number}
        table = with_documents(table, {str(number): msgspec.json.encode(model[number])})
        assert (table.content, table.digest) == (encode_table(model).content, encode_table(model).digest)
        assert len(table.put_together[0]) <= MOST_PARTS


@given(st.lists(st.dictionaries(st.sampled_from("abcde"), st.integers(0, 3)), max_size=8))
def test_a_file_written_again_and_again_is_as_if_written_once(states: list[dict[str, int]]) -> None:
    tables = [encode_table({number: {"value": number} for number in range(count)}) for count in range(4)]
    encoder = FileEncoder()
    for state in states:
        now = {name: tables[count] for name, count in state.items()}
        data = encoder.encode(now)
        assert data == encode_file(now)
        assert decode_file(data, "x").tables == now


def test_a_file_that_could_not_be_put_together_leaves_nothing_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = ({name: encode_table({1: {"value": value}}) for name in "abc"} for value in range(2))
    encoder, line = FileEncoder(), file_format._line
    encoder.encode(first)

    def fail(name: str, table: EncodedTable) -> bytes:
        if name == "b":
            raise MemoryError
        return line(name, table)

    with monkeypatch.context() as patch:
        patch.setattr(file_format, "_line", fail)
        with pytest.raises(MemoryError):
            encoder.encode(second)
    assert encoder.encode(first) == encode_file(first)


def test_a_copy_asked_for_while_the_file_is_saved_is_of_one_state() -> None:
    states = [{name: encode_table({1: {"value": value}}) for name in "abcdefgh"} for value in range(2)]
    expected, encoder = [encode_file(state) for state in states], FileEncoder()
    wrong: list[int] = []

    def write(which: int) -> None:
        wrong.extend(which for _ in range(2000) if encoder.encode(states[which]) != expected[which])

    threads = [threading.Thread(target=write, args=(which,)) for which in range(2)]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)
    assert wrong == []


@pytest.mark.parametrize("more", [b'"1":{"value":0},\n"1":', b'"\\u0031":{"value":0},\n"1":'])
def test_a_record_that_stands_twice_makes_a_file_damaged_though_the_last_is_whole(more: bytes) -> None:
    data = encode_file({"ratings": encode_table({1: {"value": 1}})})
    head, _, rest = data.partition(b'"ratings"')
    assert decode_file(data, "x").tables
    with pytest.raises(FileProblem, match="file_damaged"):
        decode_file(head + b'"ratings"' + rest.replace(b'"1":', more, 1), "x")
    # Other white space alone changes nothing.
    assert decode_file(data.replace(b"\n", b"\n "), "x").tables == decode_file(data, "x").tables


def test_a_file_as_we_write_it_is_not_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "refuse_what_is_said_twice", lambda _: pytest.fail("looked through"))
    data = encode_file({"ratings": encode_table({1: {"value": 1.5, "text": "å😀\u0000\u2028"}})})
    assert decode_file(data, "x").tables


def test_who_adds_a_table_raises_the_format() -> None:
    """Else a program of before says of a file with that table that it is damaged, and not that it is newer."""
    first = ("client", "models", "assessments", "ratings", "actions", "owners")
    tables = {
        3: first,
        4: (
            *first,
            *(
                "holdings",
                "capabilities",
                "departments",
                "tasks",
                "responsibilities",
                "dismissals",
                "brief",
                "team_terms",
            ),
            *("purposes", "goals", "target_groups", "platforms", "needs", "strategy", "strategy_answers"),
            *("strategy_points", "expectations", "strategy_metrics", "strategy_versions"),
            *("metrics", "figure_imports", "measurements", "metric_targets", "time_marks", "figure_mappings", "posts"),
            *("entries", "workshops", "rounds", "decisions", "parked"),
            *("stage_checks", "stage_answers", "stage_respondents"),
        ),
    }
    assert tuple(TABLES) == tables[FORMAT]
