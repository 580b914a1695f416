"""Articles as a book: what is chosen, its chapters, and how they are bound as EPUB or printed as PDF."""
