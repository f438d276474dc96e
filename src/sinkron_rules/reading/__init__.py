"""From bytes to Documents with the place of every value; this file only gathers what others use.

The format is YAML 1.2 with its core scalars, less what a planner never means: tags, merge keys, infinities, keys
that are no text, the same key twice. Whatever cannot be read raises UnreadableDocument, and nothing else.
"""

from sinkron_rules.reading.files import file_bytes, read_bytes, read_file, read_lines
from sinkron_rules.reading.limits import Limits

__all__ = ["Limits", "file_bytes", "read_bytes", "read_file", "read_lines"]
