"""PDF reports: a client, a language and options in, bytes out. Which there are: kinds.py."""
