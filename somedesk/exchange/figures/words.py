"""Words of files as platforms write them, made comparable; and those that several platforms have in common."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))

# The first word of a row that sums up the others, and of a last line that is no row.
TOTALS = frozenset(
    ("total", "totals", "totalt", "i alt", "ialt", "samlet", "sum", "summa", "gesamt", "grand total", "totalsumma",
     "hovedtotal", "insgesamt", "totaux", "totales")
)  # fmt: skip
FOOTERS = re.compile(
    r"(showing top|viser de|visar de|viser top|visar topp|die \d+ besten|de \d+ |top \d+ result)", re.IGNORECASE
)

_MONTHS = (
    ("january", "januar", "januari", "janvier", "enero", "janeiro", "jan"),
    ("february", "februar", "februari", "fevrier", "febrero", "fevereiro", "feb"),
    ("march", "marts", "mars", "marz", "marzo", "marco", "mar"),
    ("april", "avril", "abril", "apr"),
    ("may", "maj", "mai", "mayo", "maio"),
    ("june", "juni", "juin", "junio", "junho", "jun"),
    ("july", "juli", "juillet", "julio", "julho", "jul"),
    ("august", "augusti", "aout", "agosto", "aug"),
    ("september", "septembre", "septiembre", "setembro", "sep", "sept"),
    ("october", "oktober", "octobre", "octubre", "outubro", "oct", "okt"),
    ("november", "novembre", "noviembre", "novembro", "nov"),
    ("december", "dezember", "decembre", "diciembre", "dezembro", "dec", "dez"),
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}

STEPS = {
    "day": ("day", "dag", "date", "dato", "datum", "tag", "jour", "dia"),
    "week": ("week", "uge", "vecka", "uke", "woche", "semaine", "semana", "settimana"),
    "month": ("month", "maned", "manad", "monat", "mois", "mes", "mese"),
    "hour": ("time", "tid", "hour", "heure", "hora", "stunde", "zeit"),
}


def plain(text: str) -> str:
    """Without invisible letters, each run of blanks one blank, none at the ends."""
    return " ".join(text.translate(_INVISIBLE).split())


def folded(text: str) -> str:
    """As heads are compared: compatible letters alike, small, plain."""
    if text.isascii():
        return " ".join(text.lower().split())
    return plain(unicodedata.normalize("NFKC", text)).casefold()


def bare(text: str) -> str:
    """Folded, and without accents."""
    decomposed = unicodedata.normalize("NFD", folded(text).replace("å", "a").replace("æ", "a").replace("ø", "o"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def is_total(cell: str) -> bool:
    """Whether a cell is the first of a row that sums up the others."""
    return folded(cell).rstrip(":") in TOTALS


def is_footer(cell: str) -> bool:
    """Whether a cell begins a last line that says how many rows are shown."""
    return bool(FOOTERS.match(plain(cell)))


def step_of(cell: str) -> str:
    """The step that the first word of a column of dates names, "" if none is known."""
    word = bare(cell)
    return next((step for step, words in STEPS.items() if word in words), "")
