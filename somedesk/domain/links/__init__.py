"""What the instruments have to do with each other: the table of links, contradictions, and what agrees."""
