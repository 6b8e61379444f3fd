import type { Root } from 'mdast'
import type { Problem } from '../../core/problem.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { ClaimRecord, ResultUse } from '../document.ts'
import type { Insertion } from './tokens.ts'
import type { Origin } from './trace.ts'

/** A template as Markdown with tokens, and what the tokens are for. */
export interface Filled {
  readonly markdown: string
  readonly insertions: readonly Insertion[]
  /** Of the insertions that helpers made, by index. */
  readonly origins: ReadonlyMap<number, Origin>
  readonly uses: readonly ResultUse[]
  /** What its words claim, and is so. */
  readonly claims: readonly ClaimRecord[]
  readonly problems: readonly Problem[]
}

/** A template with its text filled and read. */
export interface FilledSection {
  readonly template: TemplateFile
  /** Those that it may include. */
  readonly partials: readonly TemplateFile[]
  readonly filled: Filled
  readonly tree: Root
}
