"""`prism info`: what Prism sees in photo files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from prism_core.facts import PhotoFacts

VERDICTS: dict[str, str] = {
    "gray": "gray",
    "sepia": "of one tone, sepia say",
    "color": "in color already",
    "blank": "a blank page",
    "text": "a page of text",
    "negative": "a negative, it seems",
}
"""Words for the values of `Verdict`, which is not imported here: `prism --help` need not wait for what it needs."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object a line and file.")
@click.pass_context
def info(context: click.Context, *, files: tuple[Path, ...], as_json: bool) -> None:
    """Tell what photo files are.

    Size, depth, profile, metadata, sidecar, and whether they are in color already.
    Exit code 1 where a file cannot be read.
    """
    import msgspec

    from prism_core.batch.events import printable
    from prism_core.cli.lines import one_line
    from prism_core.errors import PhotoError
    from prism_core.facts import read_facts

    failed = False
    for file in files:
        try:
            facts = read_facts(file)
        except PhotoError as error:
            failed = True
            click.echo(one_line(f"Error: {error}"), err=True)
            continue
        if as_json:
            told = {"file": str(file), **msgspec.structs.asdict(facts)}
            words = {name: printable(value) for name, value in told.items() if isinstance(value, str)}
            click.echo(msgspec.json.encode(told | words))
        else:
            click.echo(f"{one_line(str(file))}\n{_describe(facts)}")
    context.exit(1 if failed else 0)


def _describe(facts: PhotoFacts) -> str:
    from prism_core.cli.lines import one_line

    kind = ("gray" if facts.channels == 1 else "RGB") + (" with transparency" if facts.alpha else "")
    lines = {
        "size": f"{facts.width} x {facts.height} px ({facts.width * facts.height / 1e6:.1f} MP)",
        "pixels": f"{facts.bits} bit {kind}, {facts.format}",
        "profile": facts.profile or "none (sRGB is assumed)",
        "resolution": f"{facts.dpi[0]:g} x {facts.dpi[1]:g} dpi" if facts.dpi else "not told",
        "made": " with ".join(filter(None, (str(facts.taken or ""), facts.device))) or "not told",
        "metadata": ", ".join(facts.blocks) or "none",
        "color": _describe_color(facts),
        "sidecar": facts.sidecar_error or ("none" if facts.hints is None else f"{facts.hints} hints"),
    }
    rows = [*lines.items(), *(("note", notice) for notice in facts.notices)]
    return "\n".join(f"  {name:<11} {one_line(text)}" for name, text in rows)


def _describe_color(facts: PhotoFacts) -> str:
    if facts.colorized_by:
        return f"colorized by Prism with {facts.colorized_by}"
    return VERDICTS[facts.verdict]
