import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { outputOf } from './tools.ts'

/** What veraPDF says of one file by one standard. */
export interface VeraPdfReport {
  readonly file: string
  readonly flavour: Flavour
  readonly compliant: boolean
  readonly passedRules: number
  readonly checks: number
  readonly failedRules: readonly FailedRule[]
}

/** PDF/UA-1 and PDF/A-3a. */
export type Flavour = 'ua1' | '3a'

interface FailedRule {
  readonly clause: string
  readonly test: number
  readonly description: string
  readonly count: number
  readonly message: string
  readonly location: string
}

const PROJECT = fileURLToPath(new URL('verapdf/', import.meta.url))
const SOURCES = ['pom.xml', 'src/main/java/Validate.java'].map((path) => PROJECT + path)
const PROGRAM = `${PROJECT}target/verapdf.jar`

/** Validates files by both standards, all in one run, as starting takes longer than a file does. */
export async function validate(paths: readonly string[]): Promise<VeraPdfReport[]> {
  if (await isStale()) await outputOf('mvn', '-B', '-q', '-f', `${PROJECT}pom.xml`, 'package')
  const lines = await outputOf('java', '-jar', PROGRAM, ...paths)
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as VeraPdfReport)
}

/** A failed rule in the words of a person. */
export function inWords({ clause, test, message, count, location }: FailedRule): string {
  return `${clause}-${test} ${message} (${count} times, first at ${location})`
}

async function isStale(): Promise<boolean> {
  try {
    const { mtimeMs: built } = await stat(PROGRAM)
    const sources = await Promise.all(SOURCES.map((path) => stat(path)))
    return sources.some(({ mtimeMs }) => mtimeMs > built)
  } catch {
    return true
  }
}
