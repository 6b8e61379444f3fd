import type { SchemaObject } from 'ajv'
import type { Finding, Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import type { Prepared } from '../input/sound.ts'

/** The languages of a study, and the one that it is read in. */
export interface Spoken {
  readonly language: string
  /** That of study.json first, then its translations. */
  readonly languages: readonly string[]
}

/** The languages that a study.json names, and the one that it is read in; undefined when that cannot be known. */
export function spokenIn(document: JsonDocument | undefined, language?: string): Spoken | undefined {
  const { language: own, translations } = Object(document?.written) as Readonly<Record<string, unknown>>
  if (typeof own !== 'string') return undefined
  const others = Array.isArray(translations) ? translations.filter((each) => typeof each === 'string') : []
  return { language: language ?? own, languages: [...new Set([own, ...others])] }
}

/**
 * A file in which each text that is given by language is the one of the language that is read. A text with letters must
 * be given in all languages of a study that has several, and in none by name where there is one.
 *
 * @param spoken absent when it cannot be known
 */
export function inLanguage(
  document: JsonDocument,
  schema: SchemaObject,
  spoken: Spoken | undefined,
): Prepared {
  const problems: Problem[] = []
  const textAt = (value: unknown, pointer: Path): unknown => {
    const findings = spoken === undefined ? [] : textFindings(value, spoken)
    for (const { at, ...finding } of findings) problems.push(document.problem([...pointer, ...at], finding))
    return isObject(value) ? (value[spoken?.language ?? ''] ?? Object.values(value)[0]) : value
  }
  const walk = (node: SchemaObject, value: unknown, pointer: Path): unknown => {
    if (node.$ref === TEXT) return textAt(value, pointer)
    const { properties, items, perLanguage } = resolved(node, schema)
    if (perLanguage === true) return ofLanguage(value, spoken)
    if (Array.isArray(value) && items !== undefined)
      return value.map((item, index) => walk(items, item, [...pointer, index]))
    return isObject(value) && properties !== undefined ? partsOf(value, properties, pointer) : value
  }
  const partsOf = (value: Parts, properties: Record<string, SchemaObject>, pointer: Path): Parts => {
    const parts = Object.entries(value).map(([key, part]) => {
      const property = properties[key]
      return [key, property === undefined ? part : walk(property, part, [...pointer, key])] as const
    })
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined))
  }
  return { document: document.withValue(walk(schema, document.value, [])), problems }
}

/** A study.json in one language, which is then the language of the study. */
export function studyInLanguage(document: JsonDocument, schema: SchemaObject, language?: string): Prepared {
  const spoken = spokenIn(document, language)
  const prepared = inLanguage(document, schema, spoken)
  const { value } = prepared.document
  if (spoken === undefined || !isObject(value)) return prepared
  return { ...prepared, document: document.withValue({ ...value, language: spoken.language }) }
}

/** What is wrong with how a text is given, and where in it. */
function textFindings(value: unknown, { languages }: Spoken): (Finding & { readonly at: Path })[] {
  const [own, ...others] = languages
  const rule = 'missing-translation'
  if (!isObject(value)) {
    if (others.length === 0 || typeof value !== 'string' || !/\p{L}/u.test(value)) return []
    return [{ at: [], rule, message: 'this text is in one language', expected: textsFor(languages) }]
  }
  if (others.length === 0) {
    const hint = 'name the others in `translations` of study.json'
    return [{ at: [], rule, message: `this study is in \`${own}\` alone`, expected: 'a text', hint }]
  }
  const expected = textsFor(languages)
  const absent = languages.filter((each) => value[each] === undefined)
  const surplus = Object.keys(value).filter((each) => !languages.includes(each))
  return [
    ...absent.map((each) => ({ at: [], rule, message: `this text has no \`${each}\``, expected })),
    ...surplus.map((each) => ({
      at: [each],
      rule,
      message: `\`${each}\` is no language of this study`,
      expected,
    })),
  ]
}

/** Of what each language has its own; what is not given by language is of the study's first. */
function ofLanguage(value: unknown, spoken: Spoken | undefined): unknown {
  if (isObject(value)) return spoken === undefined ? Object.values(value)[0] : value[spoken.language]
  return spoken === undefined || spoken.language === spoken.languages[0] ? value : undefined
}

type Path = readonly (string | number)[]
type Parts = Readonly<Record<string, unknown>>

const TEXT = '#/$defs/text'

function resolved(node: SchemaObject, root: SchemaObject): SchemaObject {
  const name = typeof node.$ref === 'string' ? node.$ref.replace('#/$defs/', '') : undefined
  return { ...(name === undefined ? {} : root.$defs?.[name]), ...node }
}

function isObject(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textsFor(languages: readonly string[]): string {
  return `an object with a text for ${languages.map((each) => `\`${each}\``).join(' and ')}`
}
