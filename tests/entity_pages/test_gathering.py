"""What the articles say of each entity."""

from dataclasses import replace

from generator.entity_pages import gather
from generator.model import Article, Quote, Withdrawal
from tests.views.sample import AGENCY, BOARD, CALLOWAY, SURFACES, article, mentions_in, quote

REPORT = article("Ferry burns", "“The Harbour Board knew, and Calloway knew,” said the Coast Agency. “She went like paper,” said Calloway.")
OF_OTHERS = replace(quote(REPORT, "The Harbour Board knew, and Calloway knew,", AGENCY.id, "full"), speaker_text="the Coast Agency")


def about(own: Quote, report: Article = REPORT) -> dict[str, tuple[Quote, ...]]:
    mentions = {report.id: mentions_in(report, SURFACES)}
    mentioned = {mention.entity: (report.id,) for mention in mentions[report.id] if mention.entity}
    return dict(gather((report,), (), mentions, {report.id: (own,)}, mentioned).about)


def test_a_quotation_is_about_everything_that_it_mentions() -> None:
    assert {BOARD.id: (OF_OTHERS,), CALLOWAY.id: (OF_OTHERS,)} == about(OF_OTHERS)


def test_a_quotation_is_not_about_its_own_speaker() -> None:
    assert [BOARD.id] == list(about(replace(OF_OTHERS, speaker=CALLOWAY.id, speaker_text="Calloway")))


def test_a_quotation_of_a_speaker_without_a_name_is_about_what_it_mentions() -> None:
    assert {BOARD.id, CALLOWAY.id} == set(about(replace(OF_OTHERS, speaker=None, speaker_text="one diver")))


def test_words_in_quotation_marks_that_nobody_is_said_to_have_spoken_are_about_nothing() -> None:
    assert {} == about(replace(OF_OTHERS, speaker=None, speaker_text=None))
    assert {} == about(replace(OF_OTHERS, kind="heading"))


def test_an_article_that_was_taken_down_says_nothing() -> None:
    assert {} == about(OF_OTHERS, replace(REPORT, withdrawn=Withdrawal(date="2020-02-03", reason="At the publisher's request.")))


def test_an_earlier_version_tells_only_of_what_no_listed_article_mentions() -> None:
    earlier = article("Ferry on fire", "Calloway met the Coast Agency.")
    mentions = {a.id: mentions_in(a, SURFACES) for a in (REPORT, earlier)}
    found = gather((REPORT,), (earlier,), mentions, {}, {CALLOWAY.id: (REPORT.id,), AGENCY.id: (earlier.id,)})

    assert {REPORT.id} == {mention.article for mention in found.mentions[CALLOWAY.id]}
    assert earlier.id in {mention.article for mention in found.mentions[AGENCY.id]}
