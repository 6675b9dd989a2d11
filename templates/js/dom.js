// Making nodes without ever running text as HTML.
const MARKS = new Set(["EM", "STRONG", "CODE", "SUB", "SUP", "BR"]);

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

function copyMarks(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    else if (MARKS.has(node.nodeName)) copyMarks(node, to.appendChild(document.createElement(node.nodeName)));
    else if (node.nodeType === Node.ELEMENT_NODE) copyMarks(node, to);
  }
}
