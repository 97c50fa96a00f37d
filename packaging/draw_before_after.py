"""Draw the README's picture: gray photographs above, as Prism colors them below. python packaging/draw_before_after.py

The photographs are public-domain samples that scikit-image's wheel brings (skimage.data tells their sources): NASA's
portrait of Eileen Collins, a cup of coffee, Chelsea the cat, and a rocket on its pad. Prism gets them without color,
and without hints.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from skimage import data

from prism_core import Engine, Recipe, read_raster, render
from prism_core.models.store import find_model

PICTURE = Path(__file__).parent / "pictures" / "before-after.jpg"
SAMPLES = (data.astronaut, data.coffee, data.chelsea, data.rocket)
HEIGHT, GAP = 300, 8
"""Height of a row and the white between photos, in px."""


def main() -> None:
    """Write the picture."""
    picture = draw()
    PICTURE.parent.mkdir(exist_ok=True)
    picture.save(PICTURE, quality=90, optimize=True)
    print(f"{PICTURE}: {picture.width} x {picture.height}, {PICTURE.stat().st_size / 1000:.0f} kB")


def draw() -> Image.Image:
    """The samples, gray above and colored below."""
    engine = Engine(find_model(None), device="cpu")
    gray = [Image.fromarray(sample()).convert("L") for sample in SAMPLES]
    rows = [join([resized(photo) for photo in gray]), join([resized(colored(photo, engine)) for photo in gray])]
    picture = Image.new("RGB", (rows[0].width, 2 * HEIGHT + GAP), "white")
    for index, row in enumerate(rows):
        picture.paste(row, (0, index * (HEIGHT + GAP)))
    return picture


def colored(photo: Image.Image, engine: Engine) -> Image.Image:
    """The photo as Prism colors it by itself, at its own size."""
    with TemporaryDirectory() as folder:
        scan = Path(folder) / "scan.png"
        photo.save(scan)
        return Image.fromarray(render(read_raster(scan), Recipe(), engine).pixels)


def resized(photo: Image.Image) -> Image.Image:
    """The photo at the height of a row."""
    return photo.resize((round(photo.width * HEIGHT / photo.height), HEIGHT), Image.Resampling.LANCZOS)


def join(photos: list[Image.Image]) -> Image.Image:
    """Photos side by side."""
    row = Image.new("RGB", (sum(photo.width + GAP for photo in photos) - GAP, HEIGHT), "white")
    left = 0
    for photo in photos:
        row.paste(photo, (left, 0))
        left += photo.width + GAP
    return row


if __name__ == "__main__":
    main()
