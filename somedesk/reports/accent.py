"""The colour of titles that a consultant may choose: dark enough to be read on white, or refused with one that is."""

import re

from somedesk.base.errors import InvalidInput

LEAST_CONTRAST = 4.5
EXAMPLE = "#1F4E79"
_WHITE = 1.0


def checked(colour: str) -> str:
    """``colour`` as "#RRGGBB", "" for none.

    Raises InvalidInput("accent_unknown") for what is no colour, and ("accent_too_light") below 4.5:1 on white.
    """
    if not colour:
        return ""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", colour):
        raise InvalidInput("accent_unknown", colour=colour)
    found = contrast(colour)
    if found < LEAST_CONTRAST:
        raise InvalidInput("accent_too_light", colour=colour, contrast=int(found * 10) / 10, better=darker(colour))
    return colour.upper()


def contrast(colour: str) -> float:
    """Contrast of ``colour`` against white, as WCAG 2 defines it: 1 to 21."""
    return (_WHITE + 0.05) / (_luminance(_channels(colour)) + 0.05)


def darker(colour: str) -> str:
    """The nearest darker shade of ``colour`` that can be read on white."""
    for percent in range(100, -1, -1):
        shade = "#" + "".join(f"{round(c * percent / 100):02X}" for c in _channels(colour))
        if contrast(shade) >= LEAST_CONTRAST:
            return shade
    return "#000000"


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _luminance(channels: tuple[int, ...]) -> float:
    linear = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
