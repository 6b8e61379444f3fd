import { problemsOf } from './tiny-problems.ts'
import { TINY, tinyStudy } from './tiny-study.ts'

const CODEBOOK = 'codebook.json'
const INTERVIEWS = '2022-05/interviews.csv'

export type Entry = Record<string, unknown>

/** The tiny study's codebook with other properties of some questions, and others of its own. */
export function codebook(
  questions: Readonly<Record<string, Entry>>,
  own: Entry = {},
): Record<string, string> {
  const written = JSON.parse(tinyStudy()[`${TINY}/${CODEBOOK}`] ?? '') as { questions: Entry[] }
  const changed = written.questions.map((question) => ({ ...question, ...questions[String(question.id)] }))
  return { [CODEBOOK]: JSON.stringify({ ...written, ...own, questions: changed }, null, 2) }
}

/** The tiny study's interviews with other cells in the columns that are named, row by row. */
export function interviews(cells: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const [header = '', ...rows] = [
    'interview,date,units,hours,reasons,budget,desks,staff,role,remark',
    'R01,2022-05-02,L-01|L-02,longer,demand|volunteers,within,3,2.5,director,',
    'R02,2022-05-09,L-03,shorter,,pressure,1,0.5,librarian,',
    'R03,2022-05-13,L-04,longer,-,refused,20,12,director,',
  ]
  const names = header.split(',')
  const changed = rows.map((row, index) =>
    row.split(',').map((cell, place) => cells[names[place] ?? '']?.[index] ?? cell),
  )
  return { [INTERVIEWS]: `${[names, ...changed].map((row) => row.join(',')).join('\n')}\n` }
}

/** What is said of a change, without the lines of the file and the marks below them. */
export async function saidOf(...changes: readonly Record<string, string>[]): Promise<string[]> {
  const lines = await problemsOf(Object.assign({}, ...changes))
  return lines.filter((line) => /error: |^ {4}(expected|hint|and) ?/.test(line))
}
