"""What the main window is made of, and how it ends."""
