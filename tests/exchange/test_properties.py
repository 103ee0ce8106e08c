"""What files say of who made them: SomeDesk, and no program of someone else's."""

import datetime as dt
import io
import re
import zipfile

import pytest

from somedesk.charts import data, draw, render
from somedesk.content.sample import sample_client
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.exchange.formats import export
from somedesk.reports.options import ReportOptions

TODAY = dt.date(2026, 11, 14)
OTHERS = re.compile(r"Microsoft|Macintosh|LibreOffice|python-docx|python-pptx|XlsxWriter|Matplotlib|Steve Canny", re.I)


@pytest.mark.parametrize("kind", ["docx", "pptx", "xlsx"])
def test_a_package_says_who_made_it_and_shows_no_picture_of_another(kind: str) -> None:
    content = export(kind, sample_client("en", TODAY), "en", ReportOptions(), TODAY)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        told = {name: package.read(name).decode() for name in package.namelist() if name.startswith("docProps/")}
        related = package.read("_rels/.rels").decode()
        inside = [package.read(name) for name in package.namelist() if name.endswith(".xlsx")]
    assert set(told) == {"docProps/app.xml", "docProps/core.xml"}
    assert "<Application>SomeDesk</Application>" in told["docProps/app.xml"]
    assert "SomeDesk</dc:creator>" in told["docProps/core.xml"]
    assert not OTHERS.search("".join(told.values()))
    assert "thumbnail" not in related
    for workbook in inside:
        with zipfile.ZipFile(io.BytesIO(workbook)) as package:
            assert b"SomeDesk" in package.read("docProps/app.xml")


@pytest.mark.parametrize("kind", render.FORMATS)
def test_a_chart_says_who_made_it(kind: str) -> None:
    client = sample_client("en", TODAY)
    shown = data.profile(client, client.latest, None, "en")
    figure = draw.figure(shown, theme(REPORT_THEME), "en", (6, 6))
    content = render.encoded(figure, kind, "title", 1)
    assert b"SomeDesk" in content
    assert not OTHERS.search(content.decode("latin-1"))
