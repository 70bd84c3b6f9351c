"""One built site, one server and one Chromium for all tests of a session.

A page opened here fails its test if it asks another host for anything, asks for
something that is not there, or writes an error on the console.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from macros.build import build
from macros.builder import Project
from tests.browser.chromium import FLAGS, MISSING, chromium
from tests.browser.pages import LOST, SAMPLES, Sample
from tests.browser.server import served

ROOT = Path(__file__).parents[2]
DESK, PHONE, SMALL = 1280, 360, 320  # CSS pixels
HEIGHT = 800
PATIENCE = 15_000  # milliseconds that something may take to appear

# Cumulative layout shift so far, https://web.dev/articles/cls
SHIFT = """() => new Promise((told) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => told(sum)));
})"""

expect.set_options(timeout=PATIENCE)

Open = Callable[..., Page]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m "not browser"` leaves it out."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, built once for the session."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build(Project(ROOT), folder)
    return folder


@pytest.fixture(scope="session")
def web(site: Path) -> Iterator[str]:
    """Return the address of the served site, ending in a slash."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a Chromium."""
    path = chromium()
    if path is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*FLAGS])
        yield running
        running.close()


class Watch:
    """What pages did that they must not do."""

    def __init__(self, web: str) -> None:
        self._web = web
        self.faults: list[str] = []

    def over(self, context: BrowserContext) -> None:
        """Watch every page of a context."""
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("requestfailed", self._failed)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(str(error.error)))

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._web, "data:", "blob:", "file:")):
            self.faults.append(f"asked elsewhere: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not response.url.endswith(LOST):
            self.faults.append(f"{response.status}: {response.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left gives up what it was fetching.
        font = request.url.startswith("file:") and request.url.endswith(".woff2")
        if "ERR_ABORTED" not in (request.failure or "") and not font:
            self.faults.append(f"{request.failure}: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        lost = message.location["url"].endswith(LOST)
        # A browser may refuse fonts to a page from a disk; it has others.
        font = "Access to font at 'file:" in message.text or (
            message.location["url"].startswith("file:")
            and message.location["url"].endswith(".woff2")
        )
        if message.type == "error" and not lost and not font:
            self.faults.append(f"console: {message.text}")


class Reader:
    """Someone who opens pages, each as if for the first time."""

    def __init__(self, browser: Browser, web: str) -> None:
        self._browser, self._web = browser, web
        self._contexts: list[BrowserContext] = []
        self.watch = Watch(web)

    def opens(
        self,
        path: str,
        width: int = DESK,
        seen: list[Response] | None = None,
        *,
        watched: bool = True,
        **words: Any,
    ) -> Page:
        """Open a path of the site, and wait for its load.

        Widths are in CSS pixels; `seen` gets every answer; nobody minds the faults
        of a page that is not `watched`; other words are Playwright's for a context.
        """
        viewport = {"width": width, "height": HEIGHT}
        words = {"viewport": viewport, "base_url": self._web, **words}
        context = self._browser.new_context(**words)
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        if watched:
            self.watch.over(context)
        if seen is not None:
            # Playwright cannot hold a method of a list itself.
            context.on("response", lambda answer: seen.append(answer))  # noqa: PLW0108
        page = context.new_page()
        page.goto(path or "./")
        return page

    def leaves(self) -> None:
        """Close everything."""
        for context in self._contexts:
            context.close()


@pytest.fixture
def visit(browser: Browser, web: str) -> Iterator[Open]:
    """Return what opens a page; the test fails with what its pages did wrong."""
    reader = Reader(browser, web)
    yield reader.opens
    reader.leaves()
    assert reader.watch.faults == []


@dataclass(frozen=True)
class Looked:
    """A sample page, opened on a phone and on a desk's screen.

    `shifts` are the cumulative layout shifts of the two loads, `answers` what the
    phone was sent for it.
    """

    sample: Sample
    phone: Page
    desk: Page
    shifts: tuple[float, float]
    answers: list[Response]
    watch: Watch


@pytest.fixture(scope="session", params=SAMPLES, ids=str)
def looked(
    browser: Browser, web: str, request: pytest.FixtureRequest
) -> Iterator[Looked]:
    """Return each sample page in turn, opened once for all tests that look at it.

    The reader wants no motion: then colours change at once.
    """
    reader, answers = Reader(browser, web), list[Response]()
    words: dict[str, Any] = {"reduced_motion": "reduce", "color_scheme": "light"}
    path = request.param.path
    phone = reader.opens(path, PHONE, answers, **words)
    desk = reader.opens(path, DESK, **words)
    shifts = (phone.evaluate(SHIFT), desk.evaluate(SHIFT))
    yield Looked(request.param, phone, desk, shifts, answers, reader.watch)
    reader.leaves()
