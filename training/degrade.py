"""What time and scanners do to a photograph, done to its lightness alone; the colors to learn stay true.

Every function takes and returns H x W float32 lightness, L* in 0..100, and leaves its input as it is.
"""

from __future__ import annotations

import cv2
import numpy as np

from prism_core.color.lab import Floats

Rng = np.random.Generator


def degrade(lightness: Floats, rng: Rng) -> Floats:
    """A random few of the damages below, in the order in which they happen to a print."""
    steps = ((blur, 0.3), (fade, 0.6), (grain, 0.5), (scratch, 0.2), (dust, 0.25), (compress, 0.3))
    for step, probability in steps:
        if rng.random() < probability:
            lightness = step(lightness, rng)
    return np.clip(lightness, 0, 100).astype(np.float32)


def blur(lightness: Floats, rng: Rng) -> Floats:
    """A soft lens or a moved camera."""
    return _float(cv2.GaussianBlur(lightness, (0, 0), float(rng.uniform(0.4, 1.6))))


def fade(lightness: Floats, rng: Rng) -> Floats:
    """Blacks turn gray, whites yellow, the curve bends: contrast is lost."""
    low, high, gamma = rng.uniform(0, 25), rng.uniform(75, 100), np.exp(rng.uniform(-0.4, 0.4))
    return _float(low + (high - low) * (np.clip(lightness, 0, 100) / 100) ** gamma)


def grain(lightness: Floats, rng: Rng) -> Floats:
    """Film grain: noise of a random size, strongest in the middle tones."""
    noise = rng.standard_normal(lightness.shape).astype(np.float32)
    size = rng.uniform(0, 0.9)
    if size > 0.3:
        noise = _float(cv2.GaussianBlur(noise, (0, 0), float(size)))
        noise /= noise.std() + 1e-6
    middle = 1 - np.abs(lightness / 50 - 1) * 0.6
    return _float(lightness + noise * middle * rng.uniform(1, 7))


def scratch(lightness: Floats, rng: Rng) -> Floats:
    """A few thin scratches, light or dark, most of them along the film."""
    height, width = lightness.shape
    result = lightness.copy()
    for _ in range(rng.integers(1, 4)):
        start = rng.uniform(0, 1, 2) * (width, height)
        angle = np.pi / 2 + rng.normal(0, 0.25)
        end = start + np.array([np.cos(angle), np.sin(angle)]) * rng.uniform(0.2, 1.2) * height
        value = float(rng.choice([rng.uniform(80, 100), rng.uniform(0, 20)]))
        start_px, end_px = (tuple(int(v) for v in point) for point in (start, end))
        cv2.line(result, start_px, end_px, value, thickness=1, lineType=cv2.LINE_AA)
    return result


def dust(lightness: Floats, rng: Rng) -> Floats:
    """Specks of dust, on the print or on the scanner's glass."""
    height, width = lightness.shape
    result = lightness.copy()
    for _ in range(rng.integers(2, 20)):
        center = (int(rng.integers(width)), int(rng.integers(height)))
        axes = (int(rng.integers(0, 3)), int(rng.integers(0, 3)))
        value = float(rng.choice([rng.uniform(85, 100), rng.uniform(0, 15)]))
        cv2.ellipse(result, center, axes, float(rng.uniform(0, 180)), 0, 360, value, thickness=-1)
    return result


def compress(lightness: Floats, rng: Rng) -> Floats:
    """JPEG artifacts."""
    gray = (np.clip(lightness, 0, 100) * 2.55).astype(np.uint8)
    _, data = cv2.imencode(".jpg", gray, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 85))])
    return _float(np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)) / 2.55)


def _float(array: np.ndarray) -> Floats:
    return np.asarray(array, dtype=np.float32)
