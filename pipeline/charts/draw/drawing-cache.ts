import type { Cache } from '../../core/cache/cache.ts'
import { memoizeByObject } from '../../core/memoize.ts'
import { programHash } from '../../core/program.ts'
import { hashOf } from '../../core/recorded-files.ts'
import type { FontFamily } from '../../report/report.ts'
import type { Chart } from '../chart.ts'
import type { ExplainedText } from './drawn-texts.ts'

/** A readable drawing, and what its texts show. */
export interface ReadableDrawing extends Pick<Chart, 'svg' | 'width' | 'height' | 'paper'> {
  readonly texts: readonly ExplainedText[]
}

/** Finds earlier drawings by everything that they were made from. */
export class DrawingCache {
  readonly #cache: Cache
  readonly #fonts: string

  constructor(cache: Cache, { normal, bold, italics, bolditalics }: FontFamily) {
    this.#cache = cache
    this.#fonts = [normal, bold, italics, bolditalics].map(fontHash).join(' ')
  }

  /** The drawing made from these parts with these fonts and this program: an earlier one, or a new one that is kept. */
  async get(from: object, draw: () => Promise<ReadableDrawing>): Promise<ReadableDrawing> {
    const parts = { program: programHash(), fonts: this.#fonts, ...from }
    const key = Object.entries(parts)
      .map(([name, part]) => `${name} ${textOf(part)}`)
      .join('\n')
    const found = await this.#cache.read('charts', key)
    if (found !== undefined) return JSON.parse(found) as ReadableDrawing
    const drawing = await draw()
    await this.#cache.write('charts', key, JSON.stringify(drawing))
    return drawing
  }
}

const fontHash = memoizeByObject((font: Uint8Array) => hashOf(font))

/** On one line. Objects such as a spec are shared by many drawings, so their text is kept. */
function textOf(part: unknown): string {
  return typeof part === 'object' && part !== null ? textOfObject(part) : JSON.stringify(part, markAmbiguous)
}

const textOfObject = memoizeByObject((part: object) => JSON.stringify(part, markAmbiguous))

/** Marks values that JSON confuses or leaves out, so that each has its own text. */
function markAmbiguous(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return `text ${value}`
  if (Object.is(value, -0)) return '-0'
  return value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value
}
