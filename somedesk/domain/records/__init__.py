"""What a client file holds: the records of each instrument, and a description of their tables. No rules, no changes."""

from collections.abc import Mapping
from types import MappingProxyType

from somedesk.domain.records import (
    calendar,
    figures,
    grid,
    models,
    plan,
    profile,
    stage_check,
    strategy,
    team,
    workshop,
)
from somedesk.domain.records.table import Table

# In the order in which a file, an export and a list of what differs have them.
_BY_NAME = {
    table.name: table
    for table in (
        *profile.TABLES,
        *models.TABLES,
        *grid.TABLES,
        *plan.TABLES,
        *team.TABLES,
        *strategy.TABLES,
        *figures.TABLES,
        *calendar.TABLES,
        *workshop.TABLES,
        *stage_check.TABLES,
    )
}
TABLES: Mapping[str, Table] = MappingProxyType(_BY_NAME)
