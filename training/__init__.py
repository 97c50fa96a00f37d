"""Trains, measures and exports the generator that Prism ships. The only package that needs torch."""
