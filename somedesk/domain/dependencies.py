"""What comes after what, by name."""

from collections.abc import Iterable, Mapping

from somedesk.domain.client import Client


def reached(start: str, named: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Everything that ``start`` comes after, directly or not, and itself."""
    found, waiting = set[str](), [start]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += named.get(key, ())
    return frozenset(found)


def forms_ring(client: Client, action: str, depends_on: Iterable[str]) -> bool:
    """Whether ``action`` would come after itself if it came after ``depends_on``."""
    named = {key: other.depends_on for key, other in client.actions.items()}
    return any(action in reached(other, named) for other in depends_on)
