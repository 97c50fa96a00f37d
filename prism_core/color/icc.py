"""ICC profiles: a photo's pixels into linear or sRGB light and back, whatever profile they are in.

Little CMS (through imagecodecs) opens the profiles. Gray and matrix profiles, which nearly all photos have, are then
sampled once into tables: Little CMS itself is either exact and slow (0.25 us a pixel) or fast and, in the shadows of
16-bit photos, up to nine 8-bit steps off. Profiles made of lookup tables (some scanners') stay with Little CMS.

All functions take any rows of a photo, return new arrays, and may run in several threads. The first call with a
profile takes some 50 ms. Rendering is relative colorimetric (ICC.1:2022, 6.3); light outside sRGB is clipped.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import imagecodecs
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats, to_unit
from prism_core.color.spaces import LEVELS, ColorSpace, Curve, GraySpace, Matrix, Srgb, as_levels
from prism_core.color.transfer import encode, linearize
from prism_core.image.raster import Pixels

_RELATIVE = imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC
_BLACK_POINT = imagecodecs.CMS.FLAGS.BLACKPOINTCOMPENSATION
_D65 = (0.3127, 0.3290, 1.0)
_SRGB_PRIMARIES = (0.64, 0.33, 1.0, 0.30, 0.60, 1.0, 0.15, 0.06, 1.0)
_LINEAR_SRGB = imagecodecs.cms_profile("rgb", whitepoint=_D65, primaries=_SRGB_PRIMARIES, gamma=1.0)

_DATE = slice(24, 36)
"""Bytes of the creation date in a profile's header (ICC.1:2022, 7.2.10)."""
_COLOR_SPACE = slice(16, 20)
"""Bytes of the data color space in a profile's header (ICC.1:2022, 7.2.6)."""


def _dated_2000(profile: bytes) -> bytes:
    """The profile with a fixed date, so that equal photos give equal files."""
    date = np.array([2000, 1, 1, 0, 0, 0], dtype=">u2").tobytes()
    return profile[: _DATE.start] + date + profile[_DATE.stop :]


SRGB_PROFILE: bytes = _dated_2000(imagecodecs.cms_profile("srgb"))
"""An sRGB profile, for color copies of photos whose own profile cannot hold color."""


def is_usable(icc: bytes, channels: int) -> bool:
    """Whether `icc` is sound and describes pixels of 1, 3 or (CMYK) 4 channels. Empty means sRGB: 1 or 3."""
    try:
        if channels == 4:
            cmyk_to_srgb(np.zeros((1, 1, 4), np.uint8), icc)
        else:
            _gray_space(icc) if channels == 1 else _color_space(icc)
    except ValueError:
        return False
    return True


def can_hold_color(icc: bytes) -> bool:
    """Whether color can be written in `icc`: false for gray profiles and those that only describe a scanner."""
    try:
        _color_space(icc).from_linear(np.full((1, 1, 3), 0.5, np.float32), np.uint16)
    except ValueError:
        return False
    return True


def to_linear(pixels: Pixels, icc: bytes) -> Floats:
    """H x W x {1, 3} pixels in profile `icc` (empty: sRGB) to linear light of sRGB's primaries, float32 in 0..1.

    One channel stays one: gray profiles have a curve only, and of RGB profiles the gray axis is taken.
    Raises `ValueError` where not `is_usable`.
    """
    space = _gray_space(icc) if pixels.shape[2] == 1 else _color_space(icc)
    return space.to_linear(pixels)


def from_linear(linear: Floats, icc: bytes, dtype: npt.DTypeLike) -> Pixels:
    """H x W x 3 linear light of sRGB's primaries, float32 in 0..1, to pixels of `dtype` in the RGB profile `icc`.

    dtype: uint8, uint16 (both rounded to the nearest) or float32 in 0..1.
    Raises `ValueError` where not `can_hold_color`.
    """
    return _color_space(icc).from_linear(linear, dtype)


def to_srgb(pixels: Pixels, icc: bytes) -> Floats:
    """H x W x {1, 3} pixels in profile `icc` to sRGB, float32 in 0..1; otherwise as `to_linear`."""
    space = _gray_space(icc) if pixels.shape[2] == 1 else _color_space(icc)
    return to_unit(pixels) if isinstance(space, Srgb) else encode(space.to_linear(pixels), np.float32)


def cmyk_to_srgb(cmyk: Pixels, icc: bytes) -> Pixels:
    """H x W x 4 CMYK pixels, uint8 or uint16 with 0 for no ink, to H x W x 3 sRGB of the same dtype.

    With black point compensation, as photo editors do. An empty `icc` stands for plain inks: R = (1 - C)(1 - K).
    Raises `ValueError` if `icc` is not a sound CMYK profile.
    """
    if icc:
        return _lcms(cmyk, icc, SRGB_PROFILE, cmyk.dtype, space="cmyk", flags=_BLACK_POINT)
    full = np.uint32(np.iinfo(cmyk.dtype).max)
    paper = full - cmyk.astype(np.uint32)
    return np.asarray((paper[..., :3] * paper[..., 3:] + full // 2) // full, dtype=cmyk.dtype)


@dataclass(frozen=True, eq=False)
class _LookUp:
    """A profile of lookup tables, which only Little CMS can apply; about 10 ms a call beside the pixels."""

    icc: bytes

    def to_linear(self, pixels: Pixels) -> Floats:
        return linearize(_lcms(as_levels(pixels), self.icc, SRGB_PROFILE, np.uint16))

    def from_linear(self, linear: Floats, dtype: npt.DTypeLike) -> Pixels:
        if dtype == np.float32:
            return to_unit(self.from_linear(linear, np.uint16))
        return _lcms(encode(linear, np.uint16), SRGB_PROFILE, self.icc, dtype)


@lru_cache(maxsize=16)
def _gray_space(icc: bytes) -> GraySpace:
    if not icc:
        return Srgb()
    levels = to_unit(np.arange(LEVELS, dtype=np.uint16)[None])
    if icc[_COLOR_SPACE] == b"GRAY":
        light = _lcms(levels, icc, _LINEAR_SRGB, np.float32, space="gray")
    else:
        light = _lcms(np.stack([levels] * 3, axis=-1), icc, _LINEAR_SRGB, np.float32)
    space = Curve(np.clip(light[0, :, 1], 0, 1))
    return Srgb() if _is_srgb(space, 1) else space


@lru_cache(maxsize=16)
def _color_space(icc: bytes) -> ColorSpace:
    if not icc:
        return Srgb()
    space = _sampled(icc) or _LookUp(icc)
    return Srgb() if _is_srgb(space, 3) else space


def _is_srgb(space: GraySpace, channels: int) -> bool:
    """Whether a grid of probe colors stays within one 8-bit step of where sRGB has them."""
    axes = np.meshgrid(*[np.linspace(0, 255, 9).astype(np.uint8)] * channels)
    probes = np.stack(axes, axis=-1).reshape(1, -1, channels)
    return bool(np.abs(encode(space.to_linear(probes), np.float32) - to_unit(probes)).max() <= 1 / 255)


def _sampled(icc: bytes) -> Matrix | None:
    """The profile's curves and matrix, found by sending each channel's ramp through it; None if it has no such form."""
    ramps = np.zeros((3, LEVELS, 3), np.float32)
    for channel in range(3):
        ramps[channel, :, channel] = to_unit(np.arange(LEVELS, dtype=np.uint16))
    light = _lcms(ramps, icc, _LINEAR_SRGB, np.float32)
    matrix = light[:, -1].T.copy()
    curves = np.einsum("kni,ki->kn", light, np.linalg.pinv(matrix)).astype(np.float32)
    red, green, blue = np.clip(np.maximum.accumulate(curves, axis=1), 0, 1)
    space = Matrix((red, green, blue), matrix)
    probes = np.random.default_rng(0).random((1, 64, 3), dtype=np.float32)
    truth = np.clip(_lcms(probes, icc, _LINEAR_SRGB, np.float32), 0, 1)
    return space if np.abs(space.to_linear(probes) - truth).max() < 1e-3 else None


def _lcms(
    pixels: Pixels, source: bytes, target: bytes, dtype: npt.DTypeLike, *, space: str = "rgb", flags: int = 0
) -> Pixels:
    """Pixels of `space` in the profile `source` to RGB pixels of `dtype` in `target`. Raises `ValueError`."""
    try:
        result = imagecodecs.cms_transform(
            np.ascontiguousarray(pixels),
            source,
            target,
            colorspace=space,
            outcolorspace="rgb",
            outdtype=dtype,
            intent=_RELATIVE,
            flags=flags,
        )
    except imagecodecs.CmsError as error:
        raise ValueError(f"not a sound ICC profile for this use of {space} pixels ({error})") from error
    return np.asarray(result)
