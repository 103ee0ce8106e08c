"""The workshop: two windows, voting, deciding."""
