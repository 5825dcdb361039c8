// A table that is wider than the screen scrolls inside itself: then the keyboard can reach it too.

/** @param {Element} box */
function makeReachable(box) {
  const wide = box.scrollWidth > box.clientWidth;
  const title = [...document.querySelectorAll("h1, h2, h3")].findLast(
    (heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const name = box.querySelector("caption") ?? title?.firstChild;
  for (const [key, value] of [
    ["tabindex", "0"],
    ["role", "group"],
    ["aria-label", name?.textContent?.trim() ?? ""],
  ]) {
    if (wide) box.setAttribute(key, value);
    else box.removeAttribute(key);
  }
}

const boxes = new ResizeObserver((entries) => {
  for (const entry of entries) makeReachable(entry.target);
});

addEventListener("load", () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) boxes.observe(box);
});
