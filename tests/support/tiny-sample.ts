import { editedFile, filesIn, json, lines } from './study-files.ts'

/** Folder of the sample study. */
export const SAMPLE = 'data/fordham'

/**
 * The files of a small unweighted sample by path: thirty residents of two districts in one wave, and ten in the wave
 * before. Takes changes to it by path below the folder: another text, or `undefined` for no such file.
 */
export function tinySample(
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  return filesIn(SAMPLE, FILES, changes)
}

/** A file of it with pieces of its text replaced. */
export function sampleFile(
  path: keyof typeof FILES,
  ...edits: readonly (readonly [from: string, to: string])[]
): Record<string, string> {
  return editedFile(FILES, path, ...edits)
}

const STUDY = {
  $schema: '../../schemas/study.schema.json',
  title: 'Life in Fordham',
  language: 'en',
  publisher: 'Fordham Town Council',
  design: { kind: 'sample' },
  unit: { singular: 'resident', plural: 'residents' },
  strata: [
    {
      id: 'district',
      label: 'district',
      values: [
        { id: 'north', label: 'North' },
        { id: 'south', label: 'South' },
      ],
    },
  ],
}

const CODEBOOK = {
  $schema: '../../schemas/codebook.schema.json',
  topics: [{ id: 'buses', label: 'Buses' }],
  questions: [
    {
      id: 'content',
      label: 'Are you content with Fordham?',
      type: 'single',
      answers: [
        { id: 'yes', label: 'content' },
        { id: 'no', label: 'not content' },
        { id: 'refused', label: 'would not say', missing: true },
      ],
    },
    {
      id: 'reason',
      label: 'Why are you not content?',
      type: 'single',
      askedOf: { question: 'content', answers: ['no'] },
      answers: [
        { id: 'noise', label: 'noise' },
        { id: 'rents', label: 'high rents' },
      ],
    },
    {
      id: 'travel',
      label: 'How do you travel?',
      type: 'multiple',
      answers: [
        { id: 'bus', label: 'by bus' },
        { id: 'bicycle', label: 'by bicycle' },
      ],
    },
    {
      id: 'years',
      label: 'How long have you lived here?',
      type: 'number',
      number: { integer: true, minimum: 0, maximum: 110, noun: { singular: 'year', plural: 'years' } },
    },
    { id: 'remark', label: 'Remark', type: 'open' },
  ],
}

const WAVE_2023 = {
  $schema: '../../../schemas/wave.schema.json',
  label: 'spring 2023',
  title: 'Life in Fordham in 2023',
  fieldwork: { start: '2023-04-03', end: '2023-04-28' },
  published: '2023-06-01',
  questions: ['content', 'travel'],
}

const WAVE_2025 = {
  $schema: '../../../schemas/wave.schema.json',
  label: 'spring 2025',
  title: 'Life in Fordham in 2025',
  fieldwork: { start: '2025-04-07', end: '2025-05-02' },
  published: '2025-06-02',
  report: 'town',
  population: { total: 9000 },
  invited: 100,
  questions: ['content', 'reason', 'travel', 'years', 'remark'],
}

const QUOTES = {
  $schema: '../../../schemas/quotes.schema.json',
  quotes: [{ topic: 'buses', respondent: 'R03', text: 'The last bus leaves while the film is on.' }],
}

/** Of each five residents three are content, one is not, and one would not say. Only those not content are asked why. */
function contentOf(number: number): string {
  const answer = ['refused', 'yes', 'yes', 'yes', 'no'][number % 5] ?? ''
  return answer === 'no' ? `no,${number % 2 === 0 ? 'noise' : 'rents'}` : `${answer},`
}

/** Each second resident goes by bus, and each third by bicycle. */
function travelOf(number: number): string {
  const modes = [...(number % 2 === 0 ? ['bus'] : []), ...(number % 3 === 0 ? ['bicycle'] : [])]
  return modes.join('|') || '-'
}

/** The first eighteen of thirty live in the north; each tenth does not say for how many years, the others as many as their number. */
function rowOf(number: number): string {
  const district = number <= 18 ? 'north' : 'south'
  const id = `R${String(number).padStart(2, '0')}`
  return [id, district, contentOf(number), travelOf(number), number % 10 === 0 ? '' : number, ''].join(',')
}

const FILES = {
  'study.json': json(STUDY),
  'codebook.json': json(CODEBOOK),
  'names.csv': lines('name', 'Willow Square', "Saint Anne's"),
  '2023/wave.json': json(WAVE_2023),
  '2023/responses.csv': lines(
    'respondent,district,content,travel',
    ...Array.from({ length: 10 }, (_, index) => `A${index},north,${index < 4 ? 'yes' : 'no'},bus`),
  ),
  '2025/wave.json': json(WAVE_2025),
  '2025/responses.csv': lines(
    'respondent,district,content,reason,travel,years,remark',
    ...Array.from({ length: 30 }, (_, index) => rowOf(index + 1)),
  ),
  '2025/quotes.json': json(QUOTES),
}
