from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from sinkron_rules.model import LANGS, Certainty, Severity, Text, Verdict
from sinkron_rules.rendering import labels, renderers
from sinkron_rules.rendering.labels import COUNTS, LABELS, certainty, count, say
from sinkron_rules.running.stages import STAGES
from sinkron_rules.shelves import TEMPLATES

# Words that formal Indonesian does not use, or uses otherwise (KBBI, EYD V); "Rp" takes neither dot nor space.
NOT_BAKU = re.compile(
    r"(?i)\b(anda|kamu|saudara|kami|prosentase|presentase|analisa|milyar|nopember|propinsi|walikota|resiko|obyek|praktek"
    r"|aktifitas|standarisasi|matrik|merubah|dirubah|mempedomani|mensinkronkan|dimana|diatas|dibawah|dikarenakan"
    r"|subkegiatan|upload|download|file|error|default|review|output|outcome)\b|(?-i:Rp(?:\.\s?|\s)\d)"
)
ALL = {**LABELS, **{f"{key}/{n}": text for key, pair in COUNTS.items() for n, text in enumerate(pair)}}


@pytest.mark.parametrize("text", [*ALL.values(), *(renderer.about for renderer in renderers())])
def test_every_label_has_both_languages_in_formal_words(text: Text) -> None:
    assert text.id.strip()
    assert text.en.strip()
    assert not NOT_BAKU.search(re.sub(r"`[^`]*`", "", text.id))
    assert "!" not in text.id + text.en


def test_the_lint_finds_what_it_is_for() -> None:
    assert NOT_BAKU.search("Anda belum meng-upload")
    assert NOT_BAKU.search("Rp. 5")


@pytest.mark.parametrize("text", ALL.values())
def test_both_languages_have_the_same_placeholders(text: Text) -> None:
    fields = [{field for _, field, _, _ in Formatter().parse(text[lang]) if field} for lang in LANGS]
    assert fields[0] == fields[1] or fields[1] == set()


def test_english_has_two_forms_and_indonesian_one() -> None:
    assert [count("error", n, "en") for n in (0, 1, 2)] == ["0 errors", "1 error", "2 errors"]
    assert [count("error", n, "id") for n in (0, 1, 1234)] == ["0 kesalahan", "1 kesalahan", "1.234 kesalahan"]


@pytest.mark.parametrize("word", [*Severity, *Verdict, *Certainty])
def test_every_word_of_the_model_has_a_label(word: str) -> None:
    assert say(word, "id") != say(word, "en")


def test_certainty_is_told_in_words() -> None:
    assert len({certainty(level, "id") for level in Certainty}) == len(Certainty)


def test_no_label_is_idle() -> None:
    sources = [*TEMPLATES.rglob("*.j2"), *Path(labels.__file__).parent.glob("*.py")]
    text = "".join(
        path.read_text(encoding="utf-8") for path in sources if path.name not in {"labels.py", "page_labels.py"}
    )
    by_value = {*Severity, *Verdict, *Certainty, "stable", "draft", "expired", "at-least", "at-most", *STAGES}
    used = {key for key in ALL if re.search(rf"""["']{key.split("/")[0]}["']""", text)}
    assert {key.split("/")[0] for key in ALL.keys() - used} - by_value == set()


def test_an_unknown_label_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("no such label", "id")
