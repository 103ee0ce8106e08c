"""Which screen the room sees, chosen, remembered, lost and found again."""
