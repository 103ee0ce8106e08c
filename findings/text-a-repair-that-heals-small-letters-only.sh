#!/usr/bin/env bash
# A repair of garbled text heals the Danish word for aim in small letters, and leaves it garbled with a capital.
#
# Seen with: ftfy==6.3.1, Python 3.11.
#
# A file that was opened in the wrong encoding and saved again has two signs for each letter beyond English. ftfy repairs
# that where it is sure: mÃ¥l becomes mål, but MÃ¥l, RÃ¥d and PÃ¥ stay, and so does every word that begins with the letter
# Å, such as Ã…rshjul. One letter more that is surely garbled in the same text, and all of it is repaired: the heading
# "Måned" stays broken, "Måned;Følgere" is healed. The doubt is about a capital before the sign, which in other languages
# may be meant.
#
# Why it matters: headings of columns are short, begin with a capital and are what an import looks for; the cells below come
# out right. Of a file that is known to be garbled, decode it all (encode to cp1252, decode as UTF-8) and look whether that
# succeeds.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "ftfy==6.3.1"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import ftfy

WORDS = ["mål", "Mål", "råd", "Råd", "på vej", "På vej", "Årshjul", "Århus", "følger", "Følger", "Måned", "Måned;Følgere"]
garbled = {word: word.encode().decode("cp1252") for word in WORDS}
healed = {word: ftfy.fix_text(text) == word for word, text in garbled.items()}
for word, done in healed.items():
    print(f"{word!r} as {garbled[word]!r}: {'healed' if done else 'left'}")
whole = all(text.encode("cp1252").decode() == word for word, text in garbled.items())
print("decoded as a whole:", "all right" if whole else "not all right")
left = [word for word, done in healed.items() if not done]
sys.exit(0 if whole and left == ["Mål", "Råd", "På vej", "Årshjul", "Århus", "Måned"] else "this has changed")
PYTHON
