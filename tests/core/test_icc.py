"""Profiles: every photo into sRGB's light and back, exactly, in strips and threads."""

from __future__ import annotations

import io
import time
from concurrent.futures import ThreadPoolExecutor

import imagecodecs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import ImageCms

from prism_core.color import icc as icc_module
from prism_core.color.icc import (
    SRGB_PROFILE,
    can_hold_color,
    cmyk_to_srgb,
    from_linear,
    is_usable,
    to_linear,
    to_srgb,
)
from prism_core.color.lab import to_unit
from prism_core.color.transfer import linearize
from tests.photos import ADOBE_RGB, GRAY, GRAY_18, INKS, RGB, RGB_16, RGB_FLOAT, table_profile

_WIDE_PRIMARIES = [0.7347, 0.2653, 1, 0.1596, 0.8404, 1, 0.0366, 0.0001, 1]
WIDE_RGB: bytes = imagecodecs.cms_profile("rgb", whitepoint=[0.3457, 0.3585, 1], primaries=_WIDE_PRIMARIES, gamma=1.8)
GRAY_SRGB: bytes = imagecodecs.cms_profile("gray", whitepoint=[0.3127, 0.3290, 1], gamma=2.2)
SCANNER = table_profile("RGB ")


def _reference(pixels: np.ndarray, icc: bytes, space: str = "rgb") -> np.ndarray:
    """Little CMS itself, in its exact and slow way: sRGB, float, not clipped."""
    return imagecodecs.cms_transform(
        np.ascontiguousarray(to_unit(pixels)), icc, SRGB_PROFILE, colorspace=space, outcolorspace="rgb",
        outdtype=np.float32, intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
    )  # fmt: skip


# Colors that sRGB can show, so that nothing is clipped on the way.
MUTED = (RGB_16 // 8 + 28000).astype(np.uint16)


@pytest.mark.parametrize("icc", [ADOBE_RGB, WIDE_RGB, SRGB_PROFILE, SCANNER], ids=["adobe", "wide", "srgb", "tables"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_to_srgb_is_what_little_cms_says(icc: bytes, dtype: type) -> None:
    pixels = to_unit(MUTED) if dtype is np.float32 else (MUTED >> 8).astype(np.uint8) if dtype is np.uint8 else MUTED
    srgb = to_srgb(pixels, icc)
    assert srgb.dtype == np.float32
    expected = np.clip(_reference(pixels, icc), 0, 1)
    # Lookup tables go through Little CMS's faster way.
    assert np.abs(srgb - expected).max() < (2e-3 if icc == SCANNER else 1e-4)


def test_light_outside_srgb_is_clipped() -> None:
    green = np.zeros((1, 1, 3), np.uint8)
    green[..., 1] = 255
    assert _reference(green, ADOBE_RGB)[..., 0].item() < 0
    np.testing.assert_allclose(to_srgb(green, ADOBE_RGB), [[[0, 1, 0]]], atol=1e-6)


@pytest.mark.parametrize("icc", [ADOBE_RGB, WIDE_RGB, SRGB_PROFILE, b""])
@pytest.mark.parametrize(("dtype", "tolerance"), [(np.uint8, 0), (np.uint16, 1), (np.float32, 3e-5)])
def test_there_and_back(icc: bytes, dtype: type, tolerance: float) -> None:
    pixels = to_unit(MUTED) if dtype is np.float32 else (MUTED >> 8).astype(np.uint8) if dtype is np.uint8 else MUTED
    back = from_linear(to_linear(pixels, icc), icc, dtype)
    assert back.dtype == dtype
    assert np.abs(back.astype(np.float64) - pixels).max() <= tolerance


@settings(max_examples=50, deadline=None)
@given(gray=hnp.arrays(np.uint16, (1, 40, 1)), tint=hnp.arrays(np.int8, (1, 40, 3)))
@pytest.mark.parametrize("icc", [ADOBE_RGB, WIDE_RGB])
def test_shadows_come_back_as_they_were(icc: bytes, gray: np.ndarray, tint: np.ndarray) -> None:
    """The very darkest, too, where Little CMS's faster way is several 8-bit steps off."""
    pixels = np.clip((gray >> 4).astype(int) + tint // 16, 0, 65535).astype(np.uint16)
    light = to_linear(pixels, icc)
    inside = ((light > 0) & (light < 1)).all(axis=-1)
    back = from_linear(light, icc, np.uint16)
    assert np.abs(back.astype(int) - pixels)[inside].max(initial=0) <= 2


def test_srgb_is_known_by_its_effect() -> None:
    windows = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for icc in (b"", SRGB_PROFILE, windows):
        np.testing.assert_array_equal(to_srgb(RGB, icc), to_unit(RGB))
        np.testing.assert_array_equal(to_linear(RGB_16, icc), linearize(RGB_16))
        np.testing.assert_array_equal(from_linear(linearize(RGB), icc, np.uint8), RGB)


def test_gray_profiles_have_their_curve() -> None:
    gray = GRAY[..., None]
    light = to_linear(gray, GRAY_18)
    assert light.shape == gray.shape
    np.testing.assert_allclose(light, to_unit(gray) ** 1.8, atol=1e-4)
    np.testing.assert_allclose(to_srgb(gray, GRAY_18)[..., 0], _reference(GRAY, GRAY_18, "gray")[..., 1], atol=1e-3)
    assert np.abs(to_srgb(gray, b"") - to_srgb(gray, GRAY_18)).max() > 0.05


def test_gray_pixels_in_a_profile_of_colors_are_its_gray_axis() -> None:
    gray = GRAY[..., None]
    np.testing.assert_allclose(to_linear(gray, ADOBE_RGB), to_unit(gray) ** (563 / 256), atol=1e-4)
    np.testing.assert_array_equal(to_srgb(gray, SRGB_PROFILE), to_unit(gray))


def test_who_can_hold_color() -> None:
    assert all(map(can_hold_color, (b"", SRGB_PROFILE, ADOBE_RGB, WIDE_RGB)))
    assert not any(map(can_hold_color, (GRAY_18, GRAY_SRGB, SCANNER, table_profile("CMYK"), b"junk", ADOBE_RGB[:200])))


def test_what_is_usable() -> None:
    assert is_usable(b"", 1)
    assert is_usable(b"", 3)
    assert is_usable(b"", 4)
    assert [is_usable(GRAY_18, channels) for channels in (1, 3, 4)] == [True, False, False]
    assert [is_usable(ADOBE_RGB, channels) for channels in (1, 3, 4)] == [True, True, False]
    assert [is_usable(SCANNER, channels) for channels in (1, 3, 4)] == [True, True, False]
    assert [is_usable(table_profile("CMYK"), channels) for channels in (1, 3, 4)] == [False, False, True]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_damage_to_a_profile_is_usable_or_not(data: st.DataObject) -> None:
    profile = bytearray(data.draw(st.sampled_from([ADOBE_RGB, GRAY_18, SCANNER])))
    for _ in range(data.draw(st.integers(1, 4))):
        profile[data.draw(st.integers(0, min(len(profile), 400) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(profile[: data.draw(st.integers(100, len(profile)))])
    for pixels in (RGB[:1], GRAY[:1, :, None]):
        if is_usable(damaged, pixels.shape[2]):
            srgb = to_srgb(pixels, damaged)
            assert np.isfinite(srgb).all()
            assert srgb.min() >= 0
            assert srgb.max() <= 1
        else:
            with pytest.raises(ValueError, match="not a sound ICC profile"):
                to_srgb(pixels, damaged)


@pytest.mark.parametrize("icc", [ADOBE_RGB, SCANNER])
def test_strips_and_threads_give_the_whole(icc: bytes) -> None:
    icc_module._color_space.cache_clear()
    strips = [slice(top, top + 3) for top in range(0, len(RGB), 3)]
    with ThreadPoolExecutor(4) as pool:
        light = np.concatenate(list(pool.map(lambda rows: to_linear(RGB[rows], icc), strips)))
        # OpenCV's vector code and its tail differ by a last bit.
        np.testing.assert_allclose(light, to_linear(RGB, icc), atol=1e-6)
        if can_hold_color(icc):
            back = np.concatenate(list(pool.map(lambda rows: from_linear(light[rows], icc, np.uint8), strips)))
            np.testing.assert_array_equal(back, from_linear(light, icc, np.uint8))


def test_a_strip_costs_no_new_profile() -> None:
    to_linear(RGB, ADOBE_RGB)
    start = time.perf_counter()
    for _ in range(100):
        to_linear(RGB[:4], ADOBE_RGB)
    # About 4 ms; opening the profile each time would take seconds.
    assert time.perf_counter() - start < 0.5


def test_pixels_are_left_as_they_were() -> None:
    for pixels in (RGB.copy(), RGB_16.copy(), RGB_FLOAT.copy()):
        before = pixels.copy()
        pixels.flags.writeable = False
        for icc in (b"", ADOBE_RGB, SCANNER):
            from_linear(to_linear(pixels, icc), ADOBE_RGB, pixels.dtype)
        np.testing.assert_array_equal(pixels, before)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_plain_inks(dtype: type) -> None:
    full = np.iinfo(dtype).max
    inks = np.array([[[0, 0, 0, 0], [full, 0, 0, 0], [0, 0, 0, full], [0, full // 2, full, 0]]], dtype)
    expected = [[full] * 3, [0, full, full], [0] * 3, [full, full - full // 2, 0]]
    np.testing.assert_array_equal(cmyk_to_srgb(inks, b"")[0], expected)


def test_inks_of_a_profile() -> None:
    rgb = cmyk_to_srgb(INKS, table_profile("CMYK", device="prtr"))
    wide = cmyk_to_srgb(INKS.astype(np.uint16) * 257, table_profile("CMYK", device="prtr"))
    assert np.abs(rgb.astype(int) - to_unit(wide) * 255).max() < 2
    white = cmyk_to_srgb(np.zeros((1, 1, 4), np.uint8), table_profile("CMYK", device="prtr"))
    assert white.min() > 250
    with pytest.raises(ValueError, match="not a sound ICC profile"):
        cmyk_to_srgb(INKS, ADOBE_RGB)


def test_own_profile_is_always_the_same() -> None:
    assert ImageCms.getProfileName(ImageCms.getOpenProfile(io.BytesIO(SRGB_PROFILE))).strip()
    assert SRGB_PROFILE[24:36] == bytes([7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
