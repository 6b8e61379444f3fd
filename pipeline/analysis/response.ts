import { defined } from '../core/defined.ts'
import type { Language } from '../language/language.ts'
import type { Study, Wave } from '../study/study.ts'
import { type FileRows, rowsIn, rowsOfCases } from './case-rows.ts'
import { type Case, casesIn, type WaveCases } from './cases.ts'
import type { Share, Subgroup } from './results.ts'
import { makeShare, type ShareContext } from './share.ts'

/** A count and the rows that it comes from. */
interface Counted {
  readonly count: number
  rows(): readonly FileRows[]
}

/**
 * The participation figures: `response.units` (units of the frame represented by an interview),
 * `response.desk-research`, `response.interviews`, `response.joint-interviews` (those for several units), and
 * `frame.units`. The first two and the last are also counted by stratum.
 */
export function countResponse(
  study: Pick<Study, 'strata' | 'units' | 'unitNoun' | 'interviewNoun'>,
  wave: Wave,
  { represented, desk }: WaveCases,
  language: Language,
): readonly Share[] {
  const ofInterviews = { wave: wave.id, question: 'response', noun: study.interviewNoun, language }
  const interviews = countRows('interviews', () => wave.interviews)
  const joint = countRows('interviews', () => wave.interviews.filter(({ units }) => units.length > 1))
  return [
    ...[undefined, ...strataOf(study)].flatMap((subgroup) => {
      const part = defined({ subgroup })
      const ofUnits = { wave: wave.id, question: 'response', noun: study.unitNoun, language, ...part }
      const frame = countRows('units', () =>
        subgroup === undefined ? study.units : study.units.filter((unit) => isIn(unit.strata, subgroup)),
      )
      return [
        fieldworkShare(ofUnits, 'units', countCases(represented, subgroup), frame),
        fieldworkShare(ofUnits, 'desk-research', countCases(desk, subgroup), frame),
        fieldworkShare({ ...ofUnits, question: 'frame' }, 'units', frame, frame),
      ]
    }),
    fieldworkShare(ofInterviews, 'interviews', interviews, interviews),
    fieldworkShare(ofInterviews, 'joint-interviews', joint, interviews),
  ]
}

function strataOf({ strata }: Pick<Study, 'strata'>): readonly Subgroup[] {
  return strata.flatMap(({ id, values }) =>
    values.map(({ id: value, label }) => ({ variable: id, value, label })),
  )
}

function isIn(strata: Readonly<Record<string, string>>, { variable, value }: Subgroup): boolean {
  return strata[variable] === value
}

function fieldworkShare(context: ShareContext, item: string, counted: Counted, base: Counted): Share {
  return makeShare(context, {
    item,
    label: context.language.words.fieldwork[item] ?? item,
    count: counted.count,
    base: base.count,
    fromDeskResearch: 0,
    rows: () => ({ base: base.rows(), counted: counted.rows() }),
  })
}

function countCases(cases: readonly Case[], subgroup: Subgroup | undefined): Counted {
  const found = () => (subgroup === undefined ? cases : casesIn(cases, subgroup))
  return { count: found().length, rows: () => rowsOfCases(found()) }
}

/** @param find called again for the rows, so that nothing is kept for figures that are not shown */
function countRows(file: FileRows['file'], find: () => readonly { readonly row: number }[]): Counted {
  const rows = () =>
    rowsIn(
      file,
      find().map(({ row }) => row),
    )
  return { count: find().length, rows }
}
