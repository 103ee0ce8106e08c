"""Paper ballots: numbered sheets for all dimensions, typed in a row each, with sums that find what was mistyped.

A sheet's number ends in a check digit (Damm's), so a wrong digit or two that changed places is noticed. A row is
"0427 23142 00351 2- 23": the number, a digit or a dash (abstains) for each dimension, and the sum of the digits.
"""

from collections.abc import Mapping

from msgspec import Struct

from somedesk.base.errors import InvalidInput

MOST_SHEETS = 200
_ABSTAINS = "-–−_uU"
# H. Michael Damm's quasigroup of order 10: totally anti-symmetric.
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


class Sheet(Struct, frozen=True):
    """A paper ballot as it was typed: its number, and a level or None (abstains) for each dimension."""

    number: int
    levels: tuple[int | None, ...]

    @property
    def sum(self) -> int:
        """The control sum: of all levels."""
        return sum(level or 0 for level in self.levels)

    @property
    def code(self) -> str:
        """The row without its number, as it is kept while it is being typed."""
        return "".join("-" if level is None else str(level) for level in self.levels)


def sheet_number(number: int) -> str:
    """The number as it is printed on a sheet: three digits and a check digit."""
    digits = f"{number:03d}"
    return digits + str(_check_digit(digits))


def _check_digit(digits: str) -> int:
    found = 0
    for digit in digits:
        found = _DAMM[found][int(digit)]
    return found


def typed(row: str, dimensions: int, highest: int) -> Sheet:
    """What a typed row says. The control sum may be left out; blanks between digits do not matter.

    Raises InvalidInput: paper_number (with what was typed), paper_length (with how many there should be), paper_level
    (at which place), paper_sum.
    """
    first, *rest = row.split() or [""]
    if len(first) != 4 or not first.isdecimal() or not first.isascii() or _check_digit(first) or first == "0000":
        raise InvalidInput("paper_number", number=first[:20])
    cells, given = _parted("".join(rest), rest, dimensions)
    levels = tuple(_level(cell, place, highest) for place, cell in enumerate(cells, start=1))
    sheet = Sheet(int(first[:3]), levels)
    if given is not None and given != sheet.sum:
        raise InvalidInput("paper_sum", sum=given)
    return sheet


def _parted(digits: str, parts: list[str], dimensions: int) -> tuple[str, int | None]:
    """The cells, and the sum if there is one after them."""
    cells, last = digits[:dimensions], digits[dimensions:]
    if len(cells) < dimensions or len(last) > 3 or (last and parts[-1] != last):
        raise InvalidInput("paper_length", dimensions=dimensions)
    if last and not (last.isascii() and last.isdecimal()):
        raise InvalidInput("paper_length", dimensions=dimensions)
    return cells, int(last) if last else None


def _level(cell: str, place: int, highest: int) -> int | None:
    if cell in _ABSTAINS:
        return None
    if not (cell.isascii() and cell.isdecimal() and int(cell) <= highest):
        raise InvalidInput("paper_level", place=place, highest=highest)
    return int(cell)


def levels_of(code: str) -> tuple[int | None, ...]:
    """The levels that ``Sheet.code`` stands for."""
    return tuple(None if cell == "-" else int(cell) for cell in code)


class Compared(Struct, frozen=True):
    """What two typists made of the same pile: sheets that agree, that differ, and that only one has."""

    same: tuple[int, ...]
    differ: tuple[int, ...]
    missing: tuple[int, ...]

    @property
    def is_whole(self) -> bool:
        """Whether both have typed the same sheets, the same way."""
        return not self.differ and not self.missing


def compared(first: Mapping[str, str], second: Mapping[str, str]) -> Compared:
    """Two piles, sheet number → code."""
    both = first.keys() & second.keys()
    return Compared(
        same=tuple(sorted(int(key) for key in both if first[key] == second[key])),
        differ=tuple(sorted(int(key) for key in both if first[key] != second[key])),
        missing=tuple(sorted(int(key) for key in first.keys() ^ second.keys())),
    )
