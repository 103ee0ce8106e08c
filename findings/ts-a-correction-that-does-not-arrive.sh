#!/usr/bin/env bash
# A translator's corrections come back into the program's file and are not shown; or they are, and 5 tasks are "5 opgave".
#
# Seen with: translate-toolkit==3.20.4, PySide6-Essentials==6.11.2 (lrelease, QTranslator), Python 3.11.
#
# Qt keeps translations in .ts files, many translators work with .po, and ts2po and po2ts turn one into the other. po2ts
# has a template (-t), the .ts file that the .po file came from. With it, each message is added once more behind the one
# that is there, and the old one is left as it was; lrelease warns of duplicates and takes the first, so that all is as
# before. An unfinished message that the translator has finished stays unfinished, too. Without a template the corrections
# arrive, and the language of the file is gone, also if the .po file names it: lrelease then drops the plural, with a
# note, and every number has the singular. Either way po2ts says nothing and ends with 0. Its documentation shows the way
# without a template, and warns in general that attributes may be lost.
#
# Why it matters: the words of levels and areas are corrected by people who do not build the program, and who see their
# .po file as they left it. Change the .ts file itself (Linguist), or name the language in it again before lrelease.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "translate-toolkit==3.20.4" "PySide6-Essentials==6.11.2"
cd "$folder"
PATH="$folder/venv/bin:$PATH"
cat > before.ts <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="en">
<context>
    <name>Plan</name>
    <message><source>Level</source><translation>Vaterpas</translation></message>
    <message><source>Draft</source><translation type="unfinished">Træk</translation></message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation><numerusform>%n opgave</numerusform><numerusform>%n opgaver</numerusform></translation>
    </message>
</context>
</TS>
XML
cat > correct.py <<'PYTHON'
from translate.storage.pypo import pofile

file = pofile.parsefile("before.po")
file.updateheader(add=True, Language="da", Plural_Forms="nplurals=2; plural=(n != 1);")
for unit in file.units:
    if str(unit.source) in (right := {"Level": "Niveau", "Draft": "Udkast"}):
        unit.target = right[str(unit.source)]
        unit.markfuzzy(False)
file.savefile("after.po")
PYTHON
cat > show.py <<'PYTHON'
import sys

from PySide6.QtCore import QCoreApplication, QTranslator

program = QCoreApplication([])
translator = QTranslator()
translator.load(sys.argv[1])
program.installTranslator(translator)
words = [program.translate("Plan", word) for word in ("Level", "Draft")]
print(*words, *(program.translate("Plan", "%n task(s)", None, number) for number in (1, 5)), sep=", ")
PYTHON
ts2po --progress=none before.ts before.po
python correct.py
po2ts --progress=none after.po without.ts
po2ts --progress=none -t before.ts after.po with.ts
seen=$(for name in before without with; do
    pyside6-lrelease "$name.ts" -qm "$name.qm" >"$name.said" 2>&1
    grep -q "dropping duplicate" "$name.said" && said="duplicates" || said="-"
    grep -q "Removed plural" "$name.said" && said="plural removed"
    echo "$name: $(python show.py "$name.qm"); lrelease: $said"
done)
echo "$seen"
expected="before: Vaterpas, Træk, 1 opgave, 5 opgaver; lrelease: -
without: Niveau, Udkast, 1 opgave, 5 opgave; lrelease: plural removed
with: Vaterpas, Træk, 1 opgave, 5 opgaver; lrelease: duplicates"
[ "$seen" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
