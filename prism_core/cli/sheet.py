"""`prism sheet`: photos before and after, as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prism_core.cli.colorize import DEVICES
from prism_core.cli.group import CANCELED
from prism_core.cli.signals import cancel_on_signals

if TYPE_CHECKING:
    from prism_core.models.engine import Device
    from prism_core.sheet.layout import Paper
    from prism_core.sheet.make import SheetReport

PAPERS = ("a4", "letter")


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, metavar="FILE.pdf", type=click.Path(path_type=Path), help="The PDF file to write."
)
@click.option("--paper", type=click.Choice(PAPERS), default="a4", show_default=True, help="Size of the pages.")
@click.option(
    "--pairs", type=int, default=4, show_default=True, metavar="N", help="Photos a page, 1 to 20, before beside after."
)
@click.option("--title", default="", metavar="TEXT", help="Stands at the top of each page.")
@click.option(
    "--model", metavar="ID|FILE", help="Generator: one of `prism models`, or an ONNX file. Default: Prism's own."
)
@click.option(
    "--device", type=click.Choice(DEVICES), default="auto", show_default=True, help="What runs the generator."
)
@click.pass_context
def sheet(
    context: click.Context,
    *,
    inputs: tuple[Path, ...],
    output: Path,
    paper: Paper,
    pairs: int,
    title: str,
    model: str | None,
    device: Device,
) -> None:
    """Make a contact sheet: photos before and after, with name and date.

    Each photo is colored as its sidecar says. One that cannot be is a gray box with the reason; exit code 1 then.
    """
    from prism_core.batch import Overrides
    from prism_core.errors import CanceledError, PlanError
    from prism_core.models.engine import Engine
    from prism_core.models.store import find_model
    from prism_core.sheet.layout import SheetOptions
    from prism_core.sheet.make import make_sheet

    if output.suffix.lower() != ".pdf":
        raise PlanError(f"{output}: a contact sheet is a PDF file; name it so")
    options = SheetOptions(paper=paper, pairs=pairs, title=title)
    photos = _photos(inputs)
    engine = Engine(find_model(model), device=device)
    overrides = Overrides(any_model=model is not None)
    try:
        with cancel_on_signals() as cancel, _bar() as progress:
            report = make_sheet(photos, output, engine, options, overrides=overrides, cancel=cancel, progress=progress)
    except CanceledError:
        context.exit(CANCELED)
    _tell(report, output)
    context.exit(1 if report.failures else 0)


def _photos(inputs: tuple[Path, ...]) -> list[Path]:
    from prism_core.batch.find import find_photos
    from prism_core.errors import PlanError

    photos = [found.source for found in find_photos(inputs).photos]
    if not photos:
        raise PlanError(f"no photos found in {', '.join(map(str, inputs))}; Prism opens JPEG, PNG, TIFF, WebP and BMP")
    return photos


@contextmanager
def _bar() -> Iterator[Callable[[float], None]]:
    """A bar on standard error, where that is a terminal; what comes back moves it, 0 to 1."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Sheet", total=1.0)
        yield lambda done: bar.update(task, completed=done)


def _tell(report: SheetReport, output: Path) -> None:
    from prism_core.cli.lines import count_of, one_line

    click.echo(one_line(f"{count_of(report.photos, 'photo')} on {count_of(report.pages, 'page')}: {output}"))
    if report.unlettered:
        click.echo(f"{count_of(len(report.unlettered), 'name')} with letters that no font of this computer draws:")
    for photo in report.unlettered:
        click.echo("  " + one_line(str(photo)))
    if report.failures:
        click.echo(f"{count_of(len(report.failures), 'photo')} failed:")
    for photo, reason in report.failures:
        click.echo("  " + one_line(f"{photo}: {reason}"))
