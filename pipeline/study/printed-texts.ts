import type { StudyFile, WaveFile } from '../../schemas/types.ts'
import type { JsonDocument, Pointer } from '../input/json.ts'
import type { PrintedText, Question, Topic } from './study.ts'

/** The texts of study.json that reports print as their own words. */
export function textsOfStudy(document: JsonDocument | undefined, study: Partial<StudyFile>): PrintedText[] {
  if (document === undefined) return []
  const text = texts(document)
  return [
    ...text('title', ['title'], study.title),
    ...text('name', ['publisher'], study.publisher),
    ...(['unit', 'interview'] as const).flatMap((key) => [
      ...text('noun', [key, 'singular'], study[key]?.singular),
      ...text('noun', [key, 'plural'], study[key]?.plural),
    ]),
  ]
}

/** Those of codebook.json: labels of questions and answers are left out, since they stay as respondents saw them. */
export function textsOfCodebook(
  document: JsonDocument | undefined,
  { topics = [], questions = [] }: { topics?: readonly Topic[] | undefined; questions?: readonly Question[] },
): PrintedText[] {
  if (document === undefined) return []
  const text = texts(document)
  const { questions: written = [] } = Object(document.value) as { questions?: readonly Partial<Question>[] }
  return [
    ...topics.flatMap(({ label }, index) => text('title', ['topics', index, 'label'], label)),
    ...questions.flatMap(({ id, number }) => {
      // One that is wrong is left out of the codebook.
      const noun = ['questions', written.findIndex((each) => each.id === id), 'number', 'noun']
      return [
        ...text('noun', [...noun, 'singular'], number?.noun?.singular),
        ...text('noun', [...noun, 'plural'], number?.noun?.plural),
      ]
    }),
  ]
}

/** Those of a wave.json. */
export function textsOfWave(document: JsonDocument, wave: WaveFile, isOfFirstWave: boolean): PrintedText[] {
  const text = texts(document)
  const printed = [
    ...text('name', ['label'], wave.label),
    ...text('title', ['title'], wave.title),
    ...text('title', ['subtitle'], wave.subtitle),
  ]
  return printed.map((each) => ({ ...each, isOfFirstWave }))
}

/** A text, where it is there and is the one at its pointer. */
function texts(document: JsonDocument) {
  return (as: PrintedText['as'], pointer: Pointer, text: string | undefined): PrintedText[] => {
    if (text === undefined) return []
    const place = document.place(pointer)
    return [{ as, text, place, source: document.source.line(place.line) }]
  }
}
