"""The rules of a workshop: rounds of votes, what they come to, the agenda and its time."""
