import codebookSchema from '../../schemas/codebook.schema.json' with { type: 'json' }
import type { CodebookFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { type CheckedDocument, isSound, readSound } from '../input/sound.ts'
import { addUpProblems } from './add-up-rules.ts'
import { askedOfProblems } from './asked-of-rules.ts'
import { batteryProblems } from './battery-rules.ts'
import { classProblems } from './class-rules.ts'
import { codeProblems } from './code-rules.ts'
import { designProblems } from './codebook-design-rules.ts'
import { idProblems, itemLists, type TakenIds } from './codebook-id-rules.ts'
import { typeProblems } from './codebook-type-rules.ts'
import type { DesignKind } from './data-files.ts'
import { batteryOf, idsOf, type QuestionEntry, questionsOf } from './link-questions.ts'
import { netProblems } from './net-rules.ts'
import { labelsIn, type PlacedText, repeatedLabels } from './repeated-texts.ts'
import { scaleProblems } from './scale-rules.ts'
import { scoreProblems } from './score-rules.ts'
import type { Battery, Question, Topic } from './study.ts'
import { inLanguage, type Spoken } from './translations.ts'
import { mayBeQuestion, UNKNOWN_ID, type Unread } from './unread.ts'

/** The questions of a study and the subjects of its quotes, as far as nothing is wrong with them. */
export interface Codebook {
  /** Absent when anything is wrong with them. */
  readonly topics: readonly Topic[] | undefined
  readonly questions: readonly Question[]
  /** With those of which something is wrong: what a wave asks is known by them. An id that is not known is `UNKNOWN_ID`. */
  readonly batteries: readonly Battery[]
  /** Questions that are left out, because something is wrong with them. */
  readonly unread: Unread['questions']
}

/** What study.json says of its questions. */
export interface CodebookBasis extends TakenIds {
  readonly kind: DesignKind
  /** Absent when it cannot be known. */
  readonly spoken?: Spoken
}

/** Reads and checks codebook.json. */
export async function loadCodebook(
  files: Files,
  path: string,
  basis: CodebookBasis,
): Promise<CheckedDocument<Codebook>> {
  const { document, faults, problems } = await readSound<CodebookFile>(
    files,
    path,
    codebookSchema,
    (written, schema) => inLanguage(written, schema, basis.spoken),
  )
  if (document === undefined) return { document, value: undefined, problems }
  const codebook = validPart(document, faults)
  const broken = ruleProblems(document, codebook, basis, faults)
  const sound = soundPart(document, codebook, basis, [...faults, ...broken])
  // Of a file that is not quite JSON a question may be missing.
  const isComplete = faults.length === problems.length && problems.every(({ rule }) => rule !== 'not-json')
  return {
    document,
    value: isComplete ? sound : { ...sound, unread: [...sound.unread, UNKNOWN_ID] },
    problems: [...problems, ...broken],
  }
}

/** What follows the schema. A question that does not is replaced, so that the others keep their places. */
function validPart(document: JsonDocument, invalid: readonly Problem[]): CodebookFile {
  const { topics, questions, notAsked } = Object(document.value) as Partial<CodebookFile>
  return {
    ...(isSound(document, ['notAsked'], invalid) && defined({ notAsked })),
    topics: topics !== undefined && isSound(document, ['topics'], invalid) ? topics : [],
    questions: (Array.isArray(questions) ? questions : []).map((entry, index) =>
      isSound(document, ['questions', index], invalid) ? entry : placeholder(entry),
    ),
  }
}

function placeholder(written: unknown): QuestionEntry {
  const { id, type, items } = Object(written) as Readonly<Record<'id' | 'type' | 'items', unknown>>
  const listed = Array.isArray(items) ? items : undefined
  return {
    id: textOr(id),
    label: '',
    type: type === 'battery' || items !== undefined ? 'battery' : 'open',
    unitOfAnalysis: 'interview',
    ...defined({ items: listed?.map((item) => ({ id: textOr(Object(item).id), label: '' })) }),
  }
}

function textOr(id: unknown): string {
  return typeof id === 'string' ? id : UNKNOWN_ID
}

/** What the rules say of the questions that follow the schema, without what follows from those that do not. */
function ruleProblems(
  document: JsonDocument,
  codebook: CodebookFile,
  basis: CodebookBasis,
  invalid: readonly Problem[],
): Problem[] {
  const isValid = (index: number) => isSound(document, ['questions', index], invalid)
  const unread = unreadIds(document, codebook, invalid)
  const followsFrom = ({ askedOf }: QuestionEntry) =>
    askedOf !== undefined && mayBeQuestion(askedOf.question, unread)
  const told = (problems: readonly Problem[], isTold: (entry: QuestionEntry, index: number) => boolean) =>
    problems.filter((problem) =>
      codebook.questions.every(
        (entry, index) => isTold(entry, index) || !document.holds(['questions', index], problem),
      ),
    )
  return [
    ...told(
      [
        ...idProblems(document, codebook, basis),
        ...typeProblems(document, codebook),
        ...designProblems(document, codebook, basis.kind),
        ...scaleProblems(document, codebook),
        ...netProblems(document, codebook),
        ...scoreProblems(document, codebook),
        ...batteryProblems(document, codebook),
        ...addUpProblems(document, codebook),
        ...classProblems(document, codebook),
        ...codeProblems(document, codebook),
        ...labelProblems(document, codebook),
      ],
      (_entry, index) => isValid(index),
    ),
    ...told(
      askedOfProblems(document, codebook),
      (entry, index) => isValid(index) && !(invalid.length > 0 && followsFrom(entry)),
    ),
  ]
}

/** Questions, or what a question is counted by, that readers cannot tell apart. */
function labelProblems(document: JsonDocument, { topics, questions }: CodebookFile): Problem[] {
  return [
    ...repeatedLabels(document, labelsIn(['topics'], topics)),
    ...repeatedLabels(document, [...labelsIn(['questions'], questions), ...questions.flatMap(indexLabel)]),
    ...questions.flatMap((question, index) => {
      const lists = itemLists(question).map(({ path, items }) =>
        labelsIn(['questions', index, ...path], items),
      )
      return [
        ...repeatedLabels(document, lists.flat()),
        ...repeatedLabels(document, labelsIn(['questions', index, 'items'], question.items ?? [])),
      ]
    }),
  ]
}

function indexLabel({ index }: QuestionEntry, place: number): PlacedText[] {
  return index === undefined ? [] : [{ text: index.label, pointer: ['questions', place, 'index', 'label'] }]
}

/** The questions and topics with which nothing is wrong. */
function soundPart(
  document: JsonDocument,
  { topics, questions, notAsked }: CodebookFile,
  { kind }: CodebookBasis,
  problems: readonly Problem[],
): Codebook {
  const unread = unreadIds(document, { questions }, problems)
  return {
    topics: isSound(document, ['topics'], problems) ? topics : undefined,
    questions: questions
      .filter(({ id }) => !unread.includes(id))
      .flatMap((question) => questionsOf({ ...defined({ notAsked }), ...question }, kind)),
    batteries: questions.flatMap(batteryOf),
    unread,
  }
}

/** Ids of the questions with which something is wrong; a wrong id may stand for any. */
function unreadIds(
  document: JsonDocument,
  { questions }: Pick<CodebookFile, 'questions'>,
  problems: readonly Problem[],
): Unread['questions'] {
  if (questions.length === 0) return [UNKNOWN_ID]
  return questions.flatMap((entry, index) => {
    if (isSound(document, ['questions', index], problems)) return []
    const ids = [['id'], ...(entry.items ?? []).map((_, item) => ['items', item, 'id'])]
    const isClear = (entry.type === 'battery') === (entry.items !== undefined)
    const areSound = ids.every((path) => isSound(document, ['questions', index, ...path], problems))
    return isClear && areSound ? idsOf(entry) : [...idsOf(entry), UNKNOWN_ID]
  })
}
