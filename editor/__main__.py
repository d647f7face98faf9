"""`python -m editor`: the same as the command `dateline`."""

from editor.cli import main

main()
