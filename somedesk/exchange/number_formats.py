"""A number or a date as a spreadsheet shows it in a cell, by the number format; None for a format beyond that."""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal

from somedesk.base import locale
from somedesk.base.languages import writing

# What is kept under this number is shown as the system of the reader writes a date.
_SYSTEM_DATES = ("mm-dd-yy", "m/d/yy h:mm")
_PARTS = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<space>.)|\*.|\[\$(?P<money>[^\]-]*)(?:-[^\]]*)?\]'
    r"|\[(?:black|white|red|green|blue|yellow|magenta|cyan|colou?r ?\d+)\]"
    r"|(?P<digits>[#0][#0,]*(?:\.[#0]*)?|\.0+)|(?P<date>general|am/pm|a/p|y+|m+|d+|h+|s+(?:\.0+)?|\[h+\]|\[m+\]|\[s+\])"
    r"|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)


def number(value: float, number_format: str, language: str) -> str | None:
    """``value`` as a cell of that format shows it."""
    sections = _sections(number_format)
    if sections is None:
        return None
    if len(sections) > 1 and value < 0:
        section, value = sections[1], -value
    elif len(sections) > 2 and value == 0:
        section = sections[2]
    else:
        section = sections[0]
    if section.strip().lower() in ("", "general", "@"):
        return general(value, language)
    said, numbers = "", 0
    is_percent = False
    for part in _PARTS.finditer(section):
        if part["digits"]:
            numbers += 1
            said += "\0" + part["digits"] + "\0"
        elif part["date"] or part["other"] in ("?", "/", "@", "[", "]", "<", ">"):
            return None
        else:
            is_percent = is_percent or part["other"] == "%"
            said += _literal(part)
    if numbers != 1:
        return said.strip() if not numbers else None
    before, pattern, after = said.split("\0")
    shown = _digits(abs(value) * 100 if is_percent else abs(value), pattern, language)
    if shown is None:
        return None
    sign = "-" if value < 0 and re.search("[1-9]", shown) else ""
    return f"{sign}{before}{shown}{after}".strip()


def general(value: float, language: str) -> str | None:
    """A number without a format; None for one that a spreadsheet shows with an exponent."""
    said = f"{value:.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:.11g}"
    return None if "e" in said else said.replace(".", writing(language).decimal)


def has_decimals(number_format: str) -> bool:
    """Whether the format shows decimals."""
    return re.search(r"\.[0#?]", number_format) is not None


def date(value: dt.datetime | dt.date, number_format: str, language: str) -> str | None:
    """``value`` as a cell of that format shows it."""
    when = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
    if number_format in _SYSTEM_DATES:
        day = date(value, writing(language).sheet_date, language)
        return f"{day} {when:%H:%M}" if "h" in number_format else day
    sections = _sections(number_format)
    if sections is None:
        return None
    parts = list(_PARTS.finditer(sections[0]))
    tokens = [(part["date"] or "").lower() for part in parts]
    has_halves = any(token in ("am/pm", "a/p") for token in tokens)
    said = ""
    for place, (part, token) in enumerate(zip(parts, tokens, strict=True)):
        if part["digits"] or token.startswith("[") or token == "general" or "." in token:
            return None
        if not token:
            said += _literal(part)
            continue
        before = next((t for t in reversed(tokens[:place]) if t), "")
        after = next((t for t in tokens[place + 1 :] if t), "")
        is_minute = token in ("m", "mm") and (before.startswith("h") or after.startswith("s"))
        said += _moment(when, "n" * len(token) if is_minute else token, language, has_halves=has_halves)
    return said.strip()


def _sections(number_format: str) -> list[str] | None:
    """What stands between semicolons; None if a section has a condition of its own."""
    if re.search(r"\[[<>=]", number_format):
        return None
    return re.findall(r'(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)', number_format) or ["General"]


def _literal(part: re.Match[str]) -> str:
    if part["space"]:
        return " "
    return part["quoted"] or part["escaped"] or part["money"] or part["other"] or ""


def _digits(value: float, pattern: str, language: str) -> str | None:
    whole, _, decimals = pattern.partition(".")
    if whole.endswith(","):  # thousands of thousands
        return None
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-len(decimals)), rounding=ROUND_HALF_UP)
    before, _, after = f"{rounded:f}".partition(".")
    while decimals.endswith("#") and after.endswith("0"):
        decimals, after = decimals[:-1], after[:-1]
    before = before.zfill(whole.count("0"))
    if "," in whole:
        before = locale.number(int(before), language, 0)
    elif before == "0" and "0" not in whole:
        before = ""
    return f"{before}{writing(language).decimal}{after}" if "." in pattern else before


def _moment(when: dt.datetime, token: str, language: str, *, has_halves: bool) -> str:
    from babel.dates import format_date

    count = len(token)
    match token[0]:
        case "y":
            return f"{when.year:04}" if count > 2 else f"{when.year % 100:02}"
        case "m" if count > 2:
            said = format_date(when, "MMMM" if count > 3 else "MMM", writing(language).locale)
            return said[0] if count == 5 else said if count == 4 else said.rstrip(".")
        case "d" if count > 2:
            said = format_date(when, "EEEE" if count > 3 else "EEE", writing(language).locale)
            return said if count > 3 else said.rstrip(".")
        case "a":
            return when.strftime("%p")
        case "h":
            return f"{(when.hour % 12 or 12) if has_halves else when.hour:0{count}}"
    value = {"m": when.month, "d": when.day, "n": when.minute, "s": when.second}[token[0]]
    return f"{value:0{count}}"
