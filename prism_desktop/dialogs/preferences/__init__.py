"""The preferences: one page a file. What is chosen counts at once."""
