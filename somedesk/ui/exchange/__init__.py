"""Files for other programs, and what comes back from them."""
