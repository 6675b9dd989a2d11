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
  return [...inside.querySelectorAll(selector)].map((found) => /** @type {T} */ (found));
}

/** @param {string} id @returns {HTMLInputElement} */
export function input(id) {
  return /** @type {HTMLInputElement} */ (byId(id));
}

/** @param {string} selector @param {ParentNode} [inside] @returns {HTMLElement|null} */
export function find(selector, inside = document) {
  return inside.querySelector(selector);
}

/**
 * @template {keyof HTMLElementEventMap} What
 * @param {HTMLElement|Document} place
 * @param {What} what
 * @param {(event: HTMLElementEventMap[What]) => void} does
 */
export function on(place, what, does) {
  place.addEventListener(what, /** @type {EventListener} */ (does));
}

/** @param {HTMLElement} place whose first field or button takes the focus @param {FocusOptions} [how] */
export function focusIn(place, how) {
  find("input, select, textarea, button", place)?.focus(how);
}

/** @param {string} id of a button @param {(event: MouseEvent) => void} does */
export function press(id, does) {
  on(byId(id), "click", does);
}

/** @param {string} name @param {string|object} properties a class, or properties by their names @param {...(Node|string)} inside @returns {HTMLElement} */
export function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), typeof properties === "string" ? { className: properties } : properties);
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

/** @param {string} id @returns {string} the text of a template */
export function held(id) {
  return /** @type {HTMLTemplateElement} */ (byId(id)).content.textContent ?? "";
}

/** @param {Element} part @param {unknown} shown */
export function show(part, shown) {
  part.toggleAttribute("hidden", !shown);
}

/** @param {string} text what a file shall hold @returns {string} an address in this page's own memory */
export function fileAddress(text) {
  return URL.createObjectURL(new Blob([text], { type: "application/json" }));
}
