"""What does not fit in the windows of a workshop, in any of its states."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from somedesk.ui.shell.main_window import MainWindow
from tests.gui.spoken_faults import spoken_faults
from tests.gui.what_is_cut import faults
from tests.gui.workshop_states import states, workshop_faults

FRAME = 4  # that Qt's offscreen platform puts around a window, both sides together


def in_a_workshop(window: MainWindow, language: str, keep: Callable[[QWidget, str], None]) -> Iterator[str]:
    """Both windows of a workshop, and the ballot that goes round; each is given to ``keep`` with a name."""
    room = window.screen().availableGeometry().adjusted(0, 0, -FRAME, -FRAME)
    for name, shown in states(window, language, room.size()):
        keep(shown, f"workshop-{name}-{language}")
        found = [*workshop_faults(shown)]
        if shown.isVisible():
            found += [*faults(shown), *spoken_faults(shown)]
        yield from (f"{language} workshop {name}: {fault}" for fault in found)
