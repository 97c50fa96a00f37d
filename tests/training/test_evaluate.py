from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import skimage.data
import torch
from torchmetrics.functional.image import structural_similarity_index_measure

from prism_core.color.lab import to_unit
from prism_core.color.vivid import vivid, way_to_vivid
from tests.generators import write_generator
from training import evaluate
from training.candidates import Candidate, load_candidate, load_candidates
from training.config import DataConfig
from training.data import find_photos, load_photos
from training.measure import mean_psnr, planes, tasks
from training.predictors import gray
from training.quality import Truth, colorfulness, mean_quality, psnr
from training.score import score


@pytest.fixture(scope="module")
def chosen(photo_folder: Path):
    photos = load_photos(find_photos(photo_folder), DataConfig(short_side=64))
    return tasks(photos.photos, photos.names, 64)


def qualities(chosen, candidate: Candidate, count: int, *, honoring: bool = False):
    """Generator -> mean quality."""
    rows: dict[str, list] = {}
    for task in chosen:
        for result in score(task, {"it": candidate}, [count], honoring=honoring):
            rows.setdefault(result.generator, []).append(result.quality)
    return {name: mean_quality(row) for name, row in rows.items()}


def test_psnr_and_colorfulness_agree_with_their_formulas():
    black, dim = np.zeros((8, 8, 3), np.uint8), np.full((8, 8, 3), 16, np.uint8)
    assert psnr(black, dim) == pytest.approx(20 * np.log10(255 / 16))
    assert colorfulness(dim) == 0
    red_green = np.zeros((2, 2, 3), np.uint8)
    red_green[0, :, 0], red_green[1, :, 1] = 200, 200
    # rg is +-200 (std 200, mean 0), yb is 100 everywhere (std 0, mean 100)
    assert colorfulness(red_green) == pytest.approx(200 + 0.3 * 100)


@pytest.mark.parametrize("noise", [0, 3, 40])
def test_ssim_is_the_one_of_torchmetrics(noise):
    truth = skimage.data.astronaut()[::4, ::4]
    grain = np.random.default_rng(0).normal(0, noise, truth.shape)
    result = np.clip(truth + grain, 0, 255).astype(np.uint8)
    pair = [torch.from_numpy(to_unit(photo).transpose(2, 0, 1))[None] for photo in (result, truth)]
    expected = float(torch.as_tensor(structural_similarity_index_measure(*pair, data_range=1.0)))
    assert Truth(truth).ssim(result) == pytest.approx(expected, abs=1e-4)


def test_the_truth_scores_perfectly_and_gray_does_not(chosen):
    truth = iter([task.lab[..., 1:].transpose(2, 0, 1)[None] for task in chosen])
    found = qualities(chosen, Candidate(lambda _: next(truth)), 0)
    perfect, nothing = found["it"], found["gray"]
    assert perfect.psnr > 45
    assert perfect.ssim > 0.99
    assert perfect.ciede2000 < 0.5
    assert perfect.colorfulness == pytest.approx(perfect.truth, rel=0.02)
    assert nothing.psnr < 25
    assert nothing.psnr == pytest.approx(mean_psnr(chosen, 0, gray))
    assert nothing.colorfulness < 1
    assert nothing.ciede2000 > 10


def test_photos_seen_as_by_old_films_keep_their_truth(photo_folder: Path, chosen):
    photos = load_photos(find_photos(photo_folder), DataConfig(short_side=64))
    seen = tasks(photos.photos, photos.names, 64, film=True)
    for film, eye in zip(seen, chosen, strict=True):
        assert (film.lab == eye.lab).all()
        assert np.abs(planes(film, 0)[0] - planes(eye, 0)[0]).max() > 0.02
    again = tasks(photos.photos, photos.names, 64, film=True)
    assert all((one.seen == other.seen).all() for one, other in zip(seen, again, strict=True))


def test_the_protocol_repeats_itself(chosen):
    assert (planes(chosen[0], 10) == planes(chosen[0], 10)).all()
    assert (planes(chosen[0], 10) != planes(chosen[0], 11)).any()


def test_honoring_obeys_hints_that_the_network_ignores(chosen):
    found = qualities(chosen, Candidate(gray), 5, honoring=True)
    assert found["it, honoring"].psnr > found["it"].psnr + 2


def test_a_generator_that_takes_no_hints_is_measured_without(chosen):
    assert set(qualities(chosen, Candidate(gray, takes_hints=False), 5)) == {"gray"}


def test_files_named_alike_are_told_apart(tmp_path: Path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    paths = [tmp_path / "one" / "a.onnx", tmp_path / "two" / "a.onnx", tmp_path / "b.onnx"]
    found = load_candidates(tuple(write_generator(path) for path in paths))
    assert list(found) == [paths[0].as_posix(), paths[1].as_posix(), "b"]


def test_the_report_compares_ours_and_foreign_generators(photo_folder: Path, tmp_path: Path):
    ours = write_generator(tmp_path / "ours.onnx")
    foreign = write_generator(tmp_path / "foreign.onnx", card=False)
    foreign.with_suffix(".toml").write_text("""
        output = "ab"
        scale = 110.0
        [[inputs]]
        name = "x"
        planes = [{ value = "lightness", scale = 0.02, offset = -1.0 }, { value = "hint_a", scale = 0.00909090909 },
                  { value = "hint_b", scale = 0.00909090909 }, { value = "mask" }]
    """)
    arguments = [photo_folder, ours, foreign, "--out", tmp_path, "--counts", 0, 2, "--size", 64, "--honoring"]
    arguments += ["--renders", 2, "--sheets", 10]
    report = evaluate.main([str(argument) for argument in arguments])
    record = json.loads((tmp_path / "evaluation.json").read_text())
    assert record["photos"] == 10
    for count in ("0", "2"):
        assert record["results"]["foreign"][count] == pytest.approx(record["results"]["ours"][count], abs=1e-3)
    assert record["results"]["ours"]["2"]["psnr"] == pytest.approx(report.results["ours"][2].psnr)
    assert set(record["renders"]) == {"ours"}
    page = (tmp_path / "evaluation.md").read_text()
    assert "| generator | automatic | 2 hints |" in page
    assert "| gray |" in page
    assert "| ours, honoring |  |" in page
    assert "| vegetation (" in page
    assert cv2.imread(str(tmp_path / "psnr.png")) is not None
    rows, label = 2 + 2 * 2, 20
    assert cv2.imread(str(tmp_path / "sheet-01.jpg")).shape == (rows * (64 + label), 8 * 64, 3)
    assert cv2.imread(str(tmp_path / "sheet-02.jpg")).shape == (rows * (64 + label), 2 * 64, 3)


def test_sheets_show_hints_where_they_are_measured(photo_folder: Path, tmp_path: Path):
    ours = write_generator(tmp_path / "ours.onnx")
    arguments = [photo_folder, ours, "--out", tmp_path, "--counts", 0, "--size", 64, "--renders", 0, "--sheets", 2]
    evaluate.main([str(argument) for argument in arguments])
    assert cv2.imread(str(tmp_path / "sheet-01.jpg")).shape == (3 * (64 + 20), 2 * 64, 3)


def test_a_foreign_generator_needs_a_page(photo_folder: Path, tmp_path: Path):
    foreign = write_generator(tmp_path / "foreign.onnx", card=False)
    with pytest.raises(SystemExit, match=r"no model card; to measure .* describe it in foreign.toml"):
        evaluate.main([str(photo_folder), str(foreign), "--out", str(tmp_path)])


def test_an_exported_generator_is_measured_as_vivid_as_the_app_shows_it(chosen, tmp_path: Path):
    safe = load_candidate(write_generator(tmp_path / "safe.onnx"))
    bold = load_candidate(write_generator(tmp_path / "bold.onnx", vividness=0.5))
    x = planes(chosen[0], 0)[None]
    said = safe.engine.predict(x)
    expected = vivid(said.ab[0], way_to_vivid(said.logits[0], safe.engine.card.bins), 0.5)
    assert np.array_equal(safe.predict(x), said.ab)
    assert np.allclose(bold.predict(x)[0], expected, atol=1e-4)
    assert np.abs(bold.predict(x) - safe.predict(x)).max() > 1
