"""Every text of the window is there in every language, whole and up to date."""

import re
import runpy
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from prism_desktop.texts.language import Language, language_for, languages
from prism_desktop.texts.wording import decimal, hint_count, photo_count

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
FORMS = {"en": 2, "he": 2, "ru": 3}


@pytest.fixture
def language(qapp):
    direction, locale = qapp.layoutDirection(), QLocale()
    language = Language(qapp)
    yield language
    language.fall_silent()
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)


def messages(file):
    """(context, source), and its translations: one, or one for each plural form."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            where = (context.findtext("name"), message.findtext("source"))
            yield where, forms or [translation.text or ""], translation.get("type"), message.get("numerus")


@pytest.mark.parametrize("code", FORMS)
def test_no_text_is_missing_and_no_translation_is_of_a_text_that_is_gone(code, tmp_path):
    for file in TRANSLATIONS.glob("*.ts"):
        shutil.copy(file, tmp_path)
    runpy.run_path(str(ROOT / "packaging" / "translations.py"))["collect"](tmp_path)
    now = {where for where, *_ in messages(tmp_path / f"prism_{code}.ts")}
    kept = {where for where, *_ in messages(TRANSLATIONS / f"prism_{code}.ts")}
    assert sorted(now - kept) == [], "run packaging/translations.py and translate these"
    assert sorted(kept - now) == [], "run packaging/translations.py: these are gone"


@pytest.mark.parametrize("code", FORMS)
def test_every_text_is_translated_with_all_that_it_holds(code):
    for where, forms, state, numerus in messages(TRANSLATIONS / f"prism_{code}.ts"):
        assert state is None, f"unfinished: {where}"
        assert len(forms) == (FORMS[code] if numerus else 1), where
        for text in forms:
            assert text.strip(), where
            assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", where[1])), where
            assert text.endswith("…") == where[1].endswith("…"), where
            assert text.count("&") == where[1].count("&"), where
        if numerus:
            assert all(re.search("%L?n", text) for text in forms[1:]), where


def test_no_text_from_right_to_left_begins_with_letters_that_turn_it_around():
    for where, forms, *_ in messages(TRANSLATIONS / "prism_he.ts"):
        if where[0] != "mouse_moves":  # keys
            assert not [text for text in forms if re.match(r"[A-Za-z].*[א-ת]", text)], where


@pytest.mark.parametrize("code", ["he", "ru"])
def test_every_page_of_help_is_there_with_all_that_it_holds(code):
    for source in sorted((ROOT / "resources" / "help" / "en").glob("*.html")):
        page = (ROOT / "resources" / "help" / code / source.name).read_text(encoding="utf-8")
        text = source.read_text(encoding="utf-8")
        for found in (r"<(?:h1|h2|li|a)\b", r'href="[^"]+"'):
            assert sorted(re.findall(found, page)) == sorted(re.findall(found, text)), source.name
        keys = set(re.findall(r"<b>([^a-z<]|(?:Ctrl|Shift|Alt)[^<]*|F\d+)</b>", text))
        assert [key for key in sorted(keys) if f"<b>{key}</b>" not in page] == [], source.name


@pytest.mark.parametrize(
    ("code", "hints", "photos"),
    [
        ("en", ["1 hint", "2 hints", "5 hints", "21 hints"], ["1 photo", "2 photos", "5 photos", "21 photos"]),
        ("he", ["רמז אחד", "2 רמזים", "5 רמזים", "21 רמזים"], ["תצלום אחד", "2 תצלומים", "5 תצלומים", "21 תצלומים"]),
        (
            "ru",
            ["1 подсказка", "2 подсказки", "5 подсказок", "21 подсказка"],
            ["1 фото", "2 фото", "5 фото", "21 фото"],
        ),
    ],
)
def test_numbers_have_the_plural_form_of_the_language(language, code, hints, photos):
    language.speak(code)
    assert [hint_count(n) for n in (1, 2, 5, 21)] == hints
    assert [photo_count(n) for n in (1, 2, 5, 21)] == photos


def test_numbers_are_written_as_the_language_writes_them(language):
    language.speak("ru")
    assert decimal(3.14) == "3,1"
    language.speak("en")
    assert decimal(3.14) == "3.1"


def test_the_texts_of_qt_itself_are_translated(language, qtbot):
    if not Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_ru.qm").exists():
        pytest.skip("this Qt came without its translations")
    language.speak("ru")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == "Закрыть"


def test_hebrew_runs_from_right_to_left_and_the_others_do_not(language):
    directions = {code: (language.speak(code), QApplication.layoutDirection().name)[1] for code in languages()}
    assert directions == {"en": "LeftToRight", "he": "RightToLeft", "ru": "LeftToRight"}


def test_a_language_that_is_not_there_is_english():
    assert language_for("tlh") == "en"
