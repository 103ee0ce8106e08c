"""Posts as content: how many, of which kind, on which weekday, and what they gave rise to."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

from somedesk.domain.change import Change, change_of, label, removals
from somedesk.domain.client import Client
from somedesk.domain.records.figures import Post

# What people did with a post, as the sources' descriptions name it; a sum that a platform gives comes first.
ENGAGEMENT = "engagement"
_PARTS = ("reactions", "likes", "comments", "shares", "saves", "reposts", "replies")

_K = TypeVar("_K", bound=Hashable)


class Group(Struct, frozen=True):
    """Posts of one kind: how many, of how many there is an engagement, and its mean."""

    count: int
    measured: int
    engagement: float | None


def engagement(post: Post) -> float | None:
    """What people did with a post: the platform's own sum, else what it counts one by one; None = not measured."""
    figures = {figure.name: figure.value for figure in post.figures}
    if ENGAGEMENT in figures:
        return figures[ENGAGEMENT]
    parts = [figures[name] for name in _PARTS if name in figures]
    return sum(parts) if parts else None


def grouped(posts: Iterable[Post], key: Callable[[Post], _K]) -> Mapping[_K, Group]:
    """Posts counted by ``key``, in the order of their keys' first posts."""
    found: dict[_K, list[Post]] = defaultdict(list)
    for post in posts:
        found[key(post)].append(post)
    return {name: _group(each) for name, each in found.items()}


def _group(posts: list[Post]) -> Group:
    values = [value for value in map(engagement, posts) if value is not None]
    return Group(len(posts), len(values), sum(values) / len(values) if values else None)


def in_order(client: Client) -> tuple[Post, ...]:
    """All posts, oldest first."""
    return tuple(sorted(client.posts.values(), key=lambda post: (post.time, post.id)))


def delete_posts(client: Client, ids: Iterable[str]) -> Change | None:
    """Remove posts."""
    known = [key for key in ids if key in client.posts]
    return change_of(label("posts_deleted", count=len(known)), removals(client, "posts", known))
