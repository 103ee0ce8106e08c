"""The dialogs of key figures, opened for the survey of rooms."""

import datetime as dt
from collections.abc import Callable

from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.shell.main_window import MainWindow

TODAY = dt.date(2026, 11, 14)
TABLE = "Shop;;;;\nDay;Orders;Turnover;Week;Campaign\n" + "".join(
    f"{day:02}-10-2026;{day * 3};{day * 1204},50;40;Coffee for the office\n" for day in range(1, 14)
)


def figure_dialogs(window: MainWindow, document: Document) -> dict[str, Callable[[], Dialog]]:
    """Each by its class's name."""
    from somedesk.ui.figures.axis_editor import DefinitionEditor, MarkEditor
    from somedesk.ui.figures.choose_metrics import ChooseMetrics
    from somedesk.ui.figures.import_figures import ImportFigures
    from somedesk.ui.figures.import_log import ImportLog
    from somedesk.ui.figures.metric_details import MetricDetails
    from somedesk.ui.figures.metric_editor import MetricEditor
    from somedesk.ui.figures.paste_values import PasteValues
    from somedesk.ui.figures.posts_told import PostsTold
    from somedesk.ui.figures.side_by_side import SideBySide
    from somedesk.ui.figures.target_editor import TargetEditor
    from somedesk.ui.figures.type_value import TypeValue

    context = window.context
    client = document.client
    metric = next(iter(client.metrics))
    pasted = "\n".join(f"2026-{month:02}\t{month * 100}" for month in range(1, 14))
    table = document.file.path.with_suffix(".txt")
    table.write_text(TABLE, "utf-8")

    def by_hand() -> Dialog:
        shown = ImportFigures(context, document, table, window)
        shown.by_hand.click()
        return shown

    return {
        "ImportByHand": by_hand,
        "ImportFigures": lambda: ImportFigures(context, document, document.file.path.with_suffix(".csv"), window),
        "SideBySide": lambda: SideBySide(context, document, window),
        "PostsTold": lambda: PostsTold(context, document, window),
        "ImportLog": lambda: ImportLog(context, document, window),
        "ChooseMetrics": lambda: ChooseMetrics(context, client, "", window),
        "MetricEditor": lambda: MetricEditor(context, client, client.metrics[metric], None, window),
        "MetricDetails": lambda: MetricDetails(context, document, metric, window),
        "TypeValue": lambda: TypeValue(context, document, metric, window),
        "PasteValues": lambda: PasteValues(context, client, TODAY, metric, pasted, window),
        "TargetEditor": lambda: TargetEditor(context, document, metric, window),
        "MarkEditor": lambda: MarkEditor(context, document, metric, window),
        "DefinitionEditor": lambda: DefinitionEditor(context, document, metric, window),
    }
