"""What files and folders of ours are called, whoever makes them."""

SUFFIX = ".somedesk"
PENDING = ".pending"
BACKUPS, QUARANTINE, TRASH = ".backups", ".quarantine", ".trash"
