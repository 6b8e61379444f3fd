import { parse } from 'csv-parse/sync'

/** A source of numbers from 0 up to 1: the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Interviews of which some give another answer: in each change one of them takes over what another answered to a question.
 *
 * @param csv `interviews.csv` of a wave
 */
export function varyAnswers(csv: string, changes: number, random: () => number): string {
  const [head = [], ...rows] = parse(csv, { bom: true }) as string[][]
  const pick = (count: number) => Math.floor(random() * count)
  for (let change = 0; change < changes; change += 1) {
    const column = FIRST_ANSWER + pick(head.length - FIRST_ANSWER)
    const [from, to] = [rows[pick(rows.length)], rows[pick(rows.length)]]
    const answer = from?.[column] ?? ''
    // An answer that is missing may be missing for what another answer says.
    if (to !== undefined && answer !== '' && to[column] !== '') to[column] = answer
  }
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

/** Columns before it say which interview it is, and for whom. */
const FIRST_ANSWER = 3

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
