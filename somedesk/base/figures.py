"""How a measured number is written: as many decimals as it needs at its size, its unit after it."""


def figure_decimals(value: float) -> int:
    """None from 1,000 up; below it as many as tell two neighbours apart, at most two, and none that is nought."""
    most = 0 if abs(value) >= 1000 else 1 if abs(value) >= 10 else 2
    return next((decimals for decimals in range(most) if abs(value - round(value, decimals)) < 10 ** -(most + 2)), most)
