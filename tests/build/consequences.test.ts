import { expect, test } from 'vitest'
import { check } from '../../pipeline/build/check.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { project } from '../docs/docs-project.ts'
import { projectFolders, quietHost } from '../support/build-memory.ts'
import { overlayFiles } from '../support/overlay-files.ts'

const REPORT = 'templates/annual/report.json'
const OVERVIEW = 'templates/annual/overview.md.hbs'
const INTERVIEWS = 'data/libraries/2024/interviews.csv'

/** What is said of the study that the pages show, with one text of a file in the place of another. */
function saidOf(path: string, before: string, after: string): Promise<string[]> {
  const text = project[path] ?? ''
  expect(text).toContain(before)
  return saidOfFiles({ ...project, [path]: text.replace(before, () => after) })
}

async function saidOfFiles(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { files } = overlayFiles(nodeFiles, texts)
  try {
    await check(quietHost(files), projectFolders, { study: 'libraries' })
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ file, line, column, message, rule, hint = '' }) =>
      `${file.replace(/.*\//, '')}:${line}:${column} ${message} [${rule}] ${hint}`.trim(),
    )
  }
}

test.each([
  [
    'a misspelt chart of the cover, not that its chart is shown nowhere',
    REPORT,
    '"cover": "services"',
    '"cover": "servces"',
    [
      'report.json:5:12 there is no chart `servces.vl.json` in `charts/` [unknown-chart] did you mean `services`?',
    ],
  ],
  [
    'a misspelt key of the cover',
    REPORT,
    '"cover"',
    '"covr"',
    ['report.json:5:3 unknown key `covr` [unknown-key] did you mean `cover`?'],
  ],
  [
    'a hidden character in a name, not that nothing needs it',
    OVERVIEW,
    'Vision 2030',
    'Vi\u00adsion 2030',
    [
      'overview.md.hbs:4:18 U+00AD SOFT HYPHEN cannot be seen [misleading-character] remove it: words are broken by the rules of their language',
    ],
  ],
  [
    'a character that the program uses itself, not that nothing needs the name',
    OVERVIEW,
    'The law',
    'The \ue000 law',
    ['overview.md.hbs:4:5 U+E000 has no meaning that readers share [misleading-character] remove it'],
  ],
  [
    'the form of a name, in words',
    REPORT,
    '"theme": "peiling"',
    '"theme": "Peil Ing"',
    ['report.json:7:12 found the text `Peil Ing` [wrong-form]'],
  ],
])('what a mistake alone is told of: %s', async (_, path, before, after, said) => {
  expect(await saidOf(path, before, after)).toEqual(said)
})

test.each(['overview', 'findings', 'method'])(
  'of a section %s without a file nothing else is said',
  async (name) => {
    const { [`templates/annual/${name}.md.hbs`]: _, ...texts } = project
    const said = await saidOfFiles(texts)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`there is no template \`${name}.md.hbs\` beside this file [missing-template]`)
  },
)

test.each(['na', 'n/a', 'dk', '?', '-', 'none', 'not', 'N.v.t.'])(
  'the sign %s for no answer is not taken for an answer that is like it',
  async (sign) => {
    const [said, ...others] = await saidOf(INTERVIEWS, ';yes;', `;${sign};`)
    expect(others).toEqual([])
    expect(said).toMatch(
      /unknown answer `.*` to `evening` \[unknown-answer\] say in codebook.json what `.*` stands for: in `codes` of `refused`, or in `notAsked`$/,
    )
  },
)

const THEME = 'templates/shared/peiling.theme.json'
const HEADING =
  'overview.md.hbs:3:1 the heading "Deep" of level 4 follows one of level 1 [skipped-level] write it with `##`'
const GLYPH =
  'overview.md.hbs:5:7 U+1F9FF "\u{1F9FF}" is not in Source Sans 3 or DejaVu Sans [missing-glyph] write it in characters that the theme’s font has'

test.each([
  ['is no JSON', '{', '{{', [HEADING]],
  ['has a colour that is none', '"#0B5563"', '"bluish"', [HEADING, GLYPH]],
  ['has a font that is not there', 'SourceSans3_400Regular.ttf', 'none.ttf', [HEADING]],
])(
  'of a template all is told that its theme does not decide, when that %s',
  async (_, before, after, more) => {
    const theme = (project[THEME] ?? '').replace(before, after)
    const overview = (project[OVERVIEW] ?? '').replace('\n', '\n\n#### Deep\n\nIt is \u{1F9FF}.\n')
    const said = await saidOfFiles({ ...project, [THEME]: theme, [OVERVIEW]: overview })
    expect(said[0]).toContain('peiling.theme.json:')
    expect(said.filter((line) => !line.startsWith('peiling.theme.json:'))).toEqual(more)
  },
)
