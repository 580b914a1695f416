"""docs/errors.md says what the code says."""

from tests.manual import errors


def test_the_page_of_errors_is_the_one_that_the_code_gives() -> None:
    """When it is not: python -m tests.manual.errors > docs/errors.md"""
    assert errors.page() == (errors.ROOT / "docs/errors.md").read_text("utf-8")


def test_every_code_in_the_code_has_its_message_there() -> None:
    assert set() == errors.codes() - errors.findings().keys()


def test_every_letter_has_its_chapter_and_every_finding_its_remedy() -> None:
    found = errors.findings()

    assert set() == {code[0] for code in found} - errors.LETTERS.keys()
    assert [] == [code for code, told in found.items() if not told or any(not remedy for _, remedy in told)]


def test_a_message_is_the_one_that_is_printed_with_what_only_the_moment_knows_left_out() -> None:
    named = 'Notice(code="F-012", message=f"the dates of {n} articles", hint="look")'
    placed = 'self.report("F-007", line, f"{key} is no key", "delete it")'

    assert {"F-012": [("the dates of … articles", "look")]} == errors.findings_in(named)
    assert {"F-007": [("… is no key", "delete it")]} == errors.findings_in(placed)
