"""What old films made of colors: gray by a sensitivity of their own, and a contrast of their own.

L* of a color photograph is how bright an eye finds it. Plates and films before about 1930 hardly saw red, later ones
saw blue and red more than an eye does (Langford, Basic Photography); and papers were often hard, so that shadows close
and lights burn out. A generator that knows L* alone doubts such photographs, and doubt is pale.
"""

from __future__ import annotations

import numpy as np

from prism_core.color.lab import Floats, to_unit
from prism_core.color.lightness import RGB_TO_XYZ, lightness
from prism_core.color.transfer import linearize
from training.photo import Photo

EYE = RGB_TO_XYZ[1]
"""What L* is of: luminance by linear R, G and B."""
ORTHOCHROMATIC = np.array([0.02, 0.48, 0.5])
PANCHROMATIC = np.array([0.36, 0.34, 0.3])


def developed(photo: Photo, rng: np.random.Generator) -> Floats:
    """Lightness of a print, H x W L* in 0..100, of what an old film saw of an H x W x 3 sRGB scene."""
    return _printed(_exposed(photo, rng), rng)


def _exposed(photo: Photo, rng: np.random.Generator) -> Floats:
    """Lightness by a sensitivity between that of an eye and those of two kinds of film; white stays white."""
    weights = rng.dirichlet((1, 0.7, 1.3)) @ (EYE, ORTHOCHROMATIC, PANCHROMATIC)
    linear = linearize(to_unit(photo))
    return lightness((linear @ weights.astype(np.float32))[..., None])


def _printed(light: Floats, rng: np.random.Generator) -> Floats:
    """Through an S-curve: the odds of white against black to the power of the contrast, times the exposure."""
    contrast, exposure = np.exp(rng.uniform(-0.2, 0.7)), np.exp(rng.uniform(-0.8, 0.8))
    white = np.clip(light / 100, 1e-3, 1 - 1e-3)
    odds = exposure * (white / (1 - white)) ** np.float32(contrast)
    return np.asarray(100 * odds / (1 + odds), dtype=np.float32)
