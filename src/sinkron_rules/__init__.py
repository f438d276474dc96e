"""Checks Indonesian regional development plans against rules before they are submitted."""

from sinkron_rules.version import __version__

__all__ = ["__version__"]
