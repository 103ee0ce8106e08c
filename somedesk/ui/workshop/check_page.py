"""What is looked at in a minute before the workshop: power, screens, messages, clock, sound, last row, remote."""

import sys

from msgspec import Struct
from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from somedesk.base.languages import WRITINGS, Language
from somedesk.ui.audience.legibility import LEAST_ARC, Seats
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.workshop.displays import arrange, displays_now
from somedesk.ui.workshop.guarding import can_keep_out
from somedesk.ui.workshop.head import display_text
from somedesk.ui.workshop.keys import BINDINGS, deed_of
from somedesk.ui.workshop.keys_sheet import binding_text, key_name
from somedesk.ui.workshop.pieces import set_kind
from somedesk.ui.workshop.power import power

SECOND = 1000
MOST_METRES = 50
WALL = 9 / 16  # height of the picture on the wall, in parts of its width
FONT_OF_STATEMENTS = 36 / 1080


class Start(Struct, frozen=True):
    """What was chosen: the room’s language, and whether it begins at the dimension that was being looked at."""

    language: Language


class RemoteField(LineField):
    """Takes no text: each key that comes says what it would do."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        else:
            self.pressed.emit(event)


class CheckDialog(Dialog):
    """``started`` carries a Start."""

    started = Signal(object)

    def __init__(self, context: Context, language: Language, parent: QWidget) -> None:
        super().__init__(parent, "check_page", Button.Cancel)
        self._context = context
        self._intro = self.new_text("check_intro", "muted")
        self.column.addWidget(self._intro)
        form = self.new_form()
        self._labels: dict[str, QLabel] = {}
        self._said = {
            name: self.new_text(f"check_{name}") for name in ("screens", "power", "messages", "clock", "call")
        }
        self.chosen_screen = ChoiceField(self)
        self.chosen_screen.setObjectName("check_screen")
        self.language = ChoiceField(self)
        self.language.setObjectName("check_language")
        self.light = ChoiceField(self)
        self.light.setObjectName("check_light")
        self.wall = NumberField(MOST_METRES, self, decimals=1, empty=True)
        self.wall.setObjectName("check_width")
        self.distance = NumberField(MOST_METRES, self, decimals=1, empty=True)
        self.distance.setObjectName("check_distance")
        self._reads = self.new_text("check_reads")
        self.sound = QPushButton(self)
        self.sound.setObjectName("check_sound")
        self.sound.clicked.connect(QApplication.beep)
        self.rings = QCheckBox(self)
        self.rings.setObjectName("check_rings")
        self.rings.setChecked(context.settings.timer_sound)
        self.remote = RemoteField(self)
        self.remote.setObjectName("check_remote")
        self.remote.pressed.connect(self._on_remote_pressed)
        self._lay(form)
        self.language.offer((writing.name, each) for each, writing in WRITINGS.items())
        self.language.choose(language)
        settings = context.settings
        self.wall.show_number(settings.screen_width / 100)
        self.distance.show_number(settings.back_row / 100)
        for field in (self.wall, self.distance):
            field.valueChanged.connect(self._show_reach)
        self.start = self.new_action("check_start", self._on_start_clicked)
        self.start.setProperty("kind", "primary")
        self._tick = QTimer(self)
        self._tick.setObjectName("check_second")
        self._tick.setInterval(SECOND)
        self._tick.timeout.connect(self.look)
        self.resize(620, 560)
        self.finish_building()
        self._tick.start()

    def _lay(self, form: QFormLayout) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            ("screens", self._said["screens"]),
            ("screen", self.chosen_screen),
            ("call", self._said["call"]),
            ("language", self.language),
            ("light", self.light),
            ("seats", self._seats()),
            ("reads", self._reads),
            ("power", self._said["power"]),
            ("messages", self._said["messages"]),
            ("clock", self._said["clock"]),
            ("sound", self.sound),
            ("rings", self.rings),
            ("remote", self.remote),
        )
        for name, widget in rows:
            label = QLabel(self)
            label.setObjectName(f"check_{name}_label")
            label.setProperty("kind", "subheading")
            label.setBuddy(self.wall if name == "seats" else widget)
            self._labels[name] = label
            form.addRow(label, widget)

    def _seats(self) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        self._distance_label = QLabel(row)
        self._distance_label.setBuddy(self.distance)
        line.addWidget(self.wall)
        line.addWidget(self._distance_label)
        line.addWidget(self.distance)
        line.addStretch(1)
        return row

    @property
    def seats(self) -> Seats:
        """How large the picture is on the wall, and where the last row sits."""
        return Seats(self.wall.number(), self.distance.number())

    @Slot()
    def look(self) -> None:
        """Look again at what can change by itself: screens, power, the clock."""
        displays = displays_now()
        now = arrange(displays, self._context.settings.audience_screen, "")
        texts = {
            "two": self.tr("Two screens. The room gets one, your notes stay on the other."),
            "one": self.tr("One screen. If a projector is connected it mirrors this one: {how}").format(
                how=how_to_extend()
            ),
            "mirrored": self.tr("The projector mirrors this screen: {how}").format(how=how_to_extend()),
            "none": self.tr("No screen answers."),
        }
        if now.kind in {"one", "mirrored"}:
            begins = self.tr("It begins with what the room sees: press S for your own side, and S again to go back.")
            texts[now.kind] = f"{texts[now.kind]} {begins}"
        self._said["screens"].setText(texts[now.kind])
        set_kind(self._said["screens"], "good" if now.kind == "two" else "warning")
        chosen = self.chosen_screen.currentData()
        self.chosen_screen.offer((display_text(each), each.key) for each in displays)
        wanted = next((each.key for each in displays if each.name == now.audience), None)
        self.chosen_screen.choose(chosen if chosen in [each.key for each in displays] else wanted)
        for widget in (self.chosen_screen, self._labels["screen"]):
            widget.setVisible(now.kind == "two")
        runs = power()
        words = {
            "mains": (self.tr("On the mains."), "good"),
            "battery": (self.tr("On battery: plug in the charger."), "warning"),
            "unknown": (self.tr("The system does not say. See that the charger is plugged in."), ""),
        }
        text, kind = words[runs]
        self._said["power"].setText(text)
        set_kind(self._said["power"], kind)
        clock = QLocale().toString(QDateTime.currentDateTime().time(), QLocale.FormatType.ShortFormat)
        self._said["clock"].setText(self.tr("This computer says {time}.").format(time=clock))

    @Slot()
    def _show_reach(self) -> None:
        seats = self.seats
        if not seats.width or not seats.distance:
            self._reads.setText(self.tr("Fill in both, and each view says how far away it can be read."))
            set_kind(self._reads, "muted")
            return
        metres = 0.7275 * FONT_OF_STATEMENTS * seats.width * WALL / LEAST_ARC
        near = metres >= seats.distance
        number = self._context.localisation.number
        text = (
            self.tr("Five statements side by side are read to about {metres} m: all rows read them.")
            if near
            else self.tr(
                "Five statements side by side are read to about {metres} m: the level being discussed is enlarged."
            )
        )
        self._reads.setText(text.format(metres=number(metres)))
        set_kind(self._reads, "good" if near else "")

    @Slot(object)
    def _on_remote_pressed(self, event: QKeyEvent) -> None:
        name = key_name(event.key()) or QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.NativeText)
        deed = deed_of(event)
        text = next((binding_text(each) for each in BINDINGS if each.deed == deed), "")
        if event.key() in (Qt.Key.Key_F5, Qt.Key.Key_Escape):
            text = self.tr("does nothing by itself, so the button that sends F5 and Esc in turn is safe")
        nothing = self.tr("nothing here")
        self.remote.setText(f"{name}: {text or nothing}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a number goes on to the next field: nothing begins on the wall while this is filled in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), NumberField):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_start_clicked(self) -> None:
        if not self.settled():
            return
        fields = {
            "screen_width": round(self.wall.number() * 100),
            "back_row": round(self.distance.number() * 100),
            "room_light": self.light.currentData(),
            "timer_sound": self.rings.isChecked(),
        }
        if not self.chosen_screen.isHidden() and self.chosen_screen.currentData():
            fields["audience_screen"] = self.chosen_screen.currentData()
        self._context.change_settings(**fields)
        chosen = Start(self.language.currentData())
        self.accept()
        self.started.emit(chosen)

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Before the workshop"))
        self._intro.setText(
            self.tr("A minute now saves the first ten in front of the room. Nothing is shown there yet.")
        )
        names = {
            "screens": self.tr("Screens"),
            "screen": self.tr("The room’s screen"),
            "call": self.tr("In a call"),
            "language": self.tr("The room’s language"),
            "light": self.tr("The room is"),
            "seats": self.tr("Picture’s width, m"),
            "reads": self.tr("Last row"),
            "power": self.tr("Power"),
            "messages": self.tr("Messages"),
            "clock": self.tr("Clock"),
            "sound": self.tr("Sound"),
            "rings": "",
            "remote": self.tr("Remote"),
        }
        for name, text in names.items():
            self._labels[name].setText(text)
        self.wall.setAccessibleName(names["seats"])
        self._distance_label.setText(self.tr("to the last row, m"))
        self.light.offer(((self.tr("dark"), "dark"), (self.tr("light"), "light")))
        self.light.choose(self._context.settings.room_light)
        self._said["call"].setText(
            self.tr("Your own window is kept out of what you share.")
            if can_keep_out()
            else self.tr(
                "Share the room’s window alone: this system cannot keep your own window out of a shared screen."
            )
        )
        self._said["messages"].setText(how_to_be_left_alone())
        self.sound.setText(self.tr("Play a sound"))
        self.rings.setText(self.tr("Sound when the minutes of a dimension are over"))
        self.remote.setPlaceholderText(self.tr("Click here, then press every button of your remote"))
        self.remote.setAccessibleName(self.tr("Press every button of your remote"))
        self.start.setText(self.tr("Start"))
        self.look()
        self._show_reach()


def how_to_extend() -> str:
    """How a projector gets a picture of its own, on the system at hand."""
    if sys.platform == "win32":
        return QApplication.translate("CheckPage", "press Windows+P and choose Extend.")
    if sys.platform == "darwin":
        return QApplication.translate("CheckPage", "in System Settings, Displays, choose Use as Extended Display.")
    return QApplication.translate("CheckPage", "in the system’s settings, under Displays, choose Join or Extend.")


def how_to_be_left_alone() -> str:
    """How messages of other programs stay away; no program can promise it for them."""
    if sys.platform == "win32":
        return QApplication.translate("CheckPage", "Press Windows+N and switch Do not disturb on.")
    if sys.platform == "darwin":
        return QApplication.translate("CheckPage", "Switch on a Focus, such as Do Not Disturb, in the Control Centre.")
    return QApplication.translate("CheckPage", "Switch Do Not Disturb on, in the list of messages of your desktop.")
