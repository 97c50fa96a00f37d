"""Whatever the generator is asked for while the window is open: which one, in which order, and what comes of it."""
