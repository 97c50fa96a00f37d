"""Everything the window can be asked to do, one menu's worth a file."""
