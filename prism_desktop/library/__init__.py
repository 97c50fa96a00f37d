"""The photos of the open folder: their list, their thumbnails and the filmstrip."""
