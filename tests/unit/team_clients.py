"""Teams that tests can compute by hand."""

from msgspec.structs import replace

from somedesk.domain.client import Client, Person
from somedesk.domain.records.team import CapabilityNeed, Department, Holding, Responsibility, pair_id
from tests.small_client import small_client


def held(person: str, capability: str, hours: float | None = None, skill: int | None = 3, **more: bool) -> Holding:
    return Holding(pair_id(person, capability), person, capability, hours, skill, **more)


def team_of(*people: Person, holdings: tuple[Holding, ...] = (), needs: tuple[CapabilityNeed, ...] = ()) -> Client:
    return replace(
        small_client(),
        owners={person.id: person for person in people},
        holdings={each.id: each for each in holdings},
        capabilities={need.id: need for need in needs},
    )


def lettered(client: Client, *cells: tuple[str, str, str], **people: str) -> Client:
    """``client`` with letters: (department, task, "RA"). ``people`` speak for departments, which have key figures."""
    names = {"R": "responsible", "A": "accountable", "C": "consulted", "I": "informed"}
    given = [
        Responsibility(pair_id(key, task), key, task, **{names[each]: True for each in letters})
        for key, task, letters in cells
    ]
    known = {key: Department(key, person=people.get(key), key_figures="reach") for key, _, _ in cells}
    return replace(client, departments=known, responsibilities={each.id: each for each in given})
