"""What a reader can ask."""

import base64
import zlib

import pytest

from generator import search
from tests.search.conftest import article, catalogue


def ids(found):
    return [hit["id"] for hit in found["hits"]]


def marked(hit):
    return [hit["snippet"][start:end] for start, end in hit["marks"]]


# ---------------------------------------------------------------- words

def test_the_forms_of_a_word_find_each_other(find):
    assert {"a002", "a003", "a005"} == set(ids(find("herring")))
    assert {"a001", "a002"} == set(ids(find("fisherman fishermen")))


def test_forms_are_those_of_the_articles_language(find):
    assert ["a006"] == ids(find("pompier"))
    assert ["a007"] == ids(find("المستودع"))


def test_a_french_noun_is_found_without_its_elided_article(find):
    assert ["a006"] == ids(find("armée"))


def test_accents_may_be_left_out_or_put_in(find):
    assert ["a006"] == ids(find("maitrise"))
    assert ["a009"] == ids(find("STRASSMANN"))


def test_characters_typed_together_stand_together(find):
    assert ["a008"] == ids(find("倉庫"))
    assert [] == ids(find("庫倉"))


def test_characters_typed_together_are_marked_together_and_nowhere_else(ask, shelve):
    base = shelve(catalogue([article(1, "港の話", "倉庫の前に倉があり、庫もあった。", language="ja")]))

    assert [["倉庫"]] == [hit["terms"] for hit in ask(base=base, text="倉庫", options={})["hits"]]
    assert [["倉", "庫"]] == [hit["terms"] for hit in ask(base=base, text="倉 庫", options={})["hits"]]


def test_any_of_the_words_will_do_and_more_of_them_rank_higher(find):
    assert ["a002", "a001"] == ids(find("strike fishermen", facets=False))[:2]


def test_all_words_must_occur_when_asked(find):
    assert ["a002"] == ids(find("strike eleven boats", all=True))


def test_a_word_in_the_headline_counts_more(find):
    assert "a003" == ids(find("League"))[0]


def test_a_word_that_every_text_has_is_found_but_ranks_nothing_beside_others(find):
    assert {"a001", "a002", "a003", "a004"} <= set(ids(find("the")))
    assert ["a001"] == ids(find("the ferry"))


def test_what_is_excluded_is_not_found_in_any_form(find):
    assert ["a002"] == ids(find("herring -harbours -letter"))
    assert ["a001"] == ids(find('eleven -"idle boats"'))
    assert 9 == find("-ferry")["total"]


# ---------------------------------------------------------------- phrases

def test_a_phrase_is_found_exactly_with_its_small_words(find):
    assert ["a002"] == ids(find('"buried the truce"'))
    assert [] == ids(find('"buried a truce"'))
    assert ["a004"] == ids(find('"to be or not to be"'))
    assert ["a004"] == ids(find("“not to be”"))


def test_one_word_in_quotation_marks_is_meant_as_it_is_spelt(find):
    assert {"a002", "a003"} == set(ids(find('"herring"')))


def test_no_phrase_runs_on_into_the_next_paragraph(find):
    assert [] == ids(find('"coastguard said we"'))


def test_a_phrase_is_marked_as_a_whole_and_nothing_else(find):
    hit = find('"the truce"')["hits"][0]

    assert ["the truce"] == marked(hit)
    assert ["the truce"] == hit["terms"]


# ---------------------------------------------------------------- names

def test_a_name_finds_the_articles_that_print_another_name_of_the_same(find):
    found = find("LoH")

    assert {"a003", "a004"} == set(ids(found))
    assert "League of Harbours" in {hit["id"]: hit for hit in found["hits"]}["a003"]["terms"]


def test_the_better_known_name_finds_the_abbreviation(find):
    assert "a004" in ids(find("League of Harbours"))


# ---------------------------------------------------------------- misspelt and unfinished words

@pytest.mark.parametrize("typed", ["herrnig", "hering", "ferring", "erring", "heerring", "herrinh", "berring"])
def test_one_slip_is_forgiven_wherever_it_is(find, typed):
    found = find(typed)

    assert {"a002", "a003"} <= set(ids(found))
    assert {typed: "herring"} == found["corrected"]


def test_two_slips_are_forgiven_in_a_long_word(find):
    assert ["a002", "a003"] == sorted(ids(find("resolutoin herrinks")))[:2]


def test_a_swap_across_the_middle_is_forgiven(find):
    assert {"frery": "ferry"} == find("frery")["corrected"]


def test_of_equally_near_words_the_more_frequent_is_meant(ask, shelve):
    rows = [article(1, "A", "Pikes."), article(2, "B", "Pines."), article(3, "C", "Pines.")]

    assert {"piles": "pines"} == ask(base=shelve(catalogue(rows)), text="piles", options={})["corrected"]


def test_a_slip_in_a_phrase_is_not(find):
    assert [] == ids(find('"buried the truse"'))


def test_an_unfinished_word_finds_the_longer_ones_while_it_is_typed(find):
    assert {"a001", "a003", "a009"} & set(ids(find("harb", typing=True)))
    assert [] == ids(find("harb"))
    assert [] == ids(find("harb ", typing=True))


# ---------------------------------------------------------------- dates

def test_a_range_keeps_whatever_may_lie_in_it_and_counts_undated_ones_apart(find):
    found = find("", **{"from": "1931-05-10", "to": "1932-06"})

    assert ["a003", "a002"] == ids(found)
    assert (2, 1) == (found["total"], found["undated"])


def test_undated_articles_that_another_filter_leaves_out_are_not_counted(find):
    assert 0 == find("", filters={"year": "1931"}, to="1940")["undated"]


def test_a_range_open_on_one_side(find):
    assert ["a001", "a002"] == sorted(ids(find("", to="1931")))


def test_undated_articles_are_in_the_total_where_no_date_is_asked(find):
    found = find("herrings")

    assert (3, 1) == (found["total"], found["undated"])


def test_results_by_date_have_undated_ones_last(find):
    assert ["a003", "a002", "a005"] == ids(find("herring", sort="newest"))
    assert ["a002", "a003", "a005"] == ids(find("herring", sort="oldest"))


def test_a_date_is_shown_at_its_precision(find):
    shown = {hit["id"]: (hit["date"], hit["shown"]) for hit in find("")["hits"]}

    assert ("1931-05", "May 1931") == (shown["a002"][0], shown["a002"][1].partition(",")[0])
    assert shown["a005"][0] is None


# ---------------------------------------------------------------- facets

@pytest.mark.parametrize("text", ["", "herring", "the", "fire harbour", '"the herring"'])
@pytest.mark.parametrize("within", [{}, {"publication": "publications/karvela-courier"}, {"topic": "Fishing", "year": ["1931", "1932"]}])
def test_a_count_is_the_number_of_hits_that_its_value_leaves(find, text, within):
    for facet, counts in find(text, filters=within)["facets"].items():
        for value in counts:
            chosen = find(text, filters={**within, facet: [value["id"]]}, facets=False)

            assert value["count"] == chosen["total"], (facet, value)


def test_facets_follow_the_query(find):
    facets = find("herring")["facets"]

    assert [("Amsel Post", 1), ("Karvela Courier", 1), ("Publication not recorded", 1)] == [
        (value["label"], value["count"]) for value in facets["publication"]]
    assert ["The strike"] == [value["label"] for value in facets["story"]]
    assert ["League of Harbours"] == [value["label"] for value in facets["organisation"]]


def test_only_asked_facets_are_counted(find):
    assert ["year"] == list(find("herring", facets=["year"])["facets"])


def test_an_unknown_facet_is_an_error_that_names_those_there_are(find):
    with pytest.raises(RuntimeError, match="no facet colour; there are publication, year"):
        find("herring", filters={"colour": ["red"]})


# ---------------------------------------------------------------- field:value

@pytest.mark.parametrize(("text", "expected"), [
    ("year:1931", {"a001", "a002"}),
    ('herring publication:"Karvela Courier"', {"a002"}),
    ("herring publication:courier", {"a002"}),
    ("herring -publication:“amsel post”", {"a002", "a005"}),
    ("organization:harbours", {"a003", "a004"}),
    ("person:venn year:1932", set()),
    ("topic:fishing place:Amsel", {"a002", "a003"}),
    ("name:venn", {"a004"}),
    ("name:amsel -organisation:league", {"a002"}),
    ("language:de", {"a009"}),
    ("language:German", {"a009"}),
    ("headline:herring", {"a005"}),
    ("headline:herrings herring", {"a005"}),
    ("headline:meets", {"a003"}),
    ('headline:"fishermen call off"', {"a002"}),
    ('headline:"call fishermen"', set()),
    ('headline:"their strike"', {"a002"}),
    ('headline:"strike eleven"', set()),
    ('standfirst:"idle boats"', {"a002"}),
    ("standfirst:strike", set()),
    ("standfirst:the", set()),
    ("title:strike", {"a002"}),
    ("strike -headline:strike", set()),
    ("fishermen -headline:strike", {"a001"}),
    ("before:1932", {"a001", "a002"}),
    ("before:1931-05-02", {"a002"}),
    ("after:1934-02-02", {"a008", "a009", "a010"}),
    ("after:1931 before:1934", {"a003", "a004"}),
    ("date:1931-05-02", {"a001", "a002"}),
    ("date:1931-05-03", {"a002"}),
    ("date:1931-05-02/1932", {"a001", "a002", "a003"}),
    ("date:../1931", {"a001", "a002"}),
    ("date:1934..", {"a006", "a007", "a008", "a009", "a010"}),
    ("date:193X headline:ferry", {"a001"}),
    ("year:1931-05", {"a001", "a002"}),
    ("herring -date:1931", {"a003", "a005"}),
    ("person: venn", {"a004"}),
    ("place:", {f"a{n:03}" for n in range(1, 11)}),
    ('herring "so place:nowhere"', set()),
])
def test_a_field_keeps_what_has_such_a_value(find, text, expected):
    assert expected == set(ids(find(text)))


def test_what_a_field_finds_in_a_headline_is_marked_there(find):
    hit = find("headline:herrings")["hits"][0]

    assert ["herrings"] == [hit["title"][start:end] for start, end in hit["titleMarks"]]


def test_a_standfirst_is_searched_to_its_last_word_and_no_further(ask, shelve):
    base = shelve(catalogue([article(1, "Boats", "Nets dry.", kicker="Port affairs", standfirst="Crews idle")]))
    found = {word: ask(base=base, text=f"standfirst:{word}", options={})["total"] for word in ("boats", "port", "idle", "nets")}

    assert {"boats": 0, "port": 1, "idle": 1, "nets": 0} == found


def test_the_last_word_of_a_field_may_still_be_typed(find):
    assert {"a003"} == set(ids(find("headline:meet", typing=True)))
    assert {"a004"} == set(ids(find("person:doro", typing=True)))
    assert set() == set(ids(find("person:doro")))


def test_a_field_is_no_word_of_the_query_and_a_colon_alone_makes_none(find):
    assert [] == find("year:1931", facets=False)["hits"][0]["marks"]
    assert {"a001"} == set(ids(find("zzz:ferry")))


@pytest.mark.parametrize("text", ["year:1931", "herring -topic:fires", "publication:post the"])
def test_counts_follow_a_field_too(find, text):
    for facet, counts in find(text)["facets"].items():
        for value in counts:
            assert value["count"] == find(text, filters={facet: value["id"]}, facets=False)["total"], (facet, value)


# ---------------------------------------------------------------- a misspelling that occurs

def test_for_a_rare_word_the_frequent_one_beside_it_is_suggested_and_not_searched(ask, shelve):
    rows = [article(number, "Rates", f"The interest of bank {number}.") for number in range(30)]
    base = shelve(catalogue([*rows, article(40, "Slip", "No intrest.")]))
    found = ask(base=base, text="intrest", options={})

    assert ({"intrest": "interest"}, {}, ["a040"]) == (found["suggested"], found["corrected"], ids(found))
    assert {} == ask(base=base, text="interest", options={})["suggested"]
    assert {} == ask(base=base, text="intrest", options={"typing": True})["suggested"]


# ---------------------------------------------------------------- what may not be found

def test_an_article_of_which_only_metadata_may_be_shown_is_found_by_its_headline_alone(find):
    assert ["a010"] == ids(find("minutes"))
    assert [] == ids(find("confession"))


def test_a_withdrawn_article_is_not_found(find):
    assert [] == ids(find("libel"))
    assert [] == ids(find("withdrawn"))


def test_no_part_of_the_index_holds_their_text(archive):
    texts = [zlib.decompress(base64.b85decode(data.split(b'"')[3])[4:], -15) for _, data in search.build(archive)]

    assert any(b"herring" in text for text in texts)
    assert not any(word in text for text in texts for word in (b"confession", b"withdrawn", b"Libel"))


# ---------------------------------------------------------------- results

def test_a_result_has_what_the_page_prints(find):
    hit = find("ferry")["hits"][0]

    assert ("a001", "articles/an-article-a001.html", "Ferry sinks off Karvela", "1931-05-02", "Karvela Courier") == (
        hit["id"], hit["url"], hit["title"], hit["date"], hit["publication"])
    assert ["ferry"] == marked(hit)
    assert ["Ferry"] == [hit["title"][start:end] for start, end in hit["titleMarks"]]
    assert hit["score"] > 0


def test_two_lines_are_taken_from_where_the_words_stand_together(ask, shelve):
    dull = "Nothing much was said about anything at all. " * 20
    base = shelve(catalogue([article(1, "Report", f"A mayor spoke. {dull} In the end the mayor and the bishop embraced. {dull}")]))
    hit = ask(base=base, text="mayor bishop", options={})["hits"][0]

    assert ["mayor", "bishop"] == marked(hit)
    assert len(hit["snippet"]) < 200
    assert hit["snippet"].startswith("… ")


def test_of_articles_alike_the_one_whose_words_stand_together_is_first(ask, shelve):
    dull = "Nothing much was said about anything at all. " * 3
    together = article(1, "Report", f"The mayor met the bishop. {dull} Nothing more came out of that day.")
    rows = [together, article(2, "Report", f"The mayor met them. {dull} The bishop was out.")]
    rows += [article(number, "Other", dull) for number in range(3, 9)]
    first, second = ask(base=shelve(catalogue(rows)), text="mayor bishop", options={})["hits"]

    assert ("a001", "a002") == (first["id"], second["id"])
    assert first["score"] > second["score"]


def test_pages_of_results_follow_each_other(find):
    assert ids(find("", limit=7)) == ids(find("", limit=3)) + ids(find("", limit=4, offset=3))


def test_text_is_handed_over_as_it_was_printed(find):
    assert "<script>alert(1)</script> & “so on”" in find("alert")["hits"][0]["snippet"]
