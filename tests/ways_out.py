"""Every place in the source where a file is made or replaced, found by looking: none can be forgotten."""

import ast
from collections.abc import Iterator
from functools import cache

from tests.source import modules, nodes

# Calls that put something on a disk, by the last part of their name.
OUTPUTS = frozenset({"write_output", "save_copy", "copy_out", "save_as"})
LOW = frozenset(
    {
        "write_text", "write_bytes", "mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile", "TemporaryDirectory",
        "copyfile", "copy2", "copytree", "symlink_to", "hardlink_to", "link_to", "savefig", "QFile", "QSaveFile",
        "QTemporaryFile", "QTemporaryDir", "QPdfWriter", "QPrinter", "QImageWriter", "QSettings", "QSvgGenerator",
        "setOutputFileName", "FileHandler", "RotatingFileHandler", "print_png", "print_svg", "print_pdf",
    }
)  # fmt: skip
OF_OS = frozenset({"open", "replace", "rename", "link", "symlink", "mkfifo"})


def named(place: str) -> str:
    """A module as one imports it."""
    return "somedesk." + place.removesuffix(".py").replace("/", ".")


def uses_of(name: str) -> set[str]:
    """The modules in which something of that name is called."""
    calls = ((place, node.func) for place, node in nodes() if isinstance(node, ast.Call))
    last = name.rpartition(".")[2]
    return {named(place) for place, function in calls if _last(function) == last and ast.unparse(function) == name}


@cache
def ways_out() -> dict[str, set[str]]:
    """By the function in which it stands: what puts something on a disk there."""
    found: dict[str, set[str]] = {}
    for place, tree in modules().items():
        for name, call in _calls(tree, named(place)):
            if way := _way(call):
                found.setdefault(name, set()).add(way)
    return found


def _calls(node: ast.AST, name: str) -> Iterator[tuple[str, ast.AST]]:
    """Every call, and every function handed on as in ``partial(function, …)``, with the function around it."""
    for child in ast.iter_child_nodes(node):
        inside = name
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            inside = f"{name}.{child.name}"
        if isinstance(child, ast.Call):
            yield inside, child
            handed_on = (each for each in child.args if isinstance(each, ast.Name | ast.Attribute))
            yield from ((inside, each) for each in handed_on)
        yield from _calls(child, inside)


def _last(function: ast.AST) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _way(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else node
    last = _last(function)
    if last not in OUTPUTS | LOW | OF_OS | {"setPath", "create", "write", "put"}:
        return ""  # to put a name together takes long, and there are ten thousands
    said = ast.unparse(function)
    if last in OUTPUTS | LOW:
        return last
    if last == "setPath":
        return said
    if said in ("ClientFile.create", "kept_files.write", "context.opened.put", "self.context.opened.put"):
        return said.removeprefix("self.")
    if said.startswith("os.") and last in OF_OS:
        return said
    if last == "open" and isinstance(node, ast.Call) and _writes(node):
        return "open to write"
    return ""


def _writes(call: ast.Call) -> bool:
    given = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    modes = [str(each.value) for each in given if isinstance(each, ast.Constant)]
    return any(set(mode) <= set("rwaxbt+") and set(mode) & set("wax+") for mode in modes)
