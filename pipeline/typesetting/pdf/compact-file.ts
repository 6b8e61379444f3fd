import type { PdfObject } from 'pdfmake/js/PDFDocument.js'
import { addAll } from '../../core/lists.ts'
import { PDFDocument } from './modules.ts'
import { Packer, packNow } from './pack.ts'

/** A reader that wants one object must unpack this many. */
const OBJECTS_IN_STREAM = 200
/** The widths in bytes of the type, the place and the index of an entry in the cross-reference stream. */
const ENTRY_WIDTHS = '1 4 2'
const ENTRY_LENGTH = 7

/** The place of an object: its offset in bytes, or the number of its object stream and its index there, from 0. */
type ObjectPlace = number | { readonly stream: number; readonly index: number }

/** An object with a stream, in its final form. */
interface StreamObject {
  readonly number: number
  readonly dictionary: string
  readonly bytes: Promise<Uint8Array> | Uint8Array
  readonly isPacked: boolean
}

/**
 * pdfkit's document, with objects packed into object streams and found by a cross-reference stream (ISO 32000-1,
 * 7.5.7 and 7.5.8). A structure tree is thousands of small dictionaries, which become about five times smaller in
 * this way. Streams are packed on other threads while drawing goes on, and the file is assembled at the end.
 */
export class CompactFile extends PDFDocument {
  /**
   * The parts of the object that is being written: its number, its dictionary, its stream if it has one, and its
   * end.
   */
  #chunks: (string | Uint8Array)[] = []
  /** Objects for the next object stream. */
  #gathered: { readonly number: number; readonly text: string }[] = []
  readonly #places = new Map<number, ObjectPlace>()
  readonly #streams: StreamObject[] = []
  readonly #packer = new Packer()

  /** Ends the document, and returns the whole file. */
  async bytes(): Promise<Uint8Array> {
    this.end()
    if (this.#gathered.length > 0) this.#packObjects()
    return await this.#putTogether()
  }

  /** Await this after each page. */
  keepUp(): Promise<void> {
    return this.#packer.keepUp()
  }

  /** Writes an object whose stream is already packed. */
  writePacked(object: PdfObject, entries: string, packed: Uint8Array): void {
    const dictionary = `<<${entries} /Length 0>>`
    this.#streams.push({ number: object.id, dictionary, bytes: packed, isPacked: true })
    super._refEnd(object)
  }

  override _write(chunk: string | Uint8Array): void {
    // pdfkit's constructor writes the header before this field exists.
    if (#chunks in this) this.#chunks.push(chunk)
  }

  override _refEnd(object: PdfObject): void {
    const [, dictionary, , stream] = this.#chunks
    this.#chunks = []
    if (typeof dictionary !== 'string') throw new Error(`Object ${object.id} has no dictionary`)
    if (stream instanceof Uint8Array) this.#addStream(object, dictionary, stream)
    else this.#gather(object.id, dictionary)
    super._refEnd(object)
  }

  /** Nothing is written until the file is assembled. */
  override _finalize(): void {
    this.push(null)
  }

  #gather(number: number, text: string): void {
    this.#gathered.push({ number, text })
    if (this.#gathered.length === OBJECTS_IN_STREAM) this.#packObjects()
  }

  /** Metadata stay uncompressed, because catalogues read them from the file directly. */
  #addStream({ id: number, data }: PdfObject, dictionary: string, stream: Uint8Array): void {
    const isPacked = data.Type !== 'Metadata'
    this.#streams.push({ number, dictionary, bytes: isPacked ? this.#packer.pack(stream) : stream, isPacked })
  }

  #packObjects(): void {
    const gathered = this.#gathered
    this.#gathered = []
    const stream = this._offsets.push(null)
    let length = 0
    const starts = gathered.map(({ number, text }, index) => {
      this.#places.set(number, { stream, index })
      const start = `${number} ${length}`
      length += text.length + 1
      return start
    })
    const directory = starts.join(' ')
    const dictionary = `<</Type /ObjStm /N ${gathered.length} /First ${directory.length + 1} /Length 0>>`
    const objects = Buffer.from([directory, ...gathered.map(({ text }) => text)].join('\n'), 'latin1')
    this.#streams.push({ number: stream, dictionary, bytes: this.#packer.pack(objects), isPacked: true })
  }

  async #putTogether(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let length = 0
    const add = (...added: readonly Uint8Array[]) => {
      for (const chunk of added) length += chunk.length
      addAll(chunks, added)
    }
    add(HEADER)
    for (const { number, dictionary, bytes, isPacked } of this.#streams) {
      const stream = await bytes
      this.#places.set(number, length)
      add(...objectOf(number, isPacked ? packedDictionary(dictionary, stream.length) : dictionary, stream))
    }
    const start = length
    add(...this.#crossReferences(start))
    add(Buffer.from(`startxref\n${start}\n%%EOF\n`))
    return Buffer.concat(chunks, length)
  }

  #crossReferences(start: number): Uint8Array[] {
    const number = this._offsets.push(null)
    this.#places.set(number, start)
    const entries = Buffer.alloc((number + 1) * ENTRY_LENGTH)
    // The first entry is the head of the list of free objects.
    entries.writeUInt16BE(0xffff, 5)
    for (let object = 1; object <= number; object += 1) writeEntry(entries, object, this.#places.get(object))
    const packed = packNow(entries)
    const id = `<${Buffer.from(this._id).toString('hex')}>`
    const dictionary = `<</Type /XRef /Size ${number + 1} /W [${ENTRY_WIDTHS}] /Root ${this._root} /Info ${this._info} /ID [${id} ${id}] /Length 0>>`
    return objectOf(number, packedDictionary(dictionary, packed.length), packed)
  }
}

const HEADER = Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')
const END_OF_STREAM = Buffer.from('\nendstream\nendobj\n')

function objectOf(number: number, dictionary: string, stream: Uint8Array): Uint8Array[] {
  return [Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1'), stream, END_OF_STREAM]
}

/** The dictionary of a stream after packing. */
function packedDictionary(dictionary: string, length: number): string {
  return dictionary.replace(/\/Length \d+/, `/Filter /FlateDecode /Length ${length}`)
}

function writeEntry(entries: Buffer, number: number, place: ObjectPlace | undefined): void {
  if (place === undefined) throw new Error(`Object ${number} was never written`)
  const at = number * ENTRY_LENGTH
  const [kind, first, second] = typeof place === 'number' ? [1, place, 0] : [2, place.stream, place.index]
  entries.writeUInt8(kind, at)
  entries.writeUInt32BE(first, at + 1)
  entries.writeUInt16BE(second, at + 5)
}
