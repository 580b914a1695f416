"""Every doubt is on the work-list until it is settled, and settling it changes nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import commands, dates, doubts, worklist
from generator.model import Doubt
from tests.worklist.making import (
    BODY,
    BYLINE,
    DATE,
    FURNITURE,
    ITEM,
    LANGUAGE,
    SECTION,
    SOURCES,
    TOGETHER,
    WITHIN,
    WRITERS,
    Archive,
    with_doubts,
)

AMBIGUOUS = {"published": dates.parse("[1931-04-06,1931-06-04]", "stated"), "date_text": "04/06/1931"}
CASES = {
    "furniture": (FURNITURE, {}, "W-040", "CLICK HERE FOR MORE FIRES"),
    "an item of a list": (ITEM, {}, "W-040", "- Share this"),
    "words in a paragraph": (WITHIN, {}, "W-040", BODY.rpartition("\n")[2]),
    "a byline": (BYLINE, {}, "W-041", "bylines: []"),
    "a byline with options": (WRITERS, {}, "W-041", "bylines: []"),
    "two writers": (TOGETHER, {}, "W-041", "bylines: []"),
    "a date": (DATE, AMBIGUOUS, "W-042", "published: '[1931-04-06,1931-06-04]'"),
    "a language": (LANGUAGE, {}, "W-043", "language: en"),
    "a headline": (SOURCES, {}, "W-044", "headline: Mill fire at Dewsbury"),
    "a key that is not there": (SECTION, {}, "W-044", "doubts:"),
}
each = pytest.mark.parametrize("case", CASES)


def made(case: str, folder: Path, *others: Doubt) -> Archive:
    doubt, fields, _, _ = CASES[case]
    return Archive.of(folder, with_doubts(doubt, *others, **fields))


@each
def test_a_doubt_is_told_with_its_code_and_the_line_that_it_is_about(case: str, tmp_path: Path) -> None:
    archive = made(case, tmp_path)
    (item,) = archive.items()
    *_, code, line = CASES[case]

    assert (code, str(archive.path())) == (item.notice.code, item.notice.file)
    assert line == archive.text().split("\n")[item.notice.line - 1]


@each
def test_every_command_that_is_offered_settles_the_doubt_and_a_re_run_changes_nothing(case: str, tmp_path: Path) -> None:
    (item,) = made(case, tmp_path / "0").items()
    offered = [*(choice.command for choice in item.choices), *(fix.paste for fix in item.fixes)]
    assert offered
    for number, command in enumerate(offered, 1):
        archive = made(case, tmp_path / str(number))
        assert command in item.notice.hint

        assert 0 == archive.run(command)
        assert () == archive.items(), command
        assert archive.text() == archive.normalised(archive.articles[0])


@each
def test_every_line_that_is_offered_settles_the_doubt_when_pasted(case: str, tmp_path: Path) -> None:
    (item,) = made(case, tmp_path / "0").items()
    for number, choice in enumerate((choice for choice in item.choices if choice.paste), 1):
        archive = made(case, tmp_path / str(number))
        archive.paste(choice.paste)

        assert () == archive.items(), choice.paste
        assert archive.text() == archive.normalised(archive.articles[0])


@each
def test_taking_the_entry_out_of_the_file_settles_the_doubt(case: str, tmp_path: Path) -> None:
    archive = made(case, tmp_path, replace(FURNITURE, text="It was so.", line=99))
    fresh = archive.articles[0]
    entry = archive.text().partition("\ndoubts:\n")[2].partition("\n- kind: furniture\n  line: 99")[0]
    archive.edit(entry + "\n", "")

    assert () == archive.items()
    assert archive.text() == archive.normalised(fresh)
    assert archive.text() != archive.normalised(replace(fresh, section="Fires")), "what a re-run brings comes in"
    late = replace(FURNITURE, text="It was not so.", line=100)
    assert 1 == len(doubts_in(archive.normalised(replace(fresh, doubts=(*fresh.doubts, late)))) - doubts_in(archive.text()))


def doubts_in(text: str) -> set[str]:
    return set(text.partition("\ndoubts:\n")[2].partition("\ngenerated:")[0].split("\n- "))


@pytest.mark.parametrize(("case", "gone"), [
    ("furniture", "CLICK HERE FOR MORE FIRES\n\n"), ("an item of a list", "\n- Share this"), ("a byline", "JANE DOE\n\n"),
    ("words in a paragraph", " Sign up for our letter about mills here.")])
def test_deleting_the_words_settles_the_doubt(case: str, gone: str, tmp_path: Path) -> None:
    archive = made(case, tmp_path)
    head, fence, body = archive.text().rpartition("\n---\n")
    assert gone in body
    archive.path().write_text(head + fence + body.replace(gone, ""), "utf-8")

    assert () == archive.items()
    assert archive.text() == archive.normalised(archive.articles[0])


# ---------------------------------------------------------------- what a decision does to the file

@pytest.mark.parametrize(("doubt", "left"), [
    (FURNITURE, BODY.replace("CLICK HERE FOR MORE FIRES\n\n", "")), (ITEM, BODY.replace("\n- Share this", "")),
    (WITHIN, BODY.replace(" Sign up for our letter about mills here.", ""))])
def test_furniture_moves_from_the_body_to_what_is_set_aside_under_its_line(doubt: Doubt, left: str, tmp_path: Path) -> None:
    archive = Archive.of(tmp_path, with_doubts(doubt))
    archive.run(f".venv/bin/python -m generator accept {archive.articles[0].id} line:{doubt.line}")
    after = archive.article()

    assert left == after.body
    assert [(2, "date_line", "2 May, 1931"), (doubt.line, "curated", doubt.text)] == [(a.line, a.rule, a.text) for a in after.set_aside]
    assert replace(archive.articles[0], doubts=(), set_aside=(), body="", blocks=(), text="") == replace(
        after, doubts=(), set_aside=(), body="", blocks=(), text="")


def test_only_the_keys_that_a_decision_is_about_change_in_the_file(tmp_path: Path) -> None:
    archive = Archive.of(tmp_path, with_doubts(DATE, FURNITURE, **AMBIGUOUS))
    archive.edit("publication: null", "publication: null   # look on the back")
    before = archive.text()
    archive.run(f".venv/bin/python -m generator accept {archive.articles[0].id} published=3")

    gone = "- kind: date\n" + before.partition("- kind: date\n")[2].partition("- kind: furniture")[0]
    expected = before.replace("published: '[1931-04-06,1931-06-04]'\ndate_basis: stated", "published: 1931-06-04\ndate_basis: curated")
    assert expected.replace(gone, "") == archive.text()


def test_several_decisions_are_made_at_once_or_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = Archive.of(tmp_path, with_doubts(FURNITURE, ITEM, LANGUAGE))
    before, id_ = archive.text(), archive.articles[0].id

    assert 5 == archive.run(f".venv/bin/python -m generator accept {id_} line:5 line:77")
    assert before == archive.text()
    assert "F-097" in capsys.readouterr().err
    assert 0 == archive.run(f".venv/bin/python -m generator accept {id_} line:5 line:9 language=2")
    assert ((), "sco") == (archive.items(), archive.article().language)


def test_a_byline_that_is_accepted_leaves_the_body(tmp_path: Path) -> None:
    archive = Archive.of(tmp_path, with_doubts(WRITERS))
    archive.run(f".venv/bin/python -m generator accept {archive.articles[0].id} bylines=1")
    after = archive.article()

    assert (("Jane Doe", "John Roe"), False) == (after.bylines, "JANE DOE" in after.body)
    assert (12, "curated", "JANE DOE") in [(a.line, a.rule, a.text) for a in after.set_aside]


def test_writers_who_are_listed_one_by_one_can_be_taken_together(tmp_path: Path) -> None:
    archive = Archive.of(tmp_path, with_doubts(TOGETHER))
    archive.run(f".venv/bin/python -m generator accept {archive.articles[0].id} bylines=2,1")

    assert (("John Roe", "Jane Doe"), ()) == (archive.article().bylines, archive.items())
    both = Archive.of(tmp_path / "both", with_doubts(WRITERS))
    both.run(f".venv/bin/python -m generator accept {both.articles[0].id} bylines=2,1")
    assert ("Jane Doe", "John Roe") == both.article().bylines


def test_a_command_whose_blank_nobody_filled_in_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is ready to paste must not bring an invented date into the archive."""
    archive = Archive.of(tmp_path, with_doubts(published=None, date_basis=None, date_text=None))
    before, (item,) = archive.text(), archive.items()

    assert 5 == archive.run(item.fixes[0].paste)
    assert "F-099" in capsys.readouterr().err
    assert before == archive.text()


def test_the_doubts_about_one_field_are_settled_together(tmp_path: Path) -> None:
    other = Doubt(kind="disagreement", field="published", options=("[1931-04-06,1931-06-04]", "1931-04-07"),
                  sources=("visible page", "JSON-LD"))
    archive = Archive.of(tmp_path, with_doubts(DATE, other, **AMBIGUOUS))
    assert ["W-044", "W-042"] == [item.notice.code for item in archive.items()]
    archive.run(f".venv/bin/python -m generator accept {archive.articles[0].id} published=4")

    assert ("1931-04-07", "curated", ()) == (archive.article().published.edtf, archive.article().date_basis, archive.items())


def test_a_value_of_ones_own_is_taken_where_none_of_the_options_is_right(tmp_path: Path) -> None:
    archive = Archive.of(tmp_path, with_doubts(DATE, **AMBIGUOUS))
    archive.run(f".venv/bin/python -m generator accept {archive.articles[0].id} published=1931-05")

    assert ("1931-05", "curated") == (archive.article().published.edtf, archive.article().date_basis)


@pytest.mark.parametrize(("what", "code"), [
    ("published=1931-31-31", "F-099"), ("published", "F-099"), ("nonsense=1", "F-097"), ("bylines", "F-097"), ("headline=null", "F-099")])
def test_what_cannot_be_decided_so_is_told_with_what_can(what: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = Archive.of(tmp_path, with_doubts(DATE, SOURCES, **AMBIGUOUS))
    before = archive.text()

    assert 5 == archive.run(f".venv/bin/python -m generator accept {archive.articles[0].id} {what}")
    told = capsys.readouterr().err
    assert code in told and "hint:" in told and "Traceback" not in told
    assert before == archive.text()


def test_words_that_stand_twice_are_left_to_the_editor_unless_both_are_doubted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twice = f"{BODY}\n\nCLICK HERE FOR MORE FIRES"
    one = Archive.of(tmp_path / "one", with_doubts(FURNITURE, body=twice))
    assert 5 == one.run(f".venv/bin/python -m generator accept {one.articles[0].id} line:5")
    assert "F-098" in capsys.readouterr().err

    both = Archive.of(tmp_path / "both", with_doubts(FURNITURE, replace(FURNITURE, line=20), body=twice))
    assert 0 == both.run(f".venv/bin/python -m generator accept {both.articles[0].id} line:20")
    assert (BODY, 1) == (both.article().body, len(both.items()))


def test_the_context_of_furniture_is_the_sentences_beside_it(tmp_path: Path) -> None:
    (item,) = Archive.of(tmp_path, with_doubts(WITHIN)).items()

    assert ("It will be built again.", WITHIN.text, "The owner says so.") == (item.context.before, item.context.words, item.context.after)


def test_a_withdrawn_article_is_asked_no_questions(tmp_path: Path) -> None:
    from generator.model import Withdrawal

    gone = Withdrawal(date="1932", reason="libel")
    assert () == Archive.of(tmp_path, with_doubts(FURNITURE, withdrawn=gone)).items()


def test_a_doubt_of_a_file_that_nobody_stamped_is_open(tmp_path: Path) -> None:
    archive = Archive.of(tmp_path, with_doubts(LANGUAGE))
    head, _, rest = archive.text().partition("\ngenerated:\n")
    archive.path().write_text(f"{head}\n---{rest.partition(chr(10) + '---')[2]}", "utf-8")

    assert ["W-043"] == [item.notice.code for item in archive.items()]


# ---------------------------------------------------------------- doubts that the fields tell of themselves

def test_a_date_of_two_readings_and_a_missing_language_are_doubts_of_themselves() -> None:
    made = with_doubts(language=None, **AMBIGUOUS)

    assert [("date", ("1931-04-06", "1931-06-04")), ("language", ())] == [(d.kind, d.options) for d in doubts.noticed(made)]
    more = replace(LANGUAGE, options=("en", "fr"), sources=("html lang", "meta"))
    both = replace(LANGUAGE, options=("en", "sco", "fr"), sources=("html lang", "detector", "meta"))
    assert (DATE, both) == doubts.noticed(replace(made, doubts=(DATE, LANGUAGE, more)))


def test_a_language_that_is_not_known_can_be_given_by_command(tmp_path: Path) -> None:
    made = with_doubts(language=None)
    archive = Archive.of(tmp_path, replace(made, doubts=doubts.noticed(made)))
    (item,) = archive.items()

    assert item.fixes[0].paste.endswith(" accept nk3fq7m2ab language=…")
    archive.run(item.fixes[0].paste.replace("…", "en"))
    assert ((), "en") == (archive.items(), archive.article().language)


def test_an_article_without_a_date_is_listed_until_it_has_one_or_never_will(tmp_path: Path) -> None:
    undated = with_doubts(published=None, date_basis=None, date_text=None)
    for number, way in enumerate(("accept nk3fq7m2ab published=1931-05", "refuse nk3fq7m2ab", "refuse nk3fq7m2ab published", None)):
        archive = Archive.of(tmp_path / str(number), undated)
        (item,) = archive.items()
        assert ("W-045", "published: null") == (item.notice.code, archive.text().split("\n")[item.notice.line - 1])
        if way:
            archive.run(f".venv/bin/python -m generator {way}")
        else:
            archive.edit("published: null", "published: 1931-05")
        assert () == archive.items(), way
        assert archive.text() == archive.normalised(undated)


def test_an_article_without_a_headline_is_listed_with_its_first_words(tmp_path: Path) -> None:
    untitled = with_doubts(headline="[Untitled]")
    for number in range(3):
        archive = Archive.of(tmp_path / str(number), untitled)
        (item,) = archive.items()
        if number == 1:
            archive.paste(item.choices[0].paste)
        else:
            archive.run([item.choices[0].command, "", item.fixes[0].paste][number])

        assert "W-046" == item.notice.code and () == archive.items()
        assert ["[The worsted mill in Long Causeway burned on Friday night]", "[No headline]"][number == 2] == archive.article().headline
        assert archive.text() == archive.normalised(untitled)


# ---------------------------------------------------------------- conflicts

def test_a_conflict_is_told_in_every_check_until_one_side_is_chosen(tmp_path: Path) -> None:
    made = with_doubts()
    late = replace(made, body=BODY.replace("It will be built again.", "It stands."), language="fr")
    for number in range(4):
        archive = Archive.of(tmp_path / str(number), made)
        archive.edit("It will be built again.", "It will never be built again.")
        archive.edit("language: en", "language: en-GB")
        archive.path().write_text(archive.normalised(late), "utf-8")
        field, paragraph = archive.items()
        lines = archive.text().split("\n")
        assert ["W-010", "W-010"] == [field.notice.code, paragraph.notice.code]
        assert ("language: en-GB", True) == (lines[field.notice.line - 1], "never be built" in lines[paragraph.notice.line - 1])
        assert archive.text() == archive.normalised(late)

        for item in (field, paragraph):
            archive.run(item.choices[number % 2].command)
        after = archive.article()
        assert () == archive.items() and () == after.doubts
        assert ["en-GB", "fr"][number % 2] == after.language
        assert ["never be built again", "It stands"][number % 2] in after.body
        assert archive.text() == archive.normalised(late)


def test_of_an_earlier_version_only_conflicts_are_told(tmp_path: Path) -> None:
    made = with_doubts(FURNITURE)
    archive = Archive.of(tmp_path, made)
    archive.edit("language: en", "language: en-GB")
    archive.path().write_text(archive.normalised(replace(made, language="fr")), "utf-8")
    current = commands.read_catalogue(archive.content)[0]
    earlier = replace(current, articles=(), earlier=current.articles)

    assert ["W-010", "W-040"] == [item.notice.code for item in worklist.items_of(current, archive.content)]
    assert ["W-010"] == [item.notice.code for item in worklist.items_of(earlier, archive.content)]
