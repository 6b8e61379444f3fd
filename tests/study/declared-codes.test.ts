import { describe, expect, test } from 'vitest'
import { codebook, type Entry, interviews, saidOf } from '../support/tiny-changes.ts'
import { TINY, tinyStudy } from '../support/tiny-study.ts'

const INTERVIEWS = '2022-05/interviews.csv'

const ANSWERS = [
  { id: 'within', label: 'within budget', codes: ['1', 'Within'] },
  { id: 'pressure', label: 'under pressure', codes: ['2'] },
  { id: 'refused', label: 'would not say', missing: true, codes: ['-9', ''] },
]

describe('codes of answers', () => {
  test('are read, and ids beside them', async () => {
    const cells = interviews({ budget: ['Within', 'pressure', ''] })
    expect(await saidOf(codebook({ budget: { answers: ANSWERS } }), cells)).toEqual([])
  })

  test('are told where a cell has none of them', async () => {
    const cells = interviews({ budget: ['1', 'Witin', '-9'] })
    expect(await saidOf(codebook({ budget: { answers: ANSWERS } }), cells)).toEqual([
      'data/libraries/2022-05/interviews.csv:3:30: error: unknown answer `Witin` to `budget` [unknown-answer]',
      '    expected: one of `1`, `Within`, `within`, `2`, `pressure`, `-9`, `refused`',
      '    hint: did you mean `Within`?',
    ])
  })

  test.each([
    ['of two answers', [['1'], ['1']], '`1` stands for both `within` and `pressure`'],
    [
      'that is the id of another',
      [['pressure'], ['2']],
      '`pressure` stands for both `pressure` and `within`',
    ],
    ['that is not asked too', [['1'], ['NA']], '`NA` stands for both `pressure` and `budget` not asked'],
  ])('%s', async (_, codes, message) => {
    const answers = ANSWERS.slice(0, 2).map((answer, index) => ({ ...answer, codes: codes[index] }))
    const said = await saidOf(
      codebook({ budget: { answers, notAsked: ['NA'] } }),
      interviews({ budget: ['within', 'pressure', 'within'] }),
    )
    expect(said.map((line) => line.replace(/^.*error: /, ''))).toEqual([
      `${message} [ambiguous-code]`,
      '    expected: one meaning for each code',
    ])
  })

  test('of a question with several answers in a cell cannot hold what joins them, or say none', async () => {
    const answers = [
      { id: 'demand', label: 'demand', codes: ['a|b'] },
      { id: 'volunteers', label: 'volunteers', codes: ['-'] },
      { id: 'budget', label: 'a larger budget' },
    ]
    const said = await saidOf(codebook({ reasons: { answers } }))
    expect(said.map((line) => line.replace(/^.*error: /, ''))).toEqual([
      '`a|b` would be several answers, because `|` joins them in a cell [joined-code]',
      '`-` stands for both none of the answers and `volunteers` [ambiguous-code]',
      '    expected: one meaning for each code',
    ])
  })

  test('joined by something else get a hint', async () => {
    expect(await saidOf(interviews({ reasons: ['demand; volunteers', '', '-'] }))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:33: error: unknown answer to `reasons` [unknown-answer]',
      '    expected: one of `demand`, `volunteers`, `budget`, joined by `|`, or `-` for none',
      '    hint: where `;` joins answers, say `"separator": ";"` in codebook.json',
    ])
  })

  test('joined by something else are told once, also when they are labels with spaces', async () => {
    const answers = [
      { id: 'demand', label: 'demand', codes: ['Readers asked'] },
      { id: 'volunteers', label: 'volunteers', codes: ['There is help'] },
      { id: 'budget', label: 'a larger budget' },
    ]
    const reasons = ['Readers asked;There is help', '', 'budget / demand']
    expect(await saidOf(codebook({ reasons: { answers } }), interviews({ reasons }))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:33: error: unknown answer to `reasons` [unknown-answer]',
      '    expected: one of `Readers asked`, `demand`, `There is help`, `volunteers`, `budget`, joined by `|`, or `-` for none',
      '    hint: where `;` joins answers, say `"separator": ";"` in codebook.json',
      '    and 1 more like this',
    ])
  })
})

describe('codes and labels that are not declared', () => {
  const CODES =
    'where the file has codes or labels for the answers, list each in `codes` of its answer in codebook.json'

  test('are told once for a column, with how many more there are', async () => {
    const cells = interviews({
      budget: ['1', 'On the whole OK', '99'],
      staff: ['1', '2', '3'],
      role: ['Head_Librarian', 'librarien', '2'],
    })
    expect(await saidOf(cells)).toEqual([
      'data/libraries/2022-05/interviews.csv:2:51: error: unknown answer `1` to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      `    hint: ${CODES}`,
      '    and 2 more like this',
      'data/libraries/2022-05/interviews.csv:2:57: error: unknown answer to `role` [unknown-answer]',
      '    expected: one of `director`, `librarian`',
      `    hint: ${CODES}`,
      '    and 1 more like this',
      'data/libraries/2022-05/interviews.csv:3:50: error: unknown answer `librarien` to `role` [unknown-answer]',
      '    expected: one of `director`, `librarian`',
      '    hint: did you mean `librarian`?',
    ])
  })

  test.each(['Within', 'within budget', 'Within_Budget', 'Within  budget'])(
    'name the answer that has %s for its id or label',
    async (text) => {
      expect(await saidOf(interviews({ budget: [text, 'pressure', 'refused'] }))).toEqual([
        `data/libraries/2022-05/interviews.csv:2:51: error: unknown answer \`${text}\` to \`budget\` [unknown-answer]`,
        '    expected: one of `within`, `pressure`, `refused`',
        `    hint: ${CODES}; this one seems to be of \`within\``,
      ])
    },
  )
})

describe('signs for no answer', () => {
  test('are told once for a value and column, with how to declare them', async () => {
    const cells = interviews({ budget: ['NA', 'NA', '.'], staff: ['#N/A', 'NULL', 'NULL'] })
    expect(await saidOf(cells)).toEqual([
      'data/libraries/2022-05/interviews.csv:2:51: error: unknown answer `NA` to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      '    hint: say in codebook.json what `NA` stands for: in `codes` of `refused`, or in `notAsked`',
      '    and 1 more like this',
      'data/libraries/2022-05/interviews.csv:2:56: error: the value `#N/A` for `staff` is not a number [not-a-number]',
      '    expected: a number from 0 to 100',
      '    hint: say in codebook.json what `#N/A` stands for: in `missing` of `number`, or in `notAsked`',
      'data/libraries/2022-05/interviews.csv:3:35: error: the value `NULL` for `staff` is not a number [not-a-number]',
      '    expected: a number from 0 to 100',
      '    hint: say in codebook.json what `NULL` stands for: in `missing` of `number`, or in `notAsked`',
      '    and 1 more like this',
      'data/libraries/2022-05/interviews.csv:4:30: error: unknown answer `.` to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      '    hint: say in codebook.json what `.` stands for: in `codes` of `refused`, or in `notAsked`',
    ])
  })

  test('are right where the codebook says what they are', async () => {
    const cells = interviews({ budget: ['NA', '1', 'NULL'], staff: ['#N/A', '-7', '1.5'] })
    const missing = [{ id: 'unknown', label: 'does not know', codes: ['#N/A'] }]
    const number = { integer: false, minimum: 0, maximum: 100, missing }
    const answers = [
      ...ANSWERS.slice(0, 2),
      { id: 'refused', label: 'would not say', missing: true, codes: ['NULL'] },
    ]
    const declared = codebook(
      { budget: { answers }, staff: { number, notAsked: ['-7'] } },
      { notAsked: ['NA'] },
    )
    expect(await saidOf(declared, cells)).toEqual([])
  })

  test('for a question that was asked', async () => {
    const cells = interviews({ reasons: ['NA', 'NA', '-'] })
    expect(await saidOf(codebook({ reasons: { notAsked: ['NA'] } }), cells)).toEqual([
      'data/libraries/2022-05/interviews.csv:2:33: error: this cell says that `reasons` was not asked, but it is asked when `hours` is `longer` [said-not-asked]',
      '    expected: one of `demand`, `volunteers`, `budget`, joined by `|`, or `-` for none',
    ])
  })
})

test('a language that is like another in no letter gets no guess', async () => {
  const study = tinyStudy()[`${TINY}/study.json`] ?? ''
  expect(await saidOf({ 'study.json': study.replace('"language": "en"', '"language": "de"') })).toEqual([
    'data/libraries/study.json:4:15: error: found the text `de` [unknown-value]',
    '    expected: one of `nl`, `en`',
  ])
})

test('a missing answer beside others of a `multiple` question', async () => {
  const answers = [
    { id: 'demand', label: 'demand' },
    { id: 'volunteers', label: 'volunteers' },
    { id: 'unknown', label: 'does not know', missing: true },
  ]
  const cells = interviews({ reasons: ['demand|unknown', '', 'unknown'] })
  expect(await saidOf(codebook({ reasons: { answers } }), cells)).toEqual([
    'data/libraries/2022-05/interviews.csv:2:33: error: `unknown` of `reasons` stands beside another answer here [missing-with-answers]',
    '    expected: a declared non-answer alone, or answers without it',
  ])
})

describe('numbers', () => {
  const staff = (number: Entry, own: Entry = {}) =>
    codebook({ staff: { number: { integer: false, minimum: 0, maximum: 9999, ...number }, ...own } })

  test.each([
    ['a point', ['1.250', '12', '3.500'], 'the value `1.250` for `staff` may be 1250 or 1.25'],
    ['a comma', ['"1,250"', '12', '"3,500"'], 'the value `1,250` for `staff` may be 1250 or 1.25'],
  ])('that may be thousands or decimals, with %s', async (_, cells, message) => {
    expect(await saidOf(staff({}), interviews({ staff: cells }))).toEqual([
      `data/libraries/2022-05/interviews.csv:2:60: error: ${message} [ambiguous-number]`,
      '    expected: a number that can be read in one way',
      '    hint: leave out a thousands separator; for a decimal mark, add `decimals` to `number` in codebook.json',
      '    and 1 more like this',
    ])
  })

  test.each([
    ['another number of the column shows that its mark is a decimal one', {}, ['1.250', '12', '3.5']],
    ['it begins with 0', {}, ['0.250', '0.125', '0']],
    ['four digits stand before the mark', {}, ['1250.125', '12', '1']],
    ['the codebook allows three decimals', { decimals: 3 }, ['1.250', '12', '3.500']],
  ])('that are surely decimals, because %s', async (_, number, cells) => {
    expect(await saidOf(staff(number), interviews({ staff: cells }))).toEqual([])
  })

  test('with a point and with a comma in one column', async () => {
    expect(await saidOf(staff({}), interviews({ staff: ['1.5', '"1,5"', '"2,5"'] }))).toEqual([
      'data/libraries/2022-05/interviews.csv:3:41: error: `staff` has a comma here, and a point on line 2 [mixed-decimal-marks]',
      '    expected: the same decimal mark in all numbers of a question',
      '    and 1 more like this',
    ])
  })

  test('of thousands beside decimals', async () => {
    expect(await saidOf(staff({}), interviews({ staff: ['1.250', '"750,50"', '"1.250,50"'] }))).toEqual([
      'data/libraries/2022-05/interviews.csv:3:41: error: `staff` has a comma here, and a point on line 2 [mixed-decimal-marks]',
      '    expected: the same decimal mark in all numbers of a question',
      '    hint: leave out thousands separators',
      'data/libraries/2022-05/interviews.csv:4:41: error: the value `1.250,50` for `staff` is not a number [not-a-number]',
      '    expected: a number from 0 to 9999',
      '    hint: leave out the thousands separator',
    ])
  })

  test('with more decimals than the codebook allows', async () => {
    expect(await saidOf(staff({ decimals: 1 }), interviews({ staff: ['1.250', '1.25', '1.5'] }))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:60: error: the value `1.250` for `staff` has too many decimals [too-many-decimals]',
      '    expected: a number of at most 1 decimal from 0 to 9999',
      '    hint: leave out the thousands separator',
      'data/libraries/2022-05/interviews.csv:3:41: error: the value `1.25` for `staff` has too many decimals [too-many-decimals]',
      '    expected: a number of at most 1 decimal from 0 to 9999',
    ])
  })

  test.each([
    [
      'in the range of answers',
      [{ id: 'refused', label: 'no', codes: ['9'] }],
      {},
      '`9` stands for both an answer from 0 to 9999 and `refused`',
    ],
    [
      'as a range that reaches the answers',
      [{ id: 'refused', label: 'no', from: -9, to: 0 }],
      {},
      '`0` stands for both an answer from 0 to 9999 and `refused`',
    ],
    [
      'of two kinds',
      [
        { id: 'refused', label: 'no', to: -8 },
        { id: 'unknown', label: 'not known', codes: ['-9.0'] },
      ],
      {},
      '`-9.0` stands for both `refused` and `unknown`',
    ],
    [
      'as a text of two kinds',
      [
        { id: 'refused', label: 'no', codes: ['NA'] },
        { id: 'unknown', label: 'not known', codes: ['NA'] },
      ],
      {},
      '`NA` stands for both `refused` and `unknown`',
    ],
    [
      'that are not asked too',
      [{ id: 'refused', label: 'no', codes: ['-9'] }],
      { notAsked: ['-9'] },
      '`-9` stands for both `refused` and `staff` not asked',
    ],
  ])('with missing codes %s', async (_, missing, own, message) => {
    const said = await saidOf(staff({ missing }, own))
    expect(said.map((line) => line.replace(/^.*error: /, ''))).toEqual([
      `${message} [ambiguous-code]`,
      '    expected: one meaning for each code',
    ])
  })

  test('with missing codes that stand for nothing', async () => {
    const missing = [
      { id: '99', label: 'not known' },
      { id: 'refused', label: 'would not say', from: -1, to: -5 },
    ]
    const said = await saidOf(staff({ missing, integer: true, decimals: 1 }))
    expect(said.map((line) => line.replace(/^.*error: /, ''))).toEqual([
      '`99` is an id, and which numbers stand for it is not said [missing-part]',
      '    expected: `codes`, `from` or `to`',
      '`from` -1 is more than `to` -5 [empty-range]',
      '`decimals` does not suit whole numbers (`integer`) [wrong-part]',
    ])
  })
})

describe('a column for each answer', () => {
  const columns = (own: Entry = {}) => codebook({ reasons: { columns: 'answers', required: false, ...own } })
  const rows = (...reasons: readonly string[]) => ({
    [INTERVIEWS]: [
      'interview,date,units,hours,reasons.demand,reasons.volunteers,reasons.budget,budget,desks,staff,role,remark',
      ...['R01,2022-05-02,L-01|L-02,longer', 'R02,2022-05-09,L-03,shorter', 'R03,2022-05-13,L-04,longer'].map(
        (row, index) => `${row},${reasons[index]},within,3,2.5,director,`,
      ),
    ].join('\n'),
  })

  test('has 1 or 0, or is empty where all are', async () => {
    expect(await saidOf(columns(), { '2020-05/interviews.csv': OLD }, rows('1,0,1', ',,', '0,0,0'))).toEqual(
      [],
    )
  })

  test('has what the codebook says', async () => {
    const own = { yes: ['TRUE'], no: ['FALSE', ''], notAsked: ['NA'] }
    expect(
      await saidOf(
        columns(own),
        { '2020-05/interviews.csv': OLD_TRUE },
        rows('TRUE,FALSE,', 'NA,NA,NA', ',,'),
      ),
    ).toEqual([])
  })

  test('is a mistake where some are empty, or have another text', async () => {
    expect(await saidOf(columns(), { '2020-05/interviews.csv': OLD }, rows('1,,0', ',,', '1,2,NA'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:35: error: no answer in `reasons.volunteers`, although other columns of `reasons` have one [half-answered]',
      '    expected: one of `1`, `0`, or no answer in any column of `reasons`',
      '    hint: where an empty cell says that it was not given, list `""` in `no` in codebook.json',
      'data/libraries/2022-05/interviews.csv:4:30: error: unknown answer `2` in `reasons.volunteers` [unknown-answer]',
      '    expected: one of `1`, `0`',
      'data/libraries/2022-05/interviews.csv:4:32: error: unknown answer `NA` in `reasons.budget` [unknown-answer]',
      '    expected: one of `1`, `0`',
      '    hint: say in codebook.json what `NA` stands for: in `yes`, `no` or `notAsked`',
    ])
  })

  test('is told once where it is empty and others are not', async () => {
    expect(await saidOf(columns(), { '2020-05/interviews.csv': OLD }, rows('1,,0', '0,,1', '1,,1'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:35: error: no answer in `reasons.volunteers`, although other columns of `reasons` have one [half-answered]',
      '    expected: one of `1`, `0`, or no answer in any column of `reasons`',
      '    hint: where an empty cell says that it was not given, list `""` in `no` in codebook.json',
      '    and 2 more like this',
    ])
  })

  test('is missing, or has an answer where it was not asked', async () => {
    const own = { required: true }
    expect(
      await saidOf(columns(own), { '2020-05/interviews.csv': OLD }, rows(',,', '0,1,0', '1,0,0')),
    ).toEqual([
      'data/libraries/2022-05/interviews.csv:2:33: error: no answer to `reasons`, which is asked when `hours` is `longer` [missing-answer]',
      '    expected: in each column one of `1`, `0`',
      '    hint: where nobody need answer, set `required` to false in codebook.json',
      'data/libraries/2022-05/interviews.csv:3:29: error: `reasons` has an answer here, but it is asked only when `hours` is `longer` [answer-not-asked]',
      '    expected: empty cells',
    ])
  })

  test('is missing in the header', async () => {
    expect(
      await saidOf(
        columns(),
        {
          '2020-05/interviews.csv': OLD.replace(',reasons.budget', '')
            .replace(',,,,', ',,,')
            .replace(',1,0,0', ',1,0'),
        },
        rows(',,', ',,', ',,'),
      ),
    ).toEqual([
      'data/libraries/2020-05/interviews.csv:1:1: error: the column `reasons.budget` is missing [missing-column]',
    ])
  })

  test('has codes that say yes and no', async () => {
    const answers = [
      { id: 'demand', label: 'demand', codes: ['0'] },
      { id: 'budget', label: 'budget' },
    ]
    const said = await saidOf(
      codebook({ reasons: { columns: 'answers', answers, yes: ['1', 'x'], no: ['0', 'x'] } }),
    )
    expect(said.map((line) => line.replace(/^.*error: /, '')).slice(0, 4)).toEqual([
      '`0` stands for both `no` and `yes` [ambiguous-code]',
      '    expected: one meaning for each code',
      '`x` stands for both `yes` and `no` [ambiguous-code]',
      '    expected: one meaning for each code',
    ])
  })

  test('is not there for `yes` and `no`', async () => {
    const said = await saidOf(codebook({ reasons: { yes: ['1'] } }))
    expect(said.map((line) => line.replace(/^.*error: /, ''))).toEqual([
      '`yes` is about columns of answers, and this question has none [wrong-part]',
      '    hint: set `columns` to `answers`',
    ])
  })
})

const OLD = [
  'interview,date,units,hours,reasons.demand,reasons.volunteers,reasons.budget,role',
  'R01,2020-05-04,L-01|L-02,same,,,,director',
  'R02,2020-05-15,L-04,longer,1,0,0,librarian',
].join('\n')
const OLD_TRUE = OLD.replace(',,,,', ',NA,NA,NA,').replace('1,0,0', 'TRUE,FALSE,FALSE')
