import type { SchemaObject } from 'ajv'
import { namesOfColumns } from './question-columns.ts'
import type { RespondentColumns } from './sample-design.ts'
import type { Question } from './study.ts'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'
/** Of an interview or a respondent. */
const ID = '^[A-Za-z0-9-]+$'

/** What the rows of a wave are checked against. */
export interface RowRules {
  /** Questions that the wave asks. */
  readonly questions: readonly Question[]
  /** Their ids, with which a row may name one; empty when not all of them could be read. */
  readonly named: readonly string[]
  /** Codes of the frame; absent when it could not be read completely. */
  readonly units: readonly string[] | undefined
  readonly fieldwork: { readonly start: string; readonly end: string }
}

/**
 * The JSON Schema of the cells of interviews.csv, each by itself: of a row without what depends on other cells or on the
 * frame.
 */
export function interviewCellSchema({ questions, fieldwork }: Omit<RowRules, 'units'>): SchemaObject {
  return {
    $schema: DIALECT,
    type: 'object',
    properties: {
      interview: { type: 'string', pattern: ID },
      date: { type: 'string', format: 'date', ...between(fieldwork) },
      ...answerSchemas(questions),
    },
  }
}

/** The JSON Schema of a row of interviews.csv, compiled from the codebook and the wave. */
export function interviewRowSchema(rules: RowRules): SchemaObject {
  const { questions, units } = rules
  const { interview, date, ...answers } = interviewCellSchema(rules).properties
  return {
    $schema: DIALECT,
    type: 'object',
    required: ['interview', 'date', 'units', ...requiredOf(questions)],
    properties: {
      interview,
      date,
      units: { type: 'array', minItems: 1, uniqueItems: true, items: unitSchema(units) },
      ...answers,
    },
    ...all(questions.flatMap((question) => askedOfSchema(question, questions))),
  }
}

/** The JSON Schema of the cells of responses.csv, each by itself. */
export function respondentCellSchema(
  { respondent, strata, clusters }: RespondentColumns,
  questions: readonly Question[],
): SchemaObject {
  const groups = strata.map(({ id, values }) => [id, oneOfIds(values.map((value) => value.id))] as const)
  return {
    $schema: DIALECT,
    type: 'object',
    properties: {
      [respondent]: { type: 'string', pattern: ID },
      ...Object.fromEntries(groups),
      ...(clusters === undefined ? {} : { [clusters]: { type: 'string' } }),
      ...answerSchemas(questions),
    },
  }
}

/** The JSON Schema of a row of responses.csv, compiled from study.json, the codebook and the wave. */
export function respondentRowSchema(
  columns: RespondentColumns,
  questions: readonly Question[],
): SchemaObject {
  const { respondent, strata, clusters } = columns
  return {
    ...respondentCellSchema(columns, questions),
    required: [
      respondent,
      ...strata.map(({ id }) => id),
      ...(clusters === undefined ? [] : [clusters]),
      ...requiredOf(questions),
    ],
    ...all(questions.flatMap((question) => askedOfSchema(question, questions))),
  }
}

/** The JSON Schema of a row of desk-research.csv. */
export function deskRowSchema({ questions, named, units }: RowRules): SchemaObject {
  return {
    $schema: DIALECT,
    type: 'object',
    required: ['unit', 'question', 'answer', 'source', 'date'],
    properties: {
      unit: unitSchema(units),
      question: oneOfIds(named),
      answer: true,
      source: { type: 'string' },
      date: { type: 'string', format: 'date' },
    },
    ...all(
      questions.map((question) => ({
        if: { properties: { question: { const: question.id } } },
        // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
        then: { properties: { answer: answerSchema(question) } },
      })),
    ),
  }
}

/** A fieldwork that ends before it starts has a problem of its own in wave.json. */
function between({ start, end }: RowRules['fieldwork']): SchemaObject {
  return start > end ? {} : { formatMinimum: start, formatMaximum: end }
}

function answerSchemas(questions: readonly Question[]): Record<string, SchemaObject> {
  return Object.fromEntries(questions.flatMap(columnSchemas))
}

/** The questions that every row must have an answer to. */
function requiredOf(questions: readonly Question[]): string[] {
  return questions.filter(({ askedOf, required }) => askedOf === undefined && required).map(({ id }) => id)
}

function unitSchema(units: readonly string[] | undefined): SchemaObject {
  return units === undefined || units.length === 0 ? { type: 'string' } : { type: 'string', idIn: units }
}

/** Allows any text when there are no ids, because another file has the problem then. */
function oneOfIds(ids: readonly string[]): SchemaObject {
  return ids.length === 0 ? { type: 'string' } : { type: 'string', enum: ids }
}

function all(schemas: readonly SchemaObject[]): SchemaObject {
  return schemas.length === 0 ? {} : { allOf: schemas }
}

/** What the columns of a question may hold, and what they say together. */
function columnSchemas(question: Question): [name: string, schema: SchemaObject][] {
  const own: [string, SchemaObject] = [question.id, orNotAsked(question, answerSchema(question))]
  if (question.answerColumns === undefined) return [own]
  return [own, ...namesOfColumns(question).map((name): [string, SchemaObject] => [name, { type: 'integer' }])]
}

/** Null stands for a question that was not asked. */
function orNotAsked({ notAsked }: Question, schema: SchemaObject): SchemaObject {
  return notAsked === undefined ? schema : { if: { type: 'null' }, else: schema }
}

function answerSchema({ type, answers, number }: Question): SchemaObject {
  const allowed = oneOfIds(answers.map(({ id }) => id))
  const missing = answers.filter((answer) => answer.missing).map(({ id }) => id)
  switch (type) {
    case 'single':
    case 'scale':
      return allowed
    case 'multiple':
      return { type: 'array', uniqueItems: true, items: allowed, ...alone(missing) }
    case 'number': {
      const bounds = number === undefined ? {} : { minimum: number.minimum, maximum: number.maximum }
      const schema = { type: number?.integer ? 'integer' : 'number', ...bounds }
      return missing.length === 0 ? schema : { if: { enum: missing }, else: schema }
    }
    case 'open':
      return { type: 'string' }
  }
}

/** A declared non-answer is not given together with others. */
function alone(missing: readonly string[]): SchemaObject {
  if (missing.length === 0) return {}
  // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
  return { if: { contains: { enum: missing } }, then: { maxItems: 1 } }
}

/** A question with `askedOf` has an answer exactly when the earlier question has one of those answers. */
function askedOfSchema(question: Question, questions: readonly Question[]): SchemaObject[] {
  const { id, askedOf, required, notAsked } = question
  if (askedOf === undefined || !questions.some((question) => question.id === askedOf.question)) return []
  return [
    {
      if: { properties: { [askedOf.question]: { enum: askedOf.answers } }, required: [askedOf.question] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: {
        properties: { [id]: notAsked === undefined ? true : { not: { type: 'null' } } },
        ...(required && { required: [id] }),
      },
      else: { properties: { [id]: notAsked === undefined ? false : { const: null } } },
    },
  ]
}
