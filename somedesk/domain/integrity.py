"""Whether the records of a client fit together, so that no screen or report can meet one that leads nowhere."""

from collections.abc import Collection

from somedesk.domain.client import PROFILE_ID, TABLES, Client, rating_id
from somedesk.domain.maturity_model import MaturityModel, model_key


def broken_links(client: Client, changed: Collection[str] = tuple(TABLES)) -> tuple[str, ...]:
    """What does not fit, as "table/id: what"; empty if all is well.

    ``changed`` names the tables that may have come to differ since the client was last found whole.
    """
    found = [] if client.profile.id == PROFILE_ID else [f"client/{client.profile.id}: id"]
    for table in changed:
        found += [f"{table}/{key}: id" for key, record in client.table(table).items() if record.id != key]
    if "models" in changed:
        found += [f"models/{model.id}: {what}" for model in client.models.values() for what in _model_gaps(model)]
    if {"models", "assessments"} & set(changed):
        assessments = client.assessments.values()
        found += [f"assessments/{a.id}: model" for a in assessments if a.model not in client.models]
    if {"models", "assessments", "ratings"} & set(changed):
        found += _rating_gaps(client)
    return tuple(found)


def _model_gaps(model: MaturityModel) -> list[str]:
    structure = model.structure
    areas = [area.id for area in structure.areas]
    dimensions = model.dimension_ids()
    levels = {str(level) for level in range(1, structure.levels + 1)}
    gaps = [] if model.id == model_key(structure) else ["id"]
    if len(set(areas)) < len(areas) or len(set(dimensions)) < len(dimensions):
        gaps.append("structure")
    if not model.texts:
        gaps.append("texts")
    for language, text in model.texts.items():
        whole = set(areas) <= text.areas.keys() and set(dimensions) <= text.dimensions.keys()
        if not (whole and levels <= text.levels.keys()):
            gaps.append(f"texts.{language}")
        elif any(not levels <= text.dimensions[dimension].levels.keys() for dimension in dimensions):
            gaps.append(f"texts.{language}.dimensions")
    return gaps


def _rating_gaps(client: Client) -> list[str]:
    highest = {model.id: model.structure.levels for model in client.models.values()}
    dimensions = {model.id: frozenset(model.dimension_ids()) for model in client.models.values()}
    gaps = []
    for rating in client.ratings.values():
        assessment = client.assessments.get(rating.assessment)
        if assessment is None or rating.id != rating_id(rating.assessment, rating.dimension):
            gaps.append(f"ratings/{rating.id}: assessment")
        elif rating.dimension not in dimensions.get(assessment.model, ()):
            gaps.append(f"ratings/{rating.id}: dimension")
        elif max(rating.level or 0, rating.target or 0) > highest[assessment.model]:
            gaps.append(f"ratings/{rating.id}: level")
    return gaps
