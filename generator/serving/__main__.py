"""python -m generator.serving content -o output -s pelicanconf.py --port 8000: see what you edit (make serve)."""

import argparse
import signal
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from generator.hidden import printable
from generator.notices import BROKEN_INPUT, PressmarkError
from generator.serving.answers import Answers
from generator.serving.conducting import Conductor, Order
from generator.serving.followers import Followers
from generator.serving.server import Server


def main(words: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C; the exit code: 0, or 5 when the port cannot be had."""
    options, more = _parser().parse_known_args(words)
    order = Order(content=options.content.resolve(), output=options.output.absolute(), settings=options.settings.absolute(),
                  more=tuple(more))
    answers = Answers(order.output)
    followers = Followers(answers.state)
    try:
        server = Server(options.port, answers, followers)
    except PressmarkError as problem:
        print(problem, file=sys.stderr)  # noqa: T201
        return BROKEN_INPUT
    conductor = Conductor(order=order, answers=answers, followers=followers, say=_say, address=server.address)
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: conductor.end())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _say(f"serving {server.address}  (Ctrl-C ends it)")
    try:
        conductor.run()
    finally:
        conductor.close()
        server.server_close()
    _say("stopped")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator.serving", description="Build the site, serve it on this machine, and show every edit of the archive in "
        "the open browser by itself. Further arguments are Pelican's.")
    parser.add_argument("content", type=Path, metavar="CONTENT")
    parser.add_argument("-o", "--output", type=Path, default=Path("output"), metavar="DIR")
    parser.add_argument("-s", "--settings", type=Path, default=Path("pelicanconf.py"), metavar="FILE")
    parser.add_argument("-p", "--port", type=int, default=8000)
    return parser


def _say(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {printable(line)}", flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
