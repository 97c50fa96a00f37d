"""What Prism says, in the language of the window."""
