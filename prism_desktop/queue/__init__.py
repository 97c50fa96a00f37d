"""Exports that wait for their turn: what they are, how far they are, what is done with each photo.

Values and work know no Qt; the exporter, the keeper and the flow join them with the window.
"""
