import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { memoize } from '../../core/memoize.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

/** Texts that are remembered: values are not in them, so that most are the same for other data. */
const MAX_TEXTS = 300

/** Markdown as a tree, which nobody may edit: CommonMark, GFM tables and footnotes, directives. */
export const parseMarkdown: (markdown: string) => Root = memoize(MAX_TEXTS, (markdown) =>
  parser.parse(markdown),
)
