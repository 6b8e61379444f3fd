import { ELLIPSIS } from '../characters.ts'

/** As many words of a title as fit, or letters when not even the first word fits. */
export function cutToFit(title: string, fits: (text: string) => boolean): string {
  if (fits(title)) return title
  return (
    longestCut(title, endsOfWords(title), fits) ?? longestCut(title, endsOfLetters(title), fits) ?? ELLIPSIS
  )
}

function longestCut(
  title: string,
  ends: readonly number[],
  fits: (text: string) => boolean,
): string | undefined {
  let longest: string | undefined
  for (const end of ends) {
    const cut = title.slice(0, end).replace(LOOSE_END, '') + ELLIPSIS
    if (!fits(cut)) break
    longest = cut
  }
  return longest
}

/** Punctuation that should not come before the ellipsis. */
const LOOSE_END = /[\s.,:;–—-]+$/

function endsOfWords(text: string): number[] {
  return [...text.matchAll(/[^ ]+/g)].map((word) => word.index + word[0].length)
}

function endsOfLetters(text: string): number[] {
  return [...new Intl.Segmenter().segment(text)].map(({ index, segment }) => index + segment.length)
}
