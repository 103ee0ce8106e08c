"""The stage check: statements answered by one key each, and what the answers come to."""
