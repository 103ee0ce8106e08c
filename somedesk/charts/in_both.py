"""Two languages in one chart: what a chart shows, its names in one language beside those in the other."""

from msgspec.structs import replace

from somedesk.charts.data import AreasData, HeatMapData, Profile, ProfileData
from somedesk.charts.stages_data import StagesData
from somedesk.content.words import in_both


def profiles(first: ProfileData, second: ProfileData) -> ProfileData:
    """``first``, each label with that of ``second`` on a line below it."""
    return replace(
        first,
        labels=tuple(in_both(a, b, "\n") for a, b in zip(first.labels, second.labels, strict=True)),
        now=_profile(first.now, second.now),
        target=_profile(first.target, second.target),
        earlier=first.earlier and second.earlier and _profile(first.earlier, second.earlier),
    )


def areas(first: AreasData, second: AreasData) -> AreasData:
    """``first``, each line with both names."""
    pairs = zip(first.series, second.series, strict=True)
    return replace(first, series=tuple(replace(a, name=in_both(a.name, b.name)) for a, b in pairs))


def stages(first: StagesData, second: StagesData) -> StagesData:
    """``first``, each stage with both names."""
    return replace(first, names=tuple(in_both(a, b) for a, b in zip(first.names, second.names, strict=True)))


def heat_maps(first: HeatMapData, second: HeatMapData) -> HeatMapData:
    """``first``, each row with both names."""
    pairs = zip(first.lines, second.lines, strict=True)
    return replace(first, lines=tuple(replace(a, name=in_both(a.name, b.name)) for a, b in pairs))


def _profile(first: Profile, second: Profile) -> Profile:
    return replace(first, name=in_both(first.name, second.name))
