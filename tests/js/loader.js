// Lets tests import the scripts of templates/js: they are ES modules, and no package.json beside them says so.
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";

const SCRIPTS = new URL("../../templates/js/", import.meta.url).href;

if (isMainThread) register(import.meta.url);

export function load(url, context, next) {
  return next(url, url.startsWith(SCRIPTS) ? { ...context, format: "module" } : context);
}
