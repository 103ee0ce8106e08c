"""A screen reader without a voice. It is run by the system's Python, as Debian's `python3-pyatspi` is made for that.

What SomeDesk tells the accessibility bus is printed, a line of JSON each: announcements, and what gets the focus. A
line on stdin, `{"role": …, "name": …, "action": …}`, is done to the first part of that role whose name begins so.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is to be named first

PROGRAM = "somedesk"


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)


def is_ours(part: Any) -> bool:
    application = part.get_application()
    return application is not None and PROGRAM in (application.get_name() or "").lower()


def on_event(event: Any) -> None:
    try:
        if not is_ours(event.source):
            return
        if event.type.startswith("object:announcement"):
            say(announced=str(event.any_data))
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            say(focused=named(event.source), role=event.source.get_role_name(), more=event.source.get_description())
        elif event.type.startswith("object:property-change:accessible-name"):
            say(renamed=str(event.any_data))
    except GLib.Error:
        pass  # gone before it could be asked


def named(part: Any) -> str:
    """As a screen reader names it: a combo box is named by the label that is tied to it, then by what is chosen."""
    name = str(part.get_name())
    for relation in part.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            label = relation.get_target(0).get_name()
            return name if name == label else f"{label}: {name}"
    return name


def parts(root: Any) -> Iterator[Any]:
    """The part and all that is in it, breadth first; a table counts as one."""
    queue = [root]
    while queue:
        part = queue.pop(0)
        if part is None:
            continue
        yield part
        if part.get_role_name() not in {"table", "list"}:
            queue += [part.get_child_at_index(n) for n in range(part.get_child_count())]


def do(wanted: dict[str, str]) -> str:
    """Do it; what there is instead if there is no such part."""
    desktop = Atspi.get_desktop(0)
    seen = []
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is None or PROGRAM not in (application.get_name() or "").lower():
            continue
        for part in parts(application):
            state = part.get_state_set()
            needed = (Atspi.StateType.SHOWING, Atspi.StateType.SENSITIVE)
            if not all(map(state.contains, needed)) or part.get_role_name() != wanted["role"]:
                continue
            seen.append(part.get_name())
            if part.get_name().startswith(wanted["name"]):
                offered = [part.get_action_name(n) for n in range(part.get_n_actions())]
                with suppress(GLib.Error):  # it answers only when the dialog that it opened is closed
                    part.do_action(offered.index(wanted["action"]))
                return ""
    return f"no such {wanted}; there is {seen}"


def on_input(source: Any, _condition: object) -> bool:
    line = source.readline()
    if not line:
        Atspi.event_quit()
        return False
    say(done=do(json.loads(line)))
    return True


def main() -> None:
    """Listen until stdin ends."""
    listener = Atspi.EventListener.new(on_event)
    for kind in ("object:announcement", "object:state-changed:focused", "object:property-change:accessible-name"):
        listener.register(kind)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_input)
    say(done="")
    Atspi.event_main()


if __name__ == "__main__":
    main()
