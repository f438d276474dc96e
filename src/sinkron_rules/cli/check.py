"""`sinkron-rules check [PATHS]`: check files or folders, write the reports, leave with the right code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from sinkron_rules.cli.language import lang_option
from sinkron_rules.cli.printing import say, wants_colour, write_whole
from sinkron_rules.cli.splitting import BY_AGENCY, PAGES, demand_folder, write_split
from sinkron_rules.cli.workbench import Wishes, Workbench, nearest, set_up
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import LANGS, Lang, Renderer, RenderOptions, Report, Severity, Text, Verdict
from sinkron_rules.running import RunSettings, discover, run
from sinkron_rules.version import __version__

MANY_FILES = 400

_ABOUT = Text(
    "Menelaah berkas atau folder dan menampilkan temuan beserta saran perbaikannya.",
    "Checks files or folders; shows findings and how to fix them.",
)
_OPTIONS = {
    "output-format": Text(
        "Format laporan, boleh lebih dari satu: FORMAT atau FORMAT:BERKAS.", "Report format, repeatable: FORMAT[:FILE]."
    ),
    "fail-on": Text(
        "Tingkat terendah yang menghasilkan kode keluar 1 (bawaan: error).",
        "Lowest severity that gives exit code 1 (default: error).",
    ),
    "as-of": Text("Tanggal acuan laporan (bawaan: hari ini).", "Date the report refers to (default: today)."),
    "jobs": Text("Banyaknya proses serentak.", "Number of parallel processes."),
    "select": Text("Hanya aturan ini atau kelompoknya, misalnya NAS-ANG.", "Only this rule or group, such as NAS-ANG."),
    "ignore": Text("Tanpa aturan ini atau kelompoknya.", "Without this rule or group."),
    "config": Text(
        "Berkas konfigurasi (bawaan: `sinkron.yaml` terdekat ke atas).", "Configuration (default: nearest above)."
    ),
    "allow-code": Text("Izinkan kode Python paket ini.", "Let the Python code of this pack run."),
    "full": Text("Tampilkan semua rincian.", "Print all details."),
    "split": Text(
        "Satu halaman untuk setiap perangkat daerah (format html dan formulir, ke dalam folder).",
        "One page for each agency (formats html and formulir, into a folder).",
    ),
}
_WRITTEN_SPLIT = Text("Menulis laporan: {path} ({n} berkas)", "Writing report: {path} ({n} files)")
_WRITTEN = Text("Menulis laporan: {path}", "Writing report: {path}")
_NO_FORMAT = Text("Format `{name}` tidak dikenal; mungkin `{nearest}`.", "No format `{name}`; perhaps `{nearest}`.")
_ONE_SCREEN = Text(
    "Hanya satu format dapat ditampilkan di layar; beri yang lain nama berkas, misalnya `html:laporan.html`.",
    "Only one format can go to the terminal; give the others a file, such as `html:report.html`.",
)
_NEEDS_FILE = Text(
    "Format `{name}` tidak dapat ditampilkan di layar; beri nama berkas, misalnya `{name}:laporan.{name}`.",
    "Format `{name}` cannot go to the terminal; give it a file, such as `{name}:report.{name}`.",
)
_CLEAN = Text("Selesai. Tidak ada temuan pada tingkat {gate} atau di atasnya.", "Done. No findings at {gate} or above.")
_FOUND = Text("Selesai. Ada {n} temuan pada tingkat {gate} atau di atasnya.", "Done. {n} findings at {gate} or above.")
_ONE_FOUND = Text("Selesai. Ada 1 temuan pada tingkat {gate} atau di atasnya.", "Done. 1 finding at {gate} or above.")
_PARTIAL = Text(
    "Telaah belum tuntas: {reason}. Hasil di atas belum lengkap.",
    "The job is not complete: {reason}. The results above are partial.",
)
_AND_MORE = Text("{first}, dan {n} hal lain", "{first}, and {n} more")
_SEVERITIES = {
    "error": Text("kesalahan", "error"),
    "warning": Text("peringatan", "warning"),
    "note": Text("catatan", "note"),
}


def command(lang: Lang) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    severities = click.Choice([severity.value for severity in Severity])
    return click.Command(
        "check",
        callback=_check,
        help=_ABOUT[lang],
        params=[
            click.Argument(["paths"], nargs=-1, type=click.Path(path_type=Path)),
            click.Option(
                ["--output-format"], multiple=True, metavar="FORMAT[:PATH]", help=_OPTIONS["output-format"][lang]
            ),
            lang_option(lang),
            click.Option(["--fail-on"], type=severities, help=_OPTIONS["fail-on"][lang]),
            click.Option(["--as-of"], type=click.DateTime(["%Y-%m-%d"]), help=_OPTIONS["as-of"][lang]),
            click.Option(["--jobs"], type=click.IntRange(min=1), help=_OPTIONS["jobs"][lang]),
            click.Option(["--select"], multiple=True, metavar="ID", help=_OPTIONS["select"][lang]),
            click.Option(["--ignore"], multiple=True, metavar="ID", help=_OPTIONS["ignore"][lang]),
            click.Option(["--config"], type=click.Path(path_type=Path), help=_OPTIONS["config"][lang]),
            click.Option(["--allow-code"], multiple=True, metavar="PACK", help=_OPTIONS["allow-code"][lang]),
            click.Option(["--full"], is_flag=True, help=_OPTIONS["full"][lang]),
            click.Option(["--split"], type=click.Choice([BY_AGENCY]), help=_OPTIONS["split"][lang]),
        ],
    )


def _check(  # noqa: PLR0913, PLR0917 - click hands over one argument per option
    paths: Sequence[Path],
    output_format: Sequence[str],
    fail_on: str | None,
    as_of: datetime | None,
    jobs: int | None,
    full: bool,
    split: str | None,
    **wishes: Any,  # noqa: ANN401 - click hands over by name what Wishes takes
) -> int:
    paths = paths or (Path(),)
    bench = set_up(paths, Wishes(**wishes))
    outputs = _outputs(output_format or ("text",), bench)
    if split:
        demand_folder(outputs)
    skip = () if bench.configuration.file is None else (bench.configuration.file,)
    found = discover(paths, exclude=bench.configuration.exclude, skip=skip)
    files, excluded = [(path, _shown(path)) for path in found.files], tuple(_shown(path) for path in found.excluded)
    today = as_of.date() if as_of else date.today()  # noqa: DTZ011 - a calendar date, as on the reviewer's desk
    gate = fail_on or bench.configuration.fail_on or Severity.ERROR.value
    settings = RunSettings(__version__, today, gate, excluded)
    report = _run(files, bench, settings, jobs)
    for renderer, path in outputs:
        if split and path is not None and renderer.name in PAGES:
            number = write_split(
                renderer, path, report, RenderOptions(bench.lang, full=full, templates=bench.templates)
            )
            say(_WRITTEN_SPLIT.fill(path=str(path), n=number)[bench.lang])
        else:
            _write(renderer, path, report, bench, full=full)
    return _leave(report, bench.lang)


def _run(files: Sequence[tuple[Path, str]], bench: Workbench, settings: RunSettings, jobs: int | None) -> Report:
    workers = jobs or (os.cpu_count() or 1 if len(files) >= MANY_FILES else 1)
    with ExitStack() as stack:
        executor = None
        if workers > 1:
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - not needed in one process
            from multiprocessing import get_context  # noqa: PLC0415

            executor = stack.enter_context(ProcessPoolExecutor(workers, mp_context=get_context("spawn")))
        if len(files) < MANY_FILES or not sys.stderr.isatty():
            return run(files, bench.recipe, settings, tools=bench.tools, executor=executor)
        bar = stack.enter_context(click.progressbar(length=len(files), file=sys.stderr))
        return run(
            files,
            bench.recipe,
            settings,
            tools=bench.tools,
            executor=executor,
            on_progress=lambda done: bar.update(done - bar.pos),
        )


def _shown(path: Path) -> str:
    """Return the name of a file in reports: relative to where the command runs, if it lies below."""
    resolved, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100 - keeps symbolic links as they are named
    return resolved.relative_to(here).as_posix() if resolved.is_relative_to(here) else resolved.as_posix()


def _outputs(wanted: Sequence[str], bench: Workbench) -> list[tuple[Renderer, Path | None]]:
    formats = bench.formats()
    outputs: list[tuple[Renderer, Path | None]] = []
    for wish in wanted:
        name, _, path = wish.partition(":")
        if name not in formats:
            raise ConfigurationError(_NO_FORMAT.fill(name=name, nearest=nearest(name, formats)))
        if formats[name].binary and not path:
            raise ConfigurationError(_NEEDS_FILE.fill(name=name))
        outputs.append((formats[name], Path(path) if path else None))
    if sum(path is None for _, path in outputs) > 1:
        raise ConfigurationError(_ONE_SCREEN)
    return outputs


def _write(renderer: Renderer, path: Path | None, report: Report, bench: Workbench, *, full: bool) -> None:
    colour = path is None and wants_colour(sys.stdout.isatty())
    content = renderer.render(report, RenderOptions(bench.lang, colour, full, templates=bench.templates))
    if path is not None:
        write_whole(path, content)
        say(_WRITTEN.fill(path=str(path))[bench.lang])
    elif isinstance(content, bytes):
        raise ConfigurationError(_NEEDS_FILE.fill(name=renderer.name))
    else:
        click.echo(content, nl=not content.endswith("\n"), color=colour)


def _leave(report: Report, lang: Lang) -> int:
    gate = Severity(report.gate)
    at_gate = (finding for finding in report.findings if finding.severity.weight >= gate.weight)
    count = sum(finding.verdict is Verdict.NEEDS_FIX for finding in at_gate)
    if report.failures:
        reason = Text(*(report.failures[0].text[one].rstrip(".") for one in LANGS))
        if len(report.failures) > 1:
            reason = _AND_MORE.fill(first=reason, n=len(report.failures) - 1)
        say(_PARTIAL.fill(reason=reason)[lang])
        return 2
    if count:
        say((_ONE_FOUND if count == 1 else _FOUND).fill(n=count, gate=_SEVERITIES[gate.value])[lang])
        return 1
    say(_CLEAN.fill(gate=_SEVERITIES[gate.value])[lang])
    return 0
