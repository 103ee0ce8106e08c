"""Published posts as entries of the calendar's past."""

from collections.abc import Iterable, Iterator

from somedesk.content.metrics import platform_name
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry, EntryKind
from somedesk.domain.records.figures import Post

LONGEST_TITLE = 120
# What platforms call the kinds of their posts, in the languages of ours, by the beginning of the word.
_KINDS: dict[str, EntryKind] = {
    "photo": "picture", "foto": "picture", "image": "picture", "bild": "picture", "billed": "picture",
    "carousel": "picture", "karrusel": "picture", "karusell": "picture", "video": "video", "reel": "video",
    "film": "video", "story": "story", "stories": "story", "article": "article", "artikel": "article",
    "poll": "poll", "event": "event", "live": "live",
}  # fmt: skip


def entries_of(client: Client, posts: Iterable[Post]) -> Iterator[Entry]:
    """An entry for each post that has none yet, published on its day, on the strategy's platform of that name."""
    platforms = {each.name.casefold(): each.id for each in client.platforms.values()}
    for post in posts:
        key = f"post.{post.id}"[:200]
        if key in client.entries:
            continue
        name = platform_name(post.platform)
        first = next(filter(None, map(str.strip, post.text.splitlines())), "")
        where = platforms.get(name.casefold())
        day = post.time.date()
        yield Entry(
            id=key,
            title=first[:LONGEST_TITLE] or " · ".join(filter(None, (name, post.kind))) or post.id[:LONGEST_TITLE],
            text=post.text,
            kind=_kind(post.kind),
            platforms=(where,) if where else (),
            day=day,
            status="published",
            published=day,
        )


def _kind(text: str) -> EntryKind:
    folded = text.casefold()
    return next((kind for word, kind in _KINDS.items() if folded.startswith(word)), "text")
