"""Any chart from its data: the one way in for screens, files and reports."""

from matplotlib.figure import Figure

from somedesk.charts import areas, burn_up, dimensions, figures, heat_map, profile, stages
from somedesk.charts.data import AreasData, BurnUpData, ChartData, DimensionsData, ProfileData
from somedesk.charts.figures_data import FiguresData
from somedesk.charts.stages_data import StagesData
from somedesk.content.themes import Theme


def figure(data: ChartData, theme: Theme, language: str, size: tuple[float, float]) -> Figure:
    """The chart that shows ``data``, ``size`` inches."""
    if isinstance(data, ProfileData):
        return profile.figure(data, theme, language, size)
    if isinstance(data, AreasData):
        return areas.figure(data, theme, language, size)
    if isinstance(data, DimensionsData):
        return dimensions.figure(data, theme, language, size)
    if isinstance(data, BurnUpData):
        return burn_up.figure(data, theme, language, size)
    if isinstance(data, FiguresData):
        return figures.figure(data, theme, language, size)
    if isinstance(data, StagesData):
        return stages.figure(data, theme, language, size)
    return heat_map.figure(data, theme, language, size)


def preferred_height(data: ChartData, width: float, language: str) -> float:
    """Inches that this chart should be high when it is ``width`` inches wide."""
    if isinstance(data, ProfileData):
        return profile.preferred_height(width)
    if isinstance(data, AreasData):
        return areas.preferred_height(data, width)
    if isinstance(data, DimensionsData):
        return dimensions.preferred_height(data, width, language)
    if isinstance(data, BurnUpData):
        return burn_up.preferred_height(width)
    if isinstance(data, FiguresData):
        return figures.preferred_height(data, width)
    if isinstance(data, StagesData):
        return stages.preferred_height(width)
    return heat_map.preferred_height(data, width, language)
