"""The data of every kind of page is allowed by schema.org's vocabulary."""

from typing import Any

import pytest

from tests.views.conftest import site
from tests.views.reading import read
from tests.views.vocabulary import faults


@pytest.mark.parametrize("published", [False, True])
@pytest.mark.parametrize("name", ["ferry", "odd", "many", "much", "signed", "received", "empty"])
def test_every_type_has_only_its_own_properties_with_values_that_they_may_have(name: str, published: bool) -> None:
    assert {} == {path: found for path, html in site(name, published).items() if path.endswith(".html")
                  for data in read(html).json_ld if (found := faults(data))}


@pytest.mark.parametrize(("node", "fault"), [
    ({"@type": "Organization", "name": "x", "jobTitle": "chair"}, "Organization has no jobTitle"),
    ({"@type": "Newspaper"}, "no type Newspaper"),
    ({"@type": "NewsArticle", "datePublished": "2016-04~"}, "datePublished may not be '2016-04~'"),
    ({"@type": "NewsArticle", "datePublished": "931-05"}, "datePublished may not be '931-05'"),
    ({"@type": "NewsArticle", "publisher": {"@type": "Place", "name": "x"}}, "publisher is no Place"),
    ({"@type": "NewsArticle", "wordCount": "12"}, "wordCount may not be '12'"),
    ({"@type": "Dataset", "distribution": "archive.bib"}, "distribution may not be 'archive.bib'"),
    ({"@type": "Place", "@reverse": {"author": []}}, "Place is no author"),
    ({"@type": "NewsArticle", "license": "All rights reserved."}, "license may not be 'All rights reserved.'"),
])
def test_what_the_vocabulary_does_not_allow_is_a_fault(node: dict[str, Any], fault: str) -> None:
    assert [fault] == faults({"@graph": [node]})


def test_what_it_allows_is_none() -> None:
    assert [] == faults({"@graph": [{"@type": "NewsArticle", "datePublished": "2016-04", "publisher": {"@type": "NewsMediaOrganization"},
                                     "wordCount": 12, "isPartOf": {"@id": "index.html"}}]})
