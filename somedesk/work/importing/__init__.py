"""What comes into a client from files of others, whether the window or the command line asks."""
