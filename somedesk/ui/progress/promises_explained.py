"""What kept, partly kept and missed are made of: the arithmetic of each dimension."""

from PySide6.QtWidgets import QWidget

from somedesk.domain.client import Assessment, Client
from somedesk.domain.plan.outlook import Pledge, pledges
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.i18n import percent, word
from somedesk.ui.progress.outcome_words import outcome_words


class PromisesExplained(Dialog):
    """Each target of the earlier assessment with how far the way to it has been gone."""

    def __init__(
        self, context: Context, client: Client, earlier: Assessment, later: Assessment, parent: QWidget
    ) -> None:
        super().__init__(parent, "promises_explained_dialog")
        self._context, self._client, self._earlier, self._later = context, client, earlier, later
        self._rule = self.new_text("promises_rule")
        self.table = CopyTable("promises_table", self)
        self.column.addWidget(self._rule)
        self.column.addWidget(self.table, 1)
        self.resize(760, 560)
        self.finish_building()

    def retranslate(self) -> None:
        say = self._context.localisation
        self.setWindowTitle(self.tr("How promises compare with results"))
        self._rule.setText(
            self.tr(
                "A promise is a target in the final assessment of {earlier}. In {later} it is kept if the level has "
                "reached the target. Before the date of the targets, and without one, all others are under way; from "
                "that date on they are partly kept if the level has risen, and otherwise missed.\n\n"
                "Share of the way that is covered: (is now − was) ÷ (promised − was)."
            ).format(earlier=say.month(self._earlier.date), later=say.month(self._later.date))
        )
        text = self._client.model_of(self._later).text(say.language)
        header = (word("ratings.dimension"), self.tr("Calculation"), self.tr("Share covered"), self.tr("Outcome"))
        rows = [
            (text.dimensions[pledge.dimension].name, *self._worked_out(pledge), outcome_words()[pledge.outcome])
            for pledge in pledges(self._client, self._earlier, self._later)
        ]
        self.table.setAccessibleName(self.windowTitle())
        self.table.show_rows(header, rows, say.language)

    def _worked_out(self, pledge: Pledge) -> tuple[str, str]:
        compact = self._context.localisation.compact
        if pledge.now is None:
            return self.tr("not rated now"), "–"
        if pledge.was is None:
            return self.tr("not rated before; {now}, promised {target}").format(
                now=compact(pledge.now), target=pledge.target
            ), "–"
        if pledge.progress is None:
            return self.tr("was at the target already; is now {now}").format(now=compact(pledge.now)), "–"
        was, now = compact(pledge.was), compact(pledge.now)
        worked = self.tr("({now} − {was}) ÷ ({target} − {was})").format(now=now, was=was, target=pledge.target)
        return worked, percent(100 * pledge.progress)
