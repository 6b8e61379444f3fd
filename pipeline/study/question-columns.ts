import type { Question } from './study.ts'

/** The names of the columns that the answers to a question have in the file of a wave. */
export function namesOfColumns({ id, answers, answerColumns }: Question): readonly string[] {
  return answerColumns === undefined ? [id] : answers.map((answer) => columnOfAnswer(id, answer.id))
}

/** The column of an answer that has one of its own: `services.reading`. */
export function columnOfAnswer(question: string, answer: string): string {
  return `${question}.${answer}`
}
