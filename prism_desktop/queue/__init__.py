"""Exports that wait for their turn: what they are, how far they are, what is done with each photo. Qt-free."""
