import pixelmatch from 'pixelmatch'
import { blank, type Picture } from './picture.ts'

/**
 * Smallest difference of two colours that counts, from 0 to 1 (black against white). A ground that goes from the cool
 * tint of the theme to the warm one counts; pixelmatch's own 0.1 passes that over.
 */
const THRESHOLD = 0.03

/** A page has changed when more than this share of its pixels differ: of an A4 page, about eight pixels. */
const TOLERATED_SHARE = 0.00001

/** How a picture differs from the one it should be. */
export interface Difference {
  readonly changed: boolean
  /** Of the pixels that differ; 1 where the sizes differ. */
  readonly share: number
  /** The expected picture, pale, with what differs in red and what is taken for anti-aliasing in yellow. */
  readonly picture: Picture
}

/**
 * Compares as an eye does: by the distance of colours in YIQ (Kotsarenko and Ramos 2010, "Measuring perceived color
 * difference using YIQ NTSC transmission color space in mobile applications"), passing over pixels that only smooth an
 * edge (Vyšniauskas 2009, "Anti-aliased pixel and intensity slope detector"). Both as pixelmatch has them.
 */
export function compare(actual: Picture, expected: Picture): Difference {
  const { width, height } = expected
  const picture = blank(width, height)
  if (actual.width !== width || actual.height !== height) return { changed: true, share: 1, picture }
  const options = { threshold: THRESHOLD }
  const count = pixelmatch(expected.pixels, actual.pixels, picture.pixels, width, height, options)
  const share = count / (width * height)
  return { changed: share > TOLERATED_SHARE, share, picture }
}
