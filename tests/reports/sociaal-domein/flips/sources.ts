import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** The study's own files as this test reads them: it shares nothing with the program. */
export const STUDY = 'data/sociaal-domein'
export const WAVES = ['2015-01', '2015-10', '2017-06'] as const
export type WaveId = (typeof WAVES)[number]

export interface Question {
  readonly id: string
  readonly label: string
  readonly type: 'single' | 'multiple' | 'number' | 'open'
  readonly unitOfAnalysis: 'unit' | 'interview'
  readonly deskResearch?: boolean
  readonly answers?: readonly { readonly id: string; readonly label: string; readonly missing?: boolean }[]
  readonly nets?: readonly {
    readonly id: string
    readonly label: string
    readonly answers: readonly string[]
  }[]
  readonly classes?: readonly {
    readonly id: string
    readonly label: string
    readonly minimum?: number
    readonly maximum?: number
  }[]
  readonly number?: {
    readonly integer: boolean
    readonly minimum: number
    readonly maximum: number
    readonly noun: { readonly singular: string; readonly plural: string }
  }
  readonly askedOf?: { readonly question: string; readonly answers: readonly string[] }
  readonly required?: boolean
}

/** What a wave tells of itself. */
export interface WaveFile {
  readonly label: string
  readonly title: string
  readonly subtitle?: string
  readonly fieldwork: { readonly start: string; readonly end: string }
  readonly questions: readonly string[]
  readonly report?: string
  readonly published: string
  readonly version?: number
}

/** A table as rows of cells below their column names. */
export interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Sheets by path. */
export type Sheets = Readonly<Record<string, Sheet>>

export const questions: readonly Question[] = readJson<{ questions: Question[] }>('codebook.json').questions
export const study = readJson<{ title: string; publisher: string; smallBase: number }>('study.json')
/** Below it no percentage stands alone. */
export const SMALL_BASE = study.smallBase

export const waveFiles: Readonly<Record<WaveId, WaveFile>> = {
  '2015-01': readJson('2015-01/wave.json'),
  '2015-10': readJson('2015-10/wave.json'),
  '2017-06': readJson('2017-06/wave.json'),
}

/** Province of each unit of the frame, by code. */
export const provinces: ReadonlyMap<string, string> = new Map(
  readSheet(readFileSync(`${STUDY}/units.csv`, 'utf8')).rows.map(([unit = '', province = '']) => [
    unit,
    province,
  ]),
)

export function interviewsOf(wave: WaveId): string {
  return `${STUDY}/${wave}/interviews.csv`
}

export function deskOf(wave: WaveId): string {
  return `${STUDY}/${wave}/desk-research.csv`
}

/** All files of answers, as they stand. */
export const published: Sheets = Object.fromEntries(
  [...WAVES.map(interviewsOf), deskOf('2015-01'), deskOf('2017-06')].map((path) => [
    path,
    readSheet(readFileSync(path, 'utf8')),
  ]),
)

export function readSheet(text: string): Sheet {
  const [columns = [], ...rows] = parse(text) as string[][]
  return { columns, rows }
}

export function writeSheet({ columns, rows }: Sheet): string {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(`${STUDY}/${path}`, 'utf8')) as Content
}
