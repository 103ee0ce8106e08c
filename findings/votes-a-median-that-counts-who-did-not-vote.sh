#!/usr/bin/env bash
# Who did not vote is left out of the mean and is a vote of 0 in the median; nought is also the most common level.
#
# Seen with: @formulajs/formulajs==4.6.1, hyperformula==3.5.0 for comparison (npm), Node 20.
#
# formulajs has the functions of spreadsheets under their names; grids and calculators in web pages compute with it. A
# cell that is empty comes as null. ECMA-376 says of MEDIAN and CORREL that texts and empty cells in a range
# are ignored and cells with 0 are not. AVERAGE and MIN of formulajs leave null out; MEDIAN, MODE, SMALL, SLOPE, FORECAST
# and CORREL take it for 0. Of the votes 1, none, 3 and 5 the mean is 3 and the median 2, and with "Ved ikke" (do not
# know) for none it is so again. Of 1, 3, 3 and three that are missing the mode is 0. A month without a figure in a
# straight line makes a forecast of 7 instead of 10 and a correlation of 0.53 instead of 1. Its list of differences from
# Excel names dates only. HyperFormula gives what the standard says.
#
# Why it matters: the median is what is taken for levels, because single votes do not move it; here each absence pulls it
# down, and the mean beside it looks right. Take empty ones out before anything is computed.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "@formulajs/formulajs@4.6.1" "hyperformula@3.5.0"
cd "$folder"
node - <<'JAVASCRIPT'
const formulas = require("@formulajs/formulajs");
const { HyperFormula } = require("hyperformula");

const VOTES = [1, null, 3, 5];
const UNSURE = [1, "Ved ikke", 3, 5];
const FEW = [1, null, null, null, 3, 3];
const MONTHS = [1, 2, 3, 4];
const REACH = [2, 4, null, 8];
const sheet = HyperFormula.buildFromArray([VOTES, UNSURE, FEW, MONTHS, REACH], { licenseKey: "gpl-v3" });
const other = (formula) => sheet.calculateFormula(formula, 0);

const rounded = (value) => (typeof value === "number" ? Math.round(value * 100) / 100 : String(value));
// HyperFormula has no forecast and no mode: there it is formulajs itself, with the empty ones taken out.
const BOTH = [
  ["mean of 1, -, 3, 5", formulas.AVERAGE([...VOTES]), other("=AVERAGE(A1:D1)")],
  ["median of 1, -, 3, 5", formulas.MEDIAN([...VOTES]), other("=MEDIAN(A1:D1)")],
  ["smallest of 1, -, 3, 5", formulas.SMALL([...VOTES], 1), other("=SMALL(A1:D1,1)")],
  ["minimum of 1, -, 3, 5", formulas.MIN([...VOTES]), other("=MIN(A1:D1)")],
  ["mean of 1, Ved ikke, 3, 5", formulas.AVERAGE([...UNSURE]), other("=AVERAGE(A2:D2)")],
  ["median of 1, Ved ikke, 3, 5", formulas.MEDIAN([...UNSURE]), other("=MEDIAN(A2:D2)")],
  ["forecast after 2, 4, -, 8", formulas.FORECAST(5, [...REACH], [...MONTHS]), formulas.FORECAST(5, [2, 4, 8], [1, 2, 4])],
  ["slope of 2, 4, -, 8", formulas.SLOPE([...REACH], [...MONTHS]), other("=SLOPE(A5:D5,A4:D4)")],
  ["correlation of 2, 4, -, 8", formulas.CORREL([...REACH], [...MONTHS]), other("=CORREL(A5:D5,A4:D4)")],
  ["mode of 1, -, -, -, 3, 3", formulas.MODE.SNGL([...FEW]), formulas.MODE.SNGL([1, 3, 3])],
];
const seen = BOTH.map(([name, one, two]) => [name, rounded(one), rounded(two)]);
for (const [name, one, two] of seen) console.log(`${name}: ${one}, should be ${two}`);
const expected = [[3, 3], [2, 3], [0, 1], [1, 1], [3, 3], [2, 3], [7, 10], [1.4, 2], [0.53, 1], [0, 3]];
const changed = JSON.stringify(seen.map(([, ...both]) => both)) !== JSON.stringify(expected);
if (changed) console.error("this has changed");
process.exitCode = changed ? 1 : 0;
JAVASCRIPT
