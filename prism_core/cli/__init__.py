"""The `prism` command. Each command is imported once it is needed: `prism --help` must not wait for ONNX Runtime.

Exit codes: 0 all done, 1 something failed, 2 wrong use (or a model, device or folder that cannot serve), 130 canceled.
"""

from prism_core.cli.group import main

__all__ = ["main"]
