"""Words that say how a number is meant: "at least", "nearly"."""

QUALIFIERS = tuple(sorted((tuple(q.split()) for q in (
    "at least", "at most", "up to", "more than", "less than", "fewer than", "over", "under", "nearly", "almost", "about", "around",
    "approximately", "roughly", "some", "as many as", "as few as", "no more than", "no fewer than", "no less than", "only",
    "just over", "just under", "an estimated", "estimated", "exactly", "close to", "upwards of", "in excess of", "well over",
    "well under", "above", "below", "not more than", "a total of", "another", "just", "barely", "merely",
)), key=len, reverse=True))  # fmt: skip
"""Words that say how a number is meant, longest first."""
