/** Something that a document asks for and that cannot be set. */
export type Fault = MissingTarget | RepeatedTarget | MissingGlyph | OutsideResource

/** A reference to an id that no block has. */
interface MissingTarget {
  readonly kind: 'missing-target'
  readonly target: string
}

/** Two blocks with one id. */
interface RepeatedTarget {
  readonly kind: 'repeated-target'
  readonly target: string
}

/** A character that the document's font lacks. */
export interface MissingGlyph {
  readonly kind: 'missing-glyph'
  readonly character: string
  /** `U+1F600` */
  readonly codePoint: string
  readonly font: string
  /** Text in which it was first found. */
  readonly text: string
}

/** A figure that would fetch a file or an address. */
interface OutsideResource {
  readonly kind: 'outside-resource'
  readonly address: string
}

/** Thrown before anything is written, with all faults of the document. */
export class TypesettingError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'))
    this.name = 'TypesettingError'
    this.faults = faults
  }
}

/** A fault in one sentence without a full stop. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'missing-target':
      return `nothing in the document has the id \`${fault.target}\` that is referred to`
    case 'repeated-target':
      return `two parts of the document have the id \`${fault.target}\``
    case 'missing-glyph':
      return `the font ${fault.font} has no character for ${fault.codePoint} "${fault.character}" in "${fault.text}"`
    case 'outside-resource':
      return `a figure may not fetch \`${fault.address}\``
  }
}
