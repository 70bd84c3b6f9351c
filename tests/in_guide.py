"""Whether what the checks say of a slip stands in the guide."""

import re

from macros.problems import Problem
from macros.rulebook import GROUPS, rules
from macros.rulemessages import CHOICE, HOLE

MESSAGES = [m for group in GROUPS for rule in rules(group) for m in rule.messages]
# A key or a word stands before what is said of it.
BEFORE = r"(?:'.+'(?::)? )?"
# What `choose` says if no word is near.
OTHERWISE = r"write one of .+|there is none yet; .+"


def pattern(shown: str) -> re.Pattern[str]:
    """Return what a message can be that is shown so; ellipses stand for anything."""
    parts = ".+".join(re.escape(part) for part in shown.split(HOLE))
    more = f"|{OTHERWISE}" if CHOICE in shown else ""
    return re.compile(f"{BEFORE}{parts}{more}", re.DOTALL)


WHATS = [pattern(message.what) for message in MESSAGES]
MENDS = [pattern(message.mend) for message in MESSAGES if message.mend]


def says(problem: Problem) -> bool:
    """Return whether a reader of the guide finds the message and its remedy."""
    return any(what.fullmatch(problem.what) for what in WHATS) and any(
        mend.fullmatch(problem.mend) for mend in MENDS
    )
