import { chartForms } from '../../charts/chart-forms.ts'
import { templateForms } from '../../prose/template-forms.ts'
import { project } from '../project.ts'
import type { Random } from '../random.ts'

/** Whole files in the place of one of the project: by the grammar of Handlebars, the schema of Vega-Lite, and that of themes. */
export const FORMS: readonly ((random: Random) => {
  readonly file: string
  readonly how: string
  readonly content: string
})[] = [
  (random) => ({
    file: 'templates/annual/findings.md.hbs',
    how: 'template form',
    content: inWordsOfProject(templateForms(random.below(2 ** 31))),
  }),
  (random) => ({
    file: 'templates/annual/charts/services.vl.json',
    how: 'chart form',
    content: inWordsOfProject(JSON.stringify(chartForms(random.below(2 ** 31)).spec, null, 2)),
  }),
  (random) => ({ file: THEME, how: 'theme form', content: themeForm(random) }),
]

/** What the forms call the results of another study, as this one calls them. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bshop\b/g, 'evening-opening'],
  [/\bwishes\b/g, 'services'],
  [/\bclubs\b/g, 'hours'],
  [/\bregion\b/g, 'valley'],
  [/\bnorth\b/g, 'upper'],
  [/\bw1\b/g, '2023'],
  [/\bw2\b/g, '2024'],
  [/\blife\b/g, 'money'],
]

function inWordsOfProject(text: string): string {
  return NAMES.reduce((changed, [from, to]) => changed.replace(from, to), text)
}

const THEME = 'templates/shared/reading-room.theme.json'

type Json = Record<string, unknown>

/** The theme with one to three values of the kinds that its schema has there, most of them odd ones. */
function themeForm(random: Random): string {
  const theme = JSON.parse(project[THEME] ?? '{}') as Json
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const { holder, key } = random.pick(leavesOf(theme))
    holder[key] = oddValue(holder[key], random)
  }
  return `${JSON.stringify(theme, null, 2)}\n`
}

function leavesOf(value: Json): { readonly holder: Json; readonly key: string }[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? leavesOf(inner as Json) : [{ holder: value, key }],
  )
}

function oddValue(value: unknown, random: Random): unknown {
  if (typeof value === 'number') return random.pick([...SIZES, value * 2, value / 2, value + 1, -value])
  if (typeof value === 'boolean') return !value
  return random.pick(String(value).startsWith('#') ? COLOURS : WORDS)
}

const SIZES = [0, 0.1, 1, 4, 6, 7.5, 12, 36, 100, 200, 400, 595, 842, 1e4, 1e9]
const COLOURS = [
  ...['#000000', '#FFFFFF', '#808080', '#FF0000', '#0B5563', '#E8F1F2', '#777', '#12345678', '#12345'],
  ...['teal', 'white', 'transparent', 'currentColor', 'inherit', 'var(--x)', 'none', 'url(#x)', ''],
  ...[
    'hsl(190 80% 22%)',
    'rgb(0 0 0 / 50%)',
    'rgb(300,0,0)',
    'lab(50% 40 59)',
    'oklch(0.5 0.2 240)',
    'hsl(NaN 0% 0%)',
  ],
]
const WORDS = [
  ...[
    'A4',
    'A5',
    'LETTER',
    'left',
    'right',
    'Source Sans 3',
    'DejaVu Sans',
    'x',
    '',
    '../x',
    '"',
    "'",
    '</style>',
  ],
  ...[
    '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  ],
  ...['vega/package.json', 'no-such-package/font.ttf'],
]
