"""The large preview: zoom, pan, the before/after divider and the color hints."""
