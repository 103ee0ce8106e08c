"""Draw the application icon in every size and format that the systems ask for.

Usage: QT_QPA_PLATFORM=offscreen python packaging/make_icons.py. Reads resources/icons/somedesk.svg, writes
packaging/icons: PNG in nine sizes, .ico for Windows, .icns for macOS.
"""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "packaging" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw(renderer: QSvgRenderer, size: int) -> Path:
    """Write one PNG and return where it is."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    target = TARGET / f"somedesk-{size}.png"
    image.save(str(target))
    return target


def main() -> None:
    """Write all sizes, then the two collections made of them."""
    application = QGuiApplication([])
    TARGET.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(ROOT / "resources" / "icons" / "somedesk.svg"))
    pictures = {size: Image.open(draw(renderer, size)) for size in SIZES}
    largest = pictures[SIZES[-1]]
    smaller = [pictures[size] for size in SIZES[:-1]]
    largest.save(TARGET / "somedesk.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=smaller)
    largest.save(TARGET / "somedesk.icns", append_images=smaller)
    (TARGET / f"somedesk-{SIZES[-1]}.png").unlink()
    application.quit()


if __name__ == "__main__":
    main()
