import { once } from '../core/memoize.ts'
import type { Question, Responses, Study, Wave } from '../study/study.ts'
import { hasValue } from './has-value.ts'
import type { ResultReference } from './identify.ts'
import { groupItems } from './items.ts'

/**
 * The records that cases come from, in order: one for each case. A record of an interview that represents several units
 * is there once for each when units are counted. Records of desk research are the last.
 */
export type CaseRecords = Int32Array

/** What a case is: an interview (in a sample a respondent), a unit that an interview represents, one that desk research answers for, or either. */
export type CaseKind = 'interview' | 'represented' | 'desk' | 'unit'

/** A stratum, an answer to a question or a class of a number. */
type Part = NonNullable<ResultReference['subgroup']>

/** The cases of one wave. Each list of them is made once, when it is first asked for. */
export interface WaveCases {
  /** All cases, or those of a subgroup. */
  of(kind: CaseKind, subgroup?: Part): CaseRecords
}

/**
 * The cases of a question: the units that interviews represent, or the interviews. When the question allows desk
 * research, that adds the units that no interview represents.
 */
export function kindOf({ unitOfAnalysis, deskResearch }: Question): CaseKind {
  if (unitOfAnalysis === 'interview') return 'interview'
  return deskResearch ? 'unit' : 'represented'
}

/** What divides cases into groups. */
type CaseStudy = Pick<Study, 'strata' | 'units' | 'questions'>

/** Makes the lists of cases of a wave. */
export function waveCases(study: CaseStudy, wave: Wave): WaveCases {
  const owners = once(() => ownersOf(wave.responses))
  const known = new Map<string, CaseRecords>()
  const make = (kind: CaseKind, subgroup: Part | undefined): CaseRecords => {
    const all = allCases(wave.responses, kind, owners)
    return subgroup === undefined
      ? all.records
      : all.records.filter(membership(study, wave.responses, all, subgroup))
  }
  return {
    of(kind, subgroup) {
      const name = subgroup === undefined ? kind : `${kind}/${subgroup.variable}=${subgroup.value}`
      const found = known.get(name) ?? make(kind, subgroup)
      known.set(name, found)
      return found
    },
  }
}

/** All cases of a kind, and of those that are units the places of these in the frame. */
interface AllCases {
  readonly records: CaseRecords
  readonly units?: Int32Array
}

function allCases(
  { interviews, units, unitStarts }: Responses,
  kind: CaseKind,
  owners: () => Int32Array,
): AllCases {
  if (kind === 'interview') return { records: Int32Array.from({ length: interviews }, (_, index) => index) }
  const start = kind === 'desk' ? unitStarts[interviews] : 0
  const end = kind === 'represented' ? unitStarts[interviews] : units.length
  return { records: owners().subarray(start, end), units: units.subarray(start, end) }
}

/** The record of each unit that a record represents. */
function ownersOf({ units, unitStarts }: Responses): Int32Array {
  const owners = new Int32Array(units.length)
  for (let record = 0; record + 1 < unitStarts.length; record += 1)
    owners.fill(record, unitStarts[record], unitStarts[record + 1])
  return owners
}

/** Whether a case is in a subgroup, by its record and its place among the cases. */
function membership(
  { strata, questions, units: { strata: groupsOf } }: CaseStudy,
  { columns, units, unitStarts, sample }: Responses,
  all: AllCases,
  { variable, value }: Part,
): (record: number, place: number) => boolean {
  const stratum = strata.find(({ id }) => id === variable)
  if (stratum === undefined) {
    const question = questions.find(({ id }) => id === variable)
    const item = question && groupItems(question)?.find(({ id }) => id === value)
    return item === undefined ? () => false : hasValue(columns[variable], item.counts)
  }
  const code = stratum.values.findIndex(({ id }) => id === value) + 1
  const own = sample?.strata[variable]
  if (own !== undefined) return (record) => code > 0 && own[record] === code
  const groups = groupsOf[variable]
  if (groups === undefined || code === 0) return () => false
  const places = all.units
  if (places !== undefined) return (_record, place) => groups[places[place] as number] === code
  // An interview across two provinces is in neither.
  return (record) => {
    const represented = units.subarray(unitStarts[record], unitStarts[record + 1])
    return represented.length > 0 && represented.every((unit) => groups[unit] === code)
  }
}
