"""The window itself: navigation, commands, menu, notices, and the dialogs that belong to no client."""
