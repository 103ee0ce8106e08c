"""What every room is built with: context, document, dialogs, fields, words and looks. Knows no room."""
