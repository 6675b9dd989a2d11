// The article beside the questions: showing where an answer stands.
import { element } from "./dom.js";

/** Take every highlight off again. */
export function clearHighlights() {
  for (const mark of document.querySelectorAll(".passage mark")) {
    const parent = mark.parentNode;
    mark.replaceWith(mark.textContent);
    parent.normalize();
  }
}

/** Highlight `quote` in its paragraph and bring it into view where the article has a window of its own. */
export function highlight(paragraph, quote) {
  clearHighlights();
  const block = document.getElementById(`p${paragraph}`);
  const found = block && textWith(block, quote);
  if (!found) return;
  const rest = found.splitText(found.data.indexOf(quote));
  rest.splitText(quote.length);
  const mark = element("mark", {}, quote);
  rest.replaceWith(mark);
  // Only the article's own window moves: the page stays where the pupil reads.
  const pane = block.closest(".passage");
  if (pane.scrollHeight > pane.clientHeight) pane.scrollTop = block.offsetTop - pane.clientHeight / 4;
}

function textWith(block, quote) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.data.includes(quote)) return walker.currentNode;
  return null;
}

/** A link to a paragraph that also opens the article and marks the sentence again. */
export function paragraphLink(paragraph, quote) {
  const link = element("a", { href: `#p${paragraph}` }, `Paragraph ${paragraph}`);
  link.addEventListener("click", () => {
    document.querySelector(".reading").open = true;
    highlight(paragraph, quote);
  });
  return link;
}
