import { readFileSync } from 'node:fs'
import { resolveInstalled } from '../../core/program.ts'

/** The parts of HarfBuzz's C interface that are used here; pointers and counts are numbers. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  __wasm_call_ctors(): void
  malloc(bytes: number): number
  free(pointer: number): void
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_get_upem(face: number): number
  hb_font_create(face: number): number
  hb_font_destroy(font: number): void
  hb_font_get_glyph_h_advance(font: number, glyph: number): number
  hb_font_get_glyph_extents(font: number, glyph: number, extents: number): number
  hb_buffer_create(): number
  hb_buffer_destroy(buffer: number): void
  hb_buffer_set_cluster_level(buffer: number, level: number): void
  hb_buffer_clear_contents(buffer: number): void
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void
  hb_buffer_set_direction(buffer: number, direction: number): void
  hb_buffer_guess_segment_properties(buffer: number): void
  hb_shape(font: number, buffer: number, features: number, count: number): void
  hb_buffer_get_length(buffer: number): number
  hb_buffer_get_glyph_infos(buffer: number, length: number): number
  hb_buffer_get_glyph_positions(buffer: number, length: number): number
}

/** A positioned glyph; distances are in units of the font. */
export interface PlacedGlyph {
  readonly id: number
  /** Where the characters that it stands for start in the text; several glyphs may stand for the same characters. */
  readonly start: number
  /** Its own width. */
  readonly width: number
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

export interface ShapingFont {
  readonly unitsPerEm: number
  /** The glyphs of a text in one direction, from left to right. */
  shape(text: string, how?: HowToShape): PlacedGlyph[]
  /** How far the ink of a glyph extends above and below the baseline; undefined for a space. */
  inkOf(glyph: number): Ink | undefined
}

/** In units of the font. */
export interface Ink {
  readonly above: number
  readonly below: number
}

interface HowToShape {
  /** OpenType features by tag, on or off, besides those of running text. */
  readonly features?: Readonly<Record<string, boolean>>
  /** Whether the text reads from right to left; by default its letters decide. */
  readonly isRtl?: boolean
}

/** HarfBuzz's constants, and the sizes of its structures in bytes or in words of 4. */
const MEMORY_READ_ONLY = 1
const CLUSTERS_OF_CHARACTERS = 1
const RIGHT_TO_LEFT = 5
const FEATURE_BYTES = 16
const GLYPH_WORDS = 5
const EXTENTS_WORDS = 4
const WHOLE_TEXT = [0, 0xffffffff] as const
const PAGE_BYTES = 65_536

/** Frees the memory of fonts that are no longer used. */
const unused = new FinalizationRegistry<() => void>((free) => free())

/** Opens a font; HarfBuzz keeps a copy of the file. */
export function openShapingFont(file: Uint8Array): ShapingFont {
  harfBuzz ??= startHarfBuzz()
  const data = harfBuzz.malloc(file.length)
  new Uint8Array(harfBuzz.memory.buffer).set(file, data)
  return new HarfBuzzFont(harfBuzz, data, file.length)
}

class HarfBuzzFont implements ShapingFont {
  readonly unitsPerEm: number
  readonly #harfBuzz: HarfBuzz
  readonly #font: number
  readonly #buffer: number

  constructor(harfBuzz: HarfBuzz, data: number, length: number) {
    const blob = harfBuzz.hb_blob_create(data, length, MEMORY_READ_ONLY, 0, 0)
    const face = harfBuzz.hb_face_create(blob, 0)
    const font = harfBuzz.hb_font_create(face)
    const buffer = harfBuzz.hb_buffer_create()
    harfBuzz.hb_buffer_set_cluster_level(buffer, CLUSTERS_OF_CHARACTERS)
    this.unitsPerEm = harfBuzz.hb_face_get_upem(face)
    this.#harfBuzz = harfBuzz
    this.#font = font
    this.#buffer = buffer
    unused.register(this, () => {
      harfBuzz.hb_buffer_destroy(buffer)
      harfBuzz.hb_font_destroy(font)
      harfBuzz.hb_face_destroy(face)
      harfBuzz.hb_blob_destroy(blob)
      harfBuzz.free(data)
    })
  }

  shape(text: string, { features = {}, isRtl = false }: HowToShape = {}): PlacedGlyph[] {
    const harfBuzz = this.#harfBuzz
    const buffer = this.#buffer
    const asked = Object.entries(features)
    const start = harfBuzz.malloc(asked.length * FEATURE_BYTES + text.length * 2)
    const letters = start + asked.length * FEATURE_BYTES
    writeFeatures(harfBuzz, start, asked)
    Buffer.from(harfBuzz.memory.buffer, letters).write(text, 'utf16le')
    harfBuzz.hb_buffer_clear_contents(buffer)
    harfBuzz.hb_buffer_add_utf16(buffer, letters, text.length, 0, text.length)
    if (isRtl) harfBuzz.hb_buffer_set_direction(buffer, RIGHT_TO_LEFT)
    harfBuzz.hb_buffer_guess_segment_properties(buffer)
    harfBuzz.hb_shape(this.#font, buffer, start, asked.length)
    harfBuzz.free(start)
    return readGlyphs(harfBuzz, this.#font, buffer)
  }

  inkOf(glyph: number): Ink | undefined {
    const harfBuzz = this.#harfBuzz
    const at = harfBuzz.malloc(EXTENTS_WORDS * Int32Array.BYTES_PER_ELEMENT)
    harfBuzz.hb_font_get_glyph_extents(this.#font, glyph, at)
    const [, above = 0, , height = 0] = new Int32Array(harfBuzz.memory.buffer, at, EXTENTS_WORDS)
    harfBuzz.free(at)
    // The height is negative, because it grows downward.
    return height === 0 ? undefined : { above, below: -above - height }
  }
}

function writeFeatures(
  { memory }: HarfBuzz,
  start: number,
  features: readonly (readonly [tag: string, isOn: boolean])[],
): void {
  for (const [index, [tag, isOn]] of features.entries()) {
    const words = new Uint32Array(memory.buffer, start + index * FEATURE_BYTES)
    words.set([Buffer.from(tag).readUInt32BE(), Number(isOn), ...WHOLE_TEXT])
  }
}

function readGlyphs(harfBuzz: HarfBuzz, font: number, buffer: number): PlacedGlyph[] {
  const count = harfBuzz.hb_buffer_get_length(buffer)
  const read = (at: number) => new Int32Array(harfBuzz.memory.buffer, at, count * GLYPH_WORDS)
  const infos = read(harfBuzz.hb_buffer_get_glyph_infos(buffer, 0))
  const places = read(harfBuzz.hb_buffer_get_glyph_positions(buffer, 0))
  return Array.from({ length: count }, (_, index) => {
    const at = index * GLYPH_WORDS
    const id = infos[at] ?? 0
    return {
      id,
      start: infos[at + 2] ?? 0,
      width: harfBuzz.hb_font_get_glyph_h_advance(font, id),
      xAdvance: places[at] ?? 0,
      yAdvance: places[at + 1] ?? 0,
      xOffset: places[at + 2] ?? 0,
      yOffset: places[at + 3] ?? 0,
    }
  })
}

/** Shared by all fonts, because each instance would reserve 10 GB of address space. */
let harfBuzz: HarfBuzz | undefined

function startHarfBuzz(): HarfBuzz {
  // Part of the program, like its modules, and not an input.
  const module = new WebAssembly.Module(readFileSync(resolveInstalled('harfbuzzjs/dist/harfbuzz.wasm')))
  const idle = () => 0
  const env = {
    emscripten_resize_heap: (bytes: number) => {
      started.memory.grow(Math.ceil((bytes - started.memory.buffer.byteLength) / PAGE_BYTES))
      return 1
    },
    _abort_js: () => {
      throw new Error('HarfBuzz cannot go on')
    },
    _emscripten_runtime_keepalive_clear: idle,
    _setitimer_js: idle,
  }
  const { exports } = new WebAssembly.Instance(module, {
    env,
    wasi_snapshot_preview1: { proc_exit: env._abort_js },
  })
  const started = exports as HarfBuzz
  started.__wasm_call_ctors()
  return started
}
