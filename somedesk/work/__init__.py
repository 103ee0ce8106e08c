"""What the window and the command line both do: no Qt, no arguments of a command line."""
