"""What a run did to the article files, in one line."""

from generator.accession.normalising import Report


def told(report: Report, refused: int, *, only_new: bool = False) -> str:
    """How many articles are new, rewritten, as they were, and why; `refused` inputs are counted by who knows of all of them."""
    new, rewritten = len(report.added), len(report.changed)
    same = report.articles - new - rewritten
    parts = [f"{new} new"] if new else []
    parts += [f"{rewritten} rewritten ({_originals(rewritten)} read otherwise now)"] if rewritten else []
    parts += [f"{same} as {'it was' if same == 1 else 'they were'} ({_originals(same)} read as before)"] if same > 0 else []
    parts += [f"{len(report.work)} for review"] if report.work else []
    parts += [f"{refused} refused"] if refused else []
    if only_new and not parts:
        return "nothing new: every article file stays as it is"
    stays = "; what you edited stays" if rewritten or same > 0 else ""
    return f"{_articles(report.articles, parts)}{': ' if parts else ''}{', '.join(parts)}{stays}"


def _originals(count: int) -> str:
    return "its original is" if count == 1 else "their originals are"


def _articles(count: int, parts: list[str]) -> str:
    if not count:
        return "no articles" if parts else "no articles yet"
    return f"{count:,} article{'s' * (count != 1)}"
