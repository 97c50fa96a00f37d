import re

from prism_core.color.gamut import in_gamut
from prism_core.resources import resource_path
from prism_desktop.editing.colors import shown_at
from prism_desktop.editing.palettes import palettes, translated
from prism_desktop.texts.palette_names import NAMES


def test_every_file_is_a_palette_with_a_source_and_colors_of_different_names():
    assert len(palettes()) == len(list(resource_path("palettes").iterdir()))
    for palette in palettes():
        assert palette.source
        assert len({color.name for color in palette.colors}) == len(palette.colors) >= 10
        assert all(re.fullmatch("#[0-9a-f]{6}", color.color) for color in palette.colors)


def test_translators_are_given_every_text_of_the_palettes_and_no_other():
    texts = {palette.name for palette in palettes()} | {palette.source for palette in palettes()}
    texts |= {text for palette in palettes() for color in palette.colors for text in (color.name, color.source)}
    assert set(NAMES) == texts - {""}
    assert len(set(NAMES)) == len(NAMES)
    assert all(translated(name) == name for name in NAMES)  # without a translation they stay English


def test_at_every_lightness_palettes_offer_colors_that_exist():
    colors = tuple(color.ab for palette in palettes() for color in palette.colors)
    for lightness in (8, 50, 95):
        shown = shown_at(lightness, colors)
        assert all(in_gamut(lightness, *color) for color, _ in shown)
    wide = dict(zip(colors, shown_at(50, colors), strict=True))
    kept = [color for color, (near, _) in wide.items() if abs(color[0] - near[0]) + abs(color[1] - near[1]) < 1e-3]
    assert len(kept) > 0.8 * len(wide)
