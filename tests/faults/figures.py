"""Files of platforms, changed at random: read as something whole, or refused with an error that has a sentence."""

import contextlib
import datetime as dt
import random
import resource
import time
import traceback
import zipfile

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import sentences
from somedesk.exchange.figures.by_hand import HEAD, shown_by_hand
from somedesk.exchange.figures.found import Ask
from somedesk.exchange.figures.reading import read, recognised_id
from somedesk.exchange.figures.shown import shown
from somedesk.exchange.incoming import Incoming
from tests import platform_files as files
from tests.faults.outcome import MOST_FAILURES, Outcome

TODAY = dt.date(2026, 11, 29)
MOST_SECONDS = 2.0
MOST_GROWN = 300 * 1024  # KB of memory, over all files

WHOLE = (
    files.trends(), files.trends(step="Month"), files.TRENDS_2026, files.TRENDS_RELATED, files.TRENDS_REGIONS,
    files.TRENDS_QUERIES, files.meta_metric(), files.META_TWO, files.META_AUDIENCE, files.facebook_posts(),
    files.facebook_posts(files.FACEBOOK_SV), files.facebook_days(), files.INSTAGRAM_POSTS,
    files.spreadsheet_2003(files.INSIGHTS),
    files.xls([("Metrics", files.LINKEDIN_METRICS), ("All posts", files.LINKEDIN_POSTS)]),
    files.xlsx([("Metrics", files.LINKEDIN_METRICS), ("All posts", files.LINKEDIN_POSTS)]), files.LINKEDIN_CAMPAIGNS,
    files.X_OVERVIEW, files.X_POSTS_UNKNOWN, files.X_TWEETS, files.youtube_table(),
    files.youtube_table(files.YOUTUBE_SV, "Totalt"), files.youtube_zip(), files.tiktok_overview(),
    files.TIKTOK_BUSINESS, files.instagram_download(), files.GA4_SNAPSHOT, files.GA4_EXPLORATION,
)  # fmt: skip
NASTY = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b'"', b'""', b",,,,", b";", b"\r", b"\n\n", b"\t", b"nan", b"NaN", b"inf", b"-inf",
    b"1e999", b"9" * 400, b"-", b"--", b"<1", b"<", b"%", b"03-apr", b"2026-02-30", b"0000-00-00", b"99/99/9999",
    b"12/31/2026 25:99", b"29 February", b"February 29", b"1.234,5", b"1,234", b"Total", b"#", b"# 20261399-20260101",
    b"# Start date: 20250899", "Ã¥".encode(), "├å".encode(), "\u2028".encode(), "½²٣".encode(), b"x" * 140_000,
    b"sep=;\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<?xml", b"{", b"[", b"null", b'"\\ud800"', b"=cmd|' /C calc'!A0",
    b"<!DOCTYPE x>", b' ss:Index="9999999"', b'table:number-rows-repeated="999999999"',
)  # fmt: skip


def run(count: int, seed: int = 1) -> Outcome:
    """``count`` files, some of them asked for as a table."""
    chance = random.Random(seed)
    failures: list[str] = []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    longest = 0.0
    taken = 0
    for number in range(count):
        data = changed(chance)
        begin = time.process_time()
        try:
            taken += _read(data, chance)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the failure
            where = traceback.extract_tb(error.__traceback__)[-1]
            failures.append(
                f"{number} of seed {seed}: {type(error).__name__} at {where.filename}:{where.lineno}: {error}"
            )
        longest = max(longest, time.process_time() - begin)
        if longest > MOST_SECONDS:
            failures.append(f"{number} of seed {seed}: {longest:.1f} s")
        if len(failures) >= MOST_FAILURES:
            break
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    if grown > MOST_GROWN:
        failures.append(f"memory grew by {grown // 1024} MB")
    figures = {"longest, ms": longest * 1000, "memory grew by, MB": grown / 1024, "read as something": float(taken)}
    return Outcome(count, tuple(failures), figures)


def _read(data: bytes, chance: random.Random) -> bool:
    source = "table" if chance.random() < 0.1 else ""
    incoming = Incoming("any.file", data)
    answers = {HEAD: str(chance.randint(0, 9))} if source and chance.random() < 0.5 else {}
    try:
        recognised_id(incoming)
        if source:
            assert shown_by_hand(data, Ask(TODAY, answers=answers)).names
        found = read(incoming, Ask(TODAY, source=source, answers=answers))
        document = shown(found, "en").document()
    except SomeDeskError as problem:
        return _has_sentence(problem)
    for series in document["series"]:
        for day, value in series["points"]:
            assert dt.date.fromisoformat(day)
            assert value in (None, "<1") or isinstance(value, int | float), value
    assert document["series"] or document["posts"] or document["questions"]
    return True


def _has_sentence(problem: SomeDeskError) -> bool:
    assert problem.code in sentences("en"), problem.code
    return False


def changed(chance: random.Random) -> bytes:
    """One of the files, with a few changes; a package is packed anew around one changed part."""
    data = chance.choice(WHOLE)
    if data[:2] == b"PK" and chance.random() < 0.7:
        with contextlib.suppress(zipfile.BadZipFile, ValueError):
            return _repacked(data, chance)
    return _bytes(data, chance)


def _bytes(data: bytes, chance: random.Random) -> bytes:
    held = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(held) + 1)
        match chance.randrange(7):
            case 0 if held:
                held[min(at, len(held) - 1)] = chance.randrange(256)
            case 1:
                held[at:at] = chance.choice(NASTY)
            case 2:
                held[at : at + chance.randint(1, 40)] = chance.choice(NASTY)
            case 3:
                del held[at : at + chance.randint(1, 200)]
            case 4:
                held[at:at] = held[at : at + chance.randint(1, 200)] * chance.randint(1, 4)
            case 5:
                del held[at:]
            case _:
                lines = bytes(held).split(b"\n")
                chance.shuffle(lines)
                held = bytearray(b"\n".join(lines))
    return bytes(held)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    import io

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, _bytes(content, chance) if name == chosen else content)
    return out.getvalue()
