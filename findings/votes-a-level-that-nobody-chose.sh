#!/usr/bin/env bash
# A level that nobody voted for is left out of the scale, and the levels beside it move together.
#
# Seen with: scikit-learn==1.9.1, irrCAC==0.4.4 and krippendorff==0.9.0 for comparison, Python 3.11.
#
# Weighted kappa takes votes of 1 and 5 as further apart than 4 and 5. scikit-learn's cohen_kappa_score takes the distance
# between places in the list of levels that occur, not between the levels: where nobody chose 2 or 3, 1 and 4 are next to
# each other, as 4 and 5 are. The levels are numbers, and its description of "linear" and "quadratic" speaks of no places.
# In the example two voters who differ by one level only come out at 0.30, and two who are once three levels apart at 0.78;
# with labels=[1, 2, 3, 4, 5] it is 0.82 and 0.33, as irrCAC (conger) has it. krippendorff (interval) puts them in the same
# order.
#
# Why it matters: few voters leave levels out, and levels differ between two areas or two rounds; they are then measured with
# different rulers, and may change places. Always name the levels of the scale.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "scikit-learn==1.9.1" \
    "irrCAC==0.4.4" \
    "krippendorff==0.9.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import krippendorff
import pandas as pd
from irrCAC.raw import CAC
from sklearn.metrics import cohen_kappa_score

LEVELS = [1, 2, 3, 4, 5]
# Two voters on eight statements, and other two.
NEAR = [5, 5, 1, 4, 4, 4, 4, 4], [4, 4, 1, 5, 4, 5, 4, 4]
FAR = [4, 4, 5, 4, 4, 4, 4, 5], [4, 4, 5, 4, 1, 4, 4, 5]


def agreement(votes: tuple[list[int], list[int]]) -> dict[str, float]:
    table = pd.DataFrame(dict(zip("ab", votes, strict=True)))
    return {
        "scikit-learn": cohen_kappa_score(*votes, weights="quadratic"),
        "scikit-learn, levels named": cohen_kappa_score(*votes, weights="quadratic", labels=LEVELS),
        "irrCAC": CAC(table, weights="quadratic").conger()["est"]["coefficient_value"],
        "krippendorff": krippendorff.alpha(reliability_data=votes, level_of_measurement="interval"),
    }


wanted = {"near": [0.30, 0.82, 0.82, 0.83], "far": [0.78, 0.33, 0.33, 0.35]}
seen = {}
for about, votes in (("near", NEAR), ("far", FAR)):
    found = agreement(votes)
    seen[about] = [round(float(value), 2) for value in found.values()]
    print(f"{about}:", ", ".join(f"{name} {value}" for name, value in zip(found, seen[about], strict=True)))
sys.exit(0 if seen == wanted else "this has changed")
PYTHON
