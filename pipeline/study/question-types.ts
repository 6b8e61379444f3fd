import type { QuestionType } from './study.ts'

/** Whether a respondent gives one of the answers: then the answers make subgroups, and add up to all. */
export function hasOneAnswer({ type }: { readonly type: QuestionType }): boolean {
  return type === 'single' || type === 'scale'
}
