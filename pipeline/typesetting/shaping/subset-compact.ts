import { readFileSync } from 'node:fs'
import { resolveInstalled } from '../../core/program.ts'

/** The parts of HarfBuzz's C interface for subsetting that are used here; pointers and counts are numbers. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer }
  _initialize(): void
  malloc(bytes: number): number
  free(pointer: number): void
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_set_invert(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_glyph_set(input: number): number
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_or_fail(face: number, input: number): number
}

/** Numbered as in hb.h and hb-subset.h. */
const MEMORY_READ_ONLY = 1
const DROPPED_TABLES = 3
const KEEP_NUMBERS = 0x2
const KEEP_FIRST_OUTLINE = 0x40
const NO_LAYOUT_CLOSURE = 0x200

/** The tables that a PDF needs of a font with CFF outlines. */
const KEPT = ['CFF ', 'head', 'hhea', 'hmtx', 'maxp']

/**
 * Cuts a font with CFF outlines down to some glyphs, which keep their numbers.
 *
 * @throws Error when HarfBuzz cannot subset it
 */
export function subsetCompact(file: Uint8Array, glyphs: readonly number[]): Uint8Array {
  subsetter ??= startSubsetter()
  const harfBuzz = subsetter
  const undo: (() => void)[] = []
  /** Frees what is made, whatever happens after. */
  const hold = (pointer: number, free: (pointer: number) => void) => {
    if (pointer === 0) throw new Error('A font cannot be cut to the glyphs that are used')
    undo.unshift(() => free(pointer))
    return pointer
  }
  try {
    const data = hold(harfBuzz.malloc(file.length), harfBuzz.free)
    new Uint8Array(harfBuzz.memory.buffer).set(file, data)
    const blob = hold(
      harfBuzz.hb_blob_create(data, file.length, MEMORY_READ_ONLY, 0, 0),
      harfBuzz.hb_blob_destroy,
    )
    const face = hold(harfBuzz.hb_face_create(blob, 0), harfBuzz.hb_face_destroy)
    const input = hold(harfBuzz.hb_subset_input_create_or_fail(), harfBuzz.hb_subset_input_destroy)
    choose(harfBuzz, input, glyphs)
    const subset = hold(harfBuzz.hb_subset_or_fail(face, input), harfBuzz.hb_face_destroy)
    const bytes = hold(harfBuzz.hb_face_reference_blob(subset), harfBuzz.hb_blob_destroy)
    const [start, length] = [harfBuzz.hb_blob_get_data(bytes, 0), harfBuzz.hb_blob_get_length(bytes)]
    return new Uint8Array(harfBuzz.memory.buffer, start, length).slice()
  } finally {
    for (const free of undo) free()
  }
}

function choose(harfBuzz: Subsetter, input: number, glyphs: readonly number[]): void {
  const wanted = harfBuzz.hb_subset_input_glyph_set(input)
  for (const glyph of glyphs) harfBuzz.hb_set_add(wanted, glyph)
  const dropped = harfBuzz.hb_subset_input_set(input, DROPPED_TABLES)
  harfBuzz.hb_set_clear(dropped)
  for (const tag of KEPT) harfBuzz.hb_set_add(dropped, Buffer.from(tag).readUInt32BE())
  harfBuzz.hb_set_invert(dropped)
  harfBuzz.hb_subset_input_set_flags(input, KEEP_NUMBERS | KEEP_FIRST_OUTLINE | NO_LAYOUT_CLOSURE)
}

/** Loaded on first use: few fonts need it, and starting it takes as long as subsetting all others. */
let subsetter: Subsetter | undefined

function startSubsetter(): Subsetter {
  // Part of the program, like its modules, and not an input.
  const bytes = readFileSync(resolveInstalled('harfbuzzjs/dist/harfbuzz-subset.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {})
  const started = exports as Subsetter
  started._initialize()
  return started
}
