// Small slips of the pen in an answer, for a question whose `match` is typos. The same as quizgen/marking/typos.py, which
// says what a teacher forgives and what not.
import { lenient } from "./text.js";

// No word of a language is longer, and no pupil's time is spent on one.
const LONGEST = 60;
/** @type {Array<[string, string]>} */
const TURNED_STARTS = [["hyper", "hypo"], ["inter", "intra"], ["macro", "micro"], ["ante", "anti"], ["endo", "ecto"]];
/** @type {Array<[string, string]>} */
const TURNED_ENDS = [["er", "ee"], ["or", "ee"], ["ist", "ism"], ["like", "less"]];
// Words that are a slip away from another one of them.
const OTHER_WORDS = new Set((
  "adapt adopt adapted adopted advice advise angel angle barely barley battle bottle beach bench bother brother " +
  "bread breed cannon canon canyon carbon carton cartoon casual causal chance change coach couch coast coats " +
  "complement compliment conservation conversation consummation consumption contest context cooper copper country " +
  "county crash crush dairy diary desert dessert device devise diner dinner eight eighth eighty ejection election " +
  "farmer former fiend friend fifth fifty floor flour glacier glazier granada grenada heard heart hearth hoarse " +
  "horse house horses houses human humane iceland ireland immigrant immigrate infection inflection injection " +
  "inspection intention invention inhabit inhibit inland island lawyer layer lessen lesson lions loins major " +
  "mayor marital martial marker market medal metal miner minor monarch monarchy month mouth moose mouse moral " +
  "morale morning mourning naval navel nigerian nigerien ordinance ordnance paint point pants plants parson " +
  "person patent patient patrol petrol peasant pheasant perfect prefect phase phrase pistol piston place plate " +
  "plane planes planet planets plant plague plaque poison prison prediction production prescribe proscribe price " +
  "prince principal principle quarter quartet quiet quite racket rocket rider river sacred scared seventh seventy " +
  "sheep sheet sleep shirt short skirt sixth sixty slovakian slovenian smile simile solder soldier square squire " +
  "staff stuff stare start state statue statute status stationary stationery steal steel stone store storm story " +
  "stones stores strike stroke table tablet thorough through topic tropic trail train trial treat treaty united " +
  "untied vacation vocation valley volley waiter water wander wonder warship worship watch witch while white " +
  "whole winner winter woman women words worlds write wrote"
).split(" "));

/** @param {string} given @param {string[]} accepted @returns {boolean} one of those accepted but for small slips */
export function nearlySameText(given, accepted) {
  const typed = lenient(given);
  return typed !== "" && accepted.some((answer) => isNear(typed, lenient(answer)));
}

/** @param {string} given @param {string} answer both as a lenient marker sees them @returns {boolean} */
export function isNear(given, answer) {
  const theirs = given.split(" ");
  const ours = answer.split(" ");
  if (theirs.length !== ours.length) return isSameUnspaced(theirs, ours);
  let left = allowedSlips(ours.reduce((sum, word) => sum + [...word].length, 0));
  return ours.every((wanted, at) => {
    if (theirs[at] !== wanted) left -= slipsInWord(theirs[at], wanted);
    return left >= 0;
  });
}

/** @param {string[]} theirs @param {string[]} ours blanks alone differ; "not able" is not "notable" */
function isSameUnspaced(theirs, ours) {
  if ([...theirs, ...ours].some((word) => word === "no" || word === "not")) return false;
  const joined = ours.join("");
  return joined === theirs.join("") && hasOnlyLetters(joined) && allowedSlips([...joined].length) > 0;
}

/** @param {number} letters @returns {number} how many slips so many letters may hold */
function allowedSlips(letters) {
  if (letters < 5) return 0;
  return letters < 9 ? 1 : 2;
}

/** @param {string} given @param {string} answer @returns {number} more than any answer may hold if it says something else */
function slipsInWord(given, answer) {
  const [a, b] = [[...given], [...answer]];
  const most = allowedSlips(b.length);
  if (!most || Math.max(a.length, b.length) > LONGEST || a[0] !== b[0]) return 3;
  if (!hasOnlyLetters(given + answer) || isAnotherWord(given, answer)) return 3;
  const found = slips(a, b, most);
  return found <= most ? found : 3;
}

/** @param {string} text */
function hasOnlyLetters(text) {
  return /^\p{L}*$/u.test(text);
}

/** @param {string} given @param {string} answer @returns {boolean} */
function isAnotherWord(given, answer) {
  if (`${given}s` === answer || given === `${answer}s`) return false;
  if (OTHER_WORDS.has(given) || isOneBlock([...given], [...answer])) return true;
  if (TURNED_STARTS.some(([one, other]) => isTurned(given, answer, one, other))) return true;
  return TURNED_ENDS.some(([one, other]) => isTurned(backwards(given), backwards(answer), backwards(one), backwards(other)));
}

/** @param {string} text */
function backwards(text) {
  return [...text].reverse().join("");
}

/** @param {string} first @param {string} second @param {string} one @param {string} other @returns {boolean} two words differ by how they begin alone */
function isTurned(first, second, one, other) {
  return [[one, other], [other, one]].some(([start, end]) => first.startsWith(start) && second === end + first.slice(start.length));
}

/** @param {string[]} first @param {string[]} second @returns {boolean} the longer word is the shorter with two letters put in side by side */
function isOneBlock(first, second) {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (long.length - short.length !== 2) return false;
  const wanted = short.join("");
  return long.some((_, at) => [...long.slice(0, at), ...long.slice(at + 2)].join("") === wanted);
}

/**
 * The optimal string alignment distance of two words, or `most` + 1 where it is greater.
 * @param {string[]} given @param {string[]} answer @param {number} most @returns {number}
 */
export function slips(given, answer, most) {
  let at = 0;
  while (at < Math.min(given.length, answer.length) && given[at] === answer[at]) at += 1;
  const [a, b] = [given.slice(at), answer.slice(at)];
  if (!a.length && !b.length) return 0;
  if (!most || Math.abs(a.length - b.length) > most) return most + 1;
  const rests = [[a.slice(1), b.slice(1)], [a.slice(1), b], [a, b.slice(1)]];
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) rests.push([a.slice(2), b.slice(2)]);
  return 1 + Math.min(...rests.map(([one, other]) => slips(one, other, most - 1)));
}
