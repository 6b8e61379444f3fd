import type { SchemaObject } from 'ajv'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { type Checked, checked } from './checked.ts'
import { type JsonDocument, readDraftJson } from './json.ts'
import { validate } from './schema.ts'

/** What a JSON file says, and the file itself, which may be readable when what it says is wrong. */
export interface CheckedDocument<T> extends Checked<T> {
  /** Absent when nothing can be made of the file. */
  readonly document: JsonDocument | undefined
}

/** A JSON file that should follow a schema, as far as it does. Its value is absent when anything is wrong. */
export interface SoundDocument<T> extends CheckedDocument<T> {
  /** The properties that follow the schema. */
  readonly sound: Partial<T>
  /** With what breaks the schema in a file that is not quite JSON, which mostly follows from that. */
  readonly faults: readonly Problem[]
}

/** A document made ready to be checked, such as one in one language, and what is wrong with it. */
export type Prepare = (document: JsonDocument, schema: SchemaObject) => Prepared

export interface Prepared {
  readonly document: JsonDocument
  readonly problems: readonly Problem[]
}

/** Reads a JSON file, and what of it follows a schema. */
export async function readSound<T extends object>(
  files: Files,
  path: string,
  schema: SchemaObject,
  prepare: Prepare = asWritten,
): Promise<SoundDocument<T>> {
  const { value: written, problems: syntax } = await readDraftJson(files, path)
  if (written === undefined)
    return { document: written, value: undefined, sound: {}, problems: syntax, faults: syntax }
  const { document, problems: unready } = prepare(written, schema)
  const { value, problems: unlike } = await checked(() => validate<T>(document, schema))
  const invalid = [...unready, ...unlike]
  const faults = [...syntax, ...invalid]
  if (value !== undefined && faults.length === 0)
    return { document, value, sound: value, problems: [], faults }
  const sound = soundProperties<T>(document, faults)
  return { document, value: undefined, sound, problems: syntax.length > 0 ? syntax : invalid, faults }
}

function asWritten(document: JsonDocument): Prepared {
  return { document, problems: [] }
}

/** Whether no problem of a document is placed within the value at a pointer. Of those not told, each may be. */
export function isSound(
  document: JsonDocument,
  pointer: readonly (string | number)[],
  problems: readonly Problem[],
): boolean {
  return !problems.some((problem) => problem.more !== undefined || document.holds(pointer, problem))
}

/** The properties of a document, by key, that are there and hold no problem. What is left out is absent. */
export function soundProperties<T extends object>(
  document: JsonDocument,
  problems: readonly Problem[],
): Partial<T> {
  const { value } = document
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const sound = Object.entries(value).filter(([key]) => isSound(document, [key], problems))
  return Object.fromEntries(sound) as Partial<T>
}
