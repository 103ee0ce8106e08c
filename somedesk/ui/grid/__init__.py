"""The page of an assessment: the clickable grid (model, view, delegate), its inspector, and what is done to it."""
