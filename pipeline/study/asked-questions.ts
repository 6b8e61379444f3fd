import { defined } from '../core/defined.ts'
import { didYouMean, type Finding, type Problem } from '../core/problem.ts'
import type { JsonDocument, Pointer } from '../input/json.ts'
import type { Codebook } from './codebook.ts'
import { DATA_FILES } from './data-files.ts'
import { mayBeQuestion, UNKNOWN_ID } from './unread.ts'

/** The questions that a wave asks with those that it names: a battery stands for its items. */
export function askedQuestions(
  named: readonly string[],
  { batteries }: Pick<Codebook, 'batteries'> = { batteries: [] },
): string[] {
  const asked = named.flatMap((id) => batteries.find((battery) => battery.id === id)?.items ?? id)
  return [...new Set(asked)].filter((id) => id !== UNKNOWN_ID)
}

/** Whether it is known which questions those are that a wave names, and which are items of a battery. */
export function areItemsKnown(named: readonly string[], codebook: Codebook | undefined): boolean {
  if (codebook === undefined) return false
  const { questions, unread } = codebook
  const isSound = (name: string) => questions.some(({ id, battery }) => id === name || battery === name)
  return !unread.includes(UNKNOWN_ID) || named.every(isSound)
}

/** Ids of the indexes of batteries of which a wave asks all items. */
export function askedIndexes(asked: readonly string[], codebook: Codebook | undefined): string[] {
  return (codebook?.questions ?? [])
    .filter(({ index }) => index?.items.every((item) => asked.includes(item)))
    .map(({ id }) => id)
}

/** Names of questions that the codebook does not have, that are asked already, or that depend on one that is not asked. */
export function askedProblems(
  document: JsonDocument,
  named: readonly string[],
  codebook: Codebook,
): Problem[] {
  const asked = askedQuestions(named, codebook)
  return named.flatMap((id, index) => {
    const pointer = ['questions', index]
    const battery = codebook.questions.find((candidate) => candidate.id === id)?.battery
    if (battery !== undefined && named.includes(battery))
      return [document.problem(pointer, askedTwice(id, battery))]
    const [first = id] = askedQuestions([id], codebook)
    const question = codebook.questions.find((candidate) => candidate.id === first)
    if (question === undefined) return unknownProblems(document, pointer, id, codebook)
    const parent = question.askedOf?.question
    if (parent === undefined || asked.includes(parent)) return []
    if (!codebook.questions.some((each) => each.id === parent)) return []
    return [document.problem(pointer, askedOfAbsent(id, parent))]
  })
}

function askedTwice(id: string, battery: string): Finding {
  return {
    rule: 'asked-twice',
    message: `\`${id}\` is an item of \`${battery}\`, which this wave asks too`,
    expected: 'the battery, or some of its items',
  }
}

function askedOfAbsent(id: string, parent: string): Finding {
  return {
    rule: 'asked-of-absent',
    message: `\`${id}\` is asked of some answers to \`${parent}\`, which this wave does not ask`,
    expected: `\`${parent}\` too`,
  }
}

function unknownProblems(
  document: JsonDocument,
  pointer: Pointer,
  id: string,
  { questions, batteries, unread }: Codebook,
): Problem[] {
  if (mayBeQuestion(id, unread)) return []
  const known = [...new Set([...questions, ...batteries].map((each) => each.id))]
  return [unknownQuestion(document, pointer, DATA_FILES.codebook.name, id, known)]
}

/** @param where what has no such question: "this wave" */
export function unknownQuestion(
  document: JsonDocument,
  pointer: Pointer,
  where: string,
  id: string,
  known: readonly string[],
): Problem {
  const message = `${where} has no question \`${id}\``
  return document.problem(pointer, {
    rule: 'unknown-question',
    message,
    ...defined({ hint: didYouMean(id, known) }),
  })
}
