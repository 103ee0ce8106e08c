"""A logo as a user gives it, made harmless: read by Pillow, scaled down, written anew without anything else in it."""

import io
import warnings
from typing import TYPE_CHECKING

from somedesk.base.errors import FileProblem, InvalidInput

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 25_000_000
SIZE = (900, 450)


def read_logo(path: str) -> bytes:
    """The logo in a file. Raises FileProblem("logo_left_out") if there is none that can be used."""
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
        _picture(data, "")
    except (OSError, InvalidInput) as error:
        raise FileProblem("logo_left_out") from error
    return data


def as_png(data: bytes, name: str = "") -> bytes:
    """PNG bytes of the picture in ``data`` (PNG or JPEG); ``name`` is its file's, for the error.

    Raises InvalidInput("logo_refused") if it is neither, is damaged, or is larger than 5 MB or 25 megapixels.
    """
    picture = _picture(data, name)
    picture.thumbnail(SIZE)
    if picture.getchannel("A").getextrema() == (255, 255):
        picture = picture.convert("RGB")
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _picture(data: bytes, name: str) -> "Picture":
    from PIL import Image, ImageOps

    if len(data) > MAX_BYTES:
        raise InvalidInput("logo_refused", name=name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise InvalidInput("logo_refused", name=name)
                return ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError, Warning) as error:
        raise InvalidInput("logo_refused", name=name) from error
