"""The site in the making: what a save asks for, and the warm workers that do it."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.build import (
    Languages,
    add_shared,
    build_languages,
    read_languages,
    scratch,
    swap,
)
from macros.builder import Builder, Checker, Project, complaint
from macros.news import News
from macros.problems import ProblemsFound


@dataclass(frozen=True)
class Plan:
    """What a save asks for: languages in their order, new workers or warm ones.

    `then` are languages that follow once the editor has seen the first.
    """

    languages: tuple[str, ...]
    then: tuple[str, ...] = ()
    anew: bool = False


def plan(root: Path, paths: Iterable[Path], codes: Sequence[str]) -> Plan:
    """Return what the saved files ask for."""
    touched: set[str] = set()
    for path in paths:
        parts = path.relative_to(root).parts
        if parts[0] == "docs" and parts[1:2] and parts[1] in codes:
            touched.add(parts[1])
        elif parts[0] == "data" or parts[:2] == ("docs", "assets"):
            touched.update(codes)
        else:
            return Plan(tuple(codes), anew=True)
    first = tuple(code for code in codes if code in touched)
    # The other languages say who cites an article, and read that in the English
    # pages; the editor need not wait for them.
    rest = tuple(code for code in codes if code not in touched)
    return Plan(first, rest if "en" in touched else ())


class Workshop:
    """The site in the making: a warm builder for each language."""

    def __init__(self, project: Project, site: Path, news: News) -> None:
        self._project, self._site, self._news = project, site, news
        self._languages: Languages = {}
        self._builders: dict[str, Builder] = {}
        self._checker = Checker(project)
        self._owed: set[str] = set()  # languages whose last rebuild failed

    def codes(self) -> list[str]:
        """Return the languages known so far."""
        return [*self._languages]

    def carry_out(self, wanted: Plan) -> None:
        """Rebuild what is asked for and replace it; tell what is wrong."""
        if wanted.languages or wanted.anew:
            done = self._step(wanted.languages, anew=wanted.anew)
            if done and wanted.then:
                self._step(wanted.then)

    def _step(self, codes: Iterable[str], *, anew: bool = False) -> bool:
        """Rebuild, and say what came of it; return whether it succeeded."""
        start = time.monotonic()
        try:
            done = self._rebuild(codes, anew=anew)
        except (ProblemsFound, OSError) as error:
            told = complaint(error) if isinstance(error, OSError) else str(error)
            print(f"{told}\nThe last good site stays as it was.", flush=True)
            self._news.wrong(told)
            return False
        took = time.monotonic() - start
        print(f"{', '.join(done)}: replaced after {took:.1f} s", flush=True)
        self._news.replaced(done)
        return True

    def _rebuild(self, codes: Iterable[str], *, anew: bool) -> list[str]:
        """Rebuild languages, and those owed; return which were replaced."""
        self._owed.update(codes)
        if anew or not self._builders:
            self._start()
        wanted = [code for code in self._builders if code in self._owed]
        whole = len(wanted) == len(self._builders)
        with scratch(self._site) as folder:
            made = folder / "site"
            builders = [self._builders[code] for code in wanted]
            build_languages(builders, made, self._checker.problems)
            if whole:
                add_shared(self._project, made, self._languages)
                swap(made, self._site)
            else:
                for code in wanted:
                    swap(made / code, self._site / code)
                add_shared(self._project, self._site, self._languages)
        self._owed.clear()
        return wanted

    def _start(self) -> None:
        """Let the old workers go and hold a new one for each language."""
        self.close()
        self._languages = read_languages(self._project.root)
        self._builders = {
            code: Builder(self._project, code, record.config, warm=True)
            for code, record in self._languages.items()
        }
        self._owed.update(self._builders)

    def close(self) -> None:
        """End the workers."""
        builders = self._builders.values()
        for process in (self._checker.process, *(one.process for one in builders)):
            process.close()
        self._builders = {}
