"""One folder with articles in every form in which people keep them, each made by a tool of its kind."""

import datetime as dt
import mailbox
import shutil
import zipfile
from email.message import EmailMessage
from io import BytesIO, StringIO
from pathlib import Path

import feedgenerator
import trafilatura
from PIL import Image

FORMS = Path(__file__).parents[1] / "data/forms"
WHERE = "Larn harbour 54.85N"
"""What the camera wrote into its photographs."""

PAPER = "The Larn Observer"


def fill(folder: Path) -> None:
    """Put them all into the folder."""
    folder.mkdir(parents=True)
    for path in FORMS.iterdir():
        if path.name != "README.md":
            shutil.copy2(path, folder / path.name)
    _letters(folder / "letters.mbox")
    _feed(folder / "feed.xml")
    _scraped(folder / "scraped.jsonl")
    _packed(folder / "packed.zip")
    _saved(folder / "saved")
    (folder / "minutes.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))


def photograph(shade: str) -> bytes:
    """A picture with what a camera records."""
    out, exif = BytesIO(), Image.Exif()
    exif[0x010E] = WHERE
    Image.new("RGB", (640, 400), shade).save(out, "JPEG", exif=exif)
    return out.getvalue()


def page(headline: str, by: str, day: str, address: str, paragraphs: tuple[str, ...], image: str | None = None) -> str:
    """A page as a small paper's site prints it."""
    figure = (f'<figure><img src="{image}" alt="{headline}" width="640" height="400"><figcaption>{headline}: the scene on the day.'
              "</figcaption></figure>")
    shown = dt.date.fromisoformat(day)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} | {PAPER}</title>'
        f'<link rel="canonical" href="https://observer.example/{address}"><link rel="stylesheet" href="saved_files/site.css">'
        f'<meta property="og:site_name" content="{PAPER}"><meta name="author" content="{by}">'
        f'<meta property="article:published_time" content="{day}T08:00:00+00:00"></head><body><nav><a href="/">Home</a> '
        f'<a href="/sport">Sport</a></nav><main><article>'
        f'<h1>{headline}</h1><p class="byline">By {by}</p><time datetime="{day}">{shown.day} {shown:%B %Y}</time>'
        + (figure if image else "") + "".join(f"<p>{words}</p>" for words in paragraphs)
        + f"</article></main><footer>© {PAPER}</footer></body></html>")


# ---------------------------------------------------------------- what the tools make

def _letters(path: Path) -> None:
    box = mailbox.mbox(path)
    for subject, words in (("Allotments to be drained", (
            "The forty allotments behind the gasworks will be drained in March, the parish clerk writes, after three winters under water.",
            "Plot holders may dig again from Easter. The clerk asks them to take their sheds down before the diggers come.")),
            ("Library keeps its Saturday", (
                "The library will stay open on Saturdays after all. More than nine hundred readers had signed the petition on its counter.",
                "The hours on Thursday evening go instead. Nobody came then, said the librarian, but the caretaker and his dog."))):
        message = EmailMessage()
        message["From"], message["To"] = "Nora Quill <nora@letter.example>", "readers@letter.example"
        message["Subject"], message["Date"] = subject, "Sat, 03 Feb 2024 07:00:00 +0000"
        message["Message-ID"] = f"<{len(box)}@letter.example>"
        message.set_content("\n\n".join(words) + "\n")
        letter = mailbox.mboxMessage(message)
        letter.set_from("nora@letter.example", (2024, 2, 3, 7, 0, 0, 5, 34, 0))
        box.add(letter)
    box.close()


def _feed(path: Path) -> None:
    feed = feedgenerator.Atom1Feed(title=PAPER, link="https://observer.example/", description="News", language="en")
    for n, (title, words) in enumerate((
            ("Lighthouse lamp to be replaced", "The lamp that has turned above Larn since 1931 will be replaced by one "
            "that does not turn, the "
             "lights board said on Monday. It will be seen nineteen miles out, and cost a tenth as much."),
            ("Herring back in the sound", "Herring were landed at Larn on Thursday for the first time in eleven years. "
            "Two boats brought in "
             "four tons between them, and sold the last of it on the quay by noon."))):
        feed.add_item(title=title, link=f"https://observer.example/feed/{n}", description=words[:40], content=f"<p>{words}</p>",
                      author_name="Ruth Amery", pubdate=dt.datetime(2024, 3, 4 + n, 9, tzinfo=dt.UTC), categories=["Harbour"])
    out = StringIO()
    feed.write(out, "utf-8")
    path.write_text(out.getvalue(), "utf-8")


def _scraped(path: Path) -> None:
    pages = (
        page("Ropewalk to become flats", "Clement Hay", "2021-09-14", "ropewalk", (
            "The old ropewalk on Mole Street will become thirty flats, the planning committee decided on Tuesday by the "
            "casting vote of its chair.",
            "Ropes were made there until 1968. The long roof stays, and so does the iron wheel at its western end, the architect promised.",
            "Neighbours had asked for fewer flats and more trees. They will get eleven limes and a bench, and may appeal "
            "until the new year.")),
        page("School bus stops at Oskey again", "Ines Ward", "2021-10-02", "bus", (
            "The school bus calls at Oskey again from Monday, two years after the county struck the village from its "
            "route to save a driver.",
            "Nineteen children had been driven to Larn by a rota of parents, who kept a book of it. The book goes to the county museum.",
            "The first bus leaves the pump at ten to eight. It will wait for nobody, the driver said, and then that it "
            "might wait a little.")))
    rows = [trafilatura.extract(one, output_format="json", with_metadata=True) for one in pages]
    path.write_text("".join(f"{row}\n" for row in rows), "utf-8")


def _packed(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, shade, one in (
                ("regatta", "navy", page("Regatta put off by fog", "Ines Ward", "2022-07-16", "regatta", (
                    "The Larn regatta was put off for a week on Saturday, when nobody on the committee boat could see the "
                    "committee's own flag.",
                    "Sixty crews had come from as far as Brackwater. They rowed in the fog all the same, to the sound of "
                    "a bell, and all came back."),
                    "img/regatta.jpg")),
                ("bakery", "maroon", page("Bakery fire out within the hour", "Clement Hay", "2022-08-03", "bakery", (
                    "A fire in the ovens of Moth's bakery was out within the hour on Wednesday morning, and nobody was "
                    "hurt but the sourdough.",
                    "The shop sold yesterday's rolls from a table in the street. By noon there were none, and the firemen "
                    "had had the most of them."),
                    "img/bakery.jpg"))):
            archive.writestr(zipfile.ZipInfo(f"site/{name}.html"), one)
            archive.writestr(zipfile.ZipInfo(f"site/img/{name}.jpg"), photograph(shade))


def _saved(folder: Path) -> None:
    """As a browser saves a page: its parts in a folder beside it."""
    (folder / "saved_files").mkdir(parents=True)
    (folder / "saved_files/pier.jpg").write_bytes(photograph("teal"))
    (folder / "saved_files/site.css").write_text("p { margin: 0 }\n")
    (folder / "saved_files/counter.js").write_text("let count = 1;\n")
    (folder / "saved.html").write_text(page("Pier to open for the summer", "Ruth Amery", "2023-05-27", "pier", (
        "The pier at Larn opens on Saturday for the first time since the storm of two winters ago took its last forty yards.",
        "It is now the shortest on the coast. The council has kept the penny turnstile, and the penny, which it hands out itself."),
        "saved_files/pier.jpg"), "utf-8")
