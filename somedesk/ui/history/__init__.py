"""The history of a client: what was changed, when, by whom and why."""
