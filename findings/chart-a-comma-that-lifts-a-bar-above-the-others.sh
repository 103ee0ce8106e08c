#!/usr/bin/env bash
# 2,5 is drawn as 25 and 3,75 as 375, beside a 4 that is drawn as 4.
#
# Seen with: papaparse==5.7.1 to read, plotly.js-dist-min==4.1.2 to draw, jsdom==29.1.1 to look at what it drew (npm), Node
# 20.
#
# A Danish or Swedish export parts its columns by semicolons and has a comma in its decimals. papaparse finds the semicolon;
# with dynamicTyping it makes a number of 4 and leaves 2,5 and 3,75 as texts. plotly.js takes commas, spaces and the signs
# %, $ and # out of a text before it asks whether the rest is a number: the comma is always that of thousands. So the factor
# is 10, 100 or none, by the number of decimals, within one column, and "3,8 %" is 38. To say that the comma is the sign
# for decimals (separators ",.") does not change it; that is for what plotly.js writes beside the axis. autotypenumbers
# "strict" makes an axis of words of texts alone (Python's plotly sets that in its templates, plotly.js does not); where a
# number such as 4 is among them, as here, it changes nothing.
#
# Why it matters: rates are small numbers of one or two decimals, and the highest of the three is the lowest bar. The axis
# has numbers, and nothing is said. Make numbers before anything is drawn.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "papaparse@5.7.1" "plotly.js-dist-min@4.1.2" "jsdom@29.1.1"
cd "$folder"
node - <<'JAVASCRIPT'
const { readFileSync } = require("node:fs");
const { JSDOM, VirtualConsole } = require("jsdom");
const Papa = require("papaparse");

const read = (text) => Papa.parse(text, { header: true, dynamicTyping: true }).data;
const TABLE = read("Opslag;Rate\nForår;2,5\nSommer;3,75\nEfterår;4");
const PERCENT = read("Opslag;Rate\nForår;2,5 %\nSommer;3,8 %\nEfterår;4 %");
const RIGHT = TABLE.map((row) => ({ ...row, Rate: Number(String(row.Rate).replace(",", ".")) }));

/** The heights of the bars as they are drawn, the last of which stands for 4, and what stands beside the axis at its top. */
async function drawn(window, table, layout = {}) {
  const chart = window.document.body.appendChild(window.document.createElement("div"));
  const bars = { type: "bar", x: table.map((row) => row.Opslag), y: table.map((row) => row.Rate) };
  await window.Plotly.newPlot(chart, [bars], { width: 600, height: 10000, ...layout });
  const heights = [...chart.querySelectorAll(".bars .point path")].map((path) => {
    const [, from, to] = /^M[^,]+,([\d.]+)V([\d.]+)/.exec(path.getAttribute("d"));
    return from - to;
  });
  const beside = [...chart.querySelectorAll(".ytick text")].map((text) => text.textContent);
  return [...heights.map((height) => Math.round((height / heights[2]) * 400) / 100), beside.at(-1)];
}

async function main() {
  const { window } = new JSDOM("", {
    pretendToBeVisual: true, runScripts: "outside-only", virtualConsole: new VirtualConsole(),
  });
  window.URL.createObjectURL = () => "";
  window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 10, height: 10 });
  window.eval(readFileSync(require.resolve("plotly.js-dist-min/plotly.min.js"), "utf8"));
  console.log("papaparse reads:", TABLE.map((row) => row.Rate));
  const seen = {
    "2,5 3,75 4": await drawn(window, TABLE),
    "the same, with separators": await drawn(window, TABLE, { separators: ",." }),
    "2,5 % 3,8 % 4 %": await drawn(window, PERCENT),
    "2,5 3,75 4, strict": await drawn(window, TABLE, { autotypenumbers: "strict" }),
    "2,5 % 3,8 % 4 %, strict": await drawn(window, PERCENT, { autotypenumbers: "strict" }),
    numbers: await drawn(window, RIGHT),
  };
  for (const [name, [one, other, last, top]] of Object.entries(seen)) {
    console.log(`${name}: bars as high as ${one}, ${other} and ${last}; at the top of the axis: ${top}`);
  }
  window.close();
  const expected = {
    "2,5 3,75 4": [25, 375, 4, "350"],
    "the same, with separators": [25, 375, 4, "350"],
    "2,5 % 3,8 % 4 %": [25, 38, 4, "40"],
    "2,5 3,75 4, strict": [25, 375, 4, "350"],
    "2,5 % 3,8 % 4 %, strict": [0, 2, 4, "4 %"],
    numbers: [2.5, 3.75, 4, "4"],
  };
  const changed = JSON.stringify(seen) !== JSON.stringify(expected);
  if (changed) console.error("this has changed");
  process.exitCode = changed ? 1 : 0;
}
main();
JAVASCRIPT
