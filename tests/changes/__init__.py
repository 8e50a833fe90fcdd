"""Two states of records beside each other."""
