"""Instagram's “Download your information”: JSON whose letters were written byte by byte, each text for itself."""

import codecs
import datetime as dt
from array import array
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from somedesk.base import outside
from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.exchange.figures import numbers
from somedesk.exchange.figures.days import Gathered
from somedesk.exchange.figures.found import NOT_MEASURED, Ask, Column, Figure, Post, Posts, Table
from somedesk.exchange.figures.words import bare, folded

SOURCE = "instagram-download"
KEY = "organic_insights_posts"
_METRICS = {
    "accounts reached": "instagram.reach", "impressions": "instagram.impressions", "likes": "instagram.likes",
    "comments": "instagram.comments", "shares": "instagram.shares", "saves": "instagram.saves",
    "profile visits": "instagram.profile_visits", "follows": "instagram.follows",
    "gilla-markeringar": "instagram.likes", "synes godt om": "instagram.likes", "visningar": "instagram.views",
    "visninger": "instagram.views", "konton som nåtts": "instagram.reach", "konti nået": "instagram.reach",
    "exponeringar": "instagram.impressions", "eksponeringer": "instagram.impressions",
    "kommentarer": "instagram.comments", "delningar": "instagram.shares", "delinger": "instagram.shares",
    "sparade": "instagram.saves", "gemte": "instagram.saves",
}  # fmt: skip
_LATEST = 4_102_444_800  # seconds, the end of 2099: more are milliseconds, or nonsense


def recognise(head: str) -> bool:
    """Whether the beginning of a JSON text is such a download."""
    return KEY in head or ("string_map_data" in head and "media_map_data" in head)


def repaired(text: str) -> str:
    """A text as it was written; as it is if its letters are no bytes of UTF-8."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text


def read(data: bytes, ask: Ask) -> Gathered:
    """The posts. Raises FileProblem for JSON of another kind."""
    try:
        document = outside.from_json(data.removeprefix(codecs.BOM_UTF8), Any)
    except (ValueError, RecursionError) as error:
        raise FileProblem("figures_damaged") from error
    entries = _entries(document)
    names: dict[str, None] = {}
    held = []
    for entry in entries:
        values = _values(entry)
        held.append((entry, values))
        names.update(dict.fromkeys(values))
    into = Gathered()
    figures = tuple(Figure(name, _METRICS.get(folded(name), "")) for name in names)
    posts = []
    for row, (entry, values) in enumerate(held, start=1):
        read_values = array("d", (_number(values.get(figure.name, ""), figure, row, into) for figure in figures))
        post = _post(entry, row, read_values, ask, into)
        if values or post.text or post.time:  # a story without any has only its place in the file
            posts.append(post)
    posts = _once(posts, into)
    if not posts:
        raise FileProblem("figures_no_rows")
    columns = tuple(Column(figure.name, "figure", figure.metric) for figure in figures)
    into.posts = Posts("posts", figures, tuple(posts))
    into.tables.append(Table("posts", "", 0, 1, len(posts), len(posts), columns, "posts"))
    return into


def _entries(document: Any) -> list[dict[str, Any]]:
    lists = [document] if isinstance(document, list) else []
    if isinstance(document, dict):
        lists = [each for each in document.values() if isinstance(each, list)]
    found = [
        entry
        for each in lists
        for entry in each
        if isinstance(entry, dict) and isinstance(entry.get("string_map_data"), dict)
    ]
    if not found:
        raise FileProblem("figures_no_rows")
    return found


def _values(entry: dict[str, Any]) -> dict[str, str]:
    """The figures; what holds a moment in place of a value is none."""
    found = {}
    for name, held in entry["string_map_data"].items():
        if isinstance(held, dict) and isinstance(value := held.get("value"), str) and not held.get("timestamp"):
            found[repaired(name)] = repaired(value)
    return found


def _number(text: str, figure: Figure, row: int, into: Gathered) -> float:
    value = numbers.read(text, ".", is_count=True)
    if value is None:
        into.skip(row, InvalidInput("figures_cell", column=figure.name, value=text[:40]), "posts")
        return NOT_MEASURED
    return value


def _post(entry: dict[str, Any], row: int, values: "array[float]", ask: Ask, into: Gathered) -> Post:
    media = entry.get("media_map_data")
    first = next((each for each in media.values() if isinstance(each, dict)), {}) if isinstance(media, dict) else {}
    title, uri = first.get("title"), first.get("uri")
    text, link = (repaired(each) if isinstance(each, str) else "" for each in (title, uri))
    moment = _moment(first.get("creation_timestamp"), ask) or _told(entry, ask)
    if moment is None:
        into.skip(row, InvalidInput("figures_post_no_time"), "posts")
    # Its place in the file is no id: the next download has other posts before it.
    id_ = link or (str(int(moment.timestamp())) if moment else str(row))
    return Post(id_, row, moment, text, values, "", link)


def _once(posts: list[Post], into: Gathered) -> list[Post]:
    """What stands twice is taken once; two posts of one moment get ids of their own."""
    known: dict[str, list[Post]] = {}
    found = []
    for post in posts:
        same = known.setdefault(post.id, [])
        twin = next((each for each in same if [*each.values()] == [*post.values()] and each.text == post.text), None)
        if twin is not None:
            into.skip(post.row, InvalidInput("figures_post_twice", row=twin.row, id=post.id[:60]), "posts")
            continue
        same.append(post)
        found.append(post if len(same) == 1 else replace(post, id=f"{post.id}-{len(same)}"))
    return found


def _told(entry: dict[str, Any], ask: Ask) -> dt.datetime | None:
    """The moment that an entry without a value tells: its name is in the account's language."""
    held = [(name, each) for name, each in entry["string_map_data"].items() if isinstance(each, dict)]
    held.sort(key=lambda pair: "timestamp" not in bare(repaired(pair[0])))
    return next((moment for _, each in held if (moment := _moment(each.get("timestamp"), ask))), None)


def _moment(seconds: object, ask: Ask) -> dt.datetime | None:
    if isinstance(seconds, bool) or not isinstance(seconds, int) or not 0 < seconds < _LATEST:
        return None
    return dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone(ZoneInfo(ask.zone))
