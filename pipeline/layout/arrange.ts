import type { Theme } from '../../schemas/types.ts'
import type { Chart } from '../charts/chart.ts'
import { COVER_MARKS, type ReportDocument } from '../prose/document.ts'
import type { FontFamily } from '../report/report.ts'
import type { Block, Footnotes, Page, TypesetDocument } from '../typesetting/document.ts'
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
    ...arrangeRunningHead(theme, context),
    footer: {
      ...{ text: document.title, mark: COVER_MARKS.title },
      ...{ style: context.styles.footer, distance: theme.space.section },
    },
    blocks: arrangeSections(document, context),
    notes: arrangeNotes(document, context),
    attachments: arrangeAttachments(context),
  }
}

/** Stands as far above the text as the footer stands below it. */
function arrangeRunningHead(
  { page, space }: Theme,
  { styles }: Context,
): Pick<TypesetDocument, 'runningHead'> {
  if (page.runningHead === undefined) return {}
  const { level } = page.runningHead
  return { runningHead: { level, style: styles.runningHead, distance: space.section } }
}

/** A report with contents opens each section on a page of its own; in a short one they follow one another. */
function arrangeSections(document: ReportDocument, context: Context): Block[] {
  const depth = contentsDepth(document)
  if (depth === undefined) return document.sections.flatMap(({ blocks }) => context.arrange(blocks))
  return [
    ...arrangeContents(depth, context),
    ...document.sections.flatMap(({ blocks }, index): Block[] => [
      ...(index === 0 ? [] : [{ type: 'pageBreak' } as const]),
      ...context.arrange(blocks),
    ]),
  ]
}

/** The notes of all sections, each at the foot of its page. */
function arrangeNotes({ sections }: ReportDocument, context: Context): Footnotes {
  const { styles, theme } = context
  const { block, paragraph } = theme.space
  const change = { text: styles.note, width: context.width - NOTE_NUMBER }
  return {
    notes: sections.flatMap(({ footnotes }) =>
      footnotes.map(({ number, blocks }) => ({
        id: footnoteTarget(number),
        number,
        blocks: context.arrange(blocks, change),
      })),
    ),
    style: styles.note,
    numberWidth: NOTE_NUMBER,
    gap: paragraph / 2,
    rule: {
      stroke: { thickness: 0.5, colour: theme.colours.rule },
      length: NOTE_RULE,
      before: block * 1.5,
      after: paragraph,
    },
  }
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
