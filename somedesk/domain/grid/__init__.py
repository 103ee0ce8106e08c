"""Ratings on a maturity model: changes to an assessment, and what its numbers are made of."""
