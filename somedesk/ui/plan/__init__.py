"""The plan seen in other ways than as a list: a board, a timeline, the weeks of its owners."""
