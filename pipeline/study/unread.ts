/**
 * What a study has that could not be read, because its files have problems. Nothing is said of what refers to it: it
 * may be right.
 */
export interface Unread {
  /** Ids of questions, or `UNKNOWN_ID` where not even that is known. */
  readonly questions: readonly string[]
  readonly topics: boolean
  readonly strata: boolean
  /** The language of the study, and its nouns. */
  readonly words: boolean
  /** Rows, or what decides which rows count, so that each figure may be another. */
  readonly figures: boolean
  readonly quotes: boolean
  /** Which report a wave names, if any. */
  readonly reports: boolean
}

/** No question has this id. */
export const UNKNOWN_ID = ''

/** Whether a question that is not found may be one of those that could not be read. */
export function mayBeQuestion(id: string, unread: Unread['questions']): boolean {
  return unread.includes(id) || unread.includes(UNKNOWN_ID)
}
