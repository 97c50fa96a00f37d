import ast
import re
from pathlib import Path

import pytest

import prism_core
from prism_desktop.texts.core_words import CLAUSES, in_words
from prism_desktop.texts.language import Language

CORE = Path(prism_core.__file__).parent
OWNERS = {
    "PhotoReadError", "PhotoTooLargeError", "PhotoWriteError", "ModelError", "ModelMissingError", "ModelDamagedError",
    "ModelContractError", "SidecarError", "SidecarDamagedError",
}  # fmt: skip
"""Errors about a file; what they say is their second argument."""

UNTOLD = [
    "there is no such hints file", "the self-test came out gray", "the self-test changed the lightness",
    "it answered planes of", "its planes are", ", not N x",
]  # fmt: skip
"""Beginnings, or parts, of what only the command line or a maker of models meets."""


@pytest.fixture
def language(qapp):
    direction = qapp.layoutDirection()
    language = Language(qapp)
    yield language
    language.speak("en")
    language.fall_silent()
    qapp.setLayoutDirection(direction)


def literals():
    """Every text of the core's code, f-strings with {} for what is filled in."""
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = shape(node)
            if text is not None:
                yield text


def shape(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def of_owners():
    """What errors about files say, as far as it stands where they are raised."""
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in OWNERS and len(node.args) == 2:
                text = shape(node.args[1])
                if text is not None:
                    yield text


def test_every_clause_is_one_that_the_core_says():
    said = "\n".join(literals())
    system = set(CLAUSES[CLAUSES.index("Permission denied") :])
    for clause in set(CLAUSES) - system:
        parts = [part.strip(" .()") for part in re.split(r"{\w+}", clause)]
        assert all(part in said for part in parts), clause


def test_every_error_about_a_file_can_be_said_in_other_languages(language):
    language.speak("ru")
    for text in of_owners():
        if not any(untold in text for untold in UNTOLD):
            for clause in text.replace("{}", "7").split("; "):
                assert in_words(clause) != clause or clause == "7", text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the photo is cut short or damaged; scan it or copy it again", "фотография"),
        ("/a: b/scan.png: it cannot be read (Permission denied); check its permissions", "/a: b/scan.png: "),
    ],
)
def test_names_and_numbers_stay_and_the_words_around_them_change(language, text, said):
    language.speak("ru")
    words = in_words(text)
    assert said.lower() in words.lower()
    assert not re.search("[a-z]{3}", words.replace("scan.png", ""))


def test_a_name_turns_no_words_around_that_run_the_other_way(language):
    language.speak("he")
    assert in_words("scan.png: the file is empty").startswith(
        "\N{FIRST STRONG ISOLATE}scan.png\N{POP DIRECTIONAL ISOLATE}: "
    )


@pytest.mark.parametrize("code", ["en", "he", "ru"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("it is damaged (JSON is malformed: invalid character (byte 3)); repair or remove it", "it is damaged"),
        ("it cannot be used: Object missing required field `x`; correct or remove it", "it cannot be used"),
        ("the generator failed (Non-zero status code: Conv)", "the generator failed"),
    ],
)
def test_what_libraries_say_in_their_own_english_reaches_nobody(language, text, told, code):
    language.speak(code)
    words = in_words(text)
    assert words.partition(";")[0] == (told if code == "en" else in_words(told))
    assert not re.search(r"JSON|Object|Conv|\(", words)


@pytest.mark.parametrize("code", ["en", "he", "ru"])
@pytest.mark.parametrize(
    "text",
    [
        "CUDA cannot be used here: its libraries do not load. Or choose the CPU (--device cpu)",
        "choose less detail (--edge), close other programs, or use the CPU (--device cpu)",
        "this computer has not enough free memory for the generator; choose less detail (--edge), close other programs",
        "there is not enough free memory for it; close other programs, or use --jobs 1",
    ],
)
def test_the_window_names_no_option_of_the_command_line(language, text, code):
    language.speak(code)
    words = in_words(text)
    assert "--" not in words
    assert code == "en" or not re.search("choose|close|slider", words)


def test_what_is_not_listed_stays_as_it_is(language):
    language.speak("ru")
    assert in_words("no clause of the core; nor this") == "no clause of the core; nor this"
    assert in_words("") == ""
