import { editedFile, filesIn, json, lines } from './study-files.ts'

/** Folder of the tiny study. */
export const TINY = 'data/libraries'

/**
 * The files of a small study by path: five libraries in two regions, every type of question, two waves. Takes changes
 * to it by path below the folder: another text, or `undefined` for no such file.
 */
export function tinyStudy(
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  return filesIn(TINY, FILES, changes)
}

/** A file of the tiny study with one piece of its text replaced. */
export function tinyFile(path: keyof typeof FILES, from: string, to: string): Record<string, string> {
  return editedFile(FILES, path, [from, to])
}

const STUDY = {
  $schema: '../../schemas/study.schema.json',
  title: 'Libraries and their opening hours',
  language: 'en',
  publisher: 'Library Council',
  unit: { singular: 'library', plural: 'libraries' },
  interview: { singular: 'interviewee', plural: 'interviewees' },
  strata: [
    {
      id: 'region',
      label: 'region',
      values: [
        { id: 'north', label: 'North' },
        { id: 'south', label: 'South' },
      ],
    },
  ],
}

const CODEBOOK = {
  $schema: '../../schemas/codebook.schema.json',
  topics: [
    { id: 'hours', label: 'Opening hours' },
    { id: 'money', label: 'Money' },
  ],
  questions: [
    {
      id: 'hours',
      label: 'Opening hours since last year',
      type: 'single',
      unitOfAnalysis: 'unit',
      deskResearch: true,
      answers: [
        { id: 'longer', label: 'longer' },
        { id: 'same', label: 'the same' },
        { id: 'shorter', label: 'shorter' },
      ],
      nets: [{ id: 'changed', label: 'changed', answers: ['longer', 'shorter'] }],
    },
    {
      id: 'reasons',
      label: 'Reasons for longer hours',
      type: 'multiple',
      unitOfAnalysis: 'unit',
      askedOf: { question: 'hours', answers: ['longer'] },
      answers: [
        { id: 'demand', label: 'demand', description: 'Visitors asked for it.' },
        { id: 'volunteers', label: 'volunteers' },
        { id: 'budget', label: 'a larger budget' },
      ],
    },
    {
      id: 'budget',
      label: 'Budget',
      type: 'single',
      unitOfAnalysis: 'unit',
      answers: [
        { id: 'within', label: 'within budget' },
        { id: 'pressure', label: 'under pressure' },
        { id: 'refused', label: 'would not say', missing: true },
      ],
    },
    {
      id: 'desks',
      label: 'Desks',
      type: 'number',
      unitOfAnalysis: 'unit',
      number: { integer: true, minimum: 1, maximum: 20, noun: { singular: 'desk', plural: 'desks' } },
      classes: [
        { id: 'one', label: 'one', maximum: 1 },
        { id: 'several', label: 'several', minimum: 2 },
      ],
    },
    {
      id: 'staff',
      label: 'Staff',
      type: 'number',
      unitOfAnalysis: 'unit',
      number: { integer: false, minimum: 0, maximum: 100, noun: { singular: 'fte', plural: 'fte' } },
    },
    {
      id: 'role',
      label: 'Role',
      type: 'single',
      unitOfAnalysis: 'interview',
      answers: [
        { id: 'director', label: 'director' },
        { id: 'librarian', label: 'librarian' },
      ],
    },
    { id: 'remark', label: 'Remark', type: 'open', unitOfAnalysis: 'interview', required: false },
  ],
}

const WAVE_2020 = {
  $schema: '../../../schemas/wave.schema.json',
  label: 'May 2020',
  title: 'Opening hours in 2020',
  fieldwork: { start: '2020-05-04', end: '2020-05-15' },
  published: '2020-06-01',
  questions: ['hours', 'reasons', 'role'],
}

const WAVE_2022 = {
  $schema: '../../../schemas/wave.schema.json',
  label: 'May 2022',
  title: 'Opening hours in 2022',
  subtitle: 'The second study',
  fieldwork: { start: '2022-05-02', end: '2022-05-13' },
  published: '2022-06-01',
  report: 'hours',
  questions: ['hours', 'reasons', 'budget', 'desks', 'staff', 'role', 'remark'],
  assumptions: [{ question: 'staff', assumed: true, reason: 'Not asked in so many words' }],
}

const QUOTES = {
  $schema: '../../../schemas/quotes.schema.json',
  quotes: [
    { topic: 'hours', interview: 'R01', text: 'People come in after dinner now.', illustrative: true },
    { topic: 'money', interview: 'R02', text: 'Every year there is a little less.' },
  ],
}

const FILES = {
  'study.json': json(STUDY),
  'codebook.json': json(CODEBOOK),
  'units.csv': lines(
    'unit,region,name',
    'L-01,north,Oakham',
    'L-02,north,Elmham',
    'L-03,north,Ashham',
    'L-04,south,Firham',
    'L-05,south,Pineham',
  ),
  'names.csv': lines('name', 'Willow Square', "Saint Anne's"),
  '2020-05/wave.json': json(WAVE_2020),
  '2020-05/interviews.csv': lines(
    'interview,date,units,hours,reasons,role',
    'R01,2020-05-04,L-01|L-02,same,,director',
    'R02,2020-05-15,L-04,longer,demand,librarian',
  ),
  '2022-05/wave.json': json(WAVE_2022),
  '2022-05/interviews.csv': lines(
    'interview,date,units,hours,reasons,budget,desks,staff,role,remark',
    'R01,2022-05-02,L-01|L-02,longer,demand|volunteers,within,3,2.5,director,"Open till nine,\nall week"',
    'R02,2022-05-09,L-03,shorter,,pressure,1,0.5,librarian,',
    'R03,2022-05-13,L-04,longer,-,refused,20,12,director,no remark',
  ),
  '2022-05/desk-research.csv': lines(
    'unit,question,answer,source,date',
    'L-05,hours,same,website of the library,2022-05-20',
  ),
  '2022-05/quotes.json': json(QUOTES),
}
