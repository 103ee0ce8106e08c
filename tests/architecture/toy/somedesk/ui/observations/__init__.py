"""A toy: what was seen, on a page."""
