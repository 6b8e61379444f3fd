/** A part of a text: one of some words, or a field (without a name where several may stand). */
export type Piece =
  | { readonly words: readonly string[]; readonly field?: undefined }
  | { readonly words?: undefined; readonly field: string }

/** What is wrong where the parts of a text meet: a figure that another follows, or that a sign or digit changes. */
export function junctionFault(
  pieces: readonly Piece[],
): readonly [message: string, hint: string] | undefined {
  const parts = pieces.filter(({ words }) => words === undefined || words.some((word) => word !== ''))
  for (const [index, { words, field }] of parts.entries()) {
    if (field === undefined) {
      const isChanging = words.some((word) => changes(word, index > 0, index < parts.length - 1))
      if (isChanging) return ['a digit or sign is written beside a figure', APART]
      continue
    }
    const before = parts[index - 1]
    if (before?.field !== undefined)
      return ['two fields run together, so that a reader would read them as one', APART]
    if (before?.words?.some((word) => SAYS_BASE.test(word)) && !['base', 'baseText'].includes(field))
      return ['`n` is the base, and what stands behind it is not', 'show `baseText` there']
  }
  return undefined
}

const APART = 'put words or a space between them'

/** Whether words change the figure before or after them. */
function changes(word: string, hasBefore: boolean, hasAfter: boolean): boolean {
  return (
    (hasBefore && /^(?:[\d%‰]|[.,]\d)/.test(word)) ||
    (hasAfter && /(?:\d[.,]?|(?:^|[\s(])[-−+±])$/.test(word))
  )
}

const SAYS_BASE = /(?:^|[\s(])n\s*=\s*$/i
