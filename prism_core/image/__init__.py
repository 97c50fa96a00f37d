"""Photo files: read into a `Raster`, written from one, with everything that travels along."""
