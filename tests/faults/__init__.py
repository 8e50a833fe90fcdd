"""What goes wrong when people edit records, one row a mistake, with what they must be told: written by hand."""
