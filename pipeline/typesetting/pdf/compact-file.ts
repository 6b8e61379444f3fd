import type { PdfObject } from 'pdfmake/js/PDFDocument.js'
import { PDFDocument } from './modules.ts'

/** A reader that wants one object unpacks as many as this. */
const OBJECTS_IN_STREAM = 200
/** Bytes of the kind, the place and the index of each entry of the cross-reference stream. */
const ENTRY_WIDTHS = [1, 4, 2] as const
const ENTRY_LENGTH = 7

/** Where an object stands: in the object stream of this number, as its how manieth from 0. */
interface StreamPlace {
  readonly stream: number
  readonly index: number
}

/** One object as text: pdfkit writes its number, its dictionary, its stream if it has one, and its end. */
const PIECES_WITHOUT_STREAM = 3

/**
 * pdfkit's document, but with objects packed into object streams and found by a cross-reference stream (ISO 32000-1, 7.5.7
 * and 7.5.8): a structure tree is thousands of small dictionaries, which then take up about a fifth.
 */
export class CompactFile extends PDFDocument {
  /** Pieces of the object that is being written. */
  #pieces: (string | Uint8Array)[] = []
  /** Objects for the next object stream. */
  #gathered: { readonly number: number; readonly text: string }[] = []
  readonly #packed = new Map<number, StreamPlace>()

  /** Holds back the pieces of an object until it is known whether it has a stream. */
  override _write(piece: string | Uint8Array): void {
    // The header is written before there is a field to keep it in.
    if (#pieces in this) this.#pieces.push(piece)
    else super._write(piece)
  }

  override _refEnd(object: PdfObject): void {
    const pieces = this.#pieces
    this.#pieces = []
    const [, dictionary] = pieces
    if (pieces.length === PIECES_WITHOUT_STREAM && typeof dictionary === 'string') {
      this.#gathered.push({ number: object.id, text: dictionary })
      if (this.#gathered.length === OBJECTS_IN_STREAM) this.#pack()
    } else for (const piece of pieces) super._write(piece)
    super._refEnd(object)
  }

  override _finalize(): void {
    // Objects that end from here on are the last ones, not the sign to finish.
    this._ended = false
    if (this.#gathered.length > 0) this.#pack()
    const place = this._offset
    this.#writeCrossReferences(place)
    for (const line of ['startxref', `${place}`, '%%EOF']) super._write(line)
    this.push(null)
  }

  #pack(): void {
    const gathered = this.#gathered
    this.#gathered = []
    let length = 0
    const starts = gathered.map(({ number, text }) => {
      const start = `${number} ${length}`
      length += Buffer.byteLength(text, 'latin1') + 1
      return start
    })
    const directory = starts.join(' ')
    const stream = this.ref({ Type: 'ObjStm', N: gathered.length, First: directory.length + 1 })
    for (const [index, { number }] of gathered.entries())
      this.#packed.set(number, { stream: stream.id, index })
    stream.end([directory, ...gathered.map(({ text }) => text)].join('\n'))
  }

  #writeCrossReferences(place: number): void {
    const size = this._offsets.length + 2
    const entries = Buffer.alloc(size * ENTRY_LENGTH)
    // The first entry heads the list of free objects.
    entries.writeUInt16BE(0xffff, 5)
    for (const [index, offset] of [...this._offsets, place].entries())
      writeEntry(entries, index + 1, this.#packed.get(index + 1) ?? offset)
    const stream = this.ref({
      Type: 'XRef',
      Size: size,
      W: ENTRY_WIDTHS,
      Root: this._root,
      Info: this._info,
      ID: [this._id, this._id],
    })
    stream.end(entries)
  }
}

function writeEntry(entries: Buffer, number: number, place: StreamPlace | number | null): void {
  if (place === null) throw new Error(`Object ${number} was never written`)
  const at = number * ENTRY_LENGTH
  const [kind, first, second] = typeof place === 'number' ? [1, place, 0] : [2, place.stream, place.index]
  entries.writeUInt8(kind, at)
  entries.writeUInt32BE(first, at + 1)
  entries.writeUInt16BE(second, at + 5)
}
