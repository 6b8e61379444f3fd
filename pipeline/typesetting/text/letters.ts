/** Splits a text into letters, each with its accents. */
export const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
