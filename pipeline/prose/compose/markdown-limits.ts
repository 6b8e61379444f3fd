import { MAX_ITEMS, MAX_MARKS, MAX_NESTING, MAX_SPACE } from '../templates/limits.ts'
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
 * Where Markdown is so deeply nested, or has so many marks, that reading or setting it would take without end.
 *
 * @param hidden stands for each character of a tag in the text
 */
export function markdownFaults(text: string, hidden: string): TemplateFault[] {
  return [...containerFaults(text, hidden), ...markFaults(text), ...spaceFaults(text)]
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

/** The first marks of each paragraph with too many. */
function markFaults(text: string): TemplateFault[] {
  const faults: TemplateFault[] = []
  let paragraph = { offset: 0, marks: 0 }
  for (const { line, offset } of linesOf(text)) {
    if (OWN_PARAGRAPH.test(line)) paragraph = { offset, marks: 0 }
    if (paragraph.marks === 0) paragraph.offset = offset
    const before = paragraph.marks
    paragraph.marks += line.match(MARK)?.length ?? 0
    if (paragraph.marks > MAX_MARKS && before <= MAX_MARKS) {
      const message = 'this paragraph has too many of the marks `*`, `_`, `~`, `[` and backtick'
      faults.push(limitFault(paragraph.offset, message, `at most ${MAX_MARKS}`))
    }
  }
  return faults
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
