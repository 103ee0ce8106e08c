"""The series of a file: what each becomes, for which days, and how many of its values are new."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from somedesk.domain.client import Client
from somedesk.ui.figures.import_work import Read
from somedesk.ui.kit.context import Context
from somedesk.work.importing.figure_plan import NEW, PASSED_OVER, Way, series_told

_KEY = Qt.ItemDataRole.UserRole
_FIXED, _STRETCHED = QHeaderView.ResizeMode.Fixed, QHeaderView.ResizeMode.Stretch
_ABOVE, _BESIDE, _TICK = 8, 10, 26  # pixels above and below the lines, beside them, and for the tick
_PERIODS, _COUNTS = 130, 140  # pixels
_CAPTION = 190  # pixels that a caption has before the periods are given one line
_MOST_LINES = 3


class ImportSeries(QTreeWidget):
    """A row for each series, ticked where it is taken. What is too long for its column goes on in the next."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("import_series")
        self.setRootIsDecorated(False)
        self.setColumnCount(4)
        self.setMinimumHeight(150)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        for column, width in ((0, 0), (1, 0), (2, _PERIODS), (3, _COUNTS)):
            header.setSectionResizeMode(column, _FIXED if width else _STRETCHED)
            header.resizeSection(column, width)

    def retranslate(self) -> None:
        """Everything in the language of now."""
        self.setHeaderLabels([
            self.tr("In the file"), self.tr("Becomes"), self.tr("Periods"), self.tr("New, changed, equal"),
        ])  # fmt: skip
        self.setAccessibleName(self.tr("Series of the file"))

    def show_series(self, found: Read, client: Client) -> None:
        """Those of a plan; the one that was chosen stays so, else the first is."""
        chosen, language = self.chosen_key(), self._context.localisation.language
        blocked = self.blockSignals(True)
        self.clear()
        for way in found.plan.ways:
            counts = found.by_way.get(way.key)
            told = "–" if counts is None else f"{counts['new']}, {counts['changed']}, {counts['equal']}"
            texts = [series_told(way.series, language), self._becomes(way, client), self._periods(way), told]
            item = QTreeWidgetItem(texts)
            item.setData(0, _KEY, way.key)
            for column, text in enumerate(texts):
                item.setToolTip(column, text)
            state = Qt.CheckState.Unchecked if way.goes_to == PASSED_OVER else Qt.CheckState.Checked
            item.setCheckState(0, state)
            if not way.is_fitting:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.addTopLevelItem(item)
            if way.key == chosen:
                self.setCurrentItem(item)
        self.blockSignals(blocked)
        self._fit()
        if self.currentItem() is None and (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Periods in one line where there is room, and all rows as high as the longest caption needs."""
        items = [item for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row)) is not None]
        metrics, room = self.fontMetrics(), self.viewport().width() - _COUNTS
        texts = {column: [metrics.horizontalAdvance(item.text(column)) for item in items] for column in range(3)}
        whole = max(texts[2], default=0) + 2 * _BESIDE
        periods = whole if room - whole >= 2 * _CAPTION else _PERIODS
        caption = max((room - periods) // 2 - _BESIDE, 1)
        widths = {0: max(caption - _TICK, 1), 1: caption, 2: periods - _BESIDE}
        lines = max((1 + each // widths[column] for column in texts for each in texts[column]), default=1)
        height = min(lines, _MOST_LINES) * metrics.lineSpacing() + _ABOVE
        blocked = self.blockSignals(True)
        self.header().resizeSection(2, periods)
        for item in items:
            item.setSizeHint(0, QSize(0, height))
        self.blockSignals(blocked)

    def chosen_key(self) -> str:
        """The key of the way that is chosen, "" for none."""
        item = self.currentItem()
        return self.key_of(item) if item is not None else ""

    def key_of(self, item: QTreeWidgetItem) -> str:
        """The key of the way that a row is about."""
        return str(item.data(0, _KEY))

    def _becomes(self, way: Way, client: Client) -> str:
        if not way.is_fitting:
            return self.tr("covers %n day(s): left out", "", way.series.days)
        if way.goes_to == PASSED_OVER:
            return self.tr("passed over")
        if way.goes_to == NEW:
            return self.tr("new: {name}").format(name=way.new.name)
        return client.metrics[way.goes_to].name

    def _periods(self, way: Way) -> str:
        if not len(way.series):
            return "–"
        days = [*way.series.dates]
        day = self._context.localisation.short_day
        return f"{day(days[0])} – {day(days[-1])}" if len(days) > 1 else day(days[0])
