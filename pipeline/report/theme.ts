import { posix } from 'node:path'
import themeSchema from '../../schemas/theme.schema.json' with { type: 'json' }
import type { Theme } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { collectProblems, didYouMean, InputError, nearestOf } from '../core/problem.ts'
import { resolveInstalled } from '../core/program.ts'
import { namesEnding } from '../input/folders.ts'
import { type JsonDocument, readJson } from '../input/json.ts'
import { validate } from '../input/schema.ts'
import { themeProblems } from './check-theme.ts'
import type { FontFamily, Report, WebFonts } from './report.ts'
import { withPlainColours } from './theme-colours.ts'

const ENDING = '.theme.json'

/** Reads a theme from the shared folder, and its font files from installed packages. */
export async function loadTheme(
  files: Files,
  shared: string,
  report: JsonDocument,
  name: string,
): Promise<Pick<Report, 'theme' | 'themeFile' | 'fonts' | 'webFonts'>> {
  const names = await namesEnding(files, shared, ENDING)
  if (!names.includes(name)) {
    const meant = names.length === 1 ? names[0] : nearestOf(name, names)
    await collectProblems(
      () => unknownTheme(shared, report, name, names),
      async () => (meant === undefined ? undefined : readTheme(files, shared, meant)),
    )
  }
  return readTheme(files, shared, name)
}

async function readTheme(
  files: Files,
  shared: string,
  name: string,
): Promise<Pick<Report, 'theme' | 'themeFile' | 'fonts' | 'webFonts'>> {
  const document = await readJson(files, posix.join(shared, name + ENDING))
  const written = validate<Theme>(document, themeSchema)
  const { font } = written
  const { web } = font
  const [theme, fonts, webFonts] = await collectProblems(
    () => readableTheme(written, document),
    () => loadFonts(files, document, font),
    async () => (web === undefined ? undefined : loadWebFonts(files, document, web)),
  )
  return { theme, themeFile: document, fonts, ...defined({ webFonts }) }
}

function readableTheme(written: Theme, document: JsonDocument): Theme {
  const theme = withPlainColours(written, document)
  const problems = themeProblems(theme, document)
  if (problems.length > 0) throw new InputError(problems)
  return theme
}

function unknownTheme(shared: string, report: JsonDocument, name: string, names: readonly string[]): never {
  const hint = didYouMean(name, names)
  const message = `there is no theme \`${name}${ENDING}\` in \`${shared}\``
  throw new InputError([
    report.problem('/theme', {
      rule: 'missing-theme',
      message,
      ...defined({ hint }),
    }),
  ])
}

async function loadFonts(files: Files, document: JsonDocument, font: Theme['font']): Promise<FontFamily> {
  const [family, light, fallback] = await collectProblems(
    () => loadFamily(files, document, ['font'], font),
    () => loadFont(files, document, ['font', 'light'], font.light),
    () => loadFamily(files, document, ['font', 'fallback'], font.fallback),
  )
  return { ...family, light, fallback }
}

async function loadWebFonts(
  files: Files,
  document: JsonDocument,
  web: NonNullable<Theme['font']['web']>,
): Promise<WebFonts> {
  const load = (face: keyof WebFonts) => () => loadFont(files, document, ['font', 'web', face], web[face])
  const [normal, bold, italics, bolditalics, light] = await collectProblems(
    load('normal'),
    load('bold'),
    load('italics'),
    load('bolditalics'),
    load('light'),
  )
  return { normal, bold, italics, bolditalics, light }
}

type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics'

async function loadFamily(
  files: Files,
  document: JsonDocument,
  pointer: readonly string[],
  font: Readonly<Record<FontStyle | 'name', string>>,
): Promise<FontFamily> {
  const load = (style: FontStyle) => () => loadFont(files, document, [...pointer, style], font[style])
  const [normal, bold, italics, bolditalics] = await collectProblems(
    load('normal'),
    load('bold'),
    load('italics'),
    load('bolditalics'),
  )
  return { name: font.name, normal, bold, italics, bolditalics }
}

async function loadFont(
  files: Files,
  document: JsonDocument,
  pointer: readonly string[],
  path: string,
): Promise<Uint8Array> {
  try {
    return await files.read(resolveInstalled(path))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const message = `there is no font file \`${path}\` in the installed packages`
    throw new InputError([document.problem(pointer, { rule: 'missing-font', message })])
  }
}
