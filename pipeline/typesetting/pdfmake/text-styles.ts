import type StyleStack from 'pdfmake/js/StyleContextStack.js'
import { StyleContextStack } from './modules.ts'

/**
 * The styles that all pieces of one text inherit, each looked up once: pdfmake asks for more than twenty for every word.
 * Pieces name no styles, so all that they do not inherit are keys of their own, which pdfmake asks for first.
 */
export class TextStyles extends StyleContextStack {
  readonly #inherited: StyleStack
  readonly #known = new Map<string, unknown>()

  constructor(inherited: StyleStack) {
    super()
    this.#inherited = inherited
  }

  override auto<Result>(_piece: object, callback: () => Result): Result {
    return callback()
  }

  override getProperty(property: string): unknown {
    const known = this.#known.get(property)
    if (known !== undefined || this.#known.has(property)) return known
    const value = this.#inherited.getProperty(property)
    this.#known.set(property, value)
    return value
  }

  /** A style of one of its pieces. */
  styleOf<Value>(piece: object, property: string, otherwise: Value): Value {
    const own = (piece as Readonly<Record<string, unknown>>)[property]
    return (own ?? this.getProperty(property) ?? otherwise) as Value
  }

  /** Whether a text that inherits these styles looks the same in all that was asked for. */
  agreesWith(inherited: StyleStack): boolean {
    for (const [property, value] of this.#known) if (inherited.getProperty(property) !== value) return false
    return true
  }
}
