"""A logo is read as a picture or refused; nothing but its pixels gets into the report."""

import io
import zlib

import pytest
from PIL import Image, PngImagePlugin

from somedesk.base.errors import InvalidInput
from somedesk.content.messages import message
from somedesk.reports.logo import MAX_BYTES, MAX_SCANS, as_png


def picture(size: tuple[int, int] = (80, 40), kind: str = "PNG", colour: str = "#C0FFEE") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


def test_only_pixels_survive() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "HEMMELIGT")
    out = io.BytesIO()
    Image.new("RGB", (10, 10)).save(out, "PNG", pnginfo=info)
    assert b"HEMMELIGT" in out.getvalue()
    assert b"HEMMELIGT" not in as_png(out.getvalue())


def test_large_pictures_are_scaled_down() -> None:
    with Image.open(io.BytesIO(as_png(picture((3000, 1000), "JPEG")))) as image:
        assert image.size == (900, 300)


def test_a_picture_that_a_camera_turned_stands_upright_at_its_full_size() -> None:
    out = io.BytesIO()
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (2000, 1000)).save(out, "JPEG", exif=turned)
    with Image.open(io.BytesIO(as_png(out.getvalue()))) as image:
        assert image.size == (225, 450)


@pytest.mark.parametrize("mode", ["P", "RGB"])
def test_a_colour_that_stands_for_transparency_does(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (4000, 2000), 0).save(out, "PNG", transparency=0 if mode == "P" else (0, 0, 0))
    with Image.open(io.BytesIO(as_png(out.getvalue()))) as image:
        assert (image.size, image.getchannel("A").getextrema()) == ((900, 450), (0, 0))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.4",
        picture()[:60],
        picture(kind="GIF"),
        picture(kind="BMP"),
        picture() + b"\0" * MAX_BYTES,
        picture((6000, 5000)),
        picture((10_001, 1)),
        picture((1, 10_001)),
        picture(kind="JPEG") + b"\xff\xda" * MAX_SCANS,
    ],
    ids=["empty", "svg", "pdf", "cut", "gif", "bmp", "bytes", "pixels", "wide", "high", "scans"],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInput) as refused:
        as_png(data)
    assert refused.value.code == "logo_refused"
    assert "5 MB" in message(refused.value, "da")


def test_a_picture_that_claims_to_be_huge_is_not_unpacked() -> None:
    honest = picture((4, 4))
    start = honest.index(b"IHDR")
    header = honest[start : start + 4] + (60_000).to_bytes(4, "big") * 2 + honest[start + 12 : start + 17]
    bomb = honest[:start] + header + zlib.crc32(header).to_bytes(4, "big") + honest[start + 21 :]
    with pytest.raises(InvalidInput):
        as_png(bomb)


@pytest.mark.parametrize("clear", [None, 30_000])
def test_greys_of_sixteen_bits_stay_greys(clear: int | None) -> None:
    greys = (0, 10_000, 30_000, 50_000, 65_535)
    image = Image.new("I;16", (len(greys), 1))
    for place, grey in enumerate(greys):
        image.putpixel((place, 0), grey)
    out = io.BytesIO()
    image.save(out, "PNG", **({} if clear is None else {"transparency": clear}))
    with Image.open(io.BytesIO(as_png(out.getvalue()))) as made:
        shown = made.convert("RGBA")
        found = [shown.getpixel((place, 0)) for place in range(len(greys))]
    assert [pixel[0] for pixel in found if isinstance(pixel, tuple) and pixel[3]] == [
        grey // 257 for grey in greys if grey != clear
    ]
