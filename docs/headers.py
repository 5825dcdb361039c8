"""Ready header files for common hosts: the policy of all pages, and how long a file keeps."""

from pathlib import Path
from string import Template

from docs.policy import policy

TEMPLATES = Path(__file__).parent / "data" / "headers"
CALCULATOR = "assets/wes"
FOR_EVER = "Cache-Control: public, max-age=31536000, immutable"


def add_headers(site: Path) -> None:
    """Write to `site` a header file for each kind of host; pages and calculator must be there."""
    pages = [page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html"))]
    values = {"policy": policy(*pages), "kept_for_ever": "\n".join(_kept_for_ever(site / CALCULATOR))}
    for template in sorted(TEMPLATES.iterdir()):
        text = Template(template.read_text(encoding="utf-8")).substitute(values)
        (site / template.name).write_text(text, encoding="utf-8")


def _kept_for_ever(folder: Path) -> list[str]:
    """Return the lines for the files whose name belongs to their bytes."""
    named = sorted(path.name for path in folder.iterdir() if path.name != "manifest.json")
    return [line for name in named for line in (f"/{CALCULATOR}/{name}", f"  {FOR_EVER}")]
