"""Where a target group's reason to be on a platform, our goal and the content that serves both are written."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from somedesk.content.strategy import strategy_texts
from somedesk.domain.client import Client
from somedesk.domain.strategy.answers import need_of
from somedesk.domain.strategy.lines import in_order
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.strategy.editing import BETWEEN, Editing

TEXTS = ("reason", "aim", "content")


class NeedEditor(QFrame):
    """Shows one place of the table. ``left`` when Esc or the cross asks for the way back to it."""

    left = Signal()

    def __init__(self, editing: Editing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("need_editor")
        self.setProperty("kind", "card")
        self._editing = editing
        self._place = ("", "")
        self._title = QLabel(self)
        self._title.setObjectName("need_title")
        self._title.setProperty("kind", "subheading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._close = QToolButton(self)
        self._close.setObjectName("need_close")
        self._close.setProperty("kind", "plain")
        self._close.setIconSize(QSize(14, 14))
        self._close.clicked.connect(self.left)
        self.texts = {name: editing.text(f"need_{name}", self) for name in TEXTS}
        self._captions = {name: QLabel(self) for name in (*TEXTS, "goal")}
        self.goal = ChoiceField(self)
        self.goal.setObjectName("need_goal")
        self.goal.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.goal.setMinimumContentsLength(12)
        self.goal.activated.connect(self._on_goal_activated)
        self.not_here = QCheckBox(self)
        self.not_here.setObjectName("need_not_here")
        self.not_here.clicked.connect(self._on_not_here_clicked)
        self.because = editing.text("need_because", self)
        self._reasons = QWidget(self)
        self._reasons.setObjectName("need_reasons")
        self._pills = Flow(6)
        self._reasons.setLayout(self._pills)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 12)
        column.setSpacing(4)
        column.addLayout(head)
        for name in TEXTS:
            self._captions[name].setObjectName(f"need_caption_{name}")
            column.addWidget(self._captions[name])
            column.addWidget(self.texts[name])
            if name == "reason":
                column.addWidget(self._reasons)
            if name == "aim":
                column.addWidget(self._captions["goal"])
                column.addWidget(self.goal)
        self._captions["goal"].setObjectName("need_caption_goal")
        for name, caption in self._captions.items():
            caption.setProperty("kind", "small")
            caption.setBuddy(self.goal if name == "goal" else self.texts[name])
        column.addWidget(self.not_here)
        column.addWidget(self.because)

    def retranslate(self) -> None:
        """Set every text."""
        for name in TEXTS:
            self._captions[name].setText(word(f"needs.{name}"))
            self.texts[name].setAccessibleName(word(f"needs.{name}"))
        self._captions["goal"].setText(word("needs.goal"))
        self.goal.setAccessibleName(word("needs.goal"))
        self.not_here.setText(self.tr("Not here, because…"))
        self.because.setAccessibleName(self.tr("Why not here"))
        self._close.setToolTip(self.tr("Back to the table (Esc)"))
        self._close.setAccessibleName(self.tr("Back to the table (Esc)"))

    def _offer_reasons(self, language: str, editable: bool) -> None:
        while (item := self._pills.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text in strategy_texts(language).suggestions["reason"] if editable else ():
            pill = QPushButton("+ " + text, self._reasons)
            pill.setObjectName("need_reason_pill")
            pill.setProperty("kind", "pill")
            pill.clicked.connect(partial(self._add_reason, text))
            self._pills.addWidget(pill)
            pill.show()
        self._reasons.setVisible(editable)

    def _add_reason(self, text: str) -> None:
        field = self.texts["reason"]
        before = field.toPlainText().rstrip()
        field.setPlainText(f"{before}, {text[:1].lower()}{text[1:]}" if before else text)
        field.commit()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, client: Client, group: str, platform: str, editable: bool) -> None:
        """Show what is said of a target group on a platform."""
        need, is_other = need_of(client, group, platform), self._place != (group, platform)
        if is_other or not self._pills.count():
            self._offer_reasons(client.profile.language, editable)
        self._place = (group, platform)
        key = f"{group}{BETWEEN}{platform}"
        self._title.setText(f"{client.target_groups[group].name} · {client.platforms[platform].name}")
        for name, field in self.texts.items():
            field.show_line("needs", key, name, getattr(need, name))
            field.setReadOnly(not editable)
            field.setVisible(not need.not_here)
        self.because.show_line("needs", key, "because", need.because)
        self.because.setVisible(need.not_here)
        self.because.setReadOnly(not editable)
        self.not_here.setChecked(need.not_here)
        self.not_here.setEnabled(editable)
        goals = in_order(client, "goals")
        self.goal.offer([("–", None), *((goal.name, goal.id) for goal in goals)])
        self.goal.choose(need.goal)
        self.goal.setEnabled(editable)
        self._reasons.setVisible(editable and not need.not_here)
        for name, caption in self._captions.items():
            caption.setVisible(not need.not_here and (name != "goal" or bool(goals)))
        self.goal.setVisible(bool(goals) and not need.not_here)
        self._close.setIcon(icon("x", self._editing.context.appearance.theme))

    def take_focus(self) -> None:
        """Put the cursor into the first line."""
        self.spot("").setFocus(Qt.FocusReason.OtherFocusReason)

    def spot(self, field: str) -> QWidget:
        """The widget of a field; the first line if it is not shown."""
        named: dict[str, QWidget] = {
            **self.texts, "goal": self.goal, "not_here": self.not_here, "because": self.because
        }  # fmt: skip
        first = self.because if self.not_here.isChecked() else self.texts["reason"]
        found = named.get(field, first)
        return found if found.isVisibleTo(self) else first

    def commit(self) -> None:
        """Hand over what is typed."""
        for field in (*self.texts.values(), self.because):
            field.commit()

    def _edit(self, field: str, value: object) -> None:
        self.commit()
        self._editing.edit("needs", BETWEEN.join(self._place), field, value)

    @Slot()
    def _on_goal_activated(self) -> None:
        self._edit("goal", self.goal.currentData())

    @Slot()
    def _on_not_here_clicked(self) -> None:
        self._edit("not_here", self.not_here.isChecked())
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
