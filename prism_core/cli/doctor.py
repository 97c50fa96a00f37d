"""`prism doctor`: whether Prism is well on this computer."""

from __future__ import annotations

import click

_MARKS = {"ok": "ok     ", "note": "note   ", "broken": "BROKEN "}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Write the findings as one JSON list.")
@click.pass_context
def doctor(context: click.Context, *, as_json: bool) -> None:
    """Check this installation.

    Looks at versions, execution providers and models, and colors a test picture with the default model.
    Exit code 1 where something is broken.
    """
    import msgspec

    try:
        from prism_core.doctor import diagnose
    except ImportError as error:
        raise click.ClickException(f"a library cannot be loaded ({error}); install Prism again") from error

    findings = []
    for finding in diagnose():
        findings.append(finding)
        if not as_json:
            click.echo(f"{_MARKS[finding.status]} {finding.topic}: {finding.text}")
    if as_json:
        click.echo(msgspec.json.encode(findings))
    context.exit(1 if any(finding.status == "broken" for finding in findings) else 0)
