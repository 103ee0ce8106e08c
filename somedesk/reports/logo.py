"""A logo as a user gives it, made harmless: read by Pillow, scaled down, written anew without anything else in it."""

import io
import warnings
from typing import TYPE_CHECKING

from somedesk.base import outside
from somedesk.base.errors import FileProblem, InvalidInput

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 25_000_000
MAX_SIDE = 10_000
# Each scan of a progressive JPEG goes through the whole picture; cameras and programs make some ten.
MAX_SCANS = 40
_PLAIN = ("L", "LA", "RGB", "RGBA", "CMYK")
_SCAN = b"\xff\xda"
SIZE = (900, 450)


def read_logo(path: str) -> bytes:
    """The logo in a file. Raises FileProblem("logo_left_out") if there is none that can be used."""
    try:
        data = outside.whole(path, MAX_BYTES)
        _picture(data, "")
    except (OSError, InvalidInput) as error:
        raise FileProblem("logo_left_out") from error
    return data


def as_png(data: bytes, name: str = "") -> bytes:
    """PNG bytes of the picture in ``data`` (PNG or JPEG); ``name`` is its file's, for the error.

    Raises InvalidInput("logo_refused") if it is neither, is damaged, or is larger than 5 MB, 25 megapixels or
    10,000 pixels a side.
    """
    picture = _picture(data, name)
    if picture.getchannel("A").getextrema() == (255, 255):
        picture = picture.convert("RGB")
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _picture(data: bytes, name: str) -> "Picture":
    """The picture as small as it will be needed, upright. It is made small before anything else is made of it."""
    from PIL import Image, ImageOps

    if len(data) > MAX_BYTES or data.count(_SCAN) > MAX_SCANS:
        raise InvalidInput("logo_refused", name=name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
                    raise InvalidInput("logo_refused", name=name)
                picture: Picture = _eight_bits(image)
                if picture.mode not in _PLAIN or "transparency" in picture.info:
                    # Between colours of a palette, or one that stands for transparency, there is nothing to be mixed.
                    picture.thumbnail((4 * max(SIZE), 4 * max(SIZE)), Image.Resampling.NEAREST)
                    picture = picture.convert("RGBA")
                picture.thumbnail((max(SIZE), max(SIZE)))
                ImageOps.exif_transpose(picture, in_place=True)
                picture.thumbnail(SIZE)
                return picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError, Warning) as error:
        raise InvalidInput("logo_refused", name=name) from error


def _eight_bits(image: "Picture") -> "Picture":
    """Greys of 16 bits as greys of 8: Pillow would make everything white that is not nearly black."""
    from PIL import Image

    if not image.mode.startswith("I"):
        return image
    image.thumbnail((4 * max(SIZE), 4 * max(SIZE)), Image.Resampling.NEAREST)
    picture = image.convert("I").point(lambda grey: grey * (1 / 257)).convert("L")
    clear = image.info.get("transparency")
    if isinstance(clear, int):
        picture.info["transparency"] = clear // 257
    return picture
