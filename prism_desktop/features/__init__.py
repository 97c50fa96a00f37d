"""What the window can do, one ability a file: each joins parts of the window with its actions."""
