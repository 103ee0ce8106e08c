"""Files of figures as the platforms give them: recognised by content, read as each platform writes, never guessed."""
