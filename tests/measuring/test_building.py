"""The archives that builds are measured with, and how what they take is read."""

import random
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator import document
from generator.permalinks import slugify
from tests.measure.building import forms, growth, part, tree
from tests.measure.building.corpus import Corpus, Drawn, apart
from tests.measure.building.tree import Failed, Taken
from tests.measure.tables import Table, markdown


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(60)


def test_a_report_is_the_same_in_every_run(corpus: Corpus):
    again = Corpus(60)

    assert again.report(7) == corpus.report(7)
    assert again.report(60) == corpus.report(60)
    assert Corpus(60, seed=2).report(7) != corpus.report(7)


def test_a_report_has_so_many_words_tags_and_names(corpus: Corpus):
    for report in corpus.reports():
        assert 450 <= len(report.body.split()) <= 800
        assert 3 <= len(set(report.tags)) == len(report.tags) <= 8
        assert 8 <= len(set(report.names)) == len(report.names) <= 20


def test_every_name_of_a_report_stands_in_its_text(corpus: Corpus):
    assert [] == [one.name for report in corpus.reports() for one in report.names if one.name not in report.body]


def test_what_would_have_one_address_is_there_once():
    drawn = iter(("Port Kessel", "port-kessel", "Brimsey", "Brimsey", "Orrin"))

    assert ["Port Kessel", "Brimsey", "Orrin"] == apart(3, lambda: next(drawn), slugify)


def test_headlines_that_are_alike_have_two_addresses(corpus: Corpus):
    assert 60 == len({replace(report, title="Mill fire").slug for report in corpus.reports()})


def test_the_first_of_a_hundred_is_drawn_a_dozen_times_as_often_as_the_last_ones():
    """Zipf and Mandelbrot: 1 / (1 + 5) to 1 / (95 + 5) is some 17 to 1."""
    dice = random.Random(1)  # noqa: S311
    hundred = Drawn(range(100))
    drawn = Counter(hundred.one(dice) for _ in range(20_000))

    assert 12 < drawn[0] / (sum(drawn[at] for at in range(90, 100)) / 10) < 22


def test_an_article_file_of_ours_has_what_the_others_have(corpus: Corpus):
    report = corpus.report(3)
    made = forms.article(report)
    read, notices = document.parse(document.write(made), made.file)

    assert () == notices
    assert made.id == read.id
    assert (report.title, report.summary, report.source, report.tags) == (read.headline, read.standfirst, read.publication, read.tags)
    assert [one.name for one in report.names] == [one.name for one in read.names]
    assert str(report.day) == read.published.edtf if read.published else None
    assert report.body == read.body


def test_every_form_has_the_same_body(corpus: Corpus):
    report = corpus.report(4)

    assert [True] * 3 == [form(report).endswith(f"\n\n{report.body}\n") for form in (forms.hugo, forms.eleventy, forms.pelican)]


def test_memory_of_two_processes_counts_together_and_what_ended_counts_nothing(tmp_path: Path):
    for process, children, kilobytes in ((1, "2 3", 7000), (2, "", 100), (3, "4", 200), (4, "", 50)):
        (tmp_path / f"{process}/task/{process}").mkdir(parents=True)
        (tmp_path / f"{process}/task/{process}/children").write_text(children)
        (tmp_path / f"{process}/smaps_rollup").write_text(f"00400000-7fff [rollup]\nRss:  9 kB\nPss:  {kilobytes} kB\nPss_Anon: 1 kB\n")

    assert [2, 3, 4] == list(tree.descendants(1, tmp_path))
    assert 350 * 1024 == sum(tree.memory(process, tmp_path) for process in tree.descendants(1, tmp_path))
    assert 0 == tree.memory(9, tmp_path)


def test_a_command_is_measured_with_the_processes_that_it_starts(tmp_path: Path):
    work = "import time\nx = bytearray(60_000_000)\nfor n in range(6_000_000): pass\ntime.sleep(.5)\n"
    (tmp_path / "work.py").write_text(work)
    (tmp_path / "both.py").write_text(f"import subprocess, sys\np = subprocess.Popen([sys.executable, 'work.py'])\n{work}p.wait()\n")
    one, both = (tree.run([sys.executable, name], tmp_path, {}) for name in ("work.py", "both.py"))

    assert 60_000_000 < one.peak < 110_000_000
    assert both.cpu > 1.5 * one.cpu
    assert both.peak > 1.5 * one.peak


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path: Path):
    (tmp_path / "fails.py").write_text("import sys; sys.exit('no such archive')")
    with pytest.raises(Failed, match="no such archive"):
        tree.run([sys.executable, "fails.py"], tmp_path, {})


def taken(cpu: float, peak: float) -> Taken:
    return Taken(seconds=cpu / 2, cpu=cpu, peak=peak)


FULL = {"Hugo": [taken(2, 100e6), taken(4, 300e6), taken(3, 200e6)], "Hugo + Pagefind": [taken(6, 400e6)], "Pelican": [taken(9, 100e6)],
        "Eleventy": []}


def test_ratios_are_of_medians_to_hugo_s():
    weights = dict.fromkeys(FULL, (1234, 5_600_000))

    assert [("Hugo", "1.5", "3.0", "200", "1,234", "5.6", "1.00", "1.00", "0.50"),
            ("Hugo + Pagefind", "3.0", "6.0", "400", "1,234", "5.6", "2.00", "2.00", "1.00"),
            ("Pelican", "4.5", "9.0", "100", "1,234", "5.6", "3.00", "0.50", "1.50"),
            ("Eleventy", "failed", "", "", "", "", "", "", "")] == list(part.full_rows(FULL, weights))


def test_the_dearest_change_is_compared_with_full_builds():
    steps = dict(zip(part.STEPS, ([taken(8, 1)], [taken(1, 2e6)], [taken(1.5, 1)], [taken(1, 1)]), strict=True))

    assert [("Pelican with its cache", "8.00", "1.00", "1.50", "1.00", "4.0", "2", "0.50", "0.17")] == list(
        part.change_rows({"Pelican with its cache": steps}, FULL))


def test_what_forgets_is_told_by_one_change():
    found = part.change_rows({"Hugo": {part.TOLD_BY: [taken(6, 2e6)]}}, FULL)

    assert [("Hugo", "", "", "6.00", "", "3.0", "2", "2.00", "2.00")] == list(found)


def block(count: int, *rows: tuple[str, ...]) -> str:
    table = markdown(Table(name="t", title="T", head=("", "s", "CPU s"), rows=rows))
    return f"<!-- building-{count}: written by make bench -->\n{table}\n<!-- end of building-{count} -->\n"


DOCS = f"""# Performance\n
{block(1000, ("Hugo", "1.0", "1.5"), ("ours", "3.0", ""))}
{block(10_000, ("Hugo", "10.0", "1,500.5"), ("ours", "", "30.0"), ("late", "1", "2"))}"""


def test_figures_are_read_from_the_tables_of_the_docs():
    assert {1000: {"Hugo": {"s": 1.0, "CPU s": 1.5}, "ours": {"s": 3.0}},
            10_000: {"Hugo": {"s": 10.0, "CPU s": 1500.5}, "ours": {"CPU s": 30.0}, "late": {"s": 1.0, "CPU s": 2.0}}} == growth.figures(
                DOCS, "building")
    assert {} == growth.figures(DOCS, "building-changes")


def test_a_size_that_was_not_measured_has_no_figures():
    measured = block(1000, ("Hugo", "1.0", "1.5"), ("ours", "3.0", ""))
    none = "<!-- building-1000: written by make bench -->\n\n<!-- end of building-1000 -->"
    empty = DOCS.replace(measured, none)
    assert DOCS != empty
    assert [10_000] == list(growth.figures(empty, "building"))


def test_a_line_needs_two_points():
    assert {"Hugo": [(1000, 1.5), (10_000, 1500.5)]} == growth.lines_of(growth.figures(DOCS, "building"), "CPU s")


def test_ten_times_as_much_is_as_far_up_wherever_it_is():
    scale = growth.Scale(low=0, high=3, start=300, end=0)

    assert (300, 200, 0) == (scale.at(1), scale.at(10), scale.at(1000))


def test_a_picture_is_drawn_for_each_table_of_several_sizes(tmp_path: Path):
    docs = tmp_path / "performance.md"
    docs.write_text(DOCS)
    growth.draw(docs)

    assert ["building-cpu.svg"] == [path.name for path in (tmp_path / "images").iterdir()]
    assert "Hugo 1,500.5" in (tmp_path / "images/building-cpu.svg").read_text()


def heights(*ends: float) -> list[int]:
    """Where the names of lines stand that end there."""
    drawn = growth.picture("T", {f"line {at}": [(10, 1.0), (100, end)] for at, end in enumerate(ends)})
    return [int(line.partition(' y="')[2].partition('"')[0]) for line in drawn.split("\n") if line.startswith('<text class="c')]


def test_names_of_lines_that_end_together_stand_in_a_column_around_it():
    alone, (first, second, third) = heights(5.0), sorted(heights(5.0, 5.0, 5.0))

    assert alone == [second]
    assert (growth.LINE, growth.LINE) == (second - first, third - second)


def test_a_name_with_room_stands_where_its_line_ends():
    assert heights(9.0)[0] == min(heights(1.5, 1.5, 9.0))
