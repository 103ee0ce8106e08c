"""Pages of the main window; each shows one part of a client."""
