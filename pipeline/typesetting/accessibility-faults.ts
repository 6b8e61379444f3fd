import type { Block, Heading } from './blocks.ts'
import { plainText } from './characters.ts'
import type { TypesetDocument } from './document.ts'
import type { Inline, Text } from './inlines.ts'
import type { Fault } from './typesetting-error.ts'
import { allBlocks, inlinesOf } from './walk.ts'

/** What a document lacks for readers who cannot see it, as far as its author can fix it. */
export function findAccessibilityFaults(document: TypesetDocument): Fault[] {
  const blocks = [...allBlocks(document)]
  return [
    ...findMissingInformation(document),
    ...findInvalidLanguages(document.info.language, blocks.flatMap(inlinesOf)),
    ...findSkippedLevels(blocks.filter((block) => block.type === 'heading')),
    ...blocks.flatMap(findMissingText),
    ...blocks.flatMap((block) => findEmptyLinks(inlinesOf(block))),
  ]
}

function findMissingInformation({ info }: TypesetDocument): Fault[] {
  return (['title', 'language'] as const)
    .filter((item) => info[item].trim() === '')
    .map((item) => ({ kind: 'missing-information', item }))
}

/** Checks the language of the document, which must have one, and those of its passages. */
function findInvalidLanguages(own: string, inlines: readonly Inline[]): Fault[] {
  const passages = inlines.flatMap((inline) => (inline.type === 'text' ? (inline.language ?? []) : []))
  const languages = new Set([...(isBlank(own) ? [] : [own]), ...passages])
  return [...languages]
    .filter((language) => !isLanguageTag(language))
    .map((language) => ({ kind: 'invalid-language', language }))
}

/** JavaScript accepts words that are longer than in any real language tag. */
function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function findSkippedLevels(headings: readonly Heading[]): Fault[] {
  return headings.flatMap(({ level, content }, index): Fault[] => {
    const above = headings[index - 1]?.level ?? 0
    return level > above + 1 ? [{ kind: 'skipped-level', heading: plainText(content), level, above }] : []
  })
}

function findMissingText(block: Block): Fault[] {
  switch (block.type) {
    case 'heading':
      return isBlank(plainText(block.content)) ? [{ kind: 'empty-heading', target: block.id }] : []
    case 'figure':
      return isBlank(block.alt) ? [{ kind: 'figure-without-text', target: block.id ?? '' }] : []
    default:
      return []
  }
}

/** Links without any text; the texts of one link share its object. */
function findEmptyLinks(inlines: readonly Inline[]): Fault[] {
  const texts = new Map<NonNullable<Text['link']>, string>()
  for (const inline of inlines) {
    if (inline.type !== 'text' || inline.link === undefined) continue
    texts.set(inline.link, (texts.get(inline.link) ?? '') + plainText([inline]))
  }
  return [...texts]
    .filter(([, text]) => isBlank(text))
    .map(([link]) => ({ kind: 'empty-link', address: 'url' in link ? link.url : link.target }))
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
