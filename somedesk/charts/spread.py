"""Labels beside each other: as near as possible to where they belong, none on top of another."""

from collections.abc import Sequence


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float) -> list[float] | None:
    """Middles of blocks of ``sizes``, near the ``wanted`` ones and in their order, between ``low`` and ``high``.

    None if they do not fit. ``wanted`` may come in any order; equal ones keep theirs.
    """
    if sum(sizes) + gap * (len(sizes) - 1) > high - low + 1e-6:
        return None
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    # Blocks that would touch become one group, centred on the mean of where its members want to be.
    groups: list[_Group] = []
    for i in order:
        groups.append(_Group([i], sizes[i], wanted[i]))
        groups[-1].keep_within(low, high)
        while len(groups) > 1 and groups[-2].end + gap > groups[-1].start:
            last = groups.pop()
            groups[-1].take(last, gap)
            groups[-1].keep_within(low, high)
    placed = [0.0] * len(wanted)
    for group in groups:
        position = group.start
        for i in group.members:
            placed[i] = position + sizes[i] / 2
            position += sizes[i] + gap
    return placed


class _Group:
    """Blocks in a row without room between them."""

    def __init__(self, members: list[int], size: float, middle: float) -> None:
        self.members = members
        self.size = size
        self.wanted = middle
        self.start = middle - size / 2

    @property
    def end(self) -> float:
        return self.start + self.size

    def take(self, other: "_Group", gap: float) -> None:
        count = len(self.members) + len(other.members)
        self.wanted = (self.wanted * len(self.members) + other.wanted * len(other.members)) / count
        self.members += other.members
        self.size += gap + other.size
        self.start = self.wanted - self.size / 2

    def keep_within(self, low: float, high: float) -> None:
        self.start = max(low, min(self.start, high - self.size))
