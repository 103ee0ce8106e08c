"""Cut the bundled Inter weights down to what Danish, Swedish, English and the screens use.

Usage: python packaging/make_fonts.py FOLDER, where FOLDER holds the unpacked npm package
@expo-google-fonts/inter. Writes resources/fonts/*.ttf and their SHA256SUMS.
"""

import hashlib
import shutil
import sys
from pathlib import Path

from fontTools import subset

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
WEIGHTS = {
    "400Regular/Inter_400Regular.ttf": "Inter-Regular.ttf",
    "600SemiBold/Inter_600SemiBold.ttf": "Inter-SemiBold.ttf",
    "700Bold/Inter_700Bold.ttf": "Inter-Bold.ttf",
}
CHARACTERS = ",".join(
    [
        "U+0020-007E,U+00A0-017F,U+0218-021B",  # Latin-1, Latin Extended-A, comma-below letters
        "U+02C6-02DC",  # spacing accents
        "U+2002,U+2009-200B,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033",
        "U+2039,U+203A,U+2044,U+20AC,U+2116,U+2122",
        "U+2190-2193,U+2196-2199,U+21BA,U+21BB",  # arrows
        "U+2206,U+2211,U+2212,U+2215,U+221A,U+221E,U+2248,U+2260,U+2264,U+2265",  # arithmetic
        "U+25A0,U+25A1,U+25B2,U+25B3,U+25B6,U+25B7,U+25BC,U+25BD,U+25C0,U+25C6,U+25C7,U+25CB,U+25CF",
        "U+2605,U+2606,U+2691,U+2713,U+2717",  # stars, flag, check, cross (those that Inter has)
    ]
)
# Without "calt", which would turn a typed -> into an arrow.
FEATURES = ["kern", "liga", "ccmp", "locl", "tnum", "case", "frac", "sups"]


def main(package: Path) -> None:
    """Write the subsets, the licence and the checksums."""
    TARGET.mkdir(parents=True, exist_ok=True)
    sums = []
    for source, name in WEIGHTS.items():
        subset.main(
            [
                str(package / source),
                f"--output-file={TARGET / name}",
                f"--unicodes={CHARACTERS}",
                f"--layout-features={','.join(FEATURES)}",
                "--no-hinting",
                "--desubroutinize",
                "--name-IDs=*",
                "--no-recalc-timestamp",
                "--notdef-outline",
            ]
        )
        sums.append(f"{hashlib.sha256((TARGET / name).read_bytes()).hexdigest()}  {name}\n")
    (TARGET / "SHA256SUMS").write_text("".join(sums))
    shutil.copyfile(package / "LICENSE_FONT", TARGET / "OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
