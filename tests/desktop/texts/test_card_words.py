import re

import pytest

from prism_core.models.card import read_card
from prism_core.resources import resource_path
from prism_desktop.texts.card_words import PARAGRAPHS, card_rows, card_words, in_language, paragraphs_of
from prism_desktop.texts.language import Language


@pytest.fixture
def card():
    return read_card(resource_path("models", "swift.onnx"))


@pytest.fixture
def language(qapp):
    direction = qapp.layoutDirection()
    language = Language(qapp)
    yield language
    language.speak("en")
    language.fall_silent()
    qapp.setLayoutDirection(direction)


def test_the_list_holds_what_the_card_says_and_no_more(card):
    texts = (card.description, card.training_data, card.limits)
    said = [paragraph for text in texts for paragraph in paragraphs_of(text) if paragraph]
    assert sorted(said) == sorted(map(str, PARAGRAPHS))


@pytest.mark.parametrize("code", ["he", "ru"])
def test_the_card_is_told_in_the_language_of_the_window(language, card, code):
    english = dict(card_rows(card))
    language.speak(code)
    for title, text in card_rows(card)[:-1]:
        assert title not in english
        assert not re.search(r"(\b[a-z]{3,}\b ?){4}", text), text


def test_lists_stay_lists_and_other_models_say_what_their_makers_wrote(language, card):
    assert (
        in_language("Ours.\n\n- One thing,\n  on two lines.\n- Another.\n")
        == "Ours.\n• One thing, on two lines.\n• Another."
    )
    assert card_words(card).count("•") == len(paragraphs_of(card.limits)) - 1
    language.speak("ru")
    assert in_language("Made by me.") == "Made by me."
