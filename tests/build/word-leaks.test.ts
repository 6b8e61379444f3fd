import { describe, expect, test } from 'vitest'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { runAndKeep, whereIs } from '../support/every-byte.ts'
import { overlayFiles } from '../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const DATA = `${CASE}/data/libraries`

/** Words of which each is in one field of the data, and nowhere else in the project. */
const WORDS = {
  interview: 'zebrafish',
  unit: 'walrus',
  name: 'capybara',
  listed: 'ocelot',
  answer: 'pangolin',
  remark: 'wombat',
  source: 'axolotl',
  quote: 'narwhal',
} as const

const FILES = {
  'units.csv': `unit,valley,size,name
WALRUS1,upper,small,Capybara Hill
WALRUS2,upper,small,Capybara Mill
U3,upper,large,Highbridge
L1,lower,small,Marshend
L2,lower,large,Quayside
L3,lower,large,Ferrygate
L4,lower,small,Saltings
`,
  'names.csv': 'name,public\nOcelot Square,\nOcelot Row,\n',
  '2023/interviews.csv': `interview,date,units,evening-opening,morale
zebrafish,2023-04-03,WALRUS1|L2,yes,high
A2,2023-04-04,WALRUS2|L1|L4,no,low
`,
  '2024/interviews.csv': `interview,date,units,hours,evening-opening,services,morale,remark
zebrafish,2024-04-02,WALRUS1|WALRUS2,22.5,yes,reading-groups|homework-club,high,a wombat came
B,2024-04-09,U3,41,yes,-,fair,"the wombat, again"
C,2024-04-12,L1|L4,18.25,no,reading-groups,fair,
`,
  '2024/desk-research.csv': `unit,question,answer,source,date
L2,evening-opening,yes,the door of an axolotl,2024-04-05
L3,evening-opening,yes,an axolotl told it,2024-04-05
`,
  '2024/quotes.json': `{
  "quotes": [
    { "topic": "evenings", "interview": "zebrafish", "text": "After six the narwhal comes in." }
  ]
}
`,
}
type File = keyof typeof FILES

/** The study with those words, an open question and some texts of its files replaced. */
async function study(...changes: readonly (readonly [file: File, from: string, to: string])[]) {
  const texts: Record<string, string> = { ...FILES }
  for (const [file, from, to] of changes) {
    if (!texts[file]?.includes(from)) throw new Error(`${file} does not hold ${from}`)
    texts[file] = texts[file].replace(from, to)
  }
  const source = async (name: string) => new TextDecoder().decode(await nodeFiles.read(`${DATA}/${name}`))
  const open =
    '{ "id": "remark", "label": "More?", "type": "open", "unitOfAnalysis": "interview", "required": false },'
  texts['codebook.json'] = (await source('codebook.json')).replace('"questions": [', `"questions": [${open}`)
  texts['2024/wave.json'] = (await source('2024/wave.json')).replace('"morale"]', '"morale", "remark"]')
  return overlayFiles(
    nodeFiles,
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${DATA}/${name}`, text])),
  )
}

test('what the loader keeps to itself is in no byte of a build', async () => {
  const left = await runAndKeep(await study(), folders)
  expect(left.problems).toEqual([])
  const { quote, ...others } = WORDS
  for (const word of Object.values(others)) expect([word, whereIs(word, left)]).toEqual([word, []])
  // The search finds what is there.
  expect(whereIs(quote, left)).toEqual(
    expect.arrayContaining(
      ['report.pdf', 'report.html', 'edition.json'].map((name) => `out/libraries/2024/${name}`),
    ),
  )
})

const INTERVIEWS = '2024/interviews.csv'
const DESK = '2024/desk-research.csv'
const QUOTES = '2024/quotes.json'

/** A mistake in a row with those words, and the rule that it breaks. */
const MISTAKES: readonly (readonly [rule: string, file: File, from: string, to: string])[] = [
  ['interview-id', INTERVIEWS, 'zebrafish,', 'a zebrafish!,'],
  ['interview-id', INTERVIEWS, 'zebrafish,', ','],
  ['interview-twice', INTERVIEWS, '\nB,', '\nzebrafish,'],
  ['missing-date', INTERVIEWS, 'zebrafish,2024-04-02', 'zebrafish,'],
  ['not-a-date', INTERVIEWS, '2024-04-02', 'pangolin'],
  ['date-outside-fieldwork', INTERVIEWS, '2024-04-02', '2019-04-02'],
  ['missing-unit', INTERVIEWS, 'WALRUS1|WALRUS2', ''],
  ['unknown-unit', INTERVIEWS, 'WALRUS1|', 'WALRUS9|'],
  ['unit-represented-twice', INTERVIEWS, 'WALRUS1|', 'WALRUS2|'],
  ['unit-represented-twice', INTERVIEWS, 'U3', 'U3|WALRUS1'],
  ['missing-answer', INTERVIEWS, '22.5,yes', '22.5,'],
  ['unknown-answer', INTERVIEWS, '22.5,yes', '22.5,pangolin'],
  ['unknown-answer', INTERVIEWS, 'homework-club', 'the pangolin'],
  ['repeated-answer', INTERVIEWS, 'homework-club', 'reading-groups'],
  ['not-a-number', INTERVIEWS, '22.5', 'pangolin'],
  ['not-a-number', INTERVIEWS, '22.5', '22 pangolin'],
  ['negative-number', INTERVIEWS, '22.5', '-1'],
  ['number-out-of-range', INTERVIEWS, '22.5', '9999'],
  ['wrong-cell-count', INTERVIEWS, 'a wombat came', 'a wombat, and a pangolin, came'],
  ['stray-quote', INTERVIEWS, 'a wombat came', 'a "wombat" came'],
  ['open-quote', INTERVIEWS, '"the wombat, again"', '"the wombat, again'],
  ['extra-column', INTERVIEWS, ',remark\n', ',remark,pangolin\n'],
  ['missing-header', INTERVIEWS, 'interview,date,units,hours,evening-opening,services,morale,remark\n', ''],
  ['value-too-long', INTERVIEWS, 'a wombat came', 'wombat '.repeat(3000)],
  ['unknown-unit', DESK, 'L2', 'WALRUS9'],
  ['unit-was-interviewed', DESK, 'L2', 'WALRUS1'],
  ['missing-question', DESK, 'L2,evening-opening', 'L2,'],
  ['unknown-question', DESK, 'L2,evening-opening', 'L2,pangolin'],
  ['desk-research-not-allowed', DESK, 'L2,evening-opening,yes', 'L2,morale,high'],
  ['desk-answer-twice', DESK, 'L3', 'L2'],
  ['unknown-answer', DESK, 'yes', 'pangolin'],
  ['missing-source', DESK, 'the door of an axolotl', ''],
  ['listed-name', DESK, 'the door of an axolotl', 'the axolotl of Capybara Hill'],
  ['not-a-date', DESK, '2024-04-05', 'pangolin'],
  ['unknown-topic', QUOTES, '"evenings"', '"narwhal"'],
  ['unknown-interview', QUOTES, '"zebrafish"', '"zebrafish9"'],
  ['listed-name', QUOTES, 'narwhal comes in', 'narwhal comes from Ocelot Row'],
  ['listed-name', QUOTES, 'narwhal comes in', 'narwhal comes from Capybara Mill'],
  ['not-json', QUOTES, 'narwhal comes in."', 'narwhal comes in.'],
  ['unknown-key', QUOTES, '"text"', '"narwhal"'],
  ['missing-key', QUOTES, '"interview": "zebrafish", ', ''],
  ['repeated-key', QUOTES, '"text"', '"text": "a narwhal", "text"'],
  ['wrong-type', QUOTES, '"After six the narwhal comes in."', '["narwhal"]'],
  ['wrong-form', QUOTES, '"After six the narwhal comes in."', '" "'],
  ['missing-glyph', QUOTES, 'narwhal comes', 'narwhal \u{1f433} comes'],
  ['repeated-unit', 'units.csv', 'WALRUS2', 'WALRUS1'],
  ['unit-code', 'units.csv', 'WALRUS2', 'walrus two'],
  ['unknown-stratum', 'units.csv', 'WALRUS2,upper', 'WALRUS2,Capybara'],
  ['wrong-cell-count', 'units.csv', 'Capybara Mill', 'Capybara, Mill'],
  ['several-names', 'units.csv', 'Capybara Mill', 'Capybara/Mill'],
  ['several-names', 'names.csv', 'Ocelot Row', 'Ocelot; Row'],
  ['repeated-name', 'names.csv', 'Ocelot Row', 'OCELOT SQUARE'],
  ['hidden-character', 'names.csv', 'Ocelot Row', 'Ocelot\u00adRow'],
  ['public-name', 'names.csv', 'Ocelot Row,', 'Ocelot Row,ocelot'],
  ['wrong-cell-count', 'names.csv', 'Ocelot Row,', 'Ocelot Row,,ocelot'],
]

describe('a mistake in a row', () => {
  test.each(MISTAKES)(
    'is told without any word of the data: %s in %s, %j to %j',
    async (rule, file, from, to) => {
      const left = await runAndKeep(await study([file, from, to]), folders)
      expect(left.problems.map((problem) => problem.rule)).toContain(rule)
      expect(left.published).toEqual([])
      for (const word of Object.values(WORDS)) expect([word, whereIs(word, left)]).toEqual([word, []])
    },
  )
})
