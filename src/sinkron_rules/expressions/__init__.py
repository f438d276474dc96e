"""The expression language: a documented subset of CEL's spelling with exact numbers and a bounded cost."""

from sinkron_rules.expressions.expression import Expression, compile_expression
from sinkron_rules.expressions.frame import is_spent
from sinkron_rules.expressions.patterns import pattern_schema
from sinkron_rules.expressions.recalling import recalled

__all__ = ["Expression", "compile_expression", "is_spent", "pattern_schema", "recalled"]
