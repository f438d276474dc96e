"""Checks Indonesian regional development plans against rules before they are submitted."""

__version__ = "0.1.0"
