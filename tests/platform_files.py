"""Files in the shapes in which platforms give figures, with invented contents; and variations of them.

The shapes are those of real files (docs/imports.md says which): encodings, ends of lines, lines above the head, words.
"""

import io
import json
import struct
import zipfile
from collections.abc import Sequence

import xlsxwriter

Rows = Sequence[Sequence[object]]


def csv_text(rows: Rows, separator: str = ",", end: str = "\n", *, quoted: bool = False, last: bool = True) -> str:
    """Rows as a platform writes them; ``last``: the last line ends too."""

    def cell(value: object) -> str:
        text = str(value)
        needed = quoted or any(sign in text for sign in (separator, '"', "\n", "\r"))
        return '"' + text.replace('"', '""') + '"' if needed else text

    text = end.join(separator.join(map(cell, row)) for row in rows)
    return text + end if last else text


def trends(
    *, first: str = "Category: All categories", step: str = "Week", place: str = "Worldwide", end: str = "\n"
) -> bytes:
    """Interest over time, the old form: three terms, one with a comma."""
    head = [step, *(f"{term}: ({place})" for term in ("lantern", "lamp, brass", "candle"))]
    dates = ("2024-11", "2024-12", "2025-01") if step in MONTHS else ("2025-03-02", "2025-03-09", "2025-03-16")
    rows = [[day, *values] for day, values in zip(dates, ((7, "<1", 40), (0, 0, 100), (19, "<1", 5)), strict=True)]
    return f"{first}{end}{end}{csv_text([head, *rows], end=end)}".encode()


MONTHS = ("Month", "Måned", "Månad")
TRENDS_2026 = b'"Time","lantern","candle"\n"2024-12-01",83,0\n"2025-01-01",78,4\n"2025-02-01",100,9'
TRENDS_RELATED = (
    b'Category: All categories\n"lantern: (12/2/18 - 12/2/19, Denmark)"\n\nTOP\noil lantern,100\nlantern glass,<1\n\n'
    b"RISING\nlantern fair,Breakout\nlantern park,+900%\n\n"
)
TRENDS_REGIONS = b"Category: All categories\n\nRegion,lantern: (4/21/23 - 4/21/24)\nDenmark,100\nSweden,<1\nNorway,\n"
TRENDS_REGIONS_SHARES = (
    b"Category: All categories\n\nRegion,lantern: (4/21/23 - 4/21/24),candle: (4/21/23 - 4/21/24)\nDenmark,9%,91%\n"
)
TRENDS_QUERIES = b'"query","search interest","increase percent"\n"oil lantern",100,"4,800%"\n"lamp",12,"Breakout"\n'


def meta_metric(title: str = "Facebook reach", value: str = "Primary", end: str = "\n") -> bytes:
    """One metric by day: UTF-16 with its mark, the separator stated, hours that move when American clocks do."""
    days = ("2025-10-31T00:00:00", "2025-11-01T00:00:00", "2025-11-02T00:00:00", "2025-11-03T01:00:00")
    rows = [["Date", value], *zip(days, (1245, 0, 2831, 415), strict=True)]
    return b"\xff\xfe" + f'sep=,{end}"{title}"{end}{csv_text(rows, end=end, quoted=True)}{end}'.encode("utf-16-le")


META_TWO = b"\xff\xfe" + (
    'sep=,\n"Facebook follows"\n"Date","Primary"\n"2025-11-01T00:00:00","3"\n\n'
    '"Instagram follows"\n"Date","Primary"\n"2025-11-01T00:00:00","5"\n"2025-11-02T00:00:00","8"\n'
).encode("utf-16-le")
META_AUDIENCE = b"\xff\xfe" + (
    'sep=,\n"Top cities"\n"Nyby, NB, Testland","Gammelby, Testland"\n"1.7","0.8"\n\n'
    '"Age & gender"\n"","Men","Women"\n"18-24","5.1","2.4"\n"65+","3.2","4"\n\n'
).encode("utf-16-le")

FACEBOOK_EN = (
    "Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time", "Permalink",
    "Post type", "Data comment", "Date", "Views", "Reach", "Reactions, Comments and Shares", "Link Clicks",
)  # fmt: skip
FACEBOOK_SV = (
    "Publicerings-id", "Sid-id", "Sidnamn", "Titel", "Beskrivning", "Längd (sek)", "Publiceringstid", "Permalänk",
    "Inläggstyp", "Datakommentar", "Datum", "Visningar", "Räckvidd", "Reaktioner, kommentarer och delningar",
    "Länkklick",
)  # fmt: skip
FACEBOOK_DA = (
    "Opslags-id", "Side-id", "Sidenavn", "Titel", "Beskrivelse", "Varighed (sek.)", "Udgivelsestidspunkt", "Permalink",
    "Opslagstype", "Datakommentar", "Dato", "Visninger", "Rækkevidde", "Reaktioner, kommentarer og delinger",
    "Linkklik",
)  # fmt: skip
_PAGE = "https://www.facebook.com/example/posts/"
FACEBOOK_ROWS = (
    ("910000000000001", "100000000000007", "Example", 'One, two\n\n"three" 🙂', "", 0, "02/18/2025 03:17", f"{_PAGE}1",
     "Photos", "", "Lifetime", 39, 12, 1, ""),
    ("910000000000002", "100000000000007", "Example", "", "A reel", 84, "02/18/2025 23:45",
     "https://www.facebook.com/reel/2", "Reels", "", "Lifetime", 120, 88, 6, 1),
    ("910000000000003", "100000000000007", "Example", "Short row", "", 0, "07/31/2025 23:30", f"{_PAGE}3", "Photos", "",
     "Lifetime", "", 14, 0),
)  # fmt: skip


def facebook_posts(head: Sequence[str] = FACEBOOK_EN, rows: Rows = FACEBOOK_ROWS, **form: object) -> bytes:
    """Posts of a page: UTF-8 with its mark, no last end of line, the last row shorter than the head."""
    return b"\xef\xbb\xbf" + csv_text([head, *rows], last=False, **form).encode()  # type: ignore[arg-type]


INSTAGRAM_POSTS = (
    b'\xef\xbb\xbf"Post ID","Account ID","Account username","Account name",Description,"Publish time",Permalink,'
    b'"Post type",Date,Views,Reach,Likes,Saves\n18000000000000007,17840000000000001,example,Example,Hej,'
    b'"06/03/2026 17:50",https://www.instagram.com/p/A/,"IG image",Lifetime,15444,8194,481,'
)


def facebook_days() -> bytes:
    """The look-alike: a row for each post and day, and no views."""
    head = ("Publicerings-id", "Sid-id", "Sidnamn", "Titel", "Publiceringstid", "Permalänk", "Datum", "Räckvidd")
    rows = [
        (f"91000000000000{post}", "100000000000007", "Exempel", "Reel", "02/01/2026 08:00", f"{_PAGE}{post}",
         f"02/0{day}/2026", 10 * day)
        for post in (1, 2)
        for day in (1, 2, 3)
    ]  # fmt: skip
    return b"\xef\xbb\xbf" + csv_text([head, *rows]).encode()


def spreadsheet_2003(sheets: Sequence[tuple[str, Rows]]) -> bytes:
    """A workbook as Facebook's archives have it: XML, and called .xls."""

    def cell(value: object) -> str:
        kind = "Number" if isinstance(value, int | float) else "String"
        text = str(value).replace("&", "&amp;").replace("<", "&lt;")
        return f'<Cell><Data ss:Type="{kind}">{text}</Data></Cell>'

    body = "".join(
        f'<Worksheet ss:Name="{name}"><Table>'
        + "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in rows)
        + "</Table></Worksheet>"
        for name, rows in sheets
    )
    urn = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Workbook xmlns="{urn}" xmlns:ss="{urn}">{body}</Workbook>'.encode()
    )


INSIGHTS: Sequence[tuple[str, Rows]] = (
    (
        "Key Metrics",
        (
            ("Post ID", "Permalink", "Post Message", "Type", "Posted", "Lifetime Post Total Reach"),
            ("", "", "", "", "", "Lifetime: how many people saw it"),
            ("97_01", _PAGE, "Hej & hallo", "Photo", "2020-09-22T07:07:36.000", 640),
            ("97_02", _PAGE, "To", "Link", "2020-09-21T11:28:46.000", 151),
        ),
    ),
    ("Lifetime Negative Feedback", (("Post ID", "hide_clicks"), ("97_01", 1))),
)

LINKEDIN_METRICS: Rows = (
    ("Aggregated engagement metrics for your content.",),
    ("Date", "Impressions (organic)", "Impressions (total)", "Reactions (total)", "Engagement rate (total)"),
    ("12/30/2025", 17, 17, 1, 0.4706),
    ("12/31/2025", 2475, 2475, 10, 0.0109),
    ("01/01/2026", 38, 38, -1, -0.0263),
)
LINKEDIN_POSTS: Rows = (
    ("Engagement metrics for individual posts.",),
    ("Post title", "Post link", "Post type", "Created date", "Impressions", "Click through rate (CTR)", "Follows"),
    ("One", "https://www.linkedin.com/feed/update/urn:li:activity:71", "Organic", "12/31/2025", 298, 0.0201, ""),
    ("Two", "https://www.linkedin.com/feed/update/urn:li:activity:72", "Organic", "01/02/2026", 98, 0.0102, 1),
)
LINKEDIN_FOLLOWERS: Rows = (
    ("Date", "Sponsored followers", "Organic followers", "Total followers"),
    ("12/31/2025", 0, 3, 3),
    ("01/01/2026", 1, -1, 0),
)
LINKEDIN_CAMPAIGNS = (
    b"Campaign Performance Report (in UTC)\nReport Start: 09/01/2026, Report End: 09/02/2026\n\n\n"
    b"Start Date (in UTC),Account Name,Campaign Group Name,Campaign Name,Campaign ID,Total Spent,Impressions,Clicks,"
    b'Currency\n09/01/2026,Example,Group,Spring,1,"1,234.50",100,3,DKK\n09/02/2026,Example,Group,Spring,1,20.00,50,0,'
    b"DKK\n09/01/2026,Example,Group,Autumn,2,0.75,9,1,DKK\n"
)

X_OVERVIEW = (
    b"Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,"
    b'Create Post,Video views,Media views\n"Tue, Aug 26, 2025",444,4,29,0,0,1,0,6,0,4,0,0,0\n'
    b'"Mon, Aug 25, 2025",8893,19,164,5,0,5,0,7,0,104,8,0,0'
)
X_POSTS_UNKNOWN = (
    "ポストID,日付,ポスト本文,ポストのリンク,a,b,c,d,e,f,g,h,i,j,k,l,m\n"
    '1800000000000000001,"Wed, Jul 29, 2026","Hej, hallo",https://x.com/a/status/1,10,1,2,0,0,0,0,0,0,0,0,0,0\n'
).encode()
X_TWEETS = (
    b'"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets",'
    b'"promoted impressions"\n"12345678901234567","https://twitter.com/a/status/1","Hej","2020-05-03 22:05 +0000",'
    b'"100","3","0.03","1","-"\n'
)

YOUTUBE_EN = ("Content", "Video title", "Video publish time", "Duration", "Views", "Watch time (hours)", "Subscribers",
              "Impressions click-through rate (%)", "Average view duration")  # fmt: skip
YOUTUBE_SV = ("Innehåll", "Videotitel", "Publiceringstid för video", "Längd", "Visningar", "Visningstid (timmar)",
              "Prenumeranter", "Klickfrekvens för exponeringar (%)", "Genomsnittlig visningstid")  # fmt: skip


def youtube_table(head: Sequence[str] = YOUTUBE_EN, total: str = "Total", end: str = "\r\n", footer: str = "") -> bytes:
    """Videos, with the total in the second row and, of a long list, a last line."""
    rows = [
        (total, "", "", "", 8290, 251.3464, -70, 6.98, "0:04:04"),
        ("aaaaaaaaaa1", "First", "May 27, 2025", 119, 2096, 48.878, 0, 7.78, "0:01:12"),
        (" -aaaaaaaaa2", "Second", "Oct 20, 2020", 9855, 2, 0.1586, 0, "", "0:03:05"),
        ("aaaaaaaaaa3", "Unlisted", "", 457, "", "", "", 0, ""),
    ]
    return csv_text([head, *rows, *([[footer]] if footer else [])], end=end).encode()


def youtube_zip() -> bytes:
    """What YouTube gives as one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("Table data.csv", youtube_table())
        package.writestr("Totals.csv", "Date,Views\n2025-05-27,4\n2025-05-28,9\n")
        chart = "Date,Content,Video title,Video publish time,Duration,Views\n"
        chart += '2025-05-27,aaaaaaaaaa1,First,"May 27, 2025",119,3\n2025-05-27,b,Second,,1,1\n'
        package.writestr("Chart data.csv", chart)
    return out.getvalue()


def tiktok_overview(days: Sequence[str] = ("December 30", "December 31", "January 1", "January 2")) -> bytes:
    """Days without a year, past New Year, and one that was not measured."""
    head = ("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares")
    values = ((0, 0, 0, 0, 0), (1591, 7, 10, 1, 0), ("undefined", 1, 5, 0, 0), (1737, 6, 4, 0, 3))
    rows = [[day, *row] for day, row in zip(days, values, strict=True)]
    return b"\xef\xbb\xbf" + csv_text([head, *rows], quoted=True, last=False).encode()


TIKTOK_BUSINESS = (
    b"\xef\xbb\xbfDate,Video views,Reached audience,Profile views,Phone number clicks ,Net growth\n"
    b"2025/10/31,715,NAN,25,0,10\n2025/11/01,75155,75134,539,0,100\n2025/11/02,19607,--,130,0,-2"
)
TIKTOK_BUSINESS_SV = (
    "\ufeffDatum,Videovisningar,Målgrupp som nåtts,Profilvisningar,Nettotillväxt,Nya följare,Tappade följare\n"
    "2026/03/01,715,NAN,25,10,12,2\n2026/03/02,5,4,3,-2,0,2\n"
).encode()


def instagram_download() -> bytes:
    """JSON whose texts were written byte by byte, with values as texts."""

    def garbled(text: str) -> str:
        return text.encode().decode("latin-1")

    def post(title: str, stamp: int, values: dict[str, str]) -> dict[str, object]:
        held: dict[str, object] = {"Creation Timestamp": {"href": "", "value": "", "timestamp": stamp}}
        held |= {garbled(name): {"href": "", "value": value, "timestamp": 0} for name, value in values.items()}
        thumbnail = {"uri": f"media/{stamp}.jpg", "creation_timestamp": stamp, "title": garbled(title)}
        return {"media_map_data": {"Media Thumbnail": thumbnail}, "string_map_data": held}

    posts = [
        post("Smørrebrød på Nørrebro 🙂", 1735732800, {"Accounts reached": "1,234", "Likes": "80", "Saves": "--"}),
        post("Räkmacka i Göteborg", 1738324800, {"Accounts reached": "--", "Likes": "0"}),
    ]
    return json.dumps({"organic_insights_posts": posts}).encode()


_GA4_HEAD = (
    "# ----------------------------------------\n# Reports snapshot\n# Account: Example\n# Property: example.dk\n"
)
GA4_SNAPSHOT = (
    (
        _GA4_HEAD
        + """# ----------------------------------------
#\x20
# Start date: 20250801
# End date: 20250803
Active users,New users
392,365

# Start date: 20250701
# End date: 20250703
Active users,New users
78,75

#\x20
# Start date: 20250801
# End date: 20250803
Page title and screen class,Views,Bounce rate
"Home | Example, Shop",496,0.35492957746478876
About,93,0.025

# Start date: 20250801
# End date: 20250803
Nth day,new,returning
0000,8,2
0001,9,0
0002,7,1

# Start date: 20250701
# End date: 20250703
Nth day,new,returning
0000,0,0
0001,0,0
0002,7,0"""
    )
    .replace("\n", "\r\n")
    .encode()
)
GA4_EXPLORATION = (
    b"# example.dk\r\n# Free form-Free form 1\r\n# 20260723-20260922\r\n\r\nDate,Sessions,Totals\r\n"
    b",,211078,Grand total\r\n20260725,10,1\r\n20260723,30,3\r\n20260724,20,2"
)


def xlsx(sheets: Sequence[tuple[str, Rows]]) -> bytes:
    """A workbook whose texts stand in its sheets."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, value in enumerate(row):
                    if value != "":
                        sheet.write(number, place, value)
    return out.getvalue()


def xls(sheets: Sequence[tuple[str, Rows]]) -> bytes:
    """A workbook of Excel 97: records in a stream, the stream in a compound file."""

    def record(kind: int, body: bytes = b"") -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    def text(value: str) -> bytes:
        return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")

    def cell(row: int, place: int, value: object) -> bytes:
        where = struct.pack("<HHH", row, place, 0)
        if isinstance(value, int | float):
            return record(0x0203, where + struct.pack("<d", value))
        return record(0x0204, where + text(str(value)))

    begin = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    bodies = [
        record(0x0809, begin[:2] + struct.pack("<H", 0x0010) + begin[4:])
        + b"".join(
            cell(number, place, value)
            for number, row in enumerate(rows)
            for place, value in enumerate(row)
            if value != ""
        )
        + record(0x000A)
        for _, rows in sheets
    ]
    names = [text(name)[:1] + text(name)[2:] for name, _ in sheets]
    length = 20 + sum(4 + 6 + len(name) for name in names) + 4
    globals_, position = record(0x0809, begin), length
    for name, body in zip(names, bodies, strict=True):
        globals_ += record(0x0085, struct.pack("<IBB", position, 0, 0) + name)
        position += len(body)
    stream = globals_ + record(0x000A) + b"".join(bodies)
    return _compound(stream)


def _compound(stream: bytes) -> bytes:
    size = 512
    stream = stream.ljust(max(4096, -(-len(stream) // size) * size), b"\0")
    count = len(stream) // size
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    table = [0xFFFFFFFD, end, *range(3, count + 2), end]
    table += [free] * (size // 4 - len(table))
    if len(table) > size // 4:
        raise ValueError("too long for one sector of the table")

    def entry(name: str, kind: int, child: int, start: int, length: int) -> bytes:
        held = name.encode("utf-16-le") + b"\0\0"
        fixed = struct.pack("<HBBIII", len(held), kind, 1, free, free, child) + b"\0" * 36
        return held.ljust(64, b"\0") + fixed + struct.pack("<IQ", start, length)

    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<I", 0)
    head += struct.pack("<I", free) * 108
    folder = entry("Root Entry", 5, 1, end, 0) + entry("Workbook", 2, free, 2, len(stream)) + b"\0" * 256
    return head + struct.pack(f"<{size // 4}I", *table) + folder + stream
