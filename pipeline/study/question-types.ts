import type { CodebookFile } from '../../schemas/types.ts'
import type { Question } from './study.ts'

/** What an entry of the codebook can be: a question, or a battery of them. */
type EntryType = CodebookFile['questions'][number]['type']

/** Whether a respondent gives one of the answers: then the answers make subgroups, and add up to all. */
export function hasOneAnswer({ type }: { readonly type: EntryType }): boolean {
  return type === 'single' || type === 'scale'
}

/** Whether a question divides respondents into groups: by the one answer of each, or by the class of a number. */
export function makesGroups(question: Pick<Question, 'type' | 'classes'>): boolean {
  return hasOneAnswer(question) || question.classes.length > 0
}

/** Whether the answers have values. */
export function hasValues({ type }: { readonly type: EntryType }): boolean {
  return type === 'scale' || type === 'battery'
}
