import { readFileSync } from 'node:fs'
import type { Theme } from '../../../schemas/types.ts'
import { programFile } from '../../core/program.ts'
import type { WebFonts } from '../../report/report.ts'
import { coverTextsCss } from './cover-texts.ts'
import { fontFacesCss } from './fonts.ts'
import { pagesCss } from './page-rules.ts'
import { paletteCss } from './palette.ts'
import { propertiesCss, wideScreen } from './properties.ts'

const [TEXT, EXHIBITS, LAYOUT, WIDE, PRINT] = ['text', 'exhibits', 'layout', 'wide', 'print'].map((name) =>
  readFileSync(programFile(`pipeline/html/stylesheet/${name}.css`), 'utf8'),
)

/** The whole style sheet of a page: what the theme sets, as custom properties where CSS reads them, and the files. */
export function styleSheet(theme: Theme, webFonts?: WebFonts): string {
  const hasFonts = webFonts !== undefined
  return [
    hasFonts ? fontFacesCss(theme.font.name, webFonts) : '',
    paletteCss(theme),
    propertiesCss(theme, hasFonts),
    TEXT,
    EXHIBITS,
    LAYOUT,
    coverTextsCss(theme),
    `@media print, ${wideScreen(theme)} {\n${WIDE}}`,
    pagesCss(theme),
    PRINT,
  ].join('\n')
}
