"""Installed distributions: what they add is used, and one that does not load stops the run by name."""

import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest

from sinkron_rules import hooks, rendering, shelves
from sinkron_rules.errors import ConfigurationError, PackError
from sinkron_rules.model import Renderer
from sinkron_rules.plugins import Plugins

ROOT = Path(__file__).resolve().parent.parent


def installed(monkeypatch: pytest.MonkeyPatch, **functions: object) -> list[EntryPoint]:
    module = ModuleType("sinkron_rules_contoh")
    for name, function in functions.items():
        setattr(module, name, function)
    monkeypatch.setitem(sys.modules, "sinkron_rules_contoh", module)
    return [EntryPoint("contoh", "sinkron_rules_contoh", hooks.PROJECT)]


def test_the_built_in_pack_and_formats_come_in_by_the_hooks() -> None:
    plugins = Plugins(installed=[])
    assert plugins.packs() == [(shelves.RULES, "bawaan")]
    assert list(plugins.renderers()) == [renderer.name for renderer in rendering.renderers()]


def test_a_distribution_adds_packs_and_formats(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    entries = installed(
        monkeypatch,
        sinkron_packs=hooks.hookimpl(lambda: [tmp_path]),
        sinkron_renderers=hooks.hookimpl(lambda: [Renderer("satu-baris", lambda _report, _options: "x")]),
    )
    plugins = Plugins(installed=entries)
    assert (tmp_path, "sinkron_rules_contoh") in plugins.packs()
    assert "satu-baris" in plugins.renderers()
    assert [record.name for record in plugins.records()] == ["sinkron-rules", "contoh"]


def test_a_format_that_exists_already_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = installed(
        monkeypatch, sinkron_renderers=hooks.hookimpl(lambda: [Renderer("html", lambda _report, _options: "")])
    )
    with pytest.raises(ConfigurationError, match="html"):
        Plugins(installed=entries).renderers()


def test_a_plugin_that_does_not_import_is_named() -> None:
    with pytest.raises(PackError, match="`gone`"):
        Plugins(installed=[EntryPoint("gone", "sinkron_rules_gone", hooks.PROJECT)])


def test_a_plugin_with_an_unknown_hook_or_argument_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PackError, match="`contoh`"):
        Plugins(installed=installed(monkeypatch, sinkron_paks=hooks.hookimpl(lambda: [1])))
    with pytest.raises(PackError, match="`contoh`"):
        Plugins(installed=installed(monkeypatch, sinkron_packs=hooks.hookimpl(lambda more: [more])))


def test_a_hook_that_raises_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[Path]:
        raise RuntimeError("oops")

    with pytest.raises(PackError, match=r"`contoh`.*oops"):
        Plugins(installed=installed(monkeypatch, sinkron_packs=hooks.hookimpl(broken))).packs()


def specifications() -> list[str]:
    return [name for name in vars(hooks) if name.startswith("sinkron_")]


@pytest.mark.parametrize("name", specifications())
def test_every_hook_is_documented_and_tested(name: str) -> None:
    documented = (ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")
    tested = Path(__file__).read_text(encoding="utf-8")
    assert f"`{name}`" in documented
    assert f"{name}=hooks.hookimpl" in tested
    assert getattr(hooks, name).__doc__
