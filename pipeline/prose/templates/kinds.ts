import { itemFault, mayBeSubgroup, valueFault } from '../../analysis/find.ts'
import { numberFigureIds } from '../../analysis/number-figures.ts'
import { PREVIOUS } from '../../analysis/previous-wave.ts'
import { didYouMean } from '../../core/problem.ts'
import { properTag } from '../../language/tags.ts'
import { makesGroups } from '../../study/question-types.ts'
import { mayBeQuestion } from '../../study/unread.ts'
import { BY_WAVE } from '../compose/cross/lines.ts'
import type { KnownNames, StudyNames } from './known-names.ts'

/** What is wrong with a call. */
export interface Fault {
  /** `helper-argument` unless it says otherwise. */
  readonly rule?: string
  readonly message: string
  readonly hint?: string | undefined
}

/** What an argument of a helper can be, as far as a template shows it. */
export interface Kind {
  /** What a message says that a helper needs: "the id of a question, in quotes". */
  readonly what: string
  /** What a message says that a named argument must be: "a text in quotes". */
  readonly mustBe: string
  /** Whether a value as it is written is of this kind. */
  accepts(value: unknown): boolean
  /** Words that it can be, if those are few. */
  readonly words?: readonly string[]
  /** Why something of this kind does not exist. */
  fault?(value: string, names: KnownNames): Fault | undefined
}

/** An argument in its place: what it is, and whether it may be left out or repeated. */
export interface Parameter {
  readonly kind: Kind
  readonly isOptional?: boolean
  readonly repeats?: boolean
}

/** A text of the writer's own, or the name of something. */
export function text(what: string, fault?: Kind['fault']): Kind {
  const accepts = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  return { what: `${what}, in quotes`, mustBe: 'a text in quotes', accepts, ...(fault && { fault }) }
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): Kind {
  return { ...text('a word'), words, accepts: (value) => words.some((word) => word === value) }
}

/** A whole number between two bounds. */
export function whole(minimum = 0, maximum = Number.MAX_SAFE_INTEGER): Kind {
  const bounds =
    maximum < Number.MAX_SAFE_INTEGER
      ? ` from ${minimum} to ${maximum}`
      : minimum > 0
        ? ` from ${minimum}`
        : ''
  return {
    what: 'a whole number',
    mustBe: `a whole number${bounds}`,
    accepts: (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
  }
}

export const FLAG: Kind = {
  what: 'true or false',
  mustBe: '`true` or `false`',
  accepts: (value) => typeof value === 'boolean',
}

/** What the helper judges itself. */
export const ANYTHING: Kind = { what: 'an argument', mustBe: 'an argument', accepts: () => true }

export const QUESTION = text('the id of a question', (id, { study }) => questionFault(id, study))

export const QUESTION_OR_BATTERY = text('the id of a question or battery', (id, { study }) => {
  const batteries = study.batteries?.map((battery) => battery.id) ?? []
  const fault = batteries.includes(id) ? undefined : questionFault(id, study)
  return fault && { ...fault, hint: didYouMean(id, batteries) ?? fault.hint }
})

/** A question, or a result of it. */
export const ASKED = text('a question or result', (name, { study }) =>
  name.includes('.') ? resultFault(name, study) : questionFault(name, study),
)

export const NUMBER_QUESTION = text('the id of a question', (id, { study }) => {
  const type = study.questions?.find((question) => question.id === id)?.type
  if (type === undefined || type === 'number') return questionFault(id, study)
  return { message: `\`${id}\` is not asked for a number, so it has no range` }
})

const A_RESULT = 'a result, such as "social-teams.yes"'

/** A share or a measure. */
export const RESULT = text(A_RESULT, (name, { study }) => resultFault(name, study))

export const SHARE = text(A_RESULT, (name, { study }) => {
  const hint = 'use `value`'
  if (isMeasure(name, study)) return { message: `\`${name}\` is a number, not a share`, hint }
  return resultFault(name, study)
})

export const MEASURE = text(A_RESULT, (name, { study }) => {
  const fault = resultFault(name, study)
  if (fault !== undefined || study.questions === undefined || isMeasure(name, study)) return fault
  const [question = ''] = name.split('.')
  const isUnread = mayBeQuestion(question, study.unread?.questions ?? [])
  if (isUnread && !study.questions.some(({ id }) => id === question)) return undefined
  return { message: `\`${name}\` is a share, not a number`, hint: 'use `count`' }
})

/** A result, which is looked up when it is written as a name. */
export const COMPARAND: Kind = {
  ...ANYTHING,
  fault: (name, names) => RESULT.fault?.(name, names),
}

/** A question that has a figure which is a number. */
export function itemOf(item: 'mean' | 'score'): Kind {
  return text('the id of a question', (id, { study }) => {
    const question = study.questions?.find((each) => each.id === id)
    if (question === undefined) return questionFault(id, study)
    if (numberFigureIds(question).includes(item)) return undefined
    const why = item === 'mean' ? 'its answers have no values' : 'it has no `score` in codebook.json'
    return { message: `\`${id}\` has no ${item}: ${why}` }
  })
}

/** A group by what divides the cases and one of its values: `region=north`. */
export const GROUP = text('a group, such as "region=north"', (name, { study }) => {
  const { variable, value } = groupIn(name)
  if (value === '') return { message: `"${name}" does not name a group`, hint: 'write "stratum=value"' }
  const { strata, questions } = study
  if (strata === undefined || questions === undefined) return undefined
  const fault = valueFault({ ...study, strata, questions }, { variable, value })
  return fault?.kind === 'wrong' ? { rule: 'unknown-result', ...fault } : undefined
})

/** What a group is named by; the value is empty when it is named by nothing. */
export function groupIn(name: string): { readonly variable: string; readonly value: string } {
  const [variable = '', value = ''] = name.split('=')
  return { variable, value }
}

/** Decimals that a template may ask for. */
export const DECIMALS = whole(0, 6)

/** Whether a result is a measure of numbers or of a scale, or a net score. */
export function isMeasure(name: string, { questions }: StudyNames): boolean {
  const [question, item] = name.split('.')
  const asked = questions?.find(({ id }) => id === question)
  return asked !== undefined && item !== undefined && numberFigureIds(asked).includes(item)
}

export const WAVE = text('the id of a wave', (id, { study: { waves } }) =>
  unknown(
    id,
    waves && [...waves.map((wave) => wave.id), PREVIOUS],
    'unknown-wave',
    `there is no wave \`${id}\``,
  ),
)

export const CHART = text('the name of a chart', (name, { charts }) =>
  unknown(name, charts, 'unknown-chart', `there is no chart \`${name}\``),
)

export const TARGET = text('a target, such as "table:vision-themes"', (target, { targets }) =>
  unknown(target, targets, 'unknown-target', `there is nothing called \`${target}\` to refer to`),
)

export const TOPIC = text('the topic of the quotes', (id, { study: { topics, unread } }) =>
  unknown(
    id,
    unread?.topics ? undefined : topics?.map((topic) => topic.id),
    'unknown-topic',
    `there is no topic \`${id}\``,
  ),
)

/** A language as BCP 47 writes it. */
export const LANGUAGE = text('a language, such as "en"', (tag) => {
  const proper = properTag(tag)
  if (proper === tag) return undefined
  const hint = proper === undefined ? 'write its tag, such as `en` or `de`' : `did you mean \`${proper}\`?`
  return { rule: 'unknown-language', message: `there is no language \`${tag}\``, hint }
})

/** A stratum, a question with one answer or a number with classes, whose values make groups. */
const VARIABLE = text('a stratum or question', (id, { study: { strata, questions, unread } }) => {
  if (strata === undefined || questions === undefined) return undefined
  const isVariable = [...strata, ...questions.filter(makesGroups)].some((each) => each.id === id)
  if (isVariable || mayBeSubgroup(id, { unread })) return undefined
  const other = questions.find((question) => question.id === id)
  if (other !== undefined)
    return {
      rule: 'unknown-result',
      message: `\`${id}\` is a question of type \`${other.type}\`, which makes no groups`,
      hint: 'take a stratum, a question with one answer, or a number with `classes`',
    }
  const known = [...strata, ...questions.filter(makesGroups)].map((each) => each.id)
  return { rule: 'unknown-result', message: `there is no stratum \`${id}\``, hint: didYouMean(id, known) }
})

/** What makes the groups of a table. */
export const DIVISION = text('a stratum, a question or "wave"', (id, names) =>
  id === BY_WAVE ? undefined : VARIABLE.fault?.(id, names),
)

export const REASON: Kind = {
  ...text('a reason'),
  mustBe: 'a reason in words',
  accepts: (value) => typeof value === 'string' && /\p{L}/u.test(value),
}

/** Why a text does not name a result, or names one that the study does not have. */
function resultFault(name: string, { design, questions, unread }: StudyNames): Fault | undefined {
  const [question, item, ...rest] = name.split('.')
  if (!question || !item || rest.length > 0) {
    const hint =
      question === name
        ? `write what of it, as in "${name}.answer" or "${name}.mean"`
        : 'write "question.answer"'
    return { message: `"${name}" does not name a result`, hint }
  }
  if (questions === undefined) return undefined
  const fault = itemFault({ design, questions, unread }, question, item)
  return fault?.kind === 'wrong' ? { rule: 'unknown-result', ...fault } : undefined
}

function questionFault(id: string, { design, questions, unread }: StudyNames): Fault | undefined {
  if (questions === undefined || questions.some((question) => question.id === id)) return undefined
  const fault = itemFault({ design, questions, unread }, id, undefined)
  if (fault?.kind === 'unread') return undefined
  return { rule: 'unknown-result', ...(fault ?? { message: `\`${id}\` is no question of the codebook` }) }
}

function unknown(
  name: string,
  known: readonly string[] | undefined,
  rule: string,
  message: string,
): Fault | undefined {
  if (known === undefined || known.includes(name)) return undefined
  return { rule, message, hint: didYouMean(name, known) }
}
