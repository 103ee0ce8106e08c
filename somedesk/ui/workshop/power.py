"""Whether the computer is on the mains, where the system tells."""

import sys
from pathlib import Path
from typing import Any, Literal

from somedesk.base import outside

SUPPLIES = Path("/sys/class/power_supply")
LARGEST = 4096

Power = Literal["mains", "battery", "unknown"]


def power(supplies: Path = SUPPLIES) -> Power:
    """What runs the computer now."""
    if sys.platform == "win32":  # pragma: no cover
        return _windows()
    try:
        found = [(_said(each, "type"), _said(each, "online")) for each in sorted(supplies.iterdir())]
    except OSError:
        return "unknown"
    mains = [online for kind, online in found if kind in {"Mains", "USB"}]
    if "1" in mains:
        return "mains"
    return "battery" if any(kind == "Battery" for kind, _ in found) else "unknown"


def _said(folder: Path, name: str) -> str:
    try:
        return outside.first_bytes(folder / name, LARGEST).decode("ascii", "replace").strip()
    except OSError:
        return ""


def _windows() -> Power:  # pragma: no cover
    import ctypes

    status = (ctypes.c_ubyte * 12)()
    library: Any = vars(ctypes)["windll"]
    if not library.kernel32.GetSystemPowerStatus(status):
        return "unknown"
    kinds: dict[int, Power] = {0: "battery", 1: "mains"}
    return kinds.get(status[0], "unknown")
