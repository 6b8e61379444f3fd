import type { Root } from 'mdast'
import type { Problem } from '../../core/problem.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { ClaimRecord, ResultUse } from '../document.ts'
import type { Piece } from './tokens.ts'
import type { Origin } from './trace.ts'

/** A template as Markdown with tokens, and what the tokens stand for. */
export interface Filled {
  readonly markdown: string
  readonly pieces: readonly Piece[]
  /** Of the pieces that helpers made, by index. */
  readonly origins: ReadonlyMap<number, Origin>
  readonly uses: readonly ResultUse[]
  /** What its words claim, and is so. */
  readonly claims: readonly ClaimRecord[]
  readonly problems: readonly Problem[]
}

/** A template with its text filled and read. */
export interface FilledSection {
  readonly template: TemplateFile
  readonly filled: Filled
  readonly tree: Root
}
