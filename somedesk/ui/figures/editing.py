"""What the page does: choose, open, edit and delete metrics, type and paste their values."""

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication

from somedesk.domain.figures import measuring
from somedesk.domain.records.figures import Metric
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import counted

if TYPE_CHECKING:
    from somedesk.ui.figures.posts_told import PostsTold

IMPORT = "import_figures_modules"


class FigureEditing(Page):
    """A page of metrics. Dialogs are imported when they are first asked for."""

    _chosen = ""
    _posts_left = ("", 0)  # the platform and the tab that posts were looked at by

    def _can_change(self) -> bool:
        return self.document is not None and not self.document.read_only

    @Slot(str)
    def choose_metrics(self, purpose: str) -> None:
        """Offer those that are ready, and one of one's own; ``purpose`` is the id of one that they should follow."""
        from somedesk.ui.figures.choose_metrics import ChooseMetrics

        if self.document is not None and self._can_change():
            dialog = ChooseMetrics(self.context, self.document.client, purpose, self)
            dialog.metrics_chosen.connect(self._on_metrics_chosen)
            dialog.own_requested.connect(self._on_own_requested)
            dialog.open()

    @Slot(object)
    def _on_metrics_chosen(self, metrics: tuple[Metric, ...]) -> None:
        if metrics and self.make(measuring.add_metrics, metrics):
            self.select(metrics[0].id)
            self.done(counted("figures_added", len(metrics)))

    @Slot(str)
    def _on_own_requested(self, purpose: str) -> None:
        self._edit(None, purpose)

    @Slot(str)
    def edit_metric(self, metric: str) -> None:
        """Edit what a metric is."""
        if self.document is not None and metric in self.document.client.metrics:
            self._edit(self.document.client.metrics[metric])

    def _edit(self, metric: Metric | None, purpose: str = "") -> None:
        from somedesk.ui.figures.metric_editor import MetricEditor

        if self.document is not None and self._can_change():
            dialog = MetricEditor(self.context, self.document.client, metric, purpose or None, self)
            dialog.metric_entered.connect(partial(self._on_metric_entered, metric is None))
            dialog.open()

    def _on_metric_entered(self, is_new: bool, metric: Metric) -> None:
        if is_new:
            self._on_metrics_chosen((metric,))
        else:
            fields = {name: getattr(metric, name) for name in metric.__struct_fields__ if name != "id"}
            self.make(measuring.edit_metric, metric.id, **fields)

    @Slot(str)
    def delete_metric(self, metric: str) -> None:
        """Delete a metric with its measurements; it can be undone."""
        if self._can_change() and self.document is not None and metric in self.document.client.metrics:
            name = self.document.client.metrics[metric].name
            if self.make(measuring.delete_metric, metric):
                self.done(self.tr("“{name}” is deleted.").format(name=name))

    @Slot(str)
    def open_metric(self, metric: str) -> None:
        """Show all that there is of a metric."""
        from somedesk.ui.figures.metric_details import MetricDetails

        if self.document is not None and metric in self.document.client.metrics:
            dialog = MetricDetails(self.context, self.document, metric, self)
            dialog.edit_requested.connect(self.edit_metric)
            dialog.value_requested.connect(self.type_value)
            dialog.told.connect(self._on_told)
            dialog.open()

    @Slot(str)
    def type_value(self, metric: str) -> None:
        """Ask for a value of a metric."""
        from somedesk.ui.figures.type_value import TypeValue

        if self.document is not None and self._can_change() and metric in self.document.client.metrics:
            TypeValue(self.context, self.document, metric, self).open()

    @Slot(str)
    def paste_values(self, metric: str) -> None:
        """Show what is on the clipboard as values of a metric, to be looked at before they count."""
        from somedesk.ui.figures.paste_values import PasteValues

        text = QGuiApplication.clipboard().text()
        if self.document is not None and self._can_change() and metric in self.document.client.metrics:
            if not text.strip():
                self._on_told(self.tr("There is no text on the clipboard. Copy a column of values first."))
                return
            dialog = PasteValues(self.context, self.document.client, self.document.today(), metric, text, self)
            dialog.values_entered.connect(partial(self._on_values_entered, metric))
            dialog.open()

    def _on_values_entered(self, metric: str, values: tuple[object, ...]) -> None:
        if self.make(measuring.measure_many, metric, values):
            self.done(counted("figures_pasted", len(values)))

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file of figures."""
        from somedesk.ui.figures.import_file import ask_for_file

        if self._can_change():
            ask_for_file(self, self.tr("Import key figures"), "", self.import_from)

    @Slot(str)
    def import_from(self, path: str) -> None:
        """Show what a file of figures holds, to be taken in one step; what the dialog needs is imported beside it."""
        if self.document is not None and self._can_change():
            show = partial(self._show_import, self.document, Path(path))
            self.context.tasks.run(IMPORT, _import_modules, show)

    def _show_import(self, document: Document, path: Path, _imported: None) -> None:
        from somedesk.ui.figures.import_figures import ImportFigures

        if document is self.document and self._can_change():
            dialog = ImportFigures(self.context, document, path, self)
            dialog.taken.connect(self._on_figures_taken)
            dialog.open()

    @Slot(int, int)
    def _on_figures_taken(self, values: int, posts: int) -> None:
        told = [counted("figures_imported", values)] if values or not posts else []
        told += [counted("posts_imported", posts)] if posts else []
        self.done(" ".join(told))

    @Slot()
    def show_trends(self) -> None:
        """Show search terms beside each other."""
        self._show_side_by_side(trends=True)

    @Slot()
    def compare_metrics(self) -> None:
        """Show several metrics one above the other."""
        self._show_side_by_side(trends=False)

    def _show_side_by_side(self, *, trends: bool) -> None:
        from somedesk.ui.figures.side_by_side import SideBySide

        if self.document is not None:
            dialog = SideBySide(self.context, self.document, self, trends=trends)
            dialog.told.connect(self._on_told)
            dialog.open()

    @Slot()
    def show_posts(self) -> None:
        """Show posts by kind and weekday, as they were looked at last."""
        self.tell_posts("")

    def tell_posts(self, post: str) -> None:
        """As ``show_posts``, with one of them chosen in the list."""
        from somedesk.ui.figures.posts_told import PostsTold

        if self.document is not None:
            dialog = PostsTold(self.context, self.document, self, self._posts_left, post)
            dialog.finished.connect(partial(self._on_posts_finished, dialog))
            dialog.open()

    def _on_posts_finished(self, dialog: "PostsTold", _result: int) -> None:
        self._posts_left = dialog.view

    @Slot()
    def show_imports(self) -> None:
        """Show the log of imports."""
        self.tell_imports("")

    def tell_imports(self, chosen: str) -> None:
        """As ``show_imports``, with one of them chosen."""
        from somedesk.ui.figures.import_log import ImportLog

        if self.document is not None:
            ImportLog(self.context, self.document, self, chosen).open()

    @Slot(str)
    def _on_told(self, text: str) -> None:
        from somedesk.ui.kit.notice import Notice

        self.notice.emit(Notice(text))


def _import_modules() -> None:
    """The window of an import, and what reads files of figures."""
    for name in ("somedesk.ui.figures.import_figures", "somedesk.exchange.figures.reading"):
        import_module(name)
