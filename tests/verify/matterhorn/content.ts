import { type Operation, operationsOf } from './content-syntax.ts'
import type { Finding } from './finding.ts'
import { isOperator, PATH_BUILDING, PATH_PAINTING, paints, TEXT_SHOWING } from './operators.ts'
import { type Dictionary, isList, type Page, type PdfObjects, type Value } from './pdf-objects.ts'

/** What the pages show: tagged sequences and characters, and what is wrong in the streams themselves. */
export interface Content {
  /** By the page or form that holds them: its tagged sequences. */
  readonly sequences: ReadonlyMap<string, ReadonlySet<number>>
  /** By the font, as the resources refer to it: the strings that were shown, in hexadecimal. */
  readonly shown: ReadonlyMap<Value, ReadonlySet<string>>
  readonly findings: readonly Finding[]
}

/** Reads every page, with the forms that it draws. */
export function readContent(pdf: PdfObjects): Content {
  const reading: Reading = { pdf, sequences: new Map(), shown: new Map(), findings: [] }
  for (const page of pdf.pages) {
    const stream = { owner: page.reference, page, resources: page.resources }
    new StreamReader(reading, stream, []).read(contentOf(pdf, page))
  }
  return reading
}

function contentOf(pdf: PdfObjects, page: Page): string {
  const { '/Contents': contents } = page.dictionary
  const parts = pdf.list(contents).map((part) => pdf.data(part)?.toString('latin1') ?? '')
  return parts.join('\n')
}

interface Reading {
  readonly pdf: PdfObjects
  readonly sequences: Map<string, Set<number>>
  readonly shown: Map<Value, Set<string>>
  readonly findings: Finding[]
}

interface Stream {
  readonly owner: string
  readonly page: Page
  readonly resources: Dictionary
}

interface Mark {
  readonly kind: 'artifact' | 'tagged' | 'neither'
  readonly inText: boolean
}

/** Forms in forms: more than a writer ever makes, fewer than a circle. */
const DEEPEST_FORM = 10
const SYNTAX = 'ISO 32000-1 7.8.2'
const MARKED = 'ISO 32000-1 14.6'

class StreamReader {
  readonly #reading: Reading
  readonly #stream: Stream
  readonly #outer: readonly Mark[]
  readonly #depth: number
  readonly #marks: Mark[] = []
  readonly #savedFonts: Value[] = []
  #font: Value = null
  #inText = false
  #hasPath = false

  constructor(reading: Reading, stream: Stream, outer: readonly Mark[], depth = 0) {
    this.#reading = reading
    this.#stream = stream
    this.#outer = outer
    this.#depth = depth
  }

  read(content: string): void {
    for (const operation of operationsOf(content)) this.#follow(operation)
    if (this.#marks.length > 0) this.#tell(MARKED, 'marked content is not closed')
    if (this.#savedFonts.length > 0) this.#tell(SYNTAX, 'q without Q')
    if (this.#inText) this.#tell(SYNTAX, 'BT without ET')
  }

  #follow(operation: Operation): void {
    const { operator, operands } = operation
    if (!isOperator(operator)) this.#tell(SYNTAX, `unknown operator "${operator}"`)
    if (operator === 'BDC' || operator === 'BMC') this.#open(operands)
    else if (operator === 'EMC') this.#close()
    else if (operator === 'Do') this.#draw(operands)
    else this.#followState(operation)
    if (paints(operator)) this.#paint(operation)
    if (PATH_BUILDING.has(operator)) this.#hasPath = true
    else if (PATH_PAINTING.has(operator) || operator === 'n') this.#hasPath = false
  }

  #followState({ operator, operands }: Operation): void {
    if (operator === 'q') this.#savedFonts.push(this.#font)
    else if (operator === 'Q') this.#restore()
    else if (operator === 'BT' || operator === 'ET') this.#inText = operator === 'BT'
    else if (operator === 'Tf') this.#font = this.#resource('/Font', operands[0])
    else if (operator === 'gs') this.#setFontOf(this.#resource('/ExtGState', operands[0]))
  }

  #restore(): void {
    const font = this.#savedFonts.pop()
    if (font === undefined) this.#tell(SYNTAX, 'Q without q')
    else this.#font = font
  }

  #setFontOf(graphicsState: Value): void {
    const [font] = this.#reading.pdf.list(this.#reading.pdf.dictionary(graphicsState)['/Font'])
    if (font !== undefined) this.#font = font
  }

  #paint({ operator, operands }: Operation): void {
    if (!this.#isMarked()) this.#tell('01-005', 'content is neither tagged nor an artifact')
    if (PATH_PAINTING.has(operator) && !this.#hasPath)
      this.#tell(SYNTAX, 'a path is painted that is not there')
    if (!TEXT_SHOWING.has(operator)) return
    if (!this.#inText) this.#tell(SYNTAX, 'text is shown outside BT and ET')
    const strings = this.#reading.shown.get(this.#font) ?? new Set()
    this.#reading.shown.set(this.#font, strings)
    for (const operand of operands.flatMap((member) => (isList(member) ? member : [member]))) {
      if (typeof operand === 'string') strings.add(operand.slice(2))
    }
  }

  #open([tag, properties]: readonly Value[]): void {
    const named = typeof properties === 'string' ? this.#resource('/Properties', properties) : properties
    const mcid = this.#reading.pdf.number(this.#reading.pdf.dictionary(named)['/MCID'])
    const kind = tag === '/Artifact' ? 'artifact' : mcid === undefined ? 'neither' : 'tagged'
    const around = [...this.#outer, ...this.#marks].map((mark) => mark.kind)
    if (kind === 'artifact' && around.includes('tagged'))
      this.#tell('01-003', 'an artifact in tagged content')
    if (kind === 'tagged' && around.includes('artifact'))
      this.#tell('01-004', 'tagged content in an artifact')
    if (kind === 'tagged' && around.includes('tagged')) this.#tell(MARKED, 'tagged content in tagged content')
    if (mcid !== undefined) this.#count(mcid)
    this.#marks.push({ kind, inText: this.#inText })
  }

  #count(mcid: number): void {
    const { sequences } = this.#reading
    const known = sequences.get(this.#stream.owner) ?? new Set()
    if (known.has(mcid)) this.#tell(MARKED, 'an MCID stands twice')
    sequences.set(this.#stream.owner, known.add(mcid))
  }

  #close(): void {
    const mark = this.#marks.pop()
    if (mark === undefined) this.#tell(MARKED, 'EMC closes nothing')
    else if (mark.inText !== this.#inText) this.#tell(MARKED, 'marked content crosses BT or ET')
  }

  #draw([name]: readonly Value[]): void {
    const { pdf } = this.#reading
    const reference = this.#resource('/XObject', name)
    const object = pdf.dictionary(reference)
    if (pdf.name(object['/Subtype']) !== 'Form') {
      if (pdf.name(object['/Subtype']) === undefined) this.#tell(SYNTAX, 'Do draws nothing')
      if (!this.#isMarked()) this.#tell('01-005', 'content is neither tagged nor an artifact')
    } else if (this.#depth < DEEPEST_FORM) {
      const resources = pdf.dictionary(object['/Resources'] ?? this.#stream.resources)
      const stream = { owner: String(reference), page: this.#stream.page, resources }
      const outer = [...this.#outer, ...this.#marks]
      const form = new StreamReader(this.#reading, stream, outer, this.#depth + 1)
      form.read(pdf.data(reference)?.toString('latin1') ?? '')
    }
  }

  #isMarked(): boolean {
    return [...this.#outer, ...this.#marks].some(({ kind }) => kind !== 'neither')
  }

  #resource(category: string, name: Value | undefined): Value {
    return this.#reading.pdf.dictionary(this.#stream.resources[category])[String(name)] ?? null
  }

  #tell(checkpoint: string, message: string): void {
    this.#reading.findings.push({ checkpoint, message, object: `page ${this.#stream.page.number}` })
  }
}
