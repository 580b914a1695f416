"""Tables on a terminal and in the docs."""

from tests.measure.report import with_block
from tests.measure.tables import Table, markdown, printed

TABLE = Table(name="t", title="Lamps", head=("", "lit"), rows=(("Thornwick", "7"), ("Orrin", "12")), notes=("By night.",))


def test_columns_are_aligned_on_a_terminal():
    assert "Lamps\n             lit\n  Thornwick    7\n  Orrin       12" == printed(TABLE)


def test_a_table_is_one_in_markdown():
    assert "**Lamps**\n\n|  | lit |\n| --- | --: |\n| Thornwick | 7 |\n| Orrin | 12 |\n\nBy night." == markdown(TABLE)


def test_a_block_is_written_anew_and_nothing_beside_it():
    once = with_block(with_block("# Lamps\n\nBy hand.\n", "a", "1"), "b", "2")
    again = with_block(once, "a", "3 \\1")

    assert once.replace("\n1\n", "\n3 \\1\n") == again
    assert again.startswith("# Lamps\n\nBy hand.\n\n<!-- a")
    assert 1 == again.count("\n2\n")
