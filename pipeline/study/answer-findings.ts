import type { ErrorObject } from 'ajv'
import { defined } from '../core/defined.ts'
import { didYouMean, type Finding, nearestOf } from '../core/problem.ts'
import { oneOf } from '../input/schema-findings.ts'
import { DATA_FILES } from './data-files.ts'
import type { NameGuard } from './names.ts'
import { declareCode, declareEmpty, declareMark, declareSign, isNoAnswerSign } from './no-answer-signs.ts'
import { numberFinding, rangeOf } from './number-findings.ts'
import type { AnswerColumns } from './question-parts.ts'
import type { Question } from './study.ts'
import { BETWEEN, itemsOf } from './values.ts'

/** Explains an error in the answer to a question. */
export function answerFinding(error: ErrorObject, question: Question, guard: NameGuard): Finding {
  const { keyword, data } = error
  const found = shown(data, question, guard)
  switch (keyword) {
    case 'required':
      return missingAnswer(question)
    case 'not':
      return {
        rule: 'said-not-asked',
        message: `this cell says that \`${question.id}\` was not asked, but it ${askedWhen(question)}`,
        expected: expectedOf(question),
      }
    case 'false schema':
    case 'const':
      return {
        rule: 'answer-not-asked',
        message: `\`${question.id}\` has an answer here, but it ${askedWhen(question, 'only ')}`,
        expected: question.answerColumns === undefined ? 'an empty cell' : 'empty cells',
      }
    case 'type':
    case 'minimum':
    case 'maximum':
      return numberFinding(keyword, data, question, found)
    case 'maxItems':
      return {
        rule: 'missing-with-answers',
        message: `${missingIds(question)} of \`${question.id}\` stands beside another answer here`,
        expected: 'a declared non-answer alone, or answers without it',
      }
    case 'uniqueItems':
      return {
        rule: 'repeated-answer',
        message: `an answer to \`${question.id}\` appears twice in this cell`,
      }
    default:
      return unknownAnswer(String(data), question, found)
  }
}

/** Explains an error in the column of an answer. */
export function answerCellFinding(
  { data }: ErrorObject,
  column: string,
  question: Question,
  guard: NameGuard,
): Finding {
  const { id, answerColumns = { yes: [], no: [] }, notAsked = [] } = question
  const texts = markTexts(answerColumns)
  const expected = oneOf(texts)
  if (data === '' || notAsked.includes(String(data)))
    return {
      rule: 'half-answered',
      message: `no answer in \`${column}\`, although other columns of \`${id}\` have one`,
      expected: `${expected}, or no answer in any column of \`${id}\``,
      ...(data === '' ? { hint: declareEmpty() } : {}),
    }
  const text = String(data)
  const isSign = isNoAnswerSign(text)
  const found = guard.show(text, isSign ? [text] : texts)
  const hint = isSign ? declareMark(text) : undefined
  return {
    rule: 'unknown-answer',
    message: `unknown answer${found} in \`${column}\``,
    expected,
    ...defined({ hint }),
  }
}

function markTexts({ yes, no }: AnswerColumns): string[] {
  return [...yes, ...no]
}

function missingAnswer(question: Question): Finding {
  const when = question.askedOf === undefined ? '' : `, which ${askedWhen(question)}`
  return {
    rule: 'missing-answer',
    message: `no answer to \`${question.id}\`${when}`,
    expected: expectedOf(question),
  }
}

function unknownAnswer(answer: string, question: Question, found: string): Finding {
  const hint = hintFor(answer, question)
  return {
    rule: 'unknown-answer',
    message: `unknown answer${found} to \`${question.id}\``,
    expected: expectedOf(question),
    ...defined({ hint }),
  }
}

function hintFor(answer: string, question: Question): string | undefined {
  if (isNoAnswerSign(answer)) return declareSign(answer, question)
  const mark = otherMark(answer, question)
  if (mark !== undefined)
    return `where \`${mark}\` joins answers, say \`"separator": "${mark}"\` in ${DATA_FILES.codebook.name}`
  return isExported(answer, question)
    ? declareCode(meantBy(answer, question))
    : didYouMean(answer, allowedTexts(question))
}

/** How ids are written. */
const ID = /^(?=.*\p{L})[\p{Ll}\p{Lo}\p{M}\p{Nd}-]+$/u

/** Whether a text is the label of an answer, or is no misspelt answer and not written as ids are: then it is of an export. */
export function isExported(text: string, question: Question): boolean {
  if (text === '' || question.type === 'number' || question.type === 'open') return false
  if (meantBy(text, question) !== undefined) return true
  return !ID.test(text) && nearestOf(text, allowedTexts(question)) === undefined
}

/** The answer whose id or label a text is, but for capitals and what stands between words. */
function meantBy(text: string, { answers }: Question): string | undefined {
  const found = answers.find(({ id, label }) => [id, label].some((each) => folded(each) === folded(text)))
  return found?.id
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, '-')
}

/** What programs join answers by. */
const MARKS = [BETWEEN, ';', ',', '/', ' ']

/** What joins answers to the question in a text that is not joined as the codebook says; undefined when nothing does. */
export function otherMark(text: string, question: Question): string | undefined {
  if (question.type !== 'multiple') return undefined
  const texts = allowedTexts(question)
  return MARKS.find((mark) => {
    const parts = itemsOf(text, mark)
    return parts.length > 1 && parts.every((part) => texts.includes(part))
  })
}

/** A value that is wrong; nothing when it may be a respondent's own words. */
function shown(data: unknown, question: Question, guard: NameGuard): string {
  const text = String(data)
  if (isNoAnswerSign(text)) return guard.show(text, [text])
  if (question.type === 'number' || /^\d{1,3}$/.test(text)) return guard.showNumber(text)
  return guard.show(text, meantBy(text, question) === undefined ? allowedTexts(question) : [text])
}

/** What a cell may have for an answer. */
function allowedTexts({ answers }: Question): string[] {
  return answers.flatMap(({ id, codes = [] }) => [...codes, id]).filter((text) => text !== '')
}

function missingIds({ answers }: Question): string {
  const missing = answers.filter((each) => each.missing).map(({ id }) => `\`${id}\``)
  return missing.join(' or ')
}

function expectedOf(question: Question): string {
  if (question.answerColumns !== undefined)
    return `in each column ${oneOf(markTexts(question.answerColumns))}`
  const ids = oneOf(allowedTexts(question))
  switch (question.type) {
    case 'single':
    case 'scale':
      return ids
    case 'multiple':
      return `${ids}, joined by \`${question.separator ?? BETWEEN}\`, or \`-\` for none`
    case 'number':
      return rangeOf(question.number)
    case 'open':
      return 'a text'
  }
}

/** ``is asked when `vision` is `in-place` or `in-development` `` */
export function askedWhen({ askedOf }: Pick<Question, 'askedOf'>, only = ''): string {
  if (askedOf === undefined) return 'is not asked'
  const answers = askedOf.answers.map((id) => `\`${id}\``).join(' or ')
  return `is asked ${only}when \`${askedOf.question}\` is ${answers}`
}
