const TEXT_WIDTH = 400
const LEAD = '#0B5563'
const GREY = '#4A5560'

/** A report as a definition for pdfmake, near the look of the one it is compared with. */
export function definitionOf(content, drawings) {
  const { title, subtitle = '', publisher, published, contents, cover, blocks, footnotes, colophon } = content
  const context = {
    drawings,
    notes: new Map(footnotes.map((note) => [note.id, note])),
    depth: contents.depth,
  }
  return {
    pageSize: 'A4',
    pageMargins: [135, 60, 60, 60],
    defaultStyle: { font: 'Source Sans 3', fontSize: 10.5, color: '#1B1F24' },
    info: { title, author: publisher, creationDate: new Date(0) },
    styles: STYLES,
    footer: (page, pages) => footerOf(page, pages, title),
    content: [
      { text: title, fontSize: 40, color: LEAD, margin: [0, 0, 0, 15] },
      { text: subtitle, style: 'heading2' },
      ...(cover === undefined ? [] : [onGround({ svg: drawings[cover], width: TEXT_WIDTH - 16 }, LEAD)]),
      { text: [publisher, '\n', published], margin: [0, 15, 0, 0] },
      {
        toc: { title: { text: contents.title, style: 'heading1' }, textStyle: { fontSize: 9.5 } },
        pageBreak: 'before',
      },
      ...blocks.map((block) => blockOf(block, context)),
      ...footnotes.map(({ id, number, inlines }) => ({
        id: `note:${id}`,
        text: [`${number}. `, ...inlinesOf(inlines, context)],
        style: 'small',
        margin: [0, 0, 0, 6],
      })),
      ...colophon.map(({ label, text }, index) => ({
        text: [{ text: label, bold: true }, '\n', text],
        style: 'small',
        margin: [0, 0, 0, 6],
        ...(index === 0 ? { pageBreak: 'before' } : {}),
      })),
    ],
  }
}

const STYLES = {
  heading1: { fontSize: 26, bold: true, color: LEAD, margin: [0, 40, 0, 15] },
  heading2: { fontSize: 13, bold: true, color: LEAD, margin: [0, 15, 0, 7.5] },
  heading3: { fontSize: 10.5, bold: true, color: LEAD, margin: [0, 10, 0, 7.5] },
  quote: { fontSize: 13, italics: true, color: LEAD },
  small: { fontSize: 8.5 },
  subtitle: { fontSize: 8.5, color: GREY, margin: [0, 0, 0, 9] },
}

function footerOf(page, pages, title) {
  if (page === 1) return undefined
  const columns = [title, { text: `${page} / ${pages}`, alignment: 'right' }]
  return { columns, fontSize: 8.5, margin: [135, 24, 60, 0] }
}

const writers = {
  heading: ({ depth, id, inlines }, context) => ({
    text: inlinesOf(inlines, context),
    ...{ id, style: `heading${depth}`, headlineLevel: depth, outline: true, outlineText: plainText(inlines) },
    ...(depth <= context.depth ? { tocItem: true, tocMargin: [(depth - 1) * 15, 0, 0, 0] } : {}),
    ...(depth === 1 ? { pageBreak: 'before' } : {}),
  }),
  paragraph: ({ inlines }, context) => ({ text: inlinesOf(inlines, context), margin: [0, 0, 0, 7.5] }),
  list: ({ ordered, items }, context) => ({
    [ordered ? 'ol' : 'ul']: items.map((item) => item.map((block) => blockOf(block, context))),
    margin: [0, 0, 0, 7.5],
  }),
  quote: ({ blocks }, context) => ({ ...stackOf(blocks, context), style: 'quote', margin: [20, 4, 20, 4] }),
  callout: ({ title, blocks }, context) => {
    const head = title === undefined ? [] : [{ text: title, bold: true, margin: [0, 0, 0, 7.5] }]
    return onGround([...head, stackOf(blocks, context)], '#F6F1E7')
  },
  small: ({ blocks }, context) => ({ ...stackOf(blocks, context), style: 'small' }),
  keyFigure: ({ figure, of, inlines }, context) => ({
    columns: [
      {
        width: 110,
        stack: [
          { text: figure, fontSize: 32, color: LEAD },
          { text: of, style: 'small' },
        ],
      },
      { text: inlinesOf(inlines, context) },
    ],
    ...{ columnGap: 12, unbreakable: true, margin: [0, 4, 0, 4] },
  }),
  rule: () => ({ canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0 }] }),
  chart: (block, context) =>
    exhibit(block, { svg: context.drawings[block.name], width: TEXT_WIDTH }, context),
  table: ({ exhibit: around, align, rows }, context) => {
    const table = tableOf(align, rows, context)
    return around === undefined ? table : exhibit(around, table, context)
  },
}

function blockOf(block, context) {
  return writers[block.type](block, context)
}

function stackOf(blocks, context) {
  return { stack: blocks.map((block) => blockOf(block, context)) }
}

function exhibit({ id, label, caption, subtitle, source }, body, context) {
  return {
    stack: [
      { id, text: [`${label}. `, ...inlinesOf(caption, context)], bold: true },
      { text: subtitle, style: 'subtitle' },
      body,
      { text: source, style: 'subtitle', margin: [0, 9, 0, 0] },
    ],
    ...{ unbreakable: true, margin: [0, 12, 0, 12] },
  }
}

function onGround(content, fillColor) {
  const table = { widths: ['*'], body: [[{ stack: [content].flat(), fillColor, margin: 8 }]] }
  return { table, layout: 'noBorders', margin: [0, 7.5, 0, 7.5] }
}

function tableOf(align, rows, context) {
  const cellOf = (cell, column, row) => ({
    ...{ text: inlinesOf(cell, context), alignment: align[column], bold: row === 0 },
  })
  const body = rows.map((cells, row) => cells.map((cell, column) => cellOf(cell, column, row)))
  const widths = align.map((side) => (side === 'left' ? '*' : 'auto'))
  return { table: { headerRows: 1, widths, body }, layout: 'lightHorizontalLines' }
}

function inlinesOf(inlines, context) {
  return inlines.flatMap((inline) => inlineOf(inline, context))
}

function inlineOf(inline, context) {
  switch (inline.type) {
    case 'text':
      return [inline.text]
    case 'strong':
      return [{ text: inlinesOf(inline.inlines, context), bold: true }]
    case 'emphasis':
      return [{ text: inlinesOf(inline.inlines, context), italics: true }]
    case 'link':
      return [{ text: inlinesOf(inline.inlines, context), link: inline.url, color: LEAD }]
    case 'note': {
      const { number } = context.notes.get(inline.id)
      return [{ text: `${number}`, sup: true, linkToDestination: `note:${inline.id}` }]
    }
    case 'reference':
      return [{ text: inline.text, linkToDestination: inline.target, color: LEAD }]
    case 'page':
      return [`${inline.text} `, { pageReference: inline.target, color: LEAD }]
    default:
      return ['\n']
  }
}

function plainText(inlines) {
  return inlines.map((inline) => inline.text ?? plainText(inline.inlines ?? [])).join('')
}
