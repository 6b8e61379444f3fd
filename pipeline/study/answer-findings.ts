import type { ErrorObject } from 'ajv'
import { defined } from '../core/defined.ts'
import { didYouMean, type Finding } from '../core/problem.ts'
import { oneOf } from '../input/schema-findings.ts'
import type { NameGuard } from './names.ts'
import type { NumberRange, Question } from './study.ts'

/** Explains an error in the answer to a question. */
export function answerFinding(error: ErrorObject, question: Question, guard: NameGuard): Finding {
  const { keyword, data } = error
  const ids = question.answers.map(({ id }) => id)
  const found = question.type === 'number' ? guard.showNumber(String(data)) : guard.show(String(data), ids)
  switch (keyword) {
    case 'required':
      return missingAnswer(question)
    case 'false schema':
      return {
        rule: 'answer-not-asked',
        message: `\`${question.id}\` has an answer here, but it ${askedWhen(question, 'only ')}`,
        expected: 'an empty cell',
      }
    case 'type':
    case 'minimum':
    case 'maximum':
      return numberFinding(keyword, data, question, found)
    case 'uniqueItems':
      return {
        rule: 'repeated-answer',
        message: `an answer to \`${question.id}\` appears twice in this cell`,
      }
    default:
      return unknownAnswer(String(data), question, found)
  }
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

/** Usual signs for "no answer", which are like some answer by chance. */
const NO_ANSWER = /^(?:n\.?\/?[av]\.?|n\.?v\.?t\.?|nn|dk|null|nil|nan|none|not|unknown|onbekend|[-–—?.x]+)$/i

function hintFor(answer: string, { answers, askedOf }: Question): string | undefined {
  const ids = answers.map(({ id }) => id)
  if (!NO_ANSWER.test(answer)) return didYouMean(answer, ids)
  const missing = answers.filter((each) => each.missing).map(({ id }) => `\`${id}\``)
  const ways = [
    ...(askedOf === undefined ? ['leave it out'] : []),
    ...(missing.length > 0 ? [`write ${missing.join(' or ')}`] : []),
  ]
  return ways.length === 0 ? undefined : `where nobody answered, ${ways.join(', or ')}`
}

function numberFinding(keyword: string, data: unknown, { id, number }: Question, found: string): Finding {
  const [rule, fault] = numberFault(keyword, data, number)
  const thousands = typeof data === 'string' && /[.,]\d{3}$/.test(data)
  return {
    rule,
    message: `the value${found} for \`${id}\` is ${fault}`,
    expected: rangeOf(number),
    ...(thousands ? { hint: 'leave out the thousands separator' } : {}),
  }
}

function numberFault(
  keyword: string,
  data: unknown,
  number: NumberRange | undefined,
): [rule: string, fault: string] {
  if (typeof data !== 'number') return ['not-a-number', 'not a number']
  if (data < 0 && (number?.minimum ?? 0) >= 0) return ['negative-number', 'negative']
  if (!Number.isFinite(data)) return ['number-out-of-range', 'too large']
  if (keyword === 'type') return ['not-a-whole-number', 'not a whole number']
  return ['number-out-of-range', keyword === 'minimum' ? 'too small' : 'too large']
}

function expectedOf(question: Question): string {
  const ids = oneOf(question.answers.map(({ id }) => id))
  switch (question.type) {
    case 'single':
    case 'scale':
      return ids
    case 'multiple':
      return `${ids}, joined by \`|\`, or \`-\` for none`
    case 'number':
      return rangeOf(question.number)
    case 'open':
      return 'a text'
  }
}

function rangeOf(range: NumberRange | undefined): string {
  const kind = range?.integer ? 'a whole number' : 'a number'
  return range === undefined ? kind : `${kind} from ${range.minimum} to ${range.maximum}`
}

/** ``is asked when `vision` is `in-place` or `in-development` `` */
export function askedWhen({ askedOf }: Pick<Question, 'askedOf'>, only = ''): string {
  if (askedOf === undefined) return 'is not asked'
  const answers = askedOf.answers.map((id) => `\`${id}\``).join(' or ')
  return `is asked ${only}when \`${askedOf.question}\` is ${answers}`
}
