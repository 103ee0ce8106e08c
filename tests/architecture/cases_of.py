"""A plugin for pytest: leaves out the cases of every table and place but the one that `SOMEDESK_CASES_OF` names."""

import os

import pytest

NAME = "SOMEDESK_CASES_OF"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is not made for a table or a place stays."""
    from somedesk.domain.client import TABLES
    from somedesk.ui.places import PLACES

    wanted, named = os.environ[NAME], {*TABLES, *(place.name for place in PLACES)}

    def is_of_others(item: pytest.Item) -> bool:
        said = set(item.name.partition("[")[2].rstrip("]").split("-"))
        return wanted not in said and not named.isdisjoint(said)

    left_out = [item for item in items if is_of_others(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]
