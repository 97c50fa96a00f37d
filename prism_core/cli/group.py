"""The `prism` command itself: finds its commands, and turns errors into lines and exit codes."""

from __future__ import annotations

import importlib
import io
import sys

import click

from prism_core.errors import DISK_FULL, PrismError

_COMMANDS = {
    "colorize": "prism_core.cli.colorize",
    "doctor": "prism_core.cli.doctor",
    "info": "prism_core.cli.info",
    "models": "prism_core.cli.models",
    "sheet": "prism_core.cli.sheet",
}
"""Module of each command, which there has the command's own name."""

CANCELED = 130
"""Exit code after Ctrl+C: 128 and the number of SIGINT, as shells have it."""


class _UseError(click.ClickException):
    """Prism's own errors, on the command line: one line on standard error and exit code 2."""

    exit_code = 2


class _PrismGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(importlib.import_module(_COMMANDS[cmd_name]), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except PrismError as error:
            from prism_core.cli.lines import one_line

            raise _UseError(one_line(str(error))) from error
        except KeyboardInterrupt:
            ctx.exit(CANCELED)
        except OSError as error:
            if error.errno not in DISK_FULL:
                raise
            raise click.ClickException("what Prism says cannot be written: the disk of its log is full") from error


def _show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click calls it
    if asked and not context.resilient_parsing:
        import prism_core

        click.echo(f"prism {prism_core.__version__}")
        context.exit()


@click.group(cls=_PrismGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_show_version, help="Show it.")
def main() -> None:
    """Bring color back to old photographs, offline.

    Exit codes: 0 all done, 1 something failed, 2 wrong use, 130 canceled.
    """
    for stream in (sys.stdout, sys.stderr):
        # A name that the terminal's or file's encoding lacks must not end a run at its summary.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
