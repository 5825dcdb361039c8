"""`make serve` shows what somebody changes: a text, an amount, and then the whole site."""

from pathlib import Path

from tests.support.copied import copy_of_project, replace, seconds_until, served


def test_a_changed_text_and_a_changed_amount_show(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path)
    with served(project) as address:
        replace(project / "docs" / "nl" / "duration.md", "\n# ", "\n# Nieuw: ")
        assert seconds_until("Nieuw: ", f"{address}duration/")
        seconds_until("<h1", f"{address}en/what-is-a-wes/")
        replace(project / "wes_core" / "law" / "parameters.py", 'Decimal("200.00")', 'Decimal("234.00")')
        assert seconds_until("234", f"{address}en/what-is-a-wes/")
        assert seconds_until("234", f"{address}rules/A-1/")
