""" "Why 2.5?": what the numbers of an assessment are made of, in plain words and in a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid import scoring
from somedesk.domain.grid.scoring import Score
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ScoreExplained(Dialog):
    """The shown assessment's score, target, gap and secured level, each with what goes into it."""

    def __init__(self, context: Context, document: Document, parent: QWidget) -> None:
        super().__init__(parent, "score_explained_dialog")
        self._context, self._document = context, document
        self._title = self._label("score_title", "heading")
        self._sum = self._label("score_sum", "")
        self.table = QTableWidget(self)
        self.table.setObjectName("score_table")
        self.table.setColumnCount(4)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(_RIGHT)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.column.addWidget(self.table, 1)
        self._rest = self._label("score_rest", "")
        self.resize(620, 640)
        self.finish_building()

    def _label(self, name: str, kind: str) -> QLabel:
        label = self.new_text(name, kind)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(label)
        return label

    def retranslate(self) -> None:
        assessment = self._document.assessment
        if assessment is None:
            return
        client, say = self._document.client, self._context.localisation
        score = scoring.score(client, assessment)
        self.setWindowTitle(self.tr("What the numbers are made of"))
        self.table.setAccessibleName(self.windowTitle())
        if score.value is None:
            self._title.setText(self.tr("There is no score yet"))
            self._sum.setText(self.tr("It appears with the first rating."))
        else:
            self._title.setText(self.tr("Why {score}?").format(score=say.number(score.value)))
            self._sum.setText(self._sum_sentence(score))
        self._fill_table(client, assessment)
        self._rest.setText("\n\n".join(self._sentences(client, assessment, score)))

    def _sum_sentence(self, score: Score) -> str:
        say = self._context.localisation
        total = sum(term.weight * term.value for term in score.terms)
        weight = sum(term.weight for term in score.terms)
        return self.tr(
            "The score is the sum of weight × value, divided by the sum of the weights: {sum} ÷ {weights} = {score}."
        ).format(sum=say.plain(total), weights=say.plain(weight), score=say.number(score.value, 2))

    def _fill_table(self, client: Client, assessment: Assessment) -> None:
        model, say = client.model_of(assessment), self._context.localisation
        text = model.text(say.language)
        self.table.setHorizontalHeaderLabels(
            [word("ratings.dimension"), word("column_weight"), word("column_value"), word("column_product")]
        )
        rows: list[tuple[bool, tuple[str, ...]]] = []
        for area in model.structure.areas:
            of_area = scoring.score(client, assessment, area.id)
            rows.append((True, (text.areas[area.id].name, "", say.number(of_area.value), "")))
            for spec in area.dimensions:
                rating = client.rating(assessment.id, spec.id)
                value, weight = scoring.value(rating), client.weight(spec.id)
                shown = self.tr("not applicable") if rating.not_applicable else self.tr("not rated")
                rows.append(
                    (
                        False,
                        (
                            text.dimensions[spec.id].name,
                            say.plain(weight),
                            shown if value is None else say.compact(value),
                            "–" if value is None else say.plain(weight * value),
                        ),
                    )
                )
        if (first := self.table.horizontalHeaderItem(0)) is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setRowCount(len(rows))
        for row, (is_area, cells) in enumerate(rows):
            for column, cell in enumerate(cells):
                self.table.setItem(row, column, _item(cell, column, is_area))

    def _sentences(self, client: Client, assessment: Assessment, score: Score) -> list[str]:
        say = self._context.localisation
        complete = self.tr("{rated} of %n applicable dimension(s) rated.", "", score.applicable).format(
            rated=score.rated
        )
        if not score.complete:
            complete += " " + self.tr("Dimensions that are not rated, or not applicable, count neither way.")
        secured = scoring.secured_level(client, assessment)
        if secured is None:
            level = self.tr("There is no secured level until every applicable dimension is rated.")
        else:
            level = self.tr("Secured level {level}: every applicable dimension has reached it.").format(level=secured)
        sentences = [complete, level]
        target = scoring.target_score(client, assessment)
        if target.value is None:
            sentences.append(self.tr("No targets are set yet."))
        else:
            sentences.append(
                self.tr(
                    "Target {target}: the score when every target is met; where none is set, the current value counts."
                ).format(target=say.number(target.value))
            )
            sentences.append(
                self.tr(
                    "Gap {gap}: the sum of weight × what is missing to the target. "
                    "Being above a target does not make up for being below another."
                ).format(gap=say.plain(scoring.total_gap(client, assessment)))
            )
        return sentences


def _item(text: str, column: int, is_area: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if column:
        item.setTextAlignment(_RIGHT)
    if is_area:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
    return item
