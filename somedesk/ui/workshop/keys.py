"""Which keys do what in a workshop."""
