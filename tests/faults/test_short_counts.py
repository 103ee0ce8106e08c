"""Every kind of fault, a few times in each ordinary run of the tests; `dev.py faults` has the full counts.

The guarantees that these prove are written out in docs/reliability.md.
"""

import contextlib
import logging
import sys
from collections.abc import Iterator

import pytest

from somedesk.base.errors import FileProblem
from somedesk.store.durable_file import DurableFile
from somedesk.store.file_system import problem_writing
from tests.faults import (
    clocks,
    damage,
    errors,
    figures,
    full_disk,
    hands,
    hostile,
    instances,
    kills,
    limits,
    locked,
    merging,
    power,
    protecting,
    sequences,
    soak,
    workshop,
)
from tests.faults.outcome import Outcome

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, limits and pipes are those of Unix")


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Failing to save is what most of this is about: it need not be logged."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


def none_failed(outcome: Outcome, runs: int) -> None:
    assert outcome.failures == ()
    assert outcome.runs >= runs


def test_killed_at_any_moment_nothing_acknowledged_is_lost() -> None:
    none_failed(kills.run(6), 6)


def test_killed_in_the_middle_of_a_workshop_no_vote_is_lost_and_none_is_told() -> None:
    none_failed(workshop.run(4), 4)
    none_failed(workshop.window(2), 2)


def test_killed_while_a_passphrase_is_set_the_next_opening_leaves_no_copy_that_can_be_read() -> None:
    none_failed(protecting.run(8), 24)


def test_an_error_at_any_call_of_any_operation_loses_nothing_and_is_told() -> None:
    none_failed(errors.run(in_turn=True), 250)


def test_after_a_power_cut_all_that_was_acknowledged_is_there() -> None:
    none_failed(power.run(6_000), 6_000)


def test_no_flush_can_be_left_out() -> None:
    flushes, needless = power.needless_flushes()
    assert needless == ()
    assert flushes >= 6


def test_a_store_that_writes_in_place_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The trial itself is tried."""

    def in_place(file: DurableFile, content: bytes, *, keep_backup: bool = True) -> None:
        system = file._system
        try:
            if file.exists():
                system.unlink(file.path)
            handle = system.create(file.path)
            system.write_all(handle, content)
            system.fsync(handle)
            system.close(handle)
            system.fsync_folder(str(file.path.parent))
        except OSError as error:
            raise problem_writing(error) from error

    monkeypatch.setattr(DurableFile, "write", in_place)
    with contextlib.suppress(FileProblem):  # or it is so broken that it cannot be gone on with
        assert power.run(2_000).failures


def test_a_full_disk_loses_nothing_and_is_told() -> None:
    none_failed(full_disk.run(6), 6)


def test_damage_anywhere_is_noticed_or_harmless() -> None:
    none_failed(damage.run(2), 5_000)


def test_one_program_at_a_time_has_the_file_whatever_becomes_of_the_others() -> None:
    none_failed(instances.run(6), 6)


def test_what_others_do_to_an_open_file_is_kept_and_so_is_ours() -> None:
    none_failed(hands.run(), len(hands.HANDS) * 3)


def test_nothing_depends_on_the_clock() -> None:
    none_failed(clocks.run(), len(clocks.JUMPS) * len(clocks.OPERATIONS))


def test_any_sequence_of_work_leaves_what_a_plain_model_says() -> None:
    none_failed(sequences.run(15), 15)


def test_hostile_files_are_refused_in_words_or_are_whole() -> None:
    none_failed(hostile.run(1_000), 950)


def test_hostile_files_to_merge_with_are_refused_in_words_or_merged_whole() -> None:
    none_failed(merging.run(500), 500)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what memory was needed is asked of Linux")
def test_a_file_of_any_shape_within_the_limits_takes_little_time_and_memory() -> None:
    none_failed(limits.run(1), len(limits.KINDS))


def test_a_long_session_grows_nothing() -> None:
    none_failed(soak.run(6_000), 6_000)


def test_a_changed_or_forged_file_under_a_passphrase_is_refused_and_never_read_wrong() -> None:
    none_failed(locked.run(1_000), 1_000)


def test_changed_files_of_platforms_are_read_whole_or_refused() -> None:
    none_failed(figures.run(300), 300)
