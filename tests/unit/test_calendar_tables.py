"""Entries as tables: out and in again, from others with their own heads, and the bulk forms of schedulers."""

import csv
import datetime as dt
import io
from itertools import count

import openpyxl
import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.content.suggestions import role_names
from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.records.strategy import Goal, Platform, Purpose, TargetGroup
from somedesk.exchange.calendar import bulk
from somedesk.exchange.calendar.table import export_csv, export_workbook
from somedesk.exchange.calendar.table_in import Rows, has_entries, read_table
from somedesk.exchange.incoming import ImportCall, Incoming
from somedesk.exchange.xlsx import export_workbook as whole_workbook
from somedesk.work.importing import entries as importing
from somedesk.work.importing import kinds
from tests.small_client import small_client

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

TODAY = dt.date(2026, 11, 14)
NOW = dt.datetime(2026, 11, 14, 12, tzinfo=dt.UTC)


def client_with(*entries: Entry) -> Client:
    return replace(
        small_client(),
        purposes={"sell": Purpose("sell", "direct_sales")},
        target_groups={"fans": TargetGroup("fans", "Fans & friends")},
        platforms={"ig": Platform("ig", "Instagram"), "x": Platform("x", "X", place=1)},
        goals={"g": Goal("g", "More")},
        entries={entry.id: entry for entry in entries},
    )


FULL = Entry(
    "a", "=1+1 topic", text="Draft\nof two lines", kind="video", purpose="sell", target_group="fans", goal="g",
    platforms=("ig", "x"), maker="Mira", poster="Noa", day=dt.date(2026, 12, 1), time=dt.time(9, 30),
    deadline=dt.date(2026, 11, 28), status="ready", minutes=90, notes="n",
)  # fmt: skip
CLIENT = client_with(FULL, Entry("i", "Idea"), Entry("w", "Weekly", day=dt.date(2026, 12, 3), rhythm=Rhythm(1, "week")))


def read(client: Client, data: bytes) -> Rows:
    numbers = count()
    return read_table(client, data, lambda: f"new{next(numbers)}")


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_a_table_that_comes_back_changes_nothing(language: str) -> None:
    for data in (export_csv(CLIENT, language), export_workbook(CLIENT, language, TODAY)):
        rows = read(CLIENT, data)
        assert (rows.entries, rows.new, rows.skipped, rows.unchanged) == ((), (), (), 3)
        assert has_entries(data, Incoming("x", data).head)


def test_a_role_in_the_words_of_the_table_is_who_it_was() -> None:
    roles = {language: role_names(language).roles["content_manager"] for language in ("en", "da")}
    client = client_with(replace(FULL, maker=roles["en"]))
    data = export_csv(client, "da")
    assert roles["da"] in data.decode("utf-8-sig")
    assert read(client, data).unchanged == 1
    edited = data.replace(b";Noa;", f";{roles['da']};".encode())
    assert [entry.poster for entry in read(client, edited).entries] == [roles["en"]]


def test_a_table_brings_back_every_field_and_what_it_needs() -> None:
    rows = read(small_client(), export_csv(client_with(FULL), "en"))
    (entry,) = rows.entries
    names = {record.id: record for record in rows.new}
    assert [names[key].name for key in entry.platforms] == ["Instagram", "X"]  # type: ignore[union-attr]
    assert (names[entry.purpose or ""].kind, names[entry.target_group or ""].name) == ("direct_sales", "Fans & friends")  # type: ignore[union-attr]
    served = {"platforms", "purpose", "target_group", "goal", "id"}
    for field in set(FULL.__struct_fields__) - served:
        assert getattr(entry, field) == getattr(FULL, field), field


def test_an_edited_workbook_changes_its_entry_and_a_row_without_an_id_is_new() -> None:
    book = openpyxl.load_workbook(io.BytesIO(export_workbook(CLIENT, "da", TODAY)))
    sheet = book.active
    assert sheet is not None
    heads = [cell.value for cell in sheet[1]]
    place = {name: heads.index(name) + 1 for name in ("Emne", "Planlagt dag", "Platforme", "Status")}
    sheet.cell(2, place["Planlagt dag"]).value = dt.datetime(2026, 12, 8)  # noqa: DTZ001
    last = sheet.max_row + 1
    for name, value in (
        ("Emne", "Ny"),
        ("Planlagt dag", "9. december 2026"),
        ("Platforme", "TikTok; Instagram"),
        ("Status", "Klar"),
    ):
        sheet.cell(last, place[name]).value = value
    out = io.BytesIO()
    book.save(out)
    changed, new = read(CLIENT, out.getvalue()).entries
    assert (changed.id, changed.day, changed.deadline) == ("a", dt.date(2026, 12, 8), FULL.deadline)
    assert (new.title, new.day, new.status, len(new.platforms)) == ("Ny", dt.date(2026, 12, 9), "ready", 2)


def test_others_have_their_own_heads_and_days_that_could_be_two_are_left_out() -> None:
    head = "Date;Caption;Channel;Time\n"
    data = f"{head}03/04/2027;Either;X;\n2027-01-13;First post;Instagram;9.30\n2027-02-01;Late;X;25:00\n"
    assert has_entries(data.encode(), data)
    rows = read(CLIENT, data.encode())
    (entry,) = rows.entries
    assert (entry.title, entry.text, entry.day, entry.time) == (
        "First post", "First post", dt.date(2027, 1, 13), dt.time(9, 30),
    )  # fmt: skip
    assert [(each.row, each.reason.code) for each in rows.skipped] == [(2, "typed_day_either"), (4, "typed_time")]


def test_words_that_consultants_use_are_understood() -> None:
    data = (
        "Dato;Tidspunkt;Medie;Overskrift;Indhold;Status;Type\n"
        "2027-01-05;2:30 PM;Instagram;A;Text;Udkast;Reel\n"
        "2027-01-06;12 a.m.;Instagram;B;Text;Godkänd;Karrusel\n"
        "2027-01-07;13 pm;Instagram;C;Text;;\n"
    )
    rows = read(CLIENT, data.encode())
    assert [(each.time, each.status, each.kind, each.text) for each in rows.entries] == [
        (dt.time(14, 30), "in_work", "video", "Text"),
        (dt.time(0), "ready", "picture", "Text"),
    ]
    assert [(each.row, each.reason.code) for each in rows.skipped] == [(4, "typed_time")]
    assert rows.ignored == ()
    several = (
        "Date;Content;Copy;Channel\n2027-01-05;Topic;Words;FB + IG\n2027-01-06;B;;Facebook/Instagram og LinkedIn\n"
    )
    rows = read(CLIENT, f"{several}2027-01-07;C;;Intranet/Yammer\n".encode())
    names = {each.id: each.name for each in (*CLIENT.platforms.values(), *rows.new)}  # type: ignore[attr-defined]
    assert [[each.title, each.text, *map(names.get, each.platforms)] for each in rows.entries] == [
        ["Topic", "Words", "Facebook", "Instagram"],
        ["B", "", "Facebook", "Instagram", "LinkedIn"],
        ["C", "", "Intranet/Yammer"],
    ]
    (untaken,) = read(
        replace(CLIENT, profile=replace(CLIENT.profile, language="sv")), b"Date;Headline;Status\n2027-01-05;A;soon\n"
    ).untaken
    assert "Klart" in str(untaken.reason.params)


def test_a_time_that_stands_with_its_day_is_taken_and_such_a_list_is_no_table_of_figures() -> None:
    days = ("2027-01-05T09:30:00", "2027-01-06 18:00", "07.01.2027 kl. 14.00", "2027-01-08T00:00:00", "2027-01-09")
    rows = [f"{day},{topic},Instagram" for day, topic in zip(days, "ABCDE", strict=True)]
    data = "\n".join(("Date,Topic,Platform", *rows)).encode()
    times = [dt.time(9, 30), dt.time(18), dt.time(14), None, None]
    assert [each.time for each in read(CLIENT, data).entries] == times
    book = openpyxl.Workbook()
    for row in (("Dato", "Emne", "Kanal"), (dt.datetime.fromisoformat(days[0]), "A", "Facebook")):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    assert [each.time for each in read(CLIENT, out.getvalue()).entries] == times[:1]
    for name, bare in (("x.csv", data), ("x.xlsx", out.getvalue())):
        assert kinds.recognised(Incoming(name, bare))[1] == "entries"


@pytest.mark.parametrize(
    ("other", "wanted"), [("13/01/2027", dt.date(2027, 4, 3)), ("01/13/2027", dt.date(2027, 3, 4))]
)
def test_one_day_that_can_only_be_read_in_one_way_decides_for_all(other: str, wanted: dt.date) -> None:
    rows = read(CLIENT, f"Date;Topic\n03/04/2027;A\n{other};B\n".encode())
    assert [entry.day for entry in rows.entries] == [wanted, dt.date(2027, 1, 13)]


def test_what_is_no_table_of_entries_is_not_taken_for_one() -> None:
    for text in ("a;b\n1;2\n", "date;dimension;level\n", ""):
        assert not has_entries(text.encode(), text)
    with pytest.raises(FileProblem):
        read(CLIENT, b"a;b\n1;2\n")
    whole = whole_workbook(CLIENT, "en", TODAY)
    assert kinds.recognised(Incoming("x.xlsx", whole))[0].id == "actions"


def test_bulk_forms_hold_what_is_ready_and_still_to_come_by_the_clients_clock() -> None:
    client = client_with(
        FULL,
        replace(FULL, id="past", day=dt.date(2026, 11, 14), time=dt.time(12, 59)),
        replace(FULL, id="soon", day=dt.date(2026, 11, 14), time=dt.time(13, 1), text="", title="Soon"),
        replace(FULL, id="untimed", time=None),
        replace(FULL, id="work", status="in_work"),
        replace(FULL, id="series", day=dt.date(2026, 11, 20), rhythm=Rhythm(1, "day"), title="Daily"),
    )
    rows = {name: list(csv.reader(io.StringIO(getattr(bulk, name)(client, NOW).decode()))) for name in
            ("hootsuite", "metricool", "highlevel", "ayrshare")}  # fmt: skip
    assert rows["hootsuite"][0] == ["14/11/2026 13:01", "Soon", ""]
    assert len(rows["hootsuite"]) == 350
    assert rows["metricool"][1][:6] == ["Soon", "2026-11-14", "13:01:00", "FALSE", "FALSE", "TRUE"]
    assert len(rows["metricool"]) == 51
    assert rows["highlevel"][0][0] == "postAtSpecificTime"
    assert rows["highlevel"][1][:2] == ["2026-11-14 13:01:00", "Soon"]
    called = {key: replace(each, name="Twitter/X") for key, each in client.platforms.items() if each.name == "X"}
    renamed = bulk.metricool(replace(client, platforms={**client.platforms, **called}), NOW)
    assert list(csv.reader(io.StringIO(renamed.decode()))) == rows["metricool"]
    assert rows["ayrshare"][1] == ["Soon", "instagram,x", "", "2026-11-14T12:01:00Z"]


def test_an_import_is_one_step_and_the_same_again_changes_nothing() -> None:
    call = ImportCall("en", TODAY, iter(map(str, range(99))).__next__, "entries")
    data = b"title,day,platforms\nOne,2027-01-05,TikTok\nTwo,2027-01-06,TikTok\nWrong,someday,\n"
    client = small_client()
    found = importing.read(Incoming("x.csv", data), call)
    shown = importing.shown(found, client, call)
    assert [each["title"] for each in shown.others["entries"]] == ["One", "Two"]
    assert [each["row"] for each in shown.skipped] == [4]
    taken = importing.take(found, client, call)
    assert taken.change is not None
    after = apply(client, taken.change)
    assert [platform.name for platform in after.platforms.values()] == ["TikTok"]
    assert importing.take(found, after, call).change is None
