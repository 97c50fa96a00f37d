import numpy as np
import pytest
import tifffile
from PIL import Image

from prism_core.batch.estimate import Rate, estimate
from prism_core.batch.plan import BatchItem, plan_batch
from prism_core.errors import CanceledError, PhotoReadError
from prism_core.export_options import ExportOptions
from prism_core.image.read import read_raster
from prism_core.image.size import read_size
from prism_core.jobs import CancelToken
from tests.batching import run_all
from tests.photos import KINDS, huge_files, scene, write_kind, write_photo


@pytest.mark.parametrize("name", KINDS)
def test_the_size_is_that_of_the_decoded_picture(tmp_path, name):
    photo = write_kind(tmp_path, name)
    size, raster = read_size(photo), read_raster(photo)
    assert (size.width, size.height) == (raster.width, raster.height)
    assert size.sample_bytes == raster.pixels.itemsize or name == "gray-32.tif"


@pytest.mark.parametrize("name", ["huge.png", "huge.tif"])
def test_sizes_that_no_photo_has_are_refused(tmp_path, name):
    (tmp_path / name).write_bytes(huge_files()[name])
    with pytest.raises(PhotoReadError):
        read_size(tmp_path / name)


def test_the_cost_of_a_batch_is_told_and_nothing_is_decoded(scans, out):
    for number in range(3):
        write_photo(scans / f"{number}.jpg", size=(1000, 500))
    (scans / "broken.jpg").write_bytes(b"")
    cost = estimate(plan_batch([scans], out).items, ExportOptions(), in_flight=2, rate=Rate(2.0, 1.0))
    assert (cost.photos, cost.unreadable) == (4, 1)
    assert cost.megapixels == pytest.approx(2)
    assert cost.seconds == pytest.approx(4 * 2 + 2)
    assert cost.bytes == pytest.approx(2e6 * 0.25, rel=0.01)
    assert 320e6 < cost.memory_bytes < 330e6
    assert not out.exists()


def test_a_smaller_deeper_or_layered_copy_costs_accordingly(scans, out):
    write_photo(scans / "a.tif", size=(2000, 1000))
    items = plan_batch([scans], out).items

    def cost(**options):
        return estimate(items, ExportOptions(**options))

    assert cost(edge_px=500).bytes == pytest.approx(cost().bytes / 16, rel=0.01)
    assert cost(bits="16").bytes > 3 * cost().bytes
    assert cost(bits="16").memory_bytes > cost().memory_bytes
    assert cost(color_layer=True).bytes > 3 * cost().bytes
    assert cost().seconds is None


def test_a_lower_quality_takes_less_room(scans, out):
    write_photo(scans / "a.jpg", size=(2000, 1000))
    items = plan_batch([scans], out).items
    assert estimate(items, ExportOptions(quality=50)).bytes < estimate(items, ExportOptions(quality=95)).bytes


def test_a_lossless_webp_takes_its_room_whatever_the_quality(tmp_path):
    photo = tmp_path / "a.webp"
    Image.fromarray(scene(400, 600)).save(photo, lossless=True)
    items = [BatchItem(photo, tmp_path / "b.webp")]
    low, high = (estimate(items, ExportOptions(quality=quality)).bytes for quality in (50, 92))
    assert low == high > estimate(items, ExportOptions(format="webp")).bytes


def test_of_many_photos_a_sample_tells_and_the_largest_decides_on_memory(tmp_path):
    small = write_photo(tmp_path / "small.png", size=(100, 100))
    large = tmp_path / "large.tif"
    tifffile.imwrite(large, np.zeros((3000, 4000, 3), np.uint16), compression=None)
    items = [BatchItem(large if number == 777 else small, tmp_path / f"{number}.jpg") for number in range(2001)]
    cost = estimate(items, ExportOptions())
    assert cost.photos == 2001
    assert cost.memory_bytes == 320e6 + 12e6 * 12
    assert cost.megapixels == pytest.approx(20, rel=0.01)


def test_an_estimate_can_be_canceled(tmp_path):
    cancel = CancelToken()
    cancel.cancel()
    items = [BatchItem(write_photo(tmp_path / "a.jpg"), tmp_path / "b.jpg")]
    with pytest.raises(CanceledError):
        estimate(items, ExportOptions(), cancel=cancel)


def test_no_photo_that_can_be_read_costs_nothing(tmp_path):
    cost = estimate([BatchItem(tmp_path / "gone.jpg", tmp_path / "b.jpg")], ExportOptions(), rate=Rate(1, 1))
    assert (cost.bytes, cost.unreadable, cost.megapixels) == (0, 1, 0)


def test_the_estimated_bytes_are_of_the_size_of_the_result(scans, out, engine):
    grain = np.random.default_rng(0).normal(0, 12, (400, 600))
    scans.mkdir()
    Image.fromarray(np.clip(np.linspace(60, 200, 600) + grain, 0, 255).astype(np.uint8)).save(scans / "a.jpg")
    run_all(scans, out, engine)
    told = estimate(plan_batch([scans], out).items, ExportOptions()).bytes
    assert 1 / 4 < (out / "a.jpg").stat().st_size / told < 4
