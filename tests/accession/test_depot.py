"""Where orders lie until they are fetched: a folder, memory, a bucket of S3."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.accession.depot import Depot
from generator.notices import BrokenFile
from tests.accession import s3


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[dict[str, bytes], list[str]]]:
    with s3.serving() as (address, held, asked):
        for name, value in s3.environment(address).items():
            monkeypatch.setenv(name, value)
        yield held, asked


def test_a_bucket_holds_what_is_put_there_under_its_digest(bucket: tuple[dict[str, bytes], list[str]]) -> None:
    depot = Depot("s3://clippings/of-1931")
    name = depot.put(b"words", "orders")

    assert {f"/clippings/of-1931/{name}": b"words"} == bucket[0]
    assert (b"words", None) == (depot.get(name), depot.get("orders/none"))
    depot.delete(name)
    assert {} == bucket[0]


def test_a_bucket_that_refuses_the_key_is_told_of(bucket: tuple[dict[str, bytes], list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKSOMEBODYELSE")
    with pytest.raises(BrokenFile) as told:
        Depot("s3://others/folder").put(b"words", "orders")

    assert ["C-004"] == [notice.code for notice in told.value.notices]
    assert "s3://others/folder" in str(told.value) and "keys" in str(told.value)


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_a_folder_holds_what_is_put_there_and_no_part_of_it(tmp_path: Path, scheme: str) -> None:
    depot = Depot(f"{scheme}{tmp_path}/depot")
    name = depot.put(b"words", "orders")

    assert [name] == [path.relative_to(tmp_path / "depot").as_posix() for path in (tmp_path / "depot").rglob("*") if path.is_file()]
    assert (b"words", None) == (depot.get(name), depot.get("orders/none"))
    depot.delete(name)
    depot.delete(name)
    assert None is depot.get(name)


def test_an_address_that_nobody_knows_is_told_of() -> None:
    with pytest.raises(BrokenFile) as told:
        Depot("gopher://somewhere/folder")

    assert ["C-004"] == [notice.code for notice in told.value.notices]
