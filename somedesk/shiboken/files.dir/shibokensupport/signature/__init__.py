"""In the place of shiboken's own package of this name."""
