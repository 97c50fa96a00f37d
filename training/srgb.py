"""Lab to sRGB in torch, for losses that look at what is shown."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from prism_core.color.lab import AB_SCALE
from prism_core.color.lightness import DELTA, RGB_TO_XYZ, WHITE

_RATIO_TO_RGB = np.linalg.inv(RGB_TO_XYZ) * WHITE


def to_srgb(lightness: Tensor, ab: Tensor) -> Tensor:
    """sRGB N x 3 x H x W of L*/50 - 1 and ab / 110; differentiable, not clipped, so that no gradient is lost.

    Formulas: CIE 15:2018 and IEC 61966-2-1, as in `prism_core.color`; below 0 the straight part of the curve goes on.
    """
    a, b = (ab * AB_SCALE).unbind(dim=1)
    middle = ((lightness[:, 0] + 1) * 50 + 16) / 116
    f = torch.stack([middle + a / 500, middle, middle - b / 200])
    ratio = torch.where(f > DELTA, f**3, 3 * DELTA**2 * (f - 4 / 29))
    linear = torch.stack([x * ratio[0] + y * ratio[1] + z * ratio[2] for x, y, z in _RATIO_TO_RGB.tolist()], dim=1)
    curved = 1.055 * linear.clamp(min=0.0031308) ** (1 / 2.4) - 0.055
    return torch.where(linear > 0.0031308, curved, linear * 12.92)
