"""The open photo: from its file to the desk, as Qt shows it."""
