"""What every room is built with: the desk, pages, dialogs, fields, words and looks. Knows no room."""
