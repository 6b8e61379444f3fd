import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remember } from '../../core/remember.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

/** Texts that are remembered: values are not in them, so that most are the same for other data. */
const MOST_TEXTS = 300

/** Markdown as a tree, which nobody may edit: CommonMark, GFM tables and footnotes, directives. */
export const parseMarkdown: (markdown: string) => Root = remember(MOST_TEXTS, (markdown) =>
  parser.parse(markdown),
)
