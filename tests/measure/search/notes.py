"""What a reader must know of each table."""

RELEVANCE = (
    "bm25s is BM25 with Snowball's stems and, in English, without stop words: the yardstick. *tuned* is MiniSearch with stop words, "
    "Snowball's stems and the best of 22 settings, which were tried on these collections. Lunr speaks the collection's language.",
    "Intervals: 95 % of 10,000 paired bootstrap samples. The last two rows weigh the collections alike; a question that is asked in "
    "several of them is drawn once for all.",
    "Pagefind shows nothing where a word of the query is on no page: it is made for few words, and these are mostly sentences.",
)
TYPOS = ("MiniSearch and Lunr bear no slips unless they are asked to; here they are. Pagefind cannot be asked.",)
COST = (
    "Ours and Pagefind's hold the texts, for excerpts; MiniSearch's and Lunr's hold headlines. Ours has the places of words, for phrases, "
    "and facets of publication and year, as Pagefind's has filters. The citations that ours gives away (c/) are not counted. Ours, "
    "MiniSearch and Lunr get the articles in memory, which is in the peak; Pagefind reads pages, as it must.",
)
BROWSER = (
    "Medians over six queries of one to three words, of which ten articles or more have every word. kB and requests are all that was "
    "asked for until ten results stood in the page: bodies as a host sends them, gzipped; from a disk as they lie there.",
    "Ours is the search page as a site has it, with style sheet and fonts; the others are the least page that shows ten results, "
    "MiniSearch's and Lunr's without excerpts.",
    "Cold is from the opening of the page in a new profile. The server is on the same machine, so that no time passes on a line. "
    "Memory is scripts' objects and buffers, workers' too, after a collection.",
)
