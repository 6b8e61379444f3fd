/**
 * A value as qpdf writes it: a name is `/Name`, a string `u:text` or `b:hex`, a reference `12 0 R`.
 * The operands of content streams are read into the same form.
 */
export type Value = null | boolean | number | string | readonly Value[] | Dictionary

export interface Dictionary {
  readonly [key: string]: Value
}

/** What `qpdf --json=2 --json-stream-data=inline` prints, as far as it is read here. */
export interface QpdfJson {
  readonly qpdf: readonly [header: unknown, objects: Readonly<Record<string, JsonObject>>]
}

type JsonObject =
  | { readonly value: Value }
  | { readonly stream: { readonly data?: string; readonly dict: Dictionary } }

export interface Page {
  readonly reference: string
  /** Counted from 1. */
  readonly number: number
  readonly dictionary: Dictionary
  /** Its own or the nearest ancestor's. */
  readonly resources: Dictionary
  readonly mediaBox: readonly Value[]
}

const NOTHING: Dictionary = {}
const REFERENCE = /^\d+ \d+ R$/
/** References to references: more than a writer ever makes, fewer than a circle. */
const LONGEST_CHAIN = 20

/** The objects of a PDF. What is absent or of another kind reads as nothing; checks say what must be. */
export class PdfObjects {
  readonly trailer: Dictionary
  readonly catalog: Dictionary
  readonly pages: readonly Page[]
  readonly #objects: Readonly<Record<string, JsonObject>>
  readonly #pageNumbers: ReadonlyMap<string, number>

  constructor(json: QpdfJson) {
    this.#objects = json.qpdf[1]
    const trailer = this.#objects.trailer
    this.trailer = trailer !== undefined && 'value' in trailer ? this.dictionary(trailer.value) : NOTHING
    this.catalog = this.dictionary(this.trailer['/Root'])
    this.pages = this.#readPages()
    this.#pageNumbers = new Map(this.pages.map(({ reference, number }) => [reference, number]))
  }

  /** The number of the page with this reference, counted from 1. */
  pageNumber(reference: Value | undefined): number | undefined {
    return typeof reference === 'string' ? this.#pageNumbers.get(reference) : undefined
  }

  /** What a value refers to in the end; a stream gives its dictionary. */
  resolve(value: Value | undefined): Value {
    let current = value ?? null
    for (let step = 0; isReference(current) && step < LONGEST_CHAIN; step += 1) {
      const object = this.#objects[`obj:${current}`]
      if (object === undefined) return null
      current = 'stream' in object ? object.stream.dict : object.value
    }
    return isReference(current) ? null : current
  }

  dictionary(value: Value | undefined): Dictionary {
    const resolved = this.resolve(value)
    return isDictionary(resolved) ? resolved : NOTHING
  }

  /** The members of an array; one value that stands where an array may stand counts as a member. */
  list(value: Value | undefined): readonly Value[] {
    const resolved = this.resolve(value)
    if (isList(resolved)) return resolved
    return resolved === null || value === undefined ? [] : [value]
  }

  /** A name without its slash. */
  name(value: Value | undefined): string | undefined {
    const resolved = this.resolve(value)
    return typeof resolved === 'string' && resolved.startsWith('/') ? resolved.slice(1) : undefined
  }

  number(value: Value | undefined): number | undefined {
    const resolved = this.resolve(value)
    return typeof resolved === 'number' ? resolved : undefined
  }

  text(value: Value | undefined): string | undefined {
    const resolved = this.resolve(value)
    return typeof resolved === 'string' ? stringText(resolved) : undefined
  }

  /** The decoded data of a stream. */
  data(value: Value | undefined): Buffer | undefined {
    const object = isReference(value) ? this.#objects[`obj:${value}`] : undefined
    if (object === undefined || !('stream' in object) || object.stream.data === undefined) return undefined
    return Buffer.from(object.stream.data, 'base64')
  }

  #readPages(): Page[] {
    const pages: Page[] = []
    const seen = new Set<Value>()
    const visit = (reference: Value, inherited: Dictionary): void => {
      if (seen.has(reference)) return
      seen.add(reference)
      const node = { ...inherited, ...this.dictionary(reference) }
      if (node['/Type'] === '/Pages') {
        const { '/Resources': resources = null, '/MediaBox': mediaBox = null } = node
        for (const kid of this.list(node['/Kids']))
          visit(kid, { '/Resources': resources, '/MediaBox': mediaBox })
      } else if (isReference(reference)) {
        pages.push({
          reference,
          number: pages.length + 1,
          dictionary: node,
          resources: this.dictionary(node['/Resources']),
          mediaBox: this.list(node['/MediaBox']),
        })
      }
    }
    visit(this.catalog['/Pages'] ?? null, NOTHING)
    return pages
  }
}

export function isReference(value: Value | undefined): value is string {
  return typeof value === 'string' && REFERENCE.test(value)
}

function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !isList(value)
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** The text of a string, or undefined where the value is a name. */
function stringText(value: string): string | undefined {
  if (value.startsWith('u:')) return value.slice(2)
  if (value.startsWith('b:')) return Buffer.from(value.slice(2), 'hex').toString('latin1')
  return undefined
}
