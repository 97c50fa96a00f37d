"""`prism models`: the generators at hand and their cards."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from prism_core.models.card import ModelCard


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write the whole cards as a JSON list.")
@click.pass_context
def models(context: click.Context, *, files: tuple[Path, ...], as_json: bool) -> None:
    """List generators: Prism's own, or those in FILEs.

    Tells what they are, what they were trained on, and what they are worth.
    """
    import msgspec

    from prism_core.batch.events import printable
    from prism_core.cli.lines import one_line
    from prism_core.errors import ModelError
    from prism_core.models.card import read_card
    from prism_core.models.store import builtin_models, default_model

    cards: list[tuple[Path, ModelCard]] = []
    broken: list[ModelError] = []
    for path in files or builtin_models():
        try:
            cards.append((path, read_card(path)))
        except ModelError as error:
            broken.append(error)
    default = None if files else default_model()
    if as_json:
        places = [{"file": printable(path), "default": card.id == default} for path, card in cards]
        entries = [place | msgspec.structs.asdict(card) for place, (_, card) in zip(places, cards, strict=True)]
        click.echo(msgspec.json.encode(entries))
    else:
        for path, card in cards:
            click.echo(_describe(path, card, is_default=card.id == default))
    for failure in broken:
        click.echo(one_line(f"Error: {failure}"), err=True)
    context.exit(1 if broken else 0)


def _describe(path: Path, card: ModelCard, *, is_default: bool) -> str:
    from prism_core.cli.lines import one_line

    lines = {
        "file": f"{one_line(str(path))} ({path.stat().st_size / 1e6:.1f} MB)",
        "about": card.description,
        "license": card.license,
        "trained on": card.training_data,
        "edge": f"{card.edge_px} px",
        "vividness": f"{card.vividness:g} where a recipe does not say",
        "metrics": ", ".join(f"{name} {value:g}" for name, value in card.metrics.items()) or "none given",
        "measured": card.protocol,
        "limits": card.limits,
    }
    title = f"{card.id}: {card.name}, version {card.version}{' (default)' if is_default else ''}"
    return "\n".join([title, *(f"  {name:<11} {_beside_its_name(text)}" for name, text in lines.items())])


def _beside_its_name(text: str) -> str:
    """A text of several lines, the later ones below the first."""
    return indent(text.strip(), " " * 14).lstrip()
