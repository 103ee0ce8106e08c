"""The strategy: thirteen questions in three steps, and beside them the document that they become."""
