"""Which articles are one text, and which only look like it."""

import random
from dataclasses import replace

import pytest

from generator import versions
from generator.model import Article, Withdrawal
from tests.versions.invented import FIRE, FLOOD, FOUND, PAGE, agency_copy, article, corrected, three_versions


def kinds(*articles: Article) -> set[str]:
    return {tie.kind for tie in versions.find(articles).ties.values()}


def gazette(headline: str, paragraphs: tuple[str, ...], **more: object) -> Article:
    return article(headline, paragraphs, publication="Dewsbury Gazette", **more)  # type: ignore[arg-type]


def test_three_versions_and_a_copy_are_told_apart() -> None:
    one, two, three = three_versions()
    copy = agency_copy()
    found = versions.find((copy, three, one, two))
    assert ((one.id, two.id, three.id),) == found.versions
    assert {three.id: (copy.id,), copy.id: (three.id,)} == found.copies


def test_the_order_of_the_articles_makes_no_difference() -> None:
    articles = [*three_versions(), agency_copy(), article("Flood at Mirfield", FLOOD)]
    expected = versions.find(articles)
    for seed in range(4):
        random.Random(seed).shuffle(articles)  # noqa: S311
        assert expected == versions.find(articles)


def test_every_tie_says_why() -> None:
    ties = versions.find((*three_versions(), agency_copy())).ties
    assert ties and all(tie.because and tie.one < tie.other for tie in ties.values())


@pytest.mark.parametrize("edited", [
    (FIRE[0].replace("three men", "four men"), *FIRE[1:]), corrected(), FIRE[:3],
    ("Firemen searched the ruins of a mill on Sunday.", *FIRE[1:]),
    ("Sign up for our newsletter", *FIRE, "Share this article"), tuple(part.replace('"', "”").replace("'", "’") for part in FIRE),
], ids=["a figure corrected", "a paragraph added", "the end cut off", "another lead", "furniture", "other quotation marks"])
def test_an_edited_report_of_one_paper_is_a_version_even_without_an_address(edited: tuple[str, ...]) -> None:
    assert {"version"} == kinds(gazette("Mill fire at Dewsbury", FIRE), gazette("Mill fire at Dewsbury", edited, received="2026-11-21"))


def test_another_headline_over_the_same_words_is_a_version() -> None:
    assert {"version"} == kinds(gazette("Mill fire at Dewsbury", FIRE), gazette("Three die as worsted works burn", FIRE))


def test_a_rewritten_page_is_a_version_as_long_as_some_of_it_stays() -> None:
    rewritten = (*FLOOD, *FIRE[2:4])
    assert {"version"} == kinds(gazette("Mill fire", FIRE, url=PAGE), gazette("Inquest opened", rewritten, url=PAGE))
    assert set() == kinds(gazette("Mill fire", FIRE), gazette("Inquest opened", rewritten))


def test_wholly_different_texts_at_one_address_are_no_versions() -> None:
    assert set() == kinds(gazette("Live: the day’s news", FIRE, url=PAGE), gazette("Live: the day’s news", FLOOD, url=PAGE))


def test_the_same_words_in_two_papers_are_a_copy_and_both_are_listed() -> None:
    found = versions.find((gazette("Mill fire", FIRE), article("Blaze in mill", FIRE[:4], publication="Northern Echo")))
    assert () == found.versions
    assert 2 == len(found.copies)


def test_two_issues_of_a_form_are_neither() -> None:
    def notice(date: str, figure: str, tons: str) -> Article:
        return gazette("Ships at the quay", (
            f"There were {figure} grain ships loading at the quay of Brimsey on the day of this report, the Corn Exchange said, and {tons} "
            "tons of barley lay in the sheds of the Harbour Board. The next report will be made in a week from now, as is usual, by the "
            "secretary of the Exchange, who asks that corrections be sent to his office before noon.",), published=date)
    assert set() == kinds(notice("1931-05-02", "7", "1,400"), notice("1931-05-09", "12", "2,150"))
    undated = (replace(one, published=None) for one in (notice("1931-05-02", "7", "1,400"), notice("1931-05-09", "12", "2,150")))
    assert set() == kinds(*undated)


FORM = (
    "There were {figure} grain ships loading at the quay of Brimsey on the day of this report, the Corn Exchange said. The sheds of the "
    "Harbour Board in Kessel Street, which Ines Calloway and the Board of Trade had closed in the winter after the Orrin fire of 1912, are "
    "open again to merchants from Thornford, Salthaven and Lochwick, and the railway from Port Kessel to Brimsey runs twice on every day "
    "but Sunday. The next report of the Corn Exchange will be made in a week from now, as is usual, by the secretary, Dagwen Halden, who "
    "asks that corrections be sent to his office.",)


def test_two_undated_issues_of_a_longer_form_are_neither() -> None:
    one, other = (gazette("Ships at the quay", (FORM[0].format(figure=figure),)) for figure in ("7", "12"))
    assert 60 < len(one.text.split()) < 120
    assert set() == kinds(one, other)
    assert {"version"} == kinds(replace(one, url=PAGE), replace(other, url=PAGE))


def test_the_same_words_on_days_far_apart_are_two_reports_unless_they_are_long() -> None:
    one, other = (gazette("Ships at the quay", (FORM[0].format(figure=7),), published=day) for day in ("1931-05-02", "1931-05-16"))
    assert set() == kinds(one, other)
    assert {"version"} == kinds(*(gazette("Mill fire", FIRE, published=day) for day in ("2019-05-03", "2019-05-06")))


def test_two_prices_lists_of_one_day_are_neither() -> None:
    def prices(first: str) -> Article:
        rows = [f"{name} {first} 6 5/16 6 7/16 112 114" for name in ("Barley", "Oats", "Rye", "Wheat", "Flax", "Hemp", "Hops", "Malt")]
        return gazette("Corn Exchange", (" ".join(rows) + " were the prices at noon.",), published="1931-05-02")
    assert set() == kinds(prices("6 1/4"), prices("6 3/4"))


def test_a_short_report_with_another_figure_on_the_next_day_is_another_report() -> None:
    def report(figure: str, day: str) -> Article:
        return gazette("Harbour Board buys coal", (
            f"The Harbour Board bought {figure} tons of coal in the market of Port Kessel, a spokesman of the Board said. Merchants had "
            "asked for 14 shillings a ton when the Board began its usual and regular purchases for the winter stores of the lighthouses.",),
            published=day)
    assert set() == kinds(report("150", "1931-05-02"), report("250", "1931-05-03"))
    assert {"version"} == kinds(report("150", "1931-05-02"), report("250", "1931-05-02"))


def test_two_issues_of_one_prospectus_with_other_names_are_neither() -> None:
    def loan(company: str, bank: str, guarantor: str, town: str) -> Article:
        return gazette("A debenture loan is issued", (
            f"The {company} issues a debenture loan of a million pounds, due in May of next year and priced at par, the lead manager, "
            f"{bank}, said. The loan is guaranteed by {guarantor} and is available in small denominations from all branches. The selling "
            "concession is one per cent, while management and underwriting combined pay one half. The payment date is in May, and the loan "
            f"will be listed in {town}. It cannot be called before it is due, and no part of it was offered to the public at home.",),
            published="1931-05-02")
    assert set() == kinds(loan("Lees Worsted Company", "Halden Brothers", "Tarnley Trust", "Luxembourg"),
                          loan("Calder Navigation", "Moresen and Sons", "Oswick Assurance", "Antwerp"))


def test_the_notices_of_two_banks_on_one_day_are_neither() -> None:
    one, other = (gazette(f"{bank} cuts its prime rate to 9.25 per cent from 9.75 per cent", (
        f"The {bank} said on Monday that it cuts its prime rate to 9.25 per cent from 9.75 per cent, effective immediately.",),
        published="1931-05-02") for bank in ("Chemical Bank", "Midland Bank"))
    assert set() == kinds(one, other)


def test_a_section_s_front_that_keeps_a_paragraph_is_no_version_of_yesterday_s() -> None:
    assert set() == kinds(gazette("Today in the valley", FIRE, url=PAGE), gazette("The week in Mirfield", (*FLOOD, FIRE[3]), url=PAGE))


def test_dividend_notices_of_two_companies_are_neither() -> None:
    words = ("Quarterly dividend 4 shillings against 4 shillings prior. Payable April 15, record March 31.",)
    assert set() == kinds(gazette("Lees Worsted Company sets quarterly", words), gazette("Calder Navigation dividend", words))


def test_two_reports_of_one_matter_by_one_paper_are_neither() -> None:
    """The second repeats the background of the first."""
    second = ("The owner of the mill that burned at Dewsbury on Friday was heard for two hours by the coroner on Monday.",
              "He did not know who had shut off the sprinklers, he said, and had not been told of it by his foreman or by the inspectors.",
              "A clerk of the insurers said that the policy was in order. The widow of one of the dead men wept as she left.", *FIRE[3:])
    assert set() == kinds(gazette("Mill fire at Dewsbury kills three", FIRE), gazette("Mill owner heard at inquest", second))


def test_a_text_of_which_no_paper_is_known_is_a_version_only_when_it_is_nearly_the_same() -> None:
    assert {"version"} == kinds(article("Mill fire at Dewsbury", FIRE), article("Mill fire at Dewsbury", FIRE[:4]))
    assert {"copy"} == kinds(article("Mill fire at Dewsbury", FIRE), article("Blaze at mill", (FOUND, *FLOOD[:1], *FIRE[:4])))


def test_an_unnamed_text_goes_with_one_of_two_papers_and_never_joins_them() -> None:
    one, other, unnamed = gazette("Mill fire", FIRE), article("Mill fire", FIRE, publication="Northern Echo"), article("Mill fire", FIRE)
    found = versions.find((one, other, unnamed))
    assert [2] == [len(group) for group in found.versions]
    assert 1 == len({one.id, other.id} & {id_ for group in found.versions for id_ in group})


def test_articles_of_one_word_are_nobody_s_copy() -> None:
    assert set() == kinds(article("Test", ("Test",)), article("Test", ("Test",), received="2026-11-21"))


def test_a_page_that_a_person_took_down_is_recognised_without_its_words() -> None:
    gone = gazette("Taken down", (), url=PAGE, withdrawn=Withdrawal(date="2020-01-01", reason="At the publisher’s request."))
    assert {"version"} == kinds(gone, gazette("Mill fire at Dewsbury", FIRE, url=PAGE))


def test_many_copies_of_one_text_are_found_without_comparing_all_with_all() -> None:
    crowd = [gazette("Mill fire at Dewsbury", FIRE, received=f"2026-{n // 28 + 1:02}-{n % 28 + 1:02}") for n in range(200)]
    found = versions.find(crowd)
    assert [200] == [len(group) for group in found.versions]
    assert 200 * 199 // 2 > 10 * len(found.ties)
