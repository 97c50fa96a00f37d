"""Hints: what the generator sees of them, how the result honors them, and which colors to suggest."""
