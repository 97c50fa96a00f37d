from collections import Counter

import pytest

from prism_desktop.queue.jobs import State
from prism_desktop.texts.language import Language
from prism_desktop.texts.queue_wording import outcome
from prism_desktop.texts.wording import duration


@pytest.fixture
def language(qapp):
    language = Language(qapp)
    yield language
    language.speak("en")
    language.fall_silent()


@pytest.mark.parametrize(
    ("code", "counted", "lasting"),
    [
        ("en", "2,380 photos in color · 1,617 stopped", "about 2.5 hours"),
        ("ru", "в цвете: 2\N{NO-BREAK SPACE}380 фото · остановлено: 1\N{NO-BREAK SPACE}617", "около 2,5 ч"),
    ],
)
def test_large_numbers_are_written_as_the_language_has_it(language, code, counted, lasting):
    language.speak(code)
    assert outcome(Counter({State.DONE: 2380, State.CANCELED: 1617})) == counted
    assert duration(9000) == lasting
