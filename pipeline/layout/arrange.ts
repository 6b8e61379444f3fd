import type { Theme } from '../../schemas/types.ts'
import type { Chart } from '../charts/chart.ts'
import type { ReportDocument, Section } from '../prose/document.ts'
import type { FontFamily } from '../report/report.ts'
import type { Block, Page, TypesetDocument } from '../typesetting/document.ts'
import { arrangeAttachments } from './attachments.ts'
import { arrangeContents, contentsDepth } from './contents.ts'
import type { Context } from './context.ts'
import { arrangeCover } from './cover.ts'
import { arrangeBlock } from './handlers/handlers.ts'
import { footnoteTarget } from './inlines.ts'
import { stylesOf } from './styles.ts'

/** Lays a report out: gives every part its look and place, all but the page breaks. */
export function arrange(
  document: ReportDocument,
  charts: readonly Chart[],
  theme: Theme,
  fonts: FontFamily,
): TypesetDocument {
  const page = pageOf(theme)
  const { words } = document
  const context = contextOf(document, charts, theme, page)
  return {
    info: {
      title: document.title,
      author: document.publisher,
      subject: document.subtitle ?? '',
      language: document.language,
      created: new Date(document.published),
      creator: 'Peiling',
    },
    page,
    fonts,
    words: { and: words.pagesAnd, to: words.pagesTo, page: words.page, footnote: words.footnote },
    cover: arrangeCover(document, theme, context.styles, page),
    footer: { text: document.title, style: context.styles.footer, distance: theme.space.section },
    blocks: arrangeSections(document, context),
    attachments: arrangeAttachments(context),
  }
}

/** A report with contents opens each section on a page of its own; in a short one they follow one another. */
function arrangeSections(document: ReportDocument, context: Context): Block[] {
  const depth = contentsDepth(document)
  if (depth === undefined) return document.sections.flatMap((section) => arrangeSection(section, context))
  return [
    ...arrangeContents(depth, context),
    ...document.sections.flatMap((section, index): Block[] => [
      ...(index === 0 ? [] : [{ type: 'pageBreak' } as const]),
      ...arrangeSection(section, context),
    ]),
  ]
}

function arrangeSection({ blocks, footnotes }: Section, context: Context): Block[] {
  if (footnotes.length === 0) return context.arrange(blocks)
  const { styles, theme } = context
  const { block, paragraph } = theme.space
  return [
    ...context.arrange(blocks),
    {
      type: 'rule',
      stroke: { thickness: 0.5, colour: theme.colours.rule },
      length: NOTE_RULE,
      space: { before: block * 1.5, after: paragraph },
      keepWithNext: true,
    },
    {
      type: 'footnotes',
      notes: footnotes.map(({ number, blocks: note }) => ({
        id: footnoteTarget(number),
        number,
        blocks: context.arrange(note, { text: styles.note, width: context.width - NOTE_NUMBER }),
      })),
      style: styles.note,
      numberWidth: NOTE_NUMBER,
      gap: paragraph / 2,
      space: { after: block },
    },
  ]
}

const NOTE_RULE = 60
const NOTE_NUMBER = 14

function contextOf(
  document: ReportDocument,
  charts: readonly Chart[],
  theme: Theme,
  { width, margins }: Page,
): Context {
  const styles = stylesOf(theme)
  return withArrange({
    document,
    charts: new Map(charts.map((chart) => [chart.name, chart])),
    theme,
    styles,
    text: styles.body,
    width: width - margins.left - margins.right,
  })
}

function withArrange(context: Omit<Context, 'arrange'>): Context {
  const whole: Context = {
    ...context,
    arrange: (nodes, change = {}) => {
      const inner = withArrange({ ...context, ...change })
      return nodes.flatMap((node) => arrangeBlock(node, inner))
    },
  }
  return whole
}

function pageOf({ page }: Theme): Page {
  return { ...PAGE_SIZES[page.size], margins: page.margins }
}

const PAGE_SIZES: Readonly<Record<Theme['page']['size'], { width: number; height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  LETTER: { width: 612, height: 792 },
}
