"""The entry: picks the language, loads the command that is called, turns errors into one clear text and exit code 2."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from collections.abc import Sequence

import click

from sinkron_rules.cli.language import first_lang
from sinkron_rules.cli.printing import complain, prepare_streams
from sinkron_rules.errors import SinkronError
from sinkron_rules.model import Lang, Text
from sinkron_rules.version import __version__

COMMANDS = ("check", "rules", "rule", "test", "new", "schema", "plugins")

_ABOUT = Text(
    "Menelaah kesesuaian usulan rencana pembangunan daerah dengan aturan.",
    "Checks regional development submissions against rules.",
)
_NO_COMMAND = Text("Perintah `{name}` tidak dikenal; mungkin `{nearest}`.", "No command `{name}`; perhaps `{nearest}`.")
_NO_OPTION = Text("Opsi `{name}` tidak dikenal{perhaps}.", "Unknown option `{name}`{perhaps}.")
_PERHAPS = Text("; mungkin `{nearest}`", "; perhaps `{nearest}`")
_BAD_VALUE = Text("Nilai `{name}` tidak dapat dipakai: {reason}", "The value of `{name}` cannot be used: {reason}")
_MISSING = Text("Masih kurang: `{name}`.", "Missing: `{name}`.")
_SEE_HELP = Text("Lihat `sinkron-rules --help`.", "See `sinkron-rules --help`.")


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command (or the list of commands) is asked for."""

    def __init__(self, lang: Lang) -> None:
        """Remember the language in which the commands explain themselves."""
        super().__init__("sinkron-rules", help=_ABOUT[lang], context_settings={"help_option_names": ["-h", "--help"]})
        self._lang: Lang = lang

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the command, made in the language of this run."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"sinkron_rules.cli.{cmd_name}").command(self._lang)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; raises UsageError that names the nearest one."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            nearest = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.0)[0]
            raise click.UsageError(_NO_COMMAND.fill(name=name, nearest=nearest)[self._lang])
        return super().resolve_command(ctx, args)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line; leave with 0 (nothing at or above the gate), 1 (findings) or 2 (job not done in full)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    lang = first_lang(arguments, os.environ)
    prepare_streams()
    group = LazyGroup(lang)
    group.params.append(_version_option())
    try:
        code = group.main(arguments, standalone_mode=False)
    except click.exceptions.Exit as leave:
        code = leave.exit_code
    except click.Abort:
        code = 130
    except click.UsageError as error:
        complain(_usage(error), lang, remedy=_SEE_HELP)
        code = 2
    except SinkronError as error:
        complain(error.text, lang, remedy=error.remedy, place=error.place)
        code = 2
    except BrokenPipeError:
        # Whoever read our output has left; a traceback would tell nobody anything.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)


def _version_option() -> click.Option:
    def show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
        if value:
            click.echo(f"sinkron-rules {__version__}")
            ctx.exit()

    return click.Option(["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show_version)


def _usage(error: click.UsageError) -> Text:
    if isinstance(error, click.NoSuchOption):
        nearest = sorted(error.possibilities or ())
        perhaps = _PERHAPS.fill(nearest=nearest[0]) if nearest else Text("", "")
        return _NO_OPTION.fill(name=error.option_name, perhaps=perhaps)
    name = error.param.opts[0] if isinstance(error, click.BadParameter) and error.param else ""
    if isinstance(error, click.MissingParameter):
        return _MISSING.fill(name=error.param.human_readable_name if error.param else name)
    if isinstance(error, click.BadParameter):
        return _BAD_VALUE.fill(name=name, reason=error.message)
    return Text(error.message, error.message)
