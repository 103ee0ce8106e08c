#!/usr/bin/env bash
# A post of thirty sentences of two words each is as hard to read as a law, and harder with each sentence.
#
# Seen with: textstat==0.7.13, readability==0.3.2 for comparison, Python 3.11.
#
# LIX, the measure of readability of Denmark and Sweden, is words per sentence and the per cent of words with more than
# six letters: to 24 is for children, from 55 very hard. textstat's sentence_count, "the number of sentences present in
# the given text", leaves out each sentence of two words or fewer, but their words stay in the count of words; if none is
# left, it says one. So lix adds the words of short sentences to the long ones. "Vi lytter. Vi svarer." and so on, thirty
# times, is 60 where the formula gives 2, as readability does; ten times is 20. Three short calls behind a sentence of
# nine words ("Spørg os!") lift it from 20 to 22, where they halve it by the formula. rix and the other measures by
# sentence take the same count. With three words in each sentence all is right. Texts without a short sentence show
# nothing.
#
# Why it matters: social media are full of sentences of one or two words; an organisation that is told that its posts are
# hard to read, and splits its sentences, gets a worse figure for it. Count the sentences yourself.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "textstat==0.7.13" "readability==0.3.2"
cd "$folder"
venv/bin/python - <<'PYTHON'
import re
import sys

import readability
import textstat

VERBS = ["lytter", "svarer", "lærer", "måler", "deler", "viser", "tester", "retter"]
LONG = "Vi svarer på alle spørgsmål inden for en time."


def short(sentences: int, ending: str = "") -> str:
    return " ".join(f"Vi {VERBS[each % len(VERBS)]}{ending}." for each in range(sentences))


def by_formula(sentences: list[list[str]]) -> float:
    words = [word for sentence in sentences for word in sentence]
    return len(words) / len(sentences) + 100 * sum(len(word) > 6 for word in words) / len(words)


def by_another(sentences: list[list[str]]) -> float:
    """What the other library says; it wants a sentence to a line."""
    text = "\n".join(" ".join([*sentence, "."]) for sentence in sentences)
    return readability.getmeasures(text, lang="en")["readability grades"]["LIX"]


TEXTS = {
    "ten sentences of two words": short(10),
    "thirty sentences of two words": short(30),
    "thirty sentences of three words": short(30, " nu"),
    "a sentence of nine words": LONG,
    "the same and three short ones": f"{LONG} Spørg os! Skriv nu! Vi lytter.",
}
seen = {}
for name, text in TEXTS.items():
    sentences = [part.split() for part in re.split("[.!]", text) if part.strip()]
    figures = (textstat.lix(text), by_formula(sentences), by_another(sentences))
    seen[name] = [*(round(figure) for figure in figures), textstat.sentence_count(text)]
    print(f"{name}: textstat {seen[name][0]} with sentence_count {seen[name][3]}, "
          f"the formula {seen[name][1]} with {len(sentences)}, readability {seen[name][2]}")
wanted = {
    "ten sentences of two words": [20, 2, 2, 1],
    "thirty sentences of two words": [60, 2, 2, 1],
    "thirty sentences of three words": [3, 3, 3, 30],
    "a sentence of nine words": [20, 20, 20, 1],
    "the same and three short ones": [22, 10, 10, 1],
}
sys.exit(0 if seen == wanted else "this has changed")
PYTHON
