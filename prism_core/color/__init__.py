"""Color science: CIELAB, ICC profiles, gamut, edge-aware chroma."""
