"""Key figures: cards and a table, the measurements of each, and what is imported."""
