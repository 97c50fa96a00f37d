"""`python -m prism_core.cli`: the same as `prism`, where no scripts are installed."""

from prism_core.cli import main

main(prog_name="prism")
