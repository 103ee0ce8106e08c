"""Where sections begin and pages end: none is given to a line or two, neither the first of a section nor the last.

It looks at the whole story, since no section knows what stands before and after it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import cast

from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from somedesk.reports.blocks import Block, Canvas, NewPage, Part, Together
from somedesk.reports.theme import COLUMN_HEIGHT

# Less than this tells too little to have a page of its own: about six lines.
LEAST = COLUMN_HEIGHT / 10

# Blocks of which all but the last introduce it.
Group = Sequence[Block]


def begun(section: Sequence[Flowable]) -> list[Flowable]:
    """A section that fits on what is left of a page begins there, however little that is."""
    if not section or not isinstance(section[0], NewPage):
        return list(section)
    return [CondPageBreak(min(section[0].height, _extent(section[1:]))), *section[1:]]


def ended(story: Sequence[Flowable]) -> list[Flowable]:
    """What comes last before a new page takes along so much of what stands before it that the page is worth turning."""
    breaks = [place for place, each in enumerate(story) if isinstance(each, PageBreak)]
    found = _ended(story[: breaks[0]]) if breaks else _ended(story)
    for first, last in pairwise((*breaks, len(story))):
        found += [story[first], *_ended(story[first + 1 : last])]
    return found


class Closing(Block):
    """The last groups before a new page: cut so that not less than LEAST comes on the next one."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups, self._blocks = groups, list(chain(*groups))
        first, last = self._blocks[0], self._blocks[-1]
        super().__init__(_extent(self._blocks), before=first.before, after=last.after)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Each block, as if it stood alone."""
        for block, gap in _with_gaps(self._blocks):
            block.paint(canvas, x, top - gap)
            top -= gap + block.height

    def cut(self, room: float) -> Part | None:
        """Between groups, or within one as it can be cut; anywhere if no page has room for more."""
        latest = self._cut_at(room)
        for parts in (latest, self._cut_at(min(room, self.height - LEAST))):
            if parts is not None and parts[1].height >= LEAST:
                return parts
        return latest if room > COLUMN_HEIGHT - 1 else None

    def _cut_at(self, room: float) -> Part | None:
        for number, group in enumerate(self._groups):
            above = self._groups[:number]
            *opening, last = chain(*above, group)
            if (left := room - _extent([*opening, last]) + last.height) >= last.height:
                continue
            if left > 0 and (parts := last.cut(left)) is not None:
                return Closing([*above, [*group[:-1], parts[0]]]), Closing([[parts[1]], *self._groups[number + 1 :]])
            return (Closing(above), Closing(self._groups[number:])) if above else None
        return None


def _ended(stretch: Sequence[Flowable]) -> list[Flowable]:
    tail: list[Group] = []
    begin = len(stretch)
    for place, group in reversed(list(_groups(stretch))):
        if not group or _extent(chain(*tail)) >= LEAST:
            break
        tail.insert(0, group)
        begin = place
    return [*stretch[:begin], Closing(tail)] if tail else list(stretch)


def _groups(stretch: Sequence[Flowable]) -> Iterator[tuple[int, Group]]:
    """What stays together, and where it begins; a group of nothing for what is no block."""
    place = 0
    while place < len(stretch):
        first = stretch[place]
        count = first.count if isinstance(first, Together) else 0
        if isinstance(first, Block):
            yield place, [first]
        elif count or not isinstance(first, CondPageBreak):
            yield place, cast("Group", stretch[place + 1 : place + 1 + count])
        place += 1 + count


def _with_gaps(blocks: Sequence[Block]) -> Iterator[tuple[Block, float]]:
    """Blocks with the space above them, as a page has it: the larger of what the two want."""
    for above, block in pairwise((None, *blocks)):
        assert block is not None
        yield block, max(above.after, block.before) if above is not None else 0.0


def _extent(story: Iterable[Flowable]) -> float:
    """The height of blocks under one another; of anything else more than a page."""
    blocks = [each for each in story if not isinstance(each, CondPageBreak)]
    if not all(isinstance(each, Block) for each in blocks):
        return 2 * COLUMN_HEIGHT
    return sum(gap + block.height for block, gap in _with_gaps(cast("list[Block]", blocks)))
