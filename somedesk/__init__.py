"""SomeDesk: rate social-media maturity on a grid, follow it over the years, leave with an action plan."""

__version__ = "0.1.0"
