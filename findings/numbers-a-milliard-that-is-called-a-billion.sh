#!/usr/bin/env bash
# 2,5 milliarder are written as 2.5 billioner in Danish, a thousand times as much; and so are 2,5 billioner.
#
# Seen with: humanize==4.17.0, babel==2.19.0 (CLDR) for comparison, Python 3.11.
#
# humanize.intword writes a large number in words, in the language that was activated. Danish and Swedish count by
# thousands of millions: 10^9 is a milliard and 10^12 a billion, and so CLDR has it. humanize's Danish calls 10^9
# "billion", after the English, and 10^12 "billion" too: two numbers of which one is a thousand times the other read
# alike. Below a milliard all is right, and in Swedish it is right above too. Its documentation lists Danish among the
# languages and says nothing of scales.
#
# Why it matters: the views of a large organisation and the budgets around them pass a milliard, a Dane reads the word as
# it stands, and the English and Swedish editions of the same report are right. Take CLDR's names (Babel, ICU).
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "humanize==4.17.0" "babel==2.19.0"
cd "$folder"
venv/bin/python - <<'PYTHON'
import sys

import humanize
from babel.numbers import format_compact_decimal

NUMBERS = [2_500_000, 2_500_000_000, 2_500_000_000_000]
WANTED = {
    "da_DK": (
        ["2.5 millioner", "2.5 billioner", "2.5 billioner"],
        ["2,5 millioner", "2,5 milliarder", "2,5 billioner"],
    ),
    "sv_SE": (
        ["2.5 miljoner", "2.5 miljarder", "2.5 biljoner"],
        ["2,5 miljoner", "2,5 miljarder", "2,5 biljoner"],
    ),
}
seen = {}
for language in WANTED:
    humanize.i18n.activate(language)
    written = [humanize.intword(number) for number in NUMBERS]
    names = [format_compact_decimal(each, format_type="long", locale=language, fraction_digits=1) for each in NUMBERS]
    names = [name.replace("\N{NO-BREAK SPACE}", " ") for name in names]
    seen[language] = (written, names)
    for number, one, other in zip(NUMBERS, written, names, strict=True):
        print(f"{language}: {number} is {one} (humanize), {other} (CLDR)")
sys.exit(0 if seen == WANTED else "this has changed")
PYTHON
