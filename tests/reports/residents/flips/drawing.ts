import type { Chances } from '../../sociaal-domein/flips/random.ts'
import { published, REPORTED, responsesOf, STUDY_FILE, type StudyFile, WAVES } from './sources.ts'
import { type Row, rowsIn } from './survey.ts'

type Texts = Record<string, string>

/** Ways to say that the respondents of a study were drawn otherwise. */
const DRAWINGS: Readonly<Record<Drawn, (texts: Texts, chances: Chances) => string>> = {
  'paired waves': (texts, chances) => {
    const part = chances.one([0.05, 0.5, 1])
    const alike = chances.one([0, 0.5, 0.9])
    const [earlier = [], later = []] = WAVES.map((wave) => rowsOf(texts, responsesOf(wave)))
    const before = [...earlier]
    const rows = later.map((row, place): Row => {
      const { district = '' } = row
      const weight = weightIn(row)
      // Some have moved to another district.
      const found = before.findIndex((each) => each.district === district || chances.isOne(0.01))
      const [same] = found >= 0 && chances.isOne(part) ? before.splice(found, 1) : []
      if (same === undefined) return { ...row, respondent: `Q${place}` }
      const answers = chances.isOne(alike) ? same : {}
      return { ...row, ...answers, ...weight, district, respondent: same.respondent ?? '' }
    })
    // Waves without a pair are refused.
    const [one, first] = [rows[0], earlier[0]]
    if (before.length === earlier.length && one && first)
      rows[0] = { ...one, respondent: first.respondent ?? '' }
    texts[responsesOf(REPORTED)] = written(rows)
    design(texts, { waves: 'paired' })
    return `paired waves of ${part}, ${alike} of them alike`
  },
  clusters: (texts, chances) => {
    const number = chances.one([2, 12, 60, 100_000])
    const alike = chances.one([0, 0.3, 0.8])
    // The same in all districts, or apart.
    const isWithin = chances.isOne(0.5)
    for (const wave of WAVES) {
      const path = responsesOf(wave)
      const first = new Map<string, Row>()
      const rows = rowsOf(texts, path).map((row, place): Row => {
        const street = number > 1000 ? place : Math.floor(chances.next() * number)
        const cluster = isWithin ? `${row.district} ${street}` : `street ${street}`
        const model = first.get(cluster) ?? row
        first.set(cluster, model)
        const { respondent = '', district = '' } = row
        const weight = weightIn(row)
        return {
          ...row,
          ...(chances.isOne(alike) ? model : {}),
          ...weight,
          respondent,
          district,
          street: cluster,
        }
      })
      texts[path] = written(rows)
    }
    design(texts, { clusters: 'street' })
    return `${number} clusters, ${alike} of them alike`
  },
  'weights of the drawing': (texts) => {
    for (const wave of WAVES) {
      const path = responsesOf(wave)
      texts[path] = written(rowsOf(texts, path).map(({ weight: _, ...row }) => row as Row))
    }
    design(texts, { weights: undefined })
    return 'weights of the drawing'
  },
}

/** Those names. */
export type Drawn = 'paired waves' | 'clusters' | 'weights of the drawing'

/** Changes how the respondents of a study were drawn; what it did. */
export function drawnOtherwise(texts: Texts, chances: Chances, names: readonly Drawn[]): readonly string[] {
  return names.map((name) => DRAWINGS[name](texts, chances))
}

/** One or two ways at random. */
export function anyDrawing(chances: Chances): readonly Drawn[] {
  return chances.shuffled(Object.keys(DRAWINGS) as Drawn[]).slice(0, chances.one([1, 1, 2]))
}

function design(texts: Texts, changed: { readonly [part in keyof StudyFile['design']]?: unknown }): void {
  const study = JSON.parse(texts[STUDY_FILE] ?? published[STUDY_FILE] ?? '') as StudyFile
  texts[STUDY_FILE] = JSON.stringify({ ...study, design: { ...study.design, ...changed } })
}

function rowsOf(texts: Texts, path: string): readonly Row[] {
  return rowsIn(texts[path] ?? published[path] ?? '')
}

/** The weight of a row alone, where there is one. */
function weightIn({ weight }: Row): Row {
  return weight === undefined ? {} : { weight }
}

/** Rows as a table. */
export function written(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const quoted = (cell = '') => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('')
}
