"""Key figures: cards or a table of what is measured, how it stands, and the ways to new figures."""

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.links.spots import Spot, metric_kind
from somedesk.ui.figures import figure_words as say
from somedesk.ui.figures.card_view import MetricCardView, MetricTable
from somedesk.ui.figures.editing import FigureEditing
from somedesk.ui.figures.empty import EmptyFigures
from somedesk.ui.figures.filter_bar import MetricFilterBar
from somedesk.ui.figures.fit_bar import FitBar
from somedesk.ui.figures.metric_model import MetricModel
from somedesk.ui.figures.place import IMPORTS, POSTS, Counted, fresh, seen
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.icons import icon
from somedesk.ui.links.see_also import SeeAlso

# In place of a metric: the page is to ask for a file of figures.
IMPORT_FILE = "*import"


class FiguresPage(FigureEditing):
    """What is measured, and whether it goes where it should."""

    shows = frozenset(
        {
            "client", "models", "assessments", "ratings", "purposes", "departments", "metrics", "measurements",
            "metric_targets", "time_marks", "figure_imports", "posts",
        }
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("figures_page")
        self.model = MetricModel(context.localisation, self)
        self.filter_bar, self.fit_bar = MetricFilterBar(self), FitBar(self)
        self.cards = MetricCardView(self.model, context.localisation, context.appearance.theme, self)
        self.table = MetricTable(self.model, self)
        self.empty = EmptyFigures(self)
        self.add_button = QPushButton(self.header)
        self.add_button.setObjectName("metric_add")
        self.import_button, self.more_button = QPushButton(self.header), QPushButton(self.header)
        self.import_button.setObjectName("metric_import")
        self.import_button.setProperty("kind", "primary")
        self.more_button.setObjectName("metric_more")
        self.trends_button = QPushButton(self.header)
        self.trends_button.setObjectName("metric_trends")
        for button in (self.add_button, self.trends_button, self.import_button, self.more_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.header_row.addWidget(button)
        self.more_menu = QMenu(self.more_button)
        self.more_menu.setObjectName("metric_more_menu")
        self._beside_action = self.more_menu.addAction("", self.compare_metrics)
        self._posts_action = self.more_menu.addAction("", self.show_posts)
        self._imports_action = self.more_menu.addAction("", self.show_imports)
        self.more_button.setMenu(self.more_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        self.see_also = SeeAlso(context, self._seen, self.filter_bar)
        self.see_also.chosen.connect(self.place_requested)
        self.filter_bar.row.addWidget(self.see_also)
        column.addWidget(self.filter_bar)
        column.addWidget(self.fit_bar)
        self.stack = QStackedWidget(self)
        for view in (self.cards, self.table, self.empty):
            self.stack.addWidget(view)
        column.addWidget(self.stack, 1)
        self._connect()
        self.use_theme(context.appearance.theme)
        self.retranslate()

    def _seen(self) -> tuple[Client, Spot] | None:
        metric = self.document.client.metrics.get(self._chosen_metric()) if self.document is not None else None
        if self.document is None or metric is None:
            return None
        return self.document.client, Spot("metric", metric_kind(metric))

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._on_add_requested)
        self.import_button.clicked.connect(self.choose_file)
        self.trends_button.clicked.connect(self.show_trends)
        self.filter_bar.filter_changed.connect(self._on_filter_changed)
        self.filter_bar.table_chosen.connect(self._on_filter_changed)
        self.fit_bar.suggestions_requested.connect(self.choose_metrics)
        self.empty.clear_requested.connect(self.filter_bar.clear)
        self.empty.new_requested.connect(self._on_add_requested)
        self.empty.posts_requested.connect(self.show_posts)
        for view in (self.cards, self.table):
            view.opened.connect(self.open_metric)
            view.value_requested.connect(self.type_value)
            view.paste_requested.connect(self.paste_values)
            view.delete_requested.connect(self.delete_metric)
            view.menu_requested.connect(self._on_menu_requested)

    # --- what is shown ---

    def subtitle(self) -> str:
        parts = [self.tr("Key figures")]
        if self.document is not None and self.document.client.metrics:
            parts.append(Counted().fresh(fresh(self.document), len(self.document.client.metrics)))
        return " · ".join(parts)

    def retranslate(self) -> None:
        self.add_button.setText(self.tr("Key figure"))
        self.add_button.setAccessibleName(self.tr("Add key figures"))
        self.add_button.setToolTip(self.tr("Choose among those that are ready, or make one of your own"))
        self.import_button.setText(self.tr("Import figures…"))
        self.more_button.setText(self.tr("More"))
        self.trends_button.setText(self.tr("Search trends…"))
        self._beside_action.setText(self.tr("Side by side…"))
        self._posts_action.setText(self.tr("Posts…"))
        self._imports_action.setText(self.tr("Imports…"))
        self.cards.setAccessibleName(self.tr("Key figures as cards"))
        self.table.setAccessibleName(self.tr("Key figures as a table"))
        for part in (self.filter_bar, self.fit_bar, self.empty):
            part.retranslate()
        self.model.retranslate()
        self.table.fit()

    def use_theme(self, theme: Theme) -> None:
        self.add_button.setIcon(icon("plus", theme))
        self.cards.use_theme(theme)

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            self.filter_bar.clear()
            self._posts_left = ("", 0)
        super().set_document(document)

    def refresh(self) -> None:
        if self.document is None:
            return
        client = self.document.client
        for button in (self.add_button, self.import_button):
            button.setEnabled(not self.document.read_only)
        self._offer_filters(client)
        self.fit_bar.show_fit(client)
        chosen = self._chosen_metric()
        self.model.show(client, self.document.today(), self.filter_bar.chosen())
        self._show_view()
        self._choose(chosen or (self.model.metrics[0] if self.model.metrics else ""))

    def refresh_changed(self, changed: Changed) -> None:
        if self.document is None:
            return
        if changed.tables <= {"measurements"}:
            self.model.show(self.document.client, self.document.today(), self.filter_bar.chosen())
        else:
            self.refresh()

    def _offer_filters(self, client: Client) -> None:
        purposes = {each.purpose for each in client.metrics.values() if each.purpose}
        departments = {each.department for each in client.metrics.values() if each.department}
        self.filter_bar.offer(
            sorted((say.purpose_name(client, each), each) for each in purposes),
            sorted((say.department_name(client, each), each) for each in departments),
        )

    def _show_view(self) -> None:
        if not self.model.metrics:
            client = self.document.client if self.document is not None else None
            self.empty.show_reason(bool(client and client.metrics), len(client.posts) if client is not None else 0)
            self.stack.setCurrentWidget(self.empty)
        else:
            self.stack.setCurrentWidget(self.table if self.filter_bar.table_button.isChecked() else self.cards)

    # --- the chosen one ---

    def _view(self) -> MetricCardView | MetricTable:
        return self.table if self.filter_bar.table_button.isChecked() else self.cards

    def _chosen_metric(self) -> str:
        row = self._view().currentIndex().row()
        return self.model.metrics[row] if 0 <= row < len(self.model.metrics) else ""

    def _choose(self, metric: str) -> None:
        row = self.model.row_of(metric)
        if row >= 0:
            for view in (self.cards, self.table):
                view.setCurrentIndex(self.model.index(row, 0))

    def select(self, record: str) -> None:
        window, _, chosen = record.partition("/")
        if window == IMPORT_FILE:
            self.choose_file()
        elif window == POSTS:
            self.tell_posts(chosen)
        elif window == IMPORTS:
            self.tell_imports(chosen)
        else:
            self._show_metric(record)

    def _show_metric(self, metric: str) -> None:
        if self.model.row_of(metric) < 0:
            self.filter_bar.clear()
        self._choose(metric)
        self._view().setFocus()

    def bring_into_view(self, changed: Changed) -> bool:
        record = seen(self.document, changed) if self.document is not None else ""
        if record.partition("/")[0] in (POSTS, IMPORTS):
            return False
        if record:
            self.select(record)
        # Of what is gone a card is missed where all are shown; marks on the time axis are seen in a window only.
        chosen = self.filter_bar.chosen()
        is_filtered = bool(chosen.purpose or chosen.department)
        return bool(record) or ("metrics" in changed.tables and not is_filtered)

    def take_focus(self) -> None:
        (self._view() if self.model.metrics else self.empty.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        self.choose_metrics("")

    @Slot()
    def _on_filter_changed(self) -> None:
        self.refresh()

    @Slot()
    def _on_add_requested(self) -> None:
        self.choose_metrics("")

    @Slot(str, QPoint)
    def _on_menu_requested(self, metric: str, spot: QPoint) -> None:
        theme = self.context.appearance.theme
        menu = QMenu(self)
        menu.setObjectName("metric_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        can_change = self.document is not None and not self.document.read_only
        self._chosen = metric
        for text, picture, slot in (
            (self.tr("Open"), "maximize", self._on_menu_open),
            (self.tr("Type a value… (V)"), "pencil", self._on_menu_value),
            (self.tr("Paste values (Ctrl+V)"), "copy", self._on_menu_paste),
            (self.tr("Edit the key figure…"), "settings", self._on_menu_edit),
            (self.tr("Delete (Del)"), "trash-2", self._on_menu_delete),
        ):
            action = menu.addAction(icon(picture, theme), text, slot)
            action.setEnabled(can_change or slot == self._on_menu_open)
        menu.popup(spot)

    @Slot()
    def _on_menu_open(self) -> None:
        self.open_metric(self._chosen)

    @Slot()
    def _on_menu_value(self) -> None:
        self.type_value(self._chosen)

    @Slot()
    def _on_menu_paste(self) -> None:
        self.paste_values(self._chosen)

    @Slot()
    def _on_menu_edit(self) -> None:
        self.edit_metric(self._chosen)

    @Slot()
    def _on_menu_delete(self) -> None:
        self.delete_metric(self._chosen)
