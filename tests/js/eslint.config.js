// Style and safety of the scripts in templates/js. Undefined names are tsc's part, which knows the browser's own.
import js from "@eslint/js";

const asText = "Text becomes nodes (js/dom.js), never HTML.";
const oneScript = "Modules are joined into one script by their plain imports and exports.";

export default [
  js.configs.recommended,
  {
    files: ["templates/js/*.js"],
    // Named, so that no-implied-eval knows them.
    languageOptions: { ecmaVersion: 2020, sourceType: "module", globals: { setTimeout: false, setInterval: false, window: false } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "complexity": ["error", { max: 10, variant: "modified" }],
      "eqeqeq": "error",
      "max-lines": ["error", 300],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-multi-str": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-shadow": "error",
      "no-undef": "off",
      "no-unused-vars": "error",
      "no-var": "error",
      "prefer-const": "error",
      "semi": ["error", "always"],
      "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: asText },
        { property: "outerHTML", message: asText },
        { property: "srcdoc", message: asText },
        { property: "insertAdjacentHTML", message: asText },
        { property: "createContextualFragment", message: asText },
        { property: "setHTMLUnsafe", message: asText },
        { property: "sendBeacon", message: "A page asks the network for nothing." },
        { object: "document", property: "write", message: asText },
        { object: "document", property: "writeln", message: asText },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "Literal[raw=/\\(\\?<[=!]/]", message: "Old iPads cannot read lookbehind." },
        { selector: "TemplateElement[value.raw=/\\(\\?<[=!]/]", message: "Old iPads cannot read lookbehind." },
        { selector: "TemplateElement[value.raw=/\\n/]", message: "The page is made smaller line by line: no text over lines." },
        { selector: "ImportExpression", message: oneScript },
        { selector: "ImportDefaultSpecifier", message: oneScript },
        { selector: "ImportNamespaceSpecifier", message: oneScript },
        { selector: "ExportDefaultDeclaration", message: oneScript },
        { selector: "ExportAllDeclaration", message: oneScript },
        { selector: "ExportNamedDeclaration[declaration=null]", message: oneScript },
      ],
    },
  },
];
