"""Whether the records of a client fit together, so that no screen or report can meet one that leads nowhere."""

from collections.abc import Collection

from somedesk.domain.change import Change
from somedesk.domain.client import PROFILE_ID, TABLES, Client, Rating, rating_id
from somedesk.domain.maturity_model import MaturityModel, model_key

# Tables to whose records no other record refers.
LEAVES = frozenset({"ratings", "actions", "owners"})


def broken_links(client: Client, change: Change | None = None) -> tuple[str, ...]:
    """What does not fit, as "table/id: what"; empty if all is well.

    With ``change``, which was just made to a client that was whole, only what it can have broken is looked at.
    """
    if change is not None and change.tables <= LEAVES:
        touched = (t.id for t in change.touches if t.table == "ratings")
        return tuple(_rating_gaps(client, [client.ratings[key] for key in touched if key in client.ratings]))
    found = [] if client.profile.id == PROFILE_ID else [f"client/{client.profile.id}: id"]
    for table in TABLES:
        found += [f"{table}/{key}: id" for key, record in client.table(table).items() if record.id != key]
    found += [f"models/{model.id}: {what}" for model in client.models.values() for what in _model_gaps(model)]
    found += [f"assessments/{a.id}: model" for a in client.assessments.values() if a.model not in client.models]
    return (*found, *_rating_gaps(client, client.ratings.values()))


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


def _rating_gaps(client: Client, ratings: Collection[Rating]) -> list[str]:
    gaps = []
    for rating in ratings:
        assessment = client.assessments.get(rating.assessment)
        model = client.models.get(assessment.model) if assessment is not None else None
        if assessment is None or rating.id != rating_id(rating.assessment, rating.dimension):
            gaps.append(f"ratings/{rating.id}: assessment")
        elif model is None or rating.dimension not in model.dimension_ids():
            gaps.append(f"ratings/{rating.id}: dimension")
        elif max(rating.level or 0, rating.target or 0) > model.structure.levels:
            gaps.append(f"ratings/{rating.id}: level")
    return gaps
