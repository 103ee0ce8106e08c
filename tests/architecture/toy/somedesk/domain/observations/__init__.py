"""A toy: what can be done to what was seen."""
