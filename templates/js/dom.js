// Making and finding nodes, without ever running text as HTML.
const MARKS = new Set(["EM", "STRONG", "CODE", "SUB", "SUP", "BR"]);

/** @param {string} id @returns {HTMLElement} what the page is sure to hold */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [inside]
 * @returns {T[]}
 */
export function all(selector, inside = document) {
  return [...inside.querySelectorAll(selector)].map((one) => /** @type {T} */ (one));
}

/** @param {string} id @returns {HTMLInputElement} */
export function input(id) {
  return /** @type {HTMLInputElement} */ (byId(id));
}

/** @param {string} name @param {object} properties @param {...(Node|string)} inside @returns {HTMLElement} */
export function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/** @param {string} html a line with marks @returns {DocumentFragment} its text and its marks, nothing else */
export function marked(html) {
  const copy = document.createDocumentFragment();
  copyMarks(new DOMParser().parseFromString(html, "text/html").body, copy);
  return copy;
}

/** @param {Node} from @param {Node} to */
export function copyMarks(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(node.nodeValue ?? ""));
    else if (MARKS.has(node.nodeName)) copyMarks(node, to.appendChild(document.createElement(node.nodeName)));
    else if (node.nodeType === Node.ELEMENT_NODE) copyMarks(node, to);
  }
}

/** @param {Element} part @param {boolean} shown */
export function show(part, shown) {
  part.toggleAttribute("hidden", !shown);
}

/** @param {string} text what a file shall hold @returns {string} an address in this page's own memory */
export function fileAddress(text) {
  return URL.createObjectURL(new Blob([text], { type: "application/json" }));
}
