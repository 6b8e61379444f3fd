import { defined } from '../core/defined.ts'
import type { Language } from '../language/language.ts'
import type { Study, Wave } from '../study/study.ts'
import { type FileRows, rowsIn, rowsOfCases } from './case-rows.ts'
import type { CaseKind, WaveCases } from './records.ts'
import type { Share, Subgroup } from './results.ts'
import { makeShare, type ShareContext } from './share.ts'

/** A count and the rows that it comes from. */
interface Counted {
  readonly count: number
  rows(): readonly FileRows[]
}

/** The stratum variable that a sample was drawn by. */
interface DrawnBy {
  readonly stratifiedBy?: string
}

/**
 * The participation figures: `response.units` (units of the frame represented by an interview),
 * `response.desk-research`, `response.interviews`, `response.joint-interviews` (those for several units), and
 * `frame.units`. The first two and the last are also counted by stratum. A sample has those of its respondents.
 */
export function countResponse(
  study: Pick<Study, 'strata' | 'units' | 'unitNoun' | 'interviewNoun'> & DrawnBy,
  wave: Wave,
  cases: WaveCases,
  language: Language,
): readonly Share[] {
  if (wave.responses.sample !== undefined) return countRespondents(study, wave, cases, language)
  const ofInterviews = { wave: wave.id, question: 'response', noun: study.interviewNoun, language }
  const { interviews: size, rows, unitStarts } = wave.responses
  const all = Array.from({ length: size }, (_, index) => index)
  const unitsOf = (index: number) => (unitStarts[index + 1] ?? 0) - (unitStarts[index] ?? 0)
  const interviews = countRows('interviews', rows, all)
  const joint = countRows(
    'interviews',
    rows,
    all.filter((index) => unitsOf(index) > 1),
  )
  const countCases = (kind: CaseKind, subgroup: Subgroup | undefined): Counted => {
    const found = cases.of(kind, subgroup)
    return { count: found.length, rows: () => rowsOfCases(wave, found) }
  }
  return [
    ...[undefined, ...strataOf(study)].flatMap((subgroup) => {
      const part = defined({ subgroup })
      const ofUnits = { wave: wave.id, question: 'response', noun: study.unitNoun, language, ...part }
      const frame = countRows('units', study.units.rows, unitsIn(study, subgroup))
      return [
        fieldworkShare(ofUnits, 'units', countCases('represented', subgroup), frame),
        fieldworkShare(ofUnits, 'desk-research', countCases('desk', subgroup), frame),
        fieldworkShare({ ...ofUnits, question: 'frame' }, 'units', frame, frame),
      ]
    }),
    fieldworkShare(ofInterviews, 'interviews', interviews, interviews),
    fieldworkShare(ofInterviews, 'joint-interviews', joint, interviews),
  ]
}

/**
 * Those of a sample: `response.respondents`, also by stratum, and where wave.json knows of how many they are:
 * `response.responded` (of those invited), `response.invited` and `response.population`, also by what the sample was
 * drawn by.
 */
function countRespondents(
  study: Pick<Study, 'strata' | 'interviewNoun'> & DrawnBy,
  wave: Wave,
  cases: WaveCases,
  language: Language,
): readonly Share[] {
  const { invited, population } = wave
  const context = { wave: wave.id, question: 'response', noun: study.interviewNoun, language }
  const respondents = (subgroup?: Subgroup): Counted => {
    const found = cases.of('interview', subgroup)
    return { count: found.length, rows: () => rowsOfCases(wave, found) }
  }
  const all = respondents()
  const known = (item: string, count: number | undefined, subgroup?: Subgroup) =>
    count === undefined
      ? []
      : [
          fieldworkShare(
            { ...context, ...defined({ subgroup }) },
            item,
            withoutRows(count),
            withoutRows(count),
          ),
        ]
  return [
    fieldworkShare(context, 'respondents', all, all),
    ...strataOf(study).map((subgroup) => {
      const part = respondents(subgroup)
      return fieldworkShare({ ...context, subgroup }, 'respondents', part, part)
    }),
    ...(invited === undefined ? [] : [fieldworkShare(context, 'responded', all, { ...all, count: invited })]),
    ...known('invited', invited),
    ...known('population', population?.total),
    ...strataOf(study)
      .filter(({ variable }) => variable === study.stratifiedBy)
      .flatMap((subgroup) => known('population', population?.strata?.[subgroup.value], subgroup)),
  ]
}

/** A number that wave.json gives. */
function withoutRows(count: number): Counted {
  return { count, rows: () => [] }
}

function strataOf({ strata }: Pick<Study, 'strata'>): readonly Subgroup[] {
  return strata.flatMap(({ id, values }) =>
    values.map(({ id: value, label }) => ({ variable: id, value, label })),
  )
}

/** The places in the frame of its units, or of those in a group. */
function unitsIn(
  { strata, units }: Pick<Study, 'strata' | 'units'>,
  subgroup: Subgroup | undefined,
): number[] {
  const all = Array.from({ length: units.size }, (_, index) => index)
  if (subgroup === undefined) return all
  const values = strata.find(({ id }) => id === subgroup.variable)?.values ?? []
  const code = values.findIndex(({ id }) => id === subgroup.value) + 1
  const groups = units.strata[subgroup.variable]
  return all.filter((index) => groups?.[index] === code)
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

function countRows(file: FileRows['file'], lines: Int32Array, places: readonly number[]): Counted {
  const rows = () =>
    rowsIn(
      file,
      places.map((place) => lines[place] ?? 0),
    )
  return { count: places.length, rows }
}
