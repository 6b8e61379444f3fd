import { SAMPLE, tinySample } from './tiny-sample.ts'

const TEXTS = ['title', 'publisher', 'singular', 'plural', 'label']

/** The small sample in English and in Dutch, of which each text begins with `nl:`. Its report is `town`, or `stad`. */
export function translatedSample(): Record<string, string> {
  const files = tinySample()
  const translated = Object.entries(files).map(([path, text]) => {
    if (!/(?:study|codebook|wave)\.json$/.test(path)) return [path, text] as const
    const value = translate('', JSON.parse(text))
    const translations = path === `${SAMPLE}/study.json` ? { translations: ['nl'] } : {}
    return [path, JSON.stringify({ ...Object(value), ...translations }, undefined, 2)] as const
  })
  return Object.fromEntries(translated)
}

function translate(key: string, value: unknown): unknown {
  if (typeof value === 'string') {
    if (key === 'report') return { en: value, nl: 'stad' }
    return TEXTS.includes(key) ? { en: value, nl: `nl: ${value}` } : value
  }
  if (Array.isArray(value)) return value.map((item) => translate(key, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, translate(name, part)]))
}
