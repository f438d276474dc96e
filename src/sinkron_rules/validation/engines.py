"""Two engines with one verdict: jsonschema-rs says whether a value fits, jsonschema says why it does not.

Neither ever leaves the package: both would follow a `$ref` to a file or an address by default, so both get a registry
that holds what they are given and retrieves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator as Reference

NO_RESOURCES: Mapping[str, Any] = {}


class Unretrievable(LookupError):  # noqa: N818 - what both engines are told when they ask for an address
    """A schema refers to something outside the package."""


@cache
def fast_module() -> ModuleType | None:
    """Return jsonschema-rs, None where it is not installed."""
    try:
        import jsonschema_rs  # noqa: PLC0415 - 24 ms and an optional extra
    except ImportError:
        return None
    module: ModuleType = jsonschema_rs
    return module


def quick_test(schema: Mapping[str, Any], resources: Mapping[str, Any] = NO_RESOURCES) -> Callable[[Any], bool]:
    """Return the function that tells whether a value fits `schema`; needs jsonschema-rs.

    `resources` are the only further schemas that a `$ref` may name, by address.
    """
    module = fast_module()
    if module is None:
        raise ModuleNotFoundError(name="jsonschema_rs")

    def retrieve(address: str) -> Any:  # noqa: ANN401 - a schema may be a mapping or a boolean
        if address in resources:
            return resources[address]
        raise Unretrievable(address)

    is_valid: Callable[[Any], bool] = module.validator_for(schema, retriever=retrieve).is_valid
    return is_valid


def reference(
    schema: Mapping[str, Any], resources: Mapping[str, Any] = NO_RESOURCES, walks: Mapping[str, Any] = NO_RESOURCES
) -> Reference:
    """Return the jsonschema validator of `schema`; the same `resources` hold. `walks` replaces keywords' functions."""
    from jsonschema.validators import Draft202012Validator, extend, validator_for  # noqa: PLC0415 - 68 ms, for failures only
    from referencing import Registry  # noqa: PLC0415 - comes with jsonschema
    from referencing.jsonschema import DRAFT202012, specification_with  # noqa: PLC0415 - comes with jsonschema

    usual = specification_with(_dialect(schema), default=DRAFT202012)
    registry: Registry[Any] = Registry().with_resources(
        (address, specification_with(_dialect(content), default=usual).create_resource(content))
        for address, content in resources.items()
    )
    cls = validator_for(schema, default=Draft202012Validator)
    checker = cls.TYPE_CHECKER.redefine("integer", _is_integer)
    strict: type[Reference] = extend(cls, dict(walks), type_checker=checker)  # type: ignore[no-untyped-call]
    return strict(schema, registry=registry)


def _dialect(schema: Any) -> str:  # noqa: ANN401 - a schema may be a mapping or a boolean
    return str(schema.get("$schema", "")) if isinstance(schema, Mapping) else ""


def _is_integer(_: object, value: object) -> bool:
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def holds_whole_decimal(value: Any) -> bool:  # noqa: ANN401 - YAML data has no narrower type
    """Tell whether a number like `250.000` stands anywhere in `value`.

    jsonschema-rs takes it for the integer 250, where the author most likely means 250 thousand: such a value is left
    to the engine that tells them apart.
    """
    waiting = [value]
    for item in waiting:
        kind = item.__class__
        if kind is dict:
            waiting.extend(item.values())
        elif kind is list:
            waiting.extend(item)
        elif kind is Decimal and item == item.to_integral_value():
            return True
    return False


class Engine:
    """One schema in both engines; each is compiled when it is first needed."""

    def __init__(self, schema: Mapping[str, Any], *, fast: bool) -> None:
        """Keep the schema; `fast` says whether jsonschema-rs may be asked first.

        A schema for the fast engine holds no references, so that each of its parts can be asked on its own.
        """
        self.schema = schema
        self.fast = fast
        self._tests: dict[int, Callable[[Any], bool]] = {}
        self._reference: Reference | None = None

    def fits(self, value: object, *, whole_decimal: bool | None = None) -> bool:
        """Tell whether the fast engine finds nothing wrong; False also when it cannot say.

        `whole_decimal` tells whether a number like `250.000` stands anywhere in it, None where that is to be found out.
        """
        return self.fast and self._part_fits(self.schema, value, whole_decimal=whole_decimal)

    def errors(self, value: Any) -> Iterator[ValidationError]:  # noqa: ANN401 - as above
        """Yield what is wrong, from the reference engine; it may raise whatever that engine raises."""
        if self._reference is None:
            walks = {"properties": self._properties, "items": self._items} if self.fast else {}
            self._reference = reference(self.schema, walks=walks)
        yield from self._reference.iter_errors(value)

    def _part_fits(self, part: Any, value: object, *, whole_decimal: bool | None = None) -> bool:  # noqa: ANN401 - a schema may be a boolean
        test = self._tests.get(id(part))
        if test is None:
            test = self._tests[id(part)] = quick_test(part)
        try:
            return test(value) and not (holds_whole_decimal(value) if whole_decimal is None else whole_decimal)
        except (ValueError, TypeError, RecursionError, OverflowError):
            return False

    # The reference engine takes milliseconds for a plan: it only walks down to the parts that do not fit.
    def _properties(self, engine: Any, parts: Any, value: Any, _: Any) -> Iterator[ValidationError]:  # noqa: ANN401 - as jsonschema has it
        for name, part in parts.items() if isinstance(value, dict) else ():
            if name in value and not (isinstance(value[name], (dict, list)) and self._part_fits(part, value[name])):
                yield from engine.descend(value[name], part, path=name, schema_path=name)

    def _items(self, engine: Any, part: Any, value: Any, _: Any) -> Iterator[ValidationError]:  # noqa: ANN401 - as jsonschema has it
        for index, item in enumerate(value) if isinstance(value, list) else ():
            if not (isinstance(item, (dict, list)) and self._part_fits(part, item)):
                yield from engine.descend(item, part, path=index)
