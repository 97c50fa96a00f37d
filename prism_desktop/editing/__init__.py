"""Recipes in their owner's hands: those of one photo and of many, with undo, until they are on the disk."""
