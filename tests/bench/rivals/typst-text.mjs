/** The look of the report, near that of the one it is compared with. */
const LOOK = `
#set page(paper: "a4", margin: (left: 135pt, right: 60pt, top: 75pt, bottom: 75pt))
#set text(font: "Source Sans 3", size: 10.5pt, fill: rgb("#1B1F24"), hyphenate: true, fallback: false)
#set par(leading: 0.62em, spacing: 11pt)
#set strong(delta: 200)
#set list(indent: 4pt)
#show heading: set text(weight: 600, fill: rgb("#0B5563"))
#show heading.where(level: 1): it => { pagebreak(weak: true); v(60pt); set text(size: 26pt); it; v(15pt) }
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 2): set block(above: 22.5pt, below: 9pt)
#show heading.where(level: 3): set block(above: 15pt, below: 7.5pt)
#show outline.entry.where(level: 1): set text(weight: 600)
#show link: set text(fill: rgb("#0B5563"))
#set table(stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.5pt } + rgb("#C5CDD3")), inset: (x: 4pt, y: 5pt))
#show table.cell.where(y: 0): set text(weight: 600)
#show table: set par(justify: false)
#let exhibit(label, caption, subtitle, source, body) = block(above: 22.5pt, below: 22.5pt, breakable: false, width: 100%, {
  strong[#label. #caption]
  if subtitle != "" { linebreak(); text(size: 8.5pt, fill: rgb("#4A5560"), subtitle) }
  block(above: 9pt, below: 9pt, body)
  if source != "" { text(size: 8.5pt, fill: rgb("#4A5560"), source) }
})
#let callout(body) = block(fill: rgb("#F6F1E7"), inset: 12pt, width: 100%, above: 15pt, below: 15pt, body)
#let small(body) = { set text(size: 8.5pt); body }
#let saying(body) = quote(block: true, { set text(size: 13pt, style: "italic", fill: rgb("#0B5563")); body })
#let keyfigure(figure, of, words) = block(above: 22.5pt, below: 22.5pt, breakable: false, grid(columns: (110pt, 1fr), gutter: 12pt,
  { text(size: 32pt, fill: rgb("#0B5563"), figure); linebreak(); text(size: 8.5pt, of) }, words))
#let page-of(target) = context link(target, str(counter(page).at(target).first()))
#let drawing(name, alt) = image("/charts/" + name + ".svg", alt: alt, width: 100%)
`

/** A report as Typst's own mark-up. */
export function markUp(content) {
  const { title, subtitle = '', publisher, published, language, contents, cover, blocks, colophon } = content
  const charts = new Map(content.charts.map((chart) => [chart.name, chart]))
  const context = {
    charts,
    notes: new Map(content.footnotes.map((note) => [note.id, note])),
    told: new Set(),
  }
  return [
    `#set document(title: ${string(title)}, author: ${string(publisher)})`,
    LOOK,
    `#set text(lang: ${string(language.slice(0, 2))})`,
    `#text(size: 40pt, fill: rgb("#0B5563"))[#set par(leading: 0.3em); ${plain(title)}]\n\n#text(size: 13pt)[${plain(subtitle)}]`,
    cover === undefined ? '' : `#block(fill: rgb("#0B5563"), inset: 12pt, ${drawing(cover, context)})`,
    `${plain(publisher)} \\ ${plain(published)}`,
    `#set page(footer: context [${plain(title)} #h(1fr) #counter(page).display() / #counter(page).final().first()])`,
    `#outline(title: ${string(contents.title)}, depth: ${contents.depth})`,
    ...blocks.map((block) => blockOf(block, context)),
    '#pagebreak()',
    ...colophon.map(({ label, text }) => `#small[#strong[${plain(label)}] \\ ${plain(text)}]`),
  ].join('\n\n')
}

const writers = {
  heading: ({ depth, id, inlines }, context) =>
    `${'='.repeat(depth)} ${inlinesOf(inlines, context)} ${label(id)}`,
  paragraph: ({ inlines }, context) => inlinesOf(inlines, context),
  list: ({ ordered, items }, context) =>
    `#${ordered ? 'enum' : 'list'}(${items.map((item) => `[${blocksOf(item, context)}],`).join(' ')})`,
  quote: ({ blocks }, context) => `#saying[${blocksOf(blocks, context)}]`,
  callout: ({ title, blocks }, context) =>
    `#callout[${title === undefined ? '' : `#strong[${plain(title)}]\n\n`}${blocksOf(blocks, context)}]`,
  small: ({ blocks }, context) => `#small[${blocksOf(blocks, context)}]`,
  keyFigure: ({ figure, of, inlines }, context) =>
    `#keyfigure(${string(figure)}, ${string(of)})[${inlinesOf(inlines, context)}]`,
  rule: () => '#line(length: 100%)',
  chart: (block, context) => exhibit(block, `#${drawing(block.name, context)}`, context),
  table: ({ exhibit: around, align, rows }, context) => {
    const table = `#${tableOf(align, rows, context)}`
    return around === undefined ? table : exhibit(around, table, context)
  },
}

function blockOf(block, context) {
  return writers[block.type](block, context)
}

function blocksOf(blocks, context) {
  return blocks.map((block) => blockOf(block, context)).join('\n\n')
}

function exhibit({ id, label: name, caption, subtitle, source }, body, context) {
  const words = `${string(name)}, [${inlinesOf(caption, context)}], ${string(subtitle)}, ${string(source)}`
  return `#exhibit(${words})[${body}] ${label(id)}`
}

function drawing(name, { charts }) {
  return `drawing(${string(name)}, ${string(charts.get(name).alt)})`
}

function tableOf(align, rows, context) {
  const cellsOf = (row) => row.map((cell) => `[${inlinesOf(cell, context)}],`).join(' ')
  const [head, ...body] = rows
  const columns = align.map((side) => (side === 'left' ? '1fr' : 'auto'))
  const look = `columns: (${columns.join(', ')},), align: (${align.join(', ')},)`
  return `table(${look}, table.header(${cellsOf(head)}), ${body.map(cellsOf).join('\n')})`
}

function inlinesOf(inlines, context) {
  return inlines.map((inline) => inlineOf(inline, context)).join('')
}

function inlineOf(inline, context) {
  switch (inline.type) {
    case 'text':
      return plain(inline.text)
    case 'strong':
    case 'emphasis':
      return `#${inline.type === 'strong' ? 'strong' : 'emph'}[${inlinesOf(inline.inlines, context)}]`
    case 'link':
      return `#link(${string(inline.url)})[${inlinesOf(inline.inlines, context)}]`
    case 'note':
      return note(inline.id, context)
    case 'reference':
      return `#link(${label(inline.target)})[${plain(inline.text)}]`
    case 'page':
      return `${plain(inline.text)}~#page-of(${label(inline.target)})`
    default:
      return ' \\ '
  }
}

/** The second reference to a note leads to the first. */
function note(id, context) {
  const name = label(`note:${id}`)
  if (context.told.has(id)) return `#footnote(${name})`
  context.told.add(id)
  return `#footnote[${inlinesOf(context.notes.get(id).inlines, context)}] ${name}`
}

function label(id) {
  return `<${id.replace(/[^\w:.-]/g, '_')}>`
}

/** Text that is no mark-up, whatever it holds: a sign could open a heading, a figure with a dot a numbered item. */
function plain(text) {
  return text.replace(/[\\*_`$#@<>[\]~=+/"'-]|(?<=\d)\./g, '\\$&')
}

function string(text) {
  return JSON.stringify(text)
}
