// The article beside the questions: showing where an answer stands.
import { all, element, on, find } from "./dom.js";

/** @param {number} paragraph @param {number} line @param {number} at @param {number} long @returns {string} words of the article */
export function wordsAt(paragraph, line, at, long) {
  const block = document.getElementById(`p${paragraph}`);
  return block ? (all("p, li", block)[line]?.textContent ?? "").slice(at, at + long) : "";
}

/** Take every highlight off again. */
export function clearHighlights() {
  for (const mark of all(".passage mark")) {
    const parent = mark.parentNode;
    mark.replaceWith(mark.textContent ?? "");
    parent?.normalize();
  }
}

/** Highlight `quote` in its paragraph and bring it into view where the article has a window of its own.
 * @param {number} paragraph @param {string} quote */
export function highlight(paragraph, quote) {
  clearHighlights();
  const block = document.getElementById(`p${paragraph}`);
  const found = block && textWith(block, quote);
  if (!block || !found) return;
  const rest = found.splitText(found.data.indexOf(quote));
  rest.splitText(quote.length);
  rest.replaceWith(element("mark", {}, quote));
  // Only the article's own window moves: the page stays where the pupil reads.
  const pane = block.closest(".passage");
  if (pane && pane.scrollHeight > pane.clientHeight) pane.scrollTop = block.offsetTop - pane.clientHeight / 4;
}

/** @param {HTMLElement} block @param {string} quote @returns {Text|null} */
function textWith(block, quote) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (text.data.includes(quote)) return text;
  }
  return null;
}

/** A link to a paragraph that also opens the article and marks the sentence again.
 * @param {number} paragraph @param {string} quote @param {string} text @returns {HTMLElement} */
export function paragraphLink(paragraph, quote, text) {
  const link = element("a", { href: `#p${paragraph}` }, text);
  on(link, "click", () => {
    find(".reading")?.setAttribute("open", "");
    highlight(paragraph, quote);
  });
  return link;
}
