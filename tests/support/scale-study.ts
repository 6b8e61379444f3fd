import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from './memory-files.ts'

/** Folder of the study of scales. */
export const SCALES = 'data/neighbourhood'

const STUDY = {
  title: 'How the neighbourhood is doing',
  language: 'en',
  publisher: 'Neighbourhood Desk',
  unit: { singular: 'street', plural: 'streets' },
  interview: { singular: 'resident', plural: 'residents' },
  strata: [{ id: 'side', label: 'side', values: [{ id: 'east', label: 'East' }] }],
}

/** An answer a line, so that a problem's place can be told at a glance. */
const CODEBOOK = `{
  "topics": [],
  "questions": [
    {
      "id": "content", "label": "How content are you?", "type": "scale", "unitOfAnalysis": "interview",
      "answers": [
        { "id": "very-bad", "label": "very discontent", "value": 1 },
        { "id": "bad", "label": "discontent", "value": 2 },
        { "id": "fair", "label": "neither", "value": 3 },
        { "id": "good", "label": "content", "value": 4 },
        { "id": "very-good", "label": "very content", "value": 5 },
        { "id": "unsure", "label": "do not know", "missing": true }
      ],
      "nets": [
        { "id": "top-two", "label": "content or very content", "top": 2 },
        { "id": "lowest", "label": "least content", "bottom": 1 },
        { "id": "ends", "label": "very content or very discontent", "answers": ["very-bad", "very-good"] }
      ],
      "score": { "label": "balance", "promoters": ["good", "very-good"], "detractors": ["very-bad", "bad", "fair"] }
    },
    {
      "id": "age", "label": "How old are you?", "type": "single", "unitOfAnalysis": "interview", "ordered": true,
      "answers": [
        { "id": "young", "label": "under 40" },
        { "id": "middle", "label": "40 to 64" },
        { "id": "old", "label": "65 or over" }
      ]
    },
    {
      "id": "trust", "label": "Trust in institutions", "type": "battery", "unitOfAnalysis": "interview", "required": false,
      "items": [
        { "id": "trust-police", "label": "the police" },
        { "id": "trust-council", "label": "the council" },
        { "id": "trust-press", "label": "the press" }
      ],
      "answers": [
        { "id": "much", "label": "much", "value": 3 },
        { "id": "some", "label": "some", "value": 2 },
        { "id": "none", "label": "none", "value": 1 },
        { "id": "refused", "label": "would not say", "missing": true }
      ],
      "nets": [{ "id": "any", "label": "some or much", "top": 2 }],
      "index": { "label": "trust index", "minimum": 2 }
    }
  ]
}
`

const WAVE = {
  label: 'May 2024',
  title: 'How the neighbourhood is doing in 2024',
  fieldwork: { start: '2024-05-01', end: '2024-05-31' },
  published: '2024-06-15',
  questions: ['content', 'age', 'trust'],
}

/** Ten residents. The means, scores and indexes that tests expect are counted by hand from these rows. */
const INTERVIEWS = `interview,date,units,content,age,trust-police,trust-council,trust-press
A,2024-05-02,S1,very-good,old,much,much,some
B,2024-05-02,S2,good,old,much,none,
C,2024-05-03,S3,bad,old,some,,
D,2024-05-03,S4,fair,middle,none,none,none
E,2024-05-04,S5,very-bad,young,,,
F,2024-05-04,S6,good,young,refused,some,much
G,2024-05-05,S7,unsure,middle,refused,refused,some
H,2024-05-05,S8,good,middle,much,some,some
I,2024-05-06,S9,bad,middle,some,some,none
J,2024-05-06,S10,very-good,old,none,some,much
`

const UNITS = `unit,side\n${Array.from({ length: 10 }, (_, index) => `S${index + 1},east`).join('\n')}\n`

const FILES = {
  'study.json': JSON.stringify(STUDY),
  'codebook.json': CODEBOOK,
  'units.csv': UNITS,
  'names.csv': 'name\nWillow Square\n',
  '2024/wave.json': JSON.stringify(WAVE, undefined, 2),
  '2024/interviews.csv': INTERVIEWS,
}

/**
 * The files of a study with a scale, a question with ordered answers and a battery with an index, by path. Takes pieces of
 * text to replace in one of them.
 */
export function scaleStudy(
  path: keyof typeof FILES = 'codebook.json',
  ...changes: readonly (readonly [from: string, to: string])[]
): Record<string, string> {
  const text = changes.reduce((changed: string, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`${path} does not hold ${from}`)
    return changed.replace(from, to)
  }, FILES[path])
  const files = Object.entries({ ...FILES, [path]: text })
  return Object.fromEntries(files.map(([name, content]) => [`${SCALES}/${name}`, content]))
}

/** The results of that study, changed in the same way. */
export async function scaleResults(...changes: Parameters<typeof scaleStudy>) {
  return disclose(analyse(await loadStudy(memoryFiles(scaleStudy(...changes)), SCALES), '2024'))
}

/** The same respondents as a sample, of whom the first weighs three and all others one. */
export function scaleSample(): Record<string, string> {
  const { interview: _, ...study } = STUDY
  const rows = INTERVIEWS.trim()
    .split('\n')
    .map((row) => row.split(','))
  const responses = rows.map(([respondent = '', , , ...answers], index) => {
    const [id, weight] = index === 0 ? ['respondent', 'weight'] : [respondent, index === 1 ? '3' : '1']
    return [id, weight, ...answers].join(',')
  })
  const files = {
    'study.json': JSON.stringify({ ...study, strata: [], design: { kind: 'sample', weights: 'weight' } }),
    'codebook.json': CODEBOOK.replaceAll(' "unitOfAnalysis": "interview",', '').replace(
      ', "unitOfAnalysis": "interview"',
      '',
    ),
    'names.csv': FILES['names.csv'],
    '2024/wave.json': FILES['2024/wave.json'],
    '2024/responses.csv': `${responses.join('\n')}\n`,
  }
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${SCALES}/${name}`, content]))
}
