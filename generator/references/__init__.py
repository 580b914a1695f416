"""Which articles of the archive an article leads to: by a link in its text, or by a line that was set aside ("Read More: …")."""

from generator.references.find import Reference, References, find

__all__ = ["Reference", "References", "find"]
