"""Generators: the card inside each file, where the files are, and the engine that runs them."""
