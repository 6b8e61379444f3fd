import { MAX_ITEMS, MAX_MARKS, MAX_NESTING, MAX_PARAGRAPH, MAX_SPACE, MAX_WORD } from '../templates/limits.ts'
import { limitFault, type TemplateFault } from '../templates/template-fault.ts'

/** A list item or quotation that is open on a line. */
interface Container {
  /** Columns by which the lines of an item are indented; undefined for a quotation. */
  readonly width?: number
}

const QUOTATION = /^ {0,3}> ?/
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?: {1,4}(?=\S)| |$)/
const RULE = /^ {0,3}([-*_])(?: *\1){2,} *$/
const OPENING = /^ {0,3}:{3,} *[\p{L}\d]/u
const CLOSING = /^ {0,3}:{3,} *$/
/** A line that goes on with no paragraph before it. */
const OWN_PARAGRAPH = /^\s*(?:$|[-*+] |\d{1,9}[.)] |\||#|:::|\[\^)/
const MARK = /[*_~[`]/g

/**
 * Where Markdown is so deeply nested, so long without a break, or has so many marks, that reading or setting it would
 * take without end.
 *
 * @param hidden stands for each character of a tag in the text
 */
export function markdownFaults(text: string, hidden: string): TemplateFault[] {
  return [
    ...containerFaults(text, hidden),
    ...paragraphFaults(text, hidden),
    ...spaceFaults(text),
    ...wordFaults(text, hidden),
  ]
}

/** The first place that is too deep, or the first item that is too many. */
function containerFaults(text: string, hidden: string): TemplateFault[] {
  let open: readonly Container[] = []
  let boxes = 0
  let items = 0
  for (const { line, offset } of linesOf(text)) {
    const { containers, rest, opened } = containersOf(
      line.replaceAll(hidden, '').replaceAll('\t', '    '),
      open,
    )
    open = containers
    if (OPENING.test(rest)) boxes += 1
    else if (CLOSING.test(rest)) boxes = Math.max(0, boxes - 1)
    items += opened
    if (items > MAX_ITEMS)
      return [
        limitFault(offset, 'this template has too many list items and quotations', `at most ${MAX_ITEMS}`),
      ]
    if (open.length + boxes > MAX_NESTING) {
      const start = offset + Math.max(0, line.search(new RegExp(`[^\\s${hidden}]`)))
      return [
        limitFault(
          start,
          'lists, quotations and boxes are too deep within one another here',
          `at most ${MAX_NESTING}`,
        ),
      ]
    }
  }
  return []
}

/** The containers on a line, and what is left of the line within them. Counts no further than one too many. */
function containersOf(line: string, open: readonly Container[]) {
  const containers: Container[] = []
  let rest = line
  for (const container of open) {
    const { width } = container
    const mark = width === undefined ? QUOTATION.exec(rest)?.[0] : indentOf(rest, width)
    if (mark === undefined) break
    rest = rest.slice(mark.length)
    containers.push(container)
  }
  const before = containers.length
  while (containers.length <= MAX_NESTING && !RULE.test(rest)) {
    const quotation = QUOTATION.exec(rest)?.[0]
    const mark = quotation ?? ITEM.exec(rest)?.[0]
    if (mark === undefined) break
    rest = rest.slice(mark.length)
    containers.push(quotation === undefined ? { width: mark.length } : {})
  }
  return { containers, rest, opened: containers.length - before }
}

/** The indent of a line of an item; an empty line belongs to each. */
function indentOf(line: string, width: number): string | undefined {
  if (line.trim() === '') return ''
  const indent = ' '.repeat(width)
  return line.startsWith(indent) ? indent : undefined
}

/** What of a paragraph has a limit, and how much of it a line has. */
interface Measure {
  readonly message: string
  readonly expected: string
  readonly limit: number
  of(line: string): number
}

/** Each paragraph that is too long or has too many marks, at its beginning. */
function paragraphFaults(text: string, hidden: string): TemplateFault[] {
  const measures: Measure[] = [
    {
      message: 'this paragraph has too many of the marks `*`, `_`, `~`, `[` and backtick',
      expected: `at most ${MAX_MARKS}`,
      limit: MAX_MARKS,
      of: (line) => line.match(MARK)?.length ?? 0,
    },
    {
      message: 'this paragraph is too long',
      expected: `at most ${MAX_PARAGRAPH} characters`,
      limit: MAX_PARAGRAPH,
      of: (line) => (line.trim() === '' ? 0 : line.replaceAll(hidden, '').length + 1),
    },
  ]
  return measures.flatMap((measure) => excesses(text, measure))
}

function excesses(text: string, { limit, message, expected, of }: Measure): TemplateFault[] {
  const faults: TemplateFault[] = []
  let paragraph = { offset: 0, size: 0 }
  for (const { line, offset } of linesOf(text)) {
    if (paragraph.size === 0 || OWN_PARAGRAPH.test(line)) paragraph = { offset, size: 0 }
    const before = paragraph.size
    paragraph.size += of(line)
    if (paragraph.size > limit && before <= limit)
      faults.push(limitFault(paragraph.offset, message, expected))
  }
  return faults
}

/** Words that are too long, with the tags among their letters. */
function wordFaults(text: string, hidden: string): TemplateFault[] {
  return Array.from(text.matchAll(/\S+/g)).flatMap(({ 0: word, index }) =>
    word.replaceAll(hidden, '').length > MAX_WORD
      ? [limitFault(index, 'this word is too long', `at most ${MAX_WORD} characters`)]
      : [],
  )
}

/** Where words are too far from one another. */
function spaceFaults(text: string): TemplateFault[] {
  return Array.from(text.matchAll(/\s+/g)).flatMap(({ 0: space, index }) =>
    space.length > MAX_SPACE
      ? [limitFault(index, 'too many spaces and empty lines follow one another here', `at most ${MAX_SPACE}`)]
      : [],
  )
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly offset: number }> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g))
    if (line !== '') yield { line: line.replace(/[\r\n]+$/, ''), offset: index }
}
