import type { Question, Study, Value } from '../../pipeline/study/study.ts'
import { english } from './languages.ts'
import { noNames } from './names.ts'
import { type Interview, inColumns, type UnitRecord, unitColumns, type WaveInRecords } from './records.ts'

/** A question with everything optional left out. */
export function makeQuestion(question: Partial<Question> & Pick<Question, 'id'>): Question {
  return {
    label: question.id,
    type: 'single',
    unitOfAnalysis: 'unit',
    answers: [],
    isOrdered: false,
    nets: [],
    classes: [],
    percentages: 'nearest',
    required: true,
    deskResearch: false,
    ...question,
  }
}

/** Answers whose labels are their ids. */
export function makeAnswers(...ids: readonly string[]) {
  return ids.map((id) => ({ id, label: id, missing: false }))
}

/** An interview for some units, on the first row unless told otherwise. */
export function makeInterview(
  units: readonly string[],
  values: Readonly<Record<string, Value>>,
  row = 2,
): Interview {
  return { row, units, values }
}

/** A wave of two days' fieldwork that is published as `report`. */
export function makeWave(
  wave: Partial<WaveInRecords> & Pick<WaveInRecords, 'id' | 'questions'>,
): WaveInRecords {
  return {
    label: wave.id,
    title: `Wave ${wave.id}`,
    fieldwork: { start: '2020-03-02', end: '2020-03-03' },
    published: '2020-04-01',
    version: 1,
    report: 'report',
    interviews: [],
    deskResearch: [],
    quotes: [],
    assumptions: [],
    ...wave,
  }
}

/** What a test says of a study: its units and answers row by row. */
export interface GivenStudy extends Partial<Omit<Study, 'questions' | 'units' | 'waves'>> {
  readonly questions: readonly Question[]
  readonly units?: readonly UnitRecord[]
  readonly waves: readonly WaveInRecords[]
}

/** A study of six villages in two regions: N-1 to N-4 in the north, S-1 and S-2 in the south. */
export function makeStudy({ units = VILLAGES, waves, ...study }: GivenStudy): Study {
  const { strata = [{ id: 'region', label: 'region', values: REGIONS }] } = study
  const placeOf = (code: string) => units.findIndex((unit) => unit.code === code)
  return {
    id: 'villages',
    title: 'Villages',
    language: english,
    guard: noNames,
    publisher: 'Village research',
    unitNoun: { singular: 'village', plural: 'villages' },
    interviewNoun: { singular: 'respondent', plural: 'respondents' },
    design: { kind: 'frame' },
    topics: [{ id: 'life', label: 'Life' }],
    batteries: [],
    ...study,
    strata,
    units: unitColumns(strata, units),
    waves: waves.map((wave) => inColumns(wave, study.questions, placeOf)),
  }
}

const REGIONS = [
  { id: 'north', label: 'North' },
  { id: 'south', label: 'South' },
]
const VILLAGES = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2'].map((code, index) => ({
  code,
  row: index + 2,
  strata: { region: code.startsWith('N') ? 'north' : 'south' },
}))
