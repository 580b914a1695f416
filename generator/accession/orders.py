"""One article to be made, as an order that says all that goes into it, and what comes of it: any process of any machine can fill it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator import document, doubts, drafting, intake, names, normalise, permalinks, subjects
from generator.accession.faulty import where
from generator.accession.inventory import Holding
from generator.accession.media import beside_file, with_media
from generator.intake import Piece
from generator.model import Article, Draft
from generator.notices import Notice, PressmarkError, Refused

Choices = Mapping[str, str]
"""Which recogniser reads which language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One article to be made."""

    holdings: tuple[Holding, ...]
    """Where the archive has it; the first is the one that is read."""

    data: bytes
    media_type: str
    url: str | None = None
    charset: str | None = None
    mapping: Mapping[str, str] | None = None
    has_images: bool = False
    """Whether what it came in may hold images of it."""

    images: Mapping[str, bytes | None] = field(default_factory=dict)
    """What is known of the images that it refers to, by reference: the bytes, or that there are none."""

    @property
    def piece(self) -> Piece:
        first = self.holdings[0]
        return Piece(data=self.data, media_type=self.media_type, sha256=first.sha256, part=first.part, url=self.url, seen=first.seen,
                     charset=self.charset, mapping=self.mapping)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of an order: a text, or notices, or a wish, or a problem."""

    text: str | None = None
    """The article's file, a line end, and what the file says."""

    media: Mapping[str, bytes] = field(default_factory=dict)
    """Path below content/ -> the bytes of each image that goes with it."""

    notices: tuple[Notice, ...] = ()
    """Why it was refused."""

    wanted: tuple[str, ...] = ()
    """References of images that the order says nothing of: to be filled again when it does."""

    problem: str | None = None
    """A bug that it ran into."""


def order_of(piece: Piece, holdings: Sequence[Holding]) -> Order:
    """The order for one piece of an original."""
    return Order(holdings=tuple(holdings), data=piece.data, media_type=piece.media_type, url=piece.url, charset=piece.charset,
                 mapping=piece.mapping, has_images=piece.beside is not None)


def fill(order: Order, choices: Choices) -> Made:
    """Make the article. Raises BrokenFile when a recogniser is not there."""
    try:
        return _filled(order, choices)
    except Refused as refusal:
        return Made(notices=tuple(_told(notice, order.holdings[0].part) for notice in refusal.notices))
    except PressmarkError:
        raise
    except Exception as bug:  # one article in a hundred thousand shall not stop the others
        return Made(problem=where(bug))


def _filled(order: Order, choices: Choices) -> Made:
    wanted: list[str] = []

    def find(reference: str) -> bytes | None:
        if reference not in order.images and (order.has_images or beside_file(order.holdings[0].file, reference)):
            wanted.append(reference)
        return order.images.get(reference)

    draft, media = with_media(normalise.normalise(intake.read_piece(order.piece, order.holdings[0].file)), find)
    if wanted:
        return Made(wanted=tuple(dict.fromkeys(wanted)))
    article = make_article(draft, order.holdings, choices)
    return Made(text=f"{article.file}\n{document.write(article)}", media=media)


def make_article(draft: Draft, holdings: Sequence[Holding], choices: Choices) -> Article:
    """Find the names and topics of what was read and normalised."""
    first = holdings[0]
    article = drafting.article_from(
        draft, id=permalinks.mint_id(first.sha256), slug=permalinks.plain_slug(draft.headline or drafting.UNTITLED),
        received=first.received, provenance=[holding.provenance for holding in holdings])
    article = replace(article, names=names.find(article, choices=choices))
    topics = tuple(topic for topic, _ in subjects.assign(article))
    tags = dict.fromkeys((*draft.tags, *topics, *subjects.hashtags(article)))
    return replace(article, tags=tuple(tags), doubts=doubts.noticed(article))


def _told(notice: Notice, part: str | None) -> Notice:
    """A container's notice says which part it is about."""
    told = notice.message if not part or part in notice.message else f"{part}: {notice.message}"
    return replace(notice, message=told, part=part)
