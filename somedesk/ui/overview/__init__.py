"""The overview of a client, card by card."""
