#!/usr/bin/env bash
# A chart of the hours of the day has no bars after noon; eight opening hours come out as one bar, in December 2011.
#
# Seen with: plotly.js-dist-min==4.1.2 (npm) and plotly==7.1.0 (Python, which brings 4.1.1), in jsdom==29.1.1, Node 20.
#
# The labels are texts: 08-09, 09-10 and so on. plotly.js looks at texts itself and asks whether they are dates. A year may
# have two digits and a day may be missing, so 08-09 is September 2008 and 11-12 December 2011; 12-13 is no date. It takes
# the axis for one of dates if there are more than twice as many dates as numbers: labels that are neither do not count. One
# date is therefore enough, and each bar whose label is no date is left out. Of 24 hours 12 are drawn, over an axis of
# years; of the eight from 11 to 19, one. The age groups 10-12, 13-17 and 18-24 are one bar too. The chart is not empty and
# nothing is said. autotypenumbers "strict", which keeps numbers in texts as texts and is the default of Python's plotly,
# does nothing for dates. With a dash (11–12) or "kl." in front all are there, and so with type "category".
#
# Why it matters: "when are our followers online" is the chart that people ask for, and its peak is in the evening. State
# the type of the axis wherever labels are texts.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm python3; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "plotly.js-dist-min@4.1.2" "jsdom@29.1.1"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "plotly==7.1.0"
cd "$folder"
cat > page.js <<'JAVASCRIPT'
const { readFileSync } = require("node:fs");
const { JSDOM, VirtualConsole } = require("jsdom");

/** A page with plotly in it. There is no layout in it: what is drawn can be counted, not measured. */
module.exports = function open(script) {
  const { window } = new JSDOM("<div id=chart></div>", {
    pretendToBeVisual: true, runScripts: "outside-only", virtualConsole: new VirtualConsole(),
  });
  window.URL.createObjectURL = () => "";
  window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 10, height: 10 });
  window.eval(readFileSync(script, "utf8"));
  return window;
};
JAVASCRIPT
brought=$(venv/bin/python -c 'import pathlib, plotly; print(pathlib.Path(plotly.__file__).parent / "package_data/plotly.min.js")')
PYTHONS="$brought" TZ=Europe/Copenhagen node - <<'JAVASCRIPT'
const open = require("./page.js");

const two = (number) => String(number).padStart(2, "0");
const hours = (from, to, sign = "-") =>
  Array.from({ length: to - from }, (_, at) => `${two(from + at)}${sign}${two(from + at + 1)}`);

async function drawn(window, x, axis = {}) {
  const chart = window.document.getElementById("chart");
  await window.Plotly.newPlot(chart, [{ type: "bar", x, y: x.map((_, at) => at + 1) }], { xaxis: axis });
  const places = [...chart.querySelectorAll(".bars .point path")];
  const bars = places.filter((path) => /[1-9]/.test(path.getAttribute("d") ?? ""));
  const under = [...chart.querySelectorAll(".xtick text")].map((text) => text.textContent);
  return [x.length, bars.length, chart.layout.xaxis.type, `${under[0]} to ${under.at(-1)}`];
}

async function main() {
  const seen = [];
  for (const script of [require.resolve("plotly.js-dist-min/plotly.min.js"), process.env.PYTHONS]) {
    const window = open(script);
    const found = {
      "24 hours": await drawn(window, hours(0, 24)),
      "opening hours": await drawn(window, hours(11, 19)),
      "opening hours, strict": await drawn(window, hours(11, 19), { autotypenumbers: "strict" }),
      "age groups": await drawn(window, ["10-12", "13-17", "18-24"]),
      "24 hours, with a dash": await drawn(window, hours(0, 24, "\u2013")),
      "24 hours, with kl.": await drawn(window, hours(0, 24).map((hour) => `kl. ${hour}`)),
      "24 hours, as categories": await drawn(window, hours(0, 24), { type: "category" }),
    };
    console.log(`plotly.js ${window.Plotly.version}`);
    for (const [name, [labels, bars, type, under]] of Object.entries(found)) {
      console.log(`  ${name}: ${labels} labels, ${bars} bars, axis of type ${type}, ${under}`);
    }
    seen.push(Object.values(found).map(([labels, bars, type]) => `${labels} ${bars} ${type}`));
    window.close();
  }
  const all = "24 24 category";
  const expected = ["24 12 date", "8 1 date", "8 1 date", "3 1 date", all, all, all];
  const changed = JSON.stringify(seen) !== JSON.stringify([expected, expected]);
  if (changed) console.error("this has changed");
  process.exitCode = changed ? 1 : 0;
}
main();
JAVASCRIPT
