import { posix } from 'node:path'
import themeSchema from '../../schemas/theme.schema.json' with { type: 'json' }
import type { Theme } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { collectProblems, didYouMean, InputError, nearestOf, type Problem } from '../core/problem.ts'
import { resolveInstalled } from '../core/program.ts'
import { type Checked, checked } from '../input/checked.ts'
import { namesEnding } from '../input/folders.ts'
import { type JsonDocument, readJson } from '../input/json.ts'
import { validate } from '../input/schema.ts'
import { themeProblems } from './check-theme.ts'
import type { DraftReport, FontFamily, WebFonts } from './report.ts'
import { withPlainColours } from './theme-colours.ts'

const ENDING = '.theme.json'

/** What of a theme can be used. */
export type ReadTheme = Pick<DraftReport, 'theme' | 'themeFile' | 'fonts' | 'webFonts'>

/**
 * Reads a theme from the shared folder, and its font files from installed packages; of one with mistakes, what is sound.
 *
 * @throws InputError when there is no such theme, or nothing of it can be used
 */
export async function loadTheme(
  files: Files,
  shared: string,
  report: JsonDocument,
  name: string,
): Promise<Checked<ReadTheme>> {
  const names = await namesEnding(files, shared, ENDING)
  if (!names.includes(name)) {
    const meant = names.length === 1 ? names[0] : nearestOf(name, names)
    const unknown = unknownTheme(shared, report, name, names)
    if (meant === undefined) return { value: undefined, problems: [unknown] }
    const { value, problems } = flat(await checked(() => readTheme(files, shared, meant)))
    return { value, problems: [unknown, ...problems] }
  }
  return readTheme(files, shared, name)
}

/** What was checked when it was read. */
function flat<T>({ value, problems }: Checked<Checked<T>>): Checked<T> {
  return value ?? { value: undefined, problems }
}

async function readTheme(files: Files, shared: string, name: string): Promise<Checked<ReadTheme>> {
  const document = await readJson(files, posix.join(shared, name + ENDING))
  const written = validate<Theme>(document, themeSchema)
  const { font } = written
  const { web } = font
  const theme = await checked(() => readableTheme(written, document))
  const fonts = await checked(() => loadFonts(files, document, font))
  const webFonts = await checked(() => (web === undefined ? undefined : loadWebFonts(files, document, web)))
  return {
    value: {
      themeFile: document,
      ...defined({ theme: theme.value, fonts: fonts.value, webFonts: webFonts.value }),
    },
    problems: [...theme.problems, ...fonts.problems, ...webFonts.problems],
  }
}

function readableTheme(written: Theme, document: JsonDocument): Theme {
  const theme = withPlainColours(written, document)
  const problems = themeProblems(theme, document)
  if (problems.length > 0) throw new InputError(problems)
  return theme
}

function unknownTheme(shared: string, report: JsonDocument, name: string, names: readonly string[]): Problem {
  const hint = didYouMean(name, names)
  const message = `there is no theme \`${name}${ENDING}\` in \`${shared}\``
  return report.problem('/theme', { rule: 'missing-theme', message, ...defined({ hint }) })
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
