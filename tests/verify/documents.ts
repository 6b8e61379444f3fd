import { readFile } from 'node:fs/promises'
import { arrange } from '../../pipeline/layout/arrange.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import type { Theme } from '../../schemas/types.ts'
import { buildInMemory, projectFolders } from '../support/build-memory.ts'
import { sourceSans, withFallback } from '../support/fonts.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from '../typesetting/make-document.ts'
import { spanTable } from '../typesetting/span-table.ts'
import { typeDocument } from './type-document.ts'

const LIBRARIES = 'tests/reports/libraries'

/** Everything that is verified: the published reports, and documents that show what those lack. */
export async function buildDocuments(): Promise<ReadonlyMap<string, Uint8Array>> {
  const documents = new Map<string, Uint8Array>()
  const libraries = { data: `${LIBRARIES}/data`, templates: `${LIBRARIES}/templates`, output: 'out' }
  for (const folders of [projectFolders, libraries]) {
    for (const [edition, { pdf }] of await buildInMemory(folders)) documents.set(edition, pdf)
  }
  for (const [name, document] of Object.entries(await fixtures())) {
    documents.set(name, (await typeset(document)).pdf)
  }
  return documents
}

async function fixtures(): Promise<Readonly<Record<string, TypesetDocument>>> {
  const theme = JSON.parse(await readFile('templates/shared/peiling.theme.json', 'utf8')) as Theme
  return {
    'every component': arrange(sampleReport(), [sampleChart()], theme, sourceSans),
    'one line': makeDocument([paragraph('Eén regel.')]),
    'a paragraph over pages': makeDocument([heading('one', 'Eén'), lines(70)]),
    'a table over pages': makeDocument([heading('one', 'Eén'), table(rows(45))]),
    'a table with spans over pages': makeDocument([
      heading('one', 'Eén'),
      { ...paragraph('Tabel 1.'), role: 'caption', keepWithNext: true },
      spanTable([
        ['Wonen', ['huur', 'koop', 'anders']],
        ['Zorg', Array.from({ length: 9 }, (_, index) => `zorg ${index + 1}`)],
        [lines(25), Array.from({ length: 20 }, (_, index) => `werk ${index + 1}`)],
      ]),
    ]),
    'links and references': makeDocument([
      heading('one', 'Eén'),
      references(),
      lines(30),
      heading('two', 'Twee', 2),
    ]),
    'awkward characters': makeDocument([
      heading('a"b', '<A> & "B" \\ (C)'),
      paragraph('één\u00a0twee – ’s “drie” €'),
    ]),
    'fallback characters': makeDocument([heading('one', 'Kop ☃'), paragraph('Heel blij ☃ en ⚖ in Ελλάδα')], {
      fonts: withFallback,
    }),
    'lists in lists': makeDocument([heading('one', 'Eén'), nestedList()]),
    footnotes: withFootnotes(),
    'kinds of type': typeDocument(),
    'a running head': makeDocument([heading('one', 'Lange kop ☃ '.repeat(9)), lines(30)], {
      fonts: withFallback,
      runningHead: { level: 1, style: { size: 8, leading: 12, colour: '#4A5560' }, distance: 6 },
    }),
    'other languages': otherLanguages(),
    'asides, floats and a back page': besideTheText(),
    'from right to left': makeDocument([heading('one', 'Over שלום עולם'), rightToLeft()], {
      fonts: withFallback,
    }),
  }
}

/** Marks in a heading, a line, a caption and a cell; the last note takes up more than a page. */
function withFootnotes(): TypesetDocument {
  const title = heading('one', 'Eén')
  const caption = { ...paragraph('Tabel', mark('caption', 3)), role: 'caption', keepWithNext: true } as const
  const blocks = [
    { ...title, content: [...title.content, mark('heading', 1)] },
    paragraph('Een', mark('text', 2), ' en nog eens', mark('text', 2)),
    caption,
    table([[paragraph('Antwoord', mark('cell', 4)), '7']]),
    lines(6),
  ]
  const texts = { heading: 'Bij de kop', text: 'Bij de regel', caption: 'Bij het bijschrift' }
  const short = Object.entries(texts).map(([id, text]) => [id, [paragraph(text)]] as const)
  return makeDocument(blocks, { notes: notes({ ...Object.fromEntries(short), cell: [lines(30, 'noot')] }) })
}

/** A float that waits with its aside and its note, one in place, and text between a cover and a back page. */
function besideTheText(): TypesetDocument {
  const fixed = (text: string) => ({
    grounds: [{ x: 0, y: 0, width: 300, height: 360, colour: '#E8F1F2' }],
    texts: [{ x: 30, y: 80, width: 240, blocks: [paragraph(text)] }],
  })
  const aside = (text: string) =>
    ({ type: 'aside', x: 0, width: 80, blocks: [paragraph(text, mark('aside', 1))] }) as const
  const text = (count: number) => ({ ...lines(count), indent: { left: 100 } })
  const caption = { ...paragraph('Tabel', mark('float', 2)), role: 'caption', keepWithNext: true } as const
  const float = (count: number) => ({ type: 'float', blocks: [caption, table(rows(count))] }) as const
  const blocks: TypesetDocument['blocks'] = [
    ...[
      { type: 'pageBreak', openingSpace: 45 } as const,
      heading('one', 'Eén'),
      aside('In de marge'),
      text(9),
    ],
    ...[aside('Bij de tabel'), float(3), text(8), { type: 'float', blocks: [lines(3, 'zweef')] } as const],
    ...[heading('two', 'Twee', 2), aside('Aan het eind')],
  ]
  const page = { ...makeDocument([]).page, grid: 15 }
  const own = notes({ aside: [paragraph('Bij de marge')], float: [paragraph('Bij de tabel')] })
  return makeDocument(blocks, { page, notes: own, cover: fixed('Omslag'), back: fixed('Colofon') })
}

/** In a heading, a link, a note and a narrow column that breaks words and ends on the next page. */
function otherLanguages(): TypesetDocument {
  const english = (text: string) => ({ type: 'text', text, language: 'en' }) as const
  const link = { url: 'https://www.voorbeeld.nl/' }
  const title = heading('one', 'Eén ')
  const narrow = paragraph('Over ', english('administrative responsibilities '.repeat(30)), 'en meer')
  const blocks = [
    { ...title, content: [...title.content, english('early warning')] },
    paragraph({ type: 'text', text: 'de ', link }, { ...english('report'), link }, mark('note')),
    { ...narrow, indent: { right: 150 } },
  ]
  return makeDocument(blocks, { notes: notes({ note: [paragraph(english('See above'))] }) })
}

function rightToLeft() {
  const text = 'היו (בערך) 35 ערים, السلام عليكم '.repeat(8)
  return paragraph(
    'Zo ',
    { type: 'text', text, language: 'he', link: { url: 'https://www.voorbeeld.nl/' } },
    'is het.',
  )
}

function rows(count: number): (readonly [ReturnType<typeof paragraph>, string])[] {
  return Array.from({ length: count }, (_, index) => [
    index % 9 === 4 ? lines(4, 'lange regel') : paragraph(`Antwoord ${index + 1}`),
    `${index * 7}`,
  ])
}

function references() {
  return paragraph(
    'Een lange aanloop, zodat de verwijzing over het einde van de regel heen loopt: ',
    {
      type: 'text',
      text: 'www.voorbeeld.nl/een/lang/adres',
      link: { url: 'https://www.voorbeeld.nl/a?b=c&d=e' },
    },
    ' en ',
    { type: 'text', text: 'het tweede deel van dit document', link: { target: 'two' } },
    ' op pagina ',
    { type: 'pageReference', target: 'two', form: 'page' },
    '.',
  )
}

function nestedList(): TypesetDocument['blocks'][number] {
  const style = { size: 10, leading: 15, colour: '#000000' }
  const inner = { type: 'list', ordered: true, start: 3, itemGap: 2, style } as const
  const items = [
    [paragraph('Eerste'), { ...inner, items: [[paragraph('Eerste van eerste')], [lines(25)]] }],
    [paragraph('Tweede'), paragraph('Nog een alinea in het tweede punt')],
  ]
  return { type: 'list', ordered: false, itemGap: 4, style, items }
}
