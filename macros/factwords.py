"""What differs between two states of the data, in words: what can mislead comes first.

What editors wrote means nothing in the Markdown that is returned.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import BaseModel

from macros.catalogue import Catalogue
from macros.factdiff import Change, Difference, difference, name_of
from macros.markdown import plain
from macros.models import LANGUAGES

# What a change is about, by its key; the first group that fits, in this order.
GROUPS: Mapping[str, str] = {
    "Articles and citations": "cites standards national article through paragraph "
    "topic paragraphs last_article number symbol document report citation "
    "concluding_observations list_of_issues summary_records objectives",
    "What the law asks": "binding event accepted protects requires officer limit said "
    "decides authority provisions status spans do do_not holding",
    "Dates": "date law_as_of decided adopted dialogue first_day last_day year start "
    "report_received next_report_due",
    "Figures and time limits": "value hours days months unit measure figures",
    "Answers": "right options feedback answers answer pass_mark stem",
    "Terms": "term abbreviation definition avoid variant synonyms",
    "Minutes": "minutes talk half_days items stages order",
    "Confidence and sources": "confidence confidence_outcome evidence sources url "
    "checked consulted",
}
OTHERS = "Other texts"
NAMES = {"en": "English", "fr": "French", "ar": "Arabic"}
AROUND = 6  # words shown on either side of what differs
LONG = 90  # signs of a record's name
LISTED = 20  # new records of a kind that are named


def written(old: Catalogue, new: Catalogue) -> str:
    """Return what changes, in Markdown."""
    found = difference(old, new)
    parts = [f"# What changes\n\n{_counted(found)}"]
    for group, changes in grouped(found).items():
        parts.append(f"## {group}\n\n" + "\n".join(_by_record(changes, old, new)))
    if alone := list(_one_sided(found, new)):
        title = "## Do the other languages still say the same?"
        parts.append(f"{title}\n\n" + "\n".join(alone))
    for title, names, source in (
        ("New records", found.added, new),
        ("Records that go", found.removed, old),
    ):
        if names:
            parts.append(f"## {title}\n\n" + "\n".join(_listed(names, source)))
    return "\n\n".join(parts) + "\n"


def grouped(found: Difference) -> dict[str, list[Change]]:
    """Return the changes by what they are about, what matters most first."""
    groups: dict[str, list[Change]] = {name: [] for name in [*GROUPS, OTHERS]}
    for change in found.changes:
        fits = (name for name, keys in GROUPS.items() if change.key in keys.split())
        groups[next(fits, OTHERS)].append(change)
    return {name: changes for name, changes in groups.items() if changes}


def _counted(found: Difference) -> str:
    changed = len({(change.kind, change.id) for change in found.changes})
    parts = ((changed, "changed"), (len(found.added), "new"),
             (len(found.removed), "gone"))  # fmt: skip
    said = ", ".join(f"{count} {what}" for count, what in parts if count)
    return f"Records: {said}." if said else "No record changes."


def _by_record(
    changes: Sequence[Change], old: Catalogue, new: Catalogue
) -> Iterator[str]:
    """Yield the changes of each record below its name."""
    told = ("", "")
    for change in changes:
        if told != (change.kind, change.id):
            told = (change.kind, change.id)
            yield f"- {_title(new, *told)}"
        source = (new if change.new is not None else old).files[told]
        where = f"`{source.file}:{source.line(change.path)}`"
        language = f" ({NAMES[change.language]})" if change.language else ""
        yield f"    - {_way(change, new)}{language}: {_said(change)} {where}"


def _said(change: Change) -> str:
    if change.old is None:
        return f"new: {_quoted(change.new or '')}"
    if change.new is None:
        return f"no longer: {_quoted(change.old)}"
    before, after = differing(change.old, change.new)
    return f"was {_quoted(before)}, is now {_quoted(after)}"


def differing(old: str, new: str) -> tuple[str, str]:
    """Return the parts of two texts that differ, with some words around."""
    before, after = old.split(), new.split()
    shorter = min(len(before), len(after))
    same = 0
    while same < shorter and before[same] == after[same]:
        same += 1
    end = 0
    while end < shorter - same and before[-1 - end] == after[-1 - end]:
        end += 1
    first, behind = max(same - AROUND, 0), max(end - AROUND, 0)
    return _part(before, first, behind), _part(after, first, behind)


def _part(words: Sequence[str], first: int, behind: int) -> str:
    shown = " ".join(words[first : len(words) - behind])
    return f"{'… ' if first else ''}{shown}{' …' if behind else ''}"


def _one_sided(found: Difference, new: Catalogue) -> Iterator[str]:
    """Yield the texts that changed in some of the languages and not in others."""
    places: dict[tuple[object, ...], list[Change]] = defaultdict(list)
    for change in found.changes:
        if change.language:
            places[change.kind, change.id, change.path].append(change)
    for changes in places.values():
        languages = [NAMES[str(change.language)] for change in changes]
        if len(changes) < len(LANGUAGES) and all(one.old for one in changes):
            first = changes[0]
            name = plain(f"{first.kind}/{first.id}")
            yield f"- **{name}** {_way(first, new)}: {' and '.join(languages)} only"


def _way(change: Change, new: Catalogue) -> str:
    """Return the keys that lead to a value, items of lists by what they are called."""
    value: object = new.kind(change.kind)[change.id]
    said: list[str] = []
    for step in change.path:
        if isinstance(step, str):
            value = getattr(value, step, None)
            said.append(plain(step.replace("_", " ")))
        elif isinstance(value, tuple) and len(value) > 1:
            value = value[step] if step < len(value) else None
            if isinstance(value, BaseModel):
                known = getattr(value, "article", None) or getattr(value, "id", None)
                said.append(plain(str(known or step + 1)))
    return " ".join(said)


def _listed(names: Iterable[tuple[str, str]], source: Catalogue) -> Iterator[str]:
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, key in names:
        kinds[kind].append(key)
    for kind, keys in kinds.items():
        yield from (f"- {_title(source, kind, key)}" for key in keys[:LISTED])
        if len(keys) > LISTED:
            yield f"- and {len(keys) - LISTED} more of {kind}"


def _title(source: Catalogue, kind: str, key: str) -> str:
    name = name_of(source.kind(kind)[key])
    short = name if len(name) <= LONG else f"{name[: LONG - 1].rstrip()}…"
    shown = "" if name == key else f" “{plain(short)}”"
    return f"**{plain(f'{kind}/{key}')}**{shown}"


def _quoted(text: str) -> str:
    return f"“{plain(' '.join(text.split()))}”"
