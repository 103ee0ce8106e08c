"""How long voting takes, by way of voting: minutes for so many people and dimensions, to be held against the agenda."""

import math
from typing import Literal, assert_never, get_args

from msgspec import Struct

Way = Literal["hands", "dots", "secret", "sitting", "paper", "beforehand"]
WAYS: tuple[Way, ...] = get_args(Way)

# Seconds: reading five statements and choosing one; handing the computer over; counting hands for one dimension;
# naming one's level aloud; typing one paper ballot of twelve.
CHOOSE, HAND_OVER, HANDS, SAY, TYPE = 12, 8, 20, 4, 15
TYPED = 12


class Forecast(Struct, frozen=True):
    """Minutes that a way takes, and how many of them everyone waits. The rest goes on beside a break."""

    way: Way
    minutes: int
    waiting: int


def forecast(way: Way, people: int, dimensions: int) -> Forecast:
    """How long ``people`` take to vote on ``dimensions``, rounded up to whole minutes."""
    each = people * dimensions
    match way:
        case "hands":
            seconds = waiting = HANDS * dimensions
        case "dots":
            seconds = waiting = CHOOSE * dimensions + SAY * each
        case "secret":
            seconds = waiting = (CHOOSE + HAND_OVER) * each
        case "sitting":
            seconds, waiting = CHOOSE * each + HAND_OVER * people, 0
        case "paper":
            waiting = CHOOSE * dimensions + HAND_OVER * min(1, people)
            seconds = waiting + math.ceil(TYPE * each / TYPED)
        case "beforehand":  # on their own
            seconds = waiting = 0
        case _:
            assert_never(way)
    return Forecast(way, math.ceil(seconds / 60), math.ceil(waiting / 60))


def forecasts(people: int, dimensions: int) -> tuple[Forecast, ...]:
    """Every way, in the order in which they are offered."""
    return tuple(forecast(way, people, dimensions) for way in WAYS)
