"""The rules of key figures: what can be done to them, what their series and states are, and what an import changes."""
