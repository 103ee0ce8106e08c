"""A workshop: from a key to the picture that the room sees, at 1920 × 1080, against the same made of labels anew.

CPU time, both in turn in one run. What the presenter's window does after that is told apart.
"""

import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import chain, cycle, repeat
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from somedesk.content.sample import sample_client
from somedesk.store.client_file import ClientFile
from somedesk.ui.app import make_application, make_window
from somedesk.ui.audience.view import AudienceView, Statement
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.presenting import Presenting
from tests.benchmarks.row import Row

TODAY = dt.date(2026, 11, 14)
ROOM = QSize(1920, 1080)
KEYS, WARM_UP, FRAME, NAIVE = 60, 12, 0.016, 0.5
ROOM_STYLE = """
    #whole { background: #0B1219 } QLabel { color: white; background: transparent }
    #card { border: 2px solid #33434F; border-radius: 12px; background: #1B2730 }
    #band { min-height: 28px; background: #67AFB7; border-radius: 8px }
    #choice { border: 3px solid #9FB3C1; border-radius: 10px; padding: 8px 20px }
"""


def rows() -> list[Row]:
    """Everything this module measures."""
    app = make_application(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        window = make_window()
        window.context.change_settings(language="en", theme="light")
        window.show()
        window.opening.opened.emit(ClientFile.create(Path(folder) / "client.somedesk", sample_client("da", TODAY)))
        room = window.desk.room(Presenting)
        presenter = room.begin("da")
        presenter.displays.show_as_window()
        presenter.audience.resize(ROOM)
        app.processEvents()
        keys, whole, naive = _keys(presenter)
        room.end()
        assert window.document is not None
        window.document.discard_unsaved = True
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    return [
        Row("workshop: key to the room's painted picture ÷ 16 ms", keys / FRAME, 1, keys),
        Row("workshop: key to the room's painted picture ÷ made of labels anew", keys / naive, NAIVE),
        Row("workshop: key until both windows are painted ÷ 50 ms", whole / 0.05, 1, whole),
    ]


def _keys(presenter: PresenterWindow) -> tuple[float, float, float]:
    """Medians: from a key to the room's picture, until all is painted; and of the same picture made of labels."""
    audience, painted = presenter.audience, list[float]()
    presenter.workshop.shown.disconnect(audience.show_view)

    def show(view: AudienceView) -> None:
        audience.show_view(view)
        painted.append(time.process_time())

    presenter.workshop.shown.connect(show)
    labels = Labels()
    labels.show()
    QApplication.processEvents()
    first, whole, naive = [], [], []
    for key, _ in zip(_walk(), range(KEYS + WARM_UP), strict=False):
        painted.clear()
        begin = time.process_time()
        QApplication.sendEvent(presenter, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        QApplication.processEvents()
        end = time.process_time()
        if not painted:
            continue
        first.append(painted[0] - begin)
        whole.append(end - begin)
        again = time.process_time()
        labels.show_view(audience.view)
        naive.append(time.process_time() - again)
    labels.close()
    labels.deleteLater()
    # The first round meets each word for the first time, as the first workshop of a day does.
    return tuple(statistics.median(each[WARM_UP:]) for each in (first, whole, naive))  # type: ignore[return-value]


def _walk() -> Iterator[int]:
    """On through the dimensions and their targets, and back."""
    keys = Qt.Key
    return chain(repeat(keys.Key_PageDown, 24), cycle((*repeat(keys.Key_PageUp, 20), *repeat(keys.Key_PageDown, 20))))


class Labels(QWidget):
    """The same picture as widgets in layouts, made anew for each view and painted."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(ROOM)
        self._whole: QWidget | None = None

    def show_view(self, view: AudienceView) -> None:
        """Throw away what there is, make it anew, and have it painted."""
        if self._whole is not None:
            self._whole.hide()
            self._whole.deleteLater()
            QApplication.sendPostedEvents(self._whole, QEvent.Type.DeferredDelete)
        whole = self._whole = QWidget(self)
        whole.setObjectName("whole")
        whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole.resize(ROOM)
        whole.setStyleSheet(ROOM_STYLE)
        column = QVBoxLayout(whole)
        head, cards, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for text, pixels in ((view.title, 60), (view.subtitle, 32), (view.clock, 32), (view.corner, 32)):
            head.addWidget(_label(text, pixels))
        for each in view.statements:
            cards.addWidget(_card(each))
        for text in (view.decision, *(each.text for each in view.choices), view.further):
            label = _label(text, 36)
            label.setObjectName("choice" if any(text == each.text for each in view.choices) else "")
            foot.addWidget(label)
        for row in (head, cards, foot):
            column.addLayout(row)
        whole.show()
        self.repaint()


def _card(statement: Statement) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    inside = QVBoxLayout(card)
    band = QFrame()
    band.setObjectName("band")
    inside.addWidget(band)
    name = f"{statement.level} {statement.name}"
    for text, pixels in ((name, 32), (statement.text, 40), (str(statement.votes or ""), 44)):
        inside.addWidget(_label(text, pixels))
    return card


def _label(text: str, pixels: int) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setStyleSheet(f"font-size: {pixels}px")
    return label
