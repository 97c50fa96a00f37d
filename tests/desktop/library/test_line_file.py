"""Lines of JSON that name photos."""

import os
import sys
from pathlib import Path

import pytest

from prism_desktop.library.left_out import Word
from prism_desktop.library.line_file import LineFile


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their file names are Unicode")
def test_names_that_are_no_unicode_come_back(tmp_path):
    words = [Word(Path(os.fsdecode(b"/album/caf\xe9.png")), True), Word(Path("/album/סבתא.png"), False)]
    lines = LineFile(tmp_path / "words.jsonl", Word)
    lines.add(*words)
    assert lines.read() == words


def test_lines_written_as_plain_text_are_read(tmp_path):
    file = tmp_path / "words.jsonl"
    file.write_bytes(b'\n{"photo":"/album/a.png","leave_out":true}\n{"photo":"/alb')
    assert LineFile(file, Word).read() == [Word(Path("/album/a.png"), True)]
