"""One page of every kind: what is true of it is to be true of its kind."""

from dataclasses import dataclass
from itertools import product

from macros.models import LANGUAGES

# Each kind, and the page of it that is looked at, below a language's folder.
KINDS = {
    "home": "",
    "programme": "programme/",
    "sessions": "programme/sessions/",
    "agenda": "programme/agenda/",
    "modules": "modules/",
    "module": "modules/contact-to-custody/",
    "situations": "practice/",
    "situation": "practice/arrest-rights-notification/",
    "matrix": "practice/matrix/",
    "cards": "practice/cards/",
    "cases": "cases/",
    "case": "cases/ktiti-v-morocco-2011/",
    "scenarios": "cases/scenarios/",
    "compare": "cases/compare/",
    "my-session": "cases/my-session/",
    "law": "law/",
    "instrument": "law/icrmw/",
    "policies": "law/policy/",
    "policy": "law/policy/figures/",
    "open-questions": "law/open-questions/",
    "time-limits": "law/time-limits/",
    "bodies": "treaty-bodies/",
    "body": "treaty-bodies/cmw/",
    "mechanism": "treaty-bodies/special-procedures/",
    "calendar": "treaty-bodies/calendar/",
    "cycle": "treaty-bodies/reporting-cycle/",
    "recommendations": "treaty-bodies/recommendations/",
    "glossary": "glossary/",
    "trainer": "trainer/",
    "facilitator": "trainer/modules/contact-to-custody/",
    "alignment": "trainer/alignment/",
    "composer": "trainer/composer/",
    "evaluation": "trainer/evaluation/",
    "rubric": "trainer/evaluation/rubric/",
    "follow-up": "trainer/evaluation/follow-up-supervisor/",
    "test": "trainer/evaluation/test-after/",
    "test-keys": "trainer/evaluation/test-keys/",
    "readiness": "trainer/readiness/",
    "facilitation": "trainer/facilitation/",
    "becoming": "trainer/becoming/",
    "log": "trainer/log/",
    "results": "trainer/evaluation/results/",
    "model-answers": "trainer/cases/custody/",
    "about": "about/",
    "sources": "about/sources/",
    "other-sources": "about/sources-others/",
    "due": "about/due/",
    "changes": "about/changes/",
    "translations": "about/translations/",
    "guide": "guide/",
    "guide-fact": "guide/edit-a-fact/",
    "guide-case": "guide/add-a-case/",
    "guide-term": "guide/add-a-term/",
    "guide-translate": "guide/translate/",
    "guide-review": "guide/review/",
    "guide-checks": "guide/what-the-checks-say/",
}
# The other pages are alike for every record of a folder of data/.
OF_RECORDS = {
    "modules": ("modules/{}/", "trainer/modules/{}/"),
    "situations": ("practice/{}/",),
    "cases": ("cases/{}/",),
    "instruments": ("law/{}/",),
    "bodies": ("treaty-bodies/{}/",),
    "topics": ("law/policy/{}/", "treaty-bodies/{}/"),
    "scenarios": ("cases/scenarios/{}/",),
}
# Or for every one of a folder.
ALIKE = (
    "trainer/cases/",
    "programme/agenda-",
    "trainer/evaluation/commitment-sheet/",
    "trainer/evaluation/follow-up-participant/",
    "trainer/evaluation/reaction-form/",
    "trainer/evaluation/test-before/",
)
# Above the languages: the same file, which puts the address's language first.
LOST = "no-such-page/"


@dataclass(frozen=True)
class Sample:
    """A page to look at: its kind, its language and its path from the site's root."""

    kind: str
    language: str
    path: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.language}"


IN_LANGUAGES = [
    Sample(kind, language, f"{language}/{path}")
    for (kind, path), language in product(KINDS.items(), LANGUAGES)
]
ABOVE = [
    Sample("landing", "ar", ""),
    *(Sample("404", language, f"{language}/{LOST}") for language in LANGUAGES),
]
SAMPLES = [*ABOVE, *IN_LANGUAGES]
