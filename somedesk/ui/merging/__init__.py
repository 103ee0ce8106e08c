"""Two versions of a client beside each other, brought together."""
