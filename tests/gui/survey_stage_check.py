"""The dialogs of the stage check, with much in them, for the survey of what fits."""

import datetime as dt
from collections.abc import Callable

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.stage_check.check import timeline
from somedesk.exchange.form_answers import FormAnswer, FormAnswers
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.stage_check.answer_alone import AnswerAlone
from somedesk.ui.stage_check.details import StageDetailsDialog
from somedesk.ui.stage_check.explained import StageExplained
from somedesk.ui.stage_check.import_answers import ImportAnswersDialog
from somedesk.ui.stage_check.over_time import StageOverTime
from somedesk.ui.stage_check.respondents import RespondentsDialog

TODAY = dt.date(2026, 11, 14)
LONG = "Den selvejende institution for håndtering af sociale medier i hele den sydlige region"


def of_the_stage_check(document: Document, window: MainWindow) -> dict[str, Callable[[], Dialog]]:
    """Each by its class's name."""

    context = window.context
    check = timeline(document.client)[-1]
    skipped = ((3, InvalidInput("answers_unclear", statement=3, value=LONG)),) * 9
    answers = FormAnswers("google-forms", (FormAnswer(2, LONG, None, {1: "yes"}, "1"),) * 12, (1, 2), skipped)
    return {
        "AnswerAlone": lambda: AnswerAlone(context, check, "here", window),
        "StageDetailsDialog": lambda: StageDetailsDialog(context, TODAY, check, window, earlier=True, locked=True),
        "StageExplained": lambda: StageExplained(context, document, check, window),
        "StageOverTime": lambda: StageOverTime(context, document, window),
        "ImportAnswersDialog": lambda: ImportAnswersDialog(context, answers, replace(check, naming=None), window),
        "RespondentsDialog": lambda: RespondentsDialog(context, document, check.id, window),
    }
