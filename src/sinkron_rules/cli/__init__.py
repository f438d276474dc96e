"""The command line: one file a command. Only here is anything printed, and SinkronError caught."""

from sinkron_rules.cli.app import main

__all__ = ["main"]
