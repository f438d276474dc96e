from __future__ import annotations

from pathlib import Path

import pytest

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading import Limits, file_bytes, read_bytes, read_file, read_lines


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


def test_no_more_is_read_than_shows_that_a_file_is_too_big(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"0123456789")
    assert file_bytes(path, Limits(max_bytes=10)) == file_bytes(path) == b"0123456789"
    assert file_bytes(path, Limits(max_bytes=4)) == b"01234"


@pytest.mark.parametrize(("limit", "read"), [(30, b"0123456789"), (7, b"01234567")])
def test_a_file_whose_size_says_too_little_is_read_whole(
    limit: int, read: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"012")
    small = path.stat()
    path.write_bytes(b"0123456789")
    monkeypatch.setattr("os.fstat", lambda _: small)
    assert file_bytes(path, Limits(max_bytes=limit)) == read


def test_only_lines_that_exist_are_read_and_long_ones_are_cut() -> None:
    data = b"a: 1\r\nb: " + b"x" * 300 + b"\r\nc: 3"
    assert read_lines(data, "a.yaml", [-1, 0, 2, 3, 4]) == {2: "b: " + "x" * 197, 3: "c: 3"}
    assert read_lines(data, "a.yaml", []) == {}


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
