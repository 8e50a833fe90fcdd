"""What others publish becomes records of the house, without losing a word."""
