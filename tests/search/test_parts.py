"""What the builder packs, the engine unpacks."""

import base64
import importlib
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from generator import search
from generator.search.parts import Bytes, Part, json_bytes
from tests.search.conftest import article, catalogue

ROOT = Path(__file__).parents[2]
DIGITS = "[0-9A-Za-z!#$%&()*+;<=>?@^_`{|}~-]"
"""Of base 85: no quotation mark, no backslash, no line break."""


@given(st.binary(max_size=400) | st.builds(lambda unit, times: unit * times, st.binary(max_size=30), st.integers(0, 4000)))
@example(bytes(range(256)) * 8)
def test_a_part_holds_its_bytes(ask, data):
    packed = Part("d/0", data).script().decode().split('"')[3]

    assert data == base64.b64decode(ask(method="unpack", packed=packed))


@given(st.binary(max_size=2000), st.sampled_from([0, 1, 9]), st.sampled_from([zlib.Z_FIXED, zlib.Z_DEFAULT_STRATEGY]))
def test_every_kind_of_deflated_block_is_read(ask, data, level, strategy):
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 8, strategy)
    packed = len(data).to_bytes(4, "little") + packer.compress(data) + packer.flush()

    assert data == base64.b64decode(ask(method="unpack", packed=base64.b85encode(packed).decode()))


def test_numbers_take_a_byte_for_seven_bits():
    part = Bytes()
    part.numbers([0, 127, 128, 300])

    assert b"\x00\x7f\x80\x01\xac\x02" == part.value


def test_a_lone_surrogate_does_not_stop_the_build():
    assert b'"\\ud800"' == json_bytes("\ud800")


def test_the_same_archive_gives_the_same_bytes(archive):
    assert list(search.build(archive)) == list(search.build(archive))


PRINTED = """
import hashlib
from generator import search
from tests.search.test_unchanged import ARCHIVE
from tests.search.conftest import catalogue
print(hashlib.sha256(b"".join(name.encode() + data for name, data in search.build(catalogue(ARCHIVE)))).hexdigest())
"""


def test_the_bytes_hang_neither_on_the_hash_seed_nor_on_what_the_processor_can_do():
    able = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])
    found = {
        subprocess.run([sys.executable, "-c", PRINTED], cwd=ROOT, env={**os.environ, **given}, capture_output=True, check=True).stdout
        for given in ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2"}, {"NPY_DISABLE_CPU_FEATURES": " ".join(able)})}

    assert 1 == len(found)


def test_a_part_is_one_call_with_its_name_and_nothing_else(archive):
    for name, data in search.build(archive):
        part = re.escape(name.removesuffix(".js"))

        assert re.fullmatch(rf'ArchiveSearch\.part\("{part}","{DIGITS}*"\);\n', data.decode())


def test_an_empty_archive_has_an_index_that_finds_nothing(ask, shelve):
    found = ask(base=shelve(catalogue([])), text="anything", options={})

    assert (0, []) == (found["total"], found["hits"])


def test_texts_packed_beside_a_primer_are_read_as_without_it(ask, shelve, monkeypatch):
    rows = [article(number, f"Herring report {number}", f"The fleet of quay {number} landed herring, " * 9) for number in range(9)]
    plain = ask(base=shelve(catalogue(rows)), text="herring quay", options={})
    monkeypatch.setattr(importlib.import_module("generator.search.shelves"), "PRIMED", 3)
    primed = shelve(catalogue(rows))

    assert plain == ask(base=primed, text="herring quay", options={})
    assert (Path(primed) / "t/primer.js").is_file()
