"""Both parsers for every test that asks for one, and a way to read text that must be refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading import Limits, parsing, read_bytes


@pytest.fixture(params=["libyaml", "pure"])
def parse(request: pytest.FixtureRequest) -> parsing.Parse:
    if request.param == "libyaml" and parsing.parse is parsing.parse_pure:
        pytest.skip("PyYAML was built without libyaml")
    return parsing.parse_fast if request.param == "libyaml" else parsing.parse_pure


@pytest.fixture
def refused(parse: parsing.Parse) -> Callable[..., UnreadableDocument]:
    def refuse(data: str | bytes, limits: Limits | None = None) -> UnreadableDocument:
        raw = data.encode() if isinstance(data, str) else data
        with pytest.raises(UnreadableDocument) as caught:
            read_bytes(raw, "usulan.yaml", limits=limits or Limits(), parse=parse)
        return caught.value

    return refuse
