"""The strategy: its questions, what is answered, and its lists of purposes, goals, target groups and platforms."""
