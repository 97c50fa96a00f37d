"""The photos of the open folder: their list, states and thumbnails, and the views that show them."""
