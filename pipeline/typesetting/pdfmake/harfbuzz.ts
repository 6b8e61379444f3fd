import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What is used of HarfBuzz's C interface: pointers and counts are numbers. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  __wasm_call_ctors(): void
  malloc(bytes: number): number
  free(pointer: number): void
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_get_upem(face: number): number
  hb_font_create(face: number): number
  hb_font_get_glyph_h_advance(font: number, glyph: number): number
  hb_buffer_create(): number
  hb_buffer_set_cluster_level(buffer: number, level: number): void
  hb_buffer_clear_contents(buffer: number): void
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void
  hb_buffer_guess_segment_properties(buffer: number): void
  hb_shape(font: number, buffer: number, features: number, count: number): void
  hb_buffer_get_length(buffer: number): number
  hb_buffer_get_glyph_infos(buffer: number, length: number): number
  hb_buffer_get_glyph_positions(buffer: number, length: number): number
}

/** A glyph in its place; distances are in units of the font. */
export interface PlacedGlyph {
  readonly id: number
  /** Where the characters that it stands for begin in the text; several glyphs may stand for the same ones. */
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
  /**
   * The glyphs of a text of one direction, which is that of its letters, from left to right.
   * @param features tags of OpenType features, on or off; those of running text are on
   */
  shape(text: string, features: Readonly<Record<string, boolean>>): PlacedGlyph[]
}

/** As HarfBuzz counts: HB_MEMORY_MODE_READONLY, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS and sizes of structures. */
const READ_ONLY = 1
const BY_CHARACTER = 1
const FEATURE_BYTES = 16
const GLYPH_WORDS = 5
const PAGE_BYTES = 65_536
const WHOLE_TEXT = [0, 0xffffffff] as const

/** Opens a font in memory of its own, which goes when the font does. */
export function openShapingFont(file: Uint8Array): ShapingFont {
  const harfBuzz = startHarfBuzz()
  const data = harfBuzz.malloc(file.length)
  new Uint8Array(harfBuzz.memory.buffer).set(file, data)
  const face = harfBuzz.hb_face_create(harfBuzz.hb_blob_create(data, file.length, READ_ONLY, 0, 0), 0)
  const font = harfBuzz.hb_font_create(face)
  const buffer = harfBuzz.hb_buffer_create()
  harfBuzz.hb_buffer_set_cluster_level(buffer, BY_CHARACTER)
  return {
    unitsPerEm: harfBuzz.hb_face_get_upem(face),
    shape(text, features) {
      const asked = Object.entries(features)
      const start = harfBuzz.malloc(asked.length * FEATURE_BYTES + text.length * 2)
      const letters = writeFeatures(harfBuzz, start, asked)
      writeText(harfBuzz, letters, text)
      harfBuzz.hb_buffer_clear_contents(buffer)
      harfBuzz.hb_buffer_add_utf16(buffer, letters, text.length, 0, text.length)
      harfBuzz.hb_buffer_guess_segment_properties(buffer)
      harfBuzz.hb_shape(font, buffer, start, asked.length)
      harfBuzz.free(start)
      return readGlyphs(harfBuzz, font, buffer)
    },
  }
}

/** Gives where they end. */
function writeFeatures(
  { memory }: HarfBuzz,
  at: number,
  features: readonly (readonly [tag: string, isOn: boolean])[],
): number {
  const words = features.flatMap(([tag, isOn]) => [numberOf(tag), Number(isOn), ...WHOLE_TEXT])
  new Uint32Array(memory.buffer, at, words.length).set(words)
  return at + words.length * Uint32Array.BYTES_PER_ELEMENT
}

function numberOf(tag: string): number {
  return Buffer.from(tag.padEnd(4)).readUInt32BE()
}

function writeText({ memory }: HarfBuzz, at: number, text: string): void {
  Buffer.from(memory.buffer, at, text.length * 2).write(text, 'utf16le')
}

function readGlyphs(harfBuzz: HarfBuzz, font: number, buffer: number): PlacedGlyph[] {
  const count = harfBuzz.hb_buffer_get_length(buffer)
  const read = (at: number) => new Int32Array(harfBuzz.memory.buffer, at, count * GLYPH_WORDS)
  const infos = read(harfBuzz.hb_buffer_get_glyph_infos(buffer, 0))
  const places = read(harfBuzz.hb_buffer_get_glyph_positions(buffer, 0))
  return Array.from({ length: count }, (_, index) => {
    const [id = 0, , start = 0] = infos.subarray(index * GLYPH_WORDS)
    const [xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0] = places.subarray(index * GLYPH_WORDS)
    const width = harfBuzz.hb_font_get_glyph_h_advance(font, id)
    return { id, start, width, xAdvance, yAdvance, xOffset, yOffset }
  })
}

/** Node's, which its types leave out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
}

let compiled: object | undefined

function startHarfBuzz(): HarfBuzz {
  compiled ??= new WebAssembly.Module(
    readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm')),
  )
  const idle = () => 0
  const env = {
    emscripten_resize_heap: (bytes: number) => {
      harfBuzz.memory.grow(Math.ceil((bytes - harfBuzz.memory.buffer.byteLength) / PAGE_BYTES))
      return 1
    },
    _abort_js: () => {
      throw new Error('HarfBuzz cannot go on')
    },
    _emscripten_runtime_keepalive_clear: idle,
    _setitimer_js: idle,
  }
  const { exports } = new WebAssembly.Instance(compiled, {
    env,
    wasi_snapshot_preview1: { proc_exit: env._abort_js },
  })
  const harfBuzz = exports as HarfBuzz
  harfBuzz.__wasm_call_ctors()
  return harfBuzz
}
