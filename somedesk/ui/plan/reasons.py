"""Why actions get their dates, in the words of the screen."""

from somedesk.content import models
from somedesk.content.plan_reasons import ReasonWords
from somedesk.content.suggestions import catalogue
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.domain.plan.planning import schedule_plan
from somedesk.domain.plan.schedule import Schedule
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.plan.action_words import hours


def reason_words(client: Client, made: Schedule, localisation: Localisation) -> ReasonWords:
    """Sentences about a schedule of ``client``."""
    tongue = words(localisation.language)
    return ReasonWords(
        client, made, tongue, localisation.short_day, lambda value: hours(localisation.compact(round(value, 1)))
    )


def why(document: Document, action: str, localisation: Localisation) -> str:
    """Why an action would get its dates if the plan were laid out today, and what would bring it forward."""
    client, assessment = document.client, document.assessment
    model = client.model_of(assessment) if assessment else models.built_in()
    made = schedule_plan(client, assessment, catalogue(model.structure.id), document.today())
    told = reason_words(client, made, localisation)
    return "\n".join(filter(None, (told.why(action), told.earlier(action))))
