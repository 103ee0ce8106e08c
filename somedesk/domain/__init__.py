"""Frozen records and pure functions: no files, no clock, no Qt."""
