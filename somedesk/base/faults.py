"""What is wrong in a text of JSON, told by its kind: in sentences of ours and the reader's language, not the library's.

Only whether a value fits is asked of the library; where it does not, the value and the type say what is wrong.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec
from msgspec import Struct, inspect
from msgspec.structs import fields

from somedesk.base.errors import InvalidInput

# What a value is, and what should stand there: keys of resources/messages.
_FOUND: Mapping[type, str] = MappingProxyType(
    {
        NoneType: "value_null", bool: "value_bool", int: "value_whole", float: "value_decimal", str: "value_text",
        list: "value_list", dict: "value_object",
    }
)  # fmt: skip
_WANTED: Mapping[type, str] = MappingProxyType(
    {
        inspect.BoolType: "value_bool", inspect.IntType: "value_whole", inspect.FloatType: "value_number",
        inspect.StrType: "value_text", inspect.BytesType: "value_text", inspect.DateType: "value_date",
        inspect.TimeType: "value_time", inspect.DateTimeType: "value_moment", inspect.ListType: "value_list",
        inspect.VarTupleType: "value_list", inspect.TupleType: "value_list", inspect.DictType: "value_object",
        inspect.StructType: "value_object",
    }
)  # fmt: skip
_WRITTEN: Mapping[type, str] = MappingProxyType(
    {inspect.DateType: "fault_date", inspect.TimeType: "fault_time", inspect.DateTimeType: "fault_moment"}
)


class Fault(Struct, frozen=True):
    """The first thing that is wrong: the way to it, by names and (from 0) numbers, and ``what`` it is.

    ``document`` is the plain data in which that is, if it is at hand.
    """

    path: tuple[str | int, ...]
    what: InvalidInput
    document: Any = None


def written(path: tuple[str | int, ...]) -> str:
    """The way to a place as those who write JSON know it: "actions[3].status"."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def first_fault(value: object, kind: Any, path: tuple[str | int, ...] = ()) -> Fault | None:
    """Where ``value``, plain data of JSON, first is not of ``kind``; None if it is."""
    if _fits(value, kind):
        return None
    bare = _bare(kind)
    for part, item, inner in _parts(value, bare):
        if inner is None:
            return Fault((*path, part), InvalidInput("fault_unknown", name=part))
        if found := first_fault(item, inner, (*path, part)):
            return found
    if isinstance(value, dict) and _is_record(bare):
        for name in (each.encode_name for each in fields(bare) if each.required and each.encode_name not in value):
            return Fault((*path, name), InvalidInput("fault_missing", name=name))
    return Fault(path, _what(value, _single(inspect.type_info(kind))))


def _fits(value: object, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def _bare(kind: Any) -> Any:
    """A kind without its limits, and of what may be nothing the other."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        real = [each for each in get_args(kind) if each is not NoneType]
        return _bare(real[0]) if len(real) == 1 else kind
    return kind


def _single(info: inspect.Type) -> inspect.Type:
    if isinstance(info, inspect.UnionType):
        real = [each for each in info.types if not isinstance(each, inspect.NoneType)]
        return real[0] if len(real) == 1 else info
    return info


def _is_record(bare: Any) -> bool:
    return isinstance(bare, type) and issubclass(bare, Struct)


def _parts(value: object, bare: Any) -> Iterator[tuple[str | int, object, Any]]:
    """What is in a value, with the kind that it should be of; None for a name that must not stand there."""
    if isinstance(value, dict) and _is_record(bare):
        kinds = {each.encode_name: each.type for each in fields(bare)}
        for name, item in value.items():
            if name in kinds or bare.__struct_config__.forbid_unknown_fields:
                yield name, item, kinds.get(name)
    elif isinstance(value, dict) and get_origin(bare) is dict:
        yield from ((name, item, get_args(bare)[1]) for name, item in value.items())
    elif isinstance(value, list) and get_origin(bare) in (list, tuple):
        yield from ((number, item, get_args(bare)[0]) for number, item in enumerate(value))


def _what(value: Any, info: inspect.Type) -> InvalidInput:
    """What is wrong with a value in which nothing else is."""
    if isinstance(info, inspect.LiteralType):
        wanted, is_of_kind = _FOUND[type(info.values[0])], type(value) is type(info.values[0])
    else:
        wanted, is_of_kind = _WANTED.get(type(info), ""), _is_of_kind(value, info)
    if wanted and not is_of_kind:
        return InvalidInput("fault_kind", wanted=InvalidInput(wanted), found=InvalidInput(_FOUND[type(value)]))
    match info:
        case inspect.LiteralType(values=values):
            return InvalidInput("fault_word", value=value, known=tuple(map(str, values)))
        case inspect.IntType() | inspect.FloatType():
            return _beyond(value, info)
        case inspect.StrType(min_length=least, max_length=most):
            return _of_length(len(value), least, most, "text") or InvalidInput("fault_form", value=value)
        case inspect.CollectionType(min_length=least, max_length=most):
            return _of_length(len(value), least, most, "list") or InvalidInput("fault_unfit")
    return InvalidInput(_WRITTEN.get(type(info), "fault_unfit"), value=value)


def _is_of_kind(value: object, info: inspect.Type) -> bool:
    match info:
        case inspect.IntType():
            return type(value) is int
        case inspect.FloatType():
            return type(value) in (int, float)
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.CollectionType():
            return isinstance(value, list)
        case inspect.DictType() | inspect.StructType():
            return isinstance(value, dict)
    return isinstance(value, str)


def _beyond(value: float, info: inspect.IntType | inspect.FloatType) -> InvalidInput:
    if info.ge is not None and value < info.ge:
        return InvalidInput("fault_low", value=value, limit=info.ge)
    if info.le is not None and value > info.le:
        return InvalidInput("fault_high", value=value, limit=info.le)
    return InvalidInput("fault_unfit")


def _of_length(length: int, least: int | None, most: int | None, what: str) -> InvalidInput | None:
    if least is not None and length < least:
        return InvalidInput(f"fault_{what}_empty") if least == 1 else InvalidInput(f"fault_{what}_short", limit=least)
    return InvalidInput(f"fault_{what}_long", limit=most) if most is not None and length > most else None
