"""Files that belong to an article without being one: images beside a saved page, its style sheets, its scripts."""

from collections.abc import Collection

from generator.intake.passed_over import is_frame, is_leftover, is_resource, stems_of_pages


def companions(names: Collection[str]) -> frozenset[str]:
    """Those of the files that are no article by their ending or their place, all below one folder, with forward slashes.

    They are what is passed over in an archive of the same files; a file's bytes are not looked at here.
    """
    stems = stems_of_pages(names)
    return frozenset(name for name in names if is_resource(name, b"") or is_leftover(name) or is_frame(name, stems))
