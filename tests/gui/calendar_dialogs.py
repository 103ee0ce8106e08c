"""The calendar's dialogs by the names of their classes, with much in them, for the room survey."""

import datetime as dt
from collections.abc import Callable

from somedesk.base.errors import InvalidInput
from somedesk.domain.calendar.agenda import Occurrence
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.shell.main_window import MainWindow


def of_the_calendar(window: MainWindow, today: dt.date, long: str) -> dict[str, Callable[[], Dialog]]:
    """What opens each of them."""
    from somedesk.ui.calendar.editor import EntryEditor
    from somedesk.ui.calendar.import_dialog import ImportEntriesDialog
    from somedesk.ui.calendar.move_dialog import MoveEntriesDialog
    from somedesk.ui.calendar.settings_dialog import CalendarSettingsDialog
    from somedesk.work.importing.entries import Arriving

    assert window.document is not None
    context, client = window.context, window.document.client
    entry = Entry("long", long, day=today, maker=long, poster=long, rhythm=Rhythm(2, "week"), text=long * 9)
    wrong = tuple((row, InvalidInput("typed_time", value=long)) for row in range(20))
    arriving = Arriving((entry,) * 30, unchanged=3, skipped=wrong)
    return {
        "EntryEditor": lambda: EntryEditor(context, client, Occurrence(entry, today), [long], window),
        "MoveEntriesDialog": lambda: MoveEntriesDialog(12, window),
        "CalendarSettingsDialog": lambda: CalendarSettingsDialog(context, client, False, window),
        "ImportEntriesDialog": lambda: ImportEntriesDialog(context, client, arriving, window),
    }
