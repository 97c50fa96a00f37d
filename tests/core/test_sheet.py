import io
import re
from typing import get_args

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image, features

from prism_core.cli import main
from prism_core.cli import sheet as sheet_module
from prism_core.errors import CanceledError, OptionsError, PhotoWriteError
from prism_core.jobs import CancelToken
from prism_core.sheet.layout import Paper, SheetOptions, fitted, lay_out
from prism_core.sheet.lettering import can_letter, in_visual_order, letter, wrapped
from prism_core.sheet.make import make_sheet
from prism_core.sheet.pdf import Box
from tests.photos import hashes, write_photo, write_photos


class _Pdf:
    """Reads what the writer writes: objects by their places in the cross-reference table."""

    def __init__(self, path):
        self.data = path.read_bytes()
        start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", self.data)[1])
        count = int(re.match(rb"xref\n0 (\d+)\n", self.data[start:])[1])
        rows = re.findall(rb"(\d{10}) 00000 n ", self.data[start:])
        assert len(rows) == count - 1
        self.objects = {}
        for number, row in enumerate(rows, 1):
            found = re.compile(rb"%d 0 obj\n(.*?)\nendobj\n" % number, re.DOTALL).match(self.data, int(row))
            self.objects[number] = found[1]
        self.pages = [each for each in self.objects.values() if b"/Type /Page " in each]

    def photos(self):
        """The JPEG pictures, decoded."""
        streams = [each for each in self.objects.values() if b"/DCTDecode" in each]
        return [Image.open(io.BytesIO(each.split(b"stream\n", 1)[1][: -len(b"\nendstream")])) for each in streams]


def _many(folder, number):
    return write_photos(folder, *(f"{n}.png" for n in range(number)))


def test_a_sheet_has_each_photo_before_and_after(tmp_path, engine):
    photos = _many(tmp_path, 5)
    told = []
    report = make_sheet(photos, tmp_path / "s.pdf", engine, SheetOptions(pairs=2), progress=told.append)
    assert (report.pages, report.photos, report.failures) == (3, 5, ())
    assert told == pytest.approx([0.2, 0.4, 0.6, 0.8, 1])
    pdf = _Pdf(tmp_path / "s.pdf")
    assert len(pdf.pages) == 3
    assert all(b"/MediaBox [0 0 595.28 841.89]" in page for page in pdf.pages)
    modes = [picture.mode for picture in pdf.photos()]
    assert modes == ["L", "RGB"] * 5


def test_pictures_have_the_resolution_that_was_asked_for(tmp_path, engine):
    photo = write_photo(tmp_path / "a.png", size=(2000, 500))
    room = lay_out(SheetOptions(pairs=1)).cells[0].before
    for dpi in (100, 200):
        make_sheet([photo], tmp_path / "s.pdf", engine, SheetOptions(pairs=1, dpi=dpi))
        assert [picture.width for picture in _Pdf(tmp_path / "s.pdf").photos()] == [
            pytest.approx(room.width * dpi / 72, abs=1)
        ] * 2


def test_a_bad_photo_is_a_gray_box_and_told(tmp_path, engine):
    good, bad = write_photo(tmp_path / "a.png"), tmp_path / "b.jpg"
    bad.write_bytes(b"no photo")
    report = make_sheet([bad, good], tmp_path / "s.pdf", engine)
    assert [photo for photo, _ in report.failures] == [bad]
    assert "not a JPEG" in report.failures[0][1]
    assert len(_Pdf(tmp_path / "s.pdf").photos()) == 2


def test_a_canceled_sheet_leaves_what_was_there(tmp_path, engine):
    photos = _many(tmp_path, 3)
    (tmp_path / "s.pdf").write_text("older")
    before = hashes(tmp_path)
    cancel = CancelToken()
    with pytest.raises(CanceledError):
        make_sheet(photos, tmp_path / "s.pdf", engine, cancel=cancel, progress=lambda _: cancel.cancel())
    assert hashes(tmp_path) == before


def test_a_sheet_that_cannot_be_written_is_told(tmp_path, engine):
    photo = write_photo(tmp_path / "a.png")
    with pytest.raises(PhotoWriteError, match="its folder does not exist"):
        make_sheet([photo], tmp_path / "no" / "s.pdf", engine)


@pytest.mark.parametrize("options", [{"pairs": 0}, {"pairs": 21}, {"dpi": 49}, {"dpi": 601}])
def test_sheets_that_cannot_be_are_refused(options):
    with pytest.raises(OptionsError):
        SheetOptions(**options)


@pytest.mark.parametrize("paper", get_args(Paper))
@pytest.mark.parametrize("pairs", [1, 4, 5, 6, 7, 20])
def test_nothing_on_a_page_overlaps_or_leaves_it(paper, pairs):
    page = lay_out(SheetOptions(paper=paper, pairs=pairs))
    boxes = [
        page.heading,
        page.footing,
        *(box for cell in page.cells for box in (cell.before, cell.after, cell.caption)),
    ]
    assert len(page.cells) == pairs
    for number, box in enumerate(boxes):
        assert box.width > 10 <= box.x
        assert box.height > 5 <= box.y
        assert box.x + box.width < page.width
        assert box.y + box.height < page.height
        for other in boxes[:number]:
            beside = box.x >= other.x + other.width or other.x >= box.x + box.width
            assert beside or box.y >= other.y + other.height or other.y >= box.y + box.height


def test_both_pictures_stand_at_the_gap_between_them():
    room = Box(100, 50, 200, 100)
    assert fitted(50, 100, room, to_right=True) == Box(250, 50, 50, 100)
    assert fitted(400, 100, room, to_right=False) == Box(100, 50, 200, 50)


def _ink(text, width=4000):
    return letter(text, 32, width)


def test_letters_of_every_script_are_drawn():
    for text in ("Anna", "Прадед", "סבתא"):
        assert can_letter(text, 32)
        assert _ink(text).min() < 50
        assert _ink(text).shape[1] > 40
    assert not (_ink("סבתא").shape == _ink("אבתס").shape and (_ink("סבתא") == _ink("אבתס")).all())
    assert not can_letter("a\U00012000", 32)


def test_a_long_name_loses_its_middle_and_keeps_its_end():
    one, other_middle, other_end = (
        letter(f"1935 {'a' * 40}{middle}{'a' * 40} {end}", 32, 300)
        for middle, end in (("bbb", "01"), ("ccc", "01"), ("bbb", "02"))
    )
    assert 200 < one.shape[1] <= 300
    assert (one == other_middle).all()
    assert one.shape != other_end.shape or (one != other_end).any()


def test_reasons_are_broken_between_words():
    lines = wrapped("it is damaged, cut short or of a rare kind; scan it again", 32, 300, 9)
    assert " ".join(lines) == "it is damaged, cut short or of a rare kind; scan it again"
    assert len(lines) > 2
    assert wrapped("one two three four", 32, 10, 2) == ["one", "two …"]
    assert wrapped("", 32, 10, 2) == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Anna 1935", "Anna 1935"),
        ("סבתא", "אתבס"),
        ("סבתא 1935", "1935 אתבס"),
        ("Anna סבתא רבקה 2", "Anna 2 הקבר אתבס"),
        ("סבתא (1935) בחצר", "רצחב (1935) אתבס"),
        ("סבתא Anna 7 בחצר", "רצחב Anna 7 אתבס"),
        ("סבתא 1935-08-17", "1935-08-17 אתבס"),
    ],
)
def test_text_that_runs_to_the_left_is_turned_round(text, seen):
    assert in_visual_order(text) == seen


@pytest.mark.skipif(not features.check("raqm"), reason="the other way to the same picture needs Raqm")
@pytest.mark.parametrize("text", ["סבתא", "סבתא 1935-08", "סבתא (1935) בחצר", "סבתא Anna 7 בחצר", "Anna סבתא 2"])
def test_both_ways_to_order_letters_draw_the_same(text, monkeypatch):
    from PIL import ImageDraw, ImageFont

    def drawn(text, engine):
        image = Image.new("L", (500, 50), 255)
        font = ImageFont.truetype("DejaVuSans.ttf", 24, layout_engine=engine)
        ImageDraw.Draw(image).text((5, 5), text, fill=0, font=font)
        return np.asarray(image).min(axis=0) < 128

    by_raqm = drawn(text, ImageFont.Layout.RAQM)
    by_hand = drawn(in_visual_order(text), ImageFont.Layout.BASIC)
    assert (by_raqm != by_hand).mean() < 0.1


def test_the_command_makes_a_sheet(tmp_path, model):
    write_photos(tmp_path / "scans", "a.png", "1950/סבתא.png")
    (tmp_path / "scans" / "bad.jpg").write_bytes(b"")
    arguments = [
        "sheet",
        str(tmp_path / "scans"),
        "-o",
        str(tmp_path / "s.pdf"),
        "--model",
        str(model),
        "--device",
        "cpu",
    ]
    result = CliRunner().invoke(main, [*arguments, "--pairs", "1", "--paper", "letter", "--title", "Album"])
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == f"3 photos on 3 pages: {tmp_path / 's.pdf'}"
    assert "1 photo failed" in result.stdout
    assert b"0 0 612.00 792.00" in _Pdf(tmp_path / "s.pdf").pages[0]
    assert get_args(Paper) == sheet_module.PAPERS


@pytest.mark.parametrize(("name", "said"), [("s.jpg", "a contact sheet is a PDF file"), ("s.pdf", "no photos found")])
def test_a_sheet_of_nothing_or_under_a_photos_name_is_wrong_use(tmp_path, model, name, said):
    result = CliRunner().invoke(main, ["sheet", str(tmp_path), "-o", str(tmp_path / name), "--model", str(model)])
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_photo_that_trips_over_a_bug_costs_no_sheet(tmp_path, engine, monkeypatch, caplog):
    def stumble(*_, **__):
        raise ZeroDivisionError("bug")

    monkeypatch.setattr("prism_core.sheet.make.render", stumble)
    report = make_sheet(_many(tmp_path, 2), tmp_path / "s.pdf", engine)
    assert [reason for _, reason in report.failures] == [
        "unexpected error (ZeroDivisionError('bug')); please report it"
    ] * 2
    assert "unexpected error on" in caplog.text
