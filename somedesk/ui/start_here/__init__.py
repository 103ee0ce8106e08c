"""The way in for who knows nothing of this: five steps from a first question to a plan on paper."""
