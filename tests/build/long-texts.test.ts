import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatProblem, type InputError } from '../../pipeline/core/problem.ts'
import { buildInMemory, projectFolders } from '../support/build-memory.ts'
import { readItems, type TextItem } from '../support/read-items.ts'

const LIBRARIES = 'tests/reports/libraries'
const libraries = { data: `${LIBRARIES}/data`, templates: `${LIBRARIES}/templates`, output: 'out' }

/** Texts of this length: one of words, and one word. */
const textsOf = (length: number): string[] => [
  'een tekst van woorden die langer is dan de plaats waar hij gedrukt moet worden en '
    .repeat(20)
    .slice(0, length)
    .trim(),
  'Onderzoeksgroepenoverleg'.repeat(50).slice(0, length),
]

type Change = Record<string, string>

function changed(path: string, change: (value: Record<string, never>) => void): Change {
  const value = JSON.parse(readFileSync(path, 'utf8'))
  change(value)
  return { [path]: JSON.stringify(value, null, 2) }
}

const inTemplate = (name: string, change: (text: string) => string): Change => {
  const path = `${LIBRARIES}/templates/annual/${name}`
  return { [path]: change(readFileSync(path, 'utf8')) }
}

// biome-ignore lint/suspicious/noExplicitAny: a file of any form
const inData = (name: string, change: (value: any) => void) =>
  changed(`${LIBRARIES}/data/libraries/${name}`, change)

/** Where a report prints a text that someone writes. */
const PLACES: Readonly<Record<string, (text: string) => Change>> = {
  'title and subtitle': (text) =>
    inData('2024/wave.json', (wave) => Object.assign(wave, { title: text, subtitle: `${text}.` })),
  'label of a wave': (text) => inData('2024/wave.json', (wave) => Object.assign(wave, { label: text })),
  publisher: (text) => inData('study.json', (study) => Object.assign(study, { publisher: text })),
  'noun of a unit': (text) =>
    inData('study.json', (study) => Object.assign(study, { unit: { singular: text, plural: text } })),
  'question and answers': (text) =>
    inData('codebook.json', ({ questions }) => {
      for (const question of questions) {
        question.label = `${text} ${question.id}`
        for (const answer of question.answers ?? []) answer.label = `${text} ${answer.id}`
      }
    }),
  'description of an answer': (text) =>
    inData('codebook.json', ({ questions }) => Object.assign(questions[2].answers[0], { description: text })),
  quotes: (text) =>
    inData('2024/quotes.json', ({ quotes }) => {
      for (const [index, quote] of quotes.entries()) quote.text = `${text} ${'i'.repeat(index)}`
    }),
  'headings and contents': (text) =>
    inTemplate('findings.md.hbs', (source) =>
      source.replaceAll(/^(#+) .*$/gm, `$1 ${text} $1`.replace(/ #+$/, '')),
    ),
  'a key figure, a box, a margin and a table': (text) =>
    inTemplate('findings.md.hbs', (source) =>
      [
        source,
        `{{#key-figure "evening-opening.yes"}}${text}{{/key-figure}}`,
        `:::callout[${text}]\n${text}\n:::`,
        `:::margin\n${text}\n:::`,
        `| ${text} | b |\n| --- | --- |\n| ${text} | ${text} |`,
        `- ${text}\n- ${text}[^long]`,
        `[^long]: ${text}`,
      ].join('\n\n'),
    ),
}

/** Text that stands over other text, or off the page, as another program reads the file. */
function faultsOf(items: readonly TextItem[], width = 595, height = 842): string[] {
  const letters = items.filter(({ text }) => !/^[\s\p{M}]*$/u.test(text))
  const outside = letters.filter(
    ({ left, right, baseline }) => left < 0 || right > width || baseline < 0 || baseline > height,
  )
  const covered = letters.flatMap((one, index) =>
    letters
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) * 0.6 &&
          one.left < other.right - 1 &&
          other.left < one.right - 1,
      )
      .map((other) => `${one.text} / ${other.text}`),
  )
  return [...outside.map(({ text }) => `outside: ${text}`), ...covered]
}

/** Nothing is printed so small that a cover could hold it. */
const TOO_LONG = 'title and subtitle of 1000 letters'

describe.each(Object.entries(PLACES))('%s', (name, changeOf) => {
  test.each([150, 1000])('of %d letters are set without covering anything, or refused', async (length) => {
    for (const text of textsOf(length)) {
      const building = buildInMemory(libraries, {}, changeOf(text))
      const refusal = await building.then(
        () => undefined,
        (error: InputError) => error.problems,
      )
      if (refusal === undefined)
        for (const { pdf } of (await building).values())
          expect((await readItems(pdf)).flatMap((items) => faultsOf(items))).toEqual([])
      else {
        expect(`${name} of ${length} letters`).toBe(TOO_LONG)
        expect(refusal.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
          `text-overlaps ${LIBRARIES}/data/libraries/2024/wave.json`,
        ])
      }
    }
  })
})

describe('a cover with a chart', () => {
  const WAVE = 'data/sociaal-domein/2017-06/wave.json'
  const selection = { study: 'sociaal-domein', wave: '2017-06' }
  const build = (title: string) =>
    buildInMemory(
      projectFolders,
      selection,
      changed(WAVE, (wave) => Object.assign(wave, { title })),
    )

  test.each(textsOf(150))('sets a title of 150 letters smaller, with its subtitle: %s', async (title) => {
    const { pdf } = (await build(title)).get('sociaal-domein/2017-06') ?? { pdf: new Uint8Array() }
    const [cover = []] = await readItems(pdf)
    expect(faultsOf(cover)).toEqual([])
    const written = cover
      .map(({ text }) => text.trim())
      .join('')
      .replaceAll(/[\s-]/g, '')
    expect(written).toContain(title.replaceAll(/[\s-]/g, ''))
    const { subtitle } = JSON.parse(readFileSync(WAVE, 'utf8'))
    expect(written).toContain(subtitle.replaceAll(/[\s-]/g, ''))
  })

  test('refuses one that is longer than any size has room for', async () => {
    const title = textsOf(1000)[0] ?? ''
    const problems = await build(title).then(
      () => [],
      (error: InputError) => error.problems,
    )
    const [first = '', ...others] = problems.flatMap((problem) => formatProblem(problem).split('\n'))
    const [, words = ''] = /"(.*)…"/.exec(first) ?? []
    expect(title).toContain(words)
    expect(words).toHaveLength(40)
    expect([first, ...others.filter((line) => !line.startsWith('     '))]).toEqual([
      `${WAVE}:4:12: error: on page 1 "${words}…" and a figure lie over one another [text-overlaps]`,
      '    hint: make it shorter',
    ])
  })
  test('refuses a chart that becomes too small to read, where the template shows it', async () => {
    const long = changed('data/sociaal-domein/codebook.json', ({ questions }) => {
      const { answers } = (questions as unknown as { id: string; answers: { label: string }[] }[]).find(
        ({ id }) => id === 'vision-themes',
      ) ?? { answers: [] }
      for (const [index, answer] of answers.entries()) answer.label = `${textsOf(1000)[0]} ${index}`
    })
    const problems = await buildInMemory(projectFolders, selection, long).then(
      () => [],
      (error: InputError) => error.problems,
    )
    const template = readFileSync('templates/follow-up/summary.md.hbs', 'utf8').split('\n')
    const line = template.findIndex((text) => text.includes('{{#chart "vision-themes"')) + 1
    const { file, rule, message, hint } = problems[0] ?? {}
    expect([file, problems[0]?.line, rule]).toEqual([
      'templates/follow-up/summary.md.hbs',
      line,
      'text-too-small',
    ])
    expect(message).toMatch(/^on page \d+ a figure has text of \d(\.\d)? points, which nobody can read$/)
    expect(hint).toBe('show less in this chart')
  })
})
