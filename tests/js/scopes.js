// Prints, as JSON, which name each reference of a script means: the number of its declaration in the order of the script,
// or the name itself where the script declares it not. The script comes in by standard input.
import { readFileSync } from "node:fs";
import { Linter } from "eslint";

const linter = new Linter();
const [fault] = linter.verify(readFileSync(0, "utf8"), { languageOptions: { sourceType: "script" } });
if (fault) throw new Error(fault.message);
const { scopes } = linter.getSourceCode().scopeManager;
const places = scopes.flatMap((scope) => scope.variables).flatMap((one) => one.identifiers.slice(0, 1)).map(({ range }) => range[0]);
places.sort((one, other) => one - other);
const references = scopes.flatMap((scope) => scope.references).sort((one, other) => one.identifier.range[0] - other.identifier.range[0]);
process.stdout.write(JSON.stringify(references.map(({ identifier, resolved }) => {
  const declared = resolved?.identifiers[0];
  return declared ? places.indexOf(declared.range[0]) : identifier.name;
})));
