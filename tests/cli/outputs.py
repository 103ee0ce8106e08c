"""Every output of the command line, by the function that writes it; what is made is called OUT."""

from pathlib import Path

from msgspec import Struct

OUT = "OUT"


class Command(Struct, frozen=True):
    """``arguments`` of a call on the client ``own.somedesk``; ``forced``: with --force, an ordinary file gives way."""

    arguments: tuple[str, ...]
    forced: bool = False


COMMANDS = {
    "cli.main._write_output": (
        Command(("report", "own.somedesk", "-o", OUT)),
        Command(("report", "own.somedesk", "--kind", "poster", "-o", OUT)),
        Command(("export", "own.somedesk", "--format", "csv", "-o", OUT)),
        Command(("export", "own.somedesk", "--format", "json", "-o", OUT)),
    ),
    "cli.files.create": (
        Command(("sample", OUT)),
        Command(("sample", OUT, "--force"), forced=True),
        Command(("import", OUT, "whole.json")),
        Command(("import", OUT, "whole.json", "--force"), forced=True),
    ),
    "cli.files.restore": (Command(("restore", "own.somedesk", "--backup", "0", "-o", OUT)),),
}
ALL = tuple(command for commands in COMMANDS.values() for command in commands)


def filled_in(command: Command, target: Path) -> tuple[str, ...]:
    """The arguments with the file that is to be made."""
    return tuple(str(target) if argument == OUT else argument for argument in command.arguments)
