import { expect, test } from 'vitest'
import { loadEditions, rebuild, reload, textsOf, withoutClaims } from './flips/rebuild.ts'
import { interviewsOf, published, type WaveId } from './flips/sources.ts'
import { shownIn } from './flips/traced-texts.ts'

/** What a report says, claims aside, when the answers to one question are set: those it shows, and its passages. */
async function told(wave: WaveId, column: string, answer: (row: number, old: string) => string) {
  const path = interviewsOf(wave)
  const { columns, rows } = published[path] ?? { columns: [], rows: [] }
  const at = columns.indexOf(column)
  const set = rows.map((row, index) => row.with(at, row[at] === '' ? '' : answer(index, row[at] ?? '')))
  const study = await reload(textsOf({ [path]: { columns, rows: set } }))
  const edition = (await loadEditions()).map(withoutClaims).find((each) => each.wave === wave)
  if (!('waves' in study) || edition === undefined) throw new Error('nothing to tell of')
  const { document } = await rebuild(edition, study, true)
  if (document === undefined) throw new Error('the report is refused')
  return { figures: document.figures.map(({ text }) => text), text: shownIn(document).passages.join('\n') }
}

test('one member is a member, and no range runs from a number to itself', async () => {
  const members = await told('2015-01', 'team-members', (row, old) => (row === 0 ? '1' : old))
  expect(members.text).toContain('Het kleinste team telt 1 lid, het grootste 21.')
  expect(members.text).toContain('Sociale teams tellen 1 tot 21\u00A0leden;')
  const alike = await told('2015-01', 'team-members', () => '7')
  expect(alike.text).toContain('Sociale teams tellen 7\u00A0leden;')
  const fte = await told('2015-01', 'team-fte', () => '8')
  expect(fte.text).toContain('In arbeidstijd gaat het om 8\u00A0fte.')
})

test('a chart rounds a median no further than words do', async () => {
  // The first eight rows speak for nine of the eighteen municipalities with teams.
  const { figures } = await told('2015-01', 'team-fte', (row) => (row < 8 ? '6.5' : '7'))
  expect(figures.filter((text) => text.includes('mediaan 6'))).toEqual(['mediaan 6,75'])
})

test.each<[WaveId, string, string, string, string]>([
  ['2015-01', 'team-experience', '-', 'Volgens geen enkele zijn inwoners positief', 'schakelt snel'],
  [
    '2015-01',
    'team-care',
    'also-care',
    'Bij alle biedt het team ook zelf hulp, bij geen enkele',
    'geen van deze',
  ],
  ['2017-06', 'budget-merged', 'no', 'Gemeenten schuiven daarom met hun geld', 'geen onderscheid meer'],
  ['2017-06', 'monitoring-satisfaction', 'satisfied', 'alle zijn tevreden', 'De ontevredenheid heeft'],
  [
    '2017-06',
    'youth-practice-nurse-experience',
    'neutral',
    'geen enkele is er zeer over',
    'juist omdat het contact',
  ],
  [
    '2017-06',
    'negative-experiences',
    'bureaucracy',
    'Geen enkele gemeente voelt zich beknot.',
    'het verbouwen kostte',
  ],
])('in %s all %s being %s: says "%s", and nothing of "%s"', async (wave, column, answer, says, leavesOut) => {
  const { text } = await told(wave, column, () => answer)
  expect(text).toContain(says)
  expect(text).not.toContain(leavesOut)
})

const PATIENCE = ['vragen daarom om geduld', 'heeft daarom geduld nodig']

test.each<[string, Record<string, string>, string, readonly string[]]>([
  [
    'budget-shortage',
    { youth: 'wmo', wmo: 'participation', participation: 'youth' },
    'De tekorten zitten vooral bij de Wmo, net als de overschotten.',
    ['Het totaal verhult', 'vullen het gat', 'Tekorten zijn er het vaakst bij', 'meer dan er binnenkomt'],
  ],
  [
    'transformation',
    { ongoing: 'completed', completed: 'ongoing' },
    'Een taak die past',
    ['Onderweg', ...PATIENCE],
  ],
  [
    'participation-society',
    { 'too-early': 'big-step', 'big-step': 'almost', almost: 'differs', differs: 'too-early' },
    'Eén gemeente vindt het daar veel te vroeg voor',
    PATIENCE,
  ],
  [
    'social-teams-plan',
    { considering: 'no-plan', 'after-merger': 'no-plan' },
    'Van deze groep staat geen enkele open voor een overstap.',
    ['nooit een sociaal team'],
  ],
])(
  'when the answers to %s turn, it says no longer what does not follow',
  async (column, turned, says, leavesOut) => {
    const turn = (cell: string) =>
      cell
        .split('|')
        .map((answer) => turned[answer] ?? answer)
        .join('|')
    const [before, after] = [
      await told('2017-06', column, (_row, old) => old),
      await told('2017-06', column, (_row, old) => turn(old)),
    ]
    expect(after.text).toContain(says)
    for (const words of leavesOut) expect(after.text).not.toContain(words)
    for (const words of leavesOut) expect(before.text).toContain(words)
  },
)
