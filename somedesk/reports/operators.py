"""What a page draws, said once: what is set again to what it is already, and marks round nothing, are left out.

A sixth of a page's operators with text alone, a third of those of a chart. Each costs time four times: when it is
packed, and for each of the two standards that the file is looked at for.
"""

from collections.abc import Iterable

# What stays until it is set again, or until the state before comes back: width, cap and join of lines, colours, font.
_KEPT = frozenset({"w", "J", "j", "RG", "rg", "Tf"})
# What changes none of that.
_HARMLESS = frozenset({"BT", "ET", "Td", "Tj", "BDC", "BMC", "EMC", "cm", "Do", "d", "gs", ""})


def spare(code: Iterable[str]) -> list[str]:
    """``code``, an item of it an operator or a whole path, without what changes nothing.

    Of an item that is something else, it is taken that it may change everything.
    """
    state: dict[str, str] = {}
    outer: list[dict[str, str]] = []
    said: list[str] = []
    for item in code:
        operator = item[item.rfind(" ") + 1 :]
        if item == "q":
            outer.append(state.copy())
        elif item == "Q":
            state = outer.pop() if outer else {}
        elif item.startswith("n"):  # a path, which sets nothing
            pass
        elif "\n" in item or item.startswith("BT "):
            state.clear()
        elif operator in _KEPT:
            if state.get(operator) == item:
                continue
            state[operator] = item
        elif operator not in _HARMLESS:
            state.clear()
        said.append(item)
    return said


def paints(code: Iterable[str]) -> bool:
    """Whether something of ``code`` is seen: the rest only says how, or where."""
    return not all(item in {"q", "Q"} or item.endswith((" cm", " w", " RG", " rg")) for item in code)
