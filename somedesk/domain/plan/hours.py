"""The hours of one owner, day by day, while work is laid out: taken as early or as late as can be, and given back."""

from collections.abc import Collection, Sequence

Parts = list[tuple[int, int]]  # what is taken: number of the working day, and minutes of it


class Hours:
    """Working days, numbered from 0, and the minutes that are still free on each. ``days`` holds their days.

    ``minutes`` are those of a whole day; ``halves`` are days of which half is worked. ``all`` is what each day has.
    """

    __slots__ = ("_at", "_first", "all", "days", "free", "minutes")

    def __init__(self, works: Sequence[bool], minutes: int, halves: Collection[int] = ()) -> None:
        self.minutes = minutes
        self.days = [day for day, is_worked in enumerate(works) if is_worked]
        self.all = [minutes // (2 if day in halves else 1) for day in self.days]
        self.free = [*self.all]
        self._first = 0  # no day before this one has anything free
        self._at = [0]
        for is_worked in works:
            self._at.append(self._at[-1] + is_worked)

    def number(self, day: int) -> int:
        """The first working day on or after ``day``; one more than there are if there is none."""
        return self._at[min(max(day, 0), len(self._at) - 1)]

    def begin(self, end: int, minutes: int) -> int:
        """The number of the day on which so much must begin to be done before ``end``; below 0 if it is too late."""
        number = end - max(1, -(-minutes // self.minutes))
        room = sum(self.all[max(number, 0) : end])
        while room < minutes and number > 0:
            number -= 1
            room += self.all[number]
        return number

    def first_day(self, parts: Parts) -> int:
        """The day of the first part."""
        return self.days[parts[0][0]]

    def last_day(self, parts: Parts) -> int:
        """The day of the last part."""
        return self.days[parts[-1][0]]

    def take(self, first: int, end: int, minutes: int) -> tuple[Parts, int]:
        """As early as can be from working day ``first`` to before ``end``; and how many minutes found no room.

        What takes no time takes no hours, only a day.
        """
        if not minutes:
            return ([(first, 0)] if first < end else []), 0
        free, parts = self.free, []
        is_from_first = first <= self._first
        for number in range(max(first, self._first), end):
            if room := free[number]:
                if room > minutes:
                    free[number] = room - minutes
                    parts.append((number, minutes))
                    minutes = 0
                    self._first = number if is_from_first else self._first
                    return parts, 0
                free[number] = 0
                parts.append((number, room))
                minutes -= room
                if not minutes:
                    break
        if is_from_first and parts:
            self._first = parts[-1][0] + 1
        return parts, minutes

    def take_late(self, last: int, minutes: int) -> Parts:
        """As late as can be up to working day ``last``, where there is room for all of it."""
        free, parts = self.free, []
        while minutes:
            if room := min(free[last], minutes):
                free[last] -= room
                parts.append((last, room))
                minutes -= room
            last -= 1
        parts.reverse()
        return parts

    def retake(self, parts: Parts) -> None:
        """Take again what was given back."""
        for number, minutes in parts:
            self.free[number] -= minutes

    def give(self, parts: Parts) -> None:
        """Give back what was taken."""
        for number, minutes in parts:
            self.free[number] += minutes
        if parts:
            self._first = min(self._first, parts[0][0])
