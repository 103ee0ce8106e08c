"""Data in and out: JSON, CSV."""
