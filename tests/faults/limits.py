"""Files of any shape within the limits of size: each is read or refused in bounded memory and time.

They hold nothing but much of the same, and are read in a process of its own that tells what it took: time of the
processor and memory, so that a busy machine changes nothing.
"""

import datetime as dt
import io
import json
import logging
import random
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image

from somedesk.base import settings
from somedesk.base.errors import SomeDeskError
from somedesk.base.paths import config_folder
from somedesk.base.paths import resource as own
from somedesk.content import models
from somedesk.content.sample import sample_client
from somedesk.exchange import workbook_limits as limits
from somedesk.exchange.csv_format import import_ratings
from somedesk.exchange.json_format import export_client, import_client
from somedesk.exchange.source import read_source, told_apart
from somedesk.exchange.xlsx import export_workbook
from somedesk.exchange.xlsx_actions import read_actions
from somedesk.reports.logo import read_logo
from somedesk.reports.options import ReportOptions
from somedesk.reports.templates import decoded, encoded, template_of
from somedesk.store.file_format import encode_file, encode_table
from somedesk.store.records import read_client
from tests.faults import limits_imports
from tests.faults.outcome import Outcome, quick_folder
from tests.small_client import small_client

MOST_SECONDS = 5.0
MOST_MEGABYTES = 300
STOPPED_AFTER_SECONDS = 60  # by the system, should something never end
TODAY = dt.date(2026, 11, 14)
MB = 1024 * 1024
TEXTS = ("x", "å", "ł", "x" * 60 + "😀")


class Shape:
    """What a file is made of: draws numbers up to what fits into ``size`` bytes, now and then as many as that."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.text = chance.choice(TEXTS)

    def times(self, piece: bytes, size: int, between: bytes = b"") -> bytes:
        """``piece`` again and again."""
        most = size // (len(piece) + len(between))
        return between.join([piece] * self.number(most))

    def number(self, most: int) -> int:
        """Up to ``most``, of any order of magnitude; every other time the most."""
        return most if self.chance.random() < 0.5 else int(most ** self.chance.random())

    def of(self, *choices: bytes) -> bytes:
        return self.chance.choice(choices)


# ── workbooks ────────────────────────────────────────────────────────────────────────────────────

_CELLS = (
    b"<c/>", b"<c><v>1</v></c>", b'<c t="s"><v>3</v></c>', b'<c s="4"><v>40000.5</v></c>', b"<x/>",
    b'<c t="inlineStr"><is><t>#</t></is></c>', b'<c t="inlineStr"><is><r><rPr><b/></rPr><t>#</t></r></is></c>',
    b'<c t="str"><f>1+1</f><v>#</v></c>', b'<c r="ZZ1"><v>1</v></c>',
)  # fmt: skip
_STRINGS = (
    b"<si/>", b"<si><t>#</t></si>", b"<si><r><rPr><b/><i/></rPr><t>#</t></r></si>",
    b'<si><rPh sb="0" eb="1"><t>#</t></rPh></si>', b"<si>" + b"<r><t>#</t></r>" * 1000 + b"</si>",
    b"<si><t>" + b"#" * 30_000 + b"</t></si>",
)  # fmt: skip
_AFTER = (
    ("mergeCells", b'<mergeCell ref="A1:B2"/>'), ("dataValidations", b'<dataValidation sqref="A1:B2"/>'),
    ("hyperlinks", b'<hyperlink ref="A1"/>'), ("extLst", b'<ext uri="x"/>'), ("x", b'<x a="1"/>'),
)  # fmt: skip
_STYLES = (
    (b"</cellXfs>", b'<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>'),
    (b"</fonts>", b'<font><b/><sz val="1"/></font>'),
    (b"</cellStyles>", b'<cellStyle name="x" xfId="0"/>'),
)


def _fitting(piece: bytes) -> int:
    """How often ``piece`` goes into the limits, or a little oftener."""
    elements = piece.count(b"<") - piece.count(b"</")
    return min((limits.MOST_ELEMENTS - 8_000) // elements, limits.LARGEST_UNPACKED // len(piece))


def workbook(shape: Shape) -> bytes:
    """Our own workbook with much more of one thing in it."""
    with zipfile.ZipFile(io.BytesIO(export_workbook(sample_client("en", TODAY), "en", TODAY))) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = f"xl/worksheets/sheet{shape.chance.choice((1, 1, 1, 3))}.xml"
    text, shared = shape.text.encode(), "xl/sharedStrings.xml"

    def put(part: str, mark: bytes, more: bytes) -> None:
        parts[part] = parts[part].replace(mark, more + mark, 1)

    match shape.chance.randrange(6):
        case 0 | 1:
            cell = shape.of(*_CELLS).replace(b"#", text)
            rows = shape.chance.choice((10, 9_900, 99_000))
            cells = shape.number(min(_fitting(cell), limits.MOST_CELLS)) // rows
            put(sheet, b"</sheetData>", (b"<row>" + cell * cells + b"</row>") * rows)
        case 2:
            string = shape.of(*_STRINGS).replace(b"#", text)
            put(shared, b"</sst>", string * shape.number(min(_fitting(string) // 2, limits.MOST_STRINGS)))
        case 3:
            name, piece = shape.chance.choice(_AFTER)
            tag = name.encode()
            more = b"<%s>%s</%s>" % (tag, piece * shape.number(39_000), tag)
            put(sheet, b"</worksheet>", more)
        case 4:
            mark, piece = shape.chance.choice(_STYLES)
            put("xl/styles.xml", mark, piece * shape.number(12_000))
        case _:
            parts["xl/media/image1.png"] = b"<" * shape.number(200 * MB)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def _read_workbook(path: Path) -> None:
    numbers = iter(range(10**7))
    read_actions(sample_client("en", TODAY), read_source(path), TODAY, lambda: f"n{next(numbers)}")


# ── pictures ─────────────────────────────────────────────────────────────────────────────────────


def picture(shape: Shape) -> bytes:
    """A picture of any kind, upright or not, up to the limit and a little beyond."""
    mode = shape.chance.choice(("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"))
    width = shape.number(10_000)
    height = min(10_001, shape.number(25_000_000 // width))
    made = Image.new(mode, (width, height), 1)
    turned = made.getexif()
    turned[0x0112] = shape.chance.randrange(1, 9)
    out = io.BytesIO()
    if (mode in ("L", "RGB", "CMYK") and shape.chance.random() < 0.7) or mode == "CMYK":
        made.save(out, "JPEG", progressive=shape.chance.random() < 0.5, subsampling=0, exif=turned)
    else:
        more = {"transparency": (0, 0, 0) if mode == "RGB" else 1} if mode in ("P", "RGB") else {}
        made.save(out, "PNG", compress_level=1, exif=turned, **more)
    return out.getvalue()


def _read_picture(path: Path) -> None:
    read_logo(str(path))


# ── JSON: clients, templates, models, settings ───────────────────────────────────────────────────


def _many(shape: Shape, size: int) -> bytes:
    """Much of one thing, as JSON."""
    text = json.dumps(shape.text, ensure_ascii=False).encode()
    piece = shape.of(
        b"[]", b"{}", b'{"":0}', b"0", b"1.5", text, b"[" * 200 + b"]" * 200, b'{"a":' * 99 + b"0" + b"}" * 99
    )
    if shape.chance.random() < 0.3:
        named = b",".join(b'"%d":%s' % (number, piece) for number in range(shape.number(size // (len(piece) + 9))))
        return b"{" + named + b"}"
    return b"[" + shape.times(piece, size - 10, b",") + b"]"


def exported(shape: Shape) -> bytes:
    """An exported client with much of one thing in it."""
    data, size = export_client(small_client()), 20 * MB
    action = b'{"id":"a","title":"%s","created":"2026-11-14"}' % shape.text.encode()
    match shape.chance.randrange(4):
        case 0:
            return data.replace(
                b'"actions": [', b'"actions": [' + shape.times(action, size - len(data), b",") + b",", 1
            )
        case 1:
            return data.replace(b'"client": {', b'"client": {"x":' + _many(shape, size - len(data)) + b",", 1)
        case 2:
            return b'{"format":"somedesk-client","version":2,"x":' + _many(shape, size - 50) + b"}"
        case _:
            return data[:-2] + shape.times(b" ", size - len(data)) + b"}"


def _read_exported(path: Path) -> None:
    kind, data = told_apart(read_source(path))
    if kind == "client":
        import_client(data)


def client(shape: Shape) -> bytes:
    """A client file: whole, with documents without number, or one whose digest is wrong."""
    size = 20 * MB - 1000
    document = {"a": shape.text} if shape.chance.random() < 0.5 else {}
    entry = len(json.dumps(document)) + 12
    if shape.chance.random() < 0.5:
        count = shape.number(min(330_000, size // entry))
        return encode_file({"ratings": encode_table(dict.fromkeys(range(count), document))})
    head = b'{"somedesk":{"1":{"application":"somedesk","format":2,"digest":""}},"ratings":{"1":{"a":'
    return head + _many(shape, size - 100) + b"}}}"


def _read_client(path: Path) -> None:
    read_client(path)


def template(shape: Shape) -> bytes:
    """A report template with a large picture, or with much of something."""
    whole = encoded(template_of("Board", "minutes", ReportOptions(logo=picture(shape)[: 5 * MB])))
    if shape.chance.random() < 0.6:
        return whole
    return whole.rstrip().removesuffix(b"}") + b',"sections":' + _many(shape, 7 * MB) + b"}"


def _read_template(path: Path) -> None:
    decoded(read_source(path), path.name)


def wording(shape: Shape) -> bytes:
    """The wording of a model with much of one thing in it."""
    data = own("models", models.BUILT_IN, "en.json").read_bytes()
    name = shape.of(b'"areas": {', b'"levels": {', b'"dimensions": {')
    more = b",".join(b'"%d":{"name":"x","short":"x","levels":{}}' % number for number in range(shape.number(20_000)))
    if shape.chance.random() < 0.5:
        return data.replace(name, name + (more + b"," if more else b""), 1)
    return data.replace(name, name + b'"x":' + _many(shape, MB - len(data) - 100) + b",", 1)


def _read_wording(path: Path) -> None:
    (path.parent / "structure.json").write_bytes(own("models", models.BUILT_IN, "structure.json").read_bytes())
    models.validate(path.parent)


def chosen(shape: Shape) -> bytes:
    """Settings with much of one thing in them."""
    return b'{"theme":"dark","recent":' + _many(shape, MB - 100) + b"}"


def _read_chosen(path: Path) -> None:
    (config_folder() / settings.NAME).write_bytes(path.read_bytes())
    settings.load()


# ── tables ───────────────────────────────────────────────────────────────────────────────────────


def table(shape: Shape) -> bytes:
    """Ratings: many rows, many columns, long or blank ones, in any alphabet."""
    head, text, size = b"date,dimension,level\n", shape.text.encode(), 20 * MB - 50
    cells = shape.times(shape.of(text, b"", b'"%s\n"' % text), shape.number(size) - 1, b",")
    row = shape.of(b"2026-05-01,strategy,9", b"2026-05-01,strategy,3", b"", b",", cells, b'"' + text * 1000 + b'"')
    return head + shape.times(row or b"\n", size, shape.of(b"\n", b"\r\n", b"\r"))


def _read_table(path: Path) -> None:
    numbers = iter(range(10**7))
    import_ratings(sample_client("en", TODAY), read_source(path), models.built_in(), lambda: f"n{next(numbers)}")


# ─────────────────────────────────────────────────────────────────────────────────────────────────

KINDS: dict[str, tuple[Callable[[Shape], bytes], Callable[[Path], None]]] = {
    "workbook": (workbook, _read_workbook),
    "picture": (picture, _read_picture),
    "exported client": (exported, _read_exported),
    "client file": (client, _read_client),
    "template": (template, _read_template),
    "en.json": (wording, _read_wording),
    "settings": (chosen, _read_chosen),
    "table": (table, _read_table),
    "calendar": (lambda shape: limits_imports.calendar(shape.chance), limits_imports.read),
    "figures": (lambda shape: limits_imports.figures(shape.chance), limits_imports.read),
}


def run(count: int, seed: int = 20261114, kinds: Sequence[str] = tuple(KINDS)) -> Outcome:
    """``count`` files of each kind."""
    failures, slowest, most, read = list[str](), 0.0, 0.0, 0
    for kind in kinds:
        for number in range(count):
            with quick_folder() as folder:
                path = folder / kind
                path.write_bytes(KINDS[kind][0](Shape(random.Random(f"{seed} {kind} {number}"))))
                what, seconds, megabytes = _measured(kind, path)
            read += what == "read"
            slowest, most = max(slowest, seconds), max(most, megabytes)
            if what not in ("read", "refused") or seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES:
                failures.append(f"{kind} {number}: {what}, {seconds:.1f} s, {megabytes:.0f} MB")
    figures = {"read": float(read), "slowest (s)": slowest, "most memory (MB)": most}
    return Outcome(count * len(kinds), tuple(failures), figures)


def _measured(kind: str, path: Path) -> tuple[str, float, float]:
    found = subprocess.run(
        [sys.executable, "-m", "tests.faults.limits", kind, str(path)],
        cwd=Path(__file__).parents[2],
        env={"SOMEDESK_HOME": str(path.parent / "home"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    if found.returncode or found.stderr:
        return f"ended with {found.returncode}: {found.stderr[-300:]}", 0.0, 0.0
    what, seconds, megabytes = found.stdout.split()
    return what, float(seconds), float(megabytes)


def _measure(kind: str, path: Path) -> str:
    """Read one file; in a process of its own."""
    resource.setrlimit(resource.RLIMIT_CPU, (STOPPED_AFTER_SECONDS, STOPPED_AFTER_SECONDS))
    logging.disable()
    begin, what = time.process_time(), "read"
    try:
        KINDS[kind][1](path)
    except SomeDeskError:
        what = "refused"
    taken = time.process_time() - begin
    (peak,) = (line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
    return f"{what} {taken} {int(peak) / 1024}"


if __name__ == "__main__":
    print(_measure(sys.argv[1], Path(sys.argv[2])))
