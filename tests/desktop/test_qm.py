import runpy
import subprocess
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "resources" / "translations").glob("*.ts"))
UNEVEN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>b</name>
    <message><source>same</source><translation>\U0001f33b &amp; ещё</translation></message>
    <message><source>same</source><comment>but not here</comment><translation>другое</translation></message>
    <message><source>open</source><translation type="unfinished">недо</translation></message>
    <message><source></source><translation>пусто</translation></message>
    <message numerus="yes"><source>%n</source><translation>
        <numerusform>один</numerusform><numerusform>два</numerusform><numerusform>три</numerusform>
    </translation></message>
</context>
<context>
    <name>a</name>
    <message><source>same</source><translation>из a</translation></message>
</context>
</TS>
"""


def compiled(ts):
    return runpy.run_path(str(ROOT / "packaging" / "qm.py"))["compile_ts"](ts)


def released(ts, tmp_path):
    """What Qt's own tool makes of it."""
    program = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    target = tmp_path / "by-qt.qm"
    subprocess.run([program, "-silent", "-nounfinished", ts, "-qm", target], check=True, capture_output=True)
    return target.read_bytes()


@pytest.mark.parametrize("ts", SOURCES, ids=lambda ts: ts.stem)
def test_translations_are_compiled_as_qt_compiles_them(ts, tmp_path):
    assert compiled(ts) == released(ts, tmp_path)


def test_so_are_odd_ones(tmp_path):
    ts = tmp_path / "odd.ts"
    ts.write_text(UNEVEN, encoding="utf-8")
    assert compiled(ts) == released(ts, tmp_path)
