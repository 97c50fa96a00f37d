"""`prism colorize`: photos and folders in, color copies out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prism_core.cli.group import CANCELED
from prism_core.cli.signals import cancel_on_signals

if TYPE_CHECKING:
    from prism_core.batch import Event, Finished, OnExists
    from prism_core.export_options import Bits, Format
    from prism_core.models.engine import Device, Engine
    from prism_core.recipe import Reference

FORMATS = ("same", "jpeg", "png", "tiff", "webp")
BITS = ("same", "8", "16")
ON_EXISTS = ("skip", "update", "overwrite", "rename", "error")
DEVICES = ("auto", "cpu", "cuda")


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "out_dir",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder of the results. The tree of a folder given as INPUT is mirrored in it.",
)
@click.option(
    "--model", metavar="ID|FILE", help="Generator: one of `prism models`, or an ONNX file. Default: Prism's own."
)
@click.option(
    "--device", type=click.Choice(DEVICES), default="auto", show_default=True, help="What runs the generator."
)
@click.option(
    "--edge",
    "edge_px",
    type=int,
    metavar="PX",
    help="Long edge of the generator's copy of a photo. Default: the model's own.",
)
@click.option("--strength", type=float, metavar="F", help="0 is the original, 1 the full color. Default: 1.")
@click.option("--saturation", type=float, metavar="F", help="Factor on the predicted color, 0 to 2. Default: 1.")
@click.option(
    "--vividness", type=float, metavar="F", help="From safe colors, 0, to vivid ones, 1. Default: the model's own."
)
@click.option("--temperature", type=float, metavar="F", help="From bluer, -1, to yellower, 1. Default: 0.")
@click.option("--tint", type=float, metavar="F", help="From greener, -1, to more magenta, 1. Default: 0.")
@click.option(
    "--levels",
    type=float,
    metavar="F",
    help="How far a faded scan is stretched to black and white, 0 to 1. Default: 0.",
)
@click.option(
    "--reference",
    "reference_photo",
    metavar="PHOTO",
    type=click.Path(path_type=Path),
    help="A photo in color, whose strength and warmth of colors every photo takes over, as far as they are alike.",
)
@click.option(
    "--hints",
    "hints_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="JSON list of color hints for every photo, in place of those in its sidecar.",
)
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="same", show_default=True, help="Format of the results."
)
@click.option(
    "--size",
    "size_px",
    type=int,
    metavar="PX",
    help="Long edge that larger results are scaled down to. Default: the original size.",
)
@click.option(
    "--bits",
    type=click.Choice(BITS),
    default="same",
    show_default=True,
    help="Bits a channel of the results; 16 needs PNG or TIFF.",
)
@click.option(
    "--name",
    "template",
    metavar="TEMPLATE",
    default="{name}",
    show_default=True,
    help="Names of the results, of {name}, {folder}, {date}, {counter} and {model}.",
)
@click.option(
    "--color-layer",
    is_flag=True,
    help="Write an OpenRaster file beside each result, too, with color as a layer of its own (8 bit, sRGB).",
)
@click.option(
    "--quality",
    type=click.IntRange(1, 100),
    metavar="N",
    help="Of JPEG and WebP results; a lossless WebP stays lossless in its own format. Default: 92.",
)
@click.option(
    "--on-exists",
    type=click.Choice(ON_EXISTS),
    default="skip",
    show_default=True,
    help="What to do where a result stands already. skip also goes on after an interrupted run; update colors those "
    "anew whose photo, recipe or model changed since.",
)
@click.option(
    "--only-suitable",
    is_flag=True,
    help="Leave out what is in color already, blank, text or a negative, unless it has a sidecar; each is told.",
)
@click.option(
    "--jobs", type=click.IntRange(1, 64), metavar="N", help="Photos worked on at once. Default: by processor cores."
)
@click.option("--json", "as_json", is_flag=True, help="Write events as JSON, one object a line, to standard output.")
@click.pass_context
def colorize(
    context: click.Context,
    /,
    *,
    inputs: tuple[Path, ...],
    out_dir: Path,
    model: str | None,
    device: Device,
    edge_px: int | None,
    reference_photo: Path | None,
    hints_file: Path | None,
    format_: Format,
    size_px: int | None,
    bits: Bits,
    template: str,
    color_layer: bool,
    quality: int | None,
    on_exists: OnExists,
    only_suitable: bool,
    jobs: int | None,
    as_json: bool,
    **adjustments: float | None,
) -> None:
    """Color photos and folders of photos.

    The copies go to another folder; originals are never written. Exit code 1 where a photo failed.

    The hints and adjustments in a photo's sidecar (PHOTO.prism.json) are used; the options --strength,
    --saturation, --vividness, --temperature, --tint, --levels, --edge, --reference and --hints go before them. Run
    again after an interruption: what is done is skipped.

    With --json each line is an object whose "event" is planned, notice, started, done, skipped, failed or finished.
    """
    from prism_core.batch import Overrides, cores_per_photo, photos_in_flight, plan_batch, run_batch
    from prism_core.export_options import DEFAULT_QUALITY, ExportOptions
    from prism_core.models.card import read_card
    from prism_core.models.engine import Engine
    from prism_core.models.store import find_model
    from prism_core.sidecar import read_hints

    hints = read_hints(hints_file) if hints_file else None
    options = ExportOptions(
        format=format_,
        quality=quality or DEFAULT_QUALITY,
        bits=bits,
        edge_px=size_px,
        name=template,
        color_layer=color_layer,
    )
    generator = find_model(model)
    plan = plan_batch(inputs, out_dir, options=options, on_exists=on_exists, model=read_card(generator).id)
    engine = Engine(generator, device=device, threads=cores_per_photo(photos_in_flight(plan, jobs)))
    overrides = Overrides(
        **adjustments,
        reference=_reference(reference_photo, engine) if reference_photo else None,
        edge_px=edge_px,
        hints=hints,
        any_model=model is not None,
    )
    with cancel_on_signals() as cancel:
        events = run_batch(plan, engine, overrides=overrides, only_suitable=only_suitable, jobs=jobs, cancel=cancel)
        finished = _tell_all(events, as_json=as_json)
    context.exit(_exit_code(finished))


def _reference(photo: Path, engine: Engine) -> Reference:
    from prism_core.image.read import read_raster
    from prism_core.references import reference_of

    return reference_of(read_raster(photo), photo.name, engine)


def _tell_all(events: Iterator[Event], *, as_json: bool) -> Finished:
    from prism_core.batch import Finished
    from prism_core.cli.report import open_report

    with open_report(as_json=as_json) as tell:
        for event in events:
            tell(event)
    assert isinstance(event, Finished)  # a batch's last event
    return event


def _exit_code(finished: Finished) -> int:
    if finished.canceled:
        return CANCELED
    return 1 if finished.failed or finished.stopped else 0
