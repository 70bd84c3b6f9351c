"""What the checks say: each rule in the reader's language, its messages as printed."""

from html import escape

from macros.markdown import blocks
from macros.pages.citations import UnknownFactError
from macros.problems import choose
from macros.rulebook import GROUPS, Rule, rules
from macros.rulemessages import Message
from macros.view import View


def checks(view: View, group: str) -> str:
    """Return the rules of a section of the guide, each with its messages.

    Raises:
        UnknownFactError: there is no such section.
    """
    if group not in GROUPS:
        what = f"'{group}' is not a part of the checks"
        raise UnknownFactError(what, choose(group, GROUPS))
    parts = [part for rule in rules(group) for part in _rule(view, rule)]
    return blocks(*parts)


def rule_label(rule: Rule) -> str:
    """Return the key of a rule's sentence in data/labels.yml."""
    return "rule-" + rule.name.replace("/", "-").replace("_", "-")


def _rule(view: View, rule: Rule) -> tuple[str, str]:
    """Return the sentence, and the messages; the check speaks English everywhere."""
    said = "".join(f"<li>{_message(one)}</li>" for one in rule.messages)
    sentence = f"**{view.text(view.label(rule_label(rule)))}**"
    return sentence, f'<ul class="messages" lang="en" dir="ltr">{said}</ul>'


def _message(message: Message) -> str:
    mend = f"<br>To mend: {escape(message.mend)}" if message.mend else ""
    return f"<code>{escape(message.what)}{mend}</code>"
