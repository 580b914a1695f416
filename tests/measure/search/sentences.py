"""Headlines and sentences of real news agency reports: DATA/bulk/reuters21578-sgm.tar.gz, which may be measured with and not published."""

import html
import random
import re
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ARCHIVE = "bulk/reuters21578-sgm.tar.gz"
REPORT = re.compile(r"<REUTERS .*?</REUTERS>", re.DOTALL)
TITLE, BODY = re.compile(r"<TITLE>(.*?)</TITLE>", re.DOTALL), re.compile(r"<BODY>(.*?)</BODY>", re.DOTALL)
TOPIC = re.compile(r"<(?:TOPICS|PLACES)><D>(.*?)</D>")
SIGNATURE = re.compile(r"\s*Reuter\W*$", re.IGNORECASE)
END = re.compile(r"(?<=\.)\s+")
SHORTEST, FEWEST, JUMP = 5, 20, 0.02
"""Words of a sentence, sentences of a topic, chance that the next sentence is not the one that follows."""


class Reported:
    """Headlines and sentences on a topic, one after the other as they were printed, each used again once all have been."""

    def __init__(self, data: Path, dice: random.Random) -> None:
        self._titles: dict[str, list[str]] = defaultdict(list)
        self._sentences: dict[str, list[str]] = defaultdict(list)
        for topic, title, body in _reports(data / ARCHIVE):
            self._titles[topic].append(title)
            self._sentences[topic] += [one for one in END.split(SIGNATURE.sub("", body)) if len(one.split()) >= SHORTEST]
        self.topics = sorted(topic for topic, found in self._sentences.items() if len(found) >= FEWEST)
        self.weights = [float(len(self._sentences[topic])) for topic in self.topics]
        self._next = {topic: dice.randrange(len(self._sentences[topic])) for topic in self.topics}

    def sentence(self, topic: str, dice: random.Random) -> str:
        all_ = self._sentences[topic]
        at = dice.randrange(len(all_)) if dice.random() < JUMP else self._next[topic]
        self._next[topic] = (at + 1) % len(all_)
        return all_[at]

    def title(self, topic: str, dice: random.Random) -> str:
        return dice.choice(self._titles[topic])


def there(data: Path) -> bool:
    return (data / ARCHIVE).is_file()


def _reports(path: Path) -> Iterator[tuple[str, str, str]]:
    """Topic (or else place), headline and body of every report that has a body."""
    with tarfile.open(path) as archive:
        for name in sorted(name for name in archive.getnames() if name.endswith(".sgm")):
            file = archive.extractfile(name)
            for report in REPORT.findall(file.read().decode("latin-1") if file else ""):
                title, body, topic = TITLE.search(report), BODY.search(report), TOPIC.search(report)
                if title and body:
                    yield topic[1] if topic else "", _plain(title[1]).title(), _plain(body[1])


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[\x00-\x1f]", " ", html.unescape(text)).split())
