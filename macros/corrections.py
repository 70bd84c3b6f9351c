"""Which records a page draws from, so that a reader is led to what to correct."""

from macros.calls import page_calls
from macros.models import KINDS


def record_files(text: str) -> list[str]:
    """Return the files of the records that a page names, each once, in order.

    A call names a record as `kind/id`, such as `page_status("cases/ktiti")`.
    """
    calls, _ = page_calls(text)
    named = (word for call in calls for word in call.words)
    records = (word for word in named if word.partition("/")[0] in KINDS)
    return [f"data/{record}.yml" for record in dict.fromkeys(records) if "/" in record]
