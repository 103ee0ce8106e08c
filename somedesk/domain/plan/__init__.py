"""The action plan: changes to actions, dates that fit the hours, and what follows from what is done."""
