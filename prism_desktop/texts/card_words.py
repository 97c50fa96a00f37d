"""A model's card in words, in the language of the window.

Cards are English: they travel inside the models. The paragraphs of the model that comes with Prism are listed here for
translators; those of other models stay as their makers wrote them. tests/desktop/texts/test_card_words.py holds the
list and the model's card together.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from prism_core.models.card import ModelCard

Row = tuple[str, str]
"""What it is about, and what is said of it."""

PARAGRAPHS = (
    QT_TRANSLATE_NOOP(
        "card",
        "U-Net over MobileNetV2 (5.0 million parameters), conditional on color hints, with a second head that gives a "
        "distribution over colors, and a third that tells which places are of one color, by which hints spread. It "
        "predicts CIELAB a* and b* of a photograph from its lightness. Made for the photographs of families and "
        "archives; quick enough for a laptop without a GPU.",
    ),
    QT_TRANSLATE_NOOP(
        "card",
        "13,146 natural color photographs collected from public research repositories (people, streets, rooms, food, "
        "animals, landscapes; about 40 to 45 % show people), 256 px on the short side. Their licenses differ and some "
        "sources state none; the photographs are not passed on. The encoder started from an ImageNet classifier "
        "(MobileNetV2, Apache-2.0). Part of them turned gray as old films would have made them, or were faded, "
        "blurred, scratched and grained; their colors stayed.",
    ),
    QT_TRANSLATE_NOOP(
        "card",
        "The colors are plausible, not true. Nobody can read the color of a coat or a car from a gray photograph; "
        "where it matters, set a hint, and say in the caption that the color was guessed.",
    ),
    QT_TRANSLATE_NOOP(
        "card", "Colors of whatever is varied (clothes, signs, painted walls) come out pale, brownish or wrong."
    ),
    QT_TRANSLATE_NOOP(
        "card",
        "Where it doubts it is pale: three fifths as colorful as photographs are. The vividness slider takes it "
        "further, at some risk.",
    ),
    QT_TRANSLATE_NOOP(
        "card",
        "A sky may be blue on one side and gray on the other. The page around a photo stays gray where Prism knows it "
        "for one; else it may turn blue.",
    ),
    QT_TRANSLATE_NOOP(
        "card", "Small faces, hands at the edge of the picture and crowds may stay gray or share a neighbor's color."
    ),
    QT_TRANSLATE_NOOP(
        "card",
        "It learned from photographs of the years 1970 to 2020: dress and materials of earlier times are foreign to "
        "it, and so are drawings, X-rays and documents.",
    ),
    QT_TRANSLATE_NOOP(
        "card",
        "A colorized photograph is an interpretation. Keep the original beside it, and never pass it off as a record.",
    ),
)
"""Everything that the card of the model that comes with Prism says."""


def card_rows(card: ModelCard) -> list[Row]:
    """What the owner of photos should know of a model: plain words first, what experts ask last."""
    does = QCoreApplication.translate(
        "card_words",
        "It looks at what is light and dark in your photo and says which colors are likely there. It has seen many "
        "photographs, but not yours: the colors are good guesses, not knowledge. Your hints tell it better. Nothing "
        "leaves this computer.",
    )
    return [
        (QCoreApplication.translate("card_words", "What it does"), does),
        (QCoreApplication.translate("card_words", "What it cannot do"), in_language(card.limits)),
        (QCoreApplication.translate("card_words", "Learned from"), in_language(card.training_data)),
        (QCoreApplication.translate("card_words", "In detail"), in_language(card.description)),
        (QCoreApplication.translate("card_words", "License"), card.license),
    ]


def card_words(card: ModelCard) -> str:
    """The same as a text to read."""
    return "\n\n".join(f"{title}\n{text}" for title, text in card_rows(card))


def in_language(text: str) -> str:
    """A text of a card in the language of the window; what is a list there stays one."""
    first, *items = (QCoreApplication.translate("card", paragraph) for paragraph in paragraphs_of(text))
    return "\n".join(filter(None, [first, *(f"• {item}" for item in items)]))


def paragraphs_of(text: str) -> list[str]:
    """What stands before the list, perhaps nothing, and the items of the list, without the line ends of its file."""
    return [" ".join(item.split()) for item in ("\n" + text).split("\n- ")]
