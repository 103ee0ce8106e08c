"""What a room may ask of its window, what every page has, and the commands that the window offers."""
