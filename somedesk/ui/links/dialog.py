"""All that the instruments say to each other: what is at odds, what was put aside, what changed, what agrees."""

from functools import partial

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.content.links import claim_day, claim_text, mends, right, says
from somedesk.content.messages import message
from somedesk.domain.links.claims import Claim, Contradiction
from somedesk.domain.links.finding import Agreement, dismiss, take_back
from somedesk.domain.records.team import Dismissal
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.text_field import TextField
from somedesk.ui.kit.wrapped_list import WrappedList

_SHOWN = Qt.ItemDataRole.UserRole
_ROOM_FOR_TWO = 800  # the list and the detail beside each other; in less, one below the other


class Row(Struct, frozen=True, eq=False):
    """A line of the list: a heading if there is nothing behind it."""

    text: str
    found: Contradiction | Agreement | None = None
    put_aside: Dismissal | None = None
    is_past: bool = False


class LinksDialog(Dialog):
    """``claim_chosen`` carries the Claim to go to. Enter goes to the first claim, Shift+Enter to the second."""

    claim_chosen = Signal(object)

    def __init__(self, context: Context, document: Document, parent: QWidget, chosen: str = "") -> None:
        super().__init__(parent, "links_dialog")
        self._context, self._document, self._wanted = context, document, chosen
        self.list = WrappedList("links_list", self)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMinimumHeight(130)
        self.list.currentItemChanged.connect(self._on_list_current_changed)
        self.list.itemDoubleClicked.connect(self._on_list_item_double_clicked)
        self.list.installEventFilter(self)
        self._parts = QHBoxLayout()
        self._parts.setSpacing(16)
        self._parts.addWidget(self.list, 2)
        self._parts.addLayout(self._detail(), 3)
        self.column.addLayout(self._parts, 1)
        self._lay_out()
        document.changed.connect(self._on_document_changed)
        self.resize(900, 520)
        self.finish_building()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _detail(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._sentence = self._label("links_sentence", "subheading", column)
        self.claims = (QPushButton(self), QPushButton(self))
        for number, button in enumerate(self.claims):
            button.setObjectName(f"links_claim_{number + 1}")
            button.clicked.connect(partial(self._go, number))
            column.addWidget(button)
        self._right_title = self._label("links_right_title", "section", column)
        self._right = self._label("links_right", "", column)
        self._mends_title = self._label("links_mends_title", "section", column)
        self._mends = self._label("links_mends", "", column)
        self._reason_title = self._label("links_reason_title", "section", column)
        self.reason = TextField("", self)
        self.reason.setObjectName("links_reason")
        self.reason.setFixedHeight(64)
        self.reason.textChanged.connect(self._show_buttons)
        column.addWidget(self.reason)
        self.aside = QPushButton(self)
        self.aside.setObjectName("links_aside")
        self.aside.clicked.connect(self._on_aside_clicked)
        foot = QHBoxLayout()
        foot.addWidget(self.aside)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        return column

    def _label(self, name: str, kind: str, column: QVBoxLayout) -> QLabel:
        label = self.new_text(name)
        label.setProperty("kind", kind)
        column.addWidget(label)
        return label

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        screen = self.screen().availableGeometry().width()
        beside = min(self.width(), screen) >= _ROOM_FOR_TWO
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    # --- what it shows ---

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("What the instruments say to each other"))
        self.list.setAccessibleName(self.windowTitle())
        self._right_title.setText(self.tr("Why both may be right").upper())
        self._mends_title.setText(self.tr("What usually mends it").upper())
        self.reason.setAccessibleName(self.tr("Why it is put aside"))
        self._fill()

    def _fill(self) -> None:
        chosen = self._chosen()
        wanted = chosen.found.facts if chosen and isinstance(chosen.found, Contradiction) else self._wanted
        self.list.clear()
        for row in self._rows():
            item = QListWidgetItem(row.text, self.list)
            item.setData(_SHOWN, row)
            if row.found is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                font = item.font()
                font.setBold(True)
                item.setFont(font)
        items = [self.list.item(n) for n in range(self.list.count())]
        rows = [(item, row) for item in items if (row := item.data(_SHOWN)).found is not None]
        now = [item for item, row in rows if isinstance(row.found, Contradiction) and row.found.facts == wanted]
        first = now or [item for item, _ in rows]
        if first:
            self.list.setCurrentItem(first[0])
        self._show_detail()

    def _rows(self) -> list[Row]:
        told, client, language = self._document.findings(), self._document.client, self._language
        rows = [Row(self.tr("At odds: {count}").format(count=len(told.open)))]
        rows += [Row(says(each, client, language), each) for each in told.open]
        if not told.has_links:
            rows.append(Row(self.tr("The rules about ratings know the built-in model only, and are off.")))
        if told.dismissed:
            rows.append(Row(self.tr("Put aside: {count}").format(count=len(told.dismissed))))
            rows += [Row(says(each, client, language), each, record) for each, record in told.dismissed]
        if told.past:
            rows.append(Row(self.tr("More than a year apart, so something may have changed since")))
            rows += [Row(says(each, client, language), each, is_past=True) for each in told.past]
        if told.agreements:
            rows.append(Row(self.tr("Where several say the same, the assessment is more certain")))
            rows += [Row(self._agreed(each), each) for each in told.agreements]
        return rows

    def _agreed(self, agreement: Agreement) -> str:
        claims = (agreement.rated, *agreement.others)
        return " · ".join(claim_text(claim, self._document.client, self._language) for claim in claims)

    @property
    def _language(self) -> str:
        return self._context.localisation.language

    def _chosen(self) -> Row | None:
        item = self.list.currentItem()
        row: Row | None = item.data(_SHOWN) if item is not None else None
        return row if row is not None and row.found is not None else None

    def _claims(self) -> tuple[Claim, ...]:
        row = self._chosen()
        if row is None or row.found is None:
            return ()
        found = row.found
        return (found.first, found.second) if isinstance(found, Contradiction) else (found.rated, found.others[0])

    def _show_detail(self) -> None:
        row, language, today = self._chosen(), self._language, self._document.today()
        found = row.found if row is not None else None
        at_odds = found if isinstance(found, Contradiction) else None
        self._sentence.setText(row.text if row is not None else self.tr("Nothing contradicts anything else."))
        for button, claim in zip(self.claims, (*self._claims(), None, None), strict=False):
            button.setVisible(claim is not None)
            if claim is not None:
                text = claim_text(claim, self._document.client, language)
                button.setText(f"{text} · {claim_day(claim, today, language)}".replace("&", "&&"))
        self._right.setText(right(at_odds.rule, language) if at_odds else "")
        self._mends.setText(mends(at_odds.rule, language) if at_odds else "")
        for label in (self._right_title, self._right, self._mends_title, self._mends):
            label.setVisible(at_odds is not None)
        put_aside = row.put_aside if row is not None else None
        self.reason.setPlainText(put_aside.reason if put_aside is not None else "")
        self.reason.setReadOnly(put_aside is not None)
        can_aside = at_odds is not None and row is not None and not row.is_past and not self._document.read_only
        for widget in (self._reason_title, self.reason, self.aside):
            widget.setVisible(can_aside)
        self._reason_title.setText(self._reason_words(put_aside).upper())
        self.aside.setText(self.tr("Show again") if put_aside is not None else self.tr("Put aside"))
        self._show_buttons()

    def _reason_words(self, put_aside: Dismissal | None) -> str:
        if put_aside is None:
            return self.tr("Put aside because …")
        days = (self._document.today() - put_aside.date).days
        return self.tr("Put aside %n day(s) ago", "", days) if days > 0 else self.tr("Put aside today")

    @Slot()
    def _show_buttons(self) -> None:
        self.aside.setEnabled(bool(self.reason.toPlainText().strip()))

    # --- what is done ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
                return True
            if event.key() == Qt.Key.Key_Delete and self.reason.isVisible():
                self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _go(self, number: int) -> None:
        claims = self._claims()
        if number < len(claims):
            self.accept()
            self.claim_chosen.emit(claims[number])

    @Slot()
    def _on_aside_clicked(self) -> None:
        row = self._chosen()
        if row is None or not isinstance(row.found, Contradiction):
            return
        client = self._document.client
        try:
            if row.put_aside is None:
                change = dismiss(client, row.found, self.reason.toPlainText(), self._document.today())
            else:
                change = take_back(client, row.found)
            self._document.apply(change)
        except SomeDeskError as error:
            self._sentence.setText(message(error, self._language))

    @Slot(object, object)
    def _on_list_current_changed(self, _now: object, _before: object) -> None:
        self._show_detail()

    @Slot(object)
    def _on_list_item_double_clicked(self, _item: object) -> None:
        self._go(0)

    @Slot(object)
    def _on_document_changed(self, _changed: Changed) -> None:
        self._fill()
