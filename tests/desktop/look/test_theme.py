"""The themes: what stands on what can be read, the grays are neutral, the system is followed where it is asked to."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QLineEdit

from prism_desktop.look.appearance import Appearance
from prism_desktop.look.icons import icon
from prism_desktop.look.theme import apply_theme, tones
from prism_desktop.look.tones import DARK, LIGHT
from prism_desktop.settings import Settings

GROUNDS = ("window", "panel", "raised", "hover", "canvas")
THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])


def luminance(color):
    """Relative luminance as WCAG 2.2 defines it."""
    values = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def restored(qapp):
    yield qapp
    apply_theme(qapp, DARK)


@THEMES
def test_text_can_be_read_on_every_ground(theme):
    colors = asdict(theme)
    for ground in GROUNDS:
        for text in ("text", "quiet"):
            assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
    for ground in ("window", "panel", "raised"):
        for text in ("danger", "accent"):
            assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
    for ground in ("accent", "accent_hover"):
        assert contrast(colors["on_accent"], colors[ground]) >= 4.5, ground


@THEMES
def test_what_stands_in_an_empty_field_can_be_read(restored, theme):
    apply_theme(restored, theme)
    field = QLineEdit()
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).name() == theme.quiet  # Qt's own is half as clear
    field.deleteLater()


@THEMES
def test_disabled_text_can_be_made_out(theme):
    assert contrast(theme.faint, theme.panel) >= 3
    assert contrast(theme.faint, theme.window) >= 3


@THEMES
def test_grays_are_neutral(theme):
    grays = [value for name, value in asdict(theme).items() if "accent" not in name and name != "danger"]
    assert len(grays) == 11
    for gray in grays:
        assert gray[1:3] == gray[3:5] == gray[5:7], gray


def test_an_icon_follows_the_theme_at_every_scaling(restored):
    shown = icon("warning")
    for theme in (DARK, LIGHT):
        apply_theme(restored, theme)
        for scale in (1, 1.5, 2):
            image = shown.pixmap(QSize(20, 20), scale).toImage()
            assert image.width() == 20 * scale
            solid = max((image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())),
                        key=lambda color: color.alpha())  # fmt: skip
            assert solid.name() == theme.text
    faint = shown.pixmap(QSize(20, 20), QIcon.Mode.Disabled).toImage()
    assert any(faint.pixelColor(x, y).name() == LIGHT.faint for x in range(20) for y in range(20))


def test_the_system_is_followed_only_where_it_is_asked_to(restored, tmp_path):
    settings = Settings(tmp_path / "desktop.json")
    appearance = Appearance(restored, settings)
    system = restored.styleHints().colorSchemeChanged
    assert tones() is DARK
    system.emit(Qt.ColorScheme.Light)
    assert tones() is DARK
    appearance.choose("system")
    system.emit(Qt.ColorScheme.Light)
    assert tones() is LIGHT
    assert appearance.light
    system.emit(Qt.ColorScheme.Unknown)
    assert tones() is DARK
    appearance.choose("light")
    system.emit(Qt.ColorScheme.Dark)
    assert tones() is LIGHT
    assert settings.preferences.theme == "light"
    appearance.deleteLater()


def test_the_theme_is_remembered(restored, tmp_path):
    settings = Settings(tmp_path / "desktop.json")
    Appearance(restored, settings).choose("light")
    settings.save()
    apply_theme(restored, DARK)
    assert Appearance(restored, Settings(tmp_path / "desktop.json")).light
    assert tones() is LIGHT
