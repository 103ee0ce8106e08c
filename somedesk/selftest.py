"""Whether this installation is whole: `somedesk selftest`, also inside the packaged program. One line per test."""

import datetime as dt
import importlib
import json
import os
import pkgutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import somedesk
from somedesk.base.paths import resource, translation
from somedesk.domain.client import LANGUAGES

LIBRARIES = (
    "PySide6.QtWidgets", "PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtPrintSupport",
    "babel.dates", "cryptography", "docx", "icalendar", "matplotlib.figure", "msgspec", "numpy", "openpyxl",
    "page", "platformdirs", "pptx", "pyphen", "reportlab.platypus", "tinydb", "uharfbuzz", "xlsxwriter",
)  # fmt: skip
TODAY = dt.date(2026, 3, 31)


def run() -> int:
    """Make every test, print a line each, and return 0 if all went well."""
    with tempfile.TemporaryDirectory() as folder:
        # Nothing of the user's is read or written, and no screen is needed.
        os.environ["SOMEDESK_HOME"] = folder
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        tests: tuple[tuple[str, Callable[[], str]], ...] = (
            ("imports", _imports),
            ("resources", _resources),
            ("models", _models),
            ("suggestions", _suggestions),
            ("reports", _reports),
            ("exports", _exports),
            ("round trip", lambda: _round_trip(Path(folder))),
            ("window", _window),
        )
        passed = [_passed(name, test) for name, test in tests]
    return 0 if all(passed) else 1


def _passed(name: str, test: Callable[[], str]) -> bool:
    try:
        found = test()
    except Exception as error:  # noqa: BLE001 – whatever it is, it is the finding
        print(f"FAIL  {name}: {type(error).__name__}: {error}")
        return False
    print(f"ok    {name}: {found}", flush=True)
    return True


def _imports() -> str:
    own = [module.name for module in pkgutil.walk_packages(somedesk.__path__, "somedesk.")]
    for name in (*LIBRARIES, *own):
        if not name.endswith("__main__"):
            importlib.import_module(name)
    return f"{len(LIBRARIES)} libraries, {len(own)} modules"


def _resources() -> str:
    from somedesk.content.messages import sentences
    from somedesk.content.themes import THEMES, theme
    from somedesk.content.words import words

    fonts = sorted(path.name for path in resource("fonts").glob("*.ttf"))
    icons = json.loads(resource("icons", "characters.json").read_text("utf-8"))
    if not fonts or not resource("icons", "Lucide.ttf").is_file():
        raise FileNotFoundError("fonts")
    for name in THEMES:
        theme(name)
    for language in LANGUAGES:
        sentences(language)
        words(language)
    if missing := [language for language in LANGUAGES if not translation(language).is_file()]:
        raise FileNotFoundError(f"compiled translation: {', '.join(missing)}")
    return f"{len(fonts)} fonts, {len(icons)} icons, {len(THEMES)} themes, {len(LANGUAGES)} languages"


def _models() -> str:
    from somedesk.content import models
    from somedesk.content.messages import message

    for name in models.available():
        if problems := models.validate(resource("models", name)):
            raise ValueError(f"{name}: {message(problems[0], 'en')}")
    return ", ".join(models.load(name).id for name in models.available())


def _suggestions() -> str:
    from somedesk.content import models
    from somedesk.content.suggestions import catalogue, role_name, texts

    model = models.built_in()
    every = catalogue(model.id)
    steps = {(suggestion.dimension, suggestion.step) for suggestion in every}
    wanted = {(name, step) for name in model.dimension_ids() for step in range(model.structure.levels)}
    if wanted - steps:
        raise ValueError(f"no suggestion for {sorted(wanted - steps)[0]}")
    for language in LANGUAGES:
        for suggestion in every:
            if not texts(model.id, language)[suggestion.id].title or not role_name(suggestion.role, language):
                raise ValueError(f"{language}: {suggestion.id}")
    return f"{len(every)} for {len(steps)} steps"


def _reports() -> str:
    from somedesk.content.sample import sample_client
    from somedesk.reports.build import ReportOptions, build
    from somedesk.reports.kinds import FIRST_KIND

    sizes = []
    for language in LANGUAGES:
        content = build(FIRST_KIND, sample_client(language, TODAY), language, ReportOptions(), TODAY)
        if not content.startswith(b"%PDF"):
            raise ValueError(f"{language}: not a PDF")
        sizes.append(f"{language} {len(content) // 1024} kB")
    return ", ".join(sizes)


def _exports() -> str:
    from somedesk.content.sample import sample_client
    from somedesk.exchange.formats import FORMATS, export
    from somedesk.exchange.xlsx_actions import read_actions
    from somedesk.reports.options import ReportOptions

    client = sample_client("da", TODAY)
    made = {kind: export(kind, client, "da", ReportOptions(), TODAY) for kind in FORMATS}
    read = read_actions(client, made["xlsx"], TODAY, lambda: "new")
    if read.rows != len(client.actions) or read.found or read.errors:
        raise ValueError("the workbook gave back something else")
    return ", ".join(f"{kind} {len(content) // 1024} kB" for kind, content in made.items())


def _round_trip(folder: Path) -> str:
    from somedesk.content.sample import sample_client
    from somedesk.exchange.json_format import export_client, import_client
    from somedesk.store.client_file import ClientFile, read_client
    from somedesk.store.encryption import Seal, is_sealed

    client = sample_client("da", TODAY)
    path = folder / "selftest.somedesk"
    ClientFile.create(path, client).close()
    if read_client(path) != client:
        raise ValueError("the client file gave back something else")
    ClientFile.create(path, client, replace=True, seal=Seal.make("selftest")).close()
    if not is_sealed(path.read_bytes()) or read_client(path, key="selftest") != client:
        raise ValueError("the client file under a passphrase gave back something else")
    exported = export_client(client)
    if export_client(import_client(exported)) != exported:
        raise ValueError("the export gave back something else")
    return f"{path.stat().st_size // 1024} kB"


def _window() -> str:
    from somedesk.ui.app import make_application, make_window

    app = make_application(["somedesk"])
    window = make_window()
    window.show()
    app.processEvents()
    size = f"{window.width()} × {window.height()}"
    window.close()
    window.deleteLater()
    app.processEvents()
    return size
