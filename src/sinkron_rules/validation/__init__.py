"""Document x schema -> Problems, with safe repairs; this file only gathers what others use."""

from sinkron_rules.validation.rules import explain
from sinkron_rules.validation.schemas import KINDS, field_title
from sinkron_rules.validation.validator import Validator

__all__ = ["KINDS", "Validator", "explain", "field_title"]
