// Prints, as JSON, the names that each script declares at its top; the scripts' paths are the arguments.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Linter } from "eslint";

const named = {};
for (const path of process.argv.slice(2)) {
  const linter = new Linter();
  const [fault] = linter.verify(readFileSync(path, "utf8"), { languageOptions: { sourceType: "module" } });
  if (fault) throw new Error(`${path}: ${fault.message}`);
  const top = linter.getSourceCode().scopeManager.scopes.find((scope) => scope.type === "module");
  const own = top.variables.filter((variable) => variable.defs.every((place) => place.type !== "ImportBinding"));
  named[basename(path)] = own.map((variable) => variable.name);
}
process.stdout.write(JSON.stringify(named));
