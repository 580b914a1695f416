"""What each report of a story has that no other report has, in whatever words."""

from collections.abc import Collection, Iterator, Sequence

from generator.model import Addition
from generator.stories.added_figures import added_figures
from generator.stories.added_names import added_names
from generator.stories.added_quotations import added_quotations
from generator.stories.added_sentences import added_sentences
from generator.stories.elsewhere import Elsewhere
from generator.stories.novelty import Novelty
from generator.stories.report import Report
from generator.stories.sure_names import Known


def additions(
    reports: Sequence[Report], known: Known, elsewhere: Elsewhere, novelty: Novelty, furniture: Collection[str]
) -> Iterator[Addition]:
    """Names, figures, quotations and sentences found in one report only, report by report in the order given.

    `furniture` are sentences that the archive prints in more than one story.
    """
    for n in range(len(reports)):
        yield from added_names(n, reports, known, elsewhere)
        yield from added_figures(n, reports, elsewhere)
        yield from added_quotations(n, reports, novelty)
        yield from added_sentences(n, reports, elsewhere, novelty, furniture)
