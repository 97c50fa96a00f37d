"""A model's card in words."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from prism_core.models.card import ModelCard


def card_words(card: ModelCard) -> str:
    """What the owner of photos should know of a model, in paragraphs."""
    text = QCoreApplication.translate(
        "card_words", "{description}\n\nLearned from: {data}\n\nWhat it cannot do:\n{limits}\n\nLicense: {license}"
    )
    return text.format(
        description=_flowing(card.description),
        data=_flowing(card.training_data),
        limits=_flowing(card.limits),
        license=card.license,
    )


def _flowing(text: str) -> str:
    """Lines that were broken to be read as a file, joined; paragraphs and lists stay."""
    joined = re.sub(r"(?<!\n)\n(?!\n|\s*[-*] )", " ", text.strip())
    return re.sub(r"^\s*[-*] +", "• ", re.sub(r" {2,}", " ", joined), flags=re.MULTILINE)
