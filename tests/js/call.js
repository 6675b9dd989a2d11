// Calls one function of a script for Python's tests: node call.js MODULE NAME, lists of arguments as JSON on standard input.
import { text } from "node:stream/consumers";

const [module, name] = process.argv.slice(2);
const script = await import(new URL(`../../templates/js/${module}`, import.meta.url));
const calls = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(calls.map((given) => script[name](...given))));
