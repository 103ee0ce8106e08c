"""The action plan: list, board, timeline, the weeks of its owners, suggestions, the editor of an action."""
