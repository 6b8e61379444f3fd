import { defined } from '../../core/defined.ts'
import type { BlockPiece } from '../compose/tokens.ts'
import type { Origin } from '../compose/trace.ts'
import type { Block, ContentTable } from '../document.ts'
import type { Call, Helper } from './call.ts'

/** What some components add to templates, and what a reader finds in the blocks that they make. */
export interface Components {
  /** By the word that a template writes: `{{chart …}}`. */
  readonly helpers?: Readonly<Record<string, Helper>>
  /** By the name that a template writes: `:::callout`. */
  readonly containers?: Readonly<Record<string, Container>>
  readonly content: Partial<ContentTable>
}

/** Makes the block that stands for a container. */
export type Container = (call: ContainerCall) => Block

/** A container in a template: `:::callout{title="…"}`, blocks and `:::`. */
export interface ContainerCall {
  readonly attributes: Readonly<Record<string, string | null | undefined>>
  /** The blocks in it; asked for once, after all that a reader meets before them. */
  blocks(): Block[]
  /** Notes an attribute's text, if it holds a number, and gives its mark. */
  noteTyped(text: string): string | undefined
}

/** A block, as what a helper gives. */
export function block(
  { helper, place }: Call,
  make: BlockPiece['make'],
  { shows = [], target }: Partial<Pick<BlockPiece, 'shows' | 'target'>> = {},
): BlockPiece {
  return { kind: 'block', helper, place, shows, make, ...defined({ target }) }
}

/** A call as what puts phrases into the report. */
export function originOf({ helper, place }: Call): Origin {
  return { as: helper, place }
}
