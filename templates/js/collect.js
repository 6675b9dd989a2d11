// A page that only takes answers: it knows no key. The pupil hands in a file, a code, or a picture of the code.
import { answersIn, cardOf, enableFields, fillIn, lock } from "./answers.js";
import { askThenGo, stopAsking } from "./ask.js";
import { answerCode, answerFile } from "./code.js";
import { byId, fileAddress, held, input, on, press, show } from "./dom.js";
import { notice, quiz, showProgress } from "./page.js";
import { qrMatrix, qrPath } from "./qr.js";
import { startReading } from "./reading.js";
import { keep, keepsForGood, recall } from "./store.js";
import { named, onLanguage, say, textsIn, translate, useWords } from "./words.js";

/** @typedef {{name: string, used: number, handed: boolean, answers: Record<number, string[]>}} Work */
const WORK_PLACE = `${quiz.bank}-${quiz.layout}/collect`;
const numbers = quiz.asked.map(({ n }) => n);
/** @type {Work} */
const work = { name: "", used: 0, handed: false, answers: {} };

function keepWork() {
  work.name = input("pupil").value;
  for (const n of numbers) work.answers[n] = answersIn(cardOf(n));
  keep(WORK_PLACE, work);
  showGiven();
}

function showGiven() {
  const given = numbers.filter((n) => work.answers[n]?.length).length;
  showProgress(given, numbers.length, say("answered", { got: given, n: numbers.length }));
}

/** @returns {import("./code.js").AnswerRecord} what is handed in */
function record() {
  return {
    bank: quiz.bank,
    layout: quiz.layout,
    seed: quiz.seed,
    name: work.name.trim(),
    took: work.used,
    answers: numbers.map((n) => work.answers[n] ?? []),
  };
}

/** Show what was handed in, or the questions open again. */
function drawHanded() {
  stopAsking();
  show(byId("hand-in"), !work.handed);
  show(byId("handed"), work.handed);
  document.body.dataset.state = work.handed ? "handed" : "open";
  for (const n of numbers) lock(cardOf(n), work.handed);
  input("pupil").disabled = work.handed;
  if (!work.handed) return;
  const link = /** @type {HTMLAnchorElement} */ (byId("answer-file"));
  link.href = fileAddress(answerFile(record()));
  link.download = `${fileName(work.name)}-${quiz.bank}.json`;
  const code = answerCode(record());
  input("code").value = code;
  byId("copy-told").textContent = "";
  drawPicture(code);
}

/** @param {string} name @returns {string} safe for every file system */
function fileName(name) {
  return name.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 40) || "answers";
}

/** @param {string} code */
function drawPicture(code) {
  const matrix = qrMatrix(code);
  if (!matrix) {
    byId("qr").textContent = say("hand-in.no-qr");
    return;
  }
  const size = matrix.length + 8;
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("viewBox", `-4 -4 ${size} ${size}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", say("hand-in.qr"));
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", qrPath(matrix));
  picture.append(path);
  byId("qr").replaceChildren(picture);
}

function handIn() {
  keepWork();
  const nameless = !work.name.trim();
  byId("no-name").textContent = nameless ? say("hand-in.no-name") : "";
  if (nameless) return input("pupil").focus();
  askThenGo(named("hand-in"), named("hand-in.open"), numbers, () => {
    work.handed = true;
    keepWork();
    drawHanded();
    byId("handed-title").focus();
  });
}

async function copyCode() {
  const box = input("code");
  box.select();
  // The old way first: frames of other sites forbid the new one, and complain of every try.
  let copied = document.execCommand("copy");
  try {
    if (!copied) await navigator.clipboard.writeText(box.value);
    copied = true;
  } catch {
    copied = false;
  }
  byId("copy-told").textContent = copied ? say("hand-in.copied") : say("hand-in.select");
}

function listenToAnswers() {
  const questions = byId("questions");
  for (const what of ["input", "change"]) questions.addEventListener(what, keepWork);
  on(input("pupil"), "input", keepWork);
  press("hand-in-now", handIn);
  press("copy", copyCode);
  press("change", () => {
    work.handed = false;
    keepWork();
    drawHanded();
    byId("hand-in-now").focus();
  });
}

function startCollecting() {
  useWords(textsIn(held("words")), quiz.languages, quiz.language);
  const kept = recall(WORK_PLACE);
  if (kept && typeof kept === "object") Object.assign(work, kept);
  if (!keepsForGood()) notice(say("not-kept"));
  input("pupil").value = work.name;
  for (const n of numbers) fillIn(cardOf(n), work.answers[n] ?? []);
  show(byId("foot"), true);
  enableFields();
  listenToAnswers();
  setInterval(() => {
    if (!work.handed) work.used += 1;
  }, 1000);
  onLanguage(() => {
    showGiven();
    drawHanded();
  });
  startReading();
  translate(document);
  showGiven();
  drawHanded();
}

startCollecting();
