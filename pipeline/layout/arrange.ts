import type { Theme } from '../../schemas/types.ts'
import type { Chart } from '../charts/chart.ts'
import { HYPHENATIONS } from '../language/languages.ts'
import { COVER_TRACE_IDS, type ReportDocument } from '../prose/document.ts'
import type { FontFamily } from '../report/report.ts'
import type { TypesetDocument } from '../typesetting/document.ts'
import { arrangeAttachments } from './attachments.ts'
import { arrangeBack } from './back.ts'
import type { Context } from './context.ts'
import { arrangeCover } from './cover.ts'
import { gridOf, pageOf } from './grid.ts'
import { arrangeBlock } from './handlers/handlers.ts'
import { arrangeNotes } from './notes.ts'
import { arrangeSections } from './sections.ts'
import { stylesOf } from './styles.ts'

/** Lays a report out: gives every part its look and place, all but the page breaks. */
export function arrange(
  document: ReportDocument,
  charts: readonly Chart[],
  theme: Theme,
  fonts: FontFamily,
  created = new Date(document.published),
): TypesetDocument {
  const page = pageOf(theme)
  const { words } = document
  const context = contextOf(document, charts, theme)
  return {
    info: {
      title: document.title,
      author: document.publisher,
      subject: document.subtitle ?? '',
      language: document.language,
      created,
      creator: 'Peiling',
    },
    page,
    fonts,
    hyphenations: { ...HYPHENATIONS, [document.language.toLowerCase()]: document.hyphenation },
    words: { and: words.pagesAnd, to: words.pagesTo, page: words.page, footnote: words.footnote },
    cover: arrangeCover(context, page),
    back: arrangeBack(context, page),
    ...arrangeRunningHead(theme, context),
    footer: {
      text: document.title,
      traceId: COVER_TRACE_IDS.title,
      style: context.styles.footer,
      distance: theme.space.section,
    },
    blocks: arrangeSections(context),
    notes: arrangeNotes(context),
    attachments: arrangeAttachments(context),
  }
}

/** As far above the text as the footer is below it. */
function arrangeRunningHead(
  { page, space }: Theme,
  { styles }: Context,
): Pick<TypesetDocument, 'runningHead'> {
  if (page.runningHead === undefined) return {}
  const { level } = page.runningHead
  return { runningHead: { level, style: styles.runningHead, distance: space.section } }
}

function contextOf(document: ReportDocument, charts: readonly Chart[], theme: Theme): Context {
  const styles = stylesOf(theme)
  const grid = gridOf(theme)
  const { x, width } = grid.text
  return withArrange({
    document,
    charts: new Map(charts.map((chart) => [chart.name, chart])),
    theme,
    styles,
    text: styles.body,
    grid,
    width,
    indent: { left: x, right: grid.width - x - width },
    isMargin: false,
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
