"""Progress: how the client moved from one assessment to the next, and what was promised."""
