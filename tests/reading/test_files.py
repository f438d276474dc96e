from __future__ import annotations

from pathlib import Path

import pytest

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading import Limits, read_bytes, read_file


def test_a_file_is_read_under_the_name_given(tmp_path: Path) -> None:
    path = tmp_path / "usulan.yaml"
    path.write_bytes(b"skema: usulan/1\n")
    assert [document.file for document in read_file(path)] == [str(path)]
    (document,) = read_file(path, "dinas/usulan.yaml")
    assert (document.file, document.positions.place(("skema",)).file) == ("dinas/usulan.yaml",) * 2


@pytest.mark.parametrize(
    ("name", "kind"),
    [("tidak-ada.yaml", "no-such-file"), (".", "is-folder"), ("a\0b", "not-opened"), ("x" * 300, "not-opened")],
)
def test_what_cannot_be_opened(name: str, kind: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_file(tmp_path / name, "a.yaml")
    assert (caught.value.kind, str(caught.value.place)) == (kind, "a.yaml:1:1")


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableDocument) as caught:
        read_file(tmp_path / "a.yaml")
    assert caught.value.kind == "no-permission"


def test_the_size_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: " + b"x" * (8 * 1024 * 1024))
    with pytest.raises(UnreadableDocument) as caught:
        read_file(path)
    assert caught.value.kind == "too-big"
    assert "8192 KiB" in caught.value.text.id
    with pytest.raises(UnreadableDocument):
        read_bytes(b"a: 12345678", "a.yaml", limits=Limits(max_bytes=10))
    assert read_bytes(b"a: 1234567", "a.yaml", limits=Limits(max_bytes=10))
