"""What is in the bag, and how articles came of originals: RO-Crate 1.2 (https://w3id.org/ro/crate/1.2)."""

import mimetypes
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.catalogue import Catalogue
from generator.export.imprint import Imprint

METADATA = "ro-crate-metadata.json"
PROFILE = "https://w3id.org/ro/crate/1.2"
TOOL, RIGHTS = "#pressmark", "#rights"
CODE = "generator/"
"""Where the tool is found for certain: it came with the archive. RO-Crate asks for an address of software."""

LISTED = ("content/", "own/", "pelicanconf.py", "README.md")
"""What is listed file by file; the tool and the site are a folder each."""

FOLDERS = {"site/": "The site, as it was built", CODE: "The tool's code", "theme/": "The tool's theme", "docs/": "Its manual",
           "requirements/": "The libraries that the tool uses, with their digests"}
TYPES = {".md": "text/markdown", ".yaml": "application/yaml", ".jsonl": "application/jsonl", "": "text/plain"}

ABOUT = {
    "content/originals/manifest.jsonl": "The originals with their digests",
    "content/originals/custody.jsonl": "What came in when, chained by digests",
    "content/originals/": "A file as it was received",
    "content/articles/": "An article: its text, its metadata, and what was set aside with the reasons",
    "content/authority/": "What was decided about names",
    "content/collections/": "Articles that somebody put together",
    "content/pages/": "A page of the archive's own",
    "content/permalinks.csv": "Every address that was published, and where it leads",
    "content/": "Settings of the archive",
    "own/": "What its publisher added to the theme",
    "README.md": "How to build and read the archive",
    "pelicanconf.py": "Settings of the site",
}
"""The beginning of a path -> what lies there; the first that fits."""

Entity = dict[str, Any]


def crate(archive: Catalogue, payload: Mapping[str, Path], imprint: Imprint) -> Entity:
    """The metadata of a payload; everything in one order."""
    made = dict(_made(archive, payload))
    files = [_file(name, path) for name, path in payload.items() if name.startswith(LISTED)]
    folders = [{"@id": name, "@type": "Dataset", "name": what, "description": f"{what}: all its files."} for name, what in FOLDERS.items()
               if any(file.startswith(name) for file in payload)]
    root: Entity = {
        "@id": "./", "@type": "Dataset", "name": imprint.name or "An archive of news articles",
        "description": imprint.description or "News articles with the files as received, what was decided about them, and the site.",
        "datePublished": imprint.today, "license": {"@id": RIGHTS}, "hasPart": [{"@id": one["@id"]} for one in (*files, *folders)],
        "mentions": [{"@id": one["@id"]} for one in made.values()]}
    if imprint.url:
        root["url"] = imprint.url
    return {"@context": f"{PROFILE}/context", "@graph": [
        {"@id": METADATA, "@type": "CreativeWork", "about": {"@id": "./"}, "conformsTo": {"@id": PROFILE}}, root,
        {"@id": RIGHTS, "@type": "CreativeWork", "name": "Rights in the articles",
         "description": imprint.rights or "Nobody has stated what may be done with the articles."},
        {"@id": TOOL, "@type": "SoftwareApplication", "name": "Pressmark", "version": __version__, "softwareVersion": __version__,
         "url": {"@id": CODE}},
        *files, *folders, *made.values()]}


def _made(archive: Catalogue, payload: Mapping[str, Path]) -> Iterator[tuple[str, Entity]]:
    """Article file -> how it came of its original."""
    for article in sorted((*archive.articles, *archive.earlier), key=lambda article: article.id):
        source, result = f"content/originals/{article.original.file}", f"content/{article.file}"
        if source in payload and result in payload:
            yield result, {
                "@id": f"#made-{article.id}", "@type": "CreateAction", "name": f"{article.file} from {article.original.file}",
                "instrument": {"@id": TOOL}, "object": {"@id": quote(source)}, "result": {"@id": quote(result)}}


def _file(name: str, path: Path) -> Entity:
    ending = path.suffix.lower()
    kind = TYPES.get(ending) or mimetypes.guess_type(name)[0]
    about = next(text for beginning, text in ABOUT.items() if name.startswith(beginning))
    return {"@id": quote(name), "@type": "File", "name": Path(name).name, "description": about, "contentSize": str(path.stat().st_size),
            **({"encodingFormat": kind} if kind else {})}
