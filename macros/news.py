"""What open pages are told while somebody edits the site."""

import json
import threading

HEARTBEAT = 15.0  # seconds; a browser that left is noticed then


class News:
    """What open pages are told: that languages were replaced, or what is wrong."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._count = 0
        self._last = ("", "")
        self.problems = ""

    def replaced(self, languages: list[str]) -> None:
        """Have the pages of these languages reload."""
        self.problems = ""
        self._tell("reload", " ".join(languages))

    def wrong(self, report: str) -> None:
        """Show what is wrong over the pages as they are."""
        self.problems = report
        self._tell("problems", json.dumps(report))

    def _tell(self, event: str, data: str) -> None:
        with self._changed:
            self._count += 1
            self._last = (event, data)
            self._changed.notify_all()

    def count(self) -> int:
        """Return how much was told so far."""
        return self._count

    def after(self, seen: int, timeout: float = HEARTBEAT) -> tuple[int, str]:
        """Wait for news and return it as a server-sent event, or a sign of life."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._count > seen, timeout):
                return seen, ": still here\n\n"
            event, data = self._last
            return self._count, f"event: {event}\ndata: {data}\n\n"
