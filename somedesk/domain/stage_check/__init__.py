"""The stage check: 36 statements, and what their answers come to."""
