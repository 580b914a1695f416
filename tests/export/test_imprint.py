"""What exports know of the archive, from the settings of its site."""

from pathlib import Path

from generator.export import imprint


def test_the_settings_are_read_and_not_run(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text("SITENAME = 'Brimsey'\nRIGHTS = None\nMAINTAINER = 'Ann Hald <ann@archive.example>'\n"
                                      "DESCRIPTION = open('/nothing').read()\nraise SystemExit\n")
    read = imprint.read(tmp_path / "conf.py", "2026-03-04", "https://archive.example/x/")

    assert ("Brimsey", None, None, "ann@archive.example", "https://archive.example/x") == (
        read.name, read.rights, read.description, read.email, read.url)


def test_a_name_that_is_no_address_is_no_email(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text("MAINTAINER = 'Ann Hald'\n")

    assert None is imprint.read(tmp_path / "conf.py", "2026-03-04").email


def test_settings_that_are_missing_or_no_python_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text("SITENAME = 'x\n")

    assert imprint.Imprint(today="2026-03-04") == imprint.read(tmp_path / "conf.py", "2026-03-04")
    assert imprint.Imprint(today="2026-03-04") == imprint.read(tmp_path / "none.py", "2026-03-04")


def test_the_address_of_a_page_is_unknown_while_the_site_has_none() -> None:
    assert None is imprint.Imprint(today="2026-03-04").full("a.html")
    assert "https://x.example/a%20b.html#c" == imprint.Imprint(today="2026-03-04", url="https://x.example").full("a b.html#c")
