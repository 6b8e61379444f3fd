import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { XmlElement } from 'xmldoc'
import { type HtmlParts, markUp } from '../../pipeline/html/mark-up.ts'
import type { Block, ReportDocument, Section } from '../../pipeline/prose/document.ts'
import type { WebFonts } from '../../pipeline/report/report.ts'
import type { Theme } from '../../schemas/types.ts'
import { elementsNamed, readPage } from '../support/read-page.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'

export const theme = JSON.parse(readFileSync('templates/shared/peiling.theme.json', 'utf8')) as Theme

const { resolve } = createRequire(import.meta.url)
const readFont = (path = '') => readFileSync(resolve(path))
const { web } = theme.font

/** The theme's fonts for the web. */
export const webFonts: WebFonts = {
  normal: readFont(web?.normal),
  bold: readFont(web?.bold),
  italics: readFont(web?.italics),
  bolditalics: readFont(web?.bolditalics),
  light: readFont(web?.light),
}

/** Where the parts of a report would stand in its PDF: its headings on page 5, but for these. */
function numbersOf({ sections }: ReportDocument): HtmlParts['numbers'] {
  const headings = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'heading'))
  return new Map([
    ...headings.map(({ data }) => [data?.id ?? '', { first: 5, last: 5 }] as const),
    ['summary', { first: 3, last: 3 }],
    ['research', { first: 4, last: 7 }],
    ['conclusion', { first: 8, last: 9 }],
  ])
}

/** The page of a document, with the sample's chart. */
export function makePage(document: ReportDocument, parts: Partial<HtmlParts> = {}): string {
  return markUp(document, {
    charts: [sampleChart()],
    theme,
    attachments: [],
    numbers: numbersOf(document),
    ...parts,
  })
}

/** The sample report with other sections. */
export function makeDocument(sections: readonly Partial<Section>[]): ReportDocument {
  const whole = sections.map(
    (section, index): Section => ({
      id: `section-${index}`,
      setting: 'text',
      blocks: [],
      footnotes: [],
      ...section,
    }),
  )
  return { ...sampleReport(), sections: whole }
}

/** What blocks become: the elements of a page's one section. */
export function markedUp(...blocks: readonly Block[]): XmlElement {
  const [section] = elementsNamed(readPage(makePage(makeDocument([{ blocks }]))), 'section')
  if (section === undefined) throw new Error('The page has no section')
  return section
}

export function text(value: string) {
  return { type: 'text' as const, value }
}

export function paragraph(...children: (Block & { type: 'paragraph' })['children']) {
  return { type: 'paragraph' as const, children }
}

export function heading(depth: 1 | 2 | 3 | 4, id: string, title = id): Block {
  return { type: 'heading', depth, data: { id }, children: [text(title)] }
}
