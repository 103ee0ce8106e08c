"""One function per chart: domain data in, matplotlib Figure out. Imported when a chart is first needed."""

import os

from somedesk.base.paths import cache_folder

# Read by matplotlib when it is imported. A lasting folder of our own: otherwise a frozen program lists all fonts anew
# at each start, and a matplotlibrc of the user's would change our charts.
try:
    os.environ["MPLCONFIGDIR"] = str(cache_folder() / "matplotlib")
except OSError:
    os.environ.pop("MPLCONFIGDIR", None)
