"""What sorts of reason there are, in words. A sort that is not listed is shown by its own name."""

from generator.wording import marked

KINDS = {
    "address": marked("address"), "alias": marked("alias"), "acronym": marked("acronym"), "company": marked("company"),
    "curated": marked("curated"), "dates": marked("dates"), "description": marked("description"), "figures": marked("figures"),
    "fuller-name": marked("fuller name"), "hashtag": marked("hashtag"), "headline": marked("headline"), "initials": marked("initials"),
    "introduced": marked("introduced"), "link": marked("link"), "lone-surname": marked("lone surname"), "only-place": marked("only place"),
    "open": marked("open"), "outlet": marked("outlet"), "printed": marked("printed"), "reckoned-day": marked("reckoned day"),
    "relative-day": marked("relative day"),
    "same-days": marked("same days"), "same-event": marked("same event"), "same-firm": marked("same firm"),
    "same-name": marked("same name"),
    "same-words": marked("same words"), "shared-names": marked("shared names"), "shared-words": marked("shared words"),
    "short-form": marked("short form"), "short-word": marked("short word"), "size": marked("size"), "spelling": marked("spelling"),
    "stated-day": marked("stated day"), "surname": marked("surname"), "term": marked("term"), "terms": marked("terms"),
    "text": marked("text"), "titled": marked("titled"), "topics": marked("topics"), "turned": marked("turned"),
    "variant": marked("variant"),
    "version": marked("version"), "weekday": marked("weekday"), "words": marked("words"),
}
