"""What comes after what, by name."""

from collections.abc import Iterable, Mapping


def reached(start: str, named: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Everything that ``start`` comes after, directly or not, and itself."""
    found, waiting = set[str](), [start]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += named.get(key, ())
    return frozenset(found)


def without_rings(named: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """What comes after what, without those that would close a ring. All that is named has to be a key."""
    kept: dict[str, list[str]] = {key: [] for key in named}
    done = set[str]()
    for start in named:
        # Walked without recursion, and each only once: a chain may be as long as a file allows.
        path, waiting = {start}, [(start, iter(named[start]))] if start not in done else []
        while waiting:
            key, others = waiting[-1]
            other = next(others, None)
            if other is None:
                waiting.pop()
                path.discard(key)
                done.add(key)
            elif other not in path:
                kept[key].append(other)
                if other not in done:
                    path.add(other)
                    waiting.append((other, iter(named[other])))
    return {key: tuple(others) for key, others in kept.items()}
