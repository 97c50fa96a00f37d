"""Widgets around the canvas, one a file."""
