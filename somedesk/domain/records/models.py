"""The maturity models that the assessments of a client used."""

from collections.abc import Iterable, Iterator

from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.models.validity import model_gaps
from somedesk.domain.records.table import Table, Tables


def _misfits(models: Iterable[MaturityModel], _tables: Tables) -> Iterator[tuple[str, str]]:
    return ((model.id, gap) for model in models for gap in model_gaps(model))


TABLES = (Table(name="models", kind=MaturityModel, is_content=True, misfits=_misfits),)
