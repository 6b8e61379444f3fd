import type { Question, RowNumber, Study, Unit, Value, Wave } from '../study/study.ts'

/** The answers of an interview, of a represented unit or of a unit in desk research, and its subgroups. */
export interface Case {
  readonly values: Readonly<Record<string, Value>>
  /** Its value for each stratum variable and each `single` question. */
  readonly groups: Readonly<Record<string, string>>
  readonly fromDeskResearch: boolean
  readonly source: CaseSource
}

/** The row of interviews.csv that a case comes from, or the rows of desk-research.csv, one per question. */
export type CaseSource = { readonly row: RowNumber } | { readonly rows: Readonly<Record<string, RowNumber>> }

/** The cases of one wave, by what a case is. */
export interface WaveCases {
  readonly interviews: readonly Case[]
  /** Units that an interview represents. */
  readonly represented: readonly Case[]
  /** Units that were not interviewed, with the answers from desk research. */
  readonly desk: readonly Case[]
}

/**
 * All cases of a wave. An interview that represents several units is one case among interviews, and several among
 * units.
 */
export function collectCases(study: Pick<Study, 'units' | 'questions'>, wave: Wave): WaveCases {
  const units = new Map(study.units.map((unit) => [unit.code, unit]))
  const unitsOf = (codes: readonly string[]) => codes.flatMap((code) => units.get(code) ?? [])
  const makeCase = (members: readonly Unit[], values: Case['values'], source: CaseSource): Case => ({
    values,
    groups: { ...strataInCommon(members), ...singleAnswers(study.questions, values) },
    fromDeskResearch: 'rows' in source,
    source,
  })
  const interviews = wave.interviews.map(({ units: codes, values, row }) =>
    makeCase(unitsOf(codes), values, { row }),
  )
  const represented = wave.interviews.flatMap(({ units: codes, values, row }) =>
    unitsOf(codes).map((unit) => makeCase([unit], values, { row })),
  )
  const desk = [...deskAnswers(wave)].map(([code, { values, rows }]) =>
    makeCase(unitsOf([code]), values, { rows }),
  )
  return { interviews, represented, desk }
}

/**
 * The cases of a question: the units that interviews represent, or the interviews. When the question allows desk
 * research, that adds the units that no interview represents.
 */
export function casesOf(cases: WaveCases, question: Question): readonly Case[] {
  if (question.unitOfAnalysis === 'interview') return cases.interviews
  return question.deskResearch ? [...cases.represented, ...cases.desk] : cases.represented
}

interface DeskAnswers {
  readonly values: Record<string, Value>
  readonly rows: Record<string, RowNumber>
}

/** Answers and their rows, by unit that no interview represents. */
function deskAnswers(wave: Wave): Map<string, DeskAnswers> {
  const represented = new Set(wave.interviews.flatMap((interview) => interview.units))
  const byUnit = new Map<string, DeskAnswers>()
  for (const { unit, question, value, row } of wave.deskResearch) {
    if (represented.has(unit)) continue
    const known = byUnit.get(unit) ?? { values: {}, rows: {} }
    known.values[question] = value
    known.rows[question] = row
    byUnit.set(unit, known)
  }
  return byUnit
}

/** The strata that all the units share: an interview across two provinces is in neither. */
function strataInCommon([first, ...others]: readonly Unit[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(first?.strata ?? {}).filter(([variable, value]) =>
      others.every((unit) => unit.strata[variable] === value),
    ),
  )
}

function singleAnswers(questions: readonly Question[], values: Case['values']): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ id, type }) => {
      const value = values[id]
      return type === 'single' && typeof value === 'string' ? [[id, value]] : []
    }),
  )
}

/** The cases in a subgroup. */
export function casesIn(
  cases: readonly Case[],
  { variable, value }: { readonly variable: string; readonly value: string },
): readonly Case[] {
  return cases.filter((each) => each.groups[variable] === value)
}
