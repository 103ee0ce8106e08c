"""The charts at the foot of the progress page, which are not in sight when it is first shown."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from somedesk.charts import data
from somedesk.charts.stages_data import stages
from somedesk.content.themes import Theme
from somedesk.domain.client import Assessment
from somedesk.ui.kit.charts.view import ChartView
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word


class ChartsBelow(QWidget):
    """The stages and the dimensions over time, and the hours of the plan."""

    def __init__(self, context: Context, gap: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.stages, self.dimensions, self.burn_up = self.views = tuple(
            ChartView(context, name, self) for name in ("stages", "dimensions", "burn_up")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for view in self.views:
            column.addWidget(view)

    def retranslate(self) -> None:
        """Set every text."""
        self.stages.retranslate(word("sections.stage-time"))
        self.dimensions.retranslate(self.tr("Dimensions over time"))
        self.burn_up.retranslate(self.tr("Hours of the plan"))

    def use_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        for view in self.views:
            view.use_theme(theme)

    def show_document(self, document: Document, current: Assessment) -> None:
        """Show the client, up to the assessment ``current``."""
        client, language = document.client, self._context.localisation.language
        name, file = client.profile.name, document.file.path
        self.stages.setVisible(bool(client.stage_checks))
        self.stages.show_chart(stages(client, language), name, file)
        self.dimensions.show_chart(data.dimensions(client, current, language), name, file)
        self.burn_up.setVisible(bool(client.actions))
        self.burn_up.show_chart(data.burn_up(client, document.today()), name, file)
