"""Every kind of report from the command line, with a template and in two languages."""

import datetime as dt
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from somedesk.content.sample import sample_client
from somedesk.reports.build import KINDS
from somedesk.reports.templates import Template, encoded
from somedesk.store.client_file import ClientFile
from tests.cli.calling import call


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "client.somedesk"
    ClientFile.create(path, sample_client("da", dt.date(2026, 11, 14))).close()
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_made(kind: str, file: Path) -> None:
    call("report", file, "--kind", kind, "--second-lang", "sv", "-o", "out.pdf", cwd=file.parent)
    root = PdfReader(file.with_name("out.pdf")).trailer["/Root"]
    assert root["/Lang"] == "da-DK"
    assert root["/MarkInfo"]["/Marked"]


def test_a_template_says_kind_sections_and_words(file: Path) -> None:
    template = Template(
        name="Board", kind="minutes", sections=("decisions",), title="Vores referat", mark="Kun bestyrelsen"
    )
    file.with_name("board.somedesk-template").write_bytes(encoded(template))
    call("report", file, "--template", "board.somedesk-template", "-o", "out.pdf", cwd=file.parent)
    text = "".join(page.extract_text() for page in PdfReader(file.with_name("out.pdf")).pages)
    assert "Vores referat" in text
    assert "Kun bestyrelsen" in text
    assert "Beslutninger" in text
    assert "Noter og dokumentation" not in text
    wrong = call("report", file, "--template", file.name, "-o", "x.pdf", cwd=file.parent, code=1)
    assert file.name in wrong.stderr
    assert not file.with_name("x.pdf").exists()


def test_a_blank_poster_for_a_workshop(file: Path) -> None:
    call("report", file, "--kind", "poster", "--blank", "--lang", "en", "-o", "blank.pdf", cwd=file.parent)
    call("report", file, "--kind", "poster", "--lang", "en", "-o", "rated.pdf", cwd=file.parent)
    blank, rated = (
        "".join(page.extract_text() for page in PdfReader(file.with_name(name)).pages)
        for name in ("blank.pdf", "rated.pdf")
    )
    assert "Participants:" in blank
    assert "Participants:" not in rated
    assert "2.5" in rated
    assert "2.5" not in blank


@pytest.mark.parametrize("content", [None, b"Dear client", b"\x89PNG\r\n\x1a\n and no more"])
def test_a_logo_that_cannot_be_used_is_told_of_and_the_report_is_made(
    file: Path, home: Path, content: bytes | None
) -> None:
    logo = file.with_name("logo.png")
    if content is not None:
        logo.write_bytes(content)
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text(json.dumps({"logo": str(logo)}))
    warned = call("report", file, "-o", "out.pdf", cwd=file.parent).stderr
    assert warned.startswith("somedesk: The logo is missing")
    assert len(warned.splitlines()) == 1
    assert PdfReader(file.with_name("out.pdf")).pages
    template = Template(name="Plain", kind="poster", with_logo=False)
    file.with_name("plain.somedesk-template").write_bytes(encoded(template))
    plain = call("report", file, "--template", "plain.somedesk-template", "-o", "out.pdf", cwd=file.parent)
    assert not plain.stderr


def test_of_two_assessments_of_one_day_one_is_asked_for_and_never_guessed(tmp_path: Path) -> None:
    call("sample", "demo.somedesk", cwd=tmp_path)
    call("export", "demo.somedesk", "--format", "json", "-o", "demo.json", cwd=tmp_path)
    text = (tmp_path / "demo.json").read_text("utf-8")
    assessments = json.loads(text)["assessments"]
    first, second = assessments[0], assessments[1]
    (tmp_path / "demo.json").write_text(text.replace(second["date"], first["date"]), "utf-8")
    call("import", "twice.somedesk", "demo.json", cwd=tmp_path)
    asked = ("report", "twice.somedesk", "-o", "x.pdf", "--assessment")
    refused = call(*asked, first["date"], cwd=tmp_path, code=1).stderr
    assert first["title"] in refused
    assert second["title"] in refused
    assert not (tmp_path / "x.pdf").exists()
    call(*asked, f"{first['date']} {second['title']}", cwd=tmp_path)
    assert (tmp_path / "x.pdf").exists()


def test_a_report_in_another_language_says_first_that_it_will_be_mixed(file: Path) -> None:
    done = call("--lang", "en", "report", file, "--lang", "sv", "-o", "out.pdf", cwd=file.parent)
    first, last = done.stdout.splitlines()
    assert "två språk" in first
    assert "out.pdf" in last
    assert len(call("report", file, "--lang", "da", "-o", "out.pdf", cwd=file.parent).stdout.splitlines()) == 1
    both = call("report", file, "--lang", "sv", "--second-lang", "da", "-o", "out.pdf", cwd=file.parent)
    assert len(both.stdout.splitlines()) == 1
    for kind, said in (("docx", 2), ("csv", 1)):
        out = call("export", file, "--format", kind, "--lang", "sv", "-o", "out", cwd=file.parent).stdout
        assert len(out.splitlines()) == said
