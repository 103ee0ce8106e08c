"""Home: the library, a card per client."""
