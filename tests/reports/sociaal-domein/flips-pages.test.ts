import { beforeAll, expect, test } from 'vitest'
import { buildInMemory, projectFolders } from '../../support/build-memory.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { flipped } from './flips/flip.ts'
import { type Edition, loadEditions, rebuild, reload, textsOf } from './flips/rebuild.ts'
import { runFlips } from './flips/run.ts'
import { shownIn } from './flips/traced-texts.ts'

const PAGES = 5
let editions: readonly Edition[]
/** Flips of which every report was built, and is true. */
let sound: readonly number[]

beforeAll(async () => {
  editions = await loadEditions()
  const outcomes = await runFlips(editions, [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010])
  expect(outcomes.differences).toEqual([])
  sound = outcomes.sound.slice(0, PAGES)
}, 120_000)

test('the pages of reports with flipped answers show what was judged', async () => {
  expect(sound).toHaveLength(PAGES)
  for (const seed of sound) {
    const changes = textsOf(flipped(seed).sheets)
    const study = await reload(changes)
    if (!('waves' in study)) throw new Error(`${seed} cannot be read`)
    const built = await buildInMemory(projectFolders, { study: 'sociaal-domein' }, changes)
    for (const edition of editions) {
      const { document } = await rebuild(edition, study, true)
      const { pdf, results } = built.get(`sociaal-domein/${edition.wave}`) ?? {}
      if (document === undefined || pdf === undefined) throw new Error(`${seed} is refused`)
      const told = (figures: readonly { readonly text: string; readonly as: string }[]) =>
        figures.map(({ text, as }) => `${as}: ${text}`).toSorted()
      expect(told(results?.figures ?? [])).toEqual(told(document.figures))
      const pages = (await readPdf(pdf)).pages.map(bare)
      const sentences = shownIn(document).passages.flatMap((passage) => passage.split(/(?<=[.!?:])\s/))
      // A reference to a page has its number only there.
      const sought = sentences.filter((sentence) => !/pagina/i.test(sentence)).map(bare)
      expect(sought.filter((sentence) => !stands(sentence, pages))).toEqual([])
      expect(sought.length).toBeGreaterThan(50)
    }
  }
}, 120_000)

/** Whether a sentence stands on a page, or begins on one and ends on the next. */
function stands(sentence: string, pages: readonly string[]): boolean {
  if (pages.some((page) => page.includes(sentence))) return true
  const cuts = Array.from({ length: sentence.length }, (_, index) => index)
  return pages.some((page, index) =>
    cuts.some(
      (cut) => page.includes(sentence.slice(0, cut)) && pages[index + 1]?.includes(sentence.slice(cut)),
    ),
  )
}

/** Letters and digits alone: lines and hyphens are the page's. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
