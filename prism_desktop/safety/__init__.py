"""Nothing is lost and nothing fails in silence: the journal of changes, crashes, logs, and what is said of them."""
