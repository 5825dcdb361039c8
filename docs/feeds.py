"""`python -m docs.feeds SITE`: the changes as feeds, RSS 2.0 and JSON Feed 1.1, one of each for each language.

Fifty lines instead of a package: a feed of ours has no file, no author and no hour.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from pathlib import Path

from docs.blocks.news import News, news
from docs.pages import address
from docs.speech import Speech, data
from docs.written import FOLDERS, head_of

ATOM = "http://www.w3.org/2005/Atom"
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
JSON_FEED = "https://jsonfeed.org/version/1.1"


def publish(site: Path) -> None:
    """Write both feeds of each language at the top of its pages."""
    for lang, folder in FOLDERS.items():
        home, told = f"{address()}{folder}", news(Speech(lang))
        (site / folder / "feed.xml").write_text(as_rss(told, lang, home), encoding="utf-8")
        (site / folder / "feed.json").write_text(as_json(told, lang, home), encoding="utf-8")


def as_rss(told: list[News], lang: str, home: str) -> str:
    """Return the changes as RSS; `home` is the address of the pages of the language."""
    ElementTree.register_namespace("atom", ATOM)
    feed = ElementTree.Element("rss", version="2.0")
    channel = ElementTree.SubElement(feed, "channel")
    page, head = f"{home}changes/", _head(lang)
    _add(channel, link=page, language=lang, **head)
    _add(channel, lastBuildDate=_moment(told[0].day))
    own = {"href": f"{home}feed.xml", "rel": "self", "type": "application/rss+xml"}
    ElementTree.SubElement(channel, f"{{{ATOM}}}link", own)
    for each in told:
        item = ElementTree.SubElement(channel, "item")
        link = f"{page}#{each.anchor}"
        _add(item, title=each.title, link=link, description=each.text, pubDate=_moment(each.day), guid=link)
    ElementTree.indent(feed)
    return f"{DECLARATION}{ElementTree.tostring(feed, encoding='unicode')}\n"


def as_json(told: list[News], lang: str, home: str) -> str:
    """Return the same as a JSON Feed."""
    page, head = f"{home}changes/", _head(lang)
    items = [
        {
            "id": f"{page}#{each.anchor}",
            "url": f"{page}#{each.anchor}",
            "title": each.title,
            "content_text": each.text,
            "date_published": _at(each.day).isoformat(),
        }
        for each in told
    ]
    feed = {"version": JSON_FEED, **head, "home_page_url": page, "feed_url": f"{home}feed.json", "language": lang}
    return json.dumps(feed | {"items": items}, ensure_ascii=False, indent=1) + "\n"


def _head(lang: str) -> dict[str, str]:
    """Return what a feed is called, where no page stands around it, and what is in it."""
    return head_of(lang, "changes") | {"title": data("words")[lang]["news"]["feed"]}


def _add(parent: ElementTree.Element, **texts: str) -> None:
    for name, text in texts.items():
        ElementTree.SubElement(parent, name).text = text


def _moment(day: date) -> str:
    return format_datetime(_at(day))


def _at(day: date) -> datetime:
    """Return the first moment of a day: changes hold from then on."""
    return datetime.combine(day, time(), UTC)


if __name__ == "__main__":
    publish(Path(sys.argv[1]))
