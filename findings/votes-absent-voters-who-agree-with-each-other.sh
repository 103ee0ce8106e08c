#!/usr/bin/env bash
# Voters who did not answer count as voters who agree, and lift the agreement of all.
#
# Seen with: statsmodels==0.15.0, krippendorff==0.9.0 for comparison, Python 3.11.
#
# aggregate_raters makes, of each statement's votes, the counts that fleiss_kappa takes. A missing vote (nan) becomes a
# category of its own, beside 1 to 5: two who did not vote are then two who chose the same. Its documentation speaks of
# categories and not of missing votes, fleiss_kappa itself cannot leave anybody out (it wants equal numbers of votes), and
# there is no warning. In the example the voters are split in two on everything, and those who were present reach less than
# nothing in Krippendorff's alpha, which leaves missing votes out; with the absent ones, Fleiss' kappa says that there is
# agreement (0.22 against -0.25).
#
# Why it matters: people who join for some of the areas are normal in an assessment, and the measure rises with their
# absence. Drop nan yourself, or use a measure that is made for missing votes.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "statsmodels==0.15.0" "krippendorff==0.9.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import krippendorff
import numpy
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

nan = numpy.nan
votes = numpy.array(
    [
        [1, 5, nan, nan, nan, nan, nan, nan],
        [5, 1, nan, nan, nan, nan, nan, nan],
        [1, 5, 1, 5, 1, 5, 1, 5],
        [5, 1, 5, 1, 5, 1, 5, 1],
    ]
)
counts, categories = aggregate_raters(votes)
kappa = round(float(fleiss_kappa(counts)), 2)
alpha = round(float(krippendorff.alpha(reliability_data=votes.T, level_of_measurement="nominal")), 2)
print("categories that were counted:", categories)
print("counts, one row for each statement:", counts.tolist())
print(f"Fleiss' kappa with the absent as a category: {kappa}; Krippendorff's alpha of those who voted: {alpha}")
as_expected = bool(numpy.isnan(categories[-1])) and (kappa, alpha) == (0.22, -0.25)
sys.exit(0 if as_expected else "this has changed")
PYTHON
