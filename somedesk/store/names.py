"""What files and folders of ours are called, whoever makes them."""

SUFFIX = ".somedesk"
PENDING = ".pending"
BACKUPS, QUARANTINE, TRASH = ".backups", ".quarantine", ".trash"


def is_client_name(name: str) -> bool:
    """Whether a file of that name is taken for a client; other systems give it capitals, "KUNDE.SOMEDESK"."""
    return name.casefold().endswith(SUFFIX)
