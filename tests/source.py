"""What the program's source says: the labels of its changes, its texts, and the patterns of those it puts together."""

import ast
import gc
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

import somedesk

SOURCE = Path(somedesk.__file__).resolve().parent
Function = ast.FunctionDef | ast.AsyncFunctionDef


class LabelMade(Struct, frozen=True):
    """A place where a change is named: the label's key, and the names of the values that it gives."""

    key: str
    values: frozenset[str]
    place: str


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the program by its path, read once for all tests of a process.

    Trees are many small objects that stay: looked through by the garbage collector again and again they would cost more
    than all tests that read them.
    """
    gc.disable()
    found = {
        path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))
    }
    gc.freeze()
    gc.enable()
    return found


def nodes(folder: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Everything that stands in the modules of a folder ("ui/"), each with its module's path."""
    return ((place, node) for place, found in _walked().items() if place.startswith(folder) for node in found)


@cache
def _walked() -> dict[str, list[ast.AST]]:
    """To walk all trees takes a second, and dozens of tests do."""
    return {place: list(ast.walk(tree)) for place, tree in modules().items()}


def labels() -> Iterator[LabelMade]:
    """Every label that the program gives to a change. One whose key cannot be told is an error."""
    for place, tree in modules().items():
        names = {"label", "Label"} & _from_change(tree)
        for function, call in _calls(tree, names) if names else ():
            found = _texts(call.args[0], function, tree)
            assert found, f"{place}:{call.lineno}: the label's key cannot be told"
            for key in found:
                yield LabelMade(key, _values(call), f"{place}:{call.lineno}")


@cache
def literals() -> frozenset[str]:
    """Every text that stands in the source as it is."""
    return frozenset(
        node.value for _, node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@cache
def patterns() -> frozenset[str]:
    """A regular expression for each text that is put together around a value: f"changes.{key}", "kind_" + key."""
    return frozenset(_patterns())


def _patterns() -> Iterator[str]:
    for _, node in nodes():
        if isinstance(node, ast.JoinedStr):
            parts = [re.escape(v.value) if isinstance(v, ast.Constant) else r"[\w-]+" for v in node.values]
            yield "".join(map(str, parts))
        elif isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant) and isinstance(node.left.value, str):
            yield re.escape(node.left.value) + r"[\w-]+"


def _from_change(tree: ast.Module) -> set[str]:
    found = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return {name.name for node in found if node.module == "somedesk.domain.change" for name in node.names}


def _calls(tree: ast.Module, names: set[str]) -> Iterator[tuple[Function | None, ast.Call]]:
    def walk(node: ast.AST, function: Function | None) -> Iterator[tuple[Function | None, ast.Call]]:
        if isinstance(node, Function):
            function = node
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names and node.args:
            yield function, node
        for child in ast.iter_child_nodes(node):
            yield from walk(child, function)

    return walk(tree, None)


def _texts(node: ast.expr, function: Function | None, tree: ast.Module) -> set[str]:
    """The texts that ``node`` can be: itself, one of two, a name's, or what the function's callers give."""
    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp():
            return _texts(node.body, function, tree) | _texts(node.orelse, function, tree)
        case ast.Name(id=name):
            parameters = [each.arg for each in function.args.args] if function else []
            if function is not None and name in parameters:
                calls = [call for _, call in _calls(tree, {function.name})]
                given = [call.args[parameters.index(name)] for call in calls]
                return {text for each in given for text in _texts(each, None, tree)}
            made = [each for each in (*ast.walk(function or tree), *tree.body) if isinstance(each, ast.Assign)]
            values = [each.value for each in made if name in map(ast.unparse, each.targets)]
            return {text for value in values for text in _texts(value, function, tree)}
        case _:
            return set()


def _values(call: ast.Call) -> frozenset[str]:
    """Names of keyword arguments, and of the pairs in a second argument."""
    pairs = [pair for pair in ast.walk(call) if isinstance(pair, ast.Tuple)] if len(call.args) > 1 else []
    names = [pair.elts[0].value for pair in pairs if pair.elts and isinstance(pair.elts[0], ast.Constant)]
    return frozenset({*map(str, names), *(keyword.arg for keyword in call.keywords if keyword.arg)})
