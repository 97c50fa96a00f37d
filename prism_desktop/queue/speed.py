"""How fast this computer colors, learned from the photos that it has colored."""

from __future__ import annotations

from prism_core.batch.estimate import Rate

_TYPICAL = Rate(photo_s=0.15, megapixel_s=0.04)
"""Of four processor cores without a GPU (JPEG scans of 0.4, 6 and 24 megapixels); where to begin from."""
_MEMORY = 0.9
"""How much of what was known stays when another photo is done."""
_BOUNDS = (0.02, 100.0)


class Speed:
    """factor: by how much this computer is slower than the typical one."""

    def __init__(self, factor: float = 1.0) -> None:
        self.factor = min(max(factor, _BOUNDS[0]), _BOUNDS[1])

    @property
    def rate(self) -> Rate:
        """Seconds that a photo takes, while others are in flight beside it."""
        return Rate(_TYPICAL.photo_s * self.factor, _TYPICAL.megapixel_s * self.factor)

    def learn(self, seconds: float, megapixels: float) -> None:
        """A photo of that size took so long, by its share of the time in flight."""
        typical = _TYPICAL.photo_s + megapixels * _TYPICAL.megapixel_s
        self.factor = Speed(_MEMORY * self.factor + (1 - _MEMORY) * seconds / typical).factor
