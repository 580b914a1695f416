"""The command line: python -m generator VERB …

Exit codes: 0 done; 1 a bug; 2 wrong usage; 3 done, but some inputs were refused; 4 a promise is broken (a changed
original, a lost address) and nothing was published; 5 a broken article file, setting or theme.
"""

import argparse
import datetime as dt
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from generator import __version__, accession, commands, founding, heap, hosting, store, telling, wording
from generator.commands import Outcome
from generator.export import imprint
from generator.hidden import escaped, printable
from generator.link_report import WAYBACK, Manner
from generator.notices import BROKEN_INPUT, PressmarkError, unusable
from generator.placing import placed
from generator.vault import VAULT

BUG = 1

ID = "the end of the article's address"

EXAMPLES = """examples:
  python -m generator add ~/clippings
  python -m generator add scrape.jsonl --map headline=kop --map text=inhoud
  python -m generator check
  python -m generator explain k7qm2xw4ab
  echo "The mayor of Dewsbury spoke." | python -m generator names -
  python -m generator export tables csv --to tables/
  python -m generator links --report links.csv
"""

ACCEPT = """WHAT is one or more of:
  published=2           the second of the dates that are listed for it, in force as curated
  headline=1            the first of the listed values of any field; the one in force is settled by it
  published=1931-05     a value of your own
  bylines=1,2           both of the listed writers
  bylines               the only value that is listed, or the doubtful line itself
  line:17               the doubtful line 17 of the original is furniture: it is set aside
  body:k3f9q2=2         the generator's version of a paragraph that you changed as well

examples:
  python -m generator accept k7qm2xw4ab
  python -m generator accept k7qm2xw4ab published=2 line:17
"""
REFUSE = """WHAT is one or more of the names that check gives, without a number: published, bylines, line:17, body:k3f9q2 …
What is in the file stays as it is, and the doubt is settled.

examples:
  python -m generator refuse k7qm2xw4ab
  python -m generator refuse k7qm2xw4ab line:17
"""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    options = parser().parse_args(words)
    heap.give_back()
    try:
        outcome: Outcome = options.run(options)
    except PressmarkError as problem:
        return report(Outcome(notices=problem.notices, code=problem.exitcode), options.format, options.content)
    except OSError as problem:
        return report(Outcome(code=BROKEN_INPUT, notices=(unusable(problem),)), options.format)
    except KeyboardInterrupt:
        print("stopped; what was finished is kept", file=sys.stderr)
        return 130
    except Exception as bug:
        if options.debug:
            raise
        told = printable(f"{type(bug).__name__}: {bug}")
        print(f"a bug: {told}\n  hint: run it again with --debug and report what it prints", file=sys.stderr)
        return BUG
    return report(outcome, options.format, options.content)


def report(outcome: Outcome, form: str, content: Path = Path("content")) -> int:
    """Print an outcome as text or JSON; its exit code. The archive's folder is `content`."""
    outcome = replace(outcome, notices=tuple(placed(notice, content) for notice in outcome.notices))
    if form == "json":
        notices = [asdict(notice) for notice in (*outcome.notices, *outcome.told)]
        whole = {"summary": outcome.summary, "data": outcome.data, "notices": notices}
        print(escaped(json.dumps(whole, ensure_ascii=False, indent=1)))
        return outcome.code
    for notice in telling.told(outcome.notices):
        print(printable(notice), file=sys.stderr)
    for line in (*outcome.lines, *filter(None, (outcome.summary,))):
        print(printable(line))
    return outcome.code


def today() -> str:
    """The ISO day, which SOURCE_DATE_EPOCH (reproducible-builds.org) may set."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    now = dt.datetime.fromtimestamp(int(seconds), dt.UTC) if seconds else dt.datetime.now(dt.UTC)
    return now.date().isoformat()


# ---------------------------------------------------------------- the verbs

def parser() -> argparse.ArgumentParser:
    """All verbs and their options."""
    top = argparse.ArgumentParser(prog="pressmark", description="An archive of news articles: nothing lost, nothing guessed.",
                                  epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter)
    top.add_argument("--version", action="version", version=f"pressmark {__version__}")
    top.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the archive (default: content)")
    top.add_argument("--format", choices=("text", "json"), default="text", help="how to print what was found")
    top.add_argument("--debug", action="store_true", help="show the traceback of a bug")
    verbs = top.add_subparsers(title="verbs", required=True, metavar="VERB")
    add = _verb(verbs, "add", _add, "take in files and folders and make article files of them")
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a whole folder")
    add.add_argument("--map", action="append", default=[], metavar="FIELD=KEY",
                     help="which key of JSON or CSV records is which field, when it has no usual name: --map text=inhoud")
    normalise = _verb(verbs, "normalise", _normalise, "bring the article files up to date with the originals; hand edits win")
    for verb in (add, normalise):
        verb.add_argument("--workers", type=_count, default=accession.processors(), metavar="N",
                          help="processes that read side by side (default: one for each processor); any number gives the same articles")
        verb.add_argument("--scheduler", metavar="tcp://HOST:PORT", help="have the articles made on a Dask cluster (docs/cluster.md)")
        verb.add_argument("--through", metavar="URL", help="a folder or bucket through which the cluster's work passes: s3://bucket/folder")
    normalise.add_argument("--new", action="store_true", help="only what has no article file yet; the others stay as they are")
    withhold = _verb(verbs, "withhold", _withhold, "take names and passages out of what is tracked, and move originals into the vault")
    release = _verb(verbs, "release", _release, "bring an article and its original back from the vault")
    release.add_argument("article", metavar="ID", help=ID)
    names = _verb(verbs, "names", _names, "the names in one plain text, as JSON")
    names.add_argument("text", metavar="TEXTFILE", help="a file, or - for standard input")
    explain = _verb(verbs, "explain", _explain, "what was set aside, and the reason of every name, tag, date and link")
    explain.add_argument("article", metavar="ID|PATH", help=f"{ID}, or its file")
    check = _verb(verbs, "check", _check, "the work-list and every broken promise: originals, addresses, links of the built site")
    check.add_argument("--host", choices=tuple(hosting.MOST), help="also check what this host asks of a site")
    check.add_argument("--published", type=Path, metavar="FILE",
                       help=f"the {hosting.ADDRESSES} of the site as it is published: the ledger must know all of it")
    for name, text, more in (("accept", "write an inferred date into the article file, or what a doubt proposes", ACCEPT),
                             ("refuse", "settle that an article's date is not known, or that a doubt changes nothing", REFUSE)):
        decide = _verb(verbs, name, _accept if name == "accept" else _refuse, text)
        decide.add_argument("article", metavar="ID|PATH", help=f"{ID}, or its file")
        decide.add_argument("what", nargs="*", metavar="WHAT", help="what is doubtful, as check names it; none: the date")
        decide.epilog, decide.formatter_class = more, argparse.RawDescriptionHelpFormatter
    export = _verb(verbs, "export", _export, "write the archive in another form")
    kinds = (*commands.EXPORTS, *commands.PACKED, *commands.BOOKS)
    export.add_argument("kinds", nargs="+", choices=kinds, metavar="KIND", help=", ".join(kinds))
    export.add_argument("--to", type=Path, required=True, metavar="DIR", help="where it is written")
    export.add_argument("--of", metavar="WHAT", help="of what epub and pdf are: stories/…, people/…, 2016, an article's id (default: all)")
    export.add_argument("--site", default=os.environ.get("SITEURL"), metavar="URL", help="where the site is published (default: SITEURL)")
    export.add_argument("--gateway", metavar="URL", help="the OAI gateway that speaks for the archive, for oai")
    export.add_argument("--settings", type=Path, metavar="FILE",
                        help="the site's settings, which name the archive (default: pelicanconf.py beside the archive)")
    links = _verb(verbs, "links", _links, "ask the hosts whether the links out of the archive still answer; uses the network")
    links.add_argument("--report", type=Path, required=True, metavar="FILE", help="CSV or JSON lines, by its ending")
    links.add_argument("--archived", action="store_true", help="look up copies of dead links in the Wayback Machine")
    links.add_argument("--pause", type=float, default=2.0, metavar="SECONDS", help="between two questions to one host (default: 2)")
    links.add_argument("--timeout", type=float, default=15.0, metavar="SECONDS", help="to wait for an answer (default: 15)")
    links.add_argument("--local", action="store_true", help="also ask addresses of this machine and its network")
    _founding_verbs(verbs)
    stats = _verb(verbs, "stats", _stats, "how much the archive holds, and what takes the room in the built site")
    parted = _verb(verbs, "shards", _parted, "list the built site's files in shards, and what of them changed since they were uploaded")
    parted.add_argument("--uploaded", type=Path, metavar="DIR", help="the shards' folder as it was copied after the last upload")
    for verb in (check, export, stats, parted):
        verb.add_argument("--output", type=Path, default=Path("output"), metavar="DIR", help="the built site (default: output)")
    for verb in (add, normalise, check, withhold, release):
        verb.add_argument("--vault", type=Path, default=os.environ.get(VAULT), metavar="DIR", required=verb in (withhold, release)
                          and VAULT not in os.environ, help=f"a folder outside the repository (docs/withholding.md; default: {VAULT})")
    return top


def _founding_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Those that are about an archive as a whole."""
    new = _verb(verbs, "new", _new, "begin an archive: an empty one, with a copy of the tool")
    new.add_argument("folder", type=Path, metavar="DIR", help="where it begins; not there yet, or empty")
    new.add_argument("--name", help="what it is called (default: the folder's name)")
    new.add_argument("--description", metavar="SENTENCE", help="one sentence for its front page")
    new.add_argument("--rights", metavar="SENTENCE",
                     help=f"what readers may do with the texts (default, in the language of the pages: {founding.RIGHTS['en']})")
    new.add_argument("--language", choices=wording.LANGUAGES, default="en", help="of the pages (default: en)")
    new.add_argument("--colours", dest="stamp", nargs=2, type=_colour, metavar=("LIGHT", "DARK"),
                     help="colours of links, on light paper and on dark: '#93291e' '#f09a86'")
    _verb(verbs, "empty", _empty, "put the articles that are here aside and begin without any; nothing is deleted")
    upgrade = _verb(verbs, "upgrade", _upgrade, "bring the tool in an archive that  new  made to this version; its content stays as it is")
    upgrade.add_argument("folder", type=Path, metavar="DIR", help="the archive's")
    upgrade.add_argument("--discard-edits", action="store_true", help="also replace files of the tool that somebody edited there")


def _verb(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str,
          run: Callable[[argparse.Namespace], Outcome], text: str) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=text, description=text)
    verb.set_defaults(run=run)
    return verb


def _count(word: str) -> int:
    """A number of processes. Raises ValueError."""
    if (number := int(word)) < 1:
        raise ValueError
    return number


def _colour(word: str) -> str:
    """A colour as style sheets write it. Raises ArgumentTypeError."""
    if not re.fullmatch("#[0-9a-fA-F]{6}", word):
        raise argparse.ArgumentTypeError(f"{word!r} is no colour like #93291e")
    return word.lower()


def _hands(options: argparse.Namespace) -> accession.Hands:
    """Who does the work. Raises BrokenFile (C-001, C-002, C-004) when it is a cluster that cannot be had."""
    if options.scheduler:
        return accession.Cluster(options.scheduler, options.through)
    return accession.Processes(options.workers) if options.workers > 1 else accession.Here()


def _add(options: argparse.Namespace) -> Outcome:
    return commands.add(options.content, options.paths, today(), options.map, _hands(options), options.vault)


def _normalise(options: argparse.Namespace) -> Outcome:
    return commands.normalise(options.content, today(), hands=_hands(options), only_new=options.new, safe=options.vault)


def _withhold(options: argparse.Namespace) -> Outcome:
    return commands.withhold(options.content, options.vault, today())


def _release(options: argparse.Namespace) -> Outcome:
    return commands.release(options.content, options.vault, options.article, today())


def _names(options: argparse.Namespace) -> Outcome:
    text = sys.stdin.read() if options.text == "-" else store.read_text(Path(options.text))
    found = commands.names_in(text, options.content)
    return Outcome(lines=(escaped(json.dumps(found, ensure_ascii=False, indent=1)),), data={"names": found})


def _explain(options: argparse.Namespace) -> Outcome:
    return commands.explain(options.content, options.article)


def _check(options: argparse.Namespace) -> Outcome:
    return commands.check(options.content, options.output, options.host, options.published, options.vault)


def _accept(options: argparse.Namespace) -> Outcome:
    return commands.accept(options.content, options.article, options.what)


def _refuse(options: argparse.Namespace) -> Outcome:
    return commands.refuse(options.content, options.article, options.what)


def _export(options: argparse.Namespace) -> Outcome:
    settings = options.settings or options.content.resolve().parent / "pelicanconf.py"
    about = imprint.read(settings, today(), options.site, options.gateway)
    return commands.export(options.content, options.kinds, options.to, about, options.output, options.of)


def _links(options: argparse.Namespace) -> Outcome:
    manner = Manner(today=today(), pause=options.pause, timeout=options.timeout, local=options.local,
                    wayback=WAYBACK if options.archived else None)
    return commands.links(options.content, options.report, manner)


def _new(options: argparse.Namespace) -> Outcome:
    rights = founding.RIGHTS[options.language] if options.rights is None else options.rights
    choices = founding.Choices(
        name=options.name or options.folder.resolve().name, description=options.description or None, rights=rights or None,
        language=options.language, stamp=tuple(options.stamp) if options.stamp else None)
    return commands.new(options.folder, choices)


def _empty(options: argparse.Namespace) -> Outcome:
    settings = options.content.resolve().parent / "pelicanconf.py"
    return commands.empty(options.content, imprint.read(settings, today()).language or "en")


def _upgrade(options: argparse.Namespace) -> Outcome:
    return commands.upgrade(options.folder, discard=options.discard_edits)


def _stats(options: argparse.Namespace) -> Outcome:
    return commands.stats(options.content, options.output)


def _parted(options: argparse.Namespace) -> Outcome:
    return commands.parted(options.content, options.output, options.uploaded)
