import type { Random } from '../random.ts'
import { NASTY_TEXTS } from './values.ts'

/** One change to the cells of a table; the base has no separators between quotation marks but in one cell. */
export function mutateCsv(text: string, random: Random): string {
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  const at = random.below(rows.length)
  const row = rows[at] ?? []
  const cell = random.below(row.length)
  const change = random.below(8)
  if (change === 0) row[cell] = random.pick(NASTY_TEXTS)
  else if (change === 1) row[cell] = quoted(random.pick(NASTY_TEXTS))
  else if (change === 2) row[cell] = random.pick(rows.flat())
  else if (change === 3) row.splice(cell, 1)
  else if (change === 4) row.splice(cell, 0, random.pick(NASTY_TEXTS))
  else if (change === 5) rows.push(row)
  else if (change === 6) for (const each of rows) each.splice(cell, 1)
  else return rows.map((each) => each.join(random.pick([';', '\t', ';', '|']))).join('\n')
  return `${rows.map((each) => each.join(',')).join('\n')}\n`
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
