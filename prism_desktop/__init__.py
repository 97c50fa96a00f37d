"""Prism's window. It asks `prism_core` for everything about photos, color and models."""
