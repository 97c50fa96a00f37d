import io
import zipfile
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from skimage import data

from prism_core.errors import PhotoWriteError
from prism_core.export import export_photo
from prism_core.export_options import ExportOptions
from prism_core.image.openraster import LUMA, write_layers
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import read_raster
from prism_core.recipe import Recipe
from tests.metadata import sample_exif, sample_xmp
from tests.photos import ADOBE_RGB, hashes, write_photo


def _open(path):
    """Name -> bytes of the archive."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def _pixels(content):
    return np.asarray(Image.open(io.BytesIO(content)))


def _in_color_mode(color, gray):
    """W3C Compositing, 10.2: SetLum(color, Lum(gray)) with ClipColor, in 0..1."""
    target = (gray @ LUMA)[..., None]
    mixed = color + target - (color @ LUMA)[..., None]
    luma, low, high = (mixed @ LUMA)[..., None], mixed.min(2, keepdims=True), mixed.max(2, keepdims=True)
    lifted = luma + (mixed - luma) * luma / np.where(low < 0, luma - low, 1)
    mixed = np.where(low < 0, lifted, mixed)
    lowered = luma + (mixed - luma) * (1 - luma) / np.where(high > 1, high - luma, 1)
    return np.where(high > 1, lowered, mixed)


def _composite(files, *, keeps_alpha=False):
    """Color and alpha of the stack, in 0..255, by the formulas of W3C Compositing, 5.1 and 9.1.4, layer upon layer.

    keeps_alpha: as GIMP has it, where only the lowest layer lets through.
    """
    below, below_alpha = np.zeros((1, 1, 3)), np.zeros((1, 1, 1))
    for layer in reversed(list(ElementTree.fromstring(files["stack.xml"]).iter("layer"))):
        pixels = _pixels(files[layer.get("src")]) / 255
        own, alpha = pixels[..., :3], pixels[..., 3:] if pixels.shape[2] == 4 else np.ones((*pixels.shape[:2], 1))
        blended = _in_color_mode(own, below) if layer.get("composite-op") == "svg:color" else own
        mixed = alpha * (1 - below_alpha) * own + alpha * below_alpha * blended + (1 - alpha) * below_alpha * below
        whole = alpha + below_alpha * (1 - alpha)
        below = mixed / np.where(whole > 0, whole, 1)
        below_alpha = below_alpha if keeps_alpha and below_alpha.any() else whole
    return below * 255, below_alpha[..., 0] * 255


def test_the_layers_give_the_picture_again(tmp_path):
    for name in ("astronaut", "coffee"):
        photo = getattr(data, name)()
        write_layers(tmp_path / f"{name}.ora", Raster(photo.copy()))
        files = _open(tmp_path / f"{name}.ora")
        gray = _pixels(files["data/gray.png"])
        shown, alpha = _composite(files)
        difference = np.abs(shown - photo)
        assert (alpha == 255).all()
        assert difference.max() <= 3
        assert (difference > 1).mean() < 0.001
        assert (gray[..., 0] == gray[..., 1]).all()
        assert (_pixels(files["mergedimage.png"]) == photo).all()


def test_the_file_is_open_raster_as_its_readers_want_it(tmp_path):
    path = tmp_path / "a.ora"
    write_layers(path, Raster(data.coffee().copy(), metadata=Metadata(dpi=(600.0, 300.0))))
    assert path.read_bytes()[30:54] == b"mimetypeimage/openraster"
    files = _open(path)
    assert next(iter(files)) == "mimetype"
    image = ElementTree.fromstring(files["stack.xml"])
    assert image.attrib == {"version": "0.0.5", "w": "600", "h": "400", "xres": "600", "yres": "300"}
    layers = [(layer.get("name"), layer.get("src"), layer.get("composite-op")) for layer in image.iter("layer")]
    assert layers == [("Color", "data/color.png", "svg:color"), ("Gray", "data/gray.png", "svg:src-over")]
    for _, source, _ in layers:
        assert _pixels(files[source]).shape == (400, 600, 3)
    assert max(Image.open(io.BytesIO(files["Thumbnails/thumbnail.png"])).size) == 256


@pytest.mark.parametrize("dtype", [np.uint16, np.float32])
def test_deep_photos_in_another_profile_become_srgb_of_8_bits(tmp_path, dtype):
    full = 1 if dtype == np.float32 else 65535
    pixels = np.full((20, 30, 3), [0.5, 0.4, 0.3]).astype(np.float32) * full
    write_layers(tmp_path / "a.ora", Raster(pixels.astype(dtype), metadata=Metadata(icc=ADOBE_RGB)))
    color = _pixels(_open(tmp_path / "a.ora")["data/color.png"])
    assert color.dtype == np.uint8
    assert color[0, 0] == pytest.approx([137, 102, 75], abs=3)


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("keeps_alpha", [False, True])
def test_together_the_layers_let_through_what_the_copy_does(tmp_path, deep, keeps_alpha):
    photo = data.coffee().copy()
    alpha = np.linspace(0, 255, 600).round().astype(np.uint8)[None].repeat(400, axis=0)
    alpha[:100] = 255
    write_layers(tmp_path / "a.ora", Raster(photo, alpha.astype(np.uint16) * 257 if deep else alpha))
    files = _open(tmp_path / "a.ora")
    shown, shown_alpha = _composite(files, keeps_alpha=keeps_alpha)
    assert shown_alpha == pytest.approx(alpha)
    assert np.abs(shown - photo)[alpha > 0].max() <= 3
    assert (_pixels(files["mergedimage.png"]) == np.dstack([photo, alpha])).all()
    assert (_pixels(files["data/color.png"])[:100, :, 3] == 255).all()


@pytest.mark.parametrize("alpha", [1, 90, 128, 254])
def test_where_all_of_the_copy_is_as_sheer_the_color_is_a_layer_still(tmp_path, alpha):
    photo = data.coffee().copy()
    write_layers(tmp_path / "a.ora", Raster(photo, np.full(photo.shape[:2], alpha, np.uint8)))
    files = _open(tmp_path / "a.ora")
    assert _pixels(files["data/color.png"]).shape[2] == 3  # it is there
    (group,) = ElementTree.fromstring(files["stack.xml"]).findall("stack/stack")
    assert [layer.get("name") for layer in group.findall("layer")] == ["Color", "Gray"]
    assert round(float(group.get("opacity")) * 255) == alpha
    shown, shown_alpha = _composite(files)
    assert (shown_alpha == 255).all()  # within the group
    assert np.abs(shown - photo).max() <= 3
    assert (_pixels(files["mergedimage.png"])[..., 3] == alpha).all()


def test_metadata_is_in_the_merged_picture(tmp_path):
    alpha = np.full((400, 600), 90, np.uint8)
    metadata = Metadata(exif=sample_exif(), xmp=sample_xmp(), dpi=(300.0, 300.0))
    write_layers(tmp_path / "a.ora", Raster(data.coffee().copy(), alpha, metadata))
    (tmp_path / "merged.png").write_bytes(_open(tmp_path / "a.ora")["mergedimage.png"])
    merged = read_raster(tmp_path / "merged.png").metadata
    assert (merged.exif, merged.xmp, merged.dpi) == (metadata.exif, metadata.xmp, metadata.dpi)


def test_an_export_writes_the_layers_beside_the_copy(tmp_path, engine):
    photo = write_photo(tmp_path / "a.png")
    target = tmp_path / "out" / "a.png"
    export_photo(photo, target, Recipe(), engine, options=ExportOptions(color_layer=True))
    color = _pixels(_open(tmp_path / "out" / "a.png.ora")["data/color.png"])
    assert (color == read_raster(target).pixels).all()


def test_layers_that_stand_there_are_a_retouchers_work(tmp_path, engine):
    photo = write_photo(tmp_path / "a.png")
    target = tmp_path / "b.png"
    (tmp_path / "b.png.ora").write_text("hours of work")
    export_photo(photo, target, Recipe(), engine, options=ExportOptions(color_layer=True))
    assert (tmp_path / "b.png.ora").read_text() == "hours of work"
    assert zipfile.is_zipfile(tmp_path / "b.png-2.ora")


def test_where_the_copy_cannot_be_written_no_layers_stay(tmp_path, engine):
    photo = write_photo(tmp_path / "a.png")
    (tmp_path / "b.png").mkdir()
    before = hashes(tmp_path)
    with pytest.raises(PhotoWriteError, match="a folder of that name"):
        export_photo(photo, tmp_path / "b.png", Recipe(), engine, options=ExportOptions(color_layer=True))
    assert hashes(tmp_path) == before


def test_layers_that_cannot_be_written_are_told(tmp_path):
    with pytest.raises(PhotoWriteError, match="its folder does not exist"):
        write_layers(tmp_path / "no" / "a.ora", Raster(data.coffee().copy()))


def test_the_command_writes_layers(scans, out, colorize):
    write_photo(scans / "a.jpg")
    assert colorize(scans, "--color-layer").exit_code == 0
    assert zipfile.is_zipfile(out / "a.jpg.ora")
