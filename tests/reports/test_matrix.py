"""Reports with many options at once. These few in every run; `python3 dev.py reports` checks sixty."""

from itertools import islice
from pathlib import Path

import pytest

from tests.reports.matrix import calls, faults

# A step through the kinds, so that each run has other ones than the tests of a single option.
FEW = tuple(islice(calls(), 0, None, 10))


@pytest.mark.parametrize("number", range(len(FEW)))
def test_a_report_with_many_options_conforms_and_is_the_same_each_time(number: int, tmp_path: Path) -> None:
    assert not faults(*FEW[number], tmp_path)
