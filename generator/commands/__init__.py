"""The commands, by what people do with them; each module adds its own to the command line and runs them.

A command is a function of the typed arguments that gives an exit code. What it needs it imports when it runs: checking a
record must not wait for the theme or for a spreadsheet reader.
"""

from typing import Final

CLEAN: Final = 0
ERRORS: Final = 1
USAGE: Final = 2
