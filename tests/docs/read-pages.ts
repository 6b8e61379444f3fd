import { readdirSync, readFileSync } from 'node:fs'
import type { Code, Nodes, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export type Node = Nodes | PhrasingContent

/** A page of the documentation. */
export interface Page {
  /** Path from the root of the project: `docs/data.md`. */
  readonly file: string
  readonly source: string
  readonly tree: Root
}

/** A fenced block: its language, what its info string says further, and its text. */
export interface Fence {
  /** `docs/data.md:12` */
  readonly at: string
  readonly language: string
  readonly meta: string
  readonly text: string
  /** The fenced block right below it. */
  readonly below: Fence | undefined
}

/** What a template writes and what that prints, from a row of a table headed `write` and `prints`. */
export interface WrittenRow {
  readonly at: string
  /** The page is about another study than the one in docs/. */
  readonly isOfTour: boolean
  readonly write: string
  readonly prints: string
}

const README = 'README.md'

/** README.md and all pages in docs/. */
export const pages: readonly Page[] = [
  README,
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((file) => {
  const source = readFileSync(file, 'utf8')
  return { file, source, tree: unified().use(remarkParse).use(remarkGfm).parse(source) }
})

/** Of the pages in docs/: they show one study with its report. */
export const fences: readonly Fence[] = pages.filter(({ file }) => file !== README).flatMap(fencesIn)

/** The tour of the README, through the sample study. */
export const tour: readonly Fence[] = pages.filter(({ file }) => file === README).flatMap(fencesIn)

function fencesIn({ file, tree }: Page): Fence[] {
  return siblings(tree).flatMap((nodes) =>
    nodes.flatMap((node, index) => (node.type === 'code' ? fenceOf(file, node, nodes.slice(index + 1)) : [])),
  )
}

export const writtenRows: readonly WrittenRow[] = pages.flatMap(({ file, tree }) =>
  nodesIn(tree).flatMap((node): WrittenRow[] => {
    if (node.type !== 'table') return []
    const [head, ...rows] = node.children
    const names = head?.children.map(textOf) ?? []
    const [write, prints] = [names.indexOf('write'), names.indexOf('prints')]
    if (write === -1 || prints === -1) return []
    return rows.map(({ children, position }) => ({
      at: `${file}:${position?.start.line}`,
      isOfTour: file === README,
      write: children[write] === undefined ? '' : textOf(children[write]),
      prints: children[prints] === undefined ? '' : textOf(children[prints]),
    }))
  }),
)

/** A node and all nodes in it. */
export function nodesIn(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)]
}

/** The words of a node, code among them. */
export function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('')
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : []
}

/** All lists of nodes that are beside each other. */
function siblings(node: Node): (readonly Node[])[] {
  const children = childrenOf(node)
  return [children, ...children.flatMap(siblings)]
}

function fenceOf(file: string, { lang, meta, value, position }: Code, after: readonly Node[]): Fence {
  const [next, ...rest] = after
  return {
    at: `${file}:${position?.start.line}`,
    language: lang ?? '',
    meta: meta ?? '',
    text: value,
    below: next?.type === 'code' ? fenceOf(file, next, rest) : undefined,
  }
}
