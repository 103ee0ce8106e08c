"""Over the calendar: shares by purpose, target group and platform against those wished for, and what to mend."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from somedesk.content.entry_words import EntryWords
from somedesk.content.themes import Theme
from somedesk.domain.calendar.balance import Field, Share
from somedesk.domain.client import Client
from somedesk.ui.calendar.load import Week
from somedesk.ui.calendar.shown import Shown
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import percent, word
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.kit.theme import colour
from somedesk.ui.kit.typesetting import Room, face, fold

FIELDS: tuple[Field, ...] = ("purpose", "target_group", "platforms")
# Of what has no colour of its own.
_ROLES = ("accent", "series_3", "series_5", "series_4", "series_1", "series_earlier")
_BAR, _WISHED, _GAP, _LEGEND = 13, 4, 3, 56


class Part(Struct, frozen=True):
    """A part of a bar: what it is called, how much of the whole, how much is wished for, and its colour's role."""

    name: str
    count: int
    percent: float
    wished: int | None
    role: str


class ShareBlock(QWidget):
    """A bar of shares with a thinner one of those wished for below it, and what they are."""

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"balance_{name}")
        self._context = context
        self._title, self._said, self._parts = "", "", tuple[Part, ...]()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, 78)

    def minimumSizeHint(self) -> QSize:
        return QSize(130, 78)

    def show_parts(self, title: str, said: str, parts: Sequence[Part], told: str) -> None:
        """Show these; ``told`` is all of it in words."""
        self._title, self._said, self._parts = title, said, tuple(parts)
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small, bold = face(12), face(12, QFont.Weight.DemiBold)
        painter.setFont(bold.font)
        painter.setPen(colour(theme["ink"]))
        painter.drawText(0, 12, self._title)
        left = bold.width(self._title) + 10
        painter.setFont(small.font)
        painter.setPen(colour(theme["muted"]))
        language = self._context.localisation.language
        said = fold(self._said, small, Room(max(self.width() - left, 8.0), most_rows=1), language).text
        painter.drawText(round(self.width() - small.width(said)), 12, said)
        self._paint_bar(painter, QRectF(0, 20, self.width(), _BAR), theme, [part.percent for part in self._parts])
        wished = [float(part.wished or 0) for part in self._parts]
        if any(wished):
            self._paint_bar(painter, QRectF(0, 20 + _BAR + _GAP, self.width(), _WISHED), theme, wished)
        self._paint_legend(painter, theme)

    def _paint_bar(self, painter: QPainter, track: QRectF, theme: Theme, shares: Sequence[float]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme["track"]))
        painter.drawRoundedRect(track, 3, 3)
        left, whole = track.left(), max(sum(shares), 100.0)
        for part, share in zip(self._parts, shares, strict=True):
            width = track.width() * share / whole
            if share > 0:
                painter.setBrush(colour(theme[part.role]))
                painter.drawRoundedRect(QRectF(left, track.top(), max(width - 2, 2), track.height()), 3, 3)
                left += width

    def _paint_legend(self, painter: QPainter, theme: Theme) -> None:
        small, bold = face(12), face(12, QFont.Weight.DemiBold)
        left, top, most = 0.0, _LEGEND, float(self.width())
        for number, part in enumerate(self._parts):
            count = str(part.count)
            width = small.width(part.name) + bold.width(count) + 22
            if left + width > most and number:
                if top > _LEGEND:
                    painter.setPen(colour(theme["muted"]))
                    painter.drawText(round(min(left, most - 10)), top, "…")
                    return
                left, top = 0.0, top + 17
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme[part.role]))
            painter.drawRoundedRect(QRectF(left, top - 9, 9, 9), 2, 2)
            painter.setFont(small.font)
            painter.setPen(colour(theme["ink"]))
            painter.drawText(round(left + 13), top, part.name)
            painter.setFont(bold.font)
            painter.drawText(round(left + 17 + small.width(part.name)), top, count)
            left += width + 6


class BalanceCounts(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def entries(self, n: int) -> str:
        """ "17 entries"."""
        return self.tr("%Ln entry(s)", "", n)

    def chosen(self, n: int) -> str:
        """ "3 chosen"."""
        return self.tr("%Ln chosen", "", n)

    def said(self, what: str, n: int) -> str:
        """What is to be mended: "2 gaps"."""
        texts = {
            "gaps": self.tr("%n gap(s)", "", n),
            "owner": self.tr("%n that nobody makes or posts", "", n),
            "purpose": self.tr("%n without purpose", "", n),
            "deadline": self.tr("%n made too late", "", n),
            "week": self.tr("%n week(s) too full", "", n),
        }
        return texts[what]


class BalanceBar(QWidget):
    """``mend_requested`` says what: gaps, owner, purpose, deadline, week."""

    mend_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_balance")
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(22)
        self.blocks = {field: ShareBlock(context, field, self) for field in FIELDS}
        for block in self.blocks.values():
            row.addWidget(block, 3)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._title = QLabel(side)
        self._title.setProperty("kind", "section")
        column.addWidget(self._title)
        self._links = QWidget(side)
        flow = Flow(6)
        self._links.setLayout(flow)
        self.links: dict[str, QPushButton] = {}
        for what in ("gaps", "owner", "purpose", "deadline", "week"):
            link = self.links[what] = QPushButton(self._links)
            link.setObjectName(f"mend_{what}")
            link.setProperty("kind", "link")
            link.clicked.connect(self._on_link_clicked)
            flow.addWidget(link)
        self._nothing = QLabel(self._links)
        self._nothing.setProperty("kind", "muted")
        flow.addWidget(self._nothing)
        column.addWidget(self._links)
        column.addStretch(1)
        row.addWidget(side, 3)

    def show_balance(self, client: Client, shown: Shown, full: Sequence[Week]) -> None:
        """Show what there is to say; ``full`` are the weeks with too much to do."""
        balance, w = shown.balance, shown.words
        for field, block in self.blocks.items():
            parts = [_part(client, field, share, number, w) for number, share in enumerate(balance.shares[field])]
            said = BalanceCounts().entries(balance.count) if field == "purpose" else _off(parts)
            title = word(f"entries.{field}")
            block.show_parts(title, said, parts, f"{title}: {_told(parts)}")
        counts = {
            "gaps": len(balance.gaps),
            "owner": len(balance.without_owner),
            "purpose": len(balance.without_purpose),
            "deadline": len(balance.late_deadlines),
            "week": len(full),
        }
        for what, count in counts.items():
            self.links[what].setText(BalanceCounts().said(what, count))
            self.links[what].setVisible(bool(count))
        self._nothing.setVisible(not any(counts.values()))

    def retranslate(self) -> None:
        """Set every text that does not depend on the client."""
        self._title.setText(self.tr("To be mended"))
        self._nothing.setText(self.tr("Nothing"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        for block in self.blocks.values():
            block.update()

    @Slot()
    def _on_link_clicked(self) -> None:
        self.mend_requested.emit(next(what for what, link in self.links.items() if link is self.sender()))


def _part(client: Client, field: Field, share: Share, number: int, w: EntryWords) -> Part:
    role = _ROLES[number % len(_ROLES)]
    if share.record is None:
        return Part(word(f"calendar_none.{field}"), share.count, share.percent, None, "control_line")
    if field == "purpose":
        return Part(w.purpose(share.record), share.count, share.percent, share.wished, w.look(share.record)[1])
    table = client.target_groups if field == "target_group" else client.platforms
    return Part(table[share.record].name, share.count, share.percent, share.wished, role)


def _off(parts: Sequence[Part]) -> str:
    """What is furthest below or above what is wished for, if it is far."""
    wished = [(part.percent - part.wished, part.name) for part in parts if part.wished is not None]
    if not wished:
        return ""
    difference, name = max(wished, key=lambda pair: abs(pair[0]))
    if abs(difference) <= 10:
        return word("calendar_as_wished")
    return word("calendar_too_little" if difference < 0 else "calendar_too_many", name=name)


def _told(parts: Sequence[Part]) -> str:
    said = []
    for part in parts:
        wished = "" if part.wished is None else f", {word('calendar_wished', percent=percent(part.wished))}"
        said.append(f"{part.name} {part.count} ({percent(part.percent)}{wished})")
    return "; ".join(said) or word("calendar_no_entries")
