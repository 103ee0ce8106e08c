"""People and capabilities, and who answers for what: the page."""
