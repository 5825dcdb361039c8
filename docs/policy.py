"""The Content-Security-Policy of pages: our own files, their own inline scripts by their hash, nothing else."""

import base64
import hashlib
import re

RULES = (
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",  # the calculator's worker is made of bytes that were checked
)
SCRIPTS = "script-src 'self' 'wasm-unsafe-eval'"
INLINE = re.compile(r"<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>", re.DOTALL)
CHARSET = '<meta charset="utf-8">'


def policy(*pages: str) -> str:
    """Return the policy under which these pages of HTML work, and no script that somebody slips into them."""
    hashes = sorted({_hash(script) for html in pages for script in INLINE.findall(html)})
    return "; ".join([*RULES, " ".join([SCRIPTS, *hashes])])


def sealed(html: str) -> str:
    """Return the page with its policy in it, for hosts that send no headers of ours."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html.replace(CHARSET, CHARSET + meta, 1)


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
