import { readFileSync } from 'node:fs'
import type { XmlElement } from 'xmldoc'
import { type HtmlParts, markUp } from '../../pipeline/html/mark-up.ts'
import type { Block, ReportDocument, Section } from '../../pipeline/prose/document.ts'
import type { Theme } from '../../schemas/types.ts'
import { elementsNamed, readPage } from '../support/read-page.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'

export const theme = JSON.parse(readFileSync('templates/shared/peiling.theme.json', 'utf8')) as Theme

/** Where the parts of the sample report would stand in its PDF. */
const numbers: HtmlParts['numbers'] = new Map([
  ['summary', { first: 3, last: 3 }],
  ['research', { first: 4, last: 7 }],
  ['conclusion', { first: 8, last: 9 }],
])

/** The page of a document, with the sample's chart. */
export function makePage(document: ReportDocument, parts: Partial<HtmlParts> = {}): string {
  return markUp(document, { charts: [sampleChart()], theme, attachments: [], numbers, ...parts })
}

/** The sample report with other sections. */
export function makeDocument(sections: readonly Partial<Section>[]): ReportDocument {
  const whole = sections.map(
    (section, index): Section => ({
      ...{ id: `section-${index}`, setting: 'text', blocks: [], footnotes: [] },
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
