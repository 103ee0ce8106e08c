"""What a room may ask of its window, and the commands that the window offers."""
