"""Checks data and pages whenever a line comes in, and answers in JSON.

`python -m macros.checker` is how `make serve` asks: in a process that can be
replaced when the code changes.
"""

import json
import sys
from pathlib import Path
from typing import TextIO

from macros.check import problems


def main(orders: TextIO, answers: TextIO) -> int:
    """Check for each line of `orders`; return 0 at the end of input."""
    for _order in orders:
        found = problems(Path())
        slips = [[slip.file, slip.line, slip.what, slip.mend] for slip in found]
        answers.write(json.dumps({"done": True, "problems": slips}) + "\n")
        answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.stdin, sys.stdout))
