"""How a batch's events reach the owner: JSON lines, or a progress bar and a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias, get_args

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from prism_core.batch import Done, Event, Failed, Finished, Notice, Planned, Skipped, SkipReason
from prism_core.batch.events import Unsuitable, encode
from prism_core.cli.lines import count_of, one_line

Tell: TypeAlias = Callable[[Event], None]

_SKIPPED: dict[SkipReason, str] = {
    "color": "left out, in color already",
    "blank": "left out, being blank",
    "text": "left out, being pages of text",
    "negative": "left out, being negatives",
    "done": "skipped, colored before",
    "outdated": "kept although the photo, its recipe or the model changed; --on-exists update colors them anew",
    "exists": "kept, not known to be Prism's; --on-exists overwrite or rename colors these photos",
}


@contextmanager
def open_report(*, as_json: bool) -> Iterator[Tell]:
    """A function that tells the owner of events, while the block runs."""
    if as_json:
        yield _tell_json
        return
    console = Console(stderr=True, highlight=False)
    # Only on a terminal: in a log file the bar would be noise, and its summary says it all.
    with Progress(*_COLUMNS, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield _Report(progress).tell


def _tell_json(event: Event) -> None:
    click.echo(encode(event))


class _RateColumn(ProgressColumn):
    """Photos a minute: at some seconds each, the unit people can read."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed * 60:.1f} photos/min" if task.speed else "")


_COLUMNS = (
    TextColumn("Coloring"),
    BarColumn(),
    MofNCompleteColumn(),
    _RateColumn(),
    TimeRemainingColumn(),
    TextColumn("left"),
)


class _Report:
    """Moves the bar, keeps what the summary tells, and tells it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._bar = progress.add_task("photos", total=None)
        self._skipped: Counter[SkipReason] = Counter()
        self._left_out: list[Skipped] = []
        self._failures: list[Failed] = []
        self._ignored = 0

    def tell(self, event: Event) -> None:
        """Take in one event."""
        if isinstance(event, Planned):
            self._progress.update(self._bar, total=event.photos)
            self._ignored = event.ignored
        elif isinstance(event, Notice):
            self._note(event.text)
        elif isinstance(event, Finished):
            self._progress.stop()
            self._summarize(event)
        elif isinstance(event, Done | Skipped | Failed):
            self._progress.advance(self._bar)
            self._keep(event)

    def _note(self, text: str) -> None:
        self._progress.console.print(Text(one_line(f"Note: {text}")), soft_wrap=True)

    def _keep(self, event: Done | Skipped | Failed) -> None:
        if isinstance(event, Done):
            for notice in event.notices:
                self._note(f"{event.source}: {notice}")
        elif isinstance(event, Skipped):
            self._skipped[event.reason] += 1
            if event.reason in get_args(Unsuitable):
                self._left_out.append(event)
        else:
            self._failures.append(event)

    def _summarize(self, finished: Finished) -> None:
        click.echo(f"{_photos(finished.done)} colored in {_duration(finished.seconds)}")
        for reason, number in self._skipped.items():
            click.echo(f"{_photos(number)} {_SKIPPED[reason]}")
        for event in self._left_out:
            click.echo("  " + one_line(f"{event.source}: {event.reason}"))
        if self._ignored:
            click.echo(f"{count_of(self._ignored, 'file')} left out, being no photo")
        if self._failures:
            click.echo(f"{_photos(len(self._failures))} failed:")
        for failure in self._failures:
            click.echo("  " + one_line(f"{failure.source}: {failure.reason}"))
        if finished.stopped:
            click.echo(one_line(f"Stopped: {finished.stopped}"))
        if finished.canceled:
            click.echo("Canceled; run the same command again to go on from here")
        if finished.remaining:
            click.echo(f"{_photos(finished.remaining)} remaining")


def _photos(number: int) -> str:
    return count_of(number, "photo")


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{seconds:.1f} s"
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {whole % 60} s"
