import { readFileSync } from 'node:fs'

/** The sample study as its files have it, read here without the program. */
export const STUDY = 'data/residents'
export const WAVES = ['2024', '2026'] as const
export type WaveId = (typeof WAVES)[number]
export const REPORTED: WaveId = '2026'

export type Text = string | { readonly en: string; readonly nl: string }

export interface Answer {
  readonly id: string
  readonly label: Text
  readonly value?: number
  readonly missing?: boolean
  readonly codes?: readonly string[]
}

/** A question of the codebook, an item of a battery, or its index. */
export interface Question {
  readonly id: string
  readonly label: Text
  readonly type: 'single' | 'multiple' | 'scale' | 'number' | 'open'
  readonly ordered?: boolean
  readonly columns?: 'answers'
  readonly answers?: readonly Answer[]
  readonly nets?: readonly {
    readonly id: string
    readonly label: Text
    readonly answers?: readonly string[]
    readonly top?: number
    readonly bottom?: number
  }[]
  readonly score?: {
    readonly label: Text
    readonly promoters: readonly string[]
    readonly detractors: readonly string[]
  }
  readonly number?: {
    readonly minimum: number
    readonly maximum: number
    readonly decimals?: number
    readonly noun?: { readonly singular: Text; readonly plural: Text }
    readonly missing?: readonly { readonly id: string; readonly codes: readonly string[] }[]
  }
  readonly classes?: readonly {
    readonly id: string
    readonly label: Text
    readonly minimum?: number
    readonly maximum?: number
  }[]
  readonly askedOf?: { readonly question: string; readonly answers: readonly string[] }
  readonly notAsked?: readonly string[]
  /** Of an index: what it is the mean of. */
  readonly index?: { readonly items: readonly Question[]; readonly minimum: number }
}

interface Battery extends Omit<Question, 'type' | 'index'> {
  readonly type: 'battery'
  readonly items: readonly { readonly id: string; readonly label: Text }[]
  readonly index?: { readonly label: Text; readonly minimum: number }
}

export interface StudyFile {
  readonly design: {
    readonly kind: 'sample'
    readonly level?: number
    readonly weights?: string
    readonly strata?: string
    readonly clusters?: string
    readonly waves?: 'independent' | 'paired'
    readonly quantifiers?: 'refuse' | 'hedge'
  }
  readonly smallBase: number
  readonly unit: { readonly singular: Text; readonly plural: Text }
  readonly strata: readonly {
    readonly id: string
    readonly values: readonly { readonly id: string; readonly label: Text }[]
  }[]
}

export interface WaveFile {
  readonly label: Text
  readonly population?: { readonly total: number; readonly strata?: Readonly<Record<string, number>> }
  readonly invited: number
  readonly questions: readonly string[]
}

export const questions: readonly Question[] = (
  JSON.parse(readFileSync(`${STUDY}/codebook.json`, 'utf8')) as { questions: (Question | Battery)[] }
).questions.flatMap((each) => (each.type === 'battery' ? itemsOf(each) : [each]))

function itemsOf({ id, items, index, answers = [], nets = [] }: Battery): Question[] {
  const scales = items.map((item): Question => ({ ...item, type: 'scale', answers, nets }))
  if (index === undefined) return scales
  return [
    ...scales,
    { id, label: index.label, type: 'number', index: { items: scales, minimum: index.minimum } },
  ]
}

export function questionOf(id: string): Question {
  return found(
    questions.find((question) => question.id === id),
    `no question ${id}`,
  )
}

/** Answers that are no declared non-answers. */
export function substantive({ answers = [] }: Question): readonly Answer[] {
  return answers.filter(({ missing = false }) => !missing)
}

/** Answers or classes, as the codebook lists them: what is compared within a question. */
export function choicesOf(question: Question): readonly { readonly id: string; readonly label: Text }[] {
  return question.type === 'number' ? (question.classes ?? []) : substantive(question)
}

export function textOf(text: Text, language: 'en' | 'nl'): string {
  return typeof text === 'string' ? text : text[language]
}

export function responsesOf(wave: WaveId): string {
  return `${STUDY}/${wave}/responses.csv`
}

export function waveFileOf(wave: WaveId): string {
  return `${STUDY}/${wave}/wave.json`
}

export const STUDY_FILE = `${STUDY}/study.json`

/** All files that a flip may change, as they stand. */
export const published: Readonly<Record<string, string>> = Object.fromEntries(
  [STUDY_FILE, ...WAVES.flatMap((wave) => [responsesOf(wave), waveFileOf(wave)])].map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ]),
)

export function found<Thing>(thing: Thing | undefined, message: string): Thing {
  if (thing === undefined) throw new Error(message)
  return thing
}
