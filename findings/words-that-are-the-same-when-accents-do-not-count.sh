#!/usr/bin/env bash
# To a search that ignores accents, u-umlaut and y are one letter in Danish and Swedish, and aa is a-ring in Danish.
#
# Seen with: PyICU-binary==2.7.4 (ICU with the collations of CLDR, as in Qt, Chrome, Node and Java), Python 3.11.
#
# At primary strength a collator takes two words for the same if they differ in case and accents only; that is how one
# searches forgivingly and finds double names. In the rules for Danish and Swedish, ü is a y with an accent: "Lyneborg" and
# "Lüneborg" are the same, while "Luneborg" and "Lüneborg", which are the same in English, differ. In Danish aa is å with an
# accent, so "Kraft" and "Kråft" differ, but "Faa" and "Få", "Canaan" and "Canån" do not, and æ is the same as ä, ø as ö. In
# Swedish v and w have been two letters since 2006 and are so here; e and é are one in all three.
#
# Why it matters: "is this person already there" answers yes for Müller and Myller in Copenhagen and no in London, from the
# same list. Use such a comparison to show what may be meant, never to merge.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "PyICU-binary==2.7.4"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from icu import Collator, Locale

PAIRS = [("Müller", "Myller"), ("Müller", "Muller"), ("Faaborg", "Fåborg"), ("æble", "äble"), ("Wig", "Vig"), ("André", "Andre")]


def same(language: str, one: str, other: str) -> bool:
    collator = Collator.createInstance(Locale(language))
    collator.setStrength(Collator.PRIMARY)
    return collator.compare(one, other) == 0


seen = {language: [same(language, *pair) for pair in PAIRS] for language in ("da", "sv", "en")}
for number, pair in enumerate(PAIRS):
    print(*pair, {language: "same" if answers[number] else "different" for language, answers in seen.items()})
expected = {
    "da": [True, False, True, True, False, True],
    "sv": [True, False, False, True, False, True],
    "en": [False, True, False, False, False, True],
}
sys.exit(0 if seen == expected else "this has changed")
PYTHON
