// All the marking there is, as a page with every kind of question holds it.
import "../../templates/js/mark-numeric.js";
import "../../templates/js/mark-parts.js";
import "../../templates/js/mark-several.js";
import "../../templates/js/mark-typos.js";

export { mark } from "../../templates/js/mark.js";
