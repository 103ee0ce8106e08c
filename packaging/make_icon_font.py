"""Cut Lucide's icon font down to the icons that SomeDesk shows.

Usage: python packaging/make_icon_font.py FOLDER, where FOLDER holds the unpacked npm package lucide-static.
The names in resources/icons/characters.json say which are kept; add one there, and run this. Writes Lucide.ttf beside
it, and each name's character anew.
"""

import json
import sys
from pathlib import Path

from fontTools import subset

TARGET = Path(__file__).resolve().parent.parent / "resources" / "icons"


def main(package: Path) -> None:
    """Write the font and the characters."""
    listed = TARGET / "characters.json"
    codepoints = json.loads((package / "font" / "codepoints.json").read_text("utf-8"))
    characters = {name: chr(codepoints[name]) for name in sorted(json.loads(listed.read_text("utf-8")))}
    listed.write_text(json.dumps(characters, indent=1) + "\n", "utf-8")
    subset.main(
        [
            str(package / "font" / "lucide.ttf"),
            f"--output-file={TARGET / 'Lucide.ttf'}",
            f"--unicodes={','.join(f'{ord(character):04X}' for character in characters.values())}",
            "--no-hinting",
            "--name-IDs=*",
            "--no-recalc-timestamp",
        ]
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
