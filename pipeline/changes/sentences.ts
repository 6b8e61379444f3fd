import type { PhrasingContent } from 'mdast'
import type { EditionFile } from '../../schemas/types.ts'
import type { Language } from '../language/language.ts'
import { contentOf } from '../prose/block-content.ts'
import type { Block, CrossReference, ReportDocument, ShownFigure } from '../prose/document.ts'

type Section = EditionFile['sections'][number]
type Sentence = Section['sentences'][number]

/** A part of a line: as a reader sees it, and with its figures put aside. */
type Part = Sentence

const FIGURE = '…'
/** Around the number of a part while the line is split into sentences. */
const [OPEN, CLOSE] = ['\uE000', '\uE001']
const TOKEN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g')
/** Between two sentences. */
const STOP = /(?<=[.!?]["'”’)]*)\s+/

/** The words of a report by section, sentence by sentence; drawings and the cells of result tables are not in it. */
export function sentencesOf(document: ReportDocument, language: Language): Section[] {
  const reader = new Reader(document, language)
  const { title, subtitle = '', publisher, colophon } = document
  const cover = [title, subtitle, publisher, ...colophon.map(({ label, text }) => `${label}: ${text}`)]
  const sections = document.sections.map(({ id, blocks, footnotes }) => {
    const all = [...blocks, ...footnotes.flatMap((note) => note.blocks)]
    const sentences = all.flatMap((block) => reader.sentences(block))
    return { id, title: sentences[0]?.text ?? id, sentences }
  })
  const onCover = cover.filter((text) => text !== '').map((text) => plain(text))
  return [{ id: '', title, sentences: onCover }, ...sections]
}

/** A caption, as a reader sees it. */
export function captionText(caption: readonly PhrasingContent[]): string {
  return tidy(caption.flatMap((node) => textsIn(node)).join(''))
}

class Reader {
  readonly #figures: ReadonlyMap<string, ShownFigure>
  readonly #page: string
  readonly #numberWords: ReadonlySet<string>

  constructor({ figures, words }: ReportDocument, { inWords }: Language) {
    this.#page = words.page
    this.#figures = new Map(figures.map((figure) => [figure.traceId, figure]))
    this.#numberWords = new Set(Array.from({ length: 101 }, (_, number) => inWords.number(number)))
  }

  /** All sentences in a block; each of its lines, and each block within it, ends a sentence. */
  sentences(block: Block): Sentence[] {
    const { lines, blocks } = contentOf(block)
    return [
      ...lines.flatMap((line) => split(line.flatMap((node) => this.#partsOf(node)))),
      ...blocks.flatMap((each) => this.sentences(each)),
    ]
  }

  #partsOf(node: PhrasingContent): Part[] {
    if (node.type === 'text') return [this.#part(node.value, node.data?.traceId)]
    if (node.type === 'crossReference') return [{ text: this.#reference(node), words: FIGURE }]
    if (node.type === 'break') return [plain(' ')]
    if ('value' in node) return [plain(node.value)]
    return 'children' in node ? node.children.flatMap((each) => this.#partsOf(each)) : []
  }

  /** "tabel 1"; of pages, which setting numbers, "pagina …". */
  #reference({ form, value }: CrossReference): string {
    if (form === 'text') return value
    return `${value === '' ? this.#page : value} ${FIGURE}`
  }

  #part(text: string, traceId: string | undefined): Part {
    const figure = traceId === undefined ? undefined : this.#figures.get(traceId)
    if (figure === undefined) return plain(text)
    // Of words that the data choose, such as "bijna alle", only the numbers are put aside.
    return { text, words: figure.isWorded ? this.#withoutNumbers(text) : FIGURE }
  }

  #withoutNumbers(text: string): string {
    const isNumber = (word: string) => /\d/.test(word) || this.#numberWords.has(word.toLowerCase())
    return text.replace(/\d+(?:[.,]\d+)*|[\p{L}-]+/gu, (word) => (isNumber(word) ? FIGURE : word))
  }
}

function plain(text: string): Part {
  return { text, words: text }
}

/** Parts of a line as sentences; no point within a figure ends one. */
function split(parts: readonly Part[]): Sentence[] {
  const isPlain = ({ text, words }: Part) => text === words
  const joined = parts.map((part, index) => (isPlain(part) ? clean(part.text) : `${OPEN}${index}${CLOSE}`))
  return joined
    .join('')
    .trim()
    .split(STOP)
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const fill = (form: keyof Part) =>
        tidy(sentence.replace(TOKEN, (_, index) => parts[Number(index)]?.[form] ?? ''))
      return { text: fill('text'), words: fill('words') }
    })
}

function textsIn(node: PhrasingContent): string[] {
  if ('value' in node) return [node.value]
  return 'children' in node ? node.children.flatMap((child) => textsIn(child)) : []
}

function clean(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '')
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
