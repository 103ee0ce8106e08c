#!/usr/bin/env python3
"""Everything a developer does, in one place: `python3 dev.py run` on a fresh clone is enough.

Standard library only. Each command first sees to it that the environment in .venv is there and current. Called by
another version of Python, it makes one of its own beside it (.venv-3.13), so that several can be tried in turn.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
SCRIPTS, SUFFIX = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")


def environment() -> Path:
    """`.venv`; if that works, and is of another version of Python, one beside it that is named after this version."""
    usual = ROOT / ".venv"
    if not (usual / SCRIPTS / f"python{SUFFIX}").exists():
        return usual
    is_ours = re.search(rf"^version\w* *= *{VERSION}\b", (usual / "pyvenv.cfg").read_text("utf-8"), re.MULTILINE)
    return usual if is_ours else ROOT / f".venv-{VERSION}"


VENV = environment()
BIN = VENV / SCRIPTS
PYTHON = BIN / f"python{SUFFIX}"
STAMP = VENV / "somedesk.stamp"
TRANSLATIONS = ROOT / "translations"
LANGUAGES = ("da", "sv", "en")

# What the PySide6 wheel expects of a Debian or Ubuntu system: library → package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# What the tests and the build call: command or file → package.
TEST_TOOLS = {
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "openbox": "openbox",
    # screens that come and go: tests/screens
    "Xorg": "xserver-xorg-core",
    "/usr/lib/xorg/modules/drivers/dummy_drv.so": "xserver-xorg-video-dummy",
    "xrandr": "x11-xserver-utils",
    "xprop": "x11-utils",
    "xsettingsd": "xsettingsd",
    "pdfinfo": "poppler-utils",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "update-mime-database": "shared-mime-info",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi/__init__.py": "python3-pyatspi",
    "dbus-daemon": "dbus",
    # opens what is exported, without a window
    "localc": "libreoffice-calc",
    "lowriter": "libreoffice-writer",
    "loimpress": "libreoffice-impress",
}
# A file system in memory, and what a test run may write there.
MEMORY = Path("/dev/shm")
NEEDED_FOR_TESTS = 4 << 30
BUILD_TOOLS = {"objdump": "binutils"}

NO_DISPLAY = """\
There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open.
The command line works without one:
  .venv/bin/somedesk sample demo.somedesk
  .venv/bin/somedesk report demo.somedesk --kind action-plan --lang en -o plan.pdf"""


def call(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run a command in the project's folder and return its exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False).returncode


def must(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a command; when it fails, say which one and stop."""
    if code := call(*command, env=env):
        sys.exit(f"dev.py: this failed with exit code {code}: {' '.join(map(str, command))}")


def offscreen() -> dict[str, str]:
    """The environment for Qt without a screen."""
    return os.environ | {"QT_QPA_PLATFORM": "offscreen"}


def without_a_disk() -> dict[str, str]:
    """The environment of a test run: what tests write lies in memory, where nobody waits for a disk."""
    roomy = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > NEEDED_FOR_TESTS
    return ({"PYTEST_DEBUG_TEMPROOT": str(MEMORY)} if roomy else {}) | offscreen()


# ── setup ────────────────────────────────────────────────────────────────────────────────────────


def fingerprint() -> str:
    """Changes when the requirements do, or when the folder was moved (the scripts hold its path)."""
    parts = [(ROOT / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")]
    return hashlib.sha256(b"\0".join([*parts, os.fsencode(ROOT)])).hexdigest()


def ensure_environment() -> None:
    """Make the environment, install the project in it with the pinned versions, and build the translations."""
    if sys.version_info < (3, 11):
        sys.exit(f"SomeDesk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not (PYTHON.exists() and STAMP.exists() and STAMP.read_text() == fingerprint()):
        print(f"Preparing {VENV.name}; the first time takes a few minutes …", flush=True)
        if not PYTHON.exists():
            must(sys.executable, "-m", "venv", "--clear", VENV)
        pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
        must(*pip, "--constraint", "constraints.txt", "--editable", ".[dev]")
        STAMP.write_text(fingerprint())
    release_translations()


def release_translations() -> None:
    """Turn each .ts that is newer than its .qm into the .qm that the program reads."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            must(BIN / "pyside6-lrelease", "-silent", source, "-qm", target)


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def ensure_system(tools: dict[str, str] | None = None) -> None:
    """Install what is missing of Qt's libraries and the given tools, or print the line that does it."""
    if not sys.platform.startswith("linux"):
        return
    missing = {package for library, package in QT_LIBRARIES.items() if not loads(library)}
    missing |= {package for tool, package in (tools or {}).items() if not (shutil.which(tool) or Path(tool).is_file())}
    if not missing:
        return
    if not shutil.which("apt-get"):
        print(f"Missing on this system (Debian's names): {' '.join(sorted(missing))}", file=sys.stderr)
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *sorted(missing)]
    if os.geteuid() != 0:
        print(f"Missing on this system; please run:\n  sudo {' '.join(install)}", file=sys.stderr)
        return
    print(f"Installing {' '.join(sorted(missing))} …", flush=True)
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    must("apt-get", "update", "--quiet", "--quiet", env=env)
    must(*install, "--quiet", "--quiet", env=env)


# ── commands ─────────────────────────────────────────────────────────────────────────────────────


def setup(rest: Sequence[str]) -> int:
    """prepare .venv, translations and, on Debian and Ubuntu as root, the system libraries"""
    ensure_environment()
    ensure_system(TEST_TOOLS | BUILD_TOOLS)
    print("Ready: python3 dev.py run")
    return 0


def run(rest: Sequence[str]) -> int:
    """open the window (arguments are passed on: a client file, or a command such as `check`)"""
    ensure_environment()
    ensure_system()
    program = BIN / "somedesk"
    commanded = bool(rest) and not rest[0].endswith(".somedesk")
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not commanded and not any(map(os.environ.get, displays)):
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    return call(program, *rest)


def test(rest: Sequence[str]) -> int:
    """check style, types, layers and behaviour; with arguments, run only pytest with those"""
    ensure_environment()
    ensure_system(TEST_TOOLS)
    pytest = (PYTHON, "-m", "pytest")
    if rest:
        return call(*pytest, *rest, env=offscreen())
    checks = {
        "ruff check": (BIN / "ruff", "check", "--quiet", "."),
        "ruff format": (BIN / "ruff", "format", "--check", "--quiet", "."),
        "mypy": (BIN / "mypy",),
        "import contracts": (BIN / "lint-imports",),
    }
    failed = [name for name, command in checks.items() if call(*command)]
    print(f"Failed: {', '.join(failed)}" if failed else "Style, types and layers: as they should be.")
    sys.stdout.flush()
    # pytest speaks last, so that its closing line is the last one
    code = call(*pytest, "--quiet", "-n", "2", "--cov", env=without_a_disk())
    return code or int(bool(failed))


def bench(rest: Sequence[str]) -> int:
    """measure every budget and print the table; --json FILE also writes rows; --against COMMIT compares with another"""
    ensure_environment()
    ensure_system(TEST_TOOLS)
    return call(PYTHON, "-m", "tests.benchmarks", *rest, env=offscreen())


def faults(rest: Sequence[str]) -> int:
    """try every fault on the store, in full (half an hour); --share 0.01 for a look; --json FILE also writes rows"""
    ensure_environment()
    return call(PYTHON, "-m", "tests.faults", *rest, env=offscreen())


def leaks(rest: Sequence[str]) -> int:
    """use every feature on a protected client and look for its words in every file (an hour); --kills 5 for a look"""
    ensure_environment()
    return call(PYTHON, "-m", "tests.leaks", *rest, env=offscreen())


def reports(rest: Sequence[str]) -> int:
    """make sixty reports of many options, each twice, and let three checkers look at them (2 minutes)"""
    ensure_environment()
    ensure_system(TEST_TOOLS)
    return call(PYTHON, "-m", "tests.reports.matrix", *rest, env=offscreen())


def screens(rest: Sequence[str]) -> int:
    """take a workshop through screens that come and go: Qt's own, then real ones of an X server (20 seconds)"""
    ensure_environment()
    ensure_system(TEST_TOOLS)
    return call(PYTHON, "-m", "pytest", "--quiet", "tests/screens", *rest, env=offscreen())


def build(rest: Sequence[str]) -> int:
    """build the program with PyInstaller into build/dist, and let it test itself"""
    ensure_environment()
    ensure_system(BUILD_TOOLS)
    places = ("--distpath", "build/dist", "--workpath", "build/work")
    must(PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, *rest, "build.spec")
    program = ROOT / "build" / "dist" / "somedesk" / f"somedesk{SUFFIX}"
    print(f"Built: {program.relative_to(ROOT)}", flush=True)
    return call(program, "selftest", env=offscreen())


def translations(rest: Sequence[str]) -> int:
    """gather the texts from the code into translations/*.ts, and build the .qm files"""
    ensure_environment()
    TRANSLATIONS.mkdir(exist_ok=True)
    lupdate = (BIN / "pyside6-lupdate", "-silent", "-extensions", "py", "-locations", "none", "-no-obsolete")
    for language in LANGUAGES:
        # English is the language of the code: only its plural forms need a file
        options = ["-pluralonly"] if language == "en" else []
        target = TRANSLATIONS / f"somedesk_{language}.ts"
        must(
            *lupdate,
            *options,
            "-source-language",
            "en",
            "-target-language",
            language,
            "somedesk",
            "-ts",
            target,
        )
    release_translations()
    return 0


def screenshots(rest: Sequence[str]) -> int:
    """draw every page in every language and theme into a folder (build/screenshots)"""
    ensure_environment()
    ensure_system()
    target = rest[0] if rest else "build/screenshots"
    return call(PYTHON, "-m", "tests.screenshots", target, env=offscreen())


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    command.__name__: command
    for command in (setup, run, test, bench, faults, leaks, reports, screens, build, translations, screenshots)
}


def main(arguments: Sequence[str]) -> int:
    """Find the command and hand it the rest of the arguments."""
    overview = "\n".join(f"  {name:<13}{command.__doc__}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=f"Work on SomeDesk.\n\n{overview}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", nargs="?")
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="passed on")
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return 0
    # A run of the tests is hundreds of processes: where bytecode is not kept, each would compile the program anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return COMMANDS[options.command](options.rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
