import type { QpdfJson, Value } from './pdf-objects.ts'

/** An object of a small PDF, open to change. */
export type Part = Record<string, Value>

/** A PDF by the names of its objects; `ref(name)` refers to one. */
export interface SmallPdf {
  readonly parts: Record<string, Part>
  /** The streams among them: their data. */
  readonly data: Record<string, string | Buffer>
}

/** A reference by name, which `jsonOf` turns into the number of the object. */
export function ref(name: string): string {
  return `${name} ref`
}

/** What qpdf would print of it. */
export function jsonOf({ parts, data }: SmallPdf): QpdfJson {
  const names = Object.keys(parts).filter((name) => name !== 'trailer')
  const number = (value: Value): Value => {
    if (typeof value === 'string' && value.endsWith(' ref'))
      return `${names.indexOf(value.slice(0, -4)) + 1} 0 R`
    if (Array.isArray(value)) return value.map(number)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, number(entry)]))
  }
  const objects = names.map((name, index) => {
    const dict = number(parts[name] ?? null) as Part
    const content = data[name]
    const object =
      content === undefined
        ? { value: dict }
        : { stream: { dict, data: Buffer.from(content).toString('base64') } }
    return [`obj:${index + 1} 0 R`, object] as const
  })
  const trailer = { value: number(parts.trailer ?? null) }
  return { qpdf: [{}, { ...Object.fromEntries(objects), trailer }] }
}

/**
 * One page with a heading, a paragraph with a link, a list, a table, a figure and a note, beside an attached
 * file, and nothing wrong with it.
 */
export function smallPdf(): SmallPdf {
  return {
    parts: { ...documentParts(), ...outlineParts(), ...pageParts(), ...fontParts(), ...structureParts() },
    data: {
      content: CONTENT,
      form: '1 0 0 RG 0 0 m 9 9 l S',
      metadata: XMP,
      profile: `${'\0'.repeat(16)}RGB ${'\0'.repeat(16)}acsp`,
      file: 'a;b\n',
      program: fontProgram(),
      unicode: TO_UNICODE,
    },
  }
}

function documentParts(): Record<string, Part> {
  return {
    trailer: { '/Root': ref('catalog'), '/Info': ref('info'), '/ID': ['b:00', 'b:00'] },
    info: { '/Title': 'u:Proef' },
    catalog: {
      '/Type': '/Catalog',
      '/Pages': ref('pages'),
      '/Lang': 'u:nl-NL',
      '/MarkInfo': { '/Marked': true },
      '/ViewerPreferences': { '/DisplayDocTitle': true },
      '/Metadata': ref('metadata'),
      '/OutputIntents': [ref('intent')],
      '/StructTreeRoot': ref('root'),
      '/Outlines': ref('outlines'),
      '/Names': ref('names'),
    },
    metadata: { '/Type': '/Metadata', '/Subtype': '/XML' },
    intent: { '/S': '/GTS_PDFA1', '/DestOutputProfile': ref('profile') },
    profile: { '/N': 3 },
    names: {
      '/Dests': { '/Names': ['u:a', [ref('page'), '/XYZ', 10, 90, null], 'u:b', [ref('page'), '/Fit']] },
      '/EmbeddedFiles': { '/Names': ['u:data.csv', ref('attachment')] },
    },
    attachment: {
      '/F': 'u:data.csv',
      '/UF': 'u:data.csv',
      '/Desc': 'u:De cijfers',
      '/AFRelationship': '/Data',
      '/EF': { '/F': ref('file') },
    },
    file: { '/Subtype': '/text/csv', '/Params': { '/ModDate': 'u:D:20170714000000Z', '/Size': 4 } },
  }
}

function outlineParts(): Record<string, Part> {
  return {
    outlines: { '/First': ref('bookmark'), '/Last': ref('second'), '/Count': 2 },
    bookmark: {
      '/Title': 'u:Kop',
      '/Parent': ref('outlines'),
      '/Next': ref('second'),
      '/Dest': [ref('page'), '/XYZ', 10, 90, null],
    },
    second: { '/Title': 'u:Twee', '/Parent': ref('outlines'), '/Prev': ref('bookmark'), '/Dest': 'u:b' },
  }
}

function pageParts(): Record<string, Part> {
  return {
    pages: { '/Type': '/Pages', '/Kids': [ref('page')], '/MediaBox': [0, 0, 100, 100] },
    page: {
      '/Type': '/Page',
      '/Parent': ref('pages'),
      '/Contents': ref('content'),
      '/Resources': {
        '/Font': { '/F1': ref('font') },
        '/XObject': { '/X1': ref('form'), '/X2': ref('image') },
        '/Properties': { '/P1': { '/Type': '/Pagination' } },
      },
      '/Annots': [ref('link')],
      '/Tabs': '/S',
      '/StructParents': 0,
    },
    content: {},
    form: { '/Subtype': '/Form', '/Resources': {} },
    image: { '/Subtype': '/Image' },
    link: {
      '/Subtype': '/Link',
      '/Rect': [10, 10, 20, 20],
      '/Contents': 'u:Naar het begin',
      '/F': 4,
      '/StructParent': 1,
      '/A': { '/S': '/GoTo', '/D': 'u:a' },
    },
  }
}

function fontParts(): Record<string, Part> {
  return {
    font: {
      '/Subtype': '/Type0',
      '/BaseFont': '/AAAAAA+Sans',
      '/Encoding': '/Identity-H',
      '/DescendantFonts': [ref('descendant')],
      '/ToUnicode': ref('unicode'),
    },
    descendant: {
      '/Subtype': '/CIDFontType2',
      '/CIDToGIDMap': '/Identity',
      '/FontDescriptor': ref('descriptor'),
      '/W': [0, [500, 250]],
      '/DW': 250,
    },
    descriptor: { '/FontFile2': ref('program') },
    program: {},
    unicode: {},
  }
}

/** The elements that hold the page's sequences 0 to 10, in order. */
const HOLDERS = 'heading paragraph anchor label body head row number cell figure note'.split(' ')

/** The kids of the document, in order. */
export const DOCUMENT_KIDS = ['heading', 'paragraph', 'list', 'table', 'figure', 'note']

function structureParts(): Record<string, Part> {
  return {
    root: {
      '/K': [ref('document')],
      '/ParentTree': { '/Nums': [0, HOLDERS.map(ref), 1, ref('anchor')] },
      '/ParentTreeNextKey': 2,
      '/IDTree': { '/Names': ['u:n1', ref('note')] },
    },
    document: element('Document', 'root', DOCUMENT_KIDS.map(ref)),
    heading: element('H1', 'document', [0]),
    paragraph: element('P', 'document', [1, ref('anchor')]),
    anchor: element('Link', 'paragraph', [2, { '/Type': '/OBJR', '/Obj': ref('link'), '/Pg': ref('page') }]),
    list: element('L', 'document', [ref('item')], { '/O': '/List', '/ListNumbering': '/Disc' }),
    item: element('LI', 'list', [ref('label'), ref('body')]),
    label: element('Lbl', 'item', [3]),
    body: element('LBody', 'item', [4]),
    ...tableParts(),
    figure: {
      ...element('Figure', 'document', [9], { '/O': '/Layout', '/BBox': [0, 0, 9, 9] }),
      '/Alt': 'u:Een lijn',
      '/AF': ref('attachment'),
    },
    note: { ...element('Note', 'document', [10]), '/ID': 'u:n1' },
  }
}

/** A header over two columns, and one of two rows. */
function tableParts(): Record<string, Part> {
  const column = { '/O': '/Table', '/Scope': '/Column', '/ColSpan': 2 }
  return {
    table: element('Table', 'document', [ref('tr1'), ref('tr2'), ref('tr3')]),
    tr1: element('TR', 'table', [ref('head')]),
    head: element('TH', 'tr1', [5], column),
    tr2: element('TR', 'table', [ref('row'), ref('number')]),
    row: element('TH', 'tr2', [6], { '/O': '/Table', '/Scope': '/Row', '/RowSpan': 2 }),
    number: element('TD', 'tr2', [7]),
    tr3: element('TR', 'table', [ref('cell')]),
    cell: element('TD', 'tr3', [{ '/Type': '/MCR', '/Pg': ref('page'), '/MCID': 8 }]),
  }
}

function element(type: string, parent: string, kids: Value, attributes?: Part): Part {
  const own = attributes === undefined ? {} : { '/A': [attributes] }
  return { '/S': `/${type}`, '/P': ref(parent), '/Pg': ref('page'), '/K': kids, ...own }
}

const TEXT = HOLDERS.map((_, mcid) => (mcid === 9 ? '/Figure <</MCID 9>> BDC /X1 Do EMC' : shown(mcid))).join(
  '\n',
)

function shown(mcid: number): string {
  return `/P <</MCID ${mcid}>> BDC BT /F1 10 Tf [<0001> -5 (\\000\\001)] TJ ET EMC`
}

const CONTENT = `q ${TEXT} Q % the rest is decoration
/Artifact /P1 BDC q 0 0 5 5 re W n /X2 Do BI /W 1 /H 1 ID ab EI Q EMC
/Artifact BMC 0 0 5 5 re f EMC`

const TO_UNICODE = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfchar <0001> <0061> endbfchar
1 beginbfrange <0002> <0004> [<0062> <00660069> <0063>] endbfrange
1 beginbfrange <0005> <0006> <0078> endbfrange endcmap`

const XMP = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Proef</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
pdfaid:part="3" pdfaid:conformance="A"/>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"><pdfaExtension:schemas><rdf:Bag><rdf:li>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`

/** Two glyphs, 500 and 250 thousandths wide: no more than the tables that are read. */
function fontProgram(): Buffer {
  const tables = {
    head: table(20, 18, 1000),
    hhea: table(36, 34, 2),
    maxp: table(6, 4, 2),
    hmtx: table(8, 0, 500),
  }
  tables.hmtx.writeUInt16BE(250, 4)
  const names = Object.entries(tables)
  const directory = Buffer.alloc(12 + names.length * 16)
  directory.writeUInt16BE(names.length, 4)
  let start = directory.length
  for (const [index, [name, bytes]] of names.entries()) {
    directory.write(name, 12 + index * 16, 'latin1')
    directory.writeUInt32BE(start, 20 + index * 16)
    start += bytes.length
  }
  return Buffer.concat([directory, ...Object.values(tables)])
}

function table(size: number, at: number, value: number): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt16BE(value, at)
  return bytes
}
