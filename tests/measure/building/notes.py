"""What a reader must know of each table."""

FULL = (
    "All but *ours, everything* write the same pages with the same least theme: one for each article, tag, name and source with all "
    "its articles, for each year and month, lists of these, a front page and a feed. Hugo, Eleventy and Pelican as they come, with "
    "templates of ours.",
    "*Ours, equal pages* is our press (reading, rendering, printing, keeping for the next build, writing) with these pages in place of its "
    "own, by a class of the benchmark: no setting of the project does it, and the catalogue, which works out who is who, stories and "
    "quotations, is left out, as the others have none. *Ours, everything* is a site as it is published: with the catalogue, citations and "
    "feeds of each thing, the originals, the search index and all else that our pages carry; beside it stand the others' least pages.",
    "CPU is that of the command with all its processes; peak is the most memory that they had at one time, shared pages counted once. "
    "All on every processor of the machine. Hugo + Pagefind is the sum of both, and the higher of their peaks.",
    "The articles are invented, 450 to 600 words of Zipf's law each with 3 to 8 tags and 8 to 20 names, so that next to no stories and no "
    "copies are in them. Our pages have headings and paragraphs with addresses of their own (`id`), the others' have not.",
)
CHANGES = (
    "After the full build: the same again, then a sentence more in one article, one article more, and one less; each with what the "
    "generator kept of the build before. Hugo and Eleventy keep nothing on a disk, and Pelican's cache has the texts as it read them; they "
    "make every page again, and one change tells what each would take.",
    "*Removed*: of ours the page goes (*equal pages*), or the article is withdrawn and its page says so (*everything*). The last two "
    "columns are those of the change that took most.",
)
