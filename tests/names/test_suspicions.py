"""What looks wrong among the names, and that pasting what is offered settles it."""

from pathlib import Path

import pytest

from generator import authority, names
from generator.model import Article, Name
from generator.names.resolution.suspicions import MOST
from generator.notices import Notice
from generator.worklist import fixes_in
from tests.names.making import about, article, name

FILES = ("people.yaml", "organisations.yaml", "places.yaml")


def found(folder: Path, *articles: Article) -> names.Resolution:
    """The resolution under the authority files in a folder."""
    return names.resolve(articles, {a.id: names.locate(a) for a in articles}, authority.load(folder)[0])


def of(code: str, resolution: names.Resolution) -> list[Notice]:
    return [notice for notice in resolution.notices if notice.code == code]


def paste(folder: Path, label: str, lines: str) -> None:
    """Do what a label says: append an entry to a file, or give one key of an entry these lines."""
    path = folder / next(file for file in FILES if file in label)
    text = path.read_text("utf-8") if path.exists() else ""
    if "paste into" in label:
        path.write_text(f"{text}{lines}\n", "utf-8")
        return
    rows, key = text.split("\n"), lines.strip().partition(":")[0]
    at = int(label.rpartition(":")[2]) - 1
    end = next((n for n, row in enumerate(rows[at + 1:], at + 1) if row.startswith("- ")), len(rows))
    kept = [row for row in rows[at + 1:end] if row.strip() and not row.strip().startswith(f"{key}:")]
    path.write_text("\n".join([*rows[:at], rows[at], *kept, *lines.split("\n"), *rows[end:]]) + "\n", "utf-8")


KARIMS = (about("a", name("Mohammed Zubwa", "person")), about("b", name("Muhammad Zubwa", "person")))
GLOVES = (about("a", name("Green Gloves", "person")), about("b", name("Green Gloves", "organisation")),
          about("c", name("Green Gloves", "organisation")))
TWINS = (about("a", name("Zan", "person")), about("b", name("Zan", "place")), about("c", name("Zan", "place")))
SURNAME = (*(about(c, name("Otto Zubwa", "person")) for c in "abc"), about("d", name("Imelda Zubwa", "person")),
           about("e", name("Zubwa", "person")))
TITLED = (*SURNAME[:4], about("e", name("Zubwa", "person")), about("f", name("Zubwa", "organisation")))
UNION = (about("a", name("Wend Growers Union", "person")),)
NOWHERE = (about("a", name("Quillow", "place")),)
SMALL = (about("a", name("the quill", "work", "the quills")),)
SHARE = (about("a", name("Read More", "organisation")),)
ONCE = (article("They went to the quillow.\nThen Quillow came.", id_="a", named=(name("Quillow", "person"),)),)
BEGINS = (article("It rained.\nQuillows fell.", id_="a", named=(name("Quillows", "person"),)),)

CASES = [("W-030", KARIMS), ("W-030", SURNAME), ("W-034", TITLED), ("W-034", GLOVES), ("W-034", TWINS), ("W-034", UNION),
         ("W-034", NOWHERE), ("W-035", SMALL), ("W-035", SHARE), ("W-035", ONCE), ("W-035", BEGINS)]


@pytest.mark.parametrize(("code", "articles"), CASES)
def test_every_way_that_is_offered_settles_it(tmp_path: Path, code: str, articles: tuple[Article, ...]) -> None:
    (notice,) = of(code, found(tmp_path, *articles))
    fixes = list(fixes_in(notice.hint))
    assert len(fixes) > 1
    for number, fix in enumerate(fixes):
        folder = tmp_path / str(number)
        folder.mkdir()
        paste(folder, fix.label, fix.paste)
        settled = found(folder, *articles)
        assert [] == [n for n in settled.notices if n.code in (code, "W-031", "W-032")], fix


@pytest.mark.parametrize(("code", "articles"), CASES)
def test_each_shows_a_mention(tmp_path: Path, code: str, articles: tuple[Article, ...]) -> None:
    resolution = found(tmp_path, *articles)
    (notice,) = of(code, resolution)
    assert resolution.seen_at[notice] in [m for own in resolution.mentions.values() for m in own]


def test_an_entry_that_is_there_already_is_changed_and_not_written_twice(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- name: Ada Quill\n- name: Mohammed Zubwa\n  aliases: [M. Zubwa]\n  note: chemist\n", "utf-8")
    (notice,) = of("W-030", found(tmp_path, *KARIMS))
    one, two = fixes_in(notice.hint)
    assert ("  aliases: [M. Zubwa, Muhammad Zubwa]", 2) == (one.paste, notice.line)
    paste(tmp_path, one.label, one.paste)
    assert ["people/mohammed-zubwa"] == [e.id for e in found(tmp_path, *KARIMS).entities]
    paste(tmp_path, two.label, two.paste)  # instead: told apart
    (tmp_path / "people.yaml").write_text((tmp_path / "people.yaml").read_text().replace(", Muhammad Zubwa]\n  not", "]\n  not"), "utf-8")
    assert [] == of("W-030", found(tmp_path, *KARIMS))


def test_a_bare_last_name_is_offered_only_to_one_who_is_named_far_more_often(tmp_path: Path) -> None:
    assert ["Otto Zubwa (3 ×) and Zubwa (1 ×) may be one"] == [n.message for n in found(tmp_path, *SURNAME).notices]
    assert () == found(tmp_path, *SURNAME[1:]).notices


def test_a_type_that_nearly_all_articles_agree_on_is_no_question(tmp_path: Path) -> None:
    own = [about(f"a{n}", name("Green Gloves", "organisation")) for n in range(5)]
    assert () == found(tmp_path, about("b", name("Green Gloves", "person")), *own).notices


def test_being_told_from_one_name_says_nothing_of_another(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- name: Mohammed Zubwa\n  not_same_as: [Zubwa Town]\n", "utf-8")
    assert 1 == len(of("W-030", found(tmp_path, *KARIMS)))


def test_two_entries_are_two_things(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- name: Mohammed Zubwa\n- name: Muhammad Zubwa\n", "utf-8")
    assert [] == of("W-030", found(tmp_path, *KARIMS))


def test_what_would_change_most_stands_first_and_a_long_list_is_cut(tmp_path: Path) -> None:
    pairs = [(f"Mohammed Zubwa{c}", f"Muhammad Zubwa{c}", n) for n, c in enumerate("abcdefghijklmnopqrstuvwxy", 1)]
    articles = [article("\n".join(f"so {one} too." for _ in range(30)) + "\n" + "\n".join(f"so {two} too." for _ in range(n)), id_=one,
                        named=(name(one, "person"), name(two, "person"))) for one, two, n in pairs]
    notices = of("W-030", found(tmp_path, *articles))
    assert MOST == len(notices)
    assert "Muhammad Zubway (25 ×)" in notices[0].message and "5 more of this kind" in notices[-1].message


def test_sound_names_are_left_alone(tmp_path: Path) -> None:
    sound = (name("Imelda Zubwa", "person", "Zubwa"), name("Kenya", "place"), name("UN", "organisation"), name("US", "place"),
             name("Wend Growers Union", "organisation"), name("al-Quds hospital", "place"))
    assert () == found(tmp_path, about("a", *sound)).notices


def test_one_address_elsewhere_for_two_entries(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- name: A Zubwa\n  same_as: [Q7]\n- name: B Zubwa\n  same_as: ['http://www.wikidata.org/entity/Q7']\n")
    own: tuple[Name, ...] = (name("A Zubwa", "person"), name("B Zubwa", "person"))
    (notice,) = of("W-036", found(tmp_path, about("a", *own)))
    assert ("content/authority/people.yaml", 3) == (notice.file, notice.line)
    assert "  aliases: [B Zubwa]" in notice.hint


def test_a_group_named_after_what_nobody_knows(tmp_path: Path) -> None:
    text = "- name: Zanian\n  type: group\n  demonym_of: {}\n"
    for place, notices in (("Zan", 1), ("Kenya", 0)):
        (tmp_path / "places.yaml").write_text(text.format(place))
        assert notices == len(of("W-032", found(tmp_path, about("a", name("Zanian", "group")))))


def test_a_condition_about_an_article_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- name: A Zubwa\n  when: {articles: [a, nope]}\n")
    (notice,) = found(tmp_path, about("a", name("A Zubwa", "person"))).notices
    assert ("W-032", True) == (notice.code, "an article nope" in notice.message)
