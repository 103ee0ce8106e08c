"""Client files on the screen: made, opened, protected, backed up, deleted, erased."""
