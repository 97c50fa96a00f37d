import struct

import pytest
from PIL import Image

from prism_core.export import export_photo
from prism_core.export_options import ExportOptions
from prism_core.image.exif import resolution
from prism_core.image.exif_size import resized, transposed
from prism_core.image.read import read_raster
from prism_core.image.segments import EXIF_PREFIX
from prism_core.recipe import Recipe
from tests.photos import scene


def _block(order, *, sides=(4000, 3000)):
    exif = Image.Exif()
    exif.endian = order
    exif[282], exif[283], exif[296] = 600.0, 300.0, 2
    inner = exif.get_ifd(0x8769)
    inner[0x9003] = "1935:08:17 11:02:03"
    inner[0xA002], inner[0xA003] = sides
    return exif.tobytes().removeprefix(EXIF_PREFIX)


def _sides(block):
    exif = Image.Exif()
    exif.load(block)
    inner = exif.get_ifd(0x8769)
    return inner[0xA002], inner[0xA003]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("sides", [(4000, 3000), (70000, 66000)])
def test_the_block_tells_the_new_size_and_resolution(order, sides):
    block = _block(order, sides=sides)
    small = resized(block, 400, 300, 0.1)
    assert _sides(small) == (400, 300)
    assert resolution(small) == pytest.approx((60, 30))
    assert len(small) == len(block)
    assert b"1935:08:17 11:02:03" in small


@pytest.mark.parametrize("block", [b"", b"no block", b"II*\0\x08\0\0\0", b"II*\0" + struct.pack("<LH", 8, 900)])
def test_a_block_that_tells_nothing_stays_as_it_is(block):
    assert resized(block, 4, 3, 0.1) == block
    assert transposed(block) == block


def test_a_block_cut_anywhere_raises_nothing():
    block = _block("<")
    for end in range(len(block)):
        assert len(resized(block[:end], 4, 3, 0.1)) == end
        assert len(transposed(block[:end])) == end


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_quarter_turn_exchanges_sides_and_resolutions(order):
    block = _block(order)
    turned = transposed(block)
    assert _sides(turned) == (3000, 4000)
    assert resolution(turned) == (300, 600)
    assert transposed(turned) == block


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_a_photo_set_upright_tells_its_sides_and_resolutions(tmp_path, name, orientation):
    exif = Image.Exif()
    exif.load(_block("<", sides=(64, 48)))
    exif[274] = orientation
    Image.fromarray(scene(48, 64)).save(tmp_path / name, exif=exif.tobytes(), dpi=(600, 300))
    raster = read_raster(tmp_path / name)
    assert raster.metadata.dpi == pytest.approx((600, 300) if raster.width == 64 else (300, 600), abs=0.02)
    assert _sides(raster.metadata.exif) == (raster.width, raster.height)


def test_a_smaller_copy_tells_its_size(tmp_path, engine):
    photo = tmp_path / "a.jpg"
    Image.fromarray(scene(300, 400)).save(photo, exif=EXIF_PREFIX + _block("<", sides=(400, 300)), dpi=(600, 300))
    export_photo(photo, tmp_path / "b.jpg", Recipe(), engine, options=ExportOptions(edge_px=200))
    metadata = read_raster(tmp_path / "b.jpg").metadata
    assert _sides(metadata.exif) == (200, 150)
    assert resolution(metadata.exif) == pytest.approx((300, 150))
    assert metadata.dpi == (300, 150)
