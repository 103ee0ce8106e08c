"""The window: a room for each feature, the shell about them, the desk they ask, the kit they are built with."""
