"""What the instruments say to each other, on the screen."""
