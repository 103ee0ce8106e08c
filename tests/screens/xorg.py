"""Real screens without any: an X server whose dummy driver has outputs that can be plugged in and out, and a window
manager.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOOLS = ("Xorg", "xrandr", "xprop", "openbox", "xsettingsd")
WHOLE = 98304  # Xft/DPI at 100 %
LAPTOP, BEAMER = "DUMMY0", "DUMMY1"
PLACES = {LAPTOP: ("1366x768s", "0x0"), BEAMER: ("1920x1080", "1366x0")}
CONFIG = """\
Section "Device"
  Identifier "d"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "m"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "s"
  Device "d"
  Monitor "m"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 7680 4320
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
"""
XPROP = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
SERVER = (
    "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts", "-seat", "seat-x",
)  # fmt: skip


def missing() -> list[str]:
    """What of it is not installed here."""
    found = [tool for tool in TOOLS if shutil.which(tool) is None]
    driver = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
    return found + ([] if driver.exists() else ["the dummy driver"])


class Screens:
    """The outputs of the server, as a hand plugs them in and out."""

    def __init__(self, folder: Path, xsettings: "subprocess.Popen[bytes]") -> None:
        self._folder, self._xsettings = folder, xsettings

    def randr(self, *arguments: str) -> None:
        """Ask the server."""
        subprocess.run(["xrandr", *arguments], check=True, capture_output=True, timeout=10)

    def on(self, *outputs: str, **modes: str) -> None:
        """Those outputs and no others, at their usual places; ``modes`` gives one another mode."""
        arguments: list[str] = []
        for name, (mode, place) in PLACES.items():
            if name in outputs:
                alone = outputs == (name,)
                at = "0x0" if alone else place
                arguments += ["--output", name, "--mode", modes.get(name, mode), "--pos", at]
            else:
                arguments += ["--output", name, "--off"]
        self.randr(*arguments)

    def mirror(self) -> None:
        """Both show the same."""
        self.randr("--output", BEAMER, "--mode", "1280x720", "--pos", "0x0", "--output", LAPTOP, "--pos", "0x0")

    def scale(self, percent: int) -> None:
        """All windows are told of another scale."""
        (self._folder / "xsettings").write_text(f"Xft/DPI {WHOLE * percent // 100}\n")
        self._xsettings.send_signal(1)

    def monitors(self) -> dict[str, tuple[int, int, int, int]]:
        """What the server itself says: name → x, y, width, height."""
        said = subprocess.run(["xrandr", "--listmonitors"], check=True, capture_output=True, text=True, timeout=10)
        found = {}
        for line in said.stdout.splitlines()[1:]:
            parts = line.split()
            size, x, y = parts[2].split("+")
            width, height = (int(each.split("/")[0]) for each in size.split("x"))
            found[parts[-1]] = (int(x), int(y), width, height)
        return found


@contextmanager
def server(folder: Path) -> Iterator[Screens]:
    """The server with both screens on, its window manager, and the environment's DISPLAY set to it."""
    config = folder / "dummy.conf"
    config.write_text(CONFIG)
    started: list[subprocess.Popen[bytes]] = []
    reading, writing = os.pipe()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    before = os.environ.get("DISPLAY")
    try:
        command = [
            "Xorg",
            "-displayfd",
            str(writing),
            "-config",
            str(config),
            "-logfile",
            str(folder / "x.log"),
            *SERVER,
        ]
        started.append(subprocess.Popen(command, pass_fds=(writing,), **quiet))
        os.close(writing)
        number = os.read(reading, 16).decode().strip()
        if not number:
            log = folder / "x.log"
            raise OSError(f"Xorg did not start: {log.read_text(errors='replace')[-2000:] if log.exists() else ''}")
        os.environ["DISPLAY"] = f":{number}"
        (folder / "xsettings").write_text(f"Xft/DPI {WHOLE}\n")
        started.append(subprocess.Popen(["xsettingsd", "-c", str(folder / "xsettings")], **quiet))
        screens = Screens(folder, started[-1])
        mode = ["85.5", "1366", "1436", "1579", "1792", "768", "771", "774", "798", "-hsync", "+vsync"]
        screens.randr("--newmode", "1366x768s", *mode)
        for output, wanted in (
            (LAPTOP, "1366x768s"),
            (BEAMER, "1920x1080"),
            (BEAMER, "1280x720"),
            (LAPTOP, "1280x720"),
        ):
            screens.randr("--addmode", output, wanted)
        screens.on(LAPTOP, BEAMER)
        screens.randr("--output", LAPTOP, "--primary")
        started.append(subprocess.Popen(["openbox"], **quiet))
        _wait_for_manager()
        yield screens
    finally:
        os.close(reading)
        for process in reversed(started):
            process.terminate()
        for process in reversed(started):
            process.wait(10)
        if before is None:
            os.environ.pop("DISPLAY", None)
        else:
            os.environ["DISPLAY"] = before


def _wait_for_manager() -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        said = subprocess.run(XPROP, check=False, capture_output=True, text=True, timeout=10)
        if "window id" in said.stdout:
            return
        time.sleep(0.05)
    raise OSError("no window manager came")
