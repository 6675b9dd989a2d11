// The words of buttons and messages, in the language that the pupil chose.
import { all, element } from "./dom.js";

/** @typedef {Record<string, string>} Texts of one language by their names; one for one and one for many has a tab between */
/** @typedef {{n?: number} & Record<string, string|number>} Values what is put into a text */

/** @type {Texts[]} */
let texts = [];
/** @type {string[]} */
let tongues = [];
let tongue = "en";
/** @type {Array<() => void>} */
const listeners = [];

/** @param {Texts[]} found @param {string[]} languages in the order of the texts @param {string} first */
export function useWords(found, languages, first) {
  texts = found;
  tongues = languages;
  tongue = first;
}

/** @returns {string} the language in use, "en" or "es" */
export function language() {
  return tongue;
}

/** @param {number} value @returns {string} at most two decimals, with this language's comma */
export function sayNumber(value) {
  return new Intl.NumberFormat(tongue, { maximumFractionDigits: 2 }).format(value);
}

/** @param {string} name @param {Values} [values] @returns {string} the text with its values */
export function say(name, values = {}) {
  const forms = texts[tongues.indexOf(tongue)][name].split("\t");
  const one = values.n === undefined || new Intl.PluralRules(tongue).select(values.n) === "one";
  return forms[one ? 0 : forms.length - 1].replace(/\{(\w+)\}/g, (_, key) => (typeof values[key] === "number" ? sayNumber(values[key]) : String(values[key])));
}

/** The name of a text that is said elsewhere. Where the page is made, the text's place in it takes the place of each name.
 * @param {string} name */
export function named(name) {
  return name;
}

/** What the page's template of words holds: a line a text, an empty line between languages. @param {string} lines @returns {Texts[]} */
export function textsIn(lines) {
  const blocks = /** @type {unknown} */ (lines.split("\n\n").map((block) => block.split("\n")));
  return /** @type {Texts[]} */ (blocks);
}

/** An element that holds words of the interface and says their language.
 * @param {string} tag @param {string|object} properties @param {...(Node|string)} inside @returns {HTMLElement} */
export function told(tag, properties, ...inside) {
  const made = element(tag, properties, ...inside);
  if (tongue !== document.documentElement.lang) made.lang = tongue;
  return made;
}

/** @param {() => void} listener what to do when the language changes */
export function onLanguage(listener) {
  listeners.push(listener);
}

/** @param {string} chosen change the language of the whole page */
export function speak(chosen) {
  if (!tongues.includes(chosen)) return;
  tongue = chosen;
  translate(document);
  for (const listener of listeners) listener();
}

/** @param {ParentNode} root put all named texts in it into the language in use */
export function translate(root) {
  for (const place of all("[data-t]", root)) {
    place.textContent = say(place.dataset.t ?? "", valuesOf(place));
    if (tongue === document.documentElement.lang) place.removeAttribute("lang");
    else place.lang = tongue;
  }
  for (const place of all("[data-l]", root)) place.setAttribute("aria-label", say(place.dataset.l ?? "", valuesOf(place)));
}

/** @param {HTMLElement} place @returns {Values} */
function valuesOf({ dataset }) {
  /** @type {Values} */
  const values = dataset.n === undefined ? {} : { n: Number(dataset.n) };
  if (dataset.id !== undefined) values.id = dataset.id;
  return values;
}
