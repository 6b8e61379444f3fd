import type { SchemaObject } from 'ajv'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { checked } from './checked.ts'
import { type JsonDocument, readJson } from './json.ts'
import { validate } from './schema.ts'

/** A JSON file that should follow a schema, as far as it does. */
export interface SoundDocument<T> {
  /** Absent when the file is not JSON. */
  readonly document: JsonDocument | undefined
  /** All of it; absent when anything does not follow the schema. */
  readonly value: T | undefined
  /** The properties that follow it. */
  readonly sound: Partial<T>
  readonly problems: readonly Problem[]
}

/** Reads a JSON file, and what of it follows a schema. */
export async function readSound<T extends object>(
  files: Files,
  path: string,
  schema: SchemaObject,
): Promise<SoundDocument<T>> {
  const { value: document, problems: unreadable } = await checked(() => readJson(files, path))
  if (document === undefined) return { document, value: undefined, sound: {}, problems: unreadable }
  const { value, problems } = await checked(() => validate<T>(document, schema))
  return { document, value, sound: value ?? soundProperties<T>(document, problems), problems }
}

/** Whether no problem of a document is placed within the value at a pointer. */
export function isSound(
  document: JsonDocument,
  pointer: readonly (string | number)[],
  problems: readonly Problem[],
): boolean {
  return !problems.some((problem) => document.holds(pointer, problem))
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
