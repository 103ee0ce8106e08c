"""A chart on the screen: as a picture, as a table, and on a card with the ways to take it along."""
